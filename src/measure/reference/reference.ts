/** A fixed piece of work of our own, run between the target's slices -> how fast this machine was during each launch. */
import type { ReferenceSample } from '../../model.ts';
import { geometricMean } from '../../stats/mean.ts';
import { median } from '../../stats/sample.ts';
import type { CpuLayout } from '../cpus.ts';
import { KERNELS, nameOf, warmUp } from './kernels.ts';
import { startProcess, type ReferenceProcess } from './process.ts';

export interface Reference {
  /** One short slice of one kernel, the kernels in turn: about 15 ms, outside the target's own slices. Never rejects. */
  slice(): Promise<void>;
  /** Closes this launch: adds its value of each kernel that had a slice in it. */
  endLaunch(): void;
  /** One value a launch so far. */
  samples(): readonly ReferenceSample[];
  /** CPU time of its process so far, ms: none of it is the target's, nor anybody else's. */
  cpuTime(): number;
  /** Ends its process. May be called more than once; never rejects. */
  stop(): Promise<void>;
}

export interface ReferenceOptions {
  /** It runs on the target's cores; null: on all. */
  readonly layout: CpuLayout | null;
  /** Emptied first. */
  readonly logFile: string;
  /** An abort ends its process. */
  readonly signal: AbortSignal;
}

/**
 * ms of a slice, without connecting. Called every 300 ms of load it costs 5 % of the time, and gives each kernel three slices in a
 * launch of 3 s: the fewest whose median leaves out a disturbed one. Longer and rarer ones see less of the launch.
 */
export const SLICE = 12;

/** Never rejects; `reason` is a clause that says why there is none. */
export async function startReference({ layout, logFile, signal }: ReferenceOptions): Promise<Reference | { readonly reason: string }> {
  if (signal.aborted) return { reason: 'the run was interrupted' };
  const started = await startProcess({ cpus: layout?.target ?? null, logFile, signal });
  if (typeof started === 'string') return { reason: started };
  const workload = new ReferenceWorkload(started, signal);
  await warmUp(started, signal);
  return workload;
}

class ReferenceWorkload implements Reference {
  readonly #process: ReferenceProcess;
  readonly #signal: AbortSignal;
  readonly #onAbort = (): void => void this.stop();
  /** Of this launch, by the kernel's name. */
  readonly #slices = new Map<string, number[]>();
  /** One a launch, by the kernel's name. */
  readonly #launches = new Map<string, number[]>();
  #turn = 0;

  constructor(process_: ReferenceProcess, signal: AbortSignal) {
    this.#process = process_;
    this.#signal = signal;
    signal.addEventListener('abort', this.#onAbort, { once: true });
    if (signal.aborted) this.#onAbort();
  }

  async slice(): Promise<void> {
    const kernel = KERNELS[this.#turn % KERNELS.length];
    this.#turn += 1;
    if (kernel === undefined || this.#signal.aborted) return;
    const reading = await kernel.run(this.#process, SLICE, this.#signal);
    // The last slice before an abort may have been cut short.
    if (reading === null || this.#signal.aborted) return;
    for (const timing of ['wall', 'cpu'] as const) add(this.#slices, nameOf(kernel, timing), reading[timing]);
  }

  /** Median over the launch's slices: a burst of somebody else's work that hit some of them does not count. */
  endLaunch(): void {
    for (const [kernel, values] of this.#slices) add(this.#launches, kernel, median(values));
    this.#slices.clear();
  }

  samples(): readonly ReferenceSample[] {
    return [...this.#launches].map(([kernel, values]) => ({ kernel, values: [...values], point: geometricMean(values) }));
  }

  cpuTime(): number {
    return this.#process.cpuTime;
  }

  async stop(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#onAbort);
    await this.#process.stop();
  }
}

function add(to: Map<string, number[]>, key: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) return;
  const known = to.get(key);
  if (known === undefined) to.set(key, [value]);
  else known.push(value);
}
