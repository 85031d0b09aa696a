/** The load of a run -> what went on around it: how restless the machine was, and how fast it did a fixed piece of work. */
import type { MachineNoise, ReferenceSample } from '../model.ts';
import type { CpuLayout } from './cpus.ts';
import type { LoadWatch } from './load/scenario.ts';
import { MachineWatch } from './machine-noise.ts';
import { startReference, type Reference } from './reference/reference.ts';

export interface SurroundingsOptions {
  /** Whether the reference workload is run between the slices: only numbers that travel need it. */
  readonly reference: boolean;
  readonly layout: CpuLayout | null;
  readonly logFile: string;
  readonly signal: AbortSignal;
}

/** ms of load from one slice of the reference workload to the next: one in twenty of the time. */
const REFERENCE_EVERY = 300;

export class Surroundings implements LoadWatch {
  readonly #machine = new MachineWatch();
  readonly #reference: Reference | null;
  #due = 0;

  private constructor(reference: Reference | null) {
    this.#reference = reference;
  }

  /** Never rejects; without its process the reference workload is left out. */
  static async watch({ reference, ...options }: SurroundingsOptions): Promise<Surroundings> {
    const started = reference ? await startReference(options) : null;
    return new Surroundings(started === null || 'reason' in started ? null : started);
  }

  /** Load begins: what was done since it last ended is left out. */
  begin(): void {
    this.#machine.begin();
    this.#due = performance.now() + REFERENCE_EVERY;
  }

  /** After a block (of one side: a slice) that took the targets so much CPU time, ms; null where it cannot be read. */
  async block(cpu: number | null): Promise<void> {
    this.#machine.sample(cpu === null ? null : { cpu });
    if (this.#reference === null || performance.now() < this.#due) return;
    await this.#reference.slice();
    this.begin();
  }

  /** A stretch of work that is no load (a start of a function), with a slice of the reference workload behind it. `work` gives the CPU time it took the target, ms, or null. */
  async around(work: () => Promise<number | null>): Promise<void> {
    this.#machine.begin();
    const cpu = await work();
    this.#machine.end(cpu === null ? null : { cpu });
    await this.#reference?.slice();
  }

  endLaunch(): void {
    this.#reference?.endLaunch();
  }

  noise(): MachineNoise {
    return this.#machine.noise();
  }

  samples(): readonly ReferenceSample[] {
    return this.#reference?.samples() ?? [];
  }

  async stop(): Promise<void> {
    this.#machine.close();
    await this.#reference?.stop();
  }
}
