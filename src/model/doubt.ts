/** Problems that a user can put right, and warnings that stand beside a number. */
import type { Side } from './plan.ts';

/** Something the user can put right: what is wrong, where, and what to write instead. Refusals are values, not throws. */
export interface Problem {
  /** The file it stands in, as the user named it; null for a command-line flag or an Action input. */
  readonly file: string | null;
  /** 1-based line and column in that file, when known. */
  readonly line: number | null;
  readonly column: number | null;
  /** The path inside the document or the flag's name: `targets.api.scenarios.list.request.path`, `--time`. */
  readonly path: string;
  /** A sentence: what is wrong. */
  readonly message: string;
  /** What to write instead; null when the message already says it. */
  readonly hint: string | null;
}

/** The answer of everything that may refuse: a value, or all problems at once. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Statistical or practical doubt, as data: it stands beside the number it is about and is phrased in `report/`. */
export type Warning =
  /** Fewer launches than an honest interval needs. */
  | { readonly kind: 'few-launches'; readonly launches: number; readonly needed: number }
  /** Fewer requests in a launch than the quantile needs (2,000 for p99). `longerBy`: the key of a load with a time of its own. */
  | { readonly kind: 'few-requests'; readonly requests: number; readonly needed: number; readonly longerBy?: 'duration' | 'each' }
  /** The load generator was busy for this share of its core: latencies contain its own queueing. */
  | { readonly kind: 'generator-saturated'; readonly busy: number }
  /** A constant rate was asked for and the generator sent late: share of requests later than 1 ms, worst lateness in ms. */
  | { readonly kind: 'generator-late'; readonly share: number; readonly worst: number }
  /** The service closes connections: each of these responses includes making a new one. */
  | { readonly kind: 'reconnects'; readonly share: number }
  /** An answer was without what later requests take from it (`capture`): so many of those, and so large a share (0-1), were not sent. */
  | { readonly kind: 'requests-skipped'; readonly requests: number; readonly share: number; readonly capture: string }
  /** Reading answers for what later requests take from them (`capture`) took so large a share (0-1) of the time, in which other answers waited. */
  | { readonly kind: 'slow-captures'; readonly share: number }
  /** The warm-up ended at its longest without settling. */
  | { readonly kind: 'not-settled'; readonly seconds: number }
  /** It was higher in each fifth of the requests than in the one before, in some launch: from so many to so many. */
  | { readonly kind: 'keeps-rising'; readonly from: number; readonly to: number; readonly requests: number }
  /** Read from a histogram's buckets: the true value lies between these, in the metric's unit, and where between them nothing says. Of a comparison: base's too. */
  | { readonly kind: 'bucketed'; readonly lower: number; readonly upper: number; readonly base?: { readonly lower: number; readonly upper: number } }
  /** A counter that counts without any request too: so many a second, in the metric's unit, which makes so large a share (0-1) of what was counted under load. */
  | { readonly kind: 'ticks'; readonly perSecond: number; readonly share: number }
  /** In so many launches it was still growing when it was read for the last time, so many seconds after the load at most. */
  | { readonly kind: 'unrest'; readonly launches: number; readonly seconds: number }
  /** The service said more and more series as it was asked: so many before the load of one launch, so many after it, most of them of this name (untrusted text). */
  | { readonly kind: 'more-series'; readonly before: number; readonly after: number; readonly requests: number; readonly name: string }
  /** Read as a level, and of no type, this (untrusted text) grew from each reading under load to the next, in every launch. */
  | { readonly kind: 'only-grew'; readonly name: string }
  /** So many entries of `Server-Timing` had a duration that is none, such as this one (untrusted text), and do not count; out of so many. */
  | { readonly kind: 'no-durations'; readonly entries: number; readonly of: number; readonly example: string }
  /** In so many launches it could not be read, and they do not count; untrusted text. */
  | { readonly kind: 'unread'; readonly launches: number; readonly reason: string }
  /** History shorter than what an accusation needs; below it only changes beyond `beyond` (ratio) are called. */
  | { readonly kind: 'short-history'; readonly entries: number; readonly needed: number; readonly beyond: number }
  /** The value lies so near its absolute limit that this run cannot say on which side. */
  | { readonly kind: 'near-limit'; readonly limit: number; readonly lower: number; readonly upper: number }
  /** Baseline entries left out of a comparison because they are of another machine or another workload. */
  | { readonly kind: 'entries-left-out'; readonly entries: number; readonly reason: 'machine' | 'workload' }
  /** For more than half of the measuring the machine was disturbed beyond `limit`: `share` (0-1) is how much on average. */
  | { readonly kind: 'machine-busy'; readonly what: Disturber; readonly share: number; readonly limit: number }
  /** The wall clock was set, or the whole machine stood still, while it was measured. */
  | { readonly kind: 'clock-stepped'; readonly steps: number; readonly pauses: number }
  /** So large a share (0-1) of one side's requests failed that the others' times say nothing of the service. */
  | { readonly kind: 'side-fails'; readonly side: Side; readonly share: number; readonly allowed: number }
  /** The t test and the sign-flip test of the same launches do not agree on whether there is a change. */
  | { readonly kind: 'tests-disagree'; readonly t: number; readonly signFlip: number }
  /** The quiet witnesses of a cold start (bytes read, reads, page faults, memory) are the same on both sides: `largest` is their largest change. */
  | { readonly kind: 'witnesses-agree'; readonly largest: number }
  /** The reference workload took so much longer (a ratio; negative: less long) than when the baseline was measured, and the baseline was normalised by it. */
  | { readonly kind: 'normalised'; readonly slower: number }
  /** Nothing is stored of this model of processor: entries of others stand in, normalised, with this standard deviation between models (ratio). */
  | { readonly kind: 'other-class'; readonly entries: number; readonly spread: number }
  /** The true value of that side is this or more: the search ended there, the generator could send no more, or the load was over before it had recovered. */
  | { readonly kind: 'at-least'; readonly side: Side; readonly why: 'searched' | 'generator' | 'load-ended' }
  /** The true value of that side is this or less: not even the lowest rate of the search was kept. */
  | { readonly kind: 'at-most'; readonly side: Side }
  /** A search for a limit ended before both of its ends had been confirmed: they were kept once and broken once. */
  | { readonly kind: 'unsteady-limit'; readonly trials: number };

/** The true value is this or more, or less than this. */
export type Bound = 'at-least' | 'less-than';

/** Who takes a machine's time away from what is measured on it. */
export type Disturber = 'steal' | 'pressure' | 'other-load';
