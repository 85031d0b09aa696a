/** A target's planned cold starts -> made round by round in balanced blocks, and kept block by block. */
import type { Side, TargetPlan } from '../model.ts';
import { discardsFirst } from '../targets.ts';
import type { TargetFailure } from './failure.ts';
import { COLD_START, type GivenUp } from './given-up.ts';
import { CONFIRMING, startBlocks, type Parts } from './parts.ts';
import type { RunRecord } from './record.ts';

export type Probed<R> = { readonly ok: true; readonly reading: R } | { readonly ok: false; readonly failure: TargetFailure };

/** `R`: what one start tells. */
export interface ColdStartsOptions<R> {
  readonly plan: TargetPlan;
  /** Rounds over which they are spread. */
  readonly rounds: number;
  readonly record: RunRecord;
  readonly parts: Parts;
  readonly givenUp: GivenUp;
  readonly probe: (side: Side) => Promise<Probed<R>>;
  /** The first start of a side, which is thrown away. */
  readonly first?: (side: Side, reading: R) => void;
  readonly add: (side: Side, reading: R) => void;
  readonly progress: (text: string) => void;
}

export class ColdStarts<R> {
  readonly #options: ColdStartsOptions<R>;
  readonly #blocks: readonly (readonly Side[])[];
  #made = 0;

  constructor(options: ColdStartsOptions<R>) {
    this.#options = options;
    this.#blocks = startBlocks(options.plan);
  }

  /** This round's share; before the first, one start of each side is thrown away. */
  async round(round: number): Promise<void> {
    const { plan: { target, sides, coldStarts }, rounds, parts, first, add } = this.#options;
    if (coldStarts.length === 0 || !parts.isOpen(target.name, null)) return;
    const blocks = this.#blocksOf(round);
    if (blocks.length === 0 && round >= rounds) parts.close(target.name, null);
    // One start that fails after others went well says nothing of the load, and the launch tells for itself; the first speaks for all.
    if (round === 0 && discardsFirst(target)) {
      for (const side of sides) {
        const reading = await this.#start(side, null);
        if (reading !== null) first?.(side, reading);
      }
    }
    for (const block of blocks) {
      const readings: { readonly side: Side; readonly reading: R }[] = [];
      for (const side of block) {
        const reading = await this.#start(side, COLD_START);
        if (reading !== null) readings.push({ side, reading });
      }
      // A block with a start missing has no pair for another: both sides' values stay in step. A side that was given up is not missed.
      if (readings.length < block.filter((side) => this.#starts(side)).length || readings.length === 0) continue;
      for (const { side, reading } of readings) add(side, reading);
      parts.done(target.name, null);
    }
    if (!this.#starts('head')) parts.close(target.name, null);
  }

  /** Evenly over the rounds; of two sides, the last blocks are kept for a round after these, should the last look accuse. */
  #blocksOf(round: number): readonly (readonly Side[])[] {
    const { plan, rounds } = this.#options;
    const kept = plan.sides.length > 1 ? CONFIRMING : 0;
    const spread = this.#blocks.length - kept;
    const cut = (n: number): number => (n > rounds ? this.#blocks.length : Math.round((n * spread) / rounds));
    return this.#blocks.slice(cut(round), cut(round + 1));
  }

  #starts(side: Side): boolean {
    return !this.#options.givenUp.has(this.#options.plan.target.name, side, COLD_START);
  }

  /** `about`: what is given up when it fails. */
  async #start(side: Side, about: typeof COLD_START | null): Promise<R | null> {
    if (!this.#starts(side)) return null;
    const { plan: { target, coldStarts }, record, givenUp, probe, progress } = this.#options;
    this.#made += 1;
    progress(`${target.name}: ${target.kind === 'command' ? 'run' : 'cold start'} ${this.#made} of ${coldStarts.length}`);
    const began = performance.now();
    const start = await probe(side);
    record.spend(target.kind === 'command' ? 'commands' : 'coldStarts', performance.now() - began);
    if (start.ok) return start.reading;
    givenUp.add(target.name, about, side, start.failure);
    return null;
  }
}
