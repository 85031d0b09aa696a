/** A process that somebody else started -> it and all that descend from it, and nothing of its surroundings. */
import { listNumbers, readStat, type ProcessStat } from './proc-files.ts';
import type { Processes } from './witnesses.ts';

/**
 * By parents alone: of what we start, a session and a mark in the environment tell more, but the session of a stranger's process
 * may be the shell that we were started from. Who was seen once stays in, whoever adopts him.
 */
export class Descendants implements Processes {
  readonly #root: ProcessStat;
  #members = new Map<number, ProcessStat>();
  #seen = new Set<number>();

  /** `root`: as it was when it was found. A number that another process got meanwhile is told by its start. */
  constructor(root: ProcessStat) {
    this.#root = root;
  }

  /** Whether the process itself still runs: not another one with its number, and not a dead one that nobody collects. */
  get runs(): boolean {
    const now = readStat(this.#root.pid);
    return now !== null && now.start === this.#root.start && !now.zombie;
  }

  refresh(): readonly ProcessStat[] {
    const pids = listNumbers('/proc') ?? [];
    const members = new Map<number, ProcessStat>();
    for (const [pid, known] of this.#members) {
      const stat = readStat(pid);
      if (stat?.start === known.start) members.set(pid, stat);
      else this.#seen.delete(pid);
    }
    let fresh = pids.filter((pid) => !members.has(pid) && !this.#seen.has(pid)).flatMap((pid) => readStat(pid) ?? []);
    for (let before = -1; before !== fresh.length; ) {
      before = fresh.length;
      for (const stat of fresh) if (members.has(stat.parent) || (stat.pid === this.#root.pid && stat.start === this.#root.start)) members.set(stat.pid, stat);
      fresh = fresh.filter(({ pid }) => !members.has(pid));
    }
    this.#members = members;
    this.#seen = new Set(pids);
    return [...members.values()];
  }
}
