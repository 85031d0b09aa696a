import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { entryOf } from '../src/baseline/codec.ts';
import { updateBaselines } from '../src/baseline/directory.ts';
import { gate, gateNoise, type GateResult } from '../src/gate.ts';
import type { Verdict } from '../src/model.ts';
import { readOptions, type Options } from '../src/options.ts';
import { decodeRun, encodeRun } from '../src/run-file.ts';
import type { World } from '../src/world.ts';
import { commit, git } from './measure/base/repository.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const CONFIG = `version: 1
targets:
  tool:
    type: command
    command: node bench.mjs
    runs: 5
    metrics: { "command.rows": { better: lower } }
budgets:
  - { metric: command.time, tolerance: { fail: 10% } }
  - { metric: command.rows, tolerance: { fail: 5% } }
  - { metric: command.hit-rate, fail: 80% }
`;

/** Times a little apart in each run, as a clock's are: what is judged depends on no clock of this machine. */
const bench = (time: number, rows: number, more = ''): string => `import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
appendFileSync('runs.log', '.');
const run = readFileSync('runs.log', 'utf8').length;
const noise = 1 + 0.004 * Math.sin(7 * run);
console.log('benchmarking ...');
writeFileSync(process.env.TAILGATE_OUTPUT, JSON.stringify([
  { scenario: 'sort', name: 'time', unit: 'ms', value: ${time} * noise }, { scenario: 'sort', name: 'rows', unit: 'rows', value: ${rows} },
  { name: 'hit rate', unit: '%', value: 81, better: 'higher' },${more}
]));
`;

function repository(base: string, head: string, config = CONFIG): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tailgate-test-')));
  folders.push(folder);
  const where = path.join(folder, 'tool');
  mkdirSync(where);
  git(where, 'init', '--quiet', '--initial-branch=main');
  commit(where, { 'tailgate.yml': config, '.gitignore': '.tailgate\nbaselines\nruns.log\n', 'bench.mjs': base });
  git(where, 'checkout', '--quiet', '-b', 'feature');
  commit(where, { 'bench.mjs': head });
  return where;
}

function asked(where: string, options: Partial<Options>): readonly [Options, World] {
  const read = readOptions({ time: '1', seed: '1' }, (name) => `--${name}`);
  if (!read.ok) throw new Error('the defaults are wrong');
  const sink = { write: () => undefined, isTTY: false, columns: 80 };
  return [{ ...read.value, ...options }, { env: process.env, cwd: where, stdout: sink, stderr: sink, signal: new AbortController().signal, now: () => new Date('2026-11-21T12:00:00Z') }];
}

async function gated(where: string, options: Partial<Options>): Promise<GateResult> {
  const result = await gate(...asked(where, options), { progress: () => undefined });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(git(where, 'status', '--porcelain')).toBe('');
  return result.value;
}

const verdictOf = ({ judgement }: GateResult, metric: string): Verdict | undefined => judgement.verdicts.find(({ comparison }) => comparison.metric.name === metric);
const made = ({ run }: GateResult, side: string, metric: string): number | undefined => run.samples.find((s) => s.side === side && s.metric.name === metric)?.values.length;

describe('a command, side by side in a repository', () => {
  test('whose head is slower fails, after two more pairs that confirm it', async () => {
    const result = await gated(repository(bench(40, 12), bench(50, 12)), { compare: 'side-by-side', base: 'main' });
    expect(result.judgement.outcome).toBe('fail');
    const verdict = verdictOf(result, 'command.time');
    expect(verdict).toMatchObject({ verdict: 'regressed', severity: 'fail', comparison: { scenario: 'sort', method: 'side-by-side', launches: 7, confirmation: { launches: 2 } } });
    expect(verdict?.comparison.change?.point).toBeCloseTo(0.25, 1);
    expect(verdictOf(result, 'command.rows')).toMatchObject({ verdict: 'unchanged', comparison: { noiseFloor: 0 } });
    expect(result.texts['report.md']).toMatch(/tailgate run --target tool --compare/u);
    expect(decodeRun(encodeRun(result.run), 'run.json').ok).toBe(true);
  });

  test('whose head is as fast passes after the runs that were asked for', async () => {
    const result = await gated(repository(bench(40, 12), `${bench(40, 12)}// nothing\n`), { compare: 'side-by-side', base: 'main' });
    expect(result.judgement.outcome).toBe('pass');
    expect(verdictOf(result, 'command.time')).toMatchObject({ verdict: 'unchanged' });
    expect([made(result, 'base', 'command.time'), made(result, 'head', 'command.time')]).toEqual([5, 5]);
  });

  test('that counts more rows in every run fails without any statistics, and so does one that breaks a limit', async () => {
    const result = await gated(repository(bench(40, 12), bench(40, 13).replace('81', '75.5')), { compare: 'side-by-side', base: 'main' });
    expect(verdictOf(result, 'command.rows')).toMatchObject({ verdict: 'regressed', comparison: { change: { interval: { level: 1 } } } });
    expect(verdictOf(result, 'command.hit-rate')).toMatchObject({ verdict: 'over-budget', severity: 'fail' });
  });

  test('that fails on head is told with its log, and is no regression', async () => {
    const result = await gated(repository(bench(40, 12), 'console.error("no database"); process.exit(3);'), { compare: 'side-by-side', base: 'main' });
    expect(result.run.failures).toMatchObject([{ target: 'tool', side: 'head', kind: 'command-failed', message: 'the command ended with exit code 3', log: ['no database'] }]);
    expect(result.judgement.outcome).toBe('inconclusive');
  });

  test('that fails on base alone leaves head to its limits', async () => {
    const result = await gated(repository('process.exit(1);', bench(40, 12)), { compare: 'side-by-side', base: 'main' });
    expect(result.run.failures).toMatchObject([{ side: 'base', kind: 'command-failed' }]);
    expect(verdictOf(result, 'command.hit-rate')).toMatchObject({ verdict: 'not-compared', comparison: { head: { point: 0.81 } } });
  });

  test('what it prints on one side only is told', async () => {
    const result = await gated(repository(bench(40, 12, "{ scenario: 'search', name: 'time', unit: 'ms', value: 3 }"), bench(40, 12, "{ scenario: 'index', name: 'time', unit: 'ms', value: 3 }")), { compare: 'side-by-side', base: 'main' });
    expect(result.run.notes).toContain('tool: printed on base and no more on head: search command.time');
    expect(result.judgement.verdicts.find(({ comparison }) => comparison.scenario === 'index')).toMatchObject({ verdict: 'not-compared', comparison: { notCompared: { kind: 'not-on-base' } } });
  });
});

test('a command is compared with what is stored of it, and only while it is the same command', async () => {
  const where = repository(bench(40, 12), bench(90, 12));
  git(where, 'checkout', '--quiet', 'main');
  const first = await gated(where, { compare: 'stored' });
  const entries = [1, 2, 3, 4, 5, 6].map((i) => ({ ...entryOf(first.run, 'tool'), id: `run-${i}`, commit: `c${i}` }));
  expect(await updateBaselines(path.join(where, 'baselines'), new Map([['tool', entries]]))).toMatchObject({ ok: true });
  git(where, 'checkout', '--quiet', 'feature');
  const second = await gated(where, { compare: 'stored' });
  expect(verdictOf(second, 'command.time')).toMatchObject({ verdict: 'regressed', comparison: { method: 'stored', entries: 6 } });
  expect(verdictOf(second, 'command.rows')).toMatchObject({ verdict: 'unchanged' });
  commit(where, { 'tailgate.yml': CONFIG.replace('node bench.mjs', 'node ./bench.mjs') });
  expect(verdictOf(await gated(where, { compare: 'stored' }), 'command.time')).toMatchObject({ verdict: 'not-compared', comparison: { notCompared: { kind: 'other-workload' } } });
});

test('what change a command could show is told by running it against itself', async () => {
  const noise = await gateNoise(...asked(repository(bench(40, 12), bench(40, 12)), {}), { progress: () => undefined });
  const row = noise.ok ? noise.value.rows.find(({ metric }) => metric === 'command.time') : undefined;
  expect(row).toMatchObject({ launches: 5, more: 'runs', secondsEach: null });
  expect(row?.detectable.at(-1)).toBeLessThan(0.05);
});
