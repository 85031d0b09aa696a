import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../src/model.ts';
import { adviceOf, besideOf, remarkLine, remarksOf } from '../../src/report/advice.ts';
import { plainPen } from '../../src/report/pen.ts';
import { aBudget, aJudgement, aReport, aRun, aVerdict, tiers } from '../support/builders.ts';

const regressed = aVerdict({ verdict: 'regressed', severity: 'fail' });
const cpu = (over: Parameters<typeof aVerdict>[0]): Verdict => aVerdict({ ...over, comparison: { metric: 'cpu', base: 0.4, spread: 0.01, head: 0.4, ...over?.comparison } });
const advice = (verdict: Verdict, ...others: readonly Verdict[]): string | null => adviceOf(verdict, besideOf([verdict, ...others]), aRun(), plainPen);

describe('beside a slower latency', () => {
  test('more CPU time means that more is computed', () => {
    expect(advice(regressed, cpu({ comparison: { head: 0.44 } }))).toBe('Per request, cpu +10 %: more is computed.');
  });

  test('more reads mean queries or files, which is the better clue', () => {
    const reads = aVerdict({ budget: null, comparison: { metric: 'io.reads', base: 3, head: 6, spread: 0.01 } });
    expect(advice(regressed, cpu({ comparison: { head: 0.44 } }), reads)).toBe('Per request, cpu +10 % and io.reads +100 %: look for added queries or file access.');
  });

  test('reads that moved far less than the CPU time are a slower socket, not the cause; from half of it on they are', () => {
    const reads = (head: number): Verdict => aVerdict({ budget: null, comparison: { metric: 'io.reads', base: 100, head, spread: 0.001 } });
    expect(advice(regressed, cpu({ comparison: { head: 0.44 } }), reads(104.9))).toBe('Per request, cpu +10 % and io.reads +4.9 %: more is computed.');
    expect(advice(regressed, cpu({ comparison: { head: 0.44 } }), reads(105.1))).toBe('Per request, cpu +10 % and io.reads +5.1 %: look for added queries or file access.');
    expect(advice(regressed, reads(102))).toBe('Per request, io.reads +2 %: look for added queries or file access.');
  });

  test('more faults alone mean larger objects', () => {
    expect(advice(regressed, aVerdict({ budget: null, comparison: { metric: 'faults', base: 1, head: 2, spread: 0.01 } }))).toBe('Per request, faults +100 %: look for larger objects and answers.');
  });

  test('unchanged CPU time means that it waits', () => {
    expect(advice(regressed, cpu({}))).toBe('CPU time per request did not change: the time is spent waiting (for another service, a lock or a timer), not computing.');
  });

  test('a change within its interval is no clue, and neither is one of another scenario', () => {
    expect(advice(regressed, cpu({ verdict: 'inconclusive', comparison: { head: 0.44, spread: 0.2 } }))).toBeNull();
    expect(advice(regressed, cpu({ comparison: { scenario: 'health', head: 0.5 } }))).toBeNull();
  });
});

describe('beside a slower cold start', () => {
  const start = aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { scenario: null, metric: 'cold-start.p50', base: 200, head: 260 } });

  test('more bytes read mean that more is loaded', () => {
    expect(advice(start, aVerdict({ budget: null, comparison: { scenario: null, metric: 'cold-start.read', base: 6e6, head: 7.3e6, spread: 0.001 } }))).toBe('Beside it, +1.30 MB read (+22 %): more is loaded at start.');
  });

  test('quiet witnesses that did not move point to waiting, or to the machine', () => {
    expect(advice(start, aVerdict({ budget: null, comparison: { scenario: null, metric: 'cold-start.read', base: 6e6, head: 6e6, spread: 0.001 } }))).toContain('the machine was disturbed');
  });
});

test('a larger package says how many files it gained', () => {
  const size = aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { scenario: null, metric: 'size.packed', base: 1000, head: 1200 } });
  expect(advice(size, aVerdict({ comparison: { scenario: null, metric: 'size.files', base: 412, head: 431 } }))).toBe('19 files more than before (431).');
});

describe('a broken limit', () => {
  const over = (base: number | null): Verdict => aVerdict({ verdict: 'over-budget', severity: 'fail', comparison: { base, head: 231 }, budget: aBudget({ limit: tiers(200), tolerance: null }) });

  test('says whether it was broken before', () => {
    expect([advice(over(228)), advice(over(150)), advice(over(null))]).toEqual([
      'It was beyond this limit before this change as well (228 ms).', 'Before this change it was within the limit (150 ms).', null,
    ]);
  });

  test('of errors says how the requests failed', () => {
    const errors = aVerdict({ verdict: 'over-budget', severity: 'fail', comparison: { metric: 'errors', base: 0, head: 0.0035 }, budget: aBudget({ limit: tiers(0.001), tolerance: null }) });
    const run = aRun({ requests: [{ target: 'api', scenario: 'list', side: 'head', answered: 3400, errors: { status: 10, timeout: 2, connection: 0, body: 0 } }] });
    expect(adviceOf(errors, besideOf([errors]), run, plainPen)).toBe('Of its requests: 10 wrong status, 2 timed out.');
  });
});

test('an undecided figure says what would settle it', () => {
  expect(advice(aVerdict({ verdict: 'inconclusive', settle: { kind: 'launches', launches: 11 } }))).toBe('About 11 launches would settle it; this run had 5.');
});

test('the same advice is given once, for all figures that it explains', () => {
  const verdicts = ['latency.p99', 'latency.p90', 'latency.p50', 'latency.tail', 'throughput'].map((metric) => aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { metric, ...(metric === 'throughput' ? { base: 100, head: 80 } : {}) } }));
  const advices = remarksOf(verdicts, aReport({ judgement: aJudgement([...verdicts, cpu({ comparison: { head: 0.44 } })]) }), plainPen);
  expect(advices).toHaveLength(1);
  expect(advices.map((one) => remarkLine(one, plainPen))).toEqual([
    'latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed; this run could have seen 4 %). Per request, cpu +10 %: more is computed. The same goes for latency.p90 of api/list, latency.p50 of api/list, latency.tail of api/list and 1 more.',
  ]);
});
