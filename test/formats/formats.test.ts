import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { entryOf } from '../../src/baseline/codec.ts';
import { listBaselines, updateBaselines } from '../../src/baseline/directory.ts';
import { conclude } from '../../src/conclude.ts';
import { decodeRun, encodeRun } from '../../src/run-file.ts';
import { commandLine } from '../support/command-line.ts';
import { aRun } from '../support/builders.ts';
import type { Run } from '../../src/model.ts';

/**
 * `files/` holds what Tailgate wrote at each step of its way, one folder a step: what a run measured, its report, and the baselines that it
 * was compared with. Nobody edits them: a user's old files are as they are.
 */
const FILES = path.resolve('test/formats/files');
const steps = readdirSync(FILES).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
const runsOf = (step: string): readonly string[] => readdirSync(path.join(FILES, step)).filter((name) => name === 'run.json' || name === 'side-by-side.json');
const runs = steps.flatMap((step) => runsOf(step).map((name) => ({ step, name, file: path.join(FILES, step, name) })));

interface OldReport {
  readonly schema: string;
  readonly verdicts: readonly Readonly<Record<string, unknown>>[];
}

const json = <T>(...parts: readonly string[]): T => JSON.parse(readFileSync(path.join(FILES, ...parts), 'utf8')) as T;
const runIn = (file: string): Run => {
  const read = decodeRun(readFileSync(file, 'utf8'), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'tailgate-formats-'));
  cpSync(FILES, copy, { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('there is a folder for each step, with all that it wrote', () => {
  expect(steps.length).toBeGreaterThanOrEqual(5);
  for (const step of steps) expect(readdirSync(path.join(FILES, step))).toEqual(expect.arrayContaining(['baselines', 'report.json', 'run.json']));
});

describe.each(runs)('$name of $step', ({ step, name, file }) => {
  test('is read, written again and read as the same', () => {
    const run = runIn(file);
    expect(runIn(file).samples.length).toBeGreaterThan(20);
    expect(decodeRun(encodeRun(run), 'again')).toEqual({ ok: true, value: run });
  });

  test.each(['terminal', 'markdown', 'json', 'junit', 'html'])('is rendered as %s', async (format) => {
    const printed = await commandLine(['report', name, '--format', format], { cwd: path.join(copy, step) });
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(printed.stdout).toContain('api');
    expect(printed.stdout).not.toMatch(/\b(undefined|NaN|\[object Object\])\b/);
  });

  test('is judged again, and compared with the baselines of its own time', async () => {
    const { code, stdout, stderr } = await commandLine(['judge', name, '--json'], { cwd: path.join(copy, step) });
    const report = JSON.parse(stdout) as { readonly outcome: string; readonly counts: { readonly compared: number }; readonly verdicts: OldReport['verdicts'] };
    expect(stderr).toBe('');
    expect([0, 1, 4]).toContain(code);
    expect(report.counts.compared).toBeGreaterThan(10);
  });
});

describe.each(steps)('%s', (step) => {
  test('its report.json has nothing that today\'s has not: whoever reads one reads the other', () => {
    const old = json<OldReport>(step, 'report.json');
    const now = JSON.parse(conclude(runIn(path.join(FILES, step, 'run.json')), new Map(), {}).texts['report.json']) as OldReport;
    expect(now.schema).toBe(old.schema);
    expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(old)));
    const keys = (report: OldReport): readonly string[] => [...new Set(report.verdicts.flatMap(Object.keys))];
    expect(keys(now)).toEqual(expect.arrayContaining([...keys(old)]));
  });

  test('its figures are what they were', () => {
    const old = json<OldReport>(step, 'report.json');
    const now = JSON.parse(conclude(runIn(path.join(FILES, step, 'run.json')), new Map(), {}).texts['report.json']) as OldReport;
    const figures = ({ verdicts }: OldReport): ReadonlyMap<string, unknown> => new Map(verdicts.map(({ target, scenario, metric, head }) => [`${String(target)}/${String(scenario)}/${String(metric)}`, head]));
    for (const [place, head] of figures(old)) expect({ place, head: figures(now).get(place) }).toEqual({ place, head });
  });

  test('its baselines are read whole, and every entry has its figures', async () => {
    const listed = await listBaselines(path.join(FILES, step, 'baselines'));
    if (!listed.ok) throw new Error(JSON.stringify(listed.problems));
    expect(listed.value.length).toBe(readdirSync(path.join(FILES, step, 'baselines')).length);
    for (const { baseline } of listed.value) {
      expect(baseline.entries.length).toBeGreaterThanOrEqual(1);
      for (const { samples } of baseline.entries) expect(samples.length).toBeGreaterThan(0);
    }
  });

  test('its history is told', async () => {
    const { code, stdout, stderr } = await commandLine(['history', '--json'], { cwd: path.join(copy, step) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { targets } = JSON.parse(stdout) as { readonly targets: readonly { readonly target: string; readonly entries: number; readonly series: readonly { readonly metric: string; readonly points: readonly unknown[] }[] }[] };
    const api = targets.find(({ target }) => target === 'api');
    expect(api?.entries).toBe(json<{ readonly entries: readonly unknown[] }>(step, 'baselines', 'api.json').entries.length);
    expect(api?.series.find(({ metric }) => metric === 'size.packed')?.points).toHaveLength(api?.entries ?? 0);
    expect(await commandLine(['history', '--html', 'public', '--quiet'], { cwd: path.join(copy, step) })).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(path.join(copy, step, 'public', 'index.html'))).toBe(true);
  });

  test('today\'s runs are compared with its baselines, and added to them without losing an entry', async () => {
    const newest = runIn(path.join(FILES, steps.at(-1) ?? '', 'run.json'));
    const folder = path.join(copy, step, 'baselines');
    const before = await listBaselines(folder);
    if (!before.ok) throw new Error(JSON.stringify(before.problems));
    const { comparisons } = { comparisons: conclude(newest, new Map(before.value.map(({ baseline }) => [baseline.target, baseline])), {}).texts['report.json'] };
    const reasons = (JSON.parse(comparisons) as OldReport).verdicts.filter(({ target, metric }) => target === 'api' && metric === 'size.packed').map((verdict) => verdict['not-compared'] ?? null);
    expect(reasons).toEqual([null]);
    const again = { ...newest, id: `${newest.id}-again` };
    expect((await updateBaselines(folder, new Map([['api', [entryOf(again, 'api')]]]))).ok).toBe(true);
    const after = await listBaselines(folder);
    if (!after.ok) throw new Error(JSON.stringify(after.problems));
    const ids = (list: typeof before.value): readonly string[] => list.flatMap(({ baseline }) => (baseline.target === 'api' ? baseline.entries.map(({ id }) => id) : []));
    expect(ids(after.value)).toEqual(expect.arrayContaining([...ids(before.value), again.id]));
  });
});

const withShards = steps.filter((step) => existsSync(path.join(FILES, step, 'shard-1.json')));
test('there are shards of some step', () => expect(withShards.length).toBeGreaterThan(0));
test.each(withShards)('the shards of %s are merged', async (step) => {
  const { code, stdout, stderr } = await commandLine(['merge', 'shard-1.json', 'shard-2.json', '--json', '--out', 'merged'], { cwd: path.join(copy, step) });
  expect(stderr).toBe('');
  expect([0, 1, 4]).toContain(code);
  const { verdicts } = JSON.parse(stdout) as OldReport;
  expect(new Set(verdicts.map(({ target }) => target))).toEqual(new Set(['api', 'double', 'tool']));
  const merged = await commandLine(['report', 'merged/run.json', '--format', 'markdown'], { cwd: path.join(copy, step) });
  expect(merged).toMatchObject({ code: 0, stderr: '' });
});

test('a whole run is no shard, of whatever time it is: merging it is refused, with what to do', async () => {
  for (const step of steps) {
    const { code, stderr } = await commandLine(['merge', 'run.json', 'run.json', '--out', 'merged-whole'], { cwd: path.join(copy, step) });
    expect({ step, code }).toEqual({ step, code: 2 });
    expect(stderr).toMatch(/^tailgate: /);
  }
});

test('every field that a run has today is in a file here: who adds one writes the files of a new step (`node build/test/formats/write.js STEP`)', () => {
  const known = new Set(steps.flatMap((step) => runsOf(step).flatMap((name) => Object.keys(json<object>(step, name)))));
  expect(Object.keys(JSON.parse(encodeRun(aRun())) as object).filter((key) => !known.has(key))).toEqual([]);
});
