/** A folder with Python in it -> how that service is set up and started. */
import { filesIn, inside, type Repository } from './repository.ts';
import type { Service } from './service.ts';

/** The application object: `app = FastAPI(`, `application: Flask = Flask(`. */
const OBJECT = /^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=\s*(?:\w+\.)?(FastAPI|Flask|Starlette|Litestar|Sanic|Quart)\(/mu;
const ASYNC = new Set(['FastAPI', 'Starlette', 'Litestar', 'Quart']);
const PREFERRED = ['main.py', 'app.py', 'server.py', 'wsgi.py', 'asgi.py', 'app/main.py', 'app/__init__.py', 'src/main.py', 'src/app.py', 'api/main.py', 'run.py'];
const MOST_FILES = 200;
/** Every folder of the path must be a name that Python can import. */
const IMPORTABLE = /^(?:[A-Za-z_]\w*\/)*[A-Za-z_]\w*\.py$/u;

export function pythonService(repository: Repository, directory: string): Omit<Service, 'name' | 'directory'> | null {
  const all = filesIn(repository, directory);
  // A folder below with requirements of its own is another project.
  const projects = all.filter((file) => /\/(?:requirements\.txt|pyproject\.toml|package\.json|Procfile|Dockerfile)$/u.test(file)).map((file) => file.slice(0, file.lastIndexOf('/') + 1));
  const files = all.filter((file) => IMPORTABLE.test(file) && !projects.some((project) => file.startsWith(project)) && !/(?:^|\/)(?:tests?|migrations)\/|(?:^|\/)(?:test_|conftest|setup\.py$)/u.test(file));
  if (files.length === 0) return null;
  const needs = ['requirements.txt', 'pyproject.toml', 'Pipfile', 'setup.cfg', 'setup.py'].map((file) => repository.text(inside(directory, file)) ?? '').join('\n').toLowerCase();
  const started = django(repository, directory, files, needs) ?? application(repository, directory, files, needs) ?? script(repository, directory, files);
  if (started === null) return null;
  const setup = setupOf(repository, directory);
  return {
    runtime: 'python', setup: setup?.command ?? null, start: setup?.prefix === undefined ? started.start : `${setup.prefix} ${started.start}`, env: { PYTHONUNBUFFERED: '1' }, package: null,
    guesses: [...started.guesses.map((guess) => (setup?.prefix === undefined ? guess : guess.replace('start: ', `start: ${setup.prefix} `))), ...(setup === null ? [] : [`setup: ${setup.command}, from ${setup.evidence}`])],
  };
}

interface Started { readonly start: string; readonly guesses: readonly string[] }

function django(repository: Repository, directory: string, files: readonly string[], needs: string): Started | null {
  if (!files.includes('manage.py') || !/django/u.test(needs + (repository.text(inside(directory, 'manage.py')) ?? '').toLowerCase())) return null;
  const wsgi = files.find((file) => /^[A-Za-z_]\w*\/wsgi\.py$/u.test(file));
  if (wsgi !== undefined && needs.includes('gunicorn')) return { start: `python3 -m gunicorn --bind 127.0.0.1:{port} ${moduleOf(wsgi)}`, guesses: [`start: gunicorn with ${wsgi}, because the requirements name Django and gunicorn`] };
  return { start: 'python3 manage.py runserver 127.0.0.1:{port} --noreload', guesses: ['start: python3 manage.py runserver, because there is a manage.py of Django', 'check start: runserver is a development server; write the command that production uses'] };
}

function application(repository: Repository, directory: string, files: readonly string[], needs: string): Started | null {
  const order = [...PREFERRED.filter((file) => files.includes(file)), ...files.filter((file) => !PREFERRED.includes(file))].slice(0, MOST_FILES);
  for (const file of order) {
    const match = OBJECT.exec(repository.text(inside(directory, file)) ?? '');
    if (match === null) continue;
    const [, variable = 'app', framework = ''] = match;
    const app = `${moduleOf(file)}:${variable}`;
    const where = `${framework}(...) in ${file}`;
    if (framework === 'Sanic') return { start: `python3 -m sanic ${app} --host 127.0.0.1 --port {port} --single-process`, guesses: [`start: sanic ${app}, from ${where}`] };
    if (ASYNC.has(framework)) return { start: `python3 -m uvicorn ${app} --host 127.0.0.1 --port {port} --no-access-log`, guesses: [`start: uvicorn ${app}, from ${where}`, ...(needs.includes('uvicorn') || needs.includes('fastapi[') ? [] : ['check start: uvicorn is not among the requirements'])] };
    if (needs.includes('gunicorn')) return { start: `python3 -m gunicorn --bind 127.0.0.1:{port} ${app}`, guesses: [`start: gunicorn ${app}, from ${where} and the requirements`] };
    return { start: `python3 -m flask --app ${app} run --host 127.0.0.1 --port {port}`, guesses: [`start: flask run with ${app}, from ${where}`, 'check start: flask run is a development server; write the command that production uses (gunicorn, waitress ...)'] };
  }
  return null;
}

function script(repository: Repository, directory: string, files: readonly string[]): Started | null {
  const file = PREFERRED.find((name) => files.includes(name) && /http\.server|socketserver|aiohttp|tornado|bottle|cherrypy|falcon|uvicorn\.run|\.run\(|serve_forever/u.test(repository.text(inside(directory, name)) ?? ''));
  return file === undefined ? null : { start: `python3 ${file}`, guesses: [`start: python3 ${file}, because it starts a server`] };
}

function setupOf(repository: Repository, directory: string): { readonly command: string; readonly evidence: string; readonly prefix?: string } | null {
  const has = (file: string): boolean => repository.has(inside(directory, file));
  if (has('uv.lock')) return { command: 'uv sync --frozen', evidence: 'uv.lock', prefix: 'uv run --no-sync' };
  if (has('poetry.lock')) return { command: 'poetry install --no-interaction', evidence: 'poetry.lock', prefix: 'poetry run' };
  if (has('Pipfile.lock')) return { command: 'pipenv sync', evidence: 'Pipfile.lock', prefix: 'pipenv run' };
  if (has('requirements.txt')) return { command: 'python3 -m pip install -r requirements.txt', evidence: 'requirements.txt' };
  return has('pyproject.toml') && /^\[project\]/mu.test(repository.text(inside(directory, 'pyproject.toml')) ?? '') ? { command: 'python3 -m pip install .', evidence: 'pyproject.toml' } : null;
}

const moduleOf = (file: string): string => file.replace(/\.py$/u, '').replace(/\/__init__$/u, '').replaceAll('/', '.');
