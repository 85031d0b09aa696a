/** The table of known answers that R made (test/stats/known/make.R), read as it is. */
import { readFileSync } from 'node:fs';

export interface Known {
  readonly launches: readonly {
    readonly values: readonly number[];
    /** t.test, one-sided for more than 0, and its 98 % interval. */
    readonly t: number;
    readonly interval: readonly [number, number];
    /** 20 % trimmed mean, its standard error and degrees of freedom. */
    readonly yuen: readonly [number, number, number];
    /** The same of ten values and more, 15 % trimmed, in the form of Tukey and McLaughlin; of fewer, the mean. */
    readonly tukey: readonly [number, number, number];
    /** What each says of its own standard error, and the mean that is weighed by it, with R's lm and hatvalues. */
    readonly errors: readonly number[];
    readonly weighed: readonly [number, number, number];
    /** wilcox.test, exact: one-sided p; estimate and 98 % interval. */
    readonly signedRank: number;
    readonly hodgesLehmann: readonly [number, number, number];
    /** All choices of signs written out; null where there are too many. */
    readonly signFlip: number | null;
  }[];
  /** With ties and zeros. */
  readonly counts: readonly { readonly values: readonly number[]; readonly signedRank: number; readonly signFlip: number }[];
  readonly looks: readonly { readonly launches: readonly number[]; readonly share: readonly number[]; readonly alpha: number; readonly levels: readonly number[] }[];
  /** The error rate at which the last look has the nominal level p. */
  readonly counted: readonly { readonly launches: readonly number[]; readonly share: readonly number[]; readonly p: number; readonly rate: number }[];
}

export const known = JSON.parse(readFileSync('test/stats/known/launches.json', 'utf8')) as Known;
