/** A run -> which default tolerances its soaks cannot be held to. */
import type { Budget, Comparison, Run } from '../model.ts';

/**
 * A soak has one launch unless it asks for more: its times have no interval, and a tolerance that nobody asked for would leave every
 * run with a soak undecided for ever. They are shown. What the user wrote holds, and so do limits, and what a single launch can tell.
 */
export function holdsIn(run: Run): (budget: Budget | null, comparison: Comparison) => Budget | null {
  const soaks = new Set(run.loads.filter(({ load }) => (load.kind === 'connections' || load.kind === 'rate') && load.soak !== undefined).map(({ target, scenario }) => key(target, scenario)));
  return (budget, { target, scenario, metric, warnings }) => {
    const idle = budget?.origin === 'default' && budget.limit === null && (metric.statistic === 'mean-of-launches' || metric.statistic === 'steady');
    return idle && soaks.has(key(target, scenario)) && warnings.some(({ kind }) => kind === 'few-launches') ? null : budget;
  };
}

const key = (target: string, scenario: string | null): string => JSON.stringify([target, scenario]);
