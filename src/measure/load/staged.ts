/** A ramp, steps or a spike in one launch -> what each side is sent by, and what came of it, stage by stage. */
import type { Side, Warning } from '../../model.ts';
import { recoveryOf, type Recovery } from './recovery.ts';
import { scheduleOf, type Schedule, type Stretch } from './schedule.ts';
import { stretchesOf, type ScheduledLoad } from './shapes.ts';
import type { ScenarioFailure, SliceShape } from './side-load.ts';
import { StageTally, type Stage } from './stage-tally.ts';

export class StagedLoad {
  readonly #load: ScheduledLoad;
  readonly #stretches: readonly Stretch[];
  readonly #schedule: Schedule;
  readonly #tallies = new Map<Side, StageTally>();

  constructor(load: ScheduledLoad) {
    this.#load = load;
    this.#stretches = stretchesOf(load);
    this.#schedule = scheduleOf(this.#stretches);
  }

  /** The whole of it, once. ms. */
  get duration(): number {
    return this.#schedule.duration;
  }

  /** For the one slice of that side. */
  shape(side: Side): SliceShape {
    const watch = new StageTally(this.#schedule, this.#stretches, this.#load.kind === 'spike');
    this.#tallies.set(side, watch);
    return { schedule: this.#schedule, watch };
  }

  stages(side: Side): readonly Stage[] {
    return this.#tallies.get(side)?.stages() ?? [];
  }

  /** Metric name -> value, of what only the shape can say. */
  values(side: Side): Readonly<Record<string, number>> {
    const recovery = this.#recovery(side);
    return recovery === null ? {} : { recovery: recovery.time };
  }

  warnings(side: Side): readonly Warning[] {
    return this.#recovery(side)?.recovered === false ? [{ kind: 'at-least', side, why: 'load-ended' }] : [];
  }

  /** The failure with the rate that it came at. */
  located(failure: ScenarioFailure): ScenarioFailure {
    const where = this.#tallies.get(failure.side)?.where();
    if (where === undefined || failure.kind === 'interrupted') return failure;
    return { ...failure, message: `${failure.message} (${(where.at / 1000).toFixed(1)} s into its ${this.#load.kind === 'step' ? 'steps' : this.#load.kind}, at ${Number(where.rate.toPrecision(3))}/s)` };
  }

  #recovery(side: Side): Recovery | null {
    const tally = this.#tallies.get(side);
    if (this.#load.kind !== 'spike' || tally === undefined) return null;
    const { before, duration, after, rate, tolerance } = this.#load;
    return recoveryOf(tally.dated, { begins: before, ends: before + duration, over: before + duration + after, rate, tolerance });
  }
}
