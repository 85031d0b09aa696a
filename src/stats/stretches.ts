/** Values in time order -> mean and spread of any stretch of them in one step, and whether two stretches differ. */
import { studentQuantile, studentUpperTail } from './student.ts';

/** Two stretches held against each other: the later less the earlier. */
export interface Apart {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly standardError: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
}

/** The centre of one stretch. */
export interface Centre {
  readonly mean: number;
  readonly standardError: number;
  readonly df: number;
}

interface Part {
  readonly count: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean, and of products of successive ones. */
  readonly squares: number;
  readonly products: number;
}

/** Differences below it are what adding up has left, not what was measured. */
const ROUNDING = 1e-12;
/** Memory of runs is believed to so many runs' worth less than it seems: that of unchanged noise seems above 0 half of the time. */
const DOUBT = 10;
const MOST_MEMORY = 0.9;

/** Sums from the beginning, of values less the first one, so that equal values add up to no spread at all. */
export class Stretches {
  readonly #values: number[] = [];
  readonly #sums: number[] = [0];
  readonly #squares: number[] = [0];
  /** Of each value and its successor; the last one's is added with the next value. */
  readonly #products: number[] = [0];

  get length(): number {
    return this.#values.length;
  }

  get values(): readonly number[] {
    return this.#values;
  }

  /** What comes after the first `from` values, which are there already, is now `tail`. */
  set(from: number, tail: readonly number[]): void {
    this.#values.length = from;
    const first = this.#values[0] ?? tail[0] ?? 0;
    for (let i = from; i < from + tail.length; i += 1) {
      const value = tail[i - from] ?? 0;
      const [own, last] = [value - first, (this.#values[i - 1] ?? first) - first];
      this.#values[i] = value;
      this.#sums[i + 1] = (this.#sums[i] ?? 0) + own;
      this.#squares[i + 1] = (this.#squares[i] ?? 0) + own * own;
      this.#products[i] = (this.#products[i - 1] ?? 0) + (i === 0 ? 0 : own * last);
    }
  }

  /** [start, split) against [split, end). */
  split(start: number, split: number, end: number): Apart {
    return this.apart({ start, end: split }, { start: split, end });
  }

  /**
   * Student's test with the spread of both stretches together: three runs have none of their own to speak of. Runs that remember the
   * one before (a machine that is slow for days) tell less than as many that do not: with r the correlation of successive
   * deviations, their variance counts (1 + r) / (1 - r) times. r is corrected by 1/df, since deviations from their own mean seem
   * less alike than they are, taken df / (df + 10) times, and never below 0.
   */
  apart(earlier: Range, later: Range): Apart {
    const [a, b] = [this.#part(earlier), this.#part(later)];
    const difference = b.mean - a.mean;
    const df = a.count + b.count - 2;
    const standardError = df <= 0 ? 0 : Math.sqrt(spread(a.squares + b.squares, a.products + b.products, df) * (1 / a.count + 1 / b.count));
    const p = df <= 0 || Math.abs(difference) < ROUNDING ? 1 : standardError === 0 ? 0 : Math.min(1, 2 * studentUpperTail(Math.abs(difference) / standardError, df));
    const first = this.#values[0] ?? 0;
    return { before: first + a.mean, after: first + b.mean, difference, standardError, df: Math.max(1, df), p };
  }

  /** Of [start, end). */
  meanOf(start: number, end: number): number {
    return (this.#values[0] ?? 0) + ((this.#sums[end] ?? 0) - (this.#sums[start] ?? 0)) / (end - start);
  }

  centre(range: Range): Centre {
    const { count, mean, squares, products } = this.#part(range);
    const df = count - 1;
    return { mean: (this.#values[0] ?? 0) + mean, standardError: df <= 0 ? 0 : Math.sqrt(spread(squares, products, df) / count), df: Math.max(1, df) };
  }

  /** How much of the squares around one mean two means explain: the largest where a step is most likely. */
  explained(start: number, split: number, end: number): { readonly between: number; readonly within: number } {
    const [a, b] = [this.#part({ start, end: split }), this.#part({ start: split, end })];
    const between = ((a.count * b.count) / (a.count + b.count)) * (b.mean - a.mean) ** 2;
    return { between, within: a.squares + b.squares };
  }

  #part({ start, end }: Range): Part {
    const count = end - start;
    const first = this.#values[0] ?? 0;
    const sum = (this.#sums[end] ?? 0) - (this.#sums[start] ?? 0);
    const mean = sum / count;
    const squares = Math.max(0, (this.#squares[end] ?? 0) - (this.#squares[start] ?? 0) - count * mean * mean);
    if (count < 2) return { count, mean, squares, products: 0 };
    const ends = sum - ((this.#values[start] ?? first) - first) + sum - ((this.#values[end - 1] ?? first) - first);
    return { count, mean, squares, products: (this.#products[end - 1] ?? 0) - (this.#products[start] ?? 0) - mean * ends + (count - 1) * mean * mean };
  }
}

/** First, and one more than the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

function spread(squares: number, products: number, df: number): number {
  const seen = squares > 0 ? products / squares + 1 / df : 0;
  const memory = Math.min(MOST_MEMORY, Math.max(0, seen)) * (df / (df + DOUBT));
  return ((squares / df) * (1 + memory)) / (1 - memory);
}

/** Half the width of an interval at a two-sided level. */
export function half({ standardError, df }: Pick<Centre, 'standardError' | 'df'>, level: number): number {
  return standardError === 0 ? 0 : -studentQuantile((1 - level) / 2, df) * standardError;
}
