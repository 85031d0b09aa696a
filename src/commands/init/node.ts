/** A folder with a package.json -> how that Node service is set up and started. */
import { filesIn, inside, type Repository } from './repository.ts';
import type { Service } from './service.ts';

interface Manifest {
  readonly name: string | null;
  readonly private: boolean;
  readonly main: string | null;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
  readonly workspaces: readonly string[];
}

const SERVERS = ['express', 'fastify', 'koa', '@hapi/hapi', '@nestjs/core', 'hono', '@hono/node-server', 'restify', 'polka', 'h3', 'next', 'nuxt', '@adonisjs/core', 'apollo-server', '@apollo/server', '@feathersjs/express', 'json-server', 'micro', 'sails', '@remix-run/serve', '@sveltejs/adapter-node'];
const ENTRIES = ['server.js', 'app.js', 'index.js', 'main.js', 'server.mjs', 'app.mjs', 'index.mjs', 'src/server.js', 'src/app.js', 'src/index.js', 'src/main.js', 'src/server.mjs', 'src/index.mjs', 'bin/www'];
const START_SCRIPTS = ['start:prod', 'start:production', 'start'];
/** What starts a page in a browser, not a service. */
const FRONT_END = /^(?:react-scripts|expo|electron|ng|vite|webpack|parcel|gatsby|cordova|storybook)\b/u;
const DEVELOPMENT = /\b(?:nodemon|ts-node-dev|tsx watch|--watch|next dev|nuxt dev|nest start --watch)\b/u;

export function nodeService(repository: Repository, directory: string): Omit<Service, 'name' | 'directory'> | null {
  const manifest = readManifest(repository, directory);
  if (manifest === null) return null;
  const tool = packageTool(repository, directory);
  const started = startOf(repository, directory, manifest, tool.name);
  const library = started === null && !manifest.private && manifest.main !== null;
  if (started === null && !library) return null;
  const build = manifest.scripts['build'] === undefined ? null : `${tool.name} run build`;
  const setup = [manifest.dependencies.length > 0 || build !== null ? tool.install : null, build].filter((step) => step !== null).join(' && ');
  return {
    runtime: 'node',
    setup: setup === '' ? null : setup,
    start: started?.start ?? null,
    env: started === null ? {} : { NODE_ENV: 'production' },
    package: { path: '.', format: 'npm' },
    guesses: [
      ...(started?.guesses ?? ['no start script and no server was found in package.json: the package is only weighed']),
      ...(setup === '' ? [] : [`setup: ${setup}, from ${[tool.evidence, ...(build === null ? [] : ['package.json scripts.build'])].join(' and ')}`]),
      'package: what `npm pack` would take, because there is a package.json; check that this is what you ship',
    ],
  };
}

/** null when there is none, or none that can be read. */
export function readManifest(repository: Repository, directory: string): Manifest | null {
  const text = repository.text(inside(directory, 'package.json'));
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/u, ''));
    const map = record(json);
    const workspaces = Array.isArray(map['workspaces']) ? map['workspaces'] : record(map['workspaces'])['packages'];
    return {
      name: typeof map['name'] === 'string' ? map['name'] : null,
      private: map['private'] === true,
      main: typeof map['main'] === 'string' ? map['main'] : null,
      scripts: Object.fromEntries(Object.entries(record(map['scripts'])).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))),
      dependencies: [...Object.keys(record(map['dependencies'])), ...Object.keys(record(map['devDependencies']))],
      workspaces: Array.isArray(workspaces) ? workspaces.filter((glob) => typeof glob === 'string') : [],
    };
  } catch {
    return null;
  }
}

function startOf(repository: Repository, directory: string, manifest: Manifest, tool: string): { readonly start: string; readonly guesses: readonly string[] } | null {
  const name = START_SCRIPTS.find((script) => manifest.scripts[script] !== undefined);
  const script = name === undefined ? undefined : manifest.scripts[name]?.trim();
  const framework = SERVERS.find((server) => manifest.dependencies.includes(server));
  const because = framework === undefined ? [] : [`it is a service, because package.json depends on ${framework}`];
  if (name !== undefined && script !== undefined && script !== '' && !FRONT_END.test(script)) {
    const plain = /^node\s/u.test(script) && !/[&|;<>`$\p{Cc}]/u.test(script);
    const start = plain ? script : name === 'start' ? `${tool} start` : `${tool} run ${name}`;
    const why = plain ? ` (without ${tool}, which adds its own time to every cold start)` : '';
    return { start, guesses: [`start: ${start}, from package.json scripts.${name}${why}`, ...because, ...(DEVELOPMENT.test(script) ? [`check start: \`${script}\` is a development server; write the command that production uses`] : [])] };
  }
  const entry = [...(manifest.main === null ? [] : [manifest.main.replace(/^\.\//u, '')]), ...ENTRIES].find((file) => filesIn(repository, directory).includes(file) && (framework !== undefined || listens(repository, inside(directory, file))));
  if (entry === undefined) return null;
  return { start: `node ${entry}`, guesses: [`start: node ${entry}, from ${entry === manifest.main ? 'package.json main' : 'the file of that name'}`, ...because] };
}

const listens = (repository: Repository, file: string): boolean => /\.listen\(|createServer\(|\bserve\(/u.test(repository.text(file) ?? '');

/** The lockfile tells; in a workspace it lies further up. */
function packageTool(repository: Repository, directory: string): { readonly name: string; readonly install: string; readonly evidence: string } {
  const parts = directory === '.' ? [] : directory.split('/');
  for (let up = 0; up <= parts.length; up += 1) {
    const folder = parts.slice(0, parts.length - up).join('/') || '.';
    const lock = LOCKS.find(([file]) => repository.has(inside(folder, file)));
    if (lock === undefined) continue;
    const [file, name, install] = lock;
    const berry = name === 'yarn' && repository.has(inside(folder, '.yarnrc.yml'));
    const command = berry ? 'yarn install --immutable' : install;
    return { name, install: up === 0 || name !== 'npm' ? command : `npm --prefix ${'../'.repeat(up).slice(0, -1)} ci`, evidence: inside(folder, file) };
  }
  return { name: 'npm', install: 'npm install', evidence: 'package.json (no lockfile: versions may differ between two runs)' };
}

const LOCKS = [
  ['package-lock.json', 'npm', 'npm ci'], ['npm-shrinkwrap.json', 'npm', 'npm ci'], ['pnpm-lock.yaml', 'pnpm', 'pnpm install --frozen-lockfile'],
  ['yarn.lock', 'yarn', 'yarn install --frozen-lockfile'], ['bun.lock', 'bun', 'bun install --frozen-lockfile'], ['bun.lockb', 'bun', 'bun install --frozen-lockfile'],
] as const;

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {});
