/** Watches the machine while load is measured, and says what took its time besides us. */
import type { MachineNoise } from '../model.ts';
import { ClockWatch } from './machine/clock-watch.ts';
import { Shares } from './machine/disturbance.ts';
import { FrequencyWatch } from './machine/frequency.ts';
import { OtherLoad } from './machine/other-load.ts';
import { parseProcessorTime, parseWaiting, type ProcessorTime } from './machine/processor-time.ts';
import { realSources, type MachineSources } from './machine/sources.ts';

/**
 * Shares above which a reading counts as disturbed. What lies below is the ordinary life of a machine and is part of the
 * spread that every interval knows.
 * - steal: a twentieth of all processors. Hosted runners have 0-2 %; a processor that is stolen for 5 % of the time makes what
 *   runs on it slower by as much as most budgets allow. That it is 0 proves nothing: many hosts do not tell.
 * - other load: an eighth of all processors, which is a quarter of one on the usual two. A runner's own agents need 1-3 %, and
 *   a reading of one second in ticks is a few per cent off.
 * - pressure: four fifths of the time. The target's own threads wait for the processor they are kept to, and with several
 *   workers on it some thread nearly always does: only what is far beyond that is a sign of others, and it takes the other two
 *   to be sure.
 */
const LIMITS = { steal: 0.05, otherLoad: 0.125, pressure: 0.8 };

/** ms of load in a reading: 200 ticks of two processors. Shorter ones would be all rounding. */
const READING = 1000;
/** ms between two looks at the kernel's counters: a large machine needs a millisecond to sum them up. */
const LOOK = 200;
/** ms between two looks at the frequency. */
const FREQUENCY_LOOK = 5000;

interface Counters {
  readonly time: number;
  readonly processors: ProcessorTime | null;
  readonly waiting: number | null;
  readonly own: number;
}

/** What an unfinished reading has summed up so far. ms. */
interface Reading {
  time: number;
  total: number;
  busy: number;
  interrupts: number;
  stolen: number;
  waiting: number;
  own: number;
  /** Whether the CPU time of the targets was known all along. */
  whole: boolean;
}

const emptyReading = (): Reading => ({ time: 0, total: 0, busy: 0, interrupts: 0, stolen: 0, waiting: 0, own: 0, whole: true });

/**
 * Call `begin` when load begins (before a launch's warm-up or its first block) and `sample` after each block of it, or `end`
 * after what is a stretch of its own, then `close` in the end; `noise` may be asked at any time. A `sample` takes 0.05 ms on two processors [measured], and next
 * to nothing when the last look at the kernel's counters was less than 200 ms ago. Never throws; elsewhere than on Linux there is
 * nothing to read but the clocks.
 */
export class MachineWatch {
  readonly #sources: MachineSources;
  readonly #clocks: ClockWatch;
  readonly #frequency: FrequencyWatch;
  readonly #steal = new Shares(LIMITS.steal);
  readonly #pressure = new Shares(LIMITS.pressure);
  readonly #otherLoad = new Shares(LIMITS.otherLoad);
  readonly #others = new OtherLoad();
  #last: Counters;
  #reading = emptyReading();
  /** CPU time of the targets since the last look, ms; null once a part of it was not known. */
  #targets: number | null = 0;
  #frequencyDue = -Infinity;

  constructor(sources: MachineSources = realSources) {
    this.#sources = sources;
    this.#clocks = new ClockWatch(sources);
    this.#frequency = new FrequencyWatch(sources.read);
    this.#last = this.#counters();
  }

  /** What was done since the last call (starting, stopping, setting up) was no measuring: nothing of it counts. */
  begin(): void {
    this.#clocks.begin();
    this.#last = this.#counters();
    this.#targets = 0;
  }

  /**
   * What was done since the last call was measuring. `own`: CPU time of the targets (both sides') in it, ms; that of this
   * process is read here. null: not known, and then neither is the load of others.
   */
  sample(own: { readonly cpu: number } | null): void {
    this.#add(own);
    if (this.#sources.monotonic() - this.#last.time >= LOOK) this.#take();
  }

  /**
   * The same at the end of a stretch, which counts however short it was: `begin` would throw away what was not looked at. A
   * tick too many in one stretch is one too few in another, so that a reading made of many is hardly less exact.
   */
  end(own: { readonly cpu: number } | null): void {
    this.#add(own);
    this.#take();
  }

  #add(own: { readonly cpu: number } | null): void {
    this.#targets = own === null || this.#targets === null ? null : this.#targets + own.cpu;
  }

  #take(): void {
    this.#clocks.count();
    this.#look();
    const now = this.#last.time;
    if (now < this.#frequencyDue) return;
    this.#frequencyDue = now + FREQUENCY_LOOK;
    this.#frequency.look();
  }

  noise(): MachineNoise {
    const { steps, pauses } = this.#clocks.sum();
    // Of a run shorter than one reading, what there is.
    if (this.#steal.summary() === null && this.#reading.time >= LOOK) this.#close();
    return {
      steal: this.#steal.summary(), pressure: this.#pressure.summary(), otherLoad: this.#otherLoad.summary(),
      frequency: this.#frequency.range(), clockSteps: steps, pauses,
    };
  }

  /** Stops the heartbeat. */
  close(): void {
    this.#clocks.stop();
  }

  #look(): void {
    const [before, now, reading] = [this.#last, this.#counters(), this.#reading];
    if (before.processors !== null && now.processors !== null) {
      reading.total += now.processors.total - before.processors.total;
      reading.busy += now.processors.busy - before.processors.busy;
      reading.interrupts += now.processors.interrupts - before.processors.interrupts;
      reading.stolen += now.processors.stolen - before.processors.stolen;
    }
    if (before.waiting !== null && now.waiting !== null) reading.waiting += now.waiting - before.waiting;
    reading.time += now.time - before.time;
    reading.own += now.own - before.own + (this.#targets ?? 0);
    reading.whole &&= this.#targets !== null;
    this.#last = now;
    this.#targets = 0;
    if (reading.time >= READING) this.#close();
  }

  #close(): void {
    const { time, total, stolen, waiting, whole, ...work } = this.#reading;
    this.#reading = emptyReading();
    if (this.#last.waiting !== null) this.#pressure.add(waiting / time);
    if (total <= 0) return;
    this.#steal.add(stolen / total);
    if (whole) this.#otherLoad.add(this.#others.share({ total, ...work }));
  }

  #counters(): Counters {
    const { read, monotonic, ownCpu } = this.#sources;
    return { time: monotonic(), processors: parseProcessorTime(read('/proc/stat')), waiting: parseWaiting(read('/proc/pressure/cpu')), own: ownCpu() };
  }
}
