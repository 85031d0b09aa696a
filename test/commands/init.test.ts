import { afterEach, describe, expect, test } from '@jest/globals';
import { serverIn } from '../support/config.ts';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { planInit, writeInit, type InitPlan } from '../../src/commands/init.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { Config } from '../../src/model.ts';
import { faultsOf, refusedByGithub } from '../support/workflow-rules.ts';
import { fc } from '../support/properties.ts';

const folders: string[] = [];
afterEach(async () => { await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))); });

/** A little repository called `shop`. */
async function repository(files: Readonly<Record<string, string | object>>): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'tailgate-init-'));
  folders.push(parent);
  const root = path.join(parent, 'shop');
  await mkdir(root);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

const textOf = (plan: InitPlan, file: string): string => plan.files.find((one) => one.path === file)?.text ?? '';

function configOf(plan: InitPlan): Config {
  expect(plan.problems).toEqual([]);
  const read = parseConfig(textOf(plan, 'tailgate.yml'), 'tailgate.yml', () => { throw new Error('no body files'); });
  if (!read.ok) throw new Error(`${JSON.stringify(read.problems, null, 1)}\n${textOf(plan, 'tailgate.yml')}`);
  return read.value;
}

async function guess(files: Readonly<Record<string, string | object>>): Promise<{ readonly plan: InitPlan; readonly config: Config }> {
  const plan = await planInit(await repository(files));
  return { plan, config: configOf(plan) };
}

const express = { name: '@acme/api', scripts: { start: 'node server.js' }, dependencies: { express: '5' } };

describe('what init guesses', () => {
  test('a Node service by its start script, lockfile and health route', async () => {
    const { plan, config } = await guess({
      'package.json': { ...express, scripts: { start: 'node server.js', build: 'tsc' } }, 'package-lock.json': '{}', '.nvmrc': '24', '.gitignore': 'node_modules/\n.tailgate/\n',
      'server.js': "const app = express();\napp.get('/healthz', ok);\napp.get('/items', list);\napp.get('/items/:id', one);\napp.listen(process.env.PORT);\n",
    });
    expect(config.targets).toMatchObject([{
      name: 'api', directory: '.', setup: 'npm ci && npm run build', start: 'node server.js', env: { NODE_ENV: 'production' }, ready: { path: '/healthz' },
      package: { path: '.', format: 'npm' }, scenarios: [{ name: 'healthz', requests: [{ method: 'GET', path: '/healthz' }] }],
    }]);
    expect(textOf(plan, 'tailgate.yml')).toContain('# items: { request: { path: /items } } # found in server.js\n');
    expect(plan.guesses).toEqual([
      'start: node server.js, from package.json scripts.start (without npm, which adds its own time to every cold start)',
      'it is a service, because package.json depends on express',
      'setup: npm ci && npm run build, from package-lock.json and package.json scripts.build',
      'package: what `npm pack` would take, because there is a package.json; check that this is what you ship',
      'ready and first scenario: /healthz, from server.js',
      'the workflow runs on pull requests and on pushes to main, as most repositories have it: check it',
      'the first green push to main begins the baselines, on the branch tailgate-baselines; before that every pull request is measured side by side with the commit it branched from',
      'pull requests get a comment as soon as .github/workflows/tailgate-publish.yml is on main: GitHub takes it from there',
    ]);
    expect(textOf(plan, '.github/workflows/tailgate.yml')).toContain('with: { node-version-file: .nvmrc }');
  });

  test.each([
    [{ 'package.json': { scripts: { start: 'next start' }, dependencies: { next: '16' } }, 'yarn.lock': '' }, 'yarn start', 'yarn install --frozen-lockfile'],
    [{ 'package.json': { scripts: { start: 'nest start', 'start:prod': 'node dist/main' } }, 'pnpm-lock.yaml': '' }, 'node dist/main', null],
    [{ 'package.json': { scripts: { start: 'NODE_OPTIONS=--x node a.js && true' } } }, 'npm start', null],
    [{ 'package.json': { main: './lib/web.js', dependencies: { fastify: '5' } }, 'lib/web.js': '' }, 'node lib/web.js', 'npm install'],
    [{ 'package.json': {}, 'index.js': "http.createServer(f).listen(process.env.PORT)" }, 'node index.js', null],
    [{ Procfile: 'worker: x\nweb: gunicorn shop:app --bind 0.0.0.0:$PORT\n', 'package.json': { scripts: { start: 'node a.js' } } }, 'gunicorn shop:app --bind 0.0.0.0:$PORT', null],
    [{ Procfile: 'web: npm start\n', 'package.json': { scripts: { start: 'node a.js' } } }, 'node a.js', null],
    [{ 'main.py': 'from fastapi import FastAPI\napp = FastAPI(title="x")\n', 'requirements.txt': 'fastapi\nuvicorn\n' }, 'python3 -m uvicorn main:app --host 127.0.0.1 --port {port} --no-access-log', 'python3 -m pip install -r requirements.txt'],
    [{ 'shop/web.py': 'api = flask.Flask(__name__)\n', 'requirements.txt': 'flask\ngunicorn\n' }, 'python3 -m gunicorn --bind 127.0.0.1:{port} shop.web:api', 'python3 -m pip install -r requirements.txt'],
    [{ 'app.py': 'app = Flask(__name__)\n', 'uv.lock': '', 'pyproject.toml': '[project]\ndependencies = ["flask"]\n' }, 'uv run --no-sync python3 -m flask --app app:app run --host 127.0.0.1 --port {port}', 'uv sync --frozen'],
    [{ 'manage.py': 'import django\n', 'site/wsgi.py': '', 'requirements.txt': 'Django\ngunicorn\n' }, 'python3 -m gunicorn --bind 127.0.0.1:{port} site.wsgi', 'python3 -m pip install -r requirements.txt'],
    [{ 'manage.py': '"""django"""' }, 'python3 manage.py runserver 127.0.0.1:{port} --noreload', null],
    [{ 'server.py': 'from http.server import HTTPServer\nHTTPServer(("", port), H).serve_forever()' }, 'python3 server.py', null],
    [{ Dockerfile: 'FROM x\nCMD ["old"]\nFROM y\nENTRYPOINT ["/bin/app"]\nCMD ["--port", \\\n "8080"]\n' }, ['/bin/app', '--port', '8080'], null],
    [{ Dockerfile: 'FROM x\nCMD exec /bin/app: "x" # y\n' }, 'exec /bin/app: "x" # y', null],
    [{ 'go.mod': 'module x\n', 'cmd/web/main.go': 'package main\n' }, './tailgate-build', 'go build -o tailgate-build ./cmd/web'],
    [{ 'Cargo.toml': '[package]\nname = "shop"\n[dependencies]\naxum = "1"\n', 'src/main.rs': 'fn main() {}' }, './target/release/shop', 'cargo build --release --locked'],
  ])('%j is started by %j', async (files, start, setup) => {
    const { config } = await guess(files);
    expect(serverIn(config).start).toEqual(start);
    if (setup !== null) expect(config.targets[0]?.setup).toBe(setup);
  });

  test('says what to check', async () => {
    const { plan, config } = await guess({ 'package.json': { name: 'shop', scripts: { start: 'node gone.js' } }, 'other.js': '' });
    expect(serverIn(config).scenarios).toMatchObject([{ name: 'root', requests: [{ path: '/' }] }]);
    expect(plan.guesses).toEqual(expect.arrayContaining([
      'check start: gone.js is not there', 'no health path found in the sources: / is used; check that it answers with 200-299',
      'check start: no source mentions PORT, and the service must listen on it; or write {port} in start',
      'put .tailgate/ into .gitignore: every run writes its reports there',
    ]));
    expect((await guess({ 'package.json': { scripts: { start: 'nodemon server.js' } } })).plan.guesses).toContain('check start: `nodemon server.js` is a development server; write the command that production uses');
  });

  test.each([
    ['server.js', "app.get('/api/health', f)", '/api/health'], ['server.ts', "if (req.url === '/ping') return", '/ping'], ['app/urls.py', "urlpatterns = [path('health/', view)]", '/health/'],
    ['main.go', 'mux.HandleFunc("GET /healthz", ok)', '/healthz'], ['server.js', "app.get('/items', f); app.get('/items/:id', g)", '/items'], ['server.js', "fetch('http://x/health'); app.get('/', f); app.get('/a', f)", '/'],
    ['test/a.test.js', "get('/health')", '/'],
  ])('takes the path from %s with `%s`', async (file, text, expected) => {
    const { config } = await guess({ Procfile: 'web: ./run --port $PORT', [file]: text });
    expect(serverIn(config).ready.path).toBe(expected);
  });

  test('every service among the workspaces is a target, in its own folder', async () => {
    const { plan, config } = await guess({
      'package.json': { name: 'root', private: true, workspaces: ['packages/*', 'apps/**'], scripts: { start: 'turbo start' } }, 'package-lock.json': '{}',
      'packages/api/package.json': express, 'packages/api/server.js': "app.get('/health')",
      'packages/lib/package.json': { name: 'lib', main: 'index.js' },
      'apps/eu/api/package.json': express,
    });
    expect([0, 1].map((i) => serverIn(config, i)).map((t) => [t.name, t.directory, t.setup, t.ready.path])).toEqual([['api', 'apps/eu/api', 'npm --prefix ../../.. ci', '/'], ['packages-api', 'packages/api', 'npm --prefix ../.. ci', '/health']]);
    expect(plan.guesses).toContain('2 of 3 workspaces start a service: apps/eu/api, packages/api');
    expect(plan.guesses).toContain('packages-api: ready and first scenario: /health, from packages/api/server.js');
  });

  test('a service in a folder below is found without workspaces', async () => {
    const { config } = await guess({ 'README.md': '', 'services/api v1/main.py': 'app = FastAPI()', 'services/api v1/requirements.txt': '', 'tests/fixture/package.json': express });
    expect(config.targets).toMatchObject([{ name: 'api-v1', directory: 'services/api v1' }]);
  });

  test('a library is weighed', async () => {
    const { config, plan } = await guess({ 'package.json': { name: 'left-pad', main: 'index.js' }, 'index.js': 'module.exports = 1' });
    expect(config.targets).toMatchObject([{ name: 'left-pad', start: null, package: { format: 'npm' }, scenarios: [] }]);
    expect(plan.guesses[0]).toMatch(/the package is only weighed/);
  });

  test.each([
    [{ 'package.json': { name: 'x: {y}\n#', scripts: { start: 'node "a b.js" --x \'{"y": 1}\' # z' } } }],
    [{ 'package.json': { name: '__proto__', scripts: { start: 'node\n x' } } }],
    [{ 'package.json': { name: '.'.repeat(300), scripts: { start: '- &a *b !c' } } }],
    [{ Procfile: 'web: "quoted": [1, {2}] \'x\' # no comment', 'a.js': "app.get('/a,b', x); app.get('/c#d', x); app.get('/constructor', f)" }],
  ])('whatever the names, the file can be read: %j', async (files) => {
    expect((await guess(files)).config.targets).toHaveLength(1);
  });
});

test('whatever stands in the files that are looked at, the config can be read', async () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('node a.js', 'node "x: y" # z', '__proto__', 'node \0', '~', 'null', '&a', '- x', '{a: b}'));
  const root = await repository({});
  await fc.assert(fc.asyncProperty(text, text, text, text, async (name, script, procfile, route) => {
    await writeFile(path.join(root, 'package.json'), JSON.stringify({ name, scripts: { start: script } }));
    await writeFile(path.join(root, 'Procfile'), `web: ${procfile}\n`);
    await writeFile(path.join(root, 'Dockerfile'), `FROM x\nCMD ${JSON.stringify([script, route])}\n`);
    await writeFile(path.join(root, 'a.js'), `app.get('${route}', f); app.get('/${route}', f)`);
    const plan = await planInit(root);
    if (plan.problems.length === 0) configOf(plan);
  }), { numRuns: 200 });
});

describe('the workflows', () => {
  const node = { 'package.json': express };

  test.each([
    ['Node', node], ['a library', { 'package.json': { name: 'left-pad', main: 'index.js' }, 'index.js': '' }],
    ['Python with uv', { 'main.py': 'app = FastAPI()', 'uv.lock': '', '.python-version': '3.12' }],
    ['Python with poetry', { 'main.py': 'app = FastAPI()', 'poetry.lock': '', 'pyproject.toml': '[tool.poetry]\nname = "x"\n' }],
    ['Go', { 'go.mod': 'module x\n', 'cmd/web/main.go': 'package main\n' }], ['pnpm', { ...node, 'pnpm-lock.yaml': '' }],
    ['an odd branch', { ...node, '.git/refs/remotes/origin/HEAD': 'ref: refs/remotes/origin/re{lea}se,"1"\n' }],
  ])('of %s are ones that GitHub takes and that keep the rules of ours', async (_, files) => {
    const { plan } = await guess(files);
    const workflows = plan.files.filter((file) => file.path.startsWith('.github/workflows/'));
    expect(workflows.map((file) => file.path)).toEqual(['.github/workflows/tailgate.yml', '.github/workflows/tailgate-publish.yml']);
    for (const { path: name, text } of workflows) {
      expect(await refusedByGithub({ name, text })).toEqual([]);
      expect(faultsOf({ name, text }, { pins: 'tag' })).toEqual([]);
    }
  });

  test('measure pull requests with a token that only reads, and write baselines from the default branch alone', async () => {
    const root = await repository({ ...node, '.git/HEAD': 'ref: refs/heads/feature\n', '.git/refs/remotes/origin/HEAD': 'ref: refs/remotes/origin/trunk\n' });
    const plan = await planInit(root);
    const steps = [{ uses: 'actions/checkout@v7' }, { uses: 'actions/setup-node@v7', with: { 'node-version': '24' } }, { uses: 'tailgate/tailgate@v0' }, { uses: 'actions/upload-artifact@v7' }];
    expect(parseYaml(textOf(plan, '.github/workflows/tailgate.yml'))).toMatchObject({
      on: { pull_request: { types: expect.arrayContaining(['labeled']) }, push: { branches: ['trunk'] }, merge_group: null },
      jobs: {
        gate: { if: "github.event_name != 'push'", permissions: { contents: 'read', actions: 'read' }, steps },
        baselines: { if: "github.event_name == 'push'", permissions: { contents: 'write', 'pull-requests': 'read', checks: 'write' }, steps },
      },
    });
    const [, , measured, published] = (parseYaml(textOf(plan, '.github/workflows/tailgate.yml')) as { jobs: Record<string, { steps: readonly { with?: object }[] }> }).jobs['gate']?.steps ?? [];
    expect([measured?.with, published?.with]).toEqual([{ comment: 'never', check: false }, { name: 'tailgate', path: '.tailgate', 'include-hidden-files': true }]);
    // On main nobody else posts the check, and the next run asks it.
    expect((parseYaml(textOf(plan, '.github/workflows/tailgate.yml')) as { jobs: Record<string, { steps: readonly { with?: object }[] }> }).jobs['baselines']?.steps[2]?.with).toBeUndefined();
    expect(plan.guesses).toContain('the workflow runs on pull requests and on pushes to trunk, the default branch of origin');
  });

  test('know each other: what one measures and uploads, the other waits for and downloads', async () => {
    const { plan } = await guess(node);
    const measuring = parseYaml(textOf(plan, '.github/workflows/tailgate.yml')) as { readonly name: string };
    expect(parseYaml(textOf(plan, '.github/workflows/tailgate-publish.yml'))).toMatchObject({ on: { workflow_run: { workflows: [measuring.name], types: ['completed'] } } });
    expect(measuring).toMatchObject({ jobs: { gate: { steps: expect.arrayContaining([expect.objectContaining({ with: { name: 'tailgate', path: '.tailgate', 'include-hidden-files': true } })]) } } });
  });

  test('put the tools in place that setup needs', async () => {
    const { plan } = await guess({ 'main.py': 'app = FastAPI()', 'uv.lock': '', '.python-version': '3.12' });
    const steps = [{}, { uses: 'astral-sh/setup-uv@v7' }, { uses: 'actions/setup-python@v6', with: { 'python-version-file': '.python-version' } }, {}, {}];
    expect(parseYaml(textOf(plan, '.github/workflows/tailgate.yml'))).toMatchObject({ jobs: { gate: { steps }, baselines: { steps } } });
  });

  const origin = (url: string): string => `[core]\n\tbare = false\n[remote "other"]\n\turl = https://gitlab.com/x/y\n[remote "origin"]\n\tfetch = +refs/*:refs/*\n\turl = ${url}\n[branch "main"]\n`;
  test.each(['https://github.com/acme/shop', 'git@github.com:acme/shop.git', 'https://git.acme.example/acme/gitlab.shop', '../elsewhere'])('are written for an origin of %s', async (url) => {
    const { plan } = await guess({ ...node, '.git/config': origin(url) });
    expect(plan.files).toHaveLength(3);
  });

  test.each([['https://user:pw@gitlab.com/acme/shop.git', 'gitlab.com'], ['git@bitbucket.org:acme/github.git', 'bitbucket.org'], ['ssh://git@ssh.dev.azure.com/v3/a/b', 'ssh.dev.azure.com'], ['https://GitLab.acme.example/x', 'gitlab.acme.example']])('are not written for an origin of %s, where they would not run', async (url, host) => {
    const { plan } = await guess({ ...node, '.git/config': origin(url) });
    expect(plan.files.map((file) => file.path)).toEqual(['tailgate.yml']);
    expect(plan.guesses).toContain(`no workflow is written, because origin is on ${host}: let its CI call \`tailgate run\``);
    expect((await guess({ ...node, '.git/config': origin(url), '.github/workflows/ci.yml': '' })).plan.files).toHaveLength(3);
  });
});

describe('what init leaves alone', () => {
  test('a repository in which nothing is recognised gets no file, and is told what to write', async () => {
    const plan = await planInit(await repository({ 'README.md': '# hello' }));
    expect(plan.files).toEqual([]);
    expect(plan.problems).toEqual([{ file: 'tailgate.yml', line: null, column: null, path: '', message: 'nothing here was recognised as a service or a package', hint: expect.stringContaining('write it yourself') }]);
    expect(await writeInit(await repository({}))).toMatchObject({ ok: false });
  });

  test('a folder that is not there is refused', async () => {
    expect((await planInit('/nowhere/at/all')).problems).toMatchObject([{ path: '--working-directory' }]);
  });

  test('a package.json and sources that cannot be read are passed over', async () => {
    const plan = await planInit(await repository({ 'package.json': '{ "scripts": ', 'a/package.json': '[]', 'b.js': 'x'.repeat(300_000) }));
    expect(plan.problems).toHaveLength(1);
  });

  test('links are not followed', async () => {
    const root = await repository({ 'package.json': express });
    await symlink('.', path.join(root, 'loop'));
    expect(configOf(await planInit(root)).targets).toHaveLength(1);
  });

  test('writes its files once, and nothing beside them', async () => {
    const root = await repository({ 'package.json': express });
    const planned = await planInit(root);
    expect(await writeInit(root)).toEqual({ ok: true, value: ['tailgate.yml', '.github/workflows/tailgate.yml', '.github/workflows/tailgate-publish.yml'] });
    for (const file of planned.files) expect(await readFile(path.join(root, file.path), 'utf8')).toBe(file.text);
    expect((await readdir(path.join(root, '.github/workflows'))).sort()).toEqual(['tailgate-publish.yml', 'tailgate.yml']);
    expect((await readdir(root)).sort()).toEqual(['.github', 'package.json', 'tailgate.yml']);
    expect(await writeInit(root)).toEqual({ ok: true, value: [] });
    expect((await planInit(root)).guesses).toEqual(['tailgate.yml', '.github/workflows/tailgate.yml', '.github/workflows/tailgate-publish.yml'].map((file) => `${file} is there already and stays as it is`));
  });

  test('a workflow that is there stays as it is, and gets no second half that does not know it', async () => {
    const root = await repository({ 'package.json': express, '.github/workflows/tailgate.yml': 'mine' });
    expect(await writeInit(root)).toEqual({ ok: true, value: ['tailgate.yml'] });
    expect(await readFile(path.join(root, '.github/workflows/tailgate.yml'), 'utf8')).toBe('mine');
    // The second time, too, when the config is there as well.
    for (const files of [{ 'package.json': express }, { 'tailgate.yml': 'mine' }]) expect((await planInit(await repository({ ...files, '.github/workflows/tailgate.yml': 'mine' }))).guesses).toContain('.github/workflows/tailgate-publish.yml is not written: it belongs to a .github/workflows/tailgate.yml that init writes, and there is another one');
  });

  test('a second half that is there stays as it is, and the first is still written', async () => {
    const root = await repository({ 'package.json': express, '.github/workflows/tailgate-publish.yml': 'mine' });
    expect(await writeInit(root)).toEqual({ ok: true, value: ['tailgate.yml', '.github/workflows/tailgate.yml'] });
    expect(await readFile(path.join(root, '.github/workflows/tailgate-publish.yml'), 'utf8')).toBe('mine');
  });

  test('a tailgate.yml that is there stays as it is, and the workflows are still written', async () => {
    const root = await repository({ 'package.json': express, 'tailgate.yml': 'mine' });
    expect(await writeInit(root)).toEqual({ ok: true, value: ['.github/workflows/tailgate.yml', '.github/workflows/tailgate-publish.yml'] });
    expect(await readFile(path.join(root, 'tailgate.yml'), 'utf8')).toBe('mine');
  });

  test('a link in the place of tailgate.yml is not written through', async () => {
    const root = await repository({ 'package.json': express, 'elsewhere': 'mine' });
    await symlink('elsewhere', path.join(root, 'tailgate.yml'));
    expect(await writeInit(root)).toMatchObject({ ok: false, problems: [{ file: 'tailgate.yml', message: 'is there already' }] });
    expect(await readFile(path.join(root, 'elsewhere'), 'utf8')).toBe('mine');
  });
});
