import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../src/metrics.ts';
import type { Comparison, Metric, Verdict } from '../../src/model.ts';
import { adviceOf, besideOf } from '../../src/report/advice.ts';
import { figureText, limitText } from '../../src/report/figure.ts';
import { measuredTables } from '../../src/report/measured.ts';
import { footLine, methodLines } from '../../src/report/method.ts';
import { nextSteps } from '../../src/report/next.ts';
import { penFor, plainPen } from '../../src/report/pen.ts';
import { settleText, warningText } from '../../src/report/phrases.ts';
import { hadBy, replicationText } from '../../src/report/replication.ts';
import { rowOf } from '../../src/report/row.ts';
import { aJudgement, anEstimate, aReport, aRun, aSample, aVerdict } from '../support/builders.ts';
import { reportCases } from '../support/report-cases.ts';

const RUN = aRun({ launches: 0, functions: [{ target: 'collector', memory: 512 * 2 ** 20, peak: 58.4 * 2 ** 20, connections: [], wrote: [] }] });
const pen = penFor(RUN, plainPen);
const [cpu, init, instructions] = [catalogue.event[3], catalogue.invoke[0], catalogue.instructions[0]] as const;

/** Of the function `collector`; regressed. */
function verdict(metric: Metric, base: number, head: number, over: Partial<Comparison> = {}): Verdict {
  const made = aVerdict({ verdict: 'regressed', severity: 'fail' });
  return { ...made, comparison: { ...made.comparison, target: 'collector', scenario: null, metric, base, head: anEstimate(head), change: anEstimate(head / base - 1, 0.001), ...over } };
}

describe('a figure of a function', () => {
  test('is told for each invocation, or for a start', () => {
    const figure = (metric: Metric, scenario: string | null) => ({ target: 'collector', scenario, metric });
    expect([figureText(0.412, figure(cpu, 'collect'), pen), figureText(340_957_105, figure(instructions, null), pen), figureText(2_187_400, figure(instructions, 'collect'), pen), figureText(412_345, figure(instructions, 'collect'), pen)])
      .toEqual(['0.412 ms/invocation', '341.0 M/start', '2.187 M/invocation', '412,345/invocation']);
    expect([figureText(2_187_400, { target: 'api', scenario: 'list', metric: instructions }, pen), figureText(0.412, { target: 'api', scenario: 'list', metric: cpu }, pen)]).toEqual(['2.187 M/request', '0.412 ms/request']);
    expect([limitText(350_000_000, figure(instructions, null), pen), limitText(2_500_000, figure(instructions, 'collect'), pen), limitText(0.5, figure(cpu, 'collect'), pen)]).toEqual(['350 M/start', '2.5 M/invocation', '0.5 ms/invocation']);
    expect([figureText(847, figure(catalogue.event[4], 'collect'), pen), figureText(5, figure(catalogue.event[4], 'collect'), pen), figureText(4.1667, figure(catalogue.event[5], 'collect'), pen)]).toEqual(['847 ms', '5 ms', '$4.17 per million']);
  });

  test('has the same words in its row', () => {
    expect(rowOf(verdict(cpu, 3.9, 4.31, { scenario: 'collect' }), pen)).toMatchObject({ what: 'cpu of collector/collect', base: '3.90 ms/invocation', head: '4.31 ms/invocation' });
  });

  test('was measured in starts, and counted in runs', () => {
    const paired = { method: 'side-by-side', launches: 16, blocks: 16, confirmation: { launches: 2, change: 0.1 } } as const;
    expect(replicationText(verdict(cpu, 1, 2, { ...paired, scenario: 'collect' }).comparison)).toBe('16 blocks of four starts; the 2 blocks of four starts made to confirm it said +10 %');
    expect(replicationText(verdict(instructions, 1, 2, { ...paired, launches: 3, blocks: 0, confirmation: null }).comparison)).toBe('3 counted runs of both builds');
  });
});

describe('what a stored comparison of starts could draw on', () => {
  const run = { ...RUN, samples: [{ ...aSample({ target: 'collector', scenario: null, values: [1, 2, 3] }), metric: init }] };
  const undecided: Verdict = { ...verdict(init, 300, 330, { method: 'stored' }), verdict: 'inconclusive', severity: 'none', settle: { kind: 'launches', launches: 5 } };

  test('is its starts, not the launches that a function has none of', () => {
    expect(hadBy(undecided.comparison, run)).toMatchObject({ launches: 3, repeat: 'start' });
    expect(settleText({ kind: 'launches', launches: 5 }, hadBy(undecided.comparison, run))).toBe('about 5 starts would settle it; this run had 3');
    expect(warningText({ kind: 'few-launches', launches: 3, needed: 5 }, undecided.comparison, pen)).toBe('3 starts only: an honest interval needs 5');
    expect(warningText({ kind: 'few-launches', launches: 1, needed: 2 }, verdict(instructions, 1, 2).comparison, pen)).toBe('1 counted run only: an honest interval needs 2');
  });

  test('is raised in the config', () => {
    const steps = nextSteps(aReport({ run, judgement: aJudgement([undecided]), configFile: 'tailgate.yml' }), pen);
    expect(steps).toEqual({ sentences: ['Ask for more starts: `cold-start: { runs: 5 }` of collector in `tailgate.yml`.'], command: null });
  });
});

describe('beside a slower start', () => {
  const witness = (name: string, base: number, head: number): Verdict => ({ ...verdict(catalogue['cold-start'].find((metric) => metric.name === name)!, base, head), budget: null, severity: 'none' });
  const witnesses = [witness('cold-start.read', 6_120_448, 7_420_448), witness('cold-start.faults', 9120, 9532), witness('cold-start.reads', 373, 373)];
  const said = (one: Verdict, others: readonly Verdict[]): string | null => adviceOf(one, besideOf([one, ...others]), RUN, pen);

  test('stands by how much more is loaded', () => {
    for (const metric of catalogue.invoke.slice(0, 4)) expect(said(verdict(metric, 342, 822), witnesses)).toBe('Beside it, +1.30 MB read (+21 %) and +412 page faults (+4.5 %): more is loaded at start.');
  });

  test('stands that more is computed, where only instructions say so', () => {
    expect(said(verdict(init, 342, 822), [verdict(instructions, 1e8, 1.1e8)])).toBe('Beside it, +10 % instructions: more is computed at start.');
  });

  test('stands also where the clock cannot tell yet, or its limit is broken', () => {
    const undecided: Verdict = { ...verdict(init, 342, 360), verdict: 'inconclusive', severity: 'none', settle: { kind: 'launches', launches: 40 } };
    expect(said(undecided, witnesses)).toMatch(/^About 40 starts would settle it; this run had 0\. Beside it, \+1\.30 MB read/);
    expect(said({ ...verdict(init, 342, 822), verdict: 'over-budget' }, witnesses)).toBe('Beside it, +1.30 MB read (+21 %) and +412 page faults (+4.5 %): more is loaded at start.');
  });

  test('stands that nothing more is loaded', () => {
    expect(said(verdict(init, 342, 822), [witness('cold-start.read', 6, 6)])).toContain('did not change');
  });
});

test('beside a slower warm invocation stands what moved for each invocation', () => {
  const warm = verdict(catalogue.event[0], 4, 5, { scenario: 'collect' });
  const said = (one: Verdict): string | null => adviceOf(warm, besideOf([warm, one]), RUN, pen);
  expect(said(verdict(cpu, 3, 4, { scenario: 'collect' }))).toBe('Per invocation, cpu +33 %: more is computed.');
  expect(said({ ...verdict(cpu, 3, 3, { scenario: 'collect' }), verdict: 'unchanged' })).toMatch(/^CPU time per invocation did not change: the time is spent waiting/);
});

test('a higher peak of memory stands against what the function is given', () => {
  const peak = verdict(catalogue.invoke[4], 5e7, 6e7);
  expect(adviceOf(peak, besideOf([peak]), RUN, pen)).toBe('At its peak it had 58.4 of 512 MiB (11 %).');
});

describe('a report of functions', () => {
  const { run } = reportCases['function-heavy-import']!();

  test('has tables of events and functions with columns of their own', () => {
    expect(measuredTables(run, penFor(run, plainPen)).map(([row, { columns, rows }]) => [row, columns, rows.map(({ place }) => place)])).toEqual([
      ['event', ['warm p50', 'p90', 'p99', 'CPU', 'billed', 'cost', 'instructions'], ['collector/collect', 'collector/replay']],
      ['function', ['init', 'fastest init', 'cold', 'fastest cold', 'peak memory', 'billed', 'instructions', 'packed', 'unpacked', 'files'], ['collector']],
    ]);
  });

  test('tells starts where others tell launches, and the memory that was given', () => {
    expect(footLine(run, pen)).toContain(' · 40 starts in 55 s · ');
    expect(methodLines(run, pen)).toEqual(expect.arrayContaining([
      'collector: 20 starts of a fresh process, 118 of 512 MiB of memory at its peak (23 %)',
      'collector, collector/collect and collector/replay: 16 blocks of four starts',
      expect.stringMatching(/^instructions of collector, .*: 3 counted runs of both builds$/), expect.stringMatching(/^40 starts; 55 s in all: 48 s cold starts/),
    ]));
    expect(footLine({ ...run, launches: 5 }, pen)).toContain(' · 5 launches and 40 starts in ');
  });
});

test('web assets have columns of what they weigh compressed', () => {
  const samples = catalogue.size.map((metric) => ({ ...aSample({ scenario: null, values: [1000] }), metric }));
  expect(measuredTables(aRun({ samples }), plainPen).map(([row, { columns }]) => [row, columns])).toEqual([['target', ['packed', 'unpacked', 'gzip', 'brotli', 'files']]]);
});
