import { describe, expect, test } from '@jest/globals';
import type { Baseline, Run } from '../../../src/model.ts';
import { distribution, shiftAt } from '../../../src/report/html/distribution.ts';
import { overTime } from '../../../src/report/html/over-time.ts';
import { together } from '../../../src/report/page/markup.ts';
import { LatencyRecorder } from '../../../src/stats/histogram.ts';
import { storedFor } from '../../../src/stored-pictures.ts';
import { aFingerprint } from '../../support/builders.ts';
import { aPicturedRun } from '../../support/pictured-run.ts';
import { historyOf } from './made.ts';
import { wordsOf } from './markup-check.ts';

describe('the slices over time', () => {
  const many = (of: number, launches = 1): { readonly target: string; readonly scenario: string; readonly side: 'head'; readonly launch: readonly number[]; readonly start: readonly number[]; readonly requests: readonly number[]; readonly p50: readonly number[] } => {
    const all = Array.from({ length: of }, (_, i) => i);
    return { target: 'api', scenario: 'list', side: 'head', launch: all.map((i) => Math.floor((i * launches) / of)), start: all, requests: all.map(() => 1), p50: all.map((i) => 1 + (i % 97) / 1000) };
  };
  const draw = (...series: Parameters<typeof overTime>[0]): string => together(overTime(series, 'api/list', false)).text;
  const drawnIn = (text: string): number => (/<path class="line[^"]*" d="([^"]*)"/.exec(text)?.[1] ?? '').split(/[ML]/).length - 1;

  test.each([[300, 1, ''], [4000, 1, 'of 10 neighbours the slowest'], [1000, 4, 'of 3 neighbours the slowest']])('as many stand in the table as are drawn, of %i in %i launches', (slices, launches, words) => {
    const text = draw(many(slices, launches));
    const listed = [...text.matchAll(/<td class="l wide">([\d. ]+)/g)].flatMap(([, numbers = '']) => numbers.split(' '));
    expect(listed).toHaveLength(drawnIn(text));
    expect(wordsOf(text)).toContain(`Median response time of each slice${words === '' ? ',' : `, ${words}`}`);
  });

  test('say what became of them where the run kept only some, or means', () => {
    const text = wordsOf(draw({ ...many(100), together: 16, left: 30 }));
    expect(text).toContain('Median response time of up to 16 slices together,');
    expect(text).toContain('Of 30 launches nothing was kept.');
    expect(wordsOf(draw(many(1000, 250)))).toContain('The first 100 of 250 launches are shown.');
  });
});

test('a distribution marks and tells the same quantiles as its table lists: those with enough responses on both sides', () => {
  const encoded = (responses: number, slow: number): string => {
    const recorder = new LatencyRecorder();
    for (let i = 0; i < responses; i += 1) recorder.record(1 + ((i * 7919) % responses) / responses * slow);
    return recorder.encode();
  };
  const text = together(distribution([{ target: 'api', scenario: 'list', side: 'base', requests: 5000, encoded: encoded(5000, 5) }, { target: 'api', scenario: 'list', side: 'head', requests: 600, encoded: encoded(600, 6) }], null, 'api/list', false)).text;
  expect(/<desc>this: p50 [^,]*, p90 [^,;]*;|<desc>base: p50 [^,]*, p90 [^,;]*;/.test(text)).toBe(true);
  expect(text).not.toMatch(/p99|<th scope="row">p99/);
  expect(text).toContain('p50 and p90 are marked.');
});

test('a change that is no ratio is none, and not 0', () => {
  const at = (ms: number) => ({ at: () => ms });
  expect([shiftAt(0.5, at(2), at(3)), shiftAt(0.5, at(0), at(3)), shiftAt(0.5, at(0), at(0))]).toEqual([0.5, null, null]);
});

describe('the stored distribution that stands in for base', () => {
  const run: Run = { ...aPicturedRun({ scenarios: 1, launches: 5, alone: true }), reference: [{ kernel: 'json.cpu/1', point: 10, values: [10] }, { kernel: 'echo/1', point: 10, values: [10] }] };
  const [scenario] = run.samples.flatMap(({ scenario: name }) => name ?? []);
  const of = (entry: Partial<Baseline['entries'][number]>): string | null => {
    const [baseline] = [...historyOf(run, 2).values()];
    const entries = baseline!.entries.map((one) => ({ ...one, fingerprint: aFingerprint({}), histograms: { [scenario!]: 'HIST' }, ...entry }));
    return storedFor(run, new Map([['api', { ...baseline!, entries }]])).histogram('api', scenario!);
  };

  test('is of the same kind of machine', () => {
    expect(of({})).toBe('HIST');
    expect(of({ fingerprint: aFingerprint({ cpu: 'another' }) })).toBeNull();
    expect(of({ reference: { 'json.cpu/1': 10.5, 'echo/1': 9.6 } })).toBe('HIST');
  });

  test('is not of one whose reference workload says that it is of another speed', () => {
    expect(of({ reference: { 'json.cpu/1': 14, 'echo/1': 10 } })).toBeNull();
    expect(of({ reference: { 'json.cpu/1': 10, 'echo/1': 14 } })).toBeNull();
  });
});
