export const id = 96;
export const ids = [96];
export const modules = {

/***/ 74907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   HW: () => (/* binding */ stageFile),
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   Oh: () => (/* binding */ makeDirectory),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   sm: () => (/* binding */ thisWriter),
/* harmony export */   zR: () => (/* binding */ syncDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64627);





const thisWriter = {
    host: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()).digest('hex').slice(0, 8),
    pid: process.pid,
};
function isGone(writer) {
    if (writer.host !== thisWriter.host || writer.pid === thisWriter.pid)
        return false;
    try {
        process.kill(writer.pid, 0);
        return false;
    }
    catch (error) {
        return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'ESRCH');
    }
}
function temporaryName() {
    return `.tailgate-${thisWriter.host}-${thisWriter.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
}
async function stageFile(path, text, options) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), temporaryName());
    const discard = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', 0o666);
    try {
        try {
            await handle.writeFile(text, 'utf8');
            if (options.durable)
                await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        await discard();
        throw error;
    }
    return { path, discard, commit: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path) };
}
async function writeFileAtomic(path, text, options = { durable: true }) {
    const staged = await stageFile(path, text, options);
    try {
        await staged.commit();
    }
    catch (error) {
        await staged.discard();
        throw error;
    }
    if (options.durable)
        await syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
}
async function makeDirectory(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path);
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'ENOENT') && (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path) !== path && !await isDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path))) {
            await makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path).catch(async (again) => { if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(again, 'EEXIST') || !await isDirectory(path))
                throw again; });
        }
        else if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'EEXIST', 'EROFS', 'EISDIR') || !await isDirectory(path)) {
            throw error;
        }
    }
}
async function isDirectory(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory();
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'ENOENT', 'ENOTDIR'))
            return false;
        throw error;
    }
}
async function syncDirectory(directory) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(directory, 'r');
        await handle.sync().finally(() => handle.close());
    }
    catch (error) {
        if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'))
            throw error;
    }
}
const temporaryPattern = /^\.tailgate-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;
const forgotten = 3_600_000;
async function removeLeftovers(directory) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)) {
        const match = temporaryPattern.exec(name);
        if (match === null)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name);
        const writer = { host: match[1] ?? '', pid: Number(match[2]) };
        if (isGone(writer) || await isForgotten(path))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
async function isForgotten(path) {
    try {
        return Date.now() - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).mtimeMs > forgotten;
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'ENOENT'))
            return false;
        throw error;
    }
}
//# sourceMappingURL=atomic-file.js.map

/***/ }),

/***/ 15096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: ./build/src/exit-codes.js
var exit_codes = __webpack_require__(24462);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/atomic-file.js
var atomic_file = __webpack_require__(74907);
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/src/commands/init/compose.js

function configText(targets) {
    return `# What Tailgate measures. Written by \`tailgate init\`, which guessed: read it once. Every key is in Tailgate's README.
version: 1
targets:
${targets.map(targetText).join('\n')}
# Absolute limits and tolerances. What no rule here matches has a default, so none is needed to begin with.
# budgets:
#   - { metric: latency.p99, warn: 100 ms, fail: 200 ms }
#   - { metric: latency.*, tolerance: { warn: 5%, fail: 10%, floor: 0.2 ms } }
`;
}
function targetText({ service, path, others, recorded }) {
    const lines = [
        ...(service.directory === '.' ? [] : [`directory: ${scalar(service.directory)}`]),
        ...(service.setup === null ? [] : [`setup: ${scalar(service.setup)} # once per checkout`]),
        ...(service.start === null ? [] : [`start: ${typeof service.start === 'string' ? scalar(service.start) : flowList(service.start)} # PORT is set; {port} is replaced by it`]),
        ...(service.start === null || Object.keys(service.env).length === 0 ? [] : ['env:', ...Object.entries(service.env).map(([key, value]) => `  ${scalar(key)}: ${scalar(value)}`)]),
        ...(path === null ? [] : [`ready: { path: ${flow(path)}, timeout: 30s }`]),
        ...(service.package === null ? [] : [`package: { path: ${flow(service.package.path)}, format: ${service.package.format} }`]),
        ...(path === null ? [] : ['scenarios:', `  ${path === '/' ? 'root' : scenarioName(path)}: { request: { path: ${flow(path)} } }`, ...others.map((route) => `  # ${scenarioName(route.path)}: { request: { path: ${flow(route.path)} } } # found in ${oneLine(route.file)}`)]),
        ...(path === null || recorded === null ? [] : recorded.trimEnd().split('\n').map((line) => `  ${line}`)),
    ];
    return [`  ${scalar(service.name)}:`, ...lines.map((line) => `    ${line}`), ''].join('\n');
}
function scenarioName(path) {
    const plain = path.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/gu, '').slice(0, 60);
    return plain === '' || plain in Object.prototype ? 'root' : plain;
}
const scalar = (text) => (/[\r\n]/u.test(text) ? JSON.stringify(text) : (0,dist/* stringify */.As)(text, { lineWidth: 0 }).trim());
const flow = (text) => (/^[\w./-]+$/u.test(text) ? scalar(text) : JSON.stringify(text));
const flowList = (items) => `[${items.map(flow).join(', ')}]`;
const oneLine = (text) => text.replace(/[\p{Cc}\p{Cf}]/gu, '?');
//# sourceMappingURL=compose.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/repository.js


const MOST_FILES = 20_000;
const DEEPEST = 8;
const LARGEST = 256 * 1024;
const LEFT_OUT = new Set(['node_modules', 'dist', 'build', 'out', 'target', 'vendor', 'venv', 'coverage', '__pycache__', 'site-packages', 'bower_components']);
const ODD = /^~|^[A-Za-z]:|[\\\p{Cc}]/u;
const WANTED = new Set(['.github']);
function openRepository(root) {
    const files = [];
    const visit = (folder, depth) => {
        const entries = (0,external_node_fs_.readdirSync)(external_node_path_.join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            if (files.length >= MOST_FILES)
                return;
            const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isFile())
                files.push(name);
            if (!entry.isDirectory() || depth >= DEEPEST || ODD.test(entry.name) || LEFT_OUT.has(entry.name) || (entry.name.startsWith('.') && !WANTED.has(entry.name)))
                continue;
            try {
                visit(name, depth + 1);
            }
            catch {
            }
        }
    };
    visit('', 0);
    const known = new Set(files);
    const cache = new Map();
    const text = (file) => {
        if (!known.has(file))
            return null;
        const read = cache.get(file) ?? readText(external_node_path_.join(root, file));
        cache.set(file, read);
        return read;
    };
    return { root, files, has: (file) => known.has(file), text };
}
function readText(file) {
    try {
        if ((0,external_node_fs_.statSync)(file).size > LARGEST)
            return null;
        return new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(file));
    }
    catch {
        return null;
    }
}
const inside = (directory, file) => (directory === '.' ? file : `${directory}/${file}`);
function filesIn(repository, directory) {
    return directory === '.' ? repository.files : repository.files.filter((file) => file.startsWith(`${directory}/`)).map((file) => file.slice(directory.length + 1));
}
function readGit(root, file) {
    return readText(external_node_path_.join(root, '.git', file)) ?? '';
}
//# sourceMappingURL=repository.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/origin.js

const OTHERS = /(?:^|\.)(?:gitlab|bitbucket|gitea|forgejo|codeberg|azure|visualstudio|sr)\./u;
function defaultBranch(repository) {
    const remote = /refs\/remotes\/origin\/(\S+)/u.exec(readGit(repository.root, 'refs/remotes/origin/HEAD'))?.[1];
    if (remote !== undefined)
        return { name: remote, evidence: 'the default branch of origin' };
    const current = /refs\/heads\/(main|master|trunk|develop)\s*$/u.exec(readGit(repository.root, 'HEAD'))?.[1];
    return current === undefined ? { name: 'main', evidence: 'as most repositories have it: check it' } : { name: current, evidence: 'the branch that is checked out: check that it is the default one' };
}
function hostWithoutWorkflows(repository) {
    if (repository.files.some((file) => file.startsWith('.github/workflows/')))
        return null;
    const url = /\[remote "origin"\][^[]*?^\s*url\s*=\s*(\S+)/mu.exec(readGit(repository.root, 'config'))?.[1] ?? '';
    const host = /^(?:[a-z+]+:\/\/)?(?:[^@/\s]*@)?([A-Za-z0-9.-]+)/u.exec(url)?.[1]?.toLowerCase() ?? '';
    return OTHERS.test(host) ? host : null;
}
//# sourceMappingURL=origin.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/routes.js

const HEALTH = ['/health', '/healthz', '/health/', '/_health', '/livez', '/live', '/ping', '/up', '/api/health', '/api/healthz', '/api/v1/health', '/api/ping', '/health/live', '/readyz', '/ready', '/status', '/api/status'];
const SOURCE = /\.(?:[cm]?js|jsx|[cm]?ts|tsx|py|go|rb|php|java|kt|rs)$/u;
const NOT_SERVED = /(?:^|\/)(?:tests?|__tests__|spec|e2e|migrations|scripts|examples?)\/|\.(?:test|spec)\.|\.min\.|\.d\.[cm]?ts$|(?:^|\/)(?:test_|conftest)/u;
const MOST_SOURCES = 400;
const LITERAL = /(["'`])(\/[A-Za-z0-9_\-./]{0,60})\1/gu;
const DJANGO = /\bpath\(\s*["']([A-Za-z0-9_\-/]{0,60})["']/gu;
const GET = [
    /\b(?:app|server|fastify|api)\.get\(\s*["'`](\/[^"'`:{}<>*()\s]{0,80})["'`]/gu,
    /@(?:app|api|application)\.(?:get|route)\(\s*["'](\/[^"'<{\s]{0,80})["']/gu,
    /\b(?:HandleFunc|Handle|GET|Get)\(\s*"(?:GET )?(\/[^"{:*\s]{0,80})"/gu,
    /\b(?:url|pathname|path|req\.url)\s*={2,3}\s*["'`](\/[^"'`{}\s]{0,80})["'`]/gu,
];
function findRoutes(repository, directory) {
    const literals = new Map();
    const gets = new Map();
    let port = null;
    const sources = filesIn(repository, directory).filter((file) => SOURCE.test(file) && !NOT_SERVED.test(file)).slice(0, MOST_SOURCES);
    for (const file of sources) {
        const text = repository.text(inside(directory, file)) ?? '';
        if (port === null && /\bPORT\b/u.test(text))
            port = file;
        for (const match of text.matchAll(LITERAL))
            note(literals, match[2], file);
        if (file.endsWith('urls.py'))
            for (const match of text.matchAll(DJANGO))
                note(gets, `/${match[1] ?? ''}`, file);
        for (const pattern of GET)
            for (const match of text.matchAll(pattern))
                note(gets, match[1], file);
    }
    const health = HEALTH.find((path) => gets.has(path)) ?? HEALTH.find((path) => literals.has(path));
    const file = health === undefined ? undefined : (gets.get(health) ?? literals.get(health));
    const others = [...gets].filter(([path]) => path !== health && sendable(path)).map(([path, where]) => ({ path, file: where }));
    return { health: health === undefined || file === undefined ? null : { path: health, file }, others, port };
}
function note(found, path, file) {
    if (path !== undefined && !found.has(path))
        found.set(path, file);
}
const sendable = (path) => /^\/[\x21-\x7e]*$/u.test(path) && !/[#[\]\\^$|?]/u.test(path);
//# sourceMappingURL=routes.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/node.js

const SERVERS = ['express', 'fastify', 'koa', '@hapi/hapi', '@nestjs/core', 'hono', '@hono/node-server', 'restify', 'polka', 'h3', 'next', 'nuxt', '@adonisjs/core', 'apollo-server', '@apollo/server', '@feathersjs/express', 'json-server', 'micro', 'sails', '@remix-run/serve', '@sveltejs/adapter-node'];
const ENTRIES = ['server.js', 'app.js', 'index.js', 'main.js', 'server.mjs', 'app.mjs', 'index.mjs', 'src/server.js', 'src/app.js', 'src/index.js', 'src/main.js', 'src/server.mjs', 'src/index.mjs', 'bin/www'];
const START_SCRIPTS = ['start:prod', 'start:production', 'start'];
const FRONT_END = /^(?:react-scripts|expo|electron|ng|vite|webpack|parcel|gatsby|cordova|storybook)\b/u;
const DEVELOPMENT = /\b(?:nodemon|ts-node-dev|tsx watch|--watch|next dev|nuxt dev|nest start --watch)\b/u;
function nodeService(repository, directory) {
    const manifest = readManifest(repository, directory);
    if (manifest === null)
        return null;
    const tool = packageTool(repository, directory);
    const started = startOf(repository, directory, manifest, tool.name);
    const library = started === null && !manifest.private && manifest.main !== null;
    if (started === null && !library)
        return null;
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
function readManifest(repository, directory) {
    const text = repository.text(inside(directory, 'package.json'));
    if (text === null)
        return null;
    try {
        const json = JSON.parse(text.replace(/^\ufeff/u, ''));
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
    }
    catch {
        return null;
    }
}
function startOf(repository, directory, manifest, tool) {
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
    if (entry === undefined)
        return null;
    return { start: `node ${entry}`, guesses: [`start: node ${entry}, from ${entry === manifest.main ? 'package.json main' : 'the file of that name'}`, ...because] };
}
const listens = (repository, file) => /\.listen\(|createServer\(|\bserve\(/u.test(repository.text(file) ?? '');
function packageTool(repository, directory) {
    const parts = directory === '.' ? [] : directory.split('/');
    for (let up = 0; up <= parts.length; up += 1) {
        const folder = parts.slice(0, parts.length - up).join('/') || '.';
        const lock = LOCKS.find(([file]) => repository.has(inside(folder, file)));
        if (lock === undefined)
            continue;
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
];
const record = (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
//# sourceMappingURL=node.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/others.js

function otherService(repository, directory) {
    const files = filesIn(repository, directory);
    const text = (file) => repository.text(inside(directory, file)) ?? '';
    if (files.includes('go.mod'))
        return go(files, text);
    if (files.includes('Cargo.toml') && files.includes('src/main.rs'))
        return rust(text('Cargo.toml'));
    if (files.includes('config.ru'))
        return found('ruby', 'bundle exec rackup --host 127.0.0.1 --port {port}', 'config.ru', files.includes('Gemfile') ? 'bundle install' : null);
    if (files.includes('pom.xml') && text('pom.xml').includes('spring-boot'))
        return found('java', 'java -jar target/*.jar --server.port={port}', 'pom.xml (Spring Boot)', `${files.includes('mvnw') ? './mvnw' : 'mvn'} --batch-mode package -DskipTests`);
    if (files.includes('public/index.php'))
        return found('php', 'php -S 127.0.0.1:{port} -t public', 'public/index.php', files.includes('composer.lock') ? 'composer install --no-dev' : null, ['check start: `php -S` is a development server; write the command that production uses']);
    return null;
}
function procfileStart(repository, directory) {
    const start = /^web:[ \t]*(\S.*)$/mu.exec(repository.text(inside(directory, 'Procfile')) ?? '')?.[1]?.trim();
    return start === undefined || start.includes('\0') ? null : { start, guess: `start: ${start}, from the line \`web\` of Procfile` };
}
function dockerfileStart(repository, directory) {
    const text = repository.text(inside(directory, 'Dockerfile'))?.replace(/\\\r?\n/gu, ' ');
    if (text === undefined)
        return null;
    const last = (word) => [...text.matchAll(new RegExp(`^[ \\t]*${word}[ \\t]+(\\S.*)$`, 'gimu'))].at(-1)?.[1]?.trim();
    const [entry, command] = [last('ENTRYPOINT'), last('CMD')].map((line) => (line === undefined ? null : argumentsOf(line)));
    const parts = [entry, command].filter((part) => part !== null && part !== undefined);
    if (parts.length === 0 || parts.flat().some((part) => part.includes('\0')))
        return null;
    const shell = parts.find((part) => typeof part === 'string');
    const start = shell ?? parts.flat();
    return {
        runtime: 'unknown', setup: null, start, env: {}, package: null,
        guesses: [`start: ${typeof start === 'string' ? start : start.join(' ')}, from the last CMD of Dockerfile`, 'check start and setup: the command is the one inside of the image; Tailgate runs it in the checkout'],
    };
}
function argumentsOf(line) {
    if (!line.startsWith('['))
        return line;
    try {
        const list = JSON.parse(line);
        return Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string') && list[0] !== '' ? list : line;
    }
    catch {
        return line;
    }
}
function go(files, text) {
    const main = files.find((file) => /^(?:cmd\/[^/]+\/)?main\.go$/u.test(file) && /^package main$/mu.test(text(file)));
    if (main === undefined)
        return null;
    const folder = main === 'main.go' ? '.' : `./${main.slice(0, -'/main.go'.length)}`;
    return { ...found('go', './tailgate-build', main, `go build -o tailgate-build ${folder}`), package: { path: 'tailgate-build', format: 'file' } };
}
function rust(manifest) {
    const name = /^\[package\][^[]*?^name\s*=\s*"([A-Za-z0-9_-]+)"/mu.exec(manifest)?.[1];
    if (name === undefined || !/\b(?:axum|actix-web|rocket|warp|hyper|tide|poem|salvo)\b/u.test(manifest))
        return null;
    return { ...found('rust', `./target/release/${name}`, 'Cargo.toml and src/main.rs', 'cargo build --release --locked'), package: { path: `target/release/${name}`, format: 'file' } };
}
function found(runtime, start, evidence, setup, checks = []) {
    return { runtime, setup, start, env: {}, package: null, guesses: [`start: ${start}, from ${evidence}`, ...(setup === null ? [] : [`setup: ${setup}, from ${evidence}`]), ...checks] };
}
//# sourceMappingURL=others.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/python.js

const OBJECT = /^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=\s*(?:\w+\.)?(FastAPI|Flask|Starlette|Litestar|Sanic|Quart)\(/mu;
const ASYNC = new Set(['FastAPI', 'Starlette', 'Litestar', 'Quart']);
const PREFERRED = ['main.py', 'app.py', 'server.py', 'wsgi.py', 'asgi.py', 'app/main.py', 'app/__init__.py', 'src/main.py', 'src/app.py', 'api/main.py', 'run.py'];
const python_MOST_FILES = 200;
const IMPORTABLE = /^(?:[A-Za-z_]\w*\/)*[A-Za-z_]\w*\.py$/u;
function pythonService(repository, directory) {
    const all = filesIn(repository, directory);
    const projects = all.filter((file) => /\/(?:requirements\.txt|pyproject\.toml|package\.json|Procfile|Dockerfile)$/u.test(file)).map((file) => file.slice(0, file.lastIndexOf('/') + 1));
    const files = all.filter((file) => IMPORTABLE.test(file) && !projects.some((project) => file.startsWith(project)) && !/(?:^|\/)(?:tests?|migrations)\/|(?:^|\/)(?:test_|conftest|setup\.py$)/u.test(file));
    if (files.length === 0)
        return null;
    const needs = ['requirements.txt', 'pyproject.toml', 'Pipfile', 'setup.cfg', 'setup.py'].map((file) => repository.text(inside(directory, file)) ?? '').join('\n').toLowerCase();
    const started = django(repository, directory, files, needs) ?? application(repository, directory, files, needs) ?? script(repository, directory, files);
    if (started === null)
        return null;
    const setup = setupOf(repository, directory);
    return {
        runtime: 'python', setup: setup?.command ?? null, start: setup?.prefix === undefined ? started.start : `${setup.prefix} ${started.start}`, env: { PYTHONUNBUFFERED: '1' }, package: null,
        guesses: [...started.guesses.map((guess) => (setup?.prefix === undefined ? guess : guess.replace('start: ', `start: ${setup.prefix} `))), ...(setup === null ? [] : [`setup: ${setup.command}, from ${setup.evidence}`])],
    };
}
function django(repository, directory, files, needs) {
    if (!files.includes('manage.py') || !/django/u.test(needs + (repository.text(inside(directory, 'manage.py')) ?? '').toLowerCase()))
        return null;
    const wsgi = files.find((file) => /^[A-Za-z_]\w*\/wsgi\.py$/u.test(file));
    if (wsgi !== undefined && needs.includes('gunicorn'))
        return { start: `python3 -m gunicorn --bind 127.0.0.1:{port} ${moduleOf(wsgi)}`, guesses: [`start: gunicorn with ${wsgi}, because the requirements name Django and gunicorn`] };
    return { start: 'python3 manage.py runserver 127.0.0.1:{port} --noreload', guesses: ['start: python3 manage.py runserver, because there is a manage.py of Django', 'check start: runserver is a development server; write the command that production uses'] };
}
function application(repository, directory, files, needs) {
    const order = [...PREFERRED.filter((file) => files.includes(file)), ...files.filter((file) => !PREFERRED.includes(file))].slice(0, python_MOST_FILES);
    for (const file of order) {
        const match = OBJECT.exec(repository.text(inside(directory, file)) ?? '');
        if (match === null)
            continue;
        const [, variable = 'app', framework = ''] = match;
        const app = `${moduleOf(file)}:${variable}`;
        const where = `${framework}(...) in ${file}`;
        if (framework === 'Sanic')
            return { start: `python3 -m sanic ${app} --host 127.0.0.1 --port {port} --single-process`, guesses: [`start: sanic ${app}, from ${where}`] };
        if (ASYNC.has(framework))
            return { start: `python3 -m uvicorn ${app} --host 127.0.0.1 --port {port} --no-access-log`, guesses: [`start: uvicorn ${app}, from ${where}`, ...(needs.includes('uvicorn') || needs.includes('fastapi[') ? [] : ['check start: uvicorn is not among the requirements'])] };
        if (needs.includes('gunicorn'))
            return { start: `python3 -m gunicorn --bind 127.0.0.1:{port} ${app}`, guesses: [`start: gunicorn ${app}, from ${where} and the requirements`] };
        return { start: `python3 -m flask --app ${app} run --host 127.0.0.1 --port {port}`, guesses: [`start: flask run with ${app}, from ${where}`, 'check start: flask run is a development server; write the command that production uses (gunicorn, waitress ...)'] };
    }
    return null;
}
function script(repository, directory, files) {
    const file = PREFERRED.find((name) => files.includes(name) && /http\.server|socketserver|aiohttp|tornado|bottle|cherrypy|falcon|uvicorn\.run|\.run\(|serve_forever/u.test(repository.text(inside(directory, name)) ?? ''));
    return file === undefined ? null : { start: `python3 ${file}`, guesses: [`start: python3 ${file}, because it starts a server`] };
}
function setupOf(repository, directory) {
    const has = (file) => repository.has(inside(directory, file));
    if (has('uv.lock'))
        return { command: 'uv sync --frozen', evidence: 'uv.lock', prefix: 'uv run --no-sync' };
    if (has('poetry.lock'))
        return { command: 'poetry install --no-interaction', evidence: 'poetry.lock', prefix: 'poetry run' };
    if (has('Pipfile.lock'))
        return { command: 'pipenv sync', evidence: 'Pipfile.lock', prefix: 'pipenv run' };
    if (has('requirements.txt'))
        return { command: 'python3 -m pip install -r requirements.txt', evidence: 'requirements.txt' };
    return has('pyproject.toml') && /^\[project\]/mu.test(repository.text(inside(directory, 'pyproject.toml')) ?? '') ? { command: 'python3 -m pip install .', evidence: 'pyproject.toml' } : null;
}
const moduleOf = (file) => file.replace(/\.py$/u, '').replace(/\/__init__$/u, '').replaceAll('/', '.');
//# sourceMappingURL=python.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/services.js




const MOST_SERVICES = 10;
const MARKERS = /^(?:package\.json|requirements\.txt|pyproject\.toml|manage\.py|Procfile|go\.mod|Cargo\.toml|config\.ru|pom\.xml|Dockerfile)$/u;
function findServices(repository) {
    const workspaces = workspaceFolders(repository);
    const servicesIn = (folders) => folders.map((folder) => serviceIn(repository, folder)).filter((service) => service !== null);
    const members = servicesIn(workspaces);
    const running = members.filter((service) => service.start !== null);
    if (running.length > 0)
        return limited(running, workspaces.length);
    const root = serviceIn(repository, '.');
    if (root !== null && root.start !== null)
        return { services: [root], guesses: [] };
    const below = servicesIn(markedFolders(repository)).filter((service) => service.start !== null);
    if (below.length > 0)
        return limited(below, 0);
    const weighed = root ?? members[0] ?? null;
    return { services: weighed === null ? [] : [weighed], guesses: [] };
}
function limited(services, workspaces) {
    const kept = distinctNames(services.slice(0, MOST_SERVICES));
    const left = services.slice(MOST_SERVICES).map((service) => service.directory);
    return {
        services: kept,
        guesses: [
            ...(workspaces > 0 ? [`${kept.length} of ${workspaces} workspaces start a service: ${kept.map((service) => service.directory).join(', ')}`] : []),
            ...(left.length > 0 ? [`left out, because there are many: ${left.join(', ')}`] : []),
        ],
    };
}
function serviceIn(repository, directory) {
    const known = nodeService(repository, directory) ?? pythonService(repository, directory) ?? otherService(repository, directory);
    const procfile = procfileStart(repository, directory);
    const name = nameOf(repository, directory);
    if (procfile !== null && (known?.start == null || !/^(?:npm|yarn|pnpm|bun)(?: run)? start\b/u.test(procfile.start))) {
        const rest = known ?? { runtime: 'unknown', setup: null, env: {}, package: null, guesses: [] };
        return { ...rest, name, directory, start: procfile.start, guesses: [procfile.guess, ...rest.guesses.filter((guess) => !/^(?:check )?start:?|^no start script/u.test(guess))] };
    }
    const docker = known?.start == null ? dockerfileStart(repository, directory) : null;
    if (docker !== null)
        return { ...docker, name, directory };
    return known === null ? null : { ...known, name, directory };
}
function workspaceFolders(repository) {
    const pnpm = [...(repository.text('pnpm-workspace.yaml') ?? '').matchAll(/^\s*-\s*["']?([^"'#\s]+)["']?/gmu)].map((match) => match[1] ?? '');
    const globs = [...(readManifest(repository, '.')?.workspaces ?? []), ...pnpm].map((glob) => glob.replace(/^\.\//u, '').replace(/\/$/u, ''));
    const folders = repository.files.filter((file) => file.endsWith('/package.json')).map((file) => file.slice(0, -'/package.json'.length));
    return folders.filter((folder) => globs.some((glob) => !glob.startsWith('!') && matches(glob, folder)) && !globs.some((glob) => glob.startsWith('!') && matches(glob.slice(1), folder)));
}
function matches(glob, folder) {
    const pattern = glob.split('/').map((part) => (part === '**' ? '.*' : part.replace(/[.+^${}()|[\]\\?]/gu, '\\$&').replaceAll('*', '[^/]*'))).join('/');
    return new RegExp(`^${pattern}$`, 'u').test(folder);
}
function markedFolders(repository) {
    const folders = repository.files.map((file) => file.split('/')).filter((parts) => parts.length > 1 && parts.length <= 3 && MARKERS.test(parts.at(-1) ?? '')).map((parts) => parts.slice(0, -1).join('/'));
    return [...new Set(folders)].filter((folder) => !/(?:^|\/)(?:tests?|examples?|docs?|\.[^/]*|fixtures?)(?:\/|$)/u.test(folder));
}
function nameOf(repository, directory) {
    const written = readManifest(repository, directory)?.name?.replace(/^@[^/]*\//u, '') ?? (directory === '.' ? repository.root : directory).split(/[/\\]/u).filter(Boolean).at(-1) ?? '';
    const plain = written.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+/u, '').slice(0, 64);
    return plain === '' || plain in Object.prototype ? 'app' : plain;
}
function distinctNames(services) {
    const taken = new Set();
    return services.map((service) => {
        const candidates = [service.name, service.directory.replaceAll('/', '-').replace(/[^A-Za-z0-9._-]+/gu, '-').slice(0, 60), ...services.map((_, i) => `${service.name.slice(0, 60)}-${i + 2}`)];
        const name = candidates.find((candidate) => /^[A-Za-z0-9]/u.test(candidate) && !taken.has(candidate.toLowerCase())) ?? service.name;
        taken.add(name.toLowerCase());
        return { ...service, name };
    });
}
function missingEntry(repository, service) {
    const entry = typeof service.start === 'string' ? /^(?:node|python3?) (?!-)(\S+\.(?:[cm]?js|py))(?:\s|$)/u.exec(service.start)?.[1]?.replace(/^\.\//u, '') : undefined;
    return entry === undefined || filesIn(repository, service.directory).includes(entry) || repository.has(inside(service.directory, entry)) ? null : entry;
}
//# sourceMappingURL=services.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/workflows.js

const MEASURING = '.github/workflows/tailgate.yml';
const PUBLISHING = '.github/workflows/tailgate-publish.yml';
function measuringText(needs) {
    const prepare = `      - uses: actions/checkout@v7 # pin to commits if your policy asks for it
        with: { persist-credentials: false, fetch-depth: 0 } # the whole history: pull requests are measured side by side with the commit they branched from
${setupSteps(needs).map((step) => `      - ${step}\n`).join('')}      - uses: tailgate/tailgate@v0`;
    return `# Stops performance regressions before they merge. Written by \`tailgate init\`; tailgate-publish.yml is the other half.
name: tailgate
on:
  pull_request:
    types: [opened, synchronize, reopened, labeled, unlabeled] # the label perf-accepted accepts a regression, without measuring again
  push:
    branches: [${flow(needs.branch)}]
  merge_group:
permissions: {}
concurrency: # a newer push ends the run of the older one; a label waits for the measurement that it is about
  group: tailgate-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event.action == 'synchronize' }}
jobs:
  gate: # the check to require
    if: github.event_name != 'push'
    runs-on: ubuntu-24.04 # not -latest: a new image changes the numbers
    timeout-minutes: 20
    permissions:
      contents: read # it runs the pull request's code, so it may write nothing
      actions: read # to find what was measured, when a label asks for it to be judged again
      pull-requests: read # to see in a merge queue whether a regression was accepted by a label
    steps:
${prepare}
        with: { comment: never, check: false } # tailgate-publish.yml posts both
      - uses: actions/upload-artifact@v7
        if: always()
        with: { name: tailgate, path: .tailgate, include-hidden-files: true }

  baselines: # what was merged is what the next pull requests are compared with
    if: github.event_name == 'push'
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: write # to keep the baselines on the branch tailgate-baselines
      pull-requests: read # to see whether a regression was accepted by a label
      checks: write # the check, by which the next run knows what failed
    steps:
${prepare}
      - uses: actions/upload-artifact@v7
        if: always()
        with: { name: tailgate-baselines, path: .tailgate, include-hidden-files: true }
`;
}
function publishingText() {
    return `# Posts what tailgate.yml measured: the comment and the check, for forks and Dependabot too, whose own jobs may not.
# Nothing of the pull request may run here: no checkout, no script. GitHub takes this file from the default branch.
name: tailgate-publish
on:
  workflow_run: { workflows: [tailgate], types: [completed] }
permissions: {}
concurrency:
  group: tailgate-publish-\${{ github.event.workflow_run.head_repository.full_name }}-\${{ github.event.workflow_run.head_branch }}
  cancel-in-progress: false # cut short, it would leave its check open
jobs:
  publish:
    if: contains(fromJSON('["pull_request", "merge_group"]'), github.event.workflow_run.event)
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      actions: read # to download what was measured
      contents: read # to read the baselines and the rules
      pull-requests: write # the comment
      checks: write # the check
    steps:
      - uses: tailgate/tailgate@v0
        with: { mode: publish }
`;
}
function setupSteps(needs) {
    const node = needs.nodeVersionFile === null ? "{ node-version: '24' }" : `{ node-version-file: ${flow(needs.nodeVersionFile)} }`;
    const python = needs.pythonVersionFile === null ? "{ python-version: '3.13' }" : `{ python-version-file: ${flow(needs.pythonVersionFile)} }`;
    return [
        ...(needs.packageTools.has('pnpm') ? ['uses: pnpm/action-setup@v4'] : []),
        ...(needs.packageTools.has('bun') ? ['uses: oven-sh/setup-bun@v2'] : []),
        ...(needs.packageTools.has('uv') ? ['uses: astral-sh/setup-uv@v7'] : []),
        ...(needs.runtimes.has('node') ? [`uses: actions/setup-node@v7\n        with: ${node}`] : []),
        ...(needs.runtimes.has('python') ? [`uses: actions/setup-python@v6\n        with: ${python}`] : []),
        ...(needs.packageTools.has('poetry') || needs.packageTools.has('pipenv') ? ['run: python3 -m pip install poetry pipenv'] : []),
        ...(needs.runtimes.has('go') ? ['uses: actions/setup-go@v6'] : []),
        ...(needs.runtimes.has('java') ? ["uses: actions/setup-java@v5\n        with: { distribution: temurin, java-version: '21' }"] : []),
        ...(needs.runtimes.has('ruby') ? ['uses: ruby/setup-ruby@v1'] : []),
    ];
}
//# sourceMappingURL=workflows.js.map
;// CONCATENATED MODULE: ./build/src/commands/init.js











const CONFIG = 'tailgate.yml';
const MOST_OTHERS = 5;
async function planInit(root, recording = null) {
    if (recording !== null && (await isThere(external_node_path_.join(root, CONFIG)))) {
        if (recording.isThere)
            return { files: [], guesses: [`${CONFIG} has this scenario already, as \`${recording.name}\`: nothing is to be done`], problems: [], unplaced: null };
        return { files: recording.files, guesses: [`${CONFIG} is there already and stays as it is`, ...recording.told], problems: [], unplaced: recording.scenario };
    }
    const plan = await planFiles(root, recording);
    if (recording === null)
        return plan;
    if (plan.problems.length > 0)
        return { ...plan, problems: plan.problems.map((problem) => ({ ...problem, hint: `${problem.hint ?? 'put it right'}; then call this again, and it says where the recorded scenario goes` })) };
    const placed = plan.files.some(({ path, text }) => path === CONFIG && text.includes(recording.scenario.split('\n')[0] ?? ''));
    return { ...plan, files: [...plan.files, ...recording.files], guesses: [...plan.guesses, ...recording.told], unplaced: placed ? null : recording.scenario };
}
const isThere = (file) => (0,promises_.stat)(file).then(() => true, () => false);
async function planFiles(root, recording) {
    const isFolder = await (0,promises_.stat)(root).then((found) => found.isDirectory(), () => false);
    if (!isFolder)
        return refuse('', `\`${root}\` is not a folder`, 'check --working-directory');
    const repository = openRepository(root);
    const stays = [CONFIG, MEASURING, PUBLISHING].filter((file) => repository.has(file)).map((file) => `${file} is there already and stays as it is`);
    if (repository.has(CONFIG) && repository.has(MEASURING))
        return { files: [], guesses: [...stays, ...planWorkflows(repository, []).guesses], problems: [], unplaced: null };
    const found = findServices(repository);
    const [first] = found.services;
    if (first === undefined && !repository.has(CONFIG))
        return refuse(CONFIG, 'nothing here was recognised as a service or a package', 'write it yourself; three lines are enough: `version: 1`, `targets:`, `  app: { start: ./your-server, scenarios: { health: GET /health } }`');
    const loaded = found.services.find(({ start }) => start !== null);
    const targets = found.services.map((service) => planTarget(repository, service, found.services.length > 1, service === loaded ? recording : null));
    const workflows = planWorkflows(repository, found.services);
    const files = [{ path: CONFIG, text: configText(targets.map((target) => target.planned)) }, ...workflows.files].filter((file) => !repository.has(file.path));
    const aboutConfig = repository.has(CONFIG) ? [] : [...found.guesses, ...targets.flatMap((target) => target.guesses)];
    const misnamed = repository.has('tailgate.yaml') && !repository.has(CONFIG) ? ['tailgate.yaml is there, but Tailgate reads tailgate.yml unless --config names another file'] : [];
    const ignored = /^\/?\.tailgate\b/mu.test(repository.text('.gitignore') ?? '') ? [] : ['put .tailgate/ into .gitignore: every run writes its reports there'];
    return { files, guesses: [...stays, ...misnamed, ...aboutConfig, ...workflows.guesses, ...ignored], problems: [], unplaced: null };
}
function planWorkflows(repository, services) {
    if (repository.has(MEASURING))
        return { files: [], guesses: repository.has(PUBLISHING) ? [] : [`${PUBLISHING} is not written: it belongs to a ${MEASURING} that init writes, and there is another one`] };
    const host = hostWithoutWorkflows(repository);
    if (host !== null)
        return { files: [], guesses: [`no workflow is written, because origin is on ${host}: let its CI call \`tailgate run\``] };
    const branch = defaultBranch(repository);
    return {
        files: [{ path: MEASURING, text: measuringText({ branch: branch.name, ...needsOf(repository, services) }) }, { path: PUBLISHING, text: publishingText() }],
        guesses: [
            `the workflow runs on pull requests and on pushes to ${branch.name}, ${branch.evidence}`,
            `the first green push to ${branch.name} begins the baselines, on the branch tailgate-baselines; before that every pull request is measured side by side with the commit it branched from`,
            `pull requests get a comment as soon as ${PUBLISHING} is on ${branch.name}: GitHub takes it from there`,
        ],
    };
}
async function writeInit(root, recording = null) {
    const plan = await planInit(root, recording);
    if (plan.problems.length > 0)
        return { ok: false, problems: plan.problems };
    const made = [];
    for (const file of plan.files) {
        const fault = await writeNew(external_node_path_.join(root, file.path), file.text, made);
        if (fault === null)
            continue;
        for (const one of made.toReversed())
            await (0,promises_.rm)(one, { force: true }).catch(() => (0,promises_.rmdir)(one).catch(() => undefined));
        return { ok: false, problems: [{ file: file.path, line: null, column: null, path: '', ...fault }] };
    }
    return { ok: true, value: plan.files.map((file) => file.path) };
}
const foldersFrom = (first, folder) => (first.length >= folder.length ? [folder] : [...foldersFrom(first, external_node_path_.dirname(folder)), folder]);
async function writeNew(file, text, made) {
    try {
        const folder = external_node_path_.dirname(file);
        const first = await (0,promises_.mkdir)(folder, { recursive: true });
        if (first !== undefined)
            made.push(...foldersFrom(first, folder));
        const staged = external_node_path_.join(external_node_path_.dirname(file), (0,atomic_file/* temporaryName */.NT)());
        try {
            await (0,promises_.writeFile)(staged, text, { flag: 'wx' });
            await (0,promises_.link)(staged, file).catch((error) => ((0,system_error/* hasCode */.up)(error, 'EEXIST') ? Promise.reject(error) : (0,promises_.copyFile)(staged, file, external_node_fs_.constants.COPYFILE_EXCL)));
            made.push(file);
        }
        finally {
            await (0,promises_.rm)(staged, { force: true });
        }
        return null;
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'EEXIST'))
            return { message: 'is there already', hint: 'nothing was written' };
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        return { message: `cannot be written: ${(0,system_error/* inWords */.r4)(error)}`, hint: (0,system_error/* advice */.v9)(error) };
    }
}
function planTarget(repository, service, several, recording) {
    const label = (guess) => (several ? `${service.name}: ${guess}` : guess);
    if (service.start === null)
        return { planned: { service, path: null, others: [], recorded: null }, guesses: service.guesses.map(label) };
    const routes = findRoutes(repository, service.directory);
    const plain = routes.others.find((route) => route.path === '/') ?? routes.others[0];
    const path = routes.health?.path ?? plain?.path ?? '/';
    const start = typeof service.start === 'string' ? service.start : service.start.join(' ');
    const missing = missingEntry(repository, service);
    const guesses = [
        ...service.guesses,
        ...(missing === null ? [] : [`check start: ${missing} is not there${service.setup === null ? '' : ' (setup may build it)'}`]),
        routes.health !== null ? `ready and first scenario: ${path}, from ${inside(service.directory, routes.health.file)}`
            : plain !== undefined ? `no health path found in the sources: ${path} is used, from ${inside(service.directory, plain.file)}; check that it answers with 200-299`
                : 'no health path found in the sources: / is used; check that it answers with 200-299',
        ...(/\{port\}|\$\{?PORT\b/u.test(start) ? [] : routes.port === null ? ['check start: no source mentions PORT, and the service must listen on it; or write {port} in start'] : []),
    ];
    const others = routes.others.filter((route) => route.path !== path).slice(0, MOST_OTHERS);
    return { planned: { service, path, others, recorded: recording?.scenario ?? null }, guesses: guesses.map(label) };
}
function needsOf(repository, services) {
    const commands = services.flatMap((service) => [service.setup ?? '', service.start ?? '']).flat().join(' ');
    return {
        runtimes: new Set(services.map((service) => service.runtime)),
        packageTools: new Set(['pnpm', 'bun', 'uv', 'poetry', 'pipenv'].filter((tool) => new RegExp(`(?:^|\\s)${tool}\\s`, 'u').test(commands))),
        nodeVersionFile: ['.nvmrc', '.node-version'].find((file) => repository.has(file)) ?? null,
        pythonVersionFile: repository.has('.python-version') ? '.python-version' : null,
    };
}
function refuse(file, message, hint) {
    return { files: [], guesses: [], unplaced: null, problems: [{ file: file === '' ? null : file, line: null, column: null, path: file === '' ? '--working-directory' : '', message, hint }] };
}
//# sourceMappingURL=init.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har.js
const LARGEST_HAR = 64 * 1024 * 1024;
const MOST_ENTRIES = 100_000;
function readHar(text, file) {
    let whole;
    try {
        whole = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
    }
    catch {
        return har_refuse(file, 'is not JSON', 'save it again from the network tab of the browser ("Save all as HAR"); a file that was cut off cannot be read');
    }
    const entries = member(member(whole, 'log'), 'entries');
    if (!Array.isArray(entries))
        return har_refuse(file, 'is JSON, but no HAR: it has no `log.entries`', 'save one from the network tab of the browser ("Save all as HAR")');
    if (entries.length > MOST_ENTRIES)
        return har_refuse(file, `has ${entries.length} requests`, `at most ${MOST_ENTRIES} are read: record a shorter visit`);
    const requests = entries.flatMap((entry) => requestOf(entry) ?? []);
    if (requests.length === 0)
        return har_refuse(file, 'has no request over HTTP in it', 'reload the page with the network tab open, then save it');
    return { ok: true, value: { requests, left: entries.length - requests.length } };
}
function requestOf(entry) {
    const request = member(entry, 'request');
    const response = member(entry, 'response');
    const method = textOf(request, 'method').toUpperCase();
    const url = URL.canParse(textOf(request, 'url')) ? new URL(textOf(request, 'url')) : null;
    if (url === null || !/^https?:$/u.test(url.protocol) || url.host === '' || !/^[A-Z][A-Z-]{0,31}$/u.test(method) || method === 'CONNECT')
        return null;
    const status = member(response, 'status');
    if (status === 101)
        return null;
    return [{
            method, url, headers: pairs(member(request, 'headers')), body: bodyOf(member(request, 'postData')),
            status: typeof status === 'number' ? status : 0, type: textOf(member(response, 'content'), 'mimeType').toLowerCase(), resource: textOf(entry, '_resourceType').toLowerCase(),
        }];
}
function bodyOf(data) {
    const type = textOf(data, 'mimeType');
    const text = textOf(data, 'encoding') === 'base64' ? Buffer.from(textOf(data, 'text'), 'base64').toString('utf8') : textOf(data, 'text');
    if (text !== '')
        return { type, text };
    const params = member(data, 'params');
    const fields = pairs(params);
    if (fields.length > 0 && /^multipart\//iu.test(type))
        return multipartOf(Array.isArray(params) ? params : []);
    return fields.length === 0 ? null : { type: type === '' ? 'application/x-www-form-urlencoded' : type, text: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString() };
}
function multipartOf(params) {
    const boundary = 'tailgate-recorded';
    const quoted = (text) => `"${text.replaceAll('"', '%22').replaceAll(/[\r\n]/gu, ' ')}"`;
    const parts = params.map((param) => `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(textOf(param, 'name'))}${textOf(param, 'fileName') === '' ? '' : `; filename=${quoted(textOf(param, 'fileName'))}`}\r\n\r\n${textOf(param, 'value')}\r\n`);
    return { type: `multipart/form-data; boundary=${boundary}`, text: `${parts.join('')}--${boundary}--\r\n` };
}
function pairs(list) {
    return Array.isArray(list) ? list.map((one) => [textOf(one, 'name'), textOf(one, 'value')]).filter(([name]) => name !== '') : [];
}
function member(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
function textOf(value, key) {
    const found = member(value, key);
    return typeof found === 'string' ? found : '';
}
const har_refuse = (file, message, hint) => ({ ok: false, problems: [{ file, line: null, column: null, path: '', message, hint }] });
//# sourceMappingURL=har.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-cards.js
const NUMBER = /(?<![\w.-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{4,5})(?![\w-]|\.\d)/gu;
const NETWORK = /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|(?:50|6\d)\d{11,17})$/u;
const withoutCards = (text, instead) => text.replace(NUMBER, (found) => (isCard(found.replaceAll(/\D/gu, '')) ? instead : found));
const jsonWithoutCards = (json, instead) => json.replace(/"(?:[^"\\]|\\.)*"|(?<![\w.+-])\d{13,19}(?![\w.])/gsu, (found) => (!found.startsWith('"') && isCard(found) ? JSON.stringify(instead) : found));
function isCard(digits) {
    if (!NETWORK.test(digits))
        return false;
    const sum = [...digits].toReversed().reduce((total, digit, i) => total + (i % 2 === 0 ? Number(digit) : (Number(digit) * 2) % 9 || (digit === '0' ? 0 : 9)), 0);
    return sum % 10 === 0;
}
//# sourceMappingURL=har-cards.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-secrets.js

const REMOVED = 'REMOVED';
const SECRET_NAME = new RegExp([
    'passw(?:or|d|rt|rd|$)', '(?:pass|seed|recovery|backup)[-_]?phrase', 'mnemonic', 'passcode', '(?:^|[_.-])(?:pass|pwd|pw)\\d?(?:$|[_.-](?:hash|salt)$)', '(?<!by|com|over|tres|under|sur)pass\\d?$', 'pw\\d?$', 'pswd?$',
    'kennwort', 'contrase', 'mot_?de_?passe', '^senha$', 'heslo', 'has[lł]o', 'wachtwoord', 'salasana', 'parol[aeo]', 'lozinka', 'l[oö]senord', 'adgangskode', 'jelsz[oó]', 'пароль', '密码', '密碼', 'パスワード', '비밀번호',
    '^sess$', 'aspxauth', 'connection_?string', '(?:^|[_.-])dsn$', '(?:web)?hook[-_]?ur[il]', 'magic[-_]?link',
    'secret', 'token(?!s$)', '(?:api|app|access|private|auth|secret|signing|encryption|license|client|consumer|subscription|master|shared|ssh|deploy|functions)[-_]?key', 'credential', 'signature', '^sig$', '^hmac$', '^auth(?!or(?!iz))', 'authoriz', 'session', 'sess_?id$', '^s?sid$', 'cookie', '^relay_?state$', 'security_?answer',
    'jwt', 'bearer', 'csrf', 'xsrf', '__requestverification', '^code$', 'assertion$', '^nonce$', '^ticket$', 'saml', 'verifier$', '^code_?challenge$', 'otp$', '(?:^|[_-])mfa', 'totp', 'recovery[-_]?(?:code|key)', '(?:verification|security|invite|invitation|activation|confirmation)[-_]?(?:code|key)',
].join('|'), 'iu');
const SECRET_NUMBER = /(?:^|[_.-])pin$|^(?:otp|totp|mfa|pin[-_]?code|cvc|cvv|cvv2|csc|ssn|iban|tan|passcode|password|pwd)$|card[-_]?(?:number|no|num)$|^(?:verification|security|mfa|otp|sms|auth)[-_]?code$|^pan$|^credit[-_]?card$|^cvc2$|passport[-_]?(?:number|no)$|^sms$|^(?:2|two[-_]?|t)fa(?:$|[-_]?code$)|two[-_]?factor|second[-_]?factor|one[-_]?time[-_]?(?:code|pin)|(?:backup|unlock|door|user|device|access|login|reset)[-_]?code$|^pin[-_]?number$|account[-_]?number|social[-_]?security|tax[-_]?id/iu;
const SECRET_GROUP = /tokens$/iu;
const PUBLIC_NAME = /^(?:sha256hash|queryhash|documentid|doc_?id|queryid|operationname|integrity|etag|boundary)$/iu;
const MAYBE_SECRET = /(?:^|[_.-])key$|^(?:oauth[-_]?)?state$|^refresh$/iu;
const PLAIN = /^(?:(?:\p{Ll}{1,20}|\p{Lu}\p{Ll}{0,20})(?:[ _.:/-]?(?:\p{Ll}{1,20}|\p{Lu}\p{Ll}{0,20})){0,3}|\p{Lu}{1,4}|\p{Lu}+(?:_\p{Lu}+)+|\p{L}{1,20}[ _-]\d{1,4}|\d{1,4})$/u;
const LONGEST_PLAIN = 15;
const isPublicName = (name) => PUBLIC_NAME.test(name);
const spellingsOf = (name) => [name, name.replaceAll(/[\s_.-]/gu, ''), name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '-')];
const isSecretName = (name) => spellingsOf(name).some((one) => SECRET_NAME.test(one) || SECRET_NUMBER.test(one));
const isSecretNumber = (name) => spellingsOf(name).some((one) => SECRET_NUMBER.test(one));
const isOfSignIn = (names) => names.some((name) => /^(?:code|client_?id|redirect_?uri|response_?(?:type|mode)|id_?token|error_description|saml\w*)$/iu.test(name));
const isRepeated = (name, names) => /^(?:confirm(?:ed|ation)?|repeat(?:ed)?|again|retyped?|verify|old|new|current)$/iu.test(name) && names.some((one) => one !== name && PASSWORD.test(one) && isSecretName(one));
const PASSWORD = /pass|pwd?|psw/iu;
const isState = (name) => /^state$/iu.test(name);
const isSecretGroup = (name) => SECRET_GROUP.test(name) || isSecretName(name);
function isSecret(name, text) {
    if (text === '')
        return false;
    if (isSecretName(name) || (MAYBE_SECRET.test(name) && (text.length > LONGEST_PLAIN || !PLAIN.test(text))))
        return true;
    return PUBLIC_NAME.test(name) ? false : hasSecret(text);
}
const KNOWN = [
    String.raw `\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)*`,
    String.raw `\b(?:sk|pk|rk|whsec|ghp|gho|ghs|ghu|ghr|github_pat|glpat|xox[a-z]|npm|pypi|hf|shp(?:at|ss|ca|pa)|dop_v1|doo_v1|sq0[a-z]{3}|lin_api|figd|dckr_pat)[-_](?=[\w-]*\d)[A-Za-z0-9_-]{12,}`, String.raw `\b[A-Za-z]{2,10}_(?:live|test|prod|sandbox)_[A-Za-z0-9]{10,}`,
    String.raw `\b(?:AKIA|ASIA)[A-Z0-9]{12,}`, String.raw `\bAIza[\w-]{30,}`, String.raw `\bya29\.[\w-]{10,}`, String.raw `\bSG\.[\w-]{10,}\.[\w-]{10,}`,
    String.raw `-----BEGIN [A-Z ]{3,40}-----[\s\S]*?(?:-----END [A-Z ]{3,40}-----|$)`,
    String.raw `\b(?:Bearer|Basic|Digest|Token) +[\w+/=.~-]{8,}`,
    String.raw `(?<=:(?:\/\/|\\\/\\\/))[^\s/?#"'<>:@\\]{0,100}:[^\s/?#"'<>\\]{1,200}(?=@)`, String.raw `(?<![\w.@+-])(?!(?:mailto|sips?|xmpp|acct|im|pres|b?cc|to|from|e?-?mail|contact|reply-to):)[A-Za-z][\w.+-]{0,100}:[^\s/@"'<>:?#&]{1,200}(?=@(?:[\w[.-]|(?:tcp|unix)\())`,
    String.raw `(?<=\b[Ii](?:DENTIFIED|dentified)\s{1,4}(?:BY|by)\s{1,4}["'])[^"'\r\n]+`, String.raw `(?<=\s(?:-u|--user)[ =]?["']?[A-Za-z][\w.@+-]{0,60}:)[^\s"']+`,
].join('|');
const PIECE = /[\w+/=~-]{20,}/gu;
function withoutSecrets(text) {
    return withoutCards(text, REMOVED).replace(new RegExp(KNOWN, 'gu'), REMOVED).replace(PIECE, (piece) => (isRandom(piece) ? REMOVED : withoutRandomParts(piece)));
}
const withoutRandomParts = (piece) => (piece.includes('/') ? piece.split('/').map((part) => (isRandom(part) ? REMOVED : part)).join('/') : piece);
const hasSecret = (text) => withoutSecrets(text) !== text;
const SHORTEST_RANDOM = 20;
const USUAL_ID = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24})$/iu;
function isRandom(text) {
    if (text.length < SHORTEST_RANDOM || USUAL_ID.test(text))
        return false;
    const words = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/gu) ?? [];
    const mean = words.join('').length / Math.max(1, words.length);
    const meets = text.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/gu)?.length ?? 0;
    const rises = text.match(/[a-z](?=[A-Z])/gu)?.length ?? 0;
    return (meets >= 3 && mean < 3.5) || (meets >= 5 && mean < 5) || (rises >= 5 && mean < 3);
}
//# sourceMappingURL=har-secrets.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-call.js

const SIGN_IN = /(?<!b|cata|dia)log[_-]?[io]n|sign[_-]?(?:in|up|on)(?!g)|authenticat|register|unlock|password|passphrase|credential|verify[_-]?(?:otp|code|totp)|exchange[_-]?token|refresh[_-]?token/iu;
const METHOD = /^(?:method|methodname|action|operation|procedure|function|command|cmd|call)$/iu;
const ARGUMENTS = /^(?:params|parameters|args|arguments|kwargs|positional|input|data|payload)$/iu;
const ENVELOPE = /^(?:jsonrpc|id|version|query|variables|extensions)$/iu;
const signsIn = (method) => SIGN_IN.test(method) || /(?:^|[._/-])auth$/iu.test(method) || isSecretName(method);
function secretArguments(map) {
    const entries = Object.entries(map);
    if (!entries.some(([name, value]) => METHOD.test(name) && typeof value === 'string' && signsIn(value)))
        return new Set();
    const given = entries.flatMap(([name, value]) => (ARGUMENTS.test(name) && typeof value === 'object' && value !== null ? [name] : []));
    if (given.length > 0 || !entries.some(([name, value]) => METHOD.test(name) && typeof value === 'string' && SIGN_IN.test(value)))
        return new Set(given);
    return new Set(entries.flatMap(([name]) => (METHOD.test(name) || ENVELOPE.test(name) ? [] : [name])));
}
const VERB = /^(?:[\w.:/-]{0,60}[._:/-])?(?:log_?[io]n|sign_?(?:in|on|up)|authenticate|register)$/iu;
function secretsFrom(list) {
    const at = list.findIndex((one) => typeof one === 'string' && VERB.test(one));
    return at < 0 ? Infinity : at + 1;
}
const isPairs = (list) => list.length > 0 && list.every((one) => Array.isArray(one) && one.length === 2 && typeof one[0] === 'string');
//# sourceMappingURL=har-call.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-given.js


const KEPT = /^(?:user(?:_?name|_?id)?|e?_?mail(?:_?address)?|login|j_username|grant_?type|response_?(?:type|mode)|client_?id|scope|remember(?:_?me)?|redirect(?:_?(?:to|ur[il]))?|return_?(?:to|url)?|next|continue|lang(?:uage)?|locale|batch|operationname)$/iu;
const isKept = (name) => KEPT.test(name.replaceAll('-', '_'));
function signsInAt({ pathname, searchParams }) {
    const segments = segmentsOf(pathname);
    const last = segments.at(-1) ?? '';
    if (segments.some(isVerb) || [...searchParams].some(([name, value]) => !isKept(name) && isVerb(value.slice(value.lastIndexOf('/') + 1))))
        return true;
    if (segments.slice(-3).some((segment) => SIGN_IN.test(segment) || isAuth(segment)))
        return true;
    return isExchange(last) || (/^[a-z]{2,12}$/u.test(last) && isExchange(segments.at(-2) ?? ''));
}
const isVerb = (segment) => /^(?:[\w.-]{0,40}[._-])?(?:log[_-]?[io]n|sign[_-]?(?:in|on|up)|authenticate)(?:\.\w{2,5})?$/iu.test(segment);
const asksToSignIn = (pathname) => segmentsOf(pathname).slice(-3).some(isVerb);
const isAuth = (segment) => /(?:^|[_.-])auth$/iu.test(segment);
const isExchange = (segment) => /^(?:sessions?|.*security_check)$/iu.test(segment) || (signsIn(segment) && !/session|cookie/iu.test(segment));
const segmentsOf = (pathname) => pathname.split('/').flatMap((segment) => (segment === '' ? [] : decoded(segment.split(';', 1)[0] ?? '')));
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
const CALL = /(?<![\w$])([A-Za-z_]\w{0,80})(?:[\s,]{1,8}|#[^\r\n]{0,200}[\r\n]){0,4}\(/gu;
const har_given_PIECE = /\s+|#[^\r\n]*|"""[\s\S]*?(?:"""|$)|"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|\$?[A-Za-z_]\w*|-?\d[\w.]*|[\s\S]/guy;
function withoutGiven(text) {
    const changes = /\bmutation\b/u.test(text);
    const asks = (name) => SIGN_IN.test(name) || /(?:^a|A|_a)uth$/u.test(name) || (changes && signsIn(name));
    const calls = [...text.matchAll(CALL)].map(({ index, 0: begin, 1: name = '' }) => ({ index, begin, name }));
    if (!calls.some(({ name }) => asks(name)))
        return { value: text, removed: [] };
    const declares = (name, index) => /^(?:mutation|query)$/u.test(name) || /\b(?:mutation|query)\s{1,4}$/u.test(text.slice(Math.max(0, index - 15), index));
    const kept = [];
    const removed = [];
    let from = 0;
    for (const { index, begin, name } of calls) {
        if (index < from || !(asks(name) || declares(name, index)))
            continue;
        const given = givenFrom(text, index + begin.length, removed);
        kept.push(text.slice(from, index + begin.length), given.text);
        from = given.end;
    }
    return { value: `${kept.join('')}${text.slice(from)}`, removed };
}
function givenFrom(text, start, removed) {
    const open = ['('];
    const kept = [];
    let [called, last, at] = ['', '', start];
    while (at < text.length && open.length > 0) {
        har_given_PIECE.lastIndex = at;
        const piece = har_given_PIECE.exec(text)?.[0] ?? text.charAt(at);
        at += piece.length;
        if (/^[([{]$/u.test(piece))
            open.push(piece);
        else if (/^[)\]}]$/u.test(piece))
            open.pop();
        else if (/^[:=]$/u.test(piece))
            called = last;
        else if (piece === ',' && open.at(-1) !== '[')
            called = '';
        const isLiteral = /^(?:["']|-?\d)/u.test(piece);
        const isKey = isLiteral && /^\s{0,4}:/u.test(text.slice(at, at + 5));
        if (isLiteral && !isKey && !isKept(called) && piece.replaceAll(/["']/gu, '') !== '') {
            const quote = /^(?:"""|["'])/u.exec(piece)?.[0] ?? '"';
            kept.push(quote, REMOVED, quote);
            removed.push(called === '' ? 'an argument' : called);
        }
        else
            kept.push(piece);
        if (piece.trim() !== '')
            last = piece.replaceAll(/["']/gu, '');
    }
    return { text: kept.join(''), end: at };
}
//# sourceMappingURL=har-given.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-graphql.js


const ARGUMENT = /([A-Za-z_]\w{0,60})\s{0,4}:\s{0,4}\$([A-Za-z_]\w{0,60})/gu;
const TYPED = /\$([A-Za-z_]\w{0,60})\s{0,4}:\s{0,4}\[?([A-Za-z_]\w{0,60})/gu;
function secretVariables(request) {
    const { query, operationName, variables } = request;
    if (typeof variables !== 'object' || variables === null || (typeof query !== 'string' && typeof operationName !== 'string'))
        return null;
    const text = typeof query === 'string' ? query : '';
    const operation = /\b(?:mutation|query)\s{1,4}([A-Za-z_]\w{0,80})/u.exec(text)?.[1] ?? '';
    const called = typeof operationName === 'string' ? operationName : '';
    if (SIGN_IN.test(operation) || SIGN_IN.test(called) || [...text.matchAll(/[{\s:]([A-Za-z_]\w{0,60})\s{0,4}\(/gu)].some(([, field]) => SIGN_IN.test(field ?? '')))
        return 'all';
    return new Set([
        ...[...text.matchAll(ARGUMENT)].flatMap(([, name = '', variable = '']) => (isSecretName(name) ? [variable] : [])),
        ...[...text.matchAll(TYPED)].flatMap(([, variable = '', type = '']) => (isSecretName(type) ? [variable] : [])),
    ]);
}
//# sourceMappingURL=har-graphql.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-pairs.js

const WAYS = [
    { name: /^(?<name>[\p{L}\w.-]{2,60})(?=(?<sign>\s{0,4}[:=]\s{0,4}))/gmu, value: /[^\s"'{[][^\r\n]*/uy },
    { name: /(?<![\p{L}\w-])(?<name>[\p{L}\w-]{2,60})(?=(?<sign>"?[ \t]{1,4}(?:is|are|was|ist|war|lautet|est|es|era|for|of|to|from|für|von|de|pour|para)(?:[ \t]{1,4}\p{L}{1,20}){0,3}[ \t]{0,4}[:=][ \t]{0,4}"?))/gu, value: /[^\s"{[][^"\r\n]*/uy },
    { name: /(?<![\p{L}\w-])(?<name>[\p{L}\w-]{2,60})(?=(?<sign>"?[ \t]{1,4}(?:(?:for|of|to|from|für|von|de|pour|para)(?:[ \t]{1,4}\p{L}{1,20}){1,3}?[ \t]{1,4})?(?:is|was|ist|war|lautet|est|es|era)[ \t]{1,4}"?))/gu, value: /(?![\p{Ll}.,;!?)"]*(?:\s|$))[^\s"]+/uy },
    { name: /(?<![\p{L}\w-])(?<name>[\p{L}\w-]{2,60})(?=(?<sign>[ \t]{1,4}))/gu, value: /(?=[^\s"']{0,200}\d)(?=[^\s"']{0,200}\p{L})[^\s"'<>,;:=(){}]{6,200}/uy, unless: /[{}]/u },
    { name: /(?<![\p{L}\w-])(?<name>[\p{L}\w-]{2,60})(?=(?<sign>[ \t]{1,4}))/gu, value: /"[^"\r\n]+"|'[^'\r\n]+'/uy },
    { name: /(?<!\$)(?<name>[\p{L}\w.-]{2,60})(?=(?<sign>:[ \t]{1,4}))/gu, value: /[^\s"'&,;<>{}()[\]$\\][^"'&,;<>{}()[\]\r\n]*/uy },
    { name: /(?<name>\$?[\p{L}\w.-]{2,60})(?=(?<sign>\\?["']?\s{0,4}(?::|=>?)\s{0,4}))/gu, value: /\\?"[^"\r\n]*"?|'[^'\r\n]*'?|[^\s"'&,;<>{}()[\]]+/uy },
];
const isDeclared = (name, value) => name.startsWith('$') || /^(?:\$[A-Za-z_]\w*|true|false|null)(?:\s|$)/u.test(value);
const isRemoved = (value) => value.replaceAll(/[\\"'.]/gu, '').trim() === REMOVED;
const lastOf = (name) => /([^[\].]+)\]?(?:\[\])?$/u.exec(name)?.[1] ?? name;
function withoutPairs(text) {
    const removed = [];
    return { value: WAYS.reduce((left, way) => without(left, way, removed), text), removed };
}
function without(text, way, removed) {
    if (way.unless?.test(text) === true)
        return text;
    const kept = [];
    let from = 0;
    for (const { index, groups } of text.matchAll(way.name)) {
        const { name = '', sign = '' } = groups ?? {};
        const at = index + name.length + sign.length;
        if (index < from || !isSecretName(lastOf(name)))
            continue;
        way.value.lastIndex = at;
        const value = way.value.exec(text)?.[0] ?? '';
        if (value === '' || isRemoved(value) || isDeclared(name, value))
            continue;
        removed.push(lastOf(name));
        const quote = /^\\?["']/u.exec(value)?.[0] ?? '';
        const closing = quote !== '' && value.length > quote.length && value.endsWith(quote.slice(-1)) ? quote : '';
        kept.push(text.slice(from, at), quote, REMOVED, closing);
        from = at + value.length;
    }
    return `${kept.join('')}${text.slice(from)}`;
}
//# sourceMappingURL=har-pairs.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-clean.js






const har_clean_DEEPEST = 4;
const TOKEN = 'a token';
const GIVEN = 'what it signs in with';
const ANY = { given: false };
function cleanQuery(query, depth = 0, { given } = ANY) {
    const removed = [];
    const split = query.split('&').map((part) => ({ part, at: part.indexOf('='), name: har_clean_decoded(part.includes('=') ? part.slice(0, part.indexOf('=')) : part) }));
    const names = split.map(({ name }) => name);
    const signsIn = isOfSignIn(names);
    const secrets = secretArguments(Object.fromEntries(split.map(({ part, at, name: one }) => [one, har_clean_decoded(part.slice(at + 1))])));
    const parts = split.map(({ part, at, name }) => {
        const value = har_clean_decoded(part.slice(at + 1));
        const cleaned = at < 0 ? (given ? cleanGiven(name) : cleanText(name)) : (given || secrets.has(name)) && !isKept(lastOf(name)) && value !== '' ? { value: REMOVED, removed: [name] } : ((signsIn && isState(name)) || isRepeated(lastOf(name), names.map(lastOf))) && value !== '' ? { value: REMOVED, removed: [name] } : cleanNamed(lastOf(name), value, depth);
        const isNameSecret = at >= 0 && hasSecret(name);
        if (cleaned.removed.length === 0 && !isNameSecret)
            return part;
        removed.push(...(isNameSecret ? [TOKEN] : cleaned.removed.map((one) => (one === lastOf(name) ? name : one))));
        if (at < 0)
            return REMOVED;
        return `${isNameSecret ? REMOVED : part.slice(0, at)}=${cleaned.removed.length === 0 ? part.slice(at + 1) : encodeURIComponent(cleaned.value)}`;
    });
    return { value: parts.join('&'), removed };
}
function cleanNamed(name, value, depth = 0) {
    if (value === '' || (isPublicName(name) && !/\s/u.test(value)))
        return { value, removed: [] };
    if (isSecretName(name))
        return { value: REMOVED, removed: [name] };
    const inner = cleanValue(value, depth + 1);
    if (inner.removed.length > 0 && isStructured(value))
        return { value: inner.value, removed: inner.removed.map((one) => (one === TOKEN && name !== '' ? name : one)) };
    return inner.removed.length > 0 || isSecret(name, value) ? { value: REMOVED, removed: [name === '' ? TOKEN : name] } : { value, removed: [] };
}
const cleanGiven = (text) => (text.trim() === '' ? { value: text, removed: [] } : { value: REMOVED, removed: [GIVEN] });
function cleanJson(document, depth = 0, { given } = ANY) {
    const removed = [];
    const took = ({ value, removed: names }) => {
        removed.push(...names);
        return value;
    };
    const visit = (inner, key, under) => {
        if (Array.isArray(inner))
            return ofList(inner, key, under || isSecretGroup(key));
        if (typeof inner === 'object' && inner !== null)
            return ofMap(inner, under || isSecretGroup(key));
        if ((typeof inner !== 'string' && typeof inner !== 'number') || inner === '')
            return inner;
        if (given && !isKept(key))
            return took({ value: REMOVED, removed: [key === '' ? GIVEN : key] });
        if (under || inner === REMOVED || (typeof inner === 'number' && isSecretNumber(key)))
            return took({ value: REMOVED, removed: [key === '' ? TOKEN : key] });
        return typeof inner === 'string' ? took(cleanNamed(key, inner, depth)) : inner;
    };
    const ofList = (list, key, under) => {
        if (!under && isPairs(list))
            return list.map(([name, value]) => [visit(name, '', false), visit(value, name, false)]);
        const from = secretsFrom(list);
        return list.map((one, i) => visit(one, given ? '' : key, under || i >= from));
    };
    const ofMap = (map, under) => {
        const variables = secretVariables(map);
        const secrets = secretArguments(map);
        const isCalledSecret = Object.entries(map).some(([name, one]) => NAMING.test(name) && typeof one === 'string' && isSecretName(one.slice(one.lastIndexOf('/') + 1)));
        const names = Object.keys(map);
        const signsIn = isOfSignIn(names);
        const taken = new Set();
        return Object.fromEntries(Object.entries(map).map(([written, one]) => {
            const name = har_clean_nameOf(written, taken);
            if (name !== written)
                removed.push(TOKEN);
            const inVariables = name === 'variables' && variables !== null && typeof one === 'object' && one !== null;
            if (inVariables)
                return [name, Object.fromEntries(Object.entries(one).map(([variable, of]) => [variable, visit(of, variable, under || variables === 'all' || variables.has(variable))]))];
            return [name, visit(one, name, under || (secrets.has(written) && (typeof one === 'object' || !isKept(name))) || (isCalledSecret && NAMED.test(name)) || (signsIn && isState(name)) || isRepeated(name, names))];
        }));
    };
    return { value: visit(document, '', false), removed };
}
function har_clean_nameOf(written, taken) {
    if (!hasSecret(written))
        return written;
    let name = REMOVED;
    for (let i = 2; taken.has(name); i += 1)
        name = `${REMOVED}-${i}`;
    taken.add(name);
    return name;
}
const NAMING = /^(?:name|key|field|id|attribute|type|label|path)$/iu;
const NAMED = /^(?:value|content|data|text)$/iu;
const FORM = /^[^=&\s]+=[^=&\s]*(?:&[^=&\s]+=[^=&\s]*)+$/u;
function cleanText(text) {
    if (FORM.test(text))
        return cleanQuery(text, har_clean_DEEPEST);
    const drawn = withoutSecrets(text);
    const free = withoutGiven(drawn);
    const { value, removed } = withoutPairs(free.value);
    return { value, removed: [...new Set([...(drawn === text ? [] : [TOKEN]), ...free.removed, ...removed])] };
}
function cleanValue(text, depth = 0) {
    if (depth > har_clean_DEEPEST)
        return cleanText(text);
    const document = documentIn(text);
    if (document !== undefined) {
        const { value, removed } = cleanJson(document, depth);
        return removed.length === 0 ? { value: text, removed } : { value: JSON.stringify(value), removed };
    }
    const [, place, query] = ADDRESS.exec(text) ?? [];
    if (place === undefined || query === undefined)
        return cleanText(text);
    const [before, after] = [cleanText(place), cleanQuery(query, depth)];
    return { value: `${before.value}?${after.value}`, removed: [...before.removed, ...after.removed] };
}
const ADDRESS = /^((?:https?:\/\/|\/)[^\s?#]*)\?(\S*)$/u;
const isStructured = (text) => documentIn(text) !== undefined || ADDRESS.test(text) || /[\s&(]/u.test(text);
function documentIn(text) {
    if (!/^\s*[[{]/u.test(text) || !isFlat(text))
        return undefined;
    try {
        return JSON.parse(jsonWithoutCards(text, REMOVED));
    }
    catch {
        return undefined;
    }
}
function isFlat(text) {
    let [depth, deepest] = [0, 0];
    for (const character of text) {
        if (character === '{' || character === '[')
            deepest = Math.max(deepest, ++depth);
        else if (character === '}' || character === ']')
            depth -= 1;
    }
    return deepest <= 40;
}
function har_clean_decoded(text) {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    }
    catch {
        return text;
    }
}
//# sourceMappingURL=har-clean.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-multipart.js




function cleanMultipart(text, type, circumstances) {
    const boundary = /boundary="?([^";\r\n]{1,200})"?/iu.exec(type)?.[1]?.trim() ?? /^--([^\r\n]{1,200})\r?\n/u.exec(text)?.[1];
    if (boundary === undefined)
        return null;
    const [before = '', ...parts] = text.split(`--${boundary}`);
    if (parts.length < 2 || before.trim() !== '' || parts.at(-1)?.startsWith('--') !== true)
        return null;
    const removed = [];
    const kept = [];
    for (const part of parts.slice(0, -1)) {
        const cleaned = cleanPart(part, circumstances);
        if (cleaned === null)
            return null;
        kept.push(cleaned.value);
        removed.push(...cleaned.removed);
    }
    return { value: `${['', ...kept].join(`--${boundary}`)}--${boundary}--\r\n`, removed: [...new Set(removed)] };
}
function cleanPart(part, { given }) {
    const [head, headers] = /^\r?\n([\s\S]*?)\r?\n\r?\n/u.exec(part) ?? [];
    if (head === undefined || headers === undefined)
        return null;
    const name = /[;\s]name\s{0,4}=\s{0,4}(?:"([^"]*)"|([^;\s]*))/iu.exec(headers)?.slice(1).find((one) => one !== undefined) ?? '';
    const isFile = /[;\s]filename\*?\s{0,4}=/iu.test(headers) || /^content-transfer-encoding:\s{0,4}(?:binary|base64)/imu.test(headers);
    const value = part.slice(head.length).replace(/\r?\n$/u, '');
    const cleaned = isFile ? { value: REMOVED, removed: [`the file \`${name}\``] } : given && value !== '' && !isKept(lastOf(name)) ? { value: REMOVED, removed: [name] } : cleanNamed(name, value);
    const written = isFile ? headers.replace(/([;\s]filename)\*?\s{0,4}=\s{0,4}(?:"[^"]*"|[^;\r\n]*)/giu, '$1="file"') : headers;
    return { value: `\r\n${written.replaceAll(/\r?\n/gu, '\r\n')}\r\n\r\n${cleaned.value}\r\n`, removed: cleaned.removed };
}
//# sourceMappingURL=har-multipart.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-xml.js



const ATTRIBUTE = /([\w:.-]{1,100})(\s{0,4}=\s{0,4})("[^"]*"|'[^']*')/gu;
function cleanXml(xml, { given }) {
    const removed = [];
    const open = [];
    const texts = [];
    const call = /<methodName>\s{0,20}([\w.:/-]{1,200})\s{0,20}<\/methodName>/u.exec(xml)?.[1] ?? '';
    for (let at = 0; at < xml.length;) {
        const { text, kind } = pieceAt(xml, at);
        at += text.length;
        const secret = open.at(-1)?.secret ?? (given ? GIVEN : null);
        if (kind === 'tag')
            texts.push(ofTag(text, open, { secret, call }, removed));
        else if (text.startsWith('<?') && open.length === 0)
            texts.push(text);
        else if (secret === null || text.trim() === '')
            texts.push(ofText(text, kind === 'cdata' ? CDATA : NOTHING, removed));
        else {
            removed.push(secret);
            texts.push(kind === 'cdata' ? CDATA.join(REMOVED) : text.replace(/^(\s*)[\s\S]*?(\s*)$/u, `$1${REMOVED}$2`));
        }
    }
    return { value: texts.join(''), removed: [...new Set(removed)] };
}
const CDATA = ['<![CDATA[', ']]>'];
const NOTHING = ['', ''];
function ofTag(tag, open, { secret, call }, removed) {
    const name = /^<\/?([^\s/>]*)/u.exec(tag)?.[1] ?? '';
    if (tag.startsWith('</')) {
        const from = open.findLastIndex((one) => one.name === name);
        if (from >= 0)
            open.length = from;
        return tag;
    }
    const called = /\s(?:name|key|id)\s{0,4}=\s{0,4}["']([^"']{1,100})["']/iu.exec(tag)?.[1] ?? '';
    const own = isSecretGroup(local(name)) ? local(name) : isSecretName(called) ? called : isArgument(local(name), open, call) ? 'an argument' : null;
    if (!tag.endsWith('/>'))
        open.push({ name, secret: secret ?? own });
    return tag.replace(ATTRIBUTE, (whole, key, sign, quoted) => {
        const isSecretOne = secret !== null || isSecret(local(key), quoted.slice(1, -1)) || (own !== null && local(key).toLowerCase() === 'value');
        if (/^xmlns(?::|$)/u.test(key) || quoted.length <= 2 || !isSecretOne)
            return whole;
        removed.push(own !== null && local(key).toLowerCase() === 'value' ? own : local(key));
        return `${key}${sign}${quoted.charAt(0)}${REMOVED}${quoted.charAt(0)}`;
    });
}
function isArgument(name, open, call) {
    if (name === 'params')
        return call !== '' && signsIn(call);
    return /^(?:arg|param|in|p)\d{1,2}$/iu.test(name) && open.some((one) => signsIn(local(one.name)));
}
const local = (name) => name.slice(name.indexOf(':') + 1);
function ofText(text, [begin, end], removed) {
    const cleaned = cleanValue(text.slice(begin.length, text.length - end.length));
    removed.push(...cleaned.removed);
    return `${begin}${cleaned.value}${end}`;
}
function pieceAt(xml, at) {
    const upTo = (end, kind) => {
        const found = xml.indexOf(end, at);
        return found < 0 ? { kind: 'text', text: xml.slice(at) } : { kind, text: xml.slice(at, found + end.length) };
    };
    if (xml.startsWith('<![CDATA[', at))
        return upTo(']]>', 'cdata');
    if (xml.startsWith('<!--', at))
        return upTo('-->', 'comment');
    if (xml.startsWith('<?', at))
        return upTo('?>', 'comment');
    if (xml.startsWith('<', at))
        return tagAt(xml, at);
    const next = xml.indexOf('<', at);
    return { kind: 'text', text: next < 0 ? xml.slice(at) : xml.slice(at, next) };
}
function tagAt(xml, at) {
    let quote = '';
    for (let i = at + 1; i < xml.length; i += 1) {
        const character = xml.charAt(i);
        if (quote !== '')
            quote = character === quote ? '' : quote;
        else if (character === '"' || character === "'")
            quote = character;
        else if (character === '>')
            return { kind: 'tag', text: xml.slice(at, i + 1) };
    }
    return { kind: 'text', text: xml.slice(at) };
}
//# sourceMappingURL=har-xml.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-body.js



const TEXT = /^$|^text\/|graphql|ndjson|jsonl|json-seq|json5|sparql|javascript|ya?ml|toml|csv|sql|csp-report|\breports\b/iu;
const BINARY = /[\0-\x08\x0b\x0e-\x1f\x7f\ufffd]/u;
function cleanBody({ type, text }, circumstances) {
    const { given } = circumstances;
    if (/^multipart\//iu.test(type))
        return asText(BINARY.test(text) ? null : cleanMultipart(text, type, circumstances), 'txt');
    if (BINARY.test(text))
        return { body: null, removed: [] };
    const isJson = /[/+]json\b/iu.test(type);
    if (isJson || (given && documentIn(text) !== undefined))
        return ofJson(text, circumstances);
    if (/^application\/x-www-form-urlencoded/iu.test(type) || (given && FORM.test(text)))
        return asText(cleanQuery(text, 0, circumstances), 'txt');
    if (/[/+]xml\b/iu.test(type) || (TEXT.test(type) && /^\s*</u.test(text)))
        return asText(cleanXml(text, circumstances), 'xml');
    if (!TEXT.test(type))
        return { body: null, removed: [] };
    return asText(given ? cleanGiven(text) : cleanValue(text), documentIn(text) === undefined ? 'txt' : 'json');
}
const asText = (cleaned, extension) => (cleaned === null ? { body: null, removed: [] } : { body: { kind: 'text', text: cleaned.value, extension }, removed: cleaned.removed });
function ofJson(text, circumstances) {
    const read = documentIn(text);
    if (read === undefined)
        return asText(circumstances.given ? cleanGiven(text) : cleanText(text), 'json');
    const { value, removed } = cleanJson(read, 0, circumstances);
    return removed.length > 0 || !isRounded(read) ? { body: { kind: 'json', value }, removed } : asText({ value: text, removed }, 'json');
}
function isRounded(value) {
    if (typeof value === 'number')
        return Number.isInteger(value) && !Number.isSafeInteger(value);
    return typeof value === 'object' && value !== null && Object.values(value).some(isRounded);
}
//# sourceMappingURL=har-body.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-notes.js
const MOST_PLACES = 20;
const MOST_NAMES = 40;
const andMore = (left) => (left > 0 ? ` and ${left} more` : '');
const shown = (name) => [...name.replaceAll(/[\p{C}\s]+/gu, ' ')].slice(0, 60).join('');
class Notes {
    #said = [];
    #counts = new Map();
    #secrets = new Map();
    #headers = new Set();
    #removed = new Map();
    say(sentence) {
        if (!this.#said.includes(sentence))
            this.#said.push(sentence);
    }
    count(what) {
        this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
    }
    secret(header) {
        this.#secrets.set(header, (this.#secrets.get(header) ?? 0) + 1);
    }
    header(name) {
        this.#headers.add(name);
    }
    removed({ removed }, where) {
        if (removed.length > 0)
            this.#removed.set(where, new Set([...(this.#removed.get(where) ?? []), ...removed.map(shown)]));
    }
    all() {
        return [
            ...this.#said,
            ...[...this.#counts].map(([what, times]) => `left out: ${times} ${what}`),
            ...(this.#secrets.size === 0 ? [] : [`left out of the requests, because they are secrets: ${inCounts([...this.#secrets])}; take them from a login with \`capture\`, or from a file of test users with \`data\``]),
            ...(this.#headers.size === 0 ? [] : [`left out too, the headers ${[...this.#headers].slice(0, MOST_PLACES).join(', ')}${andMore(this.#headers.size - MOST_PLACES)}; write those that the service needs`]),
            ...[...this.#removed].slice(0, MOST_PLACES).map(([where, names]) => `${where} had ${[...names].slice(0, MOST_NAMES).join(', ')}${andMore(names.size - MOST_NAMES)}: REMOVED stands there now, put in a value for tests`),
            ...(this.#removed.size <= MOST_PLACES ? [] : [`secrets stood in ${this.#removed.size - MOST_PLACES} more places: search for REMOVED in what is written`]),
        ];
    }
}
const inCounts = (counts) => `${counts.slice(0, 10).map(([name, times]) => `${name} (${times})`).join(', ')}${andMore(counts.length - 10)}`;
//# sourceMappingURL=har-notes.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-path.js



const LEADS_TO_SECRET = /^(?:.*[-_])?(?:reset|verify|verification|confirm|confirmation|activate|activation|invite|invites|invitation|magic|unsubscribe|tokens?|secret|sessions?|keys?|share|shared|download|otp|auth|callback|(?:web)?hooks?)(?:[-_](?:password|email|account|link|token|code|key))?$/iu;
const IS_SECRET = /^(?:.*[-_])?(?:pass(?:word|wd|phrase|code)?|pwd|pw|kennwort|secret|token|pin|otp|totp|sid|jwt|(?:api|access|private|secret)[-_]?key|credential)$/iu;
const IS_ROUTE = /^(?:reset|renew|new|refresh|revoke|forgot(?:ten)?|lost|set|changed?|update|edit|recover(?:y)?|verify|verification|validate|validation|introspect(?:ion)?|info|check|status|list|me|create|delete|rotate|generate|request|send|resend|confirm|confirmation|policy|rules|strength|exchange|expired?|log-?in|log-?out|sign-?in|sign-?out|sign-?up|email|sms|v\d{1,2})$/iu;
const IS_OF_SIGN_IN = /^(?:.*\.(?:html?|php|jsp|aspx?|do)|callback|start|begin|finish|complete|success|failure|error|form|page|options|step[-_]?\d|oauth2?|oidc|openid|saml2?|sso|ldap|local|authorize|password|mfa|2fa|otp|totp|webauthn|passkeys?|users?|admin|customers?|google|github|gitlab|facebook|apple|microsoft|azure|okta)$/iu;
const FILE = /\.(?:js|mjs|css|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|eot|mp4|webm|mp3|wasm|webmanifest)$/iu;
const har_path_TOKEN = 'a token';
function cleanPath(path) {
    const removed = [];
    const segments = path.split('/').map((segment) => segment.split(';'));
    const plains = segments.map(([name = '']) => har_path_decoded(name));
    const value = segments.map(([name = '', ...parameters], i) => {
        const plain = plains[i] ?? '';
        const isFile = i === segments.length - 1 && FILE.test(plain);
        const before = plains[i - 1] ?? '';
        const isNamed = plain !== '' && IS_SECRET.test(before) && !IS_ROUTE.test(plain);
        const isBehind = plains.slice(0, i + 1).some(isVerb);
        const isGiven = isBehind && plain !== '' && !isFile && !isVerb(plain) && !IS_ROUTE.test(plain) && !IS_OF_SIGN_IN.test(plain) && !PAIR.test(plain);
        const isLink = isNamed || isGiven || (LEADS_TO_SECRET.test(before) && isDrawn(plain));
        if (isLink)
            removed.push(isNamed ? before : isGiven ? GIVEN : har_path_TOKEN);
        const kept = isLink ? REMOVED : name.split(/([&,]|%26|%2C)/iu).map((part, j) => (j % 2 === 1 ? part : har_path_cleanPart(part, { isFile, isGiven: isBehind }, removed))).join('');
        return [kept, ...parameters.map((parameter) => har_path_cleanPart(parameter, { isFile: false, isGiven: isBehind }, removed))].join(';');
    }).join('/');
    return { value, removed: [...new Set(removed)] };
}
const PAIR = /^(?<name>.{1,100}?)(?<sign>=|:|%3D|%3A)(?<value>.+)$/isu;
function har_path_cleanPart(part, { isFile, isGiven }, removed) {
    const { name = '', sign = '', value = '' } = PAIR.exec(part)?.groups ?? {};
    const called = har_path_decoded(name);
    if (sign !== '' && (isSecretName(called) || (isGiven && !isKept(called)) || (/^(?:=|%3D)$/iu.test(sign) && !isFile && isSecret(called, har_path_decoded(value))))) {
        removed.push(called);
        return `${name}${sign}${REMOVED}`;
    }
    const plain = har_path_decoded(part);
    if (isFile || !hasSecret(plain))
        return part;
    removed.push(har_path_TOKEN);
    return encodeURIComponent(withoutSecrets(plain));
}
function isDrawn(text) {
    if (isRandom(text))
        return true;
    const isMixed = /[A-Za-z]/u.test(text) && (/\d/u.test(text) || /[a-z][A-Z].*[a-z][A-Z]/u.test(text));
    return text.length >= 6 && /^[\w.~=-]+$/u.test(text) && isMixed && !/^[A-Za-z]+(?:[-_][A-Za-z]+)*[-_]?\d{1,4}$/u.test(text);
}
function har_path_decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
//# sourceMappingURL=har-path.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-scenario.js






const MOST_REQUESTS = 100;
const har_scenario_KEPT = new Set(['accept', 'accept-language', 'content-type', 'x-requested-with', 'prefer', 'soapaction', 'range', 'x-http-method-override', 'apollo-require-preflight']);
const USUAL = /^:|^(?:host|connection|content-length|user-agent|referer|origin|cache-control|pragma|accept-encoding|dnt|priority|te|upgrade-insecure-requests|if-.*|sec-.*|keep-alive|purpose)$/iu;
const SECRET = /^(?:cookie|authorization|proxy-authorization)$|token|secret|key|auth|session|csrf|xsrf/iu;
const STATIC_TYPE = /^(?:image|font|audio|video)\/|^text\/(?:css|javascript)|javascript|^application\/(?:wasm|font)|x-font/u;
const STATIC_RESOURCE = new Set(['image', 'font', 'stylesheet', 'script', 'media', 'manifest', 'texttrack']);
const STATIC_PATH = /\.(?:js|mjs|css|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|eot|mp4|webm|mp3|wasm|webmanifest)$/iu;
function recordedScenario(har, choice) {
    const isAsset = (request) => STATIC_RESOURCE.has(request.resource) || STATIC_TYPE.test(request.type) || STATIC_PATH.test(request.url.pathname);
    const wanted = choice.assets ? har.requests : har.requests.filter((request) => !isAsset(request));
    const hosts = byCount((wanted.length > 0 ? wanted : har.requests).map(({ url }) => url.host));
    const host = choice.host?.toLowerCase() ?? hosts[0]?.[0] ?? '';
    const ofHost = har.requests.filter(({ url }) => url.host === host);
    if (ofHost.length === 0)
        return `has no request to ${host}: it has ${hosts.slice(0, 5).map(([name, times]) => `${name} (${times})`).join(', ')}`;
    const notes = new Notes();
    const others = byCount(har.requests.filter(({ url }) => url.host !== host).map(({ url }) => url.host));
    if (others.length > 0)
        notes.say(`left out: those to other hosts, ${inCounts(others)}`);
    if (har.left > 0)
        notes.say(`left out: ${har.left} that ${har.left === 1 ? 'is no request' : 'are no requests'} over HTTP (data URLs, web sockets)`);
    const assets = ofHost.filter((request) => !choice.assets && isAsset(request)).length;
    if (assets > 0)
        notes.say(`left out: ${assets} for images, scripts, styles and fonts; --har-static keeps them`);
    const kept = new Map();
    for (const request of ofHost) {
        if ((!choice.assets && isAsset(request)) || !isRepeatable(request, notes))
            continue;
        const recorded = har_scenario_requestOf(request, notes);
        const key = JSON.stringify({ ...recorded, times: 0 });
        kept.set(key, { ...recorded, times: (kept.get(key)?.times ?? 0) + 1 });
    }
    if (kept.size === 0)
        return `has no request to ${host} that can be sent again${assets > 0 ? '; --har-static would keep images, scripts and styles' : ''}`;
    const most = [...kept.values()].toSorted((a, b) => b.times - a.times).slice(0, MOST_REQUESTS);
    if (kept.size > most.length)
        notes.say(`of ${kept.size} different requests the ${most.length} that were sent most are taken`);
    return { host, requests: [...kept.values()].filter((one) => most.includes(one)), told: notes.all() };
}
const isPlain = (value) => /^[\t\x20-\x7e]*$/u.test(value) && !value.includes('{{');
const typeOf = (type) => type.split(';').filter((part, i) => i === 0 || !isParameterSecret(part)).join(';');
function isParameterSecret(part) {
    const [name = '', ...value] = part.split('=');
    return !isPublicName(name.trim()) && isSecret(name.trim(), value.join('='));
}
function isRepeatable({ method, status }, notes) {
    if (method === 'OPTIONS')
        notes.count('with which the browser only asked for permission (OPTIONS)');
    else if (status < 200)
        notes.count('without an answer');
    else if (status >= 400)
        notes.count('answered with an error');
    else
        return true;
    return false;
}
function har_scenario_requestOf({ method, url, headers, body, status }, notes) {
    const path = cleanPath(url.pathname);
    if (url.username !== '' || url.password !== '')
        notes.secret('user and password in the address');
    notes.removed(path, `the path ${path.value}`);
    const query = cleanQuery(url.search.slice(1), 0, { given: asksToSignIn(url.pathname) });
    notes.removed(query, `the query of ${path.value}`);
    const sent = headers.flatMap(([name, value]) => {
        const lower = name.toLowerCase();
        if (har_scenario_KEPT.has(lower) && (lower === 'content-type' || cleanText(value).removed.length === 0))
            return isPlain(value) && value !== '*/*' ? [[lower, lower === 'content-type' ? typeOf(value) : value]] : [];
        if (SECRET.test(lower) || har_scenario_KEPT.has(lower))
            notes.secret(lower);
        else if (!USUAL.test(lower))
            notes.header(lower);
        return [];
    });
    const cleaned = body === null ? { body: null, removed: [] } : cleanBody(body, { given: signsInAt(url) });
    notes.removed(cleaned, `the body of ${path.value}`);
    const isLeft = body !== null && cleaned.body === null;
    if (isLeft)
        notes.say(`the body of ${path.value} is left out (${body.type === '' ? 'of no known type' : body.type.split(';', 1)[0]?.slice(0, 60) ?? ''}, ${body.text.length} characters): what is in it cannot be told; write one for tests into a \`body-file\``);
    const types = Object.fromEntries(sent.filter(([name]) => !isLeft || name !== 'content-type'));
    return {
        method, path: `${path.value}${url.search === '' ? '' : `?${query.value}`}`.replaceAll('{{', '%7B%7B'),
        headers: body !== null && !isLeft && body.type !== '' && isPlain(body.type) && (types['content-type'] === undefined || /^multipart\//iu.test(body.type)) ? { ...types, 'content-type': typeOf(body.type) } : types,
        body: cleaned.body, status: status < 300 || status === 304 ? null : status, times: 1,
    };
}
function byCount(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].toSorted((a, b) => b[1] - a[1]);
}
//# sourceMappingURL=har-scenario.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/har-text.js


const FOLDER = 'perf';
const LONGEST_INLINE = 500;
const LONGEST_CYCLE = 1000;
function harFiles({ host, requests }, name = 'recorded') {
    const files = [];
    const weights = weightsOf(requests.map(({ times }) => times));
    const mixed = weights.some((weight) => weight > 1);
    const entries = requests.map((request, i) => {
        const body = har_text_bodyOf(request, (text, extension) => {
            const path = `${FOLDER}/${name}/${String(files.length + 1).padStart(2, '0')}.${extension}`;
            files.push({ path, text });
            return path;
        });
        return {
            ...(mixed ? { weight: weights[i] ?? 1 } : {}),
            ...(request.method === (request.body === null ? 'GET' : 'POST') ? {} : { method: request.method }),
            path: request.path,
            ...(Object.keys(request.headers).length === 0 ? {} : { headers: request.headers }),
            ...body,
            ...(request.status === null ? {} : { expect: { status: request.status } }),
        };
    });
    const scenario = (0,dist/* stringify */.As)({ [name]: { requests: entries } }, { lineWidth: 0, version: '1.2', aliasDuplicateObjects: false });
    return { scenario: `# As it was recorded of ${host.replace(/[^\w.:[\]-]/gu, '?')}\n${scenario}`, files };
}
function har_text_bodyOf({ body }, file) {
    if (body === null)
        return {};
    if (body.kind === 'text')
        return body.text.length <= LONGEST_INLINE && /^[\x20-\x7e]*$/u.test(body.text) ? { body: body.text } : { 'body-file': file(body.text, body.extension) };
    const text = JSON.stringify(body.value);
    const asValue = typeof body.value === 'object' && body.value !== null && text.length <= LONGEST_INLINE && !isRounded(body.value);
    return asValue ? { body: body.value } : { 'body-file': file(`${JSON.stringify(body.value, null, 2)}\n`, 'json') };
}
function weightsOf(times) {
    const total = times.reduce((sum, one) => sum + one, 0);
    if (total <= LONGEST_CYCLE)
        return times;
    const room = LONGEST_CYCLE - times.length;
    return times.map((one) => 1 + Math.floor((one / total) * room));
}
//# sourceMappingURL=har-text.js.map
;// CONCATENATED MODULE: ./build/src/commands/init/recording.js






async function recordingOf(flags, root) {
    const file = flags.har;
    if (file === undefined) {
        const alone = flags['har-host'] !== undefined ? '--har-host' : flags['har-static'] !== undefined ? '--har-static' : null;
        return alone === null ? { ok: true, value: null } : recording_refuse(null, alone, 'is given without --har', 'write for example `--har visit.har`');
    }
    const text = await recording_textOf(external_node_path_.resolve(root, file), file);
    if (!text.ok)
        return text;
    const har = readHar(text.value, file);
    if (!har.ok)
        return har;
    const recorded = recordedScenario(har.value, { host: flags['har-host'] ?? null, assets: flags['har-static'] !== undefined });
    if (typeof recorded === 'string')
        return recording_refuse(file, '', recorded, 'choose the host with --har-host, or record the visit again');
    const placed = await placeOf(root, (name) => harFiles(recorded, name));
    const sent = recorded.requests.reduce((sum, { times }) => sum + times, 0);
    const found = `scenario: ${sent} requests to ${recorded.host}, ${recorded.requests.length} of them different, from ${file}`;
    return { ok: true, value: { ...placed, told: [found, ...recorded.told] } };
}
const recording_MOST_NAMES = 1000;
async function placeOf(root, filesOf) {
    const config = await (0,promises_.readFile)(external_node_path_.join(root, 'tailgate.yml'), 'utf8').catch(() => '');
    for (let i = 1;; i += 1) {
        const name = i === 1 ? 'recorded' : `recorded-${i}`;
        const made = filesOf(name);
        const found = await Promise.all(made.files.map(async (file) => ({ file, text: await (0,promises_.readFile)(external_node_path_.join(root, file.path), 'utf8').catch(() => null) })));
        const isNamed = new RegExp(`^\\s*["']?${name}["']?\\s*:`, 'mu').test(config);
        const isThere = isNamed && squeezed(config).includes(squeezed(made.scenario.slice(made.scenario.indexOf('\n') + 1))) && found.every(({ file, text }) => text === file.text);
        const isFree = !isNamed && found.every(({ file, text }) => text === null || text === file.text);
        if (isThere || isFree || i === recording_MOST_NAMES)
            return { ...made, files: found.filter(({ text }) => text === null).map(({ file }) => file), name, isThere };
    }
}
const squeezed = (text) => text.replaceAll(/^[ \t]+|[ \t]+$/gmu, '').replaceAll(/\n+/gu, '\n').trim();
async function recording_textOf(place, file) {
    try {
        const found = await (0,promises_.stat)(place);
        if (!found.isFile())
            return recording_refuse(file, '', 'is no file', 'name a HAR file');
        if (found.size > LARGEST_HAR)
            return recording_refuse(file, '', `is ${Math.round(found.size / 1e6)} MB long`, `at most ${LARGEST_HAR / 1024 / 1024} MiB are read: record a shorter visit, or save it without the contents of the answers`);
        const text = recording_decoded(await (0,promises_.readFile)(place));
        return text === null ? recording_refuse(file, '', 'is not UTF-8 text', 'save it again from the browser') : { ok: true, value: text };
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        return recording_refuse(file, '', `cannot be read: ${(0,system_error/* inWords */.r4)(error)}`, (0,system_error/* advice */.v9)(error));
    }
}
function recording_decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
const recording_refuse = (file, where, message, hint) => ({ ok: false, problems: [{ file, line: null, column: null, path: where, message, hint }] });
//# sourceMappingURL=recording.js.map
// EXTERNAL MODULE: ./build/src/commands/problems.js
var problems = __webpack_require__(48758);
// EXTERNAL MODULE: ./build/src/commands/root.js
var commands_root = __webpack_require__(38950);
;// CONCATENATED MODULE: ./build/src/commands/init-command.js





async function initCommand(request, world) {
    const root = (0,commands_root/* rootOf */.I)({ workingDirectory: request.flags['working-directory'] ?? '.' }, world);
    const recording = await recordingOf(request.flags, root);
    if (!recording.ok) {
        world.stderr.write((0,problems/* problemLines */.p)(recording.problems));
        return exit_codes/* USAGE */.u_;
    }
    const planned = await planInit(root, recording.value);
    for (const guess of planned.guesses)
        world.stdout.write(`- ${guess}\n`);
    if (planned.problems.length > 0) {
        world.stderr.write((0,problems/* problemLines */.p)(planned.problems));
        return exit_codes/* USAGE */.u_;
    }
    if (request.flags['dry-run'] !== undefined) {
        for (const file of planned.files)
            world.stdout.write(`\n--- ${file.path}\n${file.text}`);
        world.stdout.write(unplaced(planned.unplaced));
        return exit_codes/* PASS */.CQ;
    }
    const written = await writeInit(root, recording.value);
    if (!written.ok) {
        world.stderr.write((0,problems/* problemLines */.p)(written.problems));
        return exit_codes/* USAGE */.u_;
    }
    for (const file of written.value)
        world.stdout.write(`wrote ${file}\n`);
    world.stdout.write(unplaced(planned.unplaced));
    const next = planned.unplaced !== null ? 'put it there' : written.value.includes('tailgate.yml') ? 'read tailgate.yml' : null;
    world.stdout.write(`\nNext: ${next === null ? '' : `${next}, then `}\`tailgate run\`; it measures here what the workflow will measure there.\n`);
    return exit_codes/* PASS */.CQ;
}
const unplaced = (scenario) => (scenario === null ? '' : `\nPut this under \`scenarios:\` of its target in tailgate.yml:\n\n${scenario}`);
//# sourceMappingURL=init-command.js.map

/***/ }),

/***/ 38950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const rootOf = (options, world) => node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(world.cwd, options.workingDirectory);
//# sourceMappingURL=root.js.map

/***/ }),

/***/ 64627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ isSystemError),
/* harmony export */   r4: () => (/* binding */ inWords),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
        && 'syscall' in error && typeof error.syscall === 'string';
}
function hasCode(error, ...codes) {
    return isSystemError(error) && codes.includes(error.code);
}
const known = {
    ENOSPC: ['the disk is full', 'Free some space, or name a directory on another disk.'],
    EDQUOT: ['the disk quota is used up', 'Free some space, or name a directory on another disk.'],
    EFBIG: ['the file is larger than this system allows', 'Raise the limit on the size of files (`ulimit -f`).'],
    EROFS: ['the file system is read-only', 'Name a directory that can be written to.'],
    EACCES: ['permission denied', 'Change its permissions or its owner, or name another one.'],
    EPERM: ['permission denied', 'Change its permissions or its owner, or name another one.'],
    ENOENT: ['it does not exist', 'Check how it is spelled, and that it was built or checked out.'],
    ENOTDIR: ['a part of the path is a file, not a directory', 'Name a directory.'],
    EEXIST: ['a file of that name is in the way', 'Move it away, or name another directory.'],
    EISDIR: ['it is a directory, not a file', 'Move it away, or name another one.'],
    ELOOP: ['it is a symbolic link that is not followed', 'Put a plain file in its place.'],
    ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
    EMFILE: ['too many files are open', 'Raise the limit on open files (`ulimit -n`).'],
    ENFILE: ['too many files are open', 'Close other programs on this machine.'],
    EIO: ['the disk reports an error', 'Check the disk, or name a directory on another one.'],
    EBUSY: ['another program is using it', 'Close that program and try again.'],
};
function inWords(error) {
    return `${known[error.code]?.[0] ?? 'the system refused'} (${error.code})`;
}
function advice(error) {
    return known[error.code]?.[1] ?? null;
}
//# sourceMappingURL=system-error.js.map

/***/ })

};
