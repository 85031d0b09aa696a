/** Changes with the p that fits their interval, and what the judge says of one alone. */
import { judge } from '../../src/judge/judge.ts';
import type { Budget, Comparison, Estimate, Outcome, Run, Severity, Verdict, VerdictKind, Warning } from '../../src/model.ts';
import { aRun as aRunOf, aSample } from '../compare/builders.ts';
import { aComparison, type ComparisonOver } from '../support/builders.ts';

/** A change with an interval of its own and the p that such an interval has. */
export function changed(point: number, lower: number, upper: number, over: ComparisonOver = {}): Comparison {
  const change: Estimate = { point, standardError: (upper - lower) / 5.3, interval: { level: 0.98, lower, upper } };
  const worse = (over.metric === 'throughput' ? -1 : 1) * point;
  const excludes = lower > 0 || upper < 0;
  return aComparison({ base: 100, head: 100 * (1 + point), change, p: excludes ? (worse > 0 ? 0.0005 : 0.9995) : worse > 0 ? 0.2 : 0.8, entries: 10, ...over });
}

export const runOf = (comparisons: readonly Comparison[], over: Partial<Run> = {}): Run =>
  aRunOf(comparisons.map(({ target, scenario, metric }) => aSample({ target, scenario, metric: metric.name })), over);

export function judged(comparison: Comparison, budget: Budget | null, over: Partial<Run> = {}): Verdict & { readonly outcome: Outcome } {
  const { outcome, verdicts } = judge(runOf([comparison], over), [comparison], budget === null ? [] : [budget]);
  const [verdict] = verdicts;
  if (verdict === undefined) throw new Error('no verdict');
  return { ...verdict, outcome };
}

export const said = ({ verdict, severity, outcome }: Verdict & { readonly outcome: Outcome }): readonly [VerdictKind, Severity, Outcome] => [verdict, severity, outcome];

export const few: Warning = { kind: 'few-launches', launches: 3, needed: 5 };
export const short: Warning = { kind: 'short-history', entries: 3, needed: 5, beyond: 0.25 };
export const saturated: Warning = { kind: 'generator-saturated', busy: 0.97 };
