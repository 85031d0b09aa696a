/** A load with a shape -> its stretches, and the rates between which it is warmed up. */
import type { Load, RampLoad, SaturateLoad, SpikeLoad, StepLoad } from '../../model.ts';
import type { Stretch } from './schedule.ts';

/** What a load is sent by: a schedule of stretches. */
export type ScheduledLoad = RampLoad | StepLoad | SpikeLoad;

/** A ramp's figures are told for so many parts of it. */
const PARTS_OF_RAMP = 5;

export const isScheduled = (load: Load): load is ScheduledLoad => load.kind === 'ramp' || load.kind === 'step' || load.kind === 'spike';

/** In order; of a spike: before, peak, after. */
export function stretchesOf(load: ScheduledLoad): readonly Stretch[] {
  switch (load.kind) {
    case 'ramp': {
      const { from, to, duration } = load;
      const rateAt = (part: number): number => from + ((to - from) * part) / PARTS_OF_RAMP;
      return Array.from({ length: PARTS_OF_RAMP }, (_, part) => ({ from: rateAt(part), to: rateAt(part + 1), duration: duration / PARTS_OF_RAMP }));
    }
    case 'step': return load.rates.map((rate) => ({ from: rate, to: rate, duration: load.each }));
    case 'spike': return ([[load.rate, load.before], [load.peak, load.duration], [load.rate, load.after]] as const).map(([rate, duration]) => ({ from: rate, to: rate, duration }));
  }
}

/**
 * The lowest and the highest rate of the warm-up, which climbs from one towards the other: at the lowest alone a compiler would
 * not have warmed up before the highest comes. A spike must find what a spike finds.
 */
export function warmUpRates(load: ScheduledLoad | SaturateLoad): { readonly lowest: number; readonly highest: number } {
  switch (load.kind) {
    case 'spike': return { lowest: load.rate, highest: load.rate };
    case 'step': return { lowest: Math.min(...load.rates), highest: Math.max(...load.rates) };
    case 'ramp': case 'saturate': return { lowest: Math.min(load.from, load.to), highest: Math.max(load.from, load.to) };
  }
}
