/** What every stage must know of a budget: whether it counts, and whether its amounts and a metric are of one kind. */
import { matchesGlob } from './glob.ts';
import { gatedByNameOnly, metricNamed, metricNames } from './metrics.ts';
import type { AmountKind, Budget, Metric, Unit } from './model.ts';

/** What the user or his tools named: which of them there are, and in which unit, only a run can tell for certain. */
export const USER_MADE: readonly string[] = ['metrics.', 'command.', 'timing.'];

export const isUserMade = (metric: string): boolean => USER_MADE.some((prefix) => metric.length > prefix.length && metric.startsWith(prefix));

/** Whether a pattern may match one of them. */
export function mayBeUserMade(glob: string): boolean {
  const star = glob.indexOf('*');
  const head = star < 0 ? glob : glob.slice(0, star);
  return star < 0 ? isUserMade(glob) : USER_MADE.some((prefix) => head.startsWith(prefix) || prefix.startsWith(head));
}

/** Metrics put together; names have no spaces, and their operators have some around them. */
export const isExpression = (metric: string): boolean => metric.includes(' ');

/** Those of an expression, or the one name that it is; numbers are none. */
export const namesIn = (metric: string): readonly string[] => (isExpression(metric) ? metric.split(/[\s()*/+]+|(?<=\s)-(?=\s)/u).filter((name) => /^[a-z_]/iu.test(name)) : [metric]);

/** Some are gated only by the budget that names them, never through a `*`. */
export function metricMatches(pattern: string, metric: string): boolean {
  return gatedByNameOnly.has(metric) || isExpression(metric) || isExpression(pattern) ? pattern === metric : matchesGlob(pattern, metric);
}

export const amountKindOf: Readonly<Record<Unit, AmountKind>> = {
  'ms': 'duration', 'ms/request': 'duration', 'bytes': 'size', 'bytes/request': 'size', 'bytes/1000 requests': 'size', 'ratio': 'percentage', 'requests/s': 'rate',
  'count': 'count', 'count/request': 'count', 'USD/million': 'count', 'number': 'count', 'number/request': 'count',
};

const KEPT_IN: Readonly<Record<AmountKind, Unit>> = { duration: 'ms', size: 'bytes', rate: 'requests/s', percentage: 'ratio', count: 'number' };

/** The unit in which a rule's amounts are kept: the metric's where Tailgate knows it, else that of what was written. */
export function unitOfAmounts({ metric, amounts }: Pick<Budget, 'metric' | 'amounts'>): Unit {
  const known = metricNames.find((name) => metricMatches(metric, name));
  return known !== undefined && (amounts === null || amountKindOf[metricNamed(known).unit] === amounts) ? metricNamed(known).unit : KEPT_IN[amounts ?? 'count'];
}

/** `ops/s`, `1/sec`: a rate that somebody else named. */
const PER_SECOND = /(?:\/|\bper )\s*s(?:ec(?:ond)?)?$/iu;

/**
 * Whether the amounts of a rule can be held against a metric: a time against a time. What is put together from several metrics
 * is a number, which may be written in per cent as well.
 */
export function fitsMetric({ amounts }: Pick<Budget, 'amounts'>, { name, unit, word }: Metric): boolean {
  const kind = amountKindOf[unit];
  if (amounts === null || amounts === kind) return true;
  if (amounts === 'rate') return kind === 'count' && word !== undefined && PER_SECOND.test(word);
  return isExpression(name) && isPlain(amounts) && isPlain(kind);
}

const isPlain = (kind: AmountKind): boolean => kind === 'count' || kind === 'percentage';

/** Whether what a budget cannot tell leaves the run undecided, and is worth more measuring. */
export const isBinding = (budget: Budget | null): budget is Budget => budget !== null && !budget.advisory && !budget.certain;
