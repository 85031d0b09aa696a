/** A run's comparisons and the budgets -> a verdict each, and the outcome of the run. */
import { isOfCommand } from '../metrics.ts';
import type { Budget, Comparison, Judgement, Run, Settle, Severity, Verdict, VerdictKind } from '../model.ts';
import { isAddedByHead } from '../new-route.ts';
import { longerBy } from '../own-time.ts';
import { noiseFloor } from '../stats/noise-floor.ts';
import { acceptingBy, NOTHING_ACCEPTED, type Acceptances, type Accepting } from './acceptance.ts';
import { changeWithinBounds, limitWithinBounds } from './bounds.ts';
import { familiesOf, type Families, type Judged } from './families.ts';
import { decided, graver, undecided, worstTier, type Finding } from './finding.ts';
import { misfitOf } from './fit.ts';
import { judgeLimit } from './limit.ts';
import { budgetFor } from './match.ts';
import { withOneAdvice } from './one-advice.ts';
import { joinAll } from './outcome.ts';
import { withPreconditions } from './preconditions.ts';
import { roomOf } from './room.ts';
import { judgeShown } from './shown.ts';
import { soakFor } from './soak-length.ts';
import { holdsIn } from './soaks.ts';
import { statusesOf } from './status.ts';
import { judgeTolerance } from './tolerance.ts';
import { outcomeOfMissing, usesOf } from './uses.ts';
import { clearedByWitnesses, witnessesOf, type Witnesses } from './witnesses.ts';

/** A run and its comparisons. */
export interface Compared {
  readonly run: Run;
  readonly comparisons: readonly Comparison[];
}

/**
 * `budgets` are the user's and then the defaults (`withDefaults`). Verdicts keep the order of the comparisons. Each
 * verdict's warnings are all that stand beside it: the comparison's, what the state of the machine and of the sides adds to
 * them, and what judging added.
 *
 * `screening` is the stored comparison that came first: its verdicts hold where nothing was measured side by side, and
 * stand beside the others. The two families of accusations share nothing but the run: what the first accuses of is
 * measured again, so that only the second's error rate counts.
 *
 * `acceptances` make warnings of failures, in both comparisons alike; those whose day is over are listed and accept nothing.
 */
export function judge(run: Run, comparisons: readonly Comparison[], budgets: readonly Budget[], screening: Compared | null = null, acceptances: Acceptances = NOTHING_ACCEPTED): Judgement {
  const accepting = acceptingBy(acceptances);
  const own = findIn({ run, comparisons }, budgets, accepting);
  const found = screening === null ? own : screened(findIn(screening, budgets, accepting), own, run.complete);
  const findings = found.map(({ finding }) => finding);
  const all = found.map(({ comparison }) => comparison);
  const uncompared = run.compare === 'none' ? [] : uncomparedTargets(found);
  const runs = screening === null ? [run] : [screening.run, run];
  const verdicts = withOneAdvice(found.map(({ verdict, screening: before }): Verdict => ({ ...verdict, screening: before })), run);
  const uses = usesOf(budgets, verdicts, runs);
  return {
    outcome: joinAll([...findings.map(({ outcome }) => outcome), ...runs.map((one) => outcomeOfMeasuring(one, all, uncompared)), ...uses.map(outcomeOfMissing)]),
    verdicts,
    counts: countsOf(findings, all),
    uncompared,
    expired: accepting.expired,
    budgets: uses,
    targets: statusesOf(verdicts, uses, runs),
  };
}

interface Found extends Judged {
  readonly finding: Finding;
  readonly verdict: Verdict;
  readonly screening: Verdict | null;
}

function findIn({ run, comparisons }: Compared, budgets: readonly Budget[], accepting: Accepting): readonly Found[] {
  const holds = holdsIn(run);
  const judged = withPreconditions(run, comparisons, budgets).map((comparison): Judged => ({ comparison, budget: holds(budgetFor(budgets, comparison), comparison) }));
  const asked = familiesOf(judged);
  const told = judged.map((one): Judged => ({ ...one, comparison: withFloor(one, asked) }));
  const families = familiesOf(told);
  const values = valuesOf(run);
  const witnesses = witnessesOf(comparisons);
  return told.map((one) => {
    const said = findingOf(one, families, values(one.comparison), witnesses(one.comparison.target));
    const { finding, accepted } = accepting.apply(asItCounts(said, one.budget), one.comparison);
    const wouldBe: Severity = one.budget?.advisory === true ? said.severity : 'none';
    return { ...one, finding, verdict: { ...verdictFrom(one, finding, run), accepted, wouldBe }, screening: null };
  });
}

/** What is gated is caught only where it is beyond doubt among all that are. */
function withFloor({ comparison, budget }: Judged, { gated }: Families): Comparison {
  const { resolution, metric } = comparison;
  return resolution == null || budget?.tolerance == null ? comparison : { ...comparison, noiseFloor: noiseFloor(resolution, metric.better, gated(comparison)) };
}

/**
 * In the order of the first; where the second compared the same, its word counts and the first's stands beside it. While the second is not
 * `complete`, what the first accuses of has still to be measured again.
 */
function screened(first: readonly Found[], second: readonly Found[], complete: boolean): readonly Found[] {
  const key = ({ comparison: { target, scenario, metric } }: Found): string => JSON.stringify([target, scenario, metric.name]);
  const measured = new Map(second.filter(({ comparison }) => comparison.notCompared === null).map((one) => [key(one), one]));
  const before = new Set(first.map(key));
  return [
    ...first.map((one) => {
      const again = measured.get(key(one));
      return again !== undefined ? { ...again, screening: one.verdict } : complete ? one : unconfirmed(one);
    }),
    ...second.filter((one) => !before.has(key(one))),
  ];
}

function unconfirmed(one: Found): Found {
  if (one.finding.verdict !== 'regressed' || one.finding.severity === 'none') return one;
  const finding = undecided(one.finding.severity, { kind: 'confirmation', launches: 0 });
  return { ...one, finding, verdict: { ...one.verdict, verdict: finding.verdict, severity: finding.severity, settle: finding.settle, accepted: null } };
}

/** Of a budget that only advises, nothing counts; of one that must be certain, a doubt does not. */
function asItCounts(said: Finding, budget: Budget | null): Finding {
  if (budget?.advisory === true) return { ...said, severity: 'none', outcome: 'pass' };
  return budget?.certain === true && said.verdict === 'inconclusive' ? { ...said, outcome: 'pass' } : said;
}

function findingOf({ comparison, budget }: Judged, families: Families, values: number, witnesses: Witnesses | null): Finding {
  const misfit = budget === null ? null : misfitOf(budget, comparison.metric);
  if (budget !== null && misfit !== null) return undecided(worstTier(budget), misfit);
  const limit = limitWithinBounds(judgeLimit(comparison, budget?.limit ?? null, values), comparison, budget?.limit ?? null);
  const undoubted = changeWithinBounds(relativeFinding(comparison, budget, families), comparison, budget?.tolerance == null ? 'none' : worstTier({ limit: null, tolerance: budget.tolerance }));
  const relative = budget === null ? undoubted : clearedByWitnesses(undoubted, comparison, budget, witnesses);
  return limit === null ? relative : limit.outcome === 'pass' ? { ...relative, warnings: [...limit.warnings, ...relative.warnings] } : graver(limit, relative);
}

function relativeFinding(comparison: Comparison, budget: Budget | null, families: Families): Finding {
  if (comparison.notCompared !== null) return decided('not-compared');
  const tolerance = budget?.tolerance ?? null;
  if (tolerance === null) {
    const shown = judgeShown(comparison, families.shown(comparison));
    // A rule that has a limit alone does not ask whether it changed: that this cannot be told is no doubt about the limit.
    return budget?.limit != null && shown.verdict === 'inconclusive' ? decided('unchanged') : shown;
  }
  return judgeTolerance(comparison, tolerance, { p: families.accusation(comparison), gated: families.gated(comparison) });
}

/**
 * What could not be measured is not known to be good, and neither is a run that was to compare and compared nothing; with
 * `none` asked for, the absolute limits alone decide. A run without a single sample has shown nothing at all.
 */
function outcomeOfMeasuring(run: Run, comparisons: readonly Comparison[], uncompared: readonly string[]): 'pass' | 'inconclusive' {
  const whole = run.complete && run.failures.every(isAddedByHead) && comparisons.length > 0;
  const compared = run.compare === 'none' || (uncompared.length === 0 && comparisons.some(({ notCompared }) => notCompared === null));
  return whole && compared ? 'pass' : 'inconclusive';
}

/**
 * A package's size is compared on any machine: it must not make a pass of a run whose latencies found nothing to be compared
 * with. What counts is what a tolerance gates and varies from run to run.
 */
function uncomparedTargets(judged: readonly Judged[]): readonly string[] {
  const varying = judged.filter(({ comparison, budget }) => budget !== null && !budget.advisory && budget.tolerance !== null && comparison.metric.statistic !== 'exact');
  const compared = new Set(varying.filter(({ comparison }) => comparison.notCompared === null).map(({ comparison }) => comparison.target));
  return [...new Set(varying.map(({ comparison }) => comparison.target))].filter((target) => !compared.has(target));
}

/** How many launches or starts stand behind each of head's samples. */
function valuesOf(run: Run): (comparison: Comparison) => number {
  const key = (target: string, scenario: string | null, metric: string): string => JSON.stringify([target, scenario, metric]);
  const lengths = new Map(run.samples.filter(({ side }) => side === 'head').map((s) => [key(s.target, s.scenario, s.metric.name), s.values.length]));
  return ({ target, scenario, metric }) => lengths.get(key(target, scenario, metric.name)) ?? 0;
}

function verdictFrom({ comparison, budget }: Judged, { verdict, severity, settle, warnings }: Finding, run: Run): Omit<Verdict, 'accepted' | 'wouldBe'> {
  const room = budget === null ? null : roomOf(comparison, budget);
  const longer = verdict === 'inconclusive' && (settle === null || settle.kind === 'launches') ? soakFor(comparison, budget, run) : null;
  return { comparison, budget, verdict, severity, settle: longer ?? inTime(settle, comparison, run), warnings: [...comparison.warnings, ...warnings], screening: null, room };
}

/** Side by side, launches of a scenario follow each other until the time is over: what they would take is what the user can ask for. */
function inTime(settle: Settle | null, { method, target, scenario, launches, metric }: Comparison, run: Run): Settle | null {
  // What has a time of its own has more launches only where its load asks for them.
  const hasOwnTime = run.loads.some((applied) => applied.target === target && applied.scenario === scenario && longerBy(applied.load) !== null);
  const underLoad = !hasOwnTime && scenario !== null && metric.statistic !== 'median-of-starts' && !isOfCommand(metric.name);
  if (settle?.kind !== 'launches' || method !== 'side-by-side' || !underLoad || launches === 0) return settle;
  return { kind: 'time', seconds: Math.ceil(((run.time.load - (run.time.shaped ?? 0)) / 1000) * (settle.launches / launches)) };
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
