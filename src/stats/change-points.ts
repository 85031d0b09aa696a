/** Values in time order, one after the other -> the places where their level changed for good; each new value costs the same, however many came before. */
import { bestSplit } from './e-divisive.ts';
import { median } from './sample.ts';
import { settledOf, soften } from './soften.ts';
import { Stretches, type Apart } from './stretches.ts';

/** Values a window holds; windows advance by half of it, or to the last split found. */
export const WINDOW = 50;
/** Besides single values, means of so many are looked at, so that a window sees steps that take 200 entries to be seen. */
const COARSE = 4;
/** A split within a window is a candidate below this p. */
const WEAK = 0.01;
/** A candidate is a change point when p, times the places that a step of a window had to choose from, is below this over its whole levels. */
export const STRONG = 0.001;
const PLACES = WINDOW / 2;
/** Values on each side of a candidate, before a change point, and since it. */
const LEAST = { split: 2, before: 5, since: 3 };
/** A candidate may move so far to where a step fits best. */
const NUDGE = 5;
/** Share of the values since a change that must lie nearer to the new level than to the old, and never less than three: else a few far ones made it. */
const MAJORITY = 0.6;
/** ... counted among so many next to it. */
const WITNESSES = 30;
/** Change points further back are not looked at again. */
const HORIZON = 8 * WINDOW;
/** (1 - exp(-x/2))^2 = 0.95: with 95 % the true place of a step is less unlikely than this (Yao, Annals of Statistics 15, 1987). */
const PLACE_LIKELIHOOD = -2 * Math.log(1 - Math.sqrt(0.95));

/** A place where the level changes: `index` is the first of the new one. */
export interface Change extends Apart {
  readonly index: number;
  /** After the value before `from`, and not later than at `to`: with 95 % the true place. */
  readonly from: number;
  readonly to: number;
  /** Of the best of all places at which it could have been. */
  readonly scanned: number;
}

/** Whether a change from one level to another is large enough to be one. */
export type Matters = (before: number, after: number) => boolean;

interface Scanner {
  readonly step: number;
  readonly means: Stretches;
  /** Where the next window begins, in means. */
  start: number;
}

/**
 * E-divisive means (Matteson and James 2014) as Hunter and Apache Otava run it (Fleming et al., ICPE 2023): windows of 50, split where the energy
 * statistic is largest while a t-test of the parts has p < 0.01; then, over whole levels, the weakest candidate goes, again and again,
 * until each is significant and large enough. What is ours: the values are softened, so that single runs neither make a change nor hide one; the
 * test counts the memory of runs and the places that there were to choose from; means of four are scanned as well; a candidate moves
 * to where a step fits best. Windows whose values are settled are never computed again, and neither are change points older than 400.
 */
export class ChangeDetector {
  readonly #matters: Matters;
  readonly #values: number[] = [];
  readonly #fine = new Stretches();
  readonly #scanners: readonly Scanner[] = [{ step: 1, means: this.#fine, start: 0 }, { step: COARSE, means: new Stretches(), start: 0 }];
  #candidates: readonly number[] = [];
  #old: readonly Change[] = [];
  #settled = 0;
  #windows = 0;

  constructor(matters: Matters = () => true) {
    this.#matters = matters;
  }

  /** How many windows and parts of windows were searched: what it cost. */
  get windows(): number {
    return this.#windows;
  }

  /** The values as they count. */
  get stretches(): Stretches {
    this.#look();
    return this.#fine;
  }

  /** A finite number. */
  append(value: number): void {
    this.#values.push(value);
    const settled = settledOf(this.#values.length);
    if (settled > this.#settled) this.#settle(settled);
  }

  /** All changes so far, in order. Looking changes nothing. */
  changes(): readonly Change[] {
    this.#look();
    const candidates = new Set(this.#candidates);
    for (const { step, means, start } of this.#scanners) this.#scan(means, start, means.length, step, candidates, true);
    return [...this.#old, ...this.#strong(candidates, this.#values.length)];
  }

  #look(): void {
    if (this.#fine.length === this.#values.length) return;
    this.#fine.set(this.#settled, soften(this.#values, this.#settled));
    for (const { step, means } of this.#scanners.slice(1)) {
      const from = Math.floor(this.#settled / step);
      const tail = Array.from({ length: Math.floor(this.#values.length / step) - from }, (_, i) => this.#fine.meanOf((from + i) * step, (from + i + 1) * step));
      means.set(from, tail);
    }
  }

  /** Values up to `settled` will not change any more, and neither will windows that end before. */
  #settle(settled: number): void {
    this.#look();
    const candidates = new Set(this.#candidates);
    for (const scanner of this.#scanners) {
      scanner.start = this.#scan(scanner.means, scanner.start, Math.floor(settled / scanner.step), scanner.step, candidates, false);
    }
    this.#settled = settled;
    const horizon = settled - HORIZON;
    if ([...candidates].some((index) => index < horizon)) {
      const old = this.#strong(candidates, settled).filter(({ index }) => index < horizon);
      this.#old = [...this.#old, ...old];
    }
    const last = this.#old.at(-1)?.index ?? 0;
    this.#candidates = [...candidates].filter((index) => index >= horizon && index > last);
  }

  /** Windows from `start` on that end by `end`; with `all` those that would reach beyond too, cut off there. Where the next one begins. */
  #scan(means: Stretches, start: number, end: number, step: number, candidates: Set<number>, all: boolean): number {
    let at = start;
    while (all ? at + 2 * LEAST.split <= end : at + WINDOW <= end) {
      const found = this.#splits(means, at, Math.min(end, at + WINDOW));
      for (const index of found) candidates.add(index * step);
      at = Math.max(found.at(-1) ?? 0, at + WINDOW / 2);
    }
    return at;
  }

  #splits(means: Stretches, start: number, end: number): readonly number[] {
    this.#windows += 1;
    const split = bestSplit(means.values, start, end, LEAST.split);
    if (split === null) return [];
    // A level that went back within the window differs from what was before it, not so all the rest of the window.
    const p = Math.min(means.split(start, split.index, end).p, means.split(start, split.index, split.end).p);
    if (p >= WEAK) return [];
    return [...this.#splits(means, start, split.index), split.index, ...this.#splits(means, split.index, end)];
  }

  /** The candidates since the last old change that hold over whole levels up to `end`. */
  #strong(candidates: Iterable<number>, end: number): readonly Change[] {
    const begin = this.#old.at(-1)?.index ?? 0;
    const kept = [...new Set(candidates)].filter((index) => index - begin >= LEAST.before && end - index >= LEAST.since).sort((a, b) => a - b);
    for (;;) {
      const bounds = (i: number): readonly [number, number] => [kept[i - 1] ?? begin, kept[i + 1] ?? end];
      for (const [i, index] of kept.entries()) kept[i] = this.#bestFit(index, ...bounds(i));
      const tests = kept.map((index, i) => ({ i, index, ...this.#fine.split(bounds(i)[0], index, bounds(i)[1]) }));
      const unsure = tests.filter(({ p }) => p * PLACES >= STRONG);
      const weakest = unsure.length > 0
        ? unsure.reduce((worst, test) => (test.p > worst.p ? test : worst))
        : tests.filter(({ i, index, before, after }) => !this.#matters(before, after) || !this.#isLevel(index, ...bounds(i)))
          .reduce<(typeof tests)[number] | null>((least, test) => (least === null || Math.abs(test.difference) < Math.abs(least.difference) ? test : least), null);
      if (weakest === null) return tests.map(({ i, index, ...test }) => ({ index, ...test, ...this.#place(index, ...bounds(i)), scanned: Math.min(1, test.p * PLACES) }));
      kept.splice(weakest.i, 1);
    }
  }

  #bestFit(index: number, start: number, end: number): number {
    const [from, to] = [Math.max(start + LEAST.since, index - NUDGE), Math.min(end - LEAST.since, index + NUDGE)];
    let best = { index, between: -1 };
    for (let at = from; at <= to; at += 1) {
      const { between } = this.#fine.explained(start, at, end);
      if (between > best.between) best = { index: at, between };
    }
    return best.index;
  }

  /** Long enough on both sides, and not the work of a few far values. */
  #isLevel(index: number, start: number, end: number): boolean {
    if (index - start < LEAST.before || end - index < LEAST.since) return false;
    const since = this.#values.slice(index, Math.min(end, index + WITNESSES));
    const before = median(this.#values.slice(Math.max(start, index - WITNESSES), index));
    const after = median(since);
    const nearer = since.filter((value) => Math.abs(value - after) < Math.abs(value - before)).length;
    return nearer >= Math.max(LEAST.since, MAJORITY * since.length);
  }

  /** Places at which a step between these levels is not much less likely than at `index`, by the likelihood of normal values of one spread. */
  #place(index: number, start: number, end: number): { readonly from: number; readonly to: number } {
    const count = end - start;
    const { within } = this.#fine.explained(start, index, end);
    const likely = (at: number): boolean => count * Math.log(this.#fine.explained(start, at, end).within / within) <= PLACE_LIKELIHOOD;
    if (within === 0) return { from: index, to: index };
    let [from, to] = [index, index];
    for (let at = index; at > Math.max(start, index - WINDOW); at -= 1) if (likely(at)) from = at;
    for (let at = index; at < Math.min(end, index + WINDOW); at += 1) if (likely(at)) to = at;
    return { from, to };
  }
}
