import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportAdvice, ReportCause, ReportDocument, ReportVerdict } from '../src/report/document.ts';
import { git, write } from './measure/base/repository.ts';
import { program, scratch, type Ended } from './support/program.ts';

/** The command line that was compiled together with this test. */
const CLI = fileURLToPath(new URL('../src/cli.js', import.meta.url));
const EXAMPLES = path.resolve('test/examples/functions');

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What the collector sends its events to. */
let sink: Server;
beforeAll(async () => {
  sink = createServer((request, response) => {
    let lines = 0;
    request.on('data', (part: Buffer) => { lines += part.filter((byte) => byte === 0x0a).length; }).on('end', () => response.end(`{"stored":${lines}}`));
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  sink.close();
  sink.closeAllConnections();
});

interface Gated extends Ended {
  readonly folder: string;
  readonly report: ReportDocument;
  readonly comment: string;
}

async function run(folder: string, ...args: readonly string[]): Promise<Gated> {
  const ended = await program(CLI, ['run', ...args], { cwd: folder });
  const file = (name: string): string => (existsSync(path.join(folder, '.tailgate', name)) ? readFileSync(path.join(folder, '.tailgate', name), 'utf8') : '{}');
  return { ...ended, folder, report: JSON.parse(file('report.json')), comment: file('report.md') };
}

/** main has the example as it should be; the branch that is checked out has the change (null: an empty commit). */
function repository(example: string, change: string | null): string {
  const folder = scratch();
  folders.push(folder);
  const put = (from: string): void => cpSync(path.join(EXAMPLES, example, from), folder, { recursive: true });
  const commit = (message: string): void => {
    git(folder, 'add', '--all', '--force');
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', message);
  };
  git(folder, 'init', '--quiet', '--initial-branch=main');
  put('good');
  const config = path.join(folder, 'tailgate.yml');
  writeFileSync(config, readFileSync(config, 'utf8').replace(':8125/', `:${(sink.address() as AddressInfo).port}/`));
  commit('as it should be');
  git(folder, 'checkout', '--quiet', '-b', 'change');
  if (change !== null) put(change);
  commit('the change');
  return folder;
}

const gated = (example: string, change: string | null): Promise<Gated> => run(repository(example, change), '--compare', 'side-by-side', '--base', 'main', '--seed', '1', '--quiet');

/** Names of the metrics that fail, each once. */
const failing = ({ report }: Gated): readonly string[] => [...new Set(report.verdicts.filter(({ severity }) => severity === 'fail').map(({ metric }) => metric))].sort();
const causesOf = ({ report }: Gated, subject: string): readonly ReportCause[] => report.explanations.filter((one) => one.subject === subject).flatMap(({ causes }) => causes);
const verdictOf = ({ report }: Gated, metric: string, scenario: string | null = null): ReportVerdict | undefined => report.verdicts.find((one) => one.metric === metric && one.scenario === scenario);
/** Times may be too restless to be told beside other tests; what they must not be is cleared. */
const slowerOrOpen = (of: Gated, metric: string, scenario: string): boolean => ['regressed', 'inconclusive'].includes(verdictOf(of, metric, scenario)?.verdict ?? '') && (verdictOf(of, metric, scenario)?.change?.point ?? 0) > 0;
const adviceAbout = ({ report }: Gated, kind: string): ReportAdvice['about'] | undefined => report.advice.find(({ about }) => about.kind === kind)?.about;

/** What is needed to read a red test: what the run said. */
function said({ code, stdout, stderr, report }: Gated): string {
  return `exit code ${code}\n${stdout.slice(-6000)}\n${stderr.slice(-2000)}\n${JSON.stringify(report.explanations ?? null, null, 1)}`;
}

/** These fail; others may beside them (a slow init is a slow cold start too), but for those in `never`. */
function expectFailure(of: Gated, metrics: readonly string[], never: RegExp): void {
  if (metrics.some((metric) => !failing(of).includes(metric))) throw new Error(`${metrics.join(' and ')} should fail, and ${failing(of).join(', ') || 'nothing'} does:\n${said(of)}`);
  expect({ code: of.code, outcome: of.report.outcome }).toEqual({ code: 1, outcome: 'fail' });
  expect(failing(of).filter((metric) => never.test(metric))).toEqual([]);
}

const SIZE = /^size\./;
const NOT_SIZE = /^(?!size\.)/;

const has = (command: string): boolean => {
  try {
    execFileSync('/bin/sh', ['-c', `command -v ${command}`]);
    return true;
  } catch {
    return false;
  }
};
const needing = (command: string): { readonly only: typeof test.skip; readonly because: string } => (has(command) ? { only: test, because: '' } : { only: test.skip, because: ` (skipped: there is no ${command} here)` });

describe('a change for the worse is found, and what did it is named', () => {
  test('a heavy import that moves to the top of a Python function: the package, and the line it came through', async () => {
    const of = await gated('report', 'imports-at-top');
    expectFailure(of, ['init'], SIZE);
    expect(causesOf(of, 'cold-start')[0]).toMatchObject({ kind: 'import', name: 'tablekit', of: 'dependency', changed: 'new', from: { file: 'lambda_function.py', line: 4 } });
    expect(adviceAbout(of, 'lazy-import')).toMatchObject({ name: 'tablekit' });
    expect(of.comment).toContain('tablekit');
  });

  test('a heavy package that is required at the top of a Node function: the package, and the line it came through', async () => {
    const of = await gated('orders', 'requires-at-top');
    expectFailure(of, ['init'], SIZE);
    expect(causesOf(of, 'cold-start')[0]).toMatchObject({ kind: 'import', name: 'postcodes', of: 'dependency', changed: 'new', from: { file: 'index.js', line: 5 } });
    expect(adviceAbout(of, 'lazy-import')).toMatchObject({ name: 'postcodes' });
    expect(of.comment).toContain('postcodes');
  });

  test('the same among ES modules', async () => {
    const of = await gated('thumbnail', 'imports-at-top');
    expectFailure(of, ['init'], SIZE);
    expect(causesOf(of, 'cold-start')[0]).toMatchObject({ kind: 'import', name: 'pngwriter', of: 'dependency', changed: 'new', from: { file: 'index.mjs' } });
    expect(of.comment).toContain('pngwriter');
  });

  test('a dependency that comes twice: both copies with their versions', async () => {
    const of = await gated('orders', 'duplicate');
    expectFailure(of, ['size.packed', 'size.unpacked'], NOT_SIZE);
    const copies = causesOf(of, 'size').find(({ kind }) => kind === 'duplicate');
    expect(copies).toMatchObject({ name: 'moneytext', changed: 'new' });
    expect(copies?.kind === 'duplicate' && copies.copies.map(({ path: where, version }) => [where, version]).sort()).toEqual([
      ['node_modules/moneytext', '2.1.0'], ['node_modules/shapecheck/node_modules/moneytext', '1.9.3'],
    ]);
  });

  test('a file that was left behind: the file', async () => {
    const of = await gated('orders', 'left-behind');
    expectFailure(of, ['size.packed', 'size.unpacked'], NOT_SIZE);
    expect(causesOf(of, 'size').find(({ kind }) => kind === 'file')).toMatchObject({ path: 'data/orders-dump.json', changed: 'new' });
  });

  test('a checksum that goes over all five times: the function and its file', async () => {
    const of = await gated('orders', 'digests-five-times');
    expectFailure(of, ['cpu'], /^size\.|^init$/);
    expect(verdictOf(of, 'cpu', 'large')).toMatchObject({ verdict: 'regressed' });
    expect(slowerOrOpen(of, 'warm.p50', 'large')).toBe(true);
    expect(causesOf(of, 'hot-path')[0]).toMatchObject({ kind: 'function', name: 'digest', file: 'lib/digest.js', changed: 'grown' });
  });

  test('a client for every call: the connections that an invocation opens', async () => {
    const of = await gated('collector', 'client-per-call');
    expectFailure(of, ['cpu'], /^size\.|^init$/);
    expect(slowerOrOpen(of, 'warm.p50', 'batch')).toBe(true);
    expect(adviceAbout(of, 'connections')).toMatchObject({ event: 'batch', 'per-invocation': 8 });
  });

  const curl = needing('curl');
  curl.only(`a bootstrap in sh that reads everything before the first event${curl.because}`, async () => {
    const of = await gated('greeting', 'reads-all-at-start');
    expectFailure(of, ['init'], SIZE);
    expect(verdictOf(of, 'init')?.change?.point).toBeGreaterThan(1);
  });

  const cc = needing('cc');
  cc.only(`a bootstrap in C that touches 64 MiB${cc.because}`, async () => {
    const of = await gated('wordcount', 'big-table');
    expectFailure(of, has('valgrind') ? ['instructions', 'memory.peak'] : ['memory.peak'], SIZE);
    expect((verdictOf(of, 'memory.peak')?.head ?? 0) - (verdictOf(of, 'memory.peak')?.base ?? 0)).toBeGreaterThan(60 * 2 ** 20);
  });
});

test('a handler that a change moves and renames is compared with itself: base is run by its own config', async () => {
  const config = (folder: string, handler: string): string => `version: 1\ntargets:\n  f:\n    type: function\n    path: ${folder}\n    runtime: python\n    handler: ${handler}\n    cold-start: { runs: 4 }\n    invocations: 2\n    events: [{ name: one, json: {} }]\n`;
  const folder = scratch();
  folders.push(folder);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  const commit = (): void => {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'one');
  };
  mkdirSync(path.join(folder, 'old'));
  write(folder, { 'tailgate.yml': config('old', 'app.handler'), 'old/app.py': 'def handler(event, context):\n    return 1\n' });
  commit();
  git(folder, 'checkout', '--quiet', '-b', 'change');
  git(folder, 'mv', 'old', 'new');
  git(folder, 'mv', 'new/app.py', 'new/main.py');
  write(folder, { 'tailgate.yml': config('new', 'main.run'), 'new/main.py': 'def run(event, context):\n    return 1\n' });
  commit();
  const of = await run(folder, '--compare', 'side-by-side', '--base', 'main', '--seed', '1', '--quiet');
  expect({ code: of.code, failures: of.report.failures, said: said(of) }).toMatchObject({ code: 0, failures: [] });
  expect(verdictOf(of, 'init')?.base).toBeGreaterThan(0);
  expect(verdictOf(of, 'size.files')).toMatchObject({ base: 1, head: 1 });
  expect(of.comment).toMatch(/its own tailgate\.yml says, which differs in `?path`?, `?handler/);
});

test('a new function beside another leaves that one to be compared', async () => {
  const folder = scratch();
  folders.push(folder);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  const targets = (...names: readonly string[]): string => `version: 1\ntargets:\n${names.map((name) => `  ${name}: { type: function, path: ${name}, runtime: python, handler: app.handler, cold-start: { runs: 4 }, invocations: 2, events: [{ name: one, json: {} }] }\n`).join('')}`;
  const commit = (files: Readonly<Record<string, string>>): void => {
    for (const file of Object.keys(files)) mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    write(folder, files);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'one');
  };
  const handler = 'def handler(event, context):\n    return 1\n';
  commit({ 'tailgate.yml': targets('old', 'broken'), 'old/app.py': handler, 'broken/app.py': `import not_there_at_all\n${handler}` });
  git(folder, 'checkout', '--quiet', '-b', 'change');
  commit({ 'tailgate.yml': targets('old', 'broken', 'fresh'), 'old/app.py': `import time\nuntil = time.process_time() + 0.6\nwhile time.process_time() < until: pass\n${handler}`, 'broken/app.py': handler, 'fresh/app.py': handler });
  const of = await run(folder, '--compare', 'side-by-side', '--base', 'main', '--seed', '1', '--quiet');
  expect({ code: of.code, outcome: of.report.outcome, said: said(of) }).toMatchObject({ code: 1, outcome: 'fail' });
  const figures = (target: string) => of.report.verdicts.find((one) => one.target === target && one.metric === 'init');
  expect(figures('old')).toMatchObject({ verdict: 'regressed', severity: 'fail' });
  for (const alone of ['broken', 'fresh']) expect(figures(alone)).toMatchObject({ verdict: 'not-compared', base: null, head: expect.any(Number) });
  expect(of.comment).toMatch(/fresh.? is new: base has nothing[\s\S]*broken.? could not be measured on base|broken.? could not be measured on base[\s\S]*fresh.? is new/);
});

describe('the same code on both sides is never accused', () => {
  const examples = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).filter((name) => (name !== 'wordcount' || has('cc')) && (name !== 'greeting' || has('curl')));

  test.each(examples)('%s', async (example) => {
    const of = await gated(example, null);
    expect({ code: of.code, failing: failing(of), failures: of.report.failures, said: said(of) }).toMatchObject({ code: 0, failing: [], failures: [] });
    expect(['pass', 'inconclusive']).toContain(of.report.outcome);
    for (const { metric, verdict } of of.report.verdicts.filter((one) => one.metric.startsWith('size.'))) expect({ metric, verdict }).toEqual({ metric, verdict: 'unchanged' });
    // What is undecided may be looked into, and times differ on a busy machine; but nothing is new or gone, and no size has a reason.
    expect(of.report.explanations.flatMap(({ causes }) => causes).filter(({ changed }) => changed === 'new' || changed === 'gone')).toEqual([]);
    expect(causesOf(of, 'size')).toEqual([]);
  });
});

/** A function that is measured by itself, and what belongs to its target in the config. */
function lone(files: Readonly<Record<string, string>>, target: string): string {
  const folder = scratch();
  folders.push(folder);
  mkdirSync(path.join(folder, 'function'));
  write(folder, { 'tailgate.yml': `version: 1\ntargets:\n  lone:\n    type: function\n    path: function\n    cold-start: { runs: 1 }\n${target.trim().split('\n').map((line) => `    ${line.trim()}\n`).join('')}`, ...files });
  return folder;
}

const PYTHON = 'invocations: 2\nruntime: python\nhandler: app.handler\nevents: [{ name: one, json: { id: 1 } }]';
const NODE = 'invocations: 2\nruntime: node\nhandler: index.handler\nevents: [{ name: one, json: { id: 1 } }]';

/** Pids whose environment or command line names the folder: what a run left behind. */
function leftBehind(folder: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).filter((pid) => {
    try {
      const alive = !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
      return alive && [readFileSync(`/proc/${pid}/environ`, 'utf8'), readFileSync(`/proc/${pid}/cmdline`, 'utf8')].some((text) => text.includes(folder));
    } catch {
      return false;
    }
  });
}

describe('a function that cannot be measured ends with 3, the reason, and nothing left behind', () => {
  test.each([
    ['whose handler is not in its module', { 'function/app.py': 'def other(event, context):\n    return 1\n' }, PYTHON, 'init-failed', /handler/],
    ['whose module is not there', { 'function/other.mjs': 'export const handler = () => 1;\n' }, NODE, 'init-failed', /index/],
    ['with a syntax error, in Python', { 'function/app.py': 'def handler(event, context)\n    return 1\n' }, PYTHON, 'init-failed', /not valid Python[\s\S]*app\.py, line 1/],
    ['with a syntax error, in Node', { 'function/index.mjs': 'export const handler = (event => 1;\n' }, NODE, 'init-failed', /not valid JavaScript[\s\S]*Unexpected token/],
    ['that imports what is not installed', { 'function/app.py': 'import numpy_of_another_planet\ndef handler(event, context):\n    return 1\n' }, PYTHON, 'init-failed', /numpy_of_another_planet/],
    ['that throws', { 'function/index.mjs': 'export const handler = async () => { throw new TypeError("no such customer"); };\n' }, NODE, 'handler-failed', /TypeError[\s\S]*no such customer/],
    ['whose response is larger than 6 MB', { 'function/app.py': 'def handler(event, context):\n    return "x" * (6 * 1024 * 1024 + 200)\n' }, PYTHON, 'wrong-answers', /6 MB|6 MiB|6[ ,.]?291[ ,.]?556/],
    ['that exits', { 'function/index.mjs': 'export const handler = async () => { process.exit(7); };\n' }, NODE, 'died', /\b7\b/],
    ['that exits before its first event', { 'function/app.py': 'import sys\nprint("no licence")\nsys.exit(4)\n' }, PYTHON, 'init-failed', /\b4\b[\s\S]*no licence/],
    ['that prints without end', { 'function/app.py': 'def handler(event, context):\n    while True:\n        print("still here " * 100)\n' }, `${PYTHON}\ntimeout: 1s`, 'timed-out', /1 s/],
    ['that needs more memory than it is given', { 'function/app.py': 'def handler(event, context):\n    return len(bytearray(300 * 1024 * 1024))\n' }, `${PYTHON}\nmemory: 64 MB`, 'out-of-memory', /64 MiB/],
    ['that answers wrongly', { 'function/app.py': 'def handler(event, context):\n    return {"statusCode": 500}\n' }, 'runtime: python\nhandler: app.handler\nevents: [{ name: one, json: {}, expect: { contains: \'"statusCode": 200\' } }]', 'wrong-answers', /statusCode/],
    ['that is no program', { 'function/readme.txt': 'nothing here\n' }, 'runtime: bootstrap\nevents: [{ name: one, json: {} }]', 'start-failed', /bootstrap/],
  ])('one %s', async (_, files: Readonly<Record<string, string>>, target, kind, message) => {
    const of = await run(lone(files, target), '--compare', 'none');
    expect({ code: of.code, kinds: of.report.failures?.map((failure) => failure.kind), said: said(of) }).toMatchObject({ code: 3, kinds: expect.arrayContaining([kind]) });
    expect(of.stdout).toMatch(message);
    expect(of.stdout).not.toMatch(/regress/i);
    expect(leftBehind(of.folder)).toEqual([]);
  });

  test('one whose init never returns is waited for as long as the platform waits', async () => {
    const of = await run(lone({ 'function/app.py': 'import time\ntime.sleep(3600)\n' }, PYTHON), '--compare', 'none');
    expect({ code: of.code, kinds: of.report.failures?.map((failure) => failure.kind), said: said(of) }).toMatchObject({ code: 3, kinds: ['init-failed'] });
    expect(of.stdout).toMatch(/10 s/);
    expect(leftBehind(of.folder)).toEqual([]);
  });

  test('one whose package is not there', async () => {
    const of = await run(lone({ 'function/app.py': 'def handler(event, context):\n    return 1\n' }, `${PYTHON}\npackage: { path: dist/nowhere }`), '--compare', 'none');
    expect({ code: of.code, kinds: of.report.failures?.map((failure) => failure.kind), said: said(of) }).toMatchObject({ code: 3, kinds: ['package'] });
    expect(of.stdout).toMatch(/dist\/nowhere/);
  });
});

describe('a function that does what Lambda would not let it do', () => {
  test('may leave processes: they are cleared away', async () => {
    const of = await run(lone({ 'function/app.py': 'import subprocess\ndef handler(event, context):\n    subprocess.Popen(["sleep", "1000"], start_new_session=True)\n    return 1\n' }, PYTHON), '--compare', 'none');
    expect({ code: of.code, said: said(of) }).toMatchObject({ code: 0 });
    expect(leftBehind(of.folder)).toEqual([]);
  });

  test('may not write beside /tmp, and the file is named', async () => {
    const of = await run(lone({ 'function/app.py': 'import os\ndef handler(event, context):\n    with open(os.path.join(os.environ["LAMBDA_TASK_ROOT"], "cache.db"), "w") as file:\n        file.write("x")\n    return 1\n' }, PYTHON), '--compare', 'none');
    expect({ code: of.code, said: said(of) }).toMatchObject({ code: 0 });
    expect(adviceAbout(of, 'writes-package')).toMatchObject({ kind: 'writes-package', files: ['cache.db'] });
    expect(of.stdout).toMatch(/cache\.db[\s\S]*read-only/);
  });

  test('has a /tmp of its own', async () => {
    const of = await run(lone({ 'function/app.py': 'import os, tempfile\ndef handler(event, context):\n    with open(os.path.join(tempfile.gettempdir(), "once.txt"), "x") as file:\n        file.write("x")\n    return 1\n' }, PYTHON.replace('invocations: 2', 'invocations: 0')), '--compare', 'none');
    expect({ code: of.code, said: said(of) }).toMatchObject({ code: 0 });
  });
});

describe('a mistake in the config of a function ends with 2, its line, and what to write instead', () => {
  test.each([
    ['a handler without a function', 'runtime: python\nhandler: app\nevents: [{ json: {} }]', /tailgate\.yml:8:.*names no function[\s\S]*app\.handler/],
    ['no runtime', 'handler: app.handler\nevents: [{ json: {} }]', /runtime: python/],
    ['no events', 'runtime: python\nhandler: app.handler', /no event to be invoked with/],
    ['an event that is not there', 'runtime: python\nhandler: app.handler\nevents: [events/none.json]', /events\/none\.json/],
    ['an event that is no JSON', 'runtime: python\nhandler: app.handler\nevents: [function/app.py]', /app\.py.*is not JSON/],
    ['what belongs to a server', 'runtime: python\nhandler: app.handler\nevents: [{ json: {} }]\nstart: python3 app.py', /belongs to a server/],
    ['a runtime that nobody has', 'runtime: pyhton\nhandler: app.handler\nevents: [{ json: {} }]', /python/],
  ])('%s', async (_, target, message) => {
    const of = await run(lone({ 'function/app.py': 'def handler(event, context):\n    return 1\n' }, target));
    expect({ code: of.code, stderr: of.stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    expect(existsSync(path.join(of.folder, '.tailgate'))).toBe(false);
  });
});
