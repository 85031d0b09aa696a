import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge/judge.ts';
import { decisionsOf } from '../../src/judge/decide.ts';
import { withDefaults } from '../../src/judge/defaults.ts';
import { roomOf } from '../../src/judge/room.ts';
import type { Budget, Comparison, Judgement, Metric, Run, Sample } from '../../src/model.ts';
import { aBudget, aComparison, aFailure, aSample, anEstimate, tiers } from '../support/builders.ts';
import { changed, judged, runOf, said } from './builders.ts';
import { fc } from '../support/properties.ts';

const metric = (name: string, over: Partial<Metric> = {}): Metric => ({ name, unit: 'number', better: 'lower', statistic: 'mean-of-launches', ...over });
/** Of a metric that Tailgate does not know. */
const own = (of: Metric, head: number, over: Partial<Comparison> = {}): Comparison => ({ ...aComparison({ head: anEstimate(head, head / 100), notCompared: { kind: 'not-asked' } }), metric: of, ...over });
const sampleOf = ({ target, scenario, metric: of, head }: Comparison): Sample => ({ ...aSample({ target, scenario, values: [head.point, head.point] }), metric: of });
const limit = (over: Partial<Budget>): Budget => aBudget({ tolerance: null, origin: 'config', line: 9, ...over });
const judgedAll = (comparisons: readonly Comparison[], budgets: readonly Budget[], over: Partial<Run> = {}): Judgement =>
  judge({ ...runOf([], { compare: 'none', ...over }), samples: comparisons.map(sampleOf) }, comparisons, budgets);

describe('an advisory budget', () => {
  const strict = (advisory: boolean): Budget => aBudget({ metric: 'latency.p99', tolerance: { ...tiers(0.05), floor: 0 }, origin: 'config', advisory });
  const worse = changed(0.2, 0.15, 0.25);

  test('never fails, and says that it would', () => {
    expect(said(judged(worse, strict(false)))).toEqual(['regressed', 'fail', 'fail']);
    const verdict = judged(worse, strict(true));
    expect([...said(verdict), verdict.wouldBe]).toEqual(['regressed', 'none', 'pass', 'fail']);
  });

  test('leaves no run undecided, and buys no measuring but the confirmation of what it would say', () => {
    const open = changed(0.04, -0.02, 0.1, { method: 'side-by-side', launches: 6 });
    const unconfirmed = { ...worse, method: 'side-by-side' as const, launches: 6 };
    for (const [comparison, decision] of [[open, 'enough'], [unconfirmed, 'confirm']] as const) {
      const judgement = judge(runOf([comparison], { compare: 'side-by-side' }), [comparison], [strict(true)]);
      expect([judgement.outcome, decisionsOf(judgement)('api', 'list')]).toEqual(['pass', decision]);
    }
    expect(judge(runOf([open]), [open], [strict(false)]).outcome).toBe('inconclusive');
  });

  test('does not excuse failing requests by what it says of errors', () => {
    const of = (advisory: boolean) => judge(
      runOf([worse], { requests: [{ target: 'api', scenario: 'list', side: 'head', answered: 1000, errors: { status: 300, timeout: 0, connection: 0, body: 0 } }] }),
      [worse], [aBudget({ metric: 'errors', limit: tiers(0.5), tolerance: null, advisory }), aBudget({ metric: 'latency.p99' })],
    ).verdicts[0]?.settle?.kind;
    expect([of(false), of(true)]).toEqual([undefined, 'errors']);
  });

  test('changes nothing of what the other budgets say, whatever it is about and whatever it finds', () => {
    const change = fc.record({ point: fc.double({ min: -0.5, max: 0.8, noNaN: true }), half: fc.double({ min: 0.001, max: 0.3, noNaN: true }) });
    fc.assert(fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), fc.array(change, { maxLength: 8 }), fc.double({ min: 0.001, max: 0.5, noNaN: true }), (gated, advised, tier) => {
      const of = (all: readonly { point: number; half: number }[], scenario: string): Comparison[] => all.map(({ point, half }, i) => changed(point, point - half, point + half, { scenario: `${scenario}${i}` }));
      const comparisons = [...of(gated, 'g'), ...of(advised, 'a')];
      const binding = aBudget({ scenario: 'g*', tolerance: { ...tiers(0.05), floor: 0 } });
      const with_ = judge(runOf(comparisons), comparisons, [aBudget({ scenario: 'a*', tolerance: { ...tiers(tier), floor: 0 }, limit: tiers(tier * 100), advisory: true }), binding]);
      const without = judge(runOf(comparisons), comparisons, [binding]);
      expect(with_.outcome).toBe(without.outcome);
      const ofGated = ({ verdicts }: Judgement): unknown => verdicts.filter(({ budget }) => budget === binding).map(({ verdict, severity, settle }) => ({ verdict, severity, settle }));
      expect(ofGated(with_)).toEqual(ofGated(without));
      expect(with_.verdicts.filter(({ budget }) => budget?.advisory === true).map(({ severity }) => severity)).toEqual(advised.map(() => 'none'));
    }), { numRuns: 60 });
  });
});

describe('a default that must be certain', () => {
  const growth = withDefaults([]).find((budget) => budget.metric === 'command.*') ?? aBudget();

  test('warns of what is beyond doubt, and is silent about the rest', () => {
    const of = metric('command.http_req_duration');
    expect(said(judged({ ...changed(0.3, 0.25, 0.35), metric: of }, growth))).toEqual(['regressed', 'warn', 'warn']);
    expect(said(judged({ ...changed(0.3, -0.1, 0.7), metric: of }, growth))).toEqual(['inconclusive', 'none', 'pass']);
  });

  test('does not blunt what is gated: sixty numbers of a tool leave a regression what it was', () => {
    const sixty = Array.from({ length: 60 }, (_, i) => ({ ...changed(0.01, -0.2, 0.2), metric: metric(`command.n${i}`) }));
    const cpu = { ...changed(0.2, 0.1, 0.3, { metric: 'cpu' }), p: 0.009 };
    expect(judge(runOf([]), [cpu], withDefaults([])).verdicts[0]?.severity).toBe('fail');
    expect(judge(runOf([]), [cpu, ...sixty], withDefaults([])).verdicts[0]?.severity).toBe('fail');
  });
});

describe('what is counted per request', () => {
  const counted = (base: number, head: number): Comparison => {
    const change = head / base - 1;
    return own(metric('metrics.queries', { unit: 'number/request', statistic: 'steady' }), head, { notCompared: null, base, method: 'exact', change: { point: change, standardError: 0, interval: { level: 1, lower: change, upper: change } } });
  };
  test.each([[2, 12, 'fail'], [20, 22, 'fail'], [20, 21, 'none'], [0.02, 0.04, 'none'], [12, 2, 'none']] as const)('from %d to %d by default: %s', (base, head, severity) => {
    const comparison = counted(base, head);
    const run = { ...runOf([]), samples: [sampleOf(comparison)] };
    expect(judge(run, [comparison], withDefaults([], run)).verdicts[0]?.severity).toBe(severity);
  });
});

describe('a budget on what somebody else named', () => {
  test.each([
    ['a time against a time', 'duration', { unit: 'ms' }, 'over-budget'],
    ['a size against a rate of bytes', 'size', { unit: 'bytes/request' }, 'over-budget'],
    ['a rate against what a tool calls one', 'rate', { unit: 'number', word: 'ops/s' }, 'over-budget'],
    ['a rate against a number of pieces', 'rate', { unit: 'number', word: 'pieces' }, 'inconclusive'],
    ['a time against a number', 'duration', { unit: 'number' }, 'inconclusive'],
    ['a plain number against a share', 'count', { unit: 'ratio' }, 'inconclusive'],
    ['nothing against anything', null, { unit: 'bytes' }, 'over-budget'],
  ] as const)('judges %s', (_, amounts, of, verdict) => {
    const judgement = judgedAll([own(metric('command.x', of), 200)], [limit({ metric: 'command.x', limit: tiers(100), amounts })]);
    expect([judgement.verdicts[0]?.verdict, judgement.outcome]).toEqual([verdict, verdict === 'inconclusive' ? 'inconclusive' : 'fail']);
  });

  test('is undecided where its tiers say that more is better, and the metric that less is', () => {
    const { verdicts, outcome } = judgedAll([own(metric('command.score'), 95)], [limit({ metric: 'command.score', limit: tiers(80, 90), amounts: 'count' })]);
    expect([verdicts[0]?.settle, outcome]).toEqual([{ kind: 'other-direction', better: 'lower' }, 'inconclusive']);
    expect(judgedAll([own(metric('command.score', { better: 'higher' }), 95)], [limit({ metric: 'command.score', limit: tiers(80, 90), amounts: 'count' })]).outcome).toBe('pass');
  });

  test('is undecided where nothing says which way is better, however the value lies, and its tiers are what it may have meant', () => {
    const unknown = metric('command.score', { byNameOnly: true, directionUnknown: true });
    const of = (head: number, over: Partial<Budget>) => {
      const { verdicts, outcome } = judgedAll([own(unknown, head)], [limit({ metric: 'command.score', amounts: 'count', ...over })]);
      return [verdicts[0]?.verdict, verdicts[0]?.settle, verdicts[0]?.room, outcome];
    };
    const open = (likely: 'lower' | 'higher' | null) => ['inconclusive', { kind: 'no-direction', metric: 'command.score', likely }, null, 'inconclusive'];
    for (const head of [1, 200]) {
      expect(of(head, { limit: tiers(10) })).toEqual(open(null));
      expect(of(head, { limit: tiers(80, 90) })).toEqual(open('higher'));
      expect(of(head, { limit: tiers(90, 80) })).toEqual(open('lower'));
      expect(of(head, { limit: null, tolerance: { ...tiers(0.1), floor: 0 } })).toEqual(open(null));
    }
    expect(decisionsOf(judgedAll([own(unknown, 1)], [limit({ metric: 'command.score', limit: tiers(10) })]))('api', 'list')).toBe('enough');
  });

  test('a change of which nobody knows whether it is one for the better is called neither', () => {
    const unknown = metric('command.score', { directionUnknown: true });
    const of = (point: number, half: number) => judged({ ...changed(point, point - half, point + half), metric: unknown }, null);
    expect([of(0.5, 0.1), of(-0.5, 0.1), of(0.01, 0.1)].map(({ verdict, settle, outcome }) => [verdict, settle?.kind, outcome])).toEqual([
      ['inconclusive', 'no-direction', 'pass'], ['inconclusive', 'no-direction', 'pass'], ['unchanged', undefined, 'pass'],
    ]);
  });

  test('never fails for an improvement, whichever way is better', () => {
    fc.assert(fc.property(fc.constantFrom('lower' as const, 'higher' as const), fc.double({ min: 0.01, max: 3, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }), (better, gain, spread, tolerance) => {
      const point = better === 'lower' ? -gain / (1 + gain) : gain;
      const comparison = { ...changed(point, point - Math.abs(point) * spread, point + Math.abs(point) * spread, { metric: better === 'higher' ? 'throughput' : 'cpu' }), metric: metric('metrics.x', { better }) };
      const { severity, outcome } = judged(comparison, aBudget({ tolerance: { ...tiers(tolerance, tolerance / 2), floor: 0 } }));
      expect([severity, outcome]).toEqual(['none', 'pass']);
    }));
  });
});

describe('a budget on a number that no command printed', () => {
  const of = (name: string, scenario: string | null = null, target = 'bench'): Comparison => own(metric(name), 3, { target, scenario });
  const reason = (over: Partial<Budget>, comparisons: readonly Comparison[], run: Partial<Run> = {}) => {
    const missing = judgedAll(comparisons, [limit({ limit: tiers(3), ...over })], run).budgets[0]?.missing;
    return missing?.kind === 'no-figure' ? [missing.reason, missing.nearest] : missing;
  };

  test('says which ones were, and which of them is nearest to it', () => {
    expect(reason({ metric: 'command.p(95)' }, [of('command.p95'), of('command.p50')])).toEqual(['bench printed 2 other numbers: command.p95, command.p50', 'command.p95']);
    expect(reason({ metric: 'command.zzz' }, Array.from({ length: 12 }, (_, i) => of(`command.number${i}`)))).toEqual([expect.stringMatching(/^bench printed 12 other numbers: command\.number0, .*command\.number7 \.\.\.$/), null]);
  });

  test('says of which scenario, or by which target, it was', () => {
    expect(reason({ metric: 'command.time', scenario: 'Sortt' }, [of('command.time', 'Sort'), of('command.time', 'Search')])).toEqual(['it was printed of Sort, Search, and of no scenario that is called Sortt', null]);
    expect(reason({ metric: 'command.time', scenario: 'list' }, [of('command.time')])).toEqual(['it was printed, and of no scenario: leave `scenario: list` out', null]);
    expect(reason({ metric: 'command.time', target: 'bench' }, [of('command.a'), of('command.time', null, 'load')])).toEqual(['only load printed it', null]);
  });

  test('says why, where it was printed and left out of that very place', () => {
    const absent = [{ metric: 'command.b', reason: 'of another target', target: 'load' }, { metric: 'command.b', reason: 'what bench printed for it was left out: negative', target: 'bench' }];
    expect(reason({ metric: 'command.b', target: 'bench' }, [of('command.a')], { absent })).toEqual(['what bench printed for it was left out: negative', null]);
  });
});

describe('a budget on what one tool prints', () => {
  const of = (name: string, target: string, over: Partial<Comparison> = {}): Comparison => own(metric(name), 3, { target, scenario: null, ...over });
  const k6 = aFailure({ target: 'k6', kind: 'command-failed', message: 'k6 ended with exit code 99' });
  const statusIn = (comparisons: readonly Comparison[], over: Partial<Run>) => {
    const { targets, budgets } = judgedAll(comparisons, [limit({ metric: 'command.p95', limit: tiers(3) })], over);
    return { targets: targets.map(({ name, status, because }) => [name, status, because.kind]), missing: budgets[0]?.missing };
  };

  test('is missed of that tool alone, where it failed, and of no other tool nor service', () => {
    const { targets, missing } = statusIn([of('command.mean', 'bench'), own({ ...metric('latency.p50'), unit: 'ms' }, 3, { target: 'api' })], { failures: [k6] });
    expect(targets).toEqual([['bench', 'healthy', 'within'], ['api', 'healthy', 'within'], ['k6', 'warning', 'not-measured']]);
    expect(missing).toMatchObject({ kind: 'no-figure', reason: 'k6 could not be measured' });
  });

  test('is not missing because a service could not be measured', () => {
    const { targets, missing } = statusIn([of('command.mean', 'bench'), own({ ...metric('latency.p50'), unit: 'ms' }, 3, { target: 'api' })], { failures: [aFailure({ target: 'api', scenario: 'list', kind: 'wrong-answers' })] });
    expect(missing).toMatchObject({ kind: 'no-figure', reason: 'bench printed one other number: command.mean' });
    expect(targets).toEqual([['bench', 'warning', 'no-figure'], ['api', 'warning', 'not-measured']]);
  });

  test('is missed of the tool that says why it has none', () => {
    const { targets } = statusIn([of('command.mean', 'bench'), of('command.p50', 'k6')], { absent: [{ metric: 'command.p95', reason: 'it was negative', target: 'k6' }] });
    expect(targets).toEqual([['bench', 'healthy', 'within'], ['k6', 'warning', 'no-figure']]);
  });
});

describe('a budget that names a metric of which there is no figure', () => {
  const p50 = own(metric('latency.p50', { unit: 'ms' }), 3);
  const named = limit({ metric: 'metrics.querys', limit: tiers(3), amounts: 'count' });

  test('leaves the run undecided, and says which name may have been meant', () => {
    const { outcome, budgets, targets } = judgedAll([p50, own(metric('metrics.queries'), 2)], [named]);
    expect([outcome, budgets[0]?.missing]).toEqual(['inconclusive', { kind: 'no-figure', metric: 'metrics.querys', reason: null, nearest: 'metrics.queries', open: true }]);
    expect(targets).toEqual([{ name: 'api', status: 'warning', because: { kind: 'no-figure', metric: 'metrics.querys', others: 0 } }]);
  });

  test('gives the reason of what is absent, or that its scenario could not be measured', () => {
    const reasonOf = (over: Partial<Run>, budget: Budget): unknown => {
      const missing = judgedAll([p50], [budget], over).budgets[0]?.missing;
      return missing?.kind === 'no-figure' ? missing.reason : missing?.kind;
    };
    expect(reasonOf({ absent: [{ metric: 'faults', reason: 'no /proc on this system' }] }, limit({ metric: 'faults', limit: tiers(3) }))).toBe('no /proc on this system');
    expect(reasonOf({ failures: [aFailure({ scenario: 'create' })] }, limit({ metric: 'cpu', scenario: 'create', limit: tiers(3) }))).toBe('api/create could not be measured');
  });

  test.each([
    ['a pattern', { metric: 'metrics.*' }, {}, 'no-figure', 'pass'],
    ['an advisory one', { advisory: true }, {}, 'no-figure', 'pass'],
    ['one that only warns', { limit: tiers(null, 3) }, {}, 'no-figure', 'warn'],
    ['one in a run of a part of the config', {}, { partial: true }, 'not-asked', 'pass'],
    ['one in a part of the config that says why it is not there', {}, { partial: true, absent: [{ metric: 'metrics.querys', reason: '/metrics answered 404' }] }, 'no-figure', 'inconclusive'],
    ['one about just the part of the config that was asked for', { target: 'api', scenario: 'list' }, { partial: true, asked: [{ target: 'api', scenario: 'list', atOnce: 1, cores: null, requests: 'h', numbers: [] }] }, 'no-figure', 'inconclusive'],
    ['one about another part of the config', { target: 'api', scenario: 'list' }, { partial: true, asked: [{ target: 'api', scenario: 'create', atOnce: 1, cores: null, requests: 'h', numbers: [] }] }, 'not-asked', 'pass'],
  ] as const)('%s', (_, budget, run, kind, outcome) => {
    const judgement = judgedAll([p50], [{ ...named, ...budget }], run);
    expect([judgement.budgets[0]?.missing?.kind, judgement.outcome]).toEqual([kind, outcome]);
  });

  test('is not missed where a rule before it took its figure', () => {
    const { budgets, outcome } = judgedAll([p50], [limit({ metric: '*', limit: tiers(9), amounts: null }), limit({ metric: 'latency.p50', limit: tiers(9), amounts: null })]);
    expect([budgets[1]?.missing, outcome]).toEqual([{ kind: 'covered' }, 'pass']);
  });

  test.each([
    ['nobody says whether more or less of it is better', { directionUnknown: true }, 'no-direction'], ['a pattern passes it over', {}, 'by-name'],
  ] as const)('is not said to be taken by rules before it where %s', (_, more, reason) => {
    const took = own(metric('command.took', { byNameOnly: true, ...more }), 20);
    const pattern = limit({ metric: 'command.*', limit: tiers(30), amounts: null });
    expect(judgedAll([took], [pattern]).budgets[0]?.missing).toEqual({ kind: 'ungated', metric: 'command.took', reason });
    expect(judgedAll([took], [pattern, limit({ metric: 'command.took', limit: tiers(30), amounts: null })]).budgets[0]?.missing).toEqual({ kind: 'ungated', metric: 'command.took', reason });
  });
});

describe('the room that a budget leaves', () => {
  const room = (comparison: Comparison, over: Partial<Budget>): number | null => roomOf(comparison, aBudget({ tolerance: null, ...over }));
  test('is what lies between the value and its limit, whichever way is better', () => {
    expect(room(aComparison({ head: 150 }), { limit: tiers(200, 100) })).toBeCloseTo(0.25, 12);
    expect(room(aComparison({ head: 240 }), { limit: tiers(200) })).toBeCloseTo(-0.2, 12);
    expect(room(aComparison({ metric: 'throughput', head: 100 }), { limit: tiers(50) })).toBeCloseTo(0.5, 12);
    expect(room(aComparison({ metric: 'throughput', head: 40 }), { limit: tiers(50) })).toBeCloseTo(-0.2, 12);
    expect(room(aComparison({ metric: 'throughput', head: 0.1 }), { limit: tiers(50) })).toBeCloseTo(-0.998, 12);
    expect([room(aComparison({ metric: 'errors', head: 0 }), { limit: tiers(0) }), room(aComparison({ metric: 'errors', head: 0.1 }), { limit: tiers(0) })]).toEqual([0, null]);
  });

  test('is what lies between the worst change that cannot be excluded and the largest accepted one', () => {
    const tolerance = { ...tiers(0.1), floor: 0 };
    expect(room(changed(0.02, 0, 0.04), { tolerance })).toBeCloseTo(0.6, 12);
    expect(room(changed(0.08, 0.02, 0.14), { tolerance })).toBe(0);
    expect(room(changed(0.15, 0.1, 0.2), { tolerance })).toBeCloseTo(-0.5, 12);
    expect(room(changed(-0.3, -0.4, -0.2), { tolerance })).toBe(1);
    expect(room(changed(0.04, 0.03, 0.06, { metric: 'throughput' }), { tolerance })).toBe(1);
    expect(room(changed(0.02, 0, 0.04), { tolerance, limit: tiers(103) })).toBeCloseTo(1 - 102 / 103, 12);
  });

  test('of a rule with a limit and a tolerance is that of the nearer one', () => {
    const both = (allowed: number, limit: number): number | null => room(changed(0.02, 0, 0.04), { tolerance: { ...tiers(allowed), floor: 0 }, limit: tiers(limit) });
    expect(both(0.1, 1000)).toBeCloseTo(0.6, 12);
    expect(both(0.001, 1000)).toBeCloseTo(-19, 12);
    expect(both(0.1, 51)).toBeCloseTo(-1, 12);
  });

  test('lies at 1 and below, or cannot be told', () => {
    const figure = fc.double({ min: 0, max: 1e15, noNaN: true });
    fc.assert(fc.property(figure, figure, fc.double({ min: -1, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), fc.constantFrom('latency.p99', 'throughput'), (head, tier, point, tolerance, name) => {
      const found = room(changed(point, point - 0.1, point + 0.1, { metric: name, head }), { limit: tiers(tier), tolerance: { ...tiers(tolerance), floor: 0 } });
      expect(found === null || (found <= 1 && Number.isFinite(found))).toBe(true);
    }));
  });
});

describe('the status of a target', () => {
  const of = (comparisons: readonly Comparison[], budgets: readonly Budget[], over: Partial<Run> = {}): unknown => judgedAll(comparisons, budgets, over).targets.map(({ status, because }) => [status, because.kind]);
  const at = (head: number, spread = 1): Comparison => aComparison({ head: anEstimate(head, spread), notCompared: { kind: 'not-asked' } });
  const p99 = (over: Partial<Budget> = {}): Budget => limit({ metric: 'latency.p99', limit: tiers(200, 100), amounts: 'duration', ...over });

  test.each([
    ['critical beyond what is allowed', at(300), p99(), ['critical', 'beyond']],
    ['warning beyond what is wanted', at(150), p99(), ['warning', 'beyond']],
    ['warning where advice would fail', at(300), p99({ advisory: true }), ['warning', 'would-be-beyond']],
    ['healthy where advice would only warn', at(150), p99({ advisory: true }), ['healthy', 'within']],
    ['warning where nobody can tell whether a limit is kept', at(200, 20), p99(), ['warning', 'undecided-limit']],
    ['healthy else', at(50), p99(), ['healthy', 'within']],
  ] as const)('is %s', (_, comparison, budget, expected) => {
    expect(of([comparison], [budget])).toEqual([expected]);
  });

  test('is no matter of a change that cannot be told yet', () => {
    const open = changed(0.04, -0.2, 0.3);
    expect(judge(runOf([open]), [open], [aBudget()])).toMatchObject({ outcome: 'inconclusive', targets: [{ status: 'healthy' }] });
  });

  test('is warning where a part of it could not be measured, and of a target that was not measured at all', () => {
    expect(of([at(50)], [p99()], { failures: [aFailure({ scenario: 'create' }), aFailure({ target: 'worker' })] })).toEqual([['warning', 'not-measured'], ['warning', 'not-measured']]);
  });

  test('names the worst figure and counts the others', () => {
    const comparisons = ['a', 'b', 'c'].map((scenario, i) => ({ ...at(300 + 100 * i), scenario }));
    expect(judgedAll(comparisons, [p99()]).targets[0]?.because).toMatchObject({ kind: 'beyond', others: 2, verdict: { comparison: { scenario: 'c' } } });
  });
});

test('a hundred rules on 5,000 figures are told apart in one pass over the figures', () => {
  const comparisons = Array.from({ length: 5000 }, (_, i) => ({ ...changed(0, -0.01, 0.01), scenario: `s${i}` }));
  const budgets = Array.from({ length: 100 }, (_, i) => aBudget({ scenario: `s${i}`, origin: 'config', line: i }));
  const { budgets: uses } = judge(runOf([]), comparisons, withDefaults(budgets));
  expect([uses.filter(({ figures }) => figures === 1).length, uses.find(({ budget }) => budget.metric === 'latency.p99')?.figures]).toEqual([100, 4900]);
});
