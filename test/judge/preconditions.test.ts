import { describe, expect, test } from '@jest/globals';
import { defaultBudgets } from '../../src/judge/defaults.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Budget, Comparison, Disturbance, ErrorCounts, MachineNoise, RequestCounts, Run, Side, Verdict } from '../../src/model.ts';
import { aBudget, tiers, type ComparisonOver } from '../support/builders.ts';
import { changed, judged, runOf, said } from './builders.ts';

const NONE: ErrorCounts = { status: 0, timeout: 0, connection: 0, body: 0 };
const quiet: MachineNoise = { steal: null, pressure: null, otherLoad: null, frequency: null, clockSteps: 0, pauses: 0 };
const busy = (mean: number, above = 0.8, limit = 0.125): Disturbance => ({ mean, worst: 1, limit, above });
const counted = (side: Side, answered: number, errors: Partial<ErrorCounts>): RequestCounts => ({ target: 'api', scenario: 'list', side, answered, errors: { ...NONE, ...errors } });

const budget = aBudget({ tolerance: { ...tiers(0.05), floor: 0 } });
const sideBySide = { method: 'side-by-side', entries: 0, launches: 10, blocks: 150, confirmation: { launches: 2, change: 0.12 } } as const;
const worse = (metric: string, over: ComparisonOver = {}): Comparison => changed(0.12, 0.09, 0.15, { metric, ...over });
const same = (metric: string, over: ComparisonOver = {}): Comparison => changed(0, -0.02, 0.02, { metric, ...over });

const kinds = ({ warnings }: Verdict): readonly string[] => warnings.map(({ kind }) => kind);

describe('a machine that others use for most of the time', () => {
  const machine = { ...quiet, otherLoad: busy(0.3) };

  test('neither accuses nor acquits a time that is compared with stored ones', () => {
    for (const comparison of [worse('latency.p99'), same('latency.p99'), worse('cpu'), same('cold-start.p50', { scenario: null })]) {
      const verdict = judged(comparison, budget, { machine });
      expect([said(verdict), verdict.settle]).toEqual([['inconclusive', 'none', 'inconclusive'], { kind: 'machine', what: 'other-load' }]);
      expect(verdict.warnings).toContainEqual({ kind: 'machine-busy', what: 'other-load', share: 0.3, limit: 0.125 });
    }
  });

  test('does not stand in the way of two builds measured in turn, and is told all the same', () => {
    const verdict = judged(worse('latency.p99', sideBySide), budget, { machine, compare: 'side-by-side' });
    expect([verdict.verdict, kinds(verdict)]).toEqual(['regressed', ['machine-busy']]);
  });

  test('does not even with more than half of the machine gone: the interval knows', () => {
    const verdict = judged(worse('latency.p99', sideBySide), budget, { machine: { ...quiet, steal: busy(0.55) }, compare: 'side-by-side' });
    expect([verdict.verdict, kinds(verdict)]).toEqual(['regressed', ['machine-busy']]);
  });

  test('changes neither counts nor sizes', () => {
    const untouched = ['io.reads', 'response.size', 'faults', 'memory.peak', 'cold-start.read'].map((metric) => judged(worse(metric), budget, { machine }));
    expect(untouched.map(({ verdict, warnings }) => [verdict, warnings.length])).toEqual(untouched.map(() => ['regressed', 0]));
    const weighed = judged(changed(0.12, 0.12, 0.12, { metric: 'size.packed', method: 'exact', p: null, scenario: null }), budget, { machine });
    expect([weighed.verdict, weighed.warnings]).toEqual(['regressed', []]);
  });

  test('acquits of an absolute limit, and does not accuse of breaking one: others only make it slower', () => {
    const limited = (fail: number): Budget => aBudget({ limit: tiers(fail), tolerance: null });
    const [kept, beyond] = [judged(same('latency.p99', sideBySide), limited(200), { machine }), judged(same('latency.p99', sideBySide), limited(50), { machine })];
    expect([kept.verdict, beyond.verdict, beyond.settle]).toEqual(['unchanged', 'inconclusive', { kind: 'machine', what: 'other-load' }]);
  });

  test('is one that is above the limit for more than half of the readings, however bad the worst was', () => {
    const verdict = judged(worse('latency.p99'), budget, { machine: { ...quiet, otherLoad: busy(0.3, 0.5), steal: busy(0.2, 0.1) } });
    expect([verdict.verdict, verdict.warnings]).toEqual(['regressed', []]);
  });

  test('waiting alone is no sign of others where their load can be read: a clustered service waits for itself', () => {
    const pressure = busy(0.95, 1, 0.8);
    const [known, unknown] = [{ ...quiet, pressure, otherLoad: busy(0.01, 0) }, { ...quiet, pressure }].map((noise) => judged(worse('latency.p99'), budget, { machine: noise }));
    expect([known?.verdict, unknown?.verdict, unknown?.settle]).toEqual(['regressed', 'inconclusive', { kind: 'machine', what: 'pressure' }]);
  });
});

test.each([[{ clockSteps: 1, pauses: 0 }], [{ clockSteps: 0, pauses: 2 }]])('a clock that was set or stood still forbids a verdict on every time: %j', (clocks) => {
  const run = { machine: { ...quiet, ...clocks } };
  for (const comparison of [worse('latency.p50'), worse('latency.p50', sideBySide), same('throughput', sideBySide)]) {
    const verdict = judged(comparison, budget, run);
    expect([verdict.verdict, verdict.settle]).toEqual(['inconclusive', { kind: 'machine', what: 'clock' }]);
    expect(verdict.warnings).toContainEqual({ kind: 'clock-stepped', steps: clocks.clockSteps, pauses: clocks.pauses });
  }
  expect(judged(worse('io.reads'), budget, run).verdict).toBe('regressed');
});

describe('a side that fails too often', () => {
  const judgedWith = (requests: readonly RequestCounts[], comparison: Comparison, budgets: readonly Budget[] = defaultBudgets): Verdict => {
    const [verdict] = judge(runOf([comparison], { requests }), [comparison], budgets).verdicts;
    if (verdict === undefined) throw new Error('no verdict');
    return verdict;
  };

  test('makes its times inconclusive, on either side of a side-by-side run', () => {
    for (const side of ['base', 'head'] as const) {
      const verdict = judgedWith([counted(side, 10_000, { status: 200 })], worse('latency.p99', sideBySide));
      expect([verdict.verdict, verdict.settle]).toEqual(['inconclusive', { kind: 'errors', side, share: 0.02 }]);
      expect(verdict.warnings).toContainEqual({ kind: 'side-fails', side, share: 0.02, allowed: 0.001 });
    }
  });

  test('does not touch the other scenarios, the cold starts, the counts, or the failures themselves', () => {
    const requests = [counted('head', 10_000, { timeout: 200 })];
    const others = [worse('latency.p99', { scenario: 'health' }), worse('cold-start.p50', { scenario: null }), worse('io.reads'), worse('errors')];
    expect(others.flatMap((comparison) => kinds(judgedWith(requests, comparison)))).toEqual([]);
  });

  test('may fail as often as the budget of its scenario allows', () => {
    const requests = [counted('head', 10_000, { status: 200 })];
    const lenient = [aBudget({ metric: 'errors', scenario: 'list', limit: tiers(0.05), tolerance: null }), ...defaultBudgets];
    expect(judgedWith(requests, worse('latency.p99'), lenient).verdict).toBe('regressed');
    const elsewhere = [aBudget({ metric: 'errors', scenario: 'health', limit: tiers(0.05), tolerance: null }), ...defaultBudgets];
    expect(judgedWith(requests, worse('latency.p99'), elsewhere).verdict).toBe('inconclusive');
  });

  test('is not one whose single request failed, though one of 500 is more than is allowed', () => {
    expect(judgedWith([counted('head', 500, { status: 1 })], worse('latency.p99')).verdict).toBe('regressed');
  });

  test('of base says nothing about a stored comparison, nor about a limit that head breaks', () => {
    const requests = [counted('base', 10_000, { connection: 5000 })];
    expect(judgedWith(requests, worse('latency.p99')).verdict).toBe('regressed');
    const limit = [aBudget({ metric: 'latency.p99', limit: tiers(50), tolerance: null })];
    expect(judgedWith(requests, worse('latency.p99', sideBySide), limit).verdict).toBe('over-budget');
  });

  test('fails the run by its own budget, whatever became of the times', () => {
    const errors = changed(0, 0, 0, { metric: 'errors', head: { point: 0.02, standardError: 0.001, interval: { level: 0.98, lower: 0.018, upper: 0.022 } }, base: 0, change: null, p: null });
    const run: Run = runOf([errors], { requests: [counted('head', 10_000, { status: 200 })] });
    const { outcome, verdicts } = judge(run, [errors, worse('latency.p99')], defaultBudgets);
    expect([outcome, verdicts.map(({ verdict }) => verdict)]).toEqual(['fail', ['over-budget', 'inconclusive']]);
  });
});

test('what nobody watched is not held against anyone', () => {
  expect(judged(worse('latency.p99'), budget, { machine: null }).warnings).toEqual([]);
});
