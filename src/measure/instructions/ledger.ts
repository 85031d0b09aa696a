/** What each process has executed, read now and then -> what the whole tree has executed, nothing twice. */

/** One process as it is read. */
export interface ProcessReading {
  readonly pid: number;
  /** Instructions since its program was started; of a forked process this has its parent's in it, up to the fork. */
  readonly total: number;
  /** The process it was forked from, when it still runs the same program; null for one that was started afresh. */
  readonly forkedFrom: number | null;
}

/**
 * Callgrind leaves the counts as they are when a program forks: the child begins with all that its parent had executed. How much
 * that was is not told. At the first reading (of a start) it is taken to be what the parent has executed by now: who forks
 * workers does little besides waiting afterwards. Later it is the middle between the parent's last reading and this one: children
 * that come and go with the requests are forked evenly in between. Both are the same on both sides of a comparison.
 */
export class Ledger {
  readonly #totals = new Map<number, number>();
  readonly #inherited = new Map<number, number>();
  #first = true;

  /** Takes a reading of all processes, ended ones too, and gives the instructions since the start of the tree. */
  add(readings: readonly ProcessReading[]): number {
    const now = new Map(readings.map((one) => [one.pid, one.total]));
    for (const { pid, total, forkedFrom } of readings) {
      if (this.#inherited.has(pid)) continue;
      const parents = forkedFrom === null ? 0 : this.#parentsAt(now.get(forkedFrom), this.#totals.get(forkedFrom));
      this.#inherited.set(pid, Math.min(parents, total));
    }
    for (const [pid, total] of now) this.#totals.set(pid, Math.max(total, this.#totals.get(pid) ?? 0));
    this.#first = false;
    let sum = 0;
    for (const [pid, total] of this.#totals) sum += total - (this.#inherited.get(pid) ?? 0);
    return sum;
  }

  #parentsAt(now: number | undefined, before: number | undefined): number {
    const latest = now ?? before ?? 0;
    return this.#first || before === undefined ? latest : (before + latest) / 2;
  }
}
