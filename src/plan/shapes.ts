/** A load with a shape -> the time and the launches that it takes, whatever the measuring time of the run. */
import type { Load } from '../model.ts';
import { trialsOf } from '../stats/bisection.ts';

export interface OwnTime {
  /** ms a side, of one launch; of a search about. */
  readonly measure: number;
  readonly launches: number;
}

/** Enough for an interval. */
const LAUNCHES = 5;
/** What grows over minutes is seen in one launch; five would take hours. */
const LAUNCHES_OF_SOAK = 1;

/** null: it has no time of its own, and shares the run's. */
export function ownTime(load: Load): OwnTime | null {
  const launches = load.launches ?? LAUNCHES;
  switch (load.kind) {
    case 'connections': case 'rate': return load.soak === undefined ? null : { measure: load.soak.duration, launches: load.launches ?? LAUNCHES_OF_SOAK };
    case 'ramp': return { measure: load.duration, launches };
    case 'step': return { measure: load.rates.length * load.each, launches };
    case 'spike': return { measure: load.before + load.duration + load.after, launches };
    case 'saturate': return { measure: trialsOf(load.from, load.to) * load.each, launches };
  }
}

export const isSoak = (load: Load): boolean => (load.kind === 'connections' || load.kind === 'rate') && load.soak !== undefined;
