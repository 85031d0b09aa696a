/** Small parts of runs and judgements for tests: whole and valid as they are, each field to be overridden. */
import { roomOf } from '../../src/judge/room.ts';
import { statusesOf } from '../../src/judge/status.ts';
import { usesOf } from '../../src/judge/uses.ts';
import { metricNamed, metricNames } from '../../src/metrics.ts';
import type {
  Budget, Comparison, Estimate, Failure, Fingerprint, HistorySettings, Judgement, Metric, NotComparedReason, Outcome, Run, Sample, Tiers, Verdict, VerdictKind,
} from '../../src/model.ts';
import type { ReportInput } from '../../src/report/input.ts';

/** What the config says of history when it says nothing. */
export const HISTORY: HistorySettings = { onChange: 'comment', fail: false, pin: null, minimum: null, metrics: ['*'] };

export function aMetric(name: string): Metric {
  return metricNames.includes(name) ? metricNamed(name) : { name, unit: 'ms', better: 'lower', statistic: 'mean-of-launches' };
}

export function aFingerprint(over: Partial<Fingerprint> = {}): Fingerprint {
  return { cpu: 'AMD EPYC 7763 64-Core Processor', cores: 4, arch: 'x64', os: 'Ubuntu 24.04', image: 'ubuntu24', runtime: 'node 24', pinned: true, protocol: 1, ...over };
}

/** A complete run of one launch-by-launch measured target, without samples. */
export function aRun(over: Partial<Run> = {}): Run {
  return {
    schema: 'tailgate.run/1',
    id: '0b7f8a52-6a3e-4a55-9c3c-0d5a8e1f4b11',
    started: '2026-11-20T08:15:30.000Z',
    seed: 7,
    compare: 'stored',
    complete: true,
    head: { commit: '4c1d9f0e7a2b3c4d5e6f708192a3b4c5d6e7f809', branch: 'faster-lists', dirty: false, time: '2026-11-20T07:58:00.000Z' },
    base: null,
    environment: { tool: '0.1.0', node: '24.11.0', kernel: 'Linux 6.11.0', memory: 16_772_575_232, fingerprints: { api: aFingerprint() } },
    time: { load: 40_000, warmUp: 11_300, coldStarts: 6_400, startAndStop: 3_500, total: 61_200 },
    launches: 5,
    samples: [],
    histograms: [],
    requests: [],
    failures: [],
    absent: [],
    pairs: [], looks: [], reference: [], machine: null, contents: [], imports: [], hotPaths: [], loads: [], slices: [], functions: [], asked: [], partial: false, shard: null, shards: [], screening: null, baseMissing: null, notes: [],
    config: null,
    budgets: [],
    accept: [],
    policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' },
    advice: { off: [], messages: {} },
    history: HISTORY,
    ...over,
  };
}

export function aSample(over: Partial<Omit<Sample, 'metric'>> & { readonly metric?: string } = {}): Sample {
  const { metric = 'latency.p99', ...rest } = over;
  const values = rest.values ?? [4.0, 4.1, 4.2, 4.1, 4.1];
  return {
    target: 'api', scenario: 'list', side: 'head', metric: aMetric(metric), workload: 'w1', values,
    point: rest.point ?? values.reduce((sum, value) => sum + value, 0) / values.length, warnings: [], ...rest,
  };
}

/** `spread` is half the interval's width; the interval lies evenly around the point. */
export function anEstimate(point: number, spread = 0, level = 0.98): Estimate {
  return { point, standardError: spread / 3, interval: { level, lower: point - spread, upper: point + spread } };
}

export interface ComparisonOver extends Partial<Omit<Comparison, 'metric' | 'head' | 'change'>> {
  readonly metric?: string;
  /** head's point, in the metric's unit. */
  readonly head?: number | Estimate;
  /** Computed from base and head unless given. */
  readonly change?: Estimate | null;
  /** Half the width of the change's interval, ratio. */
  readonly spread?: number;
}

/** Compared with a stored base unless `notCompared` says otherwise. */
export function aComparison(over: ComparisonOver = {}): Comparison {
  const { metric: name = 'latency.p99', head: headOver = 4.7, spread = 0.035, ...rest } = over;
  const metric = aMetric(name);
  const head = typeof headOver === 'number' ? anEstimate(headOver, metric.statistic === 'exact' ? 0 : headOver * 0.02) : headOver;
  const missing = rest.notCompared ?? null;
  const base = missing !== null ? null : rest.base === undefined ? 4.12 : rest.base;
  const exact = metric.statistic === 'exact';
  const change = rest.change !== undefined ? rest.change : base === null || base === 0 ? null : anEstimate(head.point / base - 1, exact ? 0 : spread);
  return {
    target: 'api', scenario: 'list', metric, head, p: change === null || exact ? null : 0.001,
    noiseFloor: missing !== null || exact ? null : 0.04, method: missing !== null ? 'none' : exact ? 'exact' : 'stored',
    entries: missing !== null ? 0 : 12, launches: 0, blocks: 0, confirmation: null, warnings: [], ...rest, notCompared: missing, base, change,
  };
}

export function tiers(fail: number | null, warn: number | null = null): Tiers {
  return { warn, fail };
}

export function aBudget(over: Partial<Budget> = {}): Budget {
  return { target: '*', scenario: '*', metric: '*', limit: null, tolerance: { ...tiers(0.1), floor: 0 }, amounts: null, better: null, advisory: false, certain: false, origin: 'default', line: null, ...over };
}

export interface VerdictOver extends Partial<Omit<Verdict, 'comparison'>> {
  readonly comparison?: ComparisonOver;
}

/** Unchanged and gated by a tolerance of 10 % unless told otherwise. */
export function aVerdict(over: VerdictOver = {}): Verdict {
  const { comparison: comparisonOver, ...rest } = over;
  const comparison = aComparison(comparisonOver);
  const kind: VerdictKind = comparison.notCompared === null ? 'unchanged' : 'not-compared';
  return { comparison, budget: aBudget(), verdict: kind, severity: 'none', settle: null, warnings: comparison.warnings, screening: null, accepted: null, wouldBe: 'none', room: rest.budget === null ? null : roomOf(comparison, rest.budget ?? aBudget()), ...rest };
}

export function notCompared(reason: NotComparedReason): Pick<ComparisonOver, 'notCompared'> {
  return { notCompared: reason };
}

/** Counts from the verdicts; the outcome is the worst of them unless given. `budgets`: besides those of the verdicts, rules that hold for none. */
export function aJudgement(verdicts: readonly Verdict[], outcome?: Outcome, more: readonly Budget[] = [], run: Run = aRun()): Judgement {
  const count = (kind: VerdictKind): number => verdicts.filter((verdict) => verdict.verdict === kind).length;
  const gated = verdicts.filter((verdict) => verdict.budget !== null);
  const compared = verdicts.filter((verdict) => verdict.comparison.notCompared === null).length;
  const worst: Outcome = gated.some((v) => v.severity === 'fail') ? 'fail'
    : gated.some((v) => v.verdict === 'inconclusive') || compared === 0 ? 'inconclusive'
      : gated.some((v) => v.severity === 'warn') ? 'warn' : 'pass';
  // Rules that say the same are one rule here.
  const rules = new Map<string, Budget>();
  const one = (budget: Budget): Budget => rules.get(JSON.stringify(budget)) ?? rules.set(JSON.stringify(budget), budget).get(JSON.stringify(budget)) ?? budget;
  const ruled = verdicts.map((verdict) => (verdict.budget === null ? verdict : { ...verdict, budget: one(verdict.budget) }));
  const uses = usesOf([...more, ...rules.values()], ruled, [run]);
  return {
    uncompared: [], expired: [], budgets: uses, targets: statusesOf(ruled, uses, [run]),
    outcome: outcome ?? worst,
    verdicts,
    counts: {
      compared, improved: count('improved'), unchanged: count('unchanged'), regressed: count('regressed'),
      'over-budget': count('over-budget'), inconclusive: count('inconclusive'), 'not-compared': count('not-compared'),
    },
  };
}

export function aFailure(over: Partial<Failure> = {}): Failure {
  return {
    target: 'api', scenario: null, side: 'head', kind: 'start-failed',
    message: 'the target ended with exit code 1, 312 ms after its start and before it answered GET /health',
    hint: 'a module is missing: install it in `setup` (for example `setup: npm ci`)', log: ["Error: Cannot find module 'express'"], ...over,
  };
}

/** What reports are made from: nothing explained, nothing advised. */
export function aReport(over: Partial<ReportInput> & Pick<ReportInput, 'judgement'>): ReportInput {
  return { run: aRun(), explanations: [], advice: [], ...over };
}
