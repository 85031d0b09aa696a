/** What another program printed, number by number: as it printed it, and as Tailgate takes it. */
import type { Better, Unit } from '../model.ts';

/** A number as a tool printed it. */
export interface Printed {
  /** Benchmark, endpoint, page; null where the tool has no such word for it. */
  readonly scenario: string | null;
  readonly name: string;
  /** Most likely a number. */
  readonly value: unknown;
  /** As people write it: `s`, `ns/op`, `kB`, `%`, `req/s`; '' where there is none. */
  readonly unit: string;
  /** null: neither the tool nor the unit tells. Left out: the unit tells. */
  readonly better?: Better | null;
  /** Too noisy, or worked out from others: a budget holds for it only when it names it. */
  readonly minor?: boolean;
}

/** The numbers of one output, or why it is none: a clause that reads on after "its output ". */
export type Parsed = readonly Printed[] | string;

/** A number in Tailgate's units: finite, 0 or from 1e-12 to 1e15. */
export interface Reading {
  readonly scenario: string | null;
  /** Behind `command.`; no spaces, 120 characters at most. */
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** The tool's own unit, where `unit` is `number`. */
  readonly word?: string;
  readonly better: Better | null;
  readonly minor: boolean;
}

/** A number that was printed, and cannot be taken: `reason` reads on after "left out, ". */
export interface Left {
  readonly scenario: string | null;
  readonly name: string;
  readonly reason: string;
}

/** `leftOut`: sentences, each about the values that cannot be taken for one reason; `left`: the first of them, one by one. At least one reading. */
export type Output =
  | { readonly ok: true; readonly readings: readonly Reading[]; readonly leftOut: readonly string[]; readonly left: readonly Left[] }
  | { readonly ok: false; readonly reason: string };
