/** The requests of a schedule -> what came of them, stretch by stretch. */
import type { WhyNotKept } from '../../model.ts';
import { LatencyRecorder } from '../../stats/histogram.ts';
import type { RequestWatch } from './driver.ts';
import type { Schedule, Stretch } from './schedule.ts';
import type { Exchange } from './slice-tally.ts';

/** One stretch of one launch. */
export interface Stage extends Stretch {
  /** Requests that were due in it, and those of them that failed. */
  readonly requests: number;
  readonly failed: number;
  /** Of the right answers, from their intended time. */
  readonly histogram: LatencyRecorder;
  /** Of a search: what was found of this rate. */
  readonly kept?: 'kept' | 'broken' | 'generator';
  readonly why?: WhyNotKept;
}

/** A request by the time at which it was due, ms from the beginning; a failed one has an infinite latency. */
export interface Dated {
  readonly at: number;
  readonly latency: number;
}

export class StageTally implements RequestWatch {
  /** In the order of their answers; only where they are asked for, since an hour of them fills the memory. */
  readonly dated: Dated[] = [];
  readonly #schedule: Schedule;
  readonly #stages: { readonly stretch: Stretch; requests: number; failed: number; readonly histogram: LatencyRecorder }[];
  #last = 0;

  readonly #dates: boolean;

  constructor(schedule: Schedule, stretches: readonly Stretch[], dates: boolean) {
    this.#dates = dates;
    this.#schedule = schedule;
    this.#stages = stretches.map((stretch) => ({ stretch, requests: 0, failed: 0, histogram: new LatencyRecorder() }));
  }

  due(_index: number, intended: number): void {
    this.#last = intended;
    const stage = this.#stages[this.#schedule.stretchAt(intended)];
    if (stage !== undefined) stage.requests++;
  }

  done(index: number, what: Exchange, latency: number): void {
    const at = this.#schedule.at(index);
    const stage = this.#stages[this.#schedule.stretchAt(at)];
    if (what === 'right') stage?.histogram.record(latency);
    else if (stage !== undefined) stage.failed++;
    if (this.#dates) this.dated.push({ at, latency: what === 'right' ? latency : Infinity });
  }

  stages(): readonly Stage[] {
    return this.#stages.map(({ stretch, ...figures }) => ({ ...stretch, ...figures }));
  }

  /** Where the schedule was when the last request so far was due: its time, ms, and the rate then. */
  where(): { readonly at: number; readonly rate: number } {
    const stretches = this.#stages.map(({ stretch }) => stretch);
    const index = this.#schedule.stretchAt(this.#last);
    const before = stretches.slice(0, index).reduce((sum, { duration }) => sum + duration, 0);
    const { from = 0, to = 0, duration = 1 } = stretches[index] ?? {};
    return { at: this.#last, rate: from + ((to - from) * (this.#last - before)) / duration };
  }
}
