/** The budgets that hold where the user wrote none; the README's table is made from this one. */
import { isUserMade } from '../budget.ts';
import type { Budget, Metric, Run, Tiers } from '../model.ts';

export interface DefaultBudget {
  readonly budget: Budget;
  /** Why this number: one clause, shown beside it. */
  readonly reason: string;
}

const MEBIBYTE = 2 ** 20;
const KILOBYTE = 1000;

const rule = (metric: string, rest: Pick<Budget, 'limit' | 'tolerance'> & Partial<Budget>): Budget =>
  ({ target: '*', scenario: '*', metric, amounts: null, better: null, advisory: false, certain: false, origin: 'default', line: null, ...rest });
const failAt = (fail: number): Tiers => ({ warn: null, fail });

const within = (metric: string, fail: number, floor: number, reason: string): DefaultBudget =>
  ({ budget: rule(metric, { limit: null, tolerance: { ...failAt(fail), floor } }), reason });
/** What most runs cannot tell, or nobody asked for: told when it is beyond doubt, and silent else. */
const ifCertain = (metric: string, tolerance: NonNullable<Budget['tolerance']>, reason: string): DefaultBudget => ({ budget: rule(metric, { limit: null, tolerance, certain: true }), reason });
const atMost = (metric: string, fail: number, reason: string): DefaultBudget => ({ budget: rule(metric, { limit: failAt(fail), tolerance: null }), reason });

/** Everything that no row names is shown and not gated. Floors: ms, bytes. */
export const defaultTable: readonly DefaultBudget[] = [
  within('cpu', 0.05, 0, 'the quietest clock there is: 5 % is the least that one change usually costs and a run can see'),
  within('throughput', 0.05, 0, 'in a closed loop it is the mean latency, averaged over everything'),
  within('latency.p50', 0.05, 0.2, 'what a typical request feels; below 0.2 ms nobody does'),
  within('latency.p90', 0.075, 0.2, 'noisier than the median, calmer than the tail'),
  within('latency.p99', 0.1, 0.2, 'one request in a hundred is few: less than 10 % drowns in chance'),
  within('latency.tail', 0.1, 0.2, 'the mean between p95 and p99.5, which settles sooner than p99'),
  within('memory.peak', 0.05, MEBIBYTE, 'a mebibyte is what a heap grows by when it wishes'),
  within('cold-start.p50', 0.1, 20, 'a start takes as long as the disk and its neighbours let it; 20 ms is one medium import'),
  within('init', 0.1, 20, 'of a function: what it does before its first event; 20 ms is one medium import'),
  within('cold', 0.1, 20, 'of a function: what the first caller waits for'),
  within('warm.p50', 0.05, 0.2, 'of a function: what a typical caller waits for'),
  within('warm.p90', 0.075, 0.5, 'of a function: noisier than the median, of fewer invocations than a service has requests'),
  within('warm.p99', 0.1, 1, 'of a function: one of the slowest of a hundred invocations'),
  within('instructions', 0.03, 0, 'counted, and the same on any machine: 1 % can be seen, 3 % is worth a word'),
  within('capacity', 0.1, 0, 'the highest rate that keeps its budget is found in steps of a few per cent'),
  within('recovery', 0.25, 500, 'how long a spike is felt hangs on a few queues: half a second is one of their turns'),
  ifCertain('memory.growth', { fail: 0.5, warn: null, floor: MEBIBYTE / 2 }, 'half a kB a request more is a leak; most runs are too short to see one, and then say nothing'),
  ifCertain('metrics.*', { fail: null, warn: 0.1, floor: 0 }, 'what a service says of itself: worth a word when it is certain'),
  ifCertain('timing.*', { fail: null, warn: 0.1, floor: 0.2 }, 'part of a response time that is gated as a whole'),
  ifCertain('command.*', { fail: null, warn: 0.1, floor: 0 }, 'numbers of another tool: which of them matter only you can say'),
  atMost('errors', 0.001, 'one failed request in a thousand is no longer chance'),
  within('size.packed', 0.05, 10 * KILOBYTE, 'exact, so that only growth that matters is worth a word'),
  within('size.unpacked', 0.05, 10 * KILOBYTE, 'exact, so that only growth that matters is worth a word'),
];

/** Counted per request, and the same in every launch: then a change is one of the code. */
const FEWEST = 0.05;

/** Of what a service says that a request costs, the counts: their names are the user's, so that only the run tells which there are. */
export const perRequestTable: readonly DefaultBudget[] = [
  within('metrics.*', 0.05, FEWEST, 'counted per request: one query more for each row fails, however fast it is; less than one in twenty requests is none'),
];

/** What AWS Lambda takes: an upload of 50 MiB, and 250 MiB unpacked with all layers. Beyond it the deployment fails. */
const UPLOAD = 50 * MEBIBYTE;
const UNPACKED = 250 * MEBIBYTE;

/** The defaults of functions that others have not: the same rules of size, with the platform's limits. */
export const functionTable: readonly DefaultBudget[] = [
  { budget: rule('size.packed', { limit: { warn: null, fail: UPLOAD }, tolerance: { ...failAt(0.05), floor: 10 * KILOBYTE } }), reason: 'of a function: Lambda takes no larger upload' },
  { budget: rule('size.unpacked', { limit: { warn: null, fail: UNPACKED }, tolerance: { ...failAt(0.05), floor: 10 * KILOBYTE } }), reason: 'of a function: Lambda unpacks no more, layers included' },
];

export const defaultBudgets: readonly Budget[] = defaultTable.map(({ budget }) => budget);

/** The user's rules first: the first that matches is the only one. What is a function, and what is counted per request, only the run tells. */
export function withDefaults(userBudgets: readonly Budget[], run: Pick<Run, 'functions' | 'samples'> & Partial<Pick<Run, 'screening'>> = { functions: [], samples: [] }): readonly Budget[] {
  const counted = [...new Set([...(run.screening?.samples ?? []), ...run.samples].filter(({ metric }) => isCounted(metric)).map(({ metric }) => metric.name))];
  return [
    ...userBudgets,
    ...run.functions.flatMap(({ target }) => functionTable.map(({ budget }) => ({ ...budget, target }))),
    ...counted.flatMap((metric) => perRequestTable.map(({ budget }) => ({ ...budget, metric }))),
    ...defaultBudgets,
  ];
}

const isCounted = ({ name, unit, statistic }: Metric): boolean => isUserMade(name) && statistic === 'steady' && unit.endsWith('/request');
