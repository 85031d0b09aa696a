import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { metricNames } from '../src/metrics.ts';
import type { Run, Warning } from '../src/model.ts';
import { decodeRun, encodeRun, readRun } from '../src/run-file.ts';
import { aBudget, aFailure, aFingerprint, aRun, aSample, tiers } from './support/builders.ts';

const warnings: readonly Warning[] = [
  { kind: 'few-launches', launches: 2, needed: 5 },
  { kind: 'few-requests', requests: 100, needed: 2000 },
  { kind: 'generator-saturated', busy: 0.97 },
  { kind: 'generator-late', share: 0.2, worst: 14.5 },
  { kind: 'reconnects', share: 1 },
  { kind: 'slow-captures', share: 0.2 },
  { kind: 'requests-skipped', requests: 3, share: 0.01, capture: 'token' },
  { kind: 'not-settled', seconds: 6 },
  { kind: 'at-least', side: 'base', why: 'generator' },
  { kind: 'at-most', side: 'head' },
  { kind: 'unsteady-limit', trials: 17 },
  { kind: 'short-history', entries: 2, needed: 5, beyond: 0.25 },
  { kind: 'near-limit', limit: 200, lower: 190, upper: 210 },
  { kind: 'entries-left-out', entries: 3, reason: 'machine' },
  { kind: 'unrest', launches: 2, seconds: 1.5 },
  { kind: 'only-grew', name: 'cache.hits' },
  { kind: 'more-series', before: 212, after: 3212, requests: 3000, name: 'http_requests_total' },
  { kind: 'no-durations', entries: 12, of: 300, example: 'dur=-1' },
];

/** Every kind of part occurs in it. */
const whole: Run = aRun({
  samples: [aSample()],
  histograms: [{ target: 'api', scenario: 'list', side: 'head', encoded: 'HISTFAAAAA==', requests: 1000 }],
  requests: [{ target: 'api', scenario: 'list', side: 'head', answered: 1000, errors: { status: 0, timeout: 1, connection: 2, body: 3 } }],
  absent: [{ metric: 'instructions', reason: 'there is no valgrind' }],
  slices: [{ target: 'api', scenario: 'list', side: 'head', launch: [0, 0], start: [0, 50], requests: [80, 81], p50: [1.2, 1.3], cpu: [0.4, 0.41] }],
  budgets: [aBudget({ limit: tiers(200, 100), tolerance: { ...tiers(0.1), floor: 0.2 }, line: 12 }), aBudget({ limit: null, tolerance: null, origin: 'default', line: null })],
});

/** `path: message` of the one problem. */
function refused(text: string): string {
  const decoded = decodeRun(text, 'run.json');
  if (decoded.ok) throw new Error('it was accepted');
  expect(decoded.problems).toHaveLength(1);
  const [problem] = decoded.problems;
  expect(problem?.file).toBe('run.json');
  return `${problem?.path}: ${problem?.message}`;
}

const changed = (change: (run: Record<string, unknown>) => void): string => {
  const run = JSON.parse(encodeRun(whole)) as Record<string, unknown>;
  change(run);
  return JSON.stringify(run);
};

describe('what was written is read back as it was', () => {
  test('with every metric, every warning, failures, both sides, and nothing at all', () => {
    const runs = [
      whole,
      aRun({ samples: metricNames.map((name) => aSample({ metric: name })) }),
      aRun({ samples: [aSample({ warnings, scenario: null, side: 'base', values: [0], point: 0 })] }),
      aRun({ failures: [aFailure(), aFailure({ kind: 'interrupted', scenario: 'list', hint: 'try again', log: [] }), aFailure({ kind: 'wrong-answers', side: 'base', scenario: 'list', added: true })], complete: false }),
      aRun({ base: { commit: null, branch: null, dirty: true, time: null }, compare: 'side-by-side' }),
      aRun({ samples: [], histograms: [], requests: [], absent: [], budgets: [], launches: 0 }),
    ];
    for (const run of runs) expect(decodeRun(encodeRun(run), 'run.json')).toEqual({ ok: true, value: run });
  });

  test('with a message that quotes a request as long as a request may be', () => {
    const run = aRun({ failures: [aFailure({ message: `GET /${'x'.repeat(10_000)} answered 500` })] });
    expect(decodeRun(encodeRun(run), 'run.json')).toEqual({ ok: true, value: run });
  });

  test('with a target that is called like what every object has: it has no fingerprint unless there is one', () => {
    const decoded = decodeRun(encodeRun(aRun({ environment: { ...aRun().environment, fingerprints: { constructor: aFingerprint() } } })), 'run.json');
    if (!decoded.ok) throw new Error('it was refused');
    expect(decoded.value.environment.fingerprints['constructor']).toEqual(aFingerprint());
    expect(decoded.value.environment.fingerprints['toString']).toBeUndefined();
  });

  test('and one that was written before slices were kept has none', () => {
    const decoded = decodeRun(changed((run) => { delete run['slices']; }), 'run.json');
    expect(decoded.ok && decoded.value.slices).toEqual([]);
  });

  test('as one line that ends like a line', () => {
    expect(encodeRun(whole).split('\n')).toHaveLength(2);
  });
});

describe('what is refused', () => {
  test('half a file, an empty one, a conflict marker, another format', () => {
    const text = encodeRun(whole);
    expect(refused(text.slice(0, text.length / 2))).toMatch(/^: is not whole JSON \(/);
    expect(['', ' \n', `<<<<<<< HEAD\n${text}`, 'version: 1'].map((other) => refused(other).split(';')[0])).toEqual([expect.stringMatching(/^: is empty/), expect.stringMatching(/^: is empty/), expect.stringMatching(/^: is no JSON, and so no run/), expect.stringMatching(/^: is no JSON, and so no run/)]);
  });

  test('JSON that is no run', () => {
    for (const text of ['null', '[]', '7', '{}', '{"schema":"tailgate.report/1"}', '{"schema":7}']) expect(refused(text)).toBe('schema: is not a run of Tailgate');
  });

  test('a run of a newer schema, never half understood', () => {
    expect(refused(changed((run) => { run['schema'] = 'tailgate.run/2'; }))).toBe('schema: is `tailgate.run/2`, written by a newer Tailgate; this one reads tailgate.run/1');
  });

  test('a field that nobody knows may be one of a newer Tailgate', () => {
    const decoded = decodeRun(changed((run) => { run['surprise'] = 1; }), 'run.json');
    expect(decoded).toMatchObject({ problems: [{ hint: 'the file was changed by hand or by another program, or written by a newer Tailgate: use that one, or measure again' }] });
  });

  test('a field that is missing, unknown or of another type, by its path', () => {
    expect(refused(changed((run) => { delete run['seed']; }))).toMatch(/^seed: /);
    expect(refused(changed((run) => { run['surprise'] = 1; }))).toMatch(/surprise/);
    expect(refused(changed((run) => { run['complete'] = 'yes'; }))).toMatch(/^complete: /);
    expect(refused(changed((run) => { run['compare'] = 'auto'; }))).toMatch(/^compare: /);
  });

  test('values that no measurement gives: negative, null (what JSON makes of NaN), none', () => {
    for (const values of [[-1], [null], [], ['4']]) {
      expect(refused(changed((run) => { run['samples'] = [{ ...aSample(), values }]; }))).toMatch(/^samples\.0\.values/);
    }
  });

  test('slices that are no series: lists of other lengths, times that go back, the same ones twice, more than any run keeps', () => {
    const [series] = whole.slices;
    const of = (...slices: readonly unknown[]): string => refused(changed((run) => { run['slices'] = slices; }));
    for (const wrong of [{ p50: [1] }, { cpu: [1, 2, 3] }, { launch: [0] }, { start: [50, 0] }]) expect(of({ ...series, ...wrong })).toBe('slices.0: must have lists of one length, in the order of time');
    expect(of(series, series)).toMatch(/^slices\.1: must not measure the same thing/);
    expect(of({ ...series, start: [0, 0.5] })).toMatch(/^slices\.0\.start\.1: must be a whole number/);
    const many = Array.from({ length: 17_000 }, () => 1);
    expect(of(...['a', 'b', 'c'].map((scenario) => ({ ...series, scenario, launch: many, start: many, requests: many, p50: many, cpu: many })))).toMatch(/^slices: must be at most 50000 in all/);
  });

  test('looks at one scenario that do not ascend', () => {
    const look = (launches: number, share: number, scenario = 'list') => ({ target: 'api', scenario, launches, share });
    const of = (...looks: readonly ReturnType<typeof look>[]) => decodeRun(encodeRun(aRun({ looks })), 'run.json');
    expect(of(look(5, 0.5), look(5, 0.5, 'item'), look(7, 1), look(7, 1, 'item')).ok).toBe(true);
    for (const wrong of [of(look(5, 0.5), look(5, 1)), of(look(5, 1), look(7, 1)), of(look(0, 0.5))]) expect(wrong).toMatchObject({ ok: false, problems: [{ path: 'looks' }] });
  });

  test('more looks at one scenario than a plan has', () => {
    const looks = Array.from({ length: 41 }, (_, i) => ({ target: 'api', scenario: 'list', launches: i + 1, share: (i + 1) / 50 }));
    expect(decodeRun(encodeRun(aRun({ looks: looks.slice(0, 40) })), 'run.json').ok).toBe(true);
    expect(refused(encodeRun(aRun({ looks })))).toBe('looks: must be at most 40 for each scenario');
  });

  test('the same thing measured twice', () => {
    const counted = { target: 'api', scenario: 'list', side: 'head' as const, answered: 1, errors: { status: 0, timeout: 0, connection: 0, body: 0 } };
    const pair = { target: 'api', scenario: null, metric: 'cpu', logRatios: [0], blocks: [1] };
    const twice = [{ samples: [aSample(), aSample({ side: 'base' }), aSample()] }, { pairs: [pair, { ...pair, scenario: 'list' }, pair] }, { requests: [counted, { ...counted, target: 'web' }, counted] }];
    for (const over of twice) expect(refused(encodeRun(aRun(over)))).toMatch(/^(samples|pairs|requests)\.2: must not measure the same thing as one before it$/);
  });

  test('a metric of ours with another direction, unit or statistic; one that is not ours may have any', () => {
    const sample = aSample();
    for (const wrong of [{ better: 'higher' }, { unit: 'bytes' }, { statistic: 'exact' }] as const) {
      expect(refused(encodeRun(aRun({ samples: [{ ...sample, metric: { ...sample.metric, ...wrong } }] })))).toBe('samples.0.metric: must be as Tailgate defines it: unit, direction and statistic');
      expect(decodeRun(encodeRun(aRun({ samples: [{ ...sample, metric: { ...sample.metric, name: 'db.queries', ...wrong } }] })), 'run.json').ok).toBe(true);
    }
  });

  test('a point that does not lie among its values', () => {
    for (const point of [3.9, 4.3, 0]) expect(refused(encodeRun(aRun({ samples: [aSample({ point })] })))).toBe('samples.0.point: must lie among its values');
    expect(refused(encodeRun(aRun({ reference: [{ kernel: 'echo/1', values: [1, 2], point: 3 }] })))).toBe('reference.0.point: must lie among its values');
  });

  test('pairs with more ratios than blocks, or ratios that no two measurements have', () => {
    const pair = (logRatios: readonly number[], blocks: readonly number[]) => encodeRun(aRun({ pairs: [{ target: 'api', scenario: 'list', metric: 'cpu', logRatios, blocks }] }));
    expect(refused(pair([0.1, 0.2], [1]))).toBe('pairs.0.blocks: must be as many as its logRatios');
    const sure = (errors: readonly number[]) => encodeRun(aRun({ pairs: [{ target: 'api', scenario: 'list', metric: 'cpu', logRatios: [0.1, 0.2], errors, blocks: [1, 1] }] }));
    expect(refused(sure([0.1]))).toBe('pairs.0.errors: must be as many as its logRatios');
    expect(refused(sure([0.1, -0.1]))).toMatch(/^pairs\.0\.errors\.1: must be a number from 0 to/);
    expect(refused(pair([0.1, 63], [1, 1]))).toMatch(/^pairs\.0\.logRatios\.1: must be a number from -62/);
    expect(refused(pair([0.1], [0.5]))).toMatch(/^pairs\.0\.blocks\.0: must be a whole number/);
  });

  test('counts of requests that are no counts: a share of them has an exact interval', () => {
    for (const answered of [0.5, -1, 5e9]) {
      expect(refused(encodeRun(aRun({ requests: [{ target: 'api', scenario: 'list', side: 'head', answered, errors: { status: 0, timeout: 0, connection: 0, body: 0 } }] })))).toMatch(/^requests\.0\.answered: must be a whole number/);
    }
  });

  test('a moment that is none', () => {
    for (const started of ['yesterday', '2026-13-01T00:00:00Z', '2026-11-20T08:15:30+01:00', '']) expect(refused(encodeRun(aRun({ started })))).toMatch(/^started: /);
  });

  test('only the first of many wrong items is told', () => {
    expect(refused(changed((run) => { run['samples'] = Array.from({ length: 30_000 }, () => ({})); }))).toMatch(/^samples\.0\.target: /);
    expect(refused(changed((run) => { run['environment'] = { ...aRun().environment, fingerprints: { ok: aFingerprint(), wrong: { cpu: 7 } } }; }))).toMatch(/^environment\.fingerprints\.wrong\.cpu: /);
  });

  test('a warning of an unknown kind', () => {
    expect(refused(changed((run) => { run['samples'] = [{ ...aSample(), warnings: [{ kind: 'mood' }] }]; }))).toMatch(/^samples\.0\.warnings\.0/);
  });

  test('a field named __proto__ changes nothing but the answer', () => {
    expect(refused(encodeRun(whole).replace('{', '{"__proto__":{"complete":true},'))).toMatch(/__proto__/);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('complete');
  });
});

describe('reading the file', () => {
  let folder = '';
  beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'tailgate-run-file-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (name: string) => readRun(path.join(folder, name), name);
  const message = async (name: string): Promise<string | null> => {
    const answer = await read(name);
    return answer.ok ? null : (answer.problems[0]?.message ?? null);
  };

  test('gives the run that is in it', async () => {
    writeFileSync(path.join(folder, 'run.json'), encodeRun(whole));
    expect(await read('run.json')).toEqual({ ok: true, value: whole });
  });

  test('says what is wrong when it is not there, a folder, below a file, or far too large', async () => {
    writeFileSync(path.join(folder, 'large.json'), '{');
    truncateSync(path.join(folder, 'large.json'), 65 * 1024 * 1024);
    expect(await message('absent.json')).toBe('there is no such file');
    expect(await message('.')).toBe('is a folder');
    expect(await message('large.json/run.json')).toBe('cannot be read: a part of the path is a file, not a directory (ENOTDIR)');
    expect(await message('large.json')).toBe('is 68 MB long: no run is');
  });
});
