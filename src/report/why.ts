/** Explanations and verdicts -> what stands behind which figures, the gravest first; and the one cause that a first line may name. */
import type { Cause, Explanation, Verdict } from '../model.ts';
import { aboutOf, causeClause, causeText, restText } from './causes.ts';
import { count } from './format.ts';
import type { ReportInput } from './input.ts';
import { allowedOf, groupsOf } from './order.ts';
import type { Pen } from './pen.ts';
import { enumerate } from './phrases.ts';
import { placeName } from './row.ts';
import { sizeUnitOf } from './weights.ts';

/** An explanation in words. */
export interface Why {
  /** `init and cold of collector` */
  readonly about: string;
  /** What it was held against, as an aside; '' where that is the other build. */
  readonly against: string;
  /** A line for each cause, the largest first, and one for the rest of them. */
  readonly lines: readonly string[];
  /** The gravest figure of it that is beyond its budget. */
  readonly worst: Verdict | null;
}

const MOST_METRICS = 3;

export function whysOf({ explanations, judgement }: Pick<ReportInput, 'explanations' | 'judgement'>, pen: Pen): readonly Why[] {
  if (explanations.length === 0) return [];
  const { broken } = groupsOf(judgement.verdicts);
  const ranked = explanations.map((explanation) => ({ explanation, rank: broken.findIndex((verdict) => isOf(explanation, verdict)) }));
  const far = (rank: number): number => (rank === -1 ? Infinity : rank);
  return ranked.toSorted((a, b) => (a.rank === b.rank ? 0 : far(a.rank) - far(b.rank))).map(({ explanation, rank }) => whyOf(explanation, broken[rank] ?? null, pen));
}

function whyOf(explanation: Explanation, worst: Verdict | null, pen: Pen): Why {
  const { target, scenario, metrics, against } = explanation;
  const more = metrics.length > MOST_METRICS ? [`${count(metrics.length - MOST_METRICS)} more`] : [];
  return {
    about: `${enumerate([...metrics.slice(0, MOST_METRICS).map((metric) => pen.name(metric)), ...more])} of ${pen.name(placeName(target, scenario))}`,
    against: against === null ? 'there is nothing to hold it against' : against === 'stored' ? 'held against what the newest baseline entry keeps' : '',
    lines: linesOf(explanation, pen),
    worst,
  };
}

function linesOf(explanation: Explanation, pen: Pen): readonly string[] {
  const rest = restText(explanation);
  return [...explanation.causes.map((cause) => causeText(cause, aboutOf(explanation), pen)), ...(rest === '' ? [] : [rest])];
}

const isOf = ({ target, scenario, metrics }: Explanation, { comparison }: Verdict): boolean =>
  comparison.target === target && comparison.scenario === scenario && metrics.includes(comparison.metric.name);

/** The causes of one figure, a line each; empty where it was not explained. */
export function causesOf(verdict: Verdict, explanations: readonly Explanation[], pen: Pen): readonly string[] {
  return explanations.filter((explanation) => isOf(explanation, verdict)).flatMap((explanation) => linesOf(explanation, pen));
}

/**
 * `pandas is now imported at start`, where exactly that makes up at least half of what the first of these figures grew by, or
 * one that is explained together with it; '' where nothing does, or more than one thing. `failing`: the gravest first.
 */
export function clearCause(failing: readonly Verdict[], explanations: readonly Explanation[], pen: Pen): string {
  const [worst] = failing;
  const explanation = worst === undefined ? undefined : explanations.find((one) => one.against !== null && explains(one, worst));
  const [first] = explanation?.causes ?? [];
  if (explanation === undefined || first === undefined) return '';
  const isClear = failing.filter((verdict) => isOf(explanation, verdict)).some((verdict) => {
    const grown = grownBy(verdict);
    const clear = grown === null ? [] : explanation.causes.filter((cause) => shareOf(cause, verdict, grown) >= CLEAR);
    return clear.length === 1 && clear[0] === first;
  });
  return isClear ? causeClause(first, aboutOf(explanation), pen) : '';
}

/** Instructions are counted of the same starts and requests whose times are explained: what is imported or computed is what they are for. */
function explains(explanation: Explanation, verdict: Verdict): boolean {
  const { target, scenario, metric } = verdict.comparison;
  const counted = metric.name === 'instructions' && explanation.target === target && explanation.scenario === scenario && explanation.subject !== 'size';
  return counted || isOf(explanation, verdict);
}

/** Of what a figure grew by. */
const CLEAR = 0.5;

/** By how much the value itself grew; null where it did not, or was beyond its limit already. */
function grownBy(verdict: Verdict): number | null {
  const { comparison: { base, head, metric } } = verdict;
  if (base === null || metric.better === 'higher' || head.point <= base) return null;
  const { limit } = allowedOf(verdict);
  return verdict.verdict === 'over-budget' && limit !== null && base > limit ? null : head.point - base;
}

/** What part of the growth it is, 0-1 or more; 0 where the two cannot be held against each other. */
function shareOf(cause: Cause, { comparison: { metric } }: Verdict, grown: number): number {
  if (cause.changed !== 'new' && cause.changed !== 'grown') return 0;
  switch (cause.kind) {
    case 'import': return metric.unit === 'ms' ? ((cause.head ?? 0) - (cause.base ?? 0)) / grown : 0;
    case 'part': case 'file': {
      const unit = sizeUnitOf(metric.name);
      return metric.name.startsWith('size.') ? ((cause.head?.[unit] ?? 0) - (cause.base?.[unit] ?? 0)) / grown : 0;
    }
    case 'function': return cause.share ?? 0;
    case 'duplicate': return 0;
  }
}
