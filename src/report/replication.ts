/** A comparison -> how often it was measured, in words: launches, blocks, and the fresh launches that confirm it. */
import { isOfCommand } from '../metrics.ts';
import type { Comparison, Metric, Run } from '../model.ts';
import { longerBy } from '../own-time.ts';
import { change, plural } from './format.ts';
import { signed } from './figure.ts';
import { assertNever } from './input.ts';

/** What is done again and again for one value of a metric each: words that a number stands in front of. */
export type Repeat = 'launch' | 'start' | 'block of four starts' | 'counted run' | 'run';

const MANY: Readonly<Record<Repeat, string>> = { launch: 'launches', start: 'starts', 'block of four starts': 'blocks of four starts', 'counted run': 'counted runs', run: 'runs' };

export const repeatsText = (repeat: Repeat, times: number): string => plural(times, repeat, MANY[repeat]);

export function repeatOf({ name, statistic }: Pick<Metric, 'name' | 'statistic'>): Exclude<Repeat, 'block of four starts'> {
  if (isOfCommand(name)) return 'run';
  switch (statistic) {
    case 'median-of-starts': case 'p90-of-starts': case 'min-of-starts': return 'start';
    case 'counted': return 'counted run';
    case 'mean-of-launches': case 'steady': case 'slope': case 'total': case 'exact': return 'launch';
    default: return assertNever(statistic);
  }
}

/** Side by side single starts come in blocks: what is counted then. */
export function pairedRepeat({ metric }: Pick<Comparison, 'metric'>): Repeat {
  const repeat = repeatOf(metric);
  return repeat === 'start' ? 'block of four starts' : repeat;
}

/**
 * `20 launches of both builds, 312 blocks of slices; the 2 launches made to confirm it said +13 %`; of cold starts `24 blocks of
 * four starts`; '' unless measured side by side.
 */
export function replicationText(comparison: Comparison): string {
  const { method, launches, blocks, confirmation } = comparison;
  if (method !== 'side-by-side' || launches === 0) return '';
  const repeat = pairedRepeat(comparison);
  const done = doneText(repeat, launches, blocks);
  return confirmation === null ? done : `${done}; the ${repeatsText(repeat, confirmation.launches)} made to confirm it said ${comparison.difference ? signed(confirmation.change, comparison.metric.unit) : change(confirmation.change)}`;
}

/** `20 launches of both builds, 312 blocks of slices`; a block of starts has both builds in it. */
export function doneText(repeat: Repeat, times: number, blocks: number): string {
  if (repeat === 'block of four starts') return repeatsText(repeat, times);
  return `${repeatsText(repeat, times)} of both builds${repeat === 'counted run' || blocks === 0 ? '' : `, ${plural(blocks, 'block')} of slices`}`;
}

/** What a verdict on this comparison could draw on: what would have settled it is said beside it. */
export interface Had {
  readonly launches: number;
  readonly entries: number;
  /** What `launches` counts. */
  readonly repeat: Repeat;
}

const OF_EACH: ReadonlySet<Metric['statistic']> = new Set(['mean-of-launches', 'steady', 'slope']);

export function hadBy(comparison: Comparison, run: Pick<Run, 'launches' | 'samples' | 'loads'>): Had {
  const { method, launches, entries, metric } = comparison;
  if (method === 'side-by-side') return { launches, entries, repeat: pairedRepeat(comparison) };
  const repeat = repeatOf(metric);
  // A load with a time of its own has launches of its own; a figure of all of them together has one value.
  const own = OF_EACH.has(metric.statistic) && run.loads.some((one) => one.target === comparison.target && one.scenario === comparison.scenario && longerBy(one.load) !== null);
  return { launches: repeat === 'launch' && !own ? run.launches : valuesOf(comparison, run), entries, repeat };
}

function valuesOf({ target, scenario, metric }: Comparison, { samples }: Pick<Run, 'samples'>): number {
  const sample = samples.find((one) => one.side === 'head' && one.target === target && one.scenario === scenario && one.metric.name === metric.name);
  return sample?.values.length ?? 0;
}
