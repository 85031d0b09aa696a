import { afterAll, describe, expect, test } from '@jest/globals';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli, scratch } from './support/program.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function workspace(files: Readonly<Record<string, string>> = {}): string {
  const folder = scratch();
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** One of the example services, copied into an empty folder as a stranger would have it. */
function example(name: string, config: string): string {
  const folder = workspace({ 'tailgate.yml': config });
  cpSync(path.resolve('test/examples', name), path.join(folder, 'service'), { recursive: true });
  return folder;
}

const hostile = (script: string, more = ''): string => example('hostile', `version: 1
targets:
  api:
    directory: service
    start: node ${script}.mjs
    ready: { path: /, timeout: 3s }
    cold-start: false
    stop-timeout: 500ms
    scenarios: { root: GET / }
${more}`);

const json = (folder: string, name: string): any => JSON.parse(readFileSync(path.join(folder, '.tailgate', name), 'utf8'));

/** Pids whose environment or command line names the folder: what a run left behind. */
function leftBehind(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).filter((pid) => {
    try {
      return [readFileSync(`/proc/${pid}/environ`, 'utf8'), readFileSync(`/proc/${pid}/cmdline`, 'utf8')].some((text) => text.includes(folder));
    } catch {
      return false;
    }
  });
}

describe('wrong use ends with 2, and nothing is measured', () => {
  test('three mistakes in the config are three messages, each with its line', async () => {
    const folder = workspace({ 'tailgate.yml': 'version: 1\ntargets:\n  api:\n    start: node server.js\n    redy: /health\n    scenarios:\n      list: { request: { path: list } }\nbudgets:\n  - { metric: latency.p99, fail: 200 }\n' });
    const ended = await cli(['run'], { cwd: folder });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toBe('');
    expect([...ended.stderr.matchAll(/^tailgate: tailgate\.yml:(\d+)/gm)].map((m) => m[1])).toEqual(['5', '7', '9']);
    expect(ended.stderr).toMatch(/ready/);
    expect(existsSync(path.join(folder, '.tailgate'))).toBe(false);
  });

  test.each([
    [['rnu'], /did you mean `tailgate run`/],
    [['run', '--tme', '3'], /did you mean `--time`/],
    [['run', '--time', 'long'], /--time.*`long` is not a number/],
    [['run', '--time'], /--time.*needs a value/],
    [['judge'], /usage: tailgate judge RUN\.json/],
    [['judge', 'nothing.json'], /nothing\.json.*no such file/],
    [['report', 'x.json', '--format', 'pdf'], /markdown/],
    [['baseline', 'forget'], /baseline prune/],
    [['run'], /no such file[\s\S]*tailgate init/],
    [['run', '--start', 'node x.js', '--url', 'http://localhost:3000/'], /--url/],
  ])('tailgate %j says what to write instead', async (args, message) => {
    const ended = await cli(args, { cwd: workspace() });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(message);
  });

  test('an --out that cannot be written is one clear message before anything starts', async () => {
    const folder = hostile('exits-at-once');
    writeFileSync(path.join(folder, 'taken'), 'a file');
    const ended = await cli(['run', '--out', 'taken'], { cwd: folder });
    expect(ended.code).toBe(2);
    expect(ended.stderr.trim().split('\n').filter((line) => line.startsWith('tailgate:'))).toHaveLength(1);
    expect(ended.stderr).toMatch(/taken/);
  });

  test.each([
    ['a conflict marker', '{"schema":"tailgate.baseline/1","target":"api","entries":[\n<<<<<<< HEAD\n{}\n=======\n', /baselines\/api\.json:2/],
    ['half a file', '{"schema":"tailgate.baseline/1","target":"api","entries":[\n{"id":"a","com', /baselines\/api\.json/],
    ['a newer schema', '{"schema":"tailgate.baseline/9","target":"api","entries":[\n]}\n', /tailgate\.baseline\/9/],
    ['wrong types', '{"schema":"tailgate.baseline/1","target":"api","entries":[\n{"id":7}\n]}\n', /baselines\/api\.json:2/],
  ])('a baseline with %s is an error that names it, never an empty history', async (_, text, message) => {
    const folder = hostile('exits-at-once');
    mkdirSync(path.join(folder, 'baselines'));
    writeFileSync(path.join(folder, 'baselines/api.json'), text);
    const ended = await cli(['run'], { cwd: folder });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(message);
    expect(readFileSync(path.join(folder, 'baselines/api.json'), 'utf8')).toBe(text);
  });
});

describe('a target that misbehaves ends with 3, the reason and its last lines, and leaves nothing behind', () => {
  test.each([
    ['exits-at-once', 'start-failed', /exit code 3[\s\S]*DATABASE_URL is not set/],
    ['never-listens', 'not-ready', /3 s/],
    ['answers-500', 'not-ready', /500/],
    ['dies-under-load', 'died', /died|exited|ended/],
  ])('%s: %s', async (script, kind, message) => {
    const folder = hostile(script);
    const ended = await cli(['run', '--time', '2.5'], { cwd: folder });
    expect(ended.code).toBe(3);
    expect(json(folder, 'report.json').failures[0]).toMatchObject({ kind });
    expect(ended.stdout).toMatch(message);
    expect(ended.stdout).not.toMatch(/regress/i);
    expect(leftBehind(folder)).toEqual([]);
  });

  test('a service that ignores SIGTERM and leaks children is measured all the same, and cleared away', async () => {
    const folder = hostile('ignores-sigterm');
    const ended = await cli(['run', '--time', '2.5'], { cwd: folder });
    expect(ended.code).toBe(0);
    expect(leftBehind(folder)).toEqual([]);
  });
});

test.each(['SIGINT', 'SIGHUP'] as const)('%s stops everything, keeps what was measured, and ends with 3', async (signal) => {
  const folder = example('node-http', 'version: 1\ntargets:\n  api:\n    directory: service\n    start: node server.js\n    ready: /health\n    cold-start: { runs: 3 }\n    scenarios: { health: GET /health }\n');
  const ended = await cli(['run', '--time', '20'], {
    cwd: folder,
    started: ({ kill, stderr }) => {
      const wait = setInterval(() => {
        if (!stderr().includes('launch 2')) return;
        clearInterval(wait);
        kill(signal);
      }, 50);
    },
  });
  expect(ended.code).toBe(3);
  expect(json(folder, 'run.json')).toMatchObject({ complete: false });
  expect(json(folder, 'run.json').samples.length).toBeGreaterThan(5);
  expect(json(folder, 'report.json').failures[0]).toMatchObject({ kind: 'interrupted' });
  expect(leftBehind(folder)).toEqual([]);
});

describe('the whole way with a real service', () => {
  const CONFIG = 'version: 1\ntargets:\n  api:\n    directory: service\n    start: node server.js\n    ready: /health\n    cold-start: { runs: 3 }\n    package: .\n    scenarios: { health: GET /health }\nbudgets:\n  - { metric: latency.p99, fail: 5 s }\n  - { metric: latency.*, tolerance: 10% }\n';

  test('update, compare, judge again, render again, list, prune', async () => {
    const folder = example('node-http', CONFIG);
    const updated = await cli(['baseline', 'update', '--time', '2.5', '--seed', '7'], { cwd: folder });
    expect(updated.stderr).toMatch(/wrote .*baselines\/api\.json/);
    expect(updated.code).toBe(0);
    expect(json(folder, 'report.json')).toMatchObject({ seed: 7, outcome: 'inconclusive' });
    expect(json(folder, 'report.json').reason).toMatch(/nothing was compared/i);

    const compared = await cli(['run', '--time', '2.5', '--json'], { cwd: folder });
    const report = JSON.parse(compared.stdout);
    expect(report.counts.compared).toBeGreaterThan(10);
    // On a machine that others slowed down by more than 15 % meanwhile, nothing that depends on speed is compared.
    const slowed = report.verdicts.filter((v: { verdict: string }) => v.verdict === 'not-compared').map((v: { metric: string }) => v.metric);
    expect(slowed.filter((metric: string) => !/^(latency|throughput|cpu|cold-start)/.test(metric))).toEqual([]);
    expect(report.verdicts.find((v: { metric: string }) => v.metric === 'size.unpacked')).toMatchObject({ verdict: 'unchanged', change: { point: 0 } });

    writeFileSync(path.join(folder, 'strict.yml'), CONFIG.replace('latency.p99, fail: 5 s', 'response.size, fail: 1 B'));
    const judged = await cli(['judge', '.tailgate/run.json', '--config', 'strict.yml', '--json'], { cwd: folder });
    expect(judged.code).toBe(1);
    expect(JSON.parse(judged.stdout)).toMatchObject({ outcome: 'fail' });
    expect(json(folder, 'report.json').outcome).toBe(report.outcome);

    const rendered = await cli(['report', '.tailgate/run.json', '--format', 'markdown'], { cwd: folder });
    expect(rendered.stdout).toBe(readFileSync(path.join(folder, '.tailgate/report.md'), 'utf8'));

    expect((await cli(['baseline', 'update', '--run', '.tailgate/run.json'], { cwd: folder })).code).toBe(0);
    expect((await cli(['baseline', 'list'], { cwd: folder })).stdout).toMatch(/api.*2/);
    expect((await cli(['baseline', 'show', '--target', 'api'], { cwd: folder })).stdout).toMatch(/latency\.p50/);
    expect((await cli(['baseline', 'prune', '--keep', '1'], { cwd: folder })).stdout).toMatch(/2 entries, 1 kept/);
  });

  test('a saved run that regressed is not stored either: it is judged by the history that is there', async () => {
    const folder = workspace({ 'thing.txt': 'x'.repeat(1000) });
    const measured = ['run', '--package', 'thing.txt', '--quiet'];
    expect((await cli([...measured, '--update'], { cwd: folder })).code).toBe(0);
    writeFileSync(path.join(folder, 'thing.txt'), 'x'.repeat(100_000));
    expect((await cli(measured, { cwd: folder })).code).toBe(1);
    const before = readFileSync(path.join(folder, 'baselines/app.json'), 'utf8');
    const stored = await cli(['baseline', 'update', '--run', '.tailgate/run.json'], { cwd: folder });
    expect(stored.code).toBe(2);
    expect(stored.stderr).toMatch(/nothing was stored/);
    expect(readFileSync(path.join(folder, 'baselines/app.json'), 'utf8')).toBe(before);
  });

  test('a run over its budget is not stored', async () => {
    const folder = example('node-http', CONFIG.replace('latency.p99, fail: 5 s', 'response.size, fail: 1 B'));
    const ended = await cli(['baseline', 'update', '--time', '2.5'], { cwd: folder });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/nothing was stored/);
    expect(existsSync(path.join(folder, 'baselines'))).toBe(false);
  });

  test('two runs at once on one machine do not touch each other', async () => {
    const [one, two] = [example('node-http', CONFIG), example('node-http', CONFIG)];
    const ended = await Promise.all([one, two].map((cwd) => cli(['run', '--time', '2.5', '--compare', 'none'], { cwd })));
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    for (const folder of [one, two]) expect(json(folder, 'report.json').failures).toEqual([]);
  });
});

test('without a config, --start and --url are enough', async () => {
  const folder = workspace();
  cpSync(path.resolve('test/examples/node-http'), folder, { recursive: true });
  const ended = await cli(['run', '--start', 'node server.js', '--url', '/health', '--time', '2.5', '--compare', 'none'], { cwd: folder });
    expect(ended.code).toBe(0);
  expect(ended.stdout).toMatch(/app\/health .*ms/);
});

test('a read-only folder of baselines is told, and the measurement is kept', async () => {
  if (process.getuid?.() === 0) return; // root writes everywhere; the store's own tests cover the refusal
  const folder = example('node-http', 'version: 1\ntargets:\n  api:\n    directory: service\n    package: .\n');
  mkdirSync(path.join(folder, 'baselines'));
  chmodSync(path.join(folder, 'baselines'), 0o500);
  const ended = await cli(['baseline', 'update'], { cwd: folder });
  expect(ended.code).toBe(2);
  expect(json(folder, 'run.json').complete).toBe(true);
});
