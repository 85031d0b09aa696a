/** A run's comparisons and the budgets -> a verdict each, and the outcome of the run. */
import type { Budget, Comparison, Judgement, Run, Verdict, VerdictKind } from '../model.ts';
import { familiesOf, type Families, type Judged } from './families.ts';
import { decided, graver, type Finding } from './finding.ts';
import { judgeLimit } from './limit.ts';
import { budgetFor } from './match.ts';
import { join, joinAll } from './outcome.ts';
import { judgeShown } from './shown.ts';
import { judgeTolerance } from './tolerance.ts';

/**
 * `budgets` are the user's and then the defaults (`withDefaults`). Verdicts keep the order of the comparisons. Each
 * verdict's warnings are all that stand beside it: the comparison's and what judging added.
 */
export function judge(run: Run, comparisons: readonly Comparison[], budgets: readonly Budget[]): Judgement {
  const judged = comparisons.map((comparison): Judged => ({ comparison, budget: budgetFor(budgets, comparison) }));
  const families = familiesOf(judged);
  const values = valuesOf(run);
  const found = judged.map((one) => ({ ...one, finding: findingOf(one, families, values(one.comparison)) }));
  const findings = found.map(({ finding }) => finding);
  const uncompared = run.compare === 'none' ? [] : uncomparedTargets(judged);
  return {
    outcome: join(joinAll(findings.map(({ outcome }) => outcome)), outcomeOfMeasuring(run, comparisons, uncompared)),
    verdicts: found.map(({ finding, ...one }) => verdictFrom(one, finding)),
    counts: countsOf(findings, comparisons),
    uncompared,
  };
}

function findingOf({ comparison, budget }: Judged, families: Families, values: number): Finding {
  const limit = judgeLimit(comparison, budget?.limit ?? null, values);
  const relative = relativeFinding(comparison, budget, families);
  return limit === null ? relative : limit.outcome === 'pass' ? { ...relative, warnings: [...limit.warnings, ...relative.warnings] } : graver(limit, relative);
}

function relativeFinding(comparison: Comparison, budget: Budget | null, families: Families): Finding {
  if (comparison.notCompared !== null) return decided('not-compared');
  const tolerance = budget?.tolerance ?? null;
  if (tolerance === null) return judgeShown(comparison, families.shown(comparison));
  return judgeTolerance(comparison, tolerance, { p: families.accusation(comparison), gated: families.gated });
}

/**
 * What could not be measured is not known to be good, and neither is a run that was to compare and compared nothing; with
 * `none` asked for, the absolute limits alone decide. A run without a single sample has shown nothing at all.
 */
function outcomeOfMeasuring(run: Run, comparisons: readonly Comparison[], uncompared: readonly string[]): 'pass' | 'inconclusive' {
  const whole = run.complete && run.failures.length === 0 && comparisons.length > 0;
  const compared = run.compare === 'none' || (uncompared.length === 0 && comparisons.some(({ notCompared }) => notCompared === null));
  return whole && compared ? 'pass' : 'inconclusive';
}

/**
 * A package's size is compared on any machine: it must not make a pass of a run whose latencies found nothing to be compared
 * with. What counts is what a tolerance gates and varies from run to run.
 */
function uncomparedTargets(judged: readonly Judged[]): readonly string[] {
  const varying = judged.filter(({ comparison, budget }) => (budget?.tolerance ?? null) !== null && comparison.metric.statistic !== 'exact');
  const compared = new Set(varying.filter(({ comparison }) => comparison.notCompared === null).map(({ comparison }) => comparison.target));
  return [...new Set(varying.map(({ comparison }) => comparison.target))].filter((target) => !compared.has(target));
}

/** How many launches or starts stand behind each of head's samples. */
function valuesOf(run: Run): (comparison: Comparison) => number {
  const key = (target: string, scenario: string | null, metric: string): string => JSON.stringify([target, scenario, metric]);
  const lengths = new Map(run.samples.filter(({ side }) => side === 'head').map((s) => [key(s.target, s.scenario, s.metric.name), s.values.length]));
  return ({ target, scenario, metric }) => lengths.get(key(target, scenario, metric.name)) ?? 0;
}

function verdictFrom({ comparison, budget }: Judged, finding: Finding): Verdict {
  const { verdict, severity, settle, warnings } = finding;
  return { comparison, budget, verdict, severity, settle, warnings: [...comparison.warnings, ...warnings], screening: null };
}

function countsOf(findings: readonly Finding[], comparisons: readonly Comparison[]): Judgement['counts'] {
  const count = (kind: VerdictKind): number => findings.filter(({ verdict }) => verdict === kind).length;
  return {
    compared: comparisons.filter(({ notCompared }) => notCompared === null).length,
    improved: count('improved'),
    unchanged: count('unchanged'),
    regressed: count('regressed'),
    'over-budget': count('over-budget'),
    inconclusive: count('inconclusive'),
    'not-compared': count('not-compared'),
  };
}
