import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { entryOf } from '../src/baseline/codec.ts';
import { updateBaselines } from '../src/baseline/directory.ts';
import { gate, type GateResult } from '../src/gate.ts';
import type { Run, Verdict } from '../src/model.ts';
import { readOptions, type Options } from '../src/options.ts';
import type { World } from '../src/world.ts';
import { commit, git } from './measure/base/repository.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What a response weighs is the same in every run: it decides, and nothing else can. */
const CONFIG = `version: 1
targets:
  api:
    setup: echo "$PWD" >> "$SETUPS"
    start: node server.js
    env: { SETUPS: SETUPS_FILE }
    ready: /health
    cold-start: false
    scenarios: { items: GET /items }
budgets:
  - { metric: response.size, tolerance: { fail: 1% } }
  - { metric: "*", tolerance: { fail: 1000% } }
`;

interface Service {
  readonly where: string;
  /** Where the branch left main. */
  readonly left: string;
  readonly setups: () => readonly string[];
}

/** The items API on main, and a branch that changes it; main has moved on since, to something that no longer starts. */
function service(change: Readonly<Record<string, (text: string) => string>>, config = CONFIG): Service {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tailgate-test-')));
  folders.push(folder);
  const where = path.join(folder, 'service');
  cpSync(path.resolve('test/examples/node-http'), where, { recursive: true });
  git(where, 'init', '--quiet', '--initial-branch=main');
  const setups = path.join(folder, 'setups');
  const left = commit(where, { 'tailgate.yml': config.replace('SETUPS_FILE', setups), '.gitignore': '.tailgate\nbaselines\n' });
  commit(where, { 'server.js': 'process.exit(9);' });
  git(where, 'checkout', '--quiet', '-b', 'feature', left);
  const files = Object.entries(change).map(([name, edit]) => [name, edit(readFileSync(path.join(where, name), 'utf8'))]);
  commit(where, Object.fromEntries(files));
  return { where, left, setups: () => (existsSync(setups) ? readFileSync(setups, 'utf8').trim().split('\n') : []) };
}

const heavier = { 'server.js': (text: string) => text.replace("{ 'content-type': 'application/json',", "{ 'content-type': 'application/json', 'x-padding': 'x'.repeat(4000),") };
const harmless = { 'server.js': (text: string) => `${text}// nothing\n` };

async function run(where: string, options: Partial<Options>) {
  const read = readOptions({ time: '1', seed: '1' }, (name) => `--${name}`);
  if (!read.ok) throw new Error('the defaults are wrong');
  const sink = { write: () => undefined, isTTY: false, columns: 80 };
  const world: World = { env: process.env, cwd: where, stdout: sink, stderr: sink, signal: new AbortController().signal, now: () => new Date('2026-11-21T12:00:00Z') };
  return gate({ ...read.value, ...options }, world, { progress: () => undefined });
}

async function gated(where: string, options: Partial<Options>): Promise<GateResult> {
  const result = await run(where, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(git(where, 'worktree', 'list').split('\n')).toHaveLength(1);
  expect(git(where, 'for-each-ref', 'refs/tailgate')).toBe('');
  expect(git(where, 'status', '--porcelain')).toBe('');
  return result.value;
}

const verdictOf = ({ judgement }: GateResult, metric: string, scenario: string | null = 'items'): Verdict | undefined =>
  judgement.verdicts.find(({ comparison }) => comparison.metric.name === metric && comparison.scenario === scenario);

const sample = ({ samples }: Run, side: string, metric: string, scenario = 'items') => samples.find((s) => s.side === side && s.metric.name === metric && s.scenario === scenario);

/** A run of head alone, from which a history is made. */
let alone: Run | null = null;

describe('side by side', () => {
  test('measures head and where it left base in turn, and fails on what head made worse', async () => {
    const { where, left, setups } = service(heavier);
    const result = await gated(where, { compare: 'side-by-side', base: 'main' });
    const { run: measured } = result;
    expect(measured).toMatchObject({ compare: 'side-by-side', complete: true, failures: [], baseMissing: null, base: { commit: left, branch: 'main', dirty: false } });
    expect(measured.notes).toEqual([]);
    for (const metric of ['latency.p50', 'throughput', 'cpu', 'response.size']) {
      expect(sample(measured, 'base', metric)?.values).toHaveLength(sample(measured, 'head', metric)?.values.length ?? NaN);
    }
    const pair = measured.pairs.find(({ metric }) => metric === 'latency.p50');
    expect(pair?.logRatios.length).toBeGreaterThanOrEqual(5);
    expect(pair?.blocks.every((blocks) => blocks > 0)).toBe(true);
    expect(measured.looks[0]).toMatchObject({ target: 'api', scenario: 'items', launches: 5 });
    expect(verdictOf(result, 'response.size')).toMatchObject({ verdict: 'regressed', severity: 'fail', comparison: { method: 'side-by-side' } });
    expect(result).toMatchObject({ exitCode: 1, judgement: { outcome: 'fail' } });
    const [base, head] = setups();
    expect(setups()).toHaveLength(2);
    expect(head).toBe(where);
    expect(base).toHaveLength(where.length);
    expect(existsSync(base ?? '')).toBe(false);
  });

  test('a base that cannot be set up is told, and head is held against what is stored, where something is', async () => {
    const { where } = service(harmless, CONFIG.replace('setup: echo', 'setup: test ! -e broken; echo').replace('echo "$PWD"', 'test -e works && echo "$PWD"'));
    commit(where, { works: '' });
    const result = await gated(where, { compare: 'side-by-side', base: 'main' });
    expect(result.run).toMatchObject({ compare: 'stored', base: null, baseMissing: expect.stringMatching(/^api of base: `setup` ended with exit code 1/) });
    expect(result.run.samples.every(({ side }) => side === 'head')).toBe(true);
    expect(result.judgement.outcome).toBe('inconclusive');
    expect(result.exitCode).toBe(0);
    expect(result.texts['report.md']).toContain('setup');
    alone = result.run;
    await storeLighter(alone, where);
    const held = await gated(where, { compare: 'side-by-side', base: 'main' });
    expect(held.run).toMatchObject({ compare: 'stored', baseMissing: result.run.baseMissing, notes: [] });
    expect(verdictOf(held, 'response.size')).toMatchObject({ verdict: 'regressed', severity: 'fail', comparison: { method: 'stored' } });
    expect(held).toMatchObject({ exitCode: 1, judgement: { outcome: 'fail' } });
  });

  test('a base that was asked for and is not there is a mistake to put right', async () => {
    const { where, setups } = service(harmless);
    expect(await run(where, { compare: 'side-by-side', base: 'mian' })).toEqual({
      ok: false, problems: [{ file: null, line: null, column: null, path: '--base', message: 'git knows no branch, tag or commit called `mian`', hint: 'did you mean `main`?' }],
    });
    expect(setups()).toEqual([]);
  });
});

/** Eight runs like that one, in which a response weighed half as much, and a start took a tenth of the time. */
async function storeLighter(run: Run, where: string): Promise<void> {
  const entry = entryOf(run, 'api');
  const by = (metric: string): number => (metric === 'response.size' ? 2 : metric.startsWith('cold-start.') ? 10 : 1);
  const samples = entry.samples.map((s) => ({ ...s, point: s.point / by(s.metric), values: s.values.map((value) => value / by(s.metric)) }));
  mkdirSync(path.join(where, 'baselines'));
  const entries = Array.from({ length: 8 }, (_, n) => ({ ...entry, samples, id: `entry-${n}`, time: `2026-11-0${n + 1}T00:00:00.000Z` }));
  expect(await updateBaselines(path.join(where, 'baselines'), new Map([['api', entries]]))).toMatchObject({ ok: true });
}

/** A library that is only weighed: it has one more file than on main, whose own `setup` fails. */
async function grownLibrary(): Promise<string> {
  const where = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'tailgate-test-'))), 'library');
  folders.push(path.dirname(where));
  mkdirSync(where);
  git(where, 'init', '--quiet', '--initial-branch=main');
  const config = 'version: 1\ntargets: { lib: { setup: test -e works, package: src } }\nbudgets:\n  - { metric: "size.*", tolerance: { fail: 1% } }\n';
  commit(where, { 'tailgate.yml': config, 'src/index.js': 'x'.repeat(4000), '.gitignore': '.tailgate\nbaselines\n' });
  git(where, 'checkout', '--quiet', '-b', 'feature');
  commit(where, { works: '' });
  const light = (await gated(where, { compare: 'stored' })).run;
  mkdirSync(path.join(where, 'baselines'));
  expect(await updateBaselines(path.join(where, 'baselines'), new Map([['lib', [entryOf(light, 'lib')]]]))).toMatchObject({ ok: true });
  commit(where, { 'src/more.js': 'y'.repeat(8000) });
  return where;
}

describe('where base cannot be built', () => {
  test.each(['side-by-side', 'auto', 'stored'] as const)('what is stored stands in for it: %s', async (compare) => {
    const result = await gated(await grownLibrary(), { compare, base: 'main' });
    expect(result.run).toMatchObject({ compare: 'stored', baseMissing: compare === 'stored' ? null : expect.stringMatching(/^lib of base: `setup` ended with exit code 1/) });
    expect(verdictOf(result, 'size.unpacked', null)).toMatchObject({ verdict: 'regressed', severity: 'fail', comparison: { method: 'exact' } });
    expect(result).toMatchObject({ exitCode: 1, judgement: { outcome: 'fail' } });
  });

  test('what a stored comparison has found stays found where base cannot be fetched', async () => {
    const origin = await grownLibrary();
    const where = path.join(path.dirname(origin), 'clone');
    git(origin, 'clone', '--quiet', '--single-branch', '--branch', 'feature', `file://${origin}`, where);
    cpSync(path.join(origin, 'baselines'), path.join(where, 'baselines'), { recursive: true });
    renameSync(origin, `${origin}-away`);
    for (const compare of ['auto', 'side-by-side'] as const) {
      const result = await gated(where, { compare, base: 'main' });
      expect(result.run).toMatchObject({ compare: 'stored', baseMissing: expect.stringMatching(/^main is not in this clone, and it could not be fetched: /) });
      expect(result).toMatchObject({ exitCode: 1, judgement: { outcome: 'fail' } });
    }
  });

  test('a base that cannot be there is a mistake to put right, though the stored comparison leaves nothing open', async () => {
    const where = await grownLibrary();
    git(where, 'rm', '--quiet', 'src/more.js');
    commit(where, {});
    expect(await gated(where, { compare: 'auto' })).toMatchObject({ exitCode: 0, run: { compare: 'stored' }, judgement: { outcome: 'pass' } });
    expect(await run(where, { compare: 'auto', base: 'mian' })).toMatchObject({ ok: false, problems: [{ path: '--base', hint: 'did you mean `main`?' }] });
  });

  test('a start that the stored comparison accuses of is looked into, as where it was all that was asked for', async () => {
    const config = CONFIG.replace('setup: echo', 'setup: test -e works && echo').replace('cold-start: false', 'cold-start: { runs: 5 }').replace('    scenarios: { items: GET /items }\n', '').replace('metric: response.size, tolerance: { fail: 1% }', 'metric: cold-start.p50, tolerance: { fail: 100% }');
    const { where } = service(harmless, config);
    commit(where, { works: '' });
    await storeLighter((await gated(where, { compare: 'none' })).run, where);
    for (const compare of ['stored', 'auto'] as const) {
      const result = await gated(where, { compare });
      expect(result.run).toMatchObject({ compare: 'stored', complete: true, baseMissing: compare === 'auto' ? expect.stringContaining('`setup` ended') : null });
      expect(verdictOf(result, 'cold-start.p50', null)).toMatchObject({ verdict: 'regressed', severity: 'fail' });
      expect(result.run.imports).toMatchObject([{ target: 'api', side: 'head' }]);
    }
  });

  test('what is stored and cannot be read is told, and fails nothing', async () => {
    const where = await grownLibrary();
    writeFileSync(path.join(where, 'baselines/lib.json'), 'damaged');
    const result = await gated(where, { compare: 'side-by-side', base: 'main' });
    expect(result.run).toMatchObject({ compare: 'stored', notes: [expect.stringMatching(/^the stored baselines cannot be read: .*lib\.json: /)] });
    expect(result).toMatchObject({ exitCode: 0, judgement: { outcome: 'inconclusive' } });
    expect(result.texts['report.md']).toContain('cannot be read');
  });
});

describe('auto', () => {
  let result: GateResult;
  let left = '';
  beforeAll(async () => {
    const config = CONFIG.replace('GET /items }', 'GET /items, added: GET /added }');
    const made = service({ 'server.js': (text) => text.replace("if (first !== 'items')", "if (first === 'added') return [200, { added: true }];\n  if (first !== 'items')") }, config);
    if (alone === null) throw new Error('the test before this one makes its history');
    left = made.left;
    await storeLighter(alone, made.where);
    result = await gated(made.where, { compare: 'auto' });
  });

  test('measures again what the stored baseline accuses of, and withdraws what was no change', () => {
    expect(result.run).toMatchObject({ compare: 'side-by-side', complete: true, base: { commit: left, branch: 'main' }, screening: { compare: 'stored', complete: true } });
    expect(verdictOf(result, 'response.size')).toMatchObject({ verdict: 'unchanged', comparison: { method: 'side-by-side' }, screening: { verdict: 'regressed', severity: 'fail', comparison: { method: 'stored' } } });
    expect(result.judgement.outcome).toBe('pass');
  });

  test('does not compare a route that only head has', () => {
    expect(sample(result.run, 'head', 'response.size', 'added')).toBeDefined();
    expect(sample(result.run, 'base', 'response.size', 'added')).toBeUndefined();
    expect(verdictOf(result, 'response.size', 'added')).toMatchObject({ verdict: 'not-compared' });
    expect(result.run.failures).toMatchObject([{ scenario: 'added', side: 'base', kind: 'wrong-answers', added: true }]);
  });

  test('ends with success after both', () => {
    expect(result.exitCode).toBe(0);
  });
});
