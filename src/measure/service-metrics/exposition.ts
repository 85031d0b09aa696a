/** What a service said of itself at one moment, whatever the format. */

export type SeriesType = 'counter' | 'gauge' | 'histogram' | 'summary' | 'untyped';

/** One number with its labels. */
export interface Series {
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
}

export interface Exposition {
  /** By the name as it stands on its lines; only names that were wanted. */
  readonly series: ReadonlyMap<string, readonly Series[]>;
  /** The type that was announced for a name; `untyped` where none was. */
  readonly typeOf: (name: string) => SeriesType;
  /** All names, wanted or not, for suggestions. */
  readonly names: readonly string[];
  readonly count: number;
  /** Name -> how many series have it, wanted or not; of JSON none. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Refused as a whole: of a text that is broken somewhere nothing is known to be right. */
export type Understood = { readonly ok: true; readonly exposition: Exposition } | { readonly ok: false; readonly reason: string };

/** A service with more has a label that takes ever new values. */
export const MOST_SERIES = 50_000;
