/** What failed -> told once in the run's record, and not measured again. */
import type { Failure, Side } from '../model.ts';
import type { RunRecord } from './record.ts';

/** Stands for the cold starts where a scenario's name would; no scenario can be called so. */
export const COLD_START = ' cold start';

export class GivenUp {
  readonly #record: RunRecord;
  readonly #signal: AbortSignal;
  readonly #parts = new Set<string>();

  /** @param unready targets of which base cannot be measured: told already */
  constructor(record: RunRecord, signal: AbortSignal, unready: Iterable<string> = []) {
    this.#record = record;
    this.#signal = signal;
    for (const target of unready) this.#parts.add(key(target, 'base', null));
  }

  /** A failure ends the measuring of what it is about (null: the whole target); after an abort it is the interruption that is told. */
  add(target: string, scenario: string | null, side: Side, failure: Omit<Failure, 'target' | 'scenario' | 'side'>): void {
    this.#parts.add(key(target, side, scenario));
    if (this.#signal.aborted || failure.kind === 'interrupted') return;
    const { kind, message, hint, log } = failure;
    this.#record.addFailure({ target, scenario: scenario === COLD_START ? null : scenario, side, kind, message, hint, log });
  }

  /** The side as a whole, or what of it is named. After an abort everything is given up. */
  has(target: string, side: Side, part: string | null = null): boolean {
    return this.#signal.aborted || this.#parts.has(key(target, side, null)) || this.#parts.has(key(target, side, part));
  }
}

const key = (target: string, side: Side, part: string | null): string => JSON.stringify([target, side, part]);
