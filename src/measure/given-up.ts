/** What failed -> told once in the run's record, and not measured again. */
import type { Failure, Side } from '../model.ts';
import type { RunRecord } from './record.ts';

/** Of a scenario's first requests, one at a time: what the side answered to them. `unknown`: that there is no such route; `wrong`: something else than was expected. */
export type FirstAnswers = 'unknown' | 'wrong';

/** Stands for the cold starts where a scenario's name would; no scenario can be called so. */
export const COLD_START = ' cold start';

export class GivenUp {
  readonly #record: RunRecord;
  readonly #signal: AbortSignal;
  readonly #parts = new Set<string>();
  readonly #lacking: ReadonlyMap<string, ReadonlySet<string>>;

  /**
   * @param unready targets of which base cannot be measured: told already
   * @param lacking scenarios that base's own config has not, by target
   */
  constructor(record: RunRecord, signal: AbortSignal, unready: Iterable<string> = [], lacking: ReadonlyMap<string, ReadonlySet<string>> = new Map()) {
    this.#record = record;
    this.#lacking = lacking;
    this.#signal = signal;
    for (const target of unready) this.#parts.add(key(target, 'base', null));
  }

  /** A failure ends the measuring of what it is about (null: the whole target); after an abort it is the interruption that is told. */
  add(target: string, scenario: string | null, side: Side, failure: Omit<Failure, 'target' | 'scenario' | 'side' | 'added'> & { readonly first?: FirstAnswers }): void {
    this.#parts.add(key(target, side, scenario));
    if (this.#signal.aborted || failure.kind === 'interrupted') return;
    const { kind, message, hint, log } = failure;
    const added = side === 'base' && scenario !== null && this.#isAdded(target, scenario, failure.first);
    this.#record.addFailure({ target, scenario: scenario === COLD_START ? null : scenario, side, kind, message, hint, log, ...(added ? { added } : {}) });
  }

  /** A base that was measured once knew it, and one that answers right and fails under load does too. */
  #isAdded(target: string, scenario: string, first: FirstAnswers | undefined): boolean {
    if (first === undefined || this.#record.hasMeasured(target, scenario, 'base')) return false;
    return first === 'unknown' || this.#lacking.get(target)?.has(scenario) === true;
  }

  /** The side as a whole, or what of it is named. After an abort everything is given up. */
  has(target: string, side: Side, part: string | null = null): boolean {
    return this.#signal.aborted || this.#parts.has(key(target, side, null)) || this.#parts.has(key(target, side, part));
  }
}

const key = (target: string, side: Side, part: string | null): string => JSON.stringify([target, side, part]);
