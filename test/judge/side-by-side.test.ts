import { describe, expect, test } from '@jest/globals';
import { decisionsOf } from '../../src/judge/decide.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Comparison, Confirmation, Failure, Run } from '../../src/model.ts';
import { aBudget, aComparison, aFailure, anEstimate, notCompared, tiers, type ComparisonOver } from '../support/builders.ts';
import { changed, judged, runOf, said } from './builders.ts';

const budget = aBudget({ tolerance: { ...tiers(0.1), floor: 0 } });
const paired = (point: number, lower: number, upper: number, confirmation: Confirmation | null = null, over: ComparisonOver = {}): Comparison =>
  changed(point, lower, upper, { method: 'side-by-side', entries: 0, launches: 10, blocks: 180, confirmation, ...over });
const confirmedAt = (change: number): Confirmation => ({ launches: 2, change });

describe('an accusation from a side-by-side run', () => {
  test('waits for two fresh launches', () => {
    const verdict = judged(paired(0.2, 0.12, 0.28), budget);
    expect(said(verdict)).toEqual(['inconclusive', 'none', 'inconclusive']);
    expect(verdict.settle).toEqual({ kind: 'confirmation', launches: 0 });
  });

  test('stands when they agree in sign, with at least half of what is allowed', () => {
    expect(said(judged(paired(0.2, 0.12, 0.28, confirmedAt(0.06)), budget))).toEqual(['regressed', 'fail', 'fail']);
    expect(said(judged(paired(0.2, 0.12, 0.28, confirmedAt(0.04)), budget))).toEqual(['inconclusive', 'none', 'inconclusive']);
    expect(said(judged(paired(0.2, 0.12, 0.28, confirmedAt(-0.3)), budget))).toEqual(['inconclusive', 'none', 'inconclusive']);
    expect(said(judged(paired(-0.2, -0.28, -0.12, confirmedAt(-0.2), { metric: 'throughput' }), budget))).toEqual(['regressed', 'fail', 'fail']);
  });

  test('by counted work needs none: counts have no bursts', () => {
    const counted = { metric: 'instructions', scenario: null, launches: 3, blocks: 0 } as const;
    expect(said(judged(paired(0.2, 0.19, 0.21, null, counted), budget))).toEqual(['regressed', 'fail', 'fail']);
    expect(said(judged(paired(0.02, 0.01, 0.03, null, counted), budget))).toEqual(['unchanged', 'none', 'pass']);
  });

  test('needs none to say that nothing is worse', () => {
    expect(said(judged(paired(0.02, -0.02, 0.06), budget))).toEqual(['unchanged', 'none', 'pass']);
    expect(said(judged(paired(-0.2, -0.28, -0.12), budget))).toEqual(['improved', 'none', 'pass']);
  });
});

describe('a look at a side-by-side run', () => {
  const decide = (...comparisons: readonly Comparison[]) => decisionsOf(judge(runOf(comparisons, { compare: 'side-by-side' }), comparisons, [budget]))('api', 'list');

  test('says enough when every gated change is decided', () => {
    expect(decide(paired(0.02, -0.02, 0.06), paired(0.2, 0.12, 0.28, confirmedAt(0.2), { metric: 'cpu' }))).toBe('enough');
  });

  test('asks for more while one is open, and for a confirmation where one would be accused', () => {
    expect(decide(paired(0.02, -0.1, 0.14))).toBe('more');
    expect(decide(paired(0.02, -0.1, 0.14), paired(0.2, 0.12, 0.28, null, { metric: 'cpu' }))).toBe('confirm');
  });

  test('goes on when fresh launches did not confirm it', () => {
    expect(decide(paired(0.2, 0.12, 0.28, confirmedAt(-0.1)))).toBe('more');
  });

  test('does not ask for more of what more cannot settle, nor for what is only shown', () => {
    expect(decide(paired(0.02, -0.1, 0.14, null, { warnings: [{ kind: 'generator-saturated', busy: 0.97 }] }))).toBe('enough');
    const shown = paired(0.02, -0.1, 0.14);
    expect(decisionsOf(judge(runOf([shown], { compare: 'side-by-side' }), [shown], []))('api', 'list')).toBe('enough');
  });

  test('looks at one scenario at a time', () => {
    const all = [paired(0.02, -0.1, 0.14), paired(0, -0.01, 0.01, null, { scenario: 'item' })];
    const decisions = decisionsOf(judge(runOf(all, { compare: 'side-by-side' }), all, [budget]));
    expect([decisions('api', 'list'), decisions('api', 'item')]).toEqual(['more', 'enough']);
  });
});

test('an open change says how much measuring would settle it, at the spread seen', () => {
  const settled = (upper: number) => judged(paired(0.02, 0.04 - upper, upper), budget, { compare: 'side-by-side', time: { load: 30_000, warmUp: 0, coldStarts: 0, startAndStop: 0, total: 0 } }).settle;
  const [near, far] = [settled(0.12), settled(0.2)];
  if (near?.kind !== 'time' || far?.kind !== 'time') throw new Error('no time');
  expect(near.seconds).toBeGreaterThan(30);
  expect(far.seconds).toBeGreaterThan(near.seconds);
});

test('the time of loads that have one of their own is none that `--time` asks for', () => {
  const settled = (time: Partial<Run['time']>) => judged(paired(0.02, -0.08, 0.12), budget, { compare: 'side-by-side', time: { load: 30_000, warmUp: 0, coldStarts: 0, startAndStop: 0, total: 0, ...time } }).settle;
  expect(settled({})?.kind).toBe('time');
  expect(settled({ load: 630_000, shaped: 600_000 })).toEqual(settled({}));
});

test('an open change under a load with a time of its own asks for launches, which no more time would make', () => {
  const load = { kind: 'connections', connections: 8, pipelining: 1, timeout: 10_000, launches: 5, soak: { duration: 60_000 } } as const;
  const { settle } = judged(paired(0.02, -0.08, 0.12), budget, { compare: 'side-by-side', time: { load: 30_000, warmUp: 0, coldStarts: 0, startAndStop: 0, total: 0 }, loads: [{ target: 'api', scenario: 'list', side: 'head', load, stages: [] }] });
  expect(settle).toEqual({ kind: 'launches', launches: expect.any(Number) });
});

describe('the quiet witnesses of a cold start', () => {
  const at = (metric: string, point: number, half: number): Comparison => paired(point, point - half, point + half, null, { metric, scenario: null });
  const clock = (point: number) => at('cold-start.p50', point, 0.12);
  const verdictOf = (comparisons: readonly Comparison[]) => judge(runOf(comparisons, { compare: 'side-by-side' }), comparisons, [aBudget({ metric: 'cold-start.p50', tolerance: { ...tiers(0.1), floor: 0 } })]).verdicts[0];
  const same = [at('cold-start.read', 0, 0.001), at('cold-start.faults', 0.001, 0.004)];

  test('settle an undecided clock when they are the same', () => {
    expect(verdictOf([clock(0.03)])?.verdict).toBe('inconclusive');
    expect(verdictOf([clock(0.03), ...same])).toMatchObject({ verdict: 'unchanged', warnings: [{ kind: 'witnesses-agree', largest: expect.closeTo(0.005, 10) }] });
  });

  test('do not clear a clock that points beyond what is allowed: a start may wait without reading', () => {
    expect(verdictOf([clock(0.13), ...same])?.verdict).toBe('inconclusive');
  });

  test('do not clear it either where the fastest starts or the CPU time point beyond: a start may compute more', () => {
    expect(verdictOf([clock(0.03), ...same, at('cold-start.min', 0.13, 0)])?.verdict).toBe('inconclusive');
    expect(verdictOf([clock(0.03), ...same, at('cold-start.cpu', 0.13, 0.2)])?.verdict).toBe('inconclusive');
    expect(verdictOf([clock(0.03), ...same, at('cold-start.min', 0.02, 0), at('cold-start.cpu', 0.02, 0.2)])?.verdict).toBe('unchanged');
  });

  test('settle nothing when one of them moved, or when there is only one', () => {
    expect(verdictOf([clock(0.03), ...same, at('cold-start.memory', 0.08, 0.004)])?.verdict).toBe('inconclusive');
    expect(verdictOf([clock(0.03), at('cold-start.read', 0, 0.001)])?.verdict).toBe('inconclusive');
  });
});

describe('after a stored comparison that came first', () => {
  const stored = changed(0.3, 0.15, 0.45, { metric: 'cpu' });
  const calm = changed(0, -0.02, 0.02, { metric: 'memory.peak' });
  const again = (comparison: Comparison, over = {}) => {
    const first = { run: runOf([stored, calm]), comparisons: [stored, calm] };
    return judge(runOf([comparison], { compare: 'side-by-side', screening: first.run, ...over }), [comparison], [budget], first);
  };

  test('what is measured side by side counts, and what was said first stands beside it', () => {
    const judgement = again(paired(0.01, -0.02, 0.04, null, { metric: 'cpu' }));
    expect(judgement.outcome).toBe('pass');
    expect(judgement.verdicts.map(({ comparison, verdict, screening }) => [comparison.metric.name, verdict, screening?.verdict ?? null])).toEqual([['cpu', 'unchanged', 'regressed'], ['memory.peak', 'unchanged', null]]);
    expect(judgement.counts).toMatchObject({ compared: 2, unchanged: 2, regressed: 0 });
  });

  test('a confirmed accusation stands', () => {
    expect(again(paired(0.3, 0.25, 0.35, confirmedAt(0.28), { metric: 'cpu' })).outcome).toBe('fail');
  });

  test('what could not be compared side by side keeps its first verdict', () => {
    expect(again(aComparison({ metric: 'cpu', ...notCompared({ kind: 'not-on-base' }) })).outcome).toBe('fail');
  });

  test('what was said first accuses nobody while the second measuring is cut short: it was to be measured again', () => {
    const cut = again(calm, { complete: false });
    expect(cut.outcome).toBe('inconclusive');
    expect(cut.verdicts.map(({ comparison, verdict, severity, settle }) => [comparison.metric.name, verdict, severity, settle])).toEqual([['cpu', 'inconclusive', 'none', { kind: 'confirmation', launches: 0 }], ['memory.peak', 'unchanged', 'none', null]]);
    expect(cut.counts).toMatchObject({ regressed: 0, inconclusive: 1 });
    expect(again(paired(0.3, 0.25, 0.35, confirmedAt(0.28), { metric: 'cpu' }), { complete: false }).outcome).toBe('fail');
  });

  test('a failure of head in the second measuring is not hidden by the first', () => {
    expect(again(paired(0.01, -0.02, 0.04, null, { metric: 'cpu' }), { failures: [aFailure({ side: 'head' })] }).outcome).toBe('inconclusive');
  });
});

test('a route that only head has is not compared, and no failure', () => {
  const compared = paired(0, -0.01, 0.01, null, { head: anEstimate(10, 0.1) });
  const outcomeWith = (over: Partial<Failure>) => judge(runOf([compared], { compare: 'side-by-side', failures: [aFailure({ kind: 'wrong-answers', ...over })] }), [compared], [budget]).outcome;
  expect([outcomeWith({ side: 'base', added: true }), outcomeWith({ side: 'base' }), outcomeWith({ side: 'head' })]).toEqual(['pass', 'inconclusive', 'inconclusive']);
});
