/** Why something changed, and what could be done: from evidence of both sides, never from a guess. */
import type { Bound } from './doubt.ts';
import type { PackagePart, SourcePlace } from './evidence.ts';
import type { ErrorCounts } from './run.ts';

/** Why metrics of a target (or of one of its scenarios) are what they are. */
export interface Explanation {
  readonly target: string;
  readonly scenario: string | null;
  /** Names of the metrics it is about: those that moved or are over budget. The first is the gravest, and the causes are told (and ordered) in its unit. */
  readonly metrics: readonly string[];
  readonly subject: 'cold-start' | 'size' | 'hot-path';
  /** What base was: another build measured now, or what the newest baseline entry keeps; null: nothing to hold head against. */
  readonly against: 'side-by-side' | 'stored' | null;
  /** What explains most first. Empty: both sides were looked at and nothing in them differs, so that the reason lies elsewhere. */
  readonly causes: readonly Cause[];
  /** What moved besides the causes, all together, in the unit of the first metric, so that both add up to the whole difference; null where that is not known. */
  readonly rest: { readonly causes: number; readonly difference: number } | null;
}

export type Changed = 'new' | 'gone' | 'grown' | 'shrunk' | 'same';

/** `same`: it did not change, but is among the largest of what is over budget. */
export type Cause =
  /** Something that a start imports: a whole dependency, or a module of the target's own or of the language. Times in ms, with all that it alone brings in. */
  | { readonly kind: 'import'; readonly name: string; readonly of: 'own' | 'dependency' | 'built-in'; readonly changed: Changed; readonly base: number | null; readonly head: number | null; readonly modules: number; readonly from: SourcePlace | null; readonly used: boolean | null }
  /**
   * A dependency in the package, or (name null) the target's own files. `from`: where base had it, when that is another place (it went into
   * a layer, or up in the tree). A `grown` one whose `base` is null was too small there to be listed (and so with `shrunk` and `head`).
   */
  | { readonly kind: 'part'; readonly name: string | null; readonly path: string; readonly layer: string | null; readonly from: PartPlace | null; readonly changed: Changed; readonly base: Weighed | null; readonly head: Weighed | null }
  /** A file of the target's own; `base` and `head` as above. */
  | { readonly kind: 'file'; readonly path: string; readonly layer: string | null; readonly changed: Changed; readonly base: Weighed | null; readonly head: Weighed | null }
  /** The same dependency more than once in head's package. `new`: base had it once or not at all. */
  | { readonly kind: 'duplicate'; readonly name: string; readonly changed: Changed; readonly copies: readonly Pick<PackagePart, 'path' | 'version' | 'unpacked'>[] }
  /** CPU time in one function alone, ms per request. `share`: of the difference in CPU time between both sides, 0-1; null where that is not a growth. */
  | { readonly kind: 'function'; readonly name: string; readonly file: string; readonly line: number | null; readonly changed: Changed; readonly base: number | null; readonly head: number | null; readonly share: number | null };

export type PartPlace = Pick<PackagePart, 'path' | 'layer'>;

export interface Weighed {
  /** bytes, in the archive of the package: 0 for what lies in a layer, which is uploaded by itself. */
  readonly packed: number;
  /** bytes */
  readonly unpacked: number;
  readonly files: number;
  readonly version: string | null;
}

/** Something to try, with the figures it stands on. */
export interface Advice {
  readonly target: string;
  readonly scenario: string | null;
  readonly severity: 'notice' | 'warning';
  readonly about: Evidence;
  /** What the user has to say of this rule, in his own words: untrusted. */
  readonly message: string | null;
}

/** What an advice stands on; `kind` is the name of its rule. Times in ms, sizes in bytes; `base` is null where there is nothing to hold head against. */
export type Evidence =
  /** Failed requests of head; `most`: the way in which most of them failed. */
  | { readonly kind: 'errors'; readonly most: keyof ErrorCounts; readonly status: number; readonly timeout: number; readonly connection: number; readonly body: number; readonly requests: number }
  /** A count of the service's own, per request, grew. `of`: queries, as far as its name tells. */
  | { readonly kind: 'queries-per-request'; readonly metric: string; readonly of: 'queries' | 'calls'; readonly base: number; readonly head: number }
  /** Read and write calls per request grew together and the time with them, while processor time grew much less: what queries in a loop look like from outside. */
  | { readonly kind: 'calls-per-request'; readonly reads: number; readonly readsBefore: number; readonly writes: number; readonly writesBefore: number; readonly time: number; readonly timeBefore: number }
  /** The same request with two sizes of a page: what it costs per item. `small` and `large` are the sizes, `few` and `many` what is counted per request. */
  | { readonly kind: 'queries-per-item'; readonly metric: string; readonly parameter: string; readonly small: number; readonly large: number; readonly few: number; readonly many: number }
  | { readonly kind: 'cache-hits'; readonly metric: string; readonly base: number; readonly head: number }
  /** As if no more than `served` requests were let through at once: either the same requests with `few` and `many` at once have the same throughput, or (`few` null) throughput times the latency that base had is about one. */
  | { readonly kind: 'small-pool'; readonly served: number; readonly few: number | null; readonly many: number; readonly latencyBefore: number; readonly latency: number; readonly throughput: number; readonly busy: number }
  /** CPU time per request times throughput: processors that it keeps busy. `limit`: how many it could; `cores`: how many there are, where that is more. */
  | { readonly kind: 'cpu-bound'; readonly cpu: number; readonly throughput: number; readonly busy: number; readonly limit: number; readonly cores: number | null }
  /** A latency grew, CPU time per request did not, or not by anything that would explain it. `timing`: the part that the service itself says has grown about as much. */
  | { readonly kind: 'waiting'; readonly metric: string; readonly base: number; readonly head: number; readonly cpuBase: number; readonly cpuHead: number; readonly timing: string | null; readonly timingBase: number | null; readonly timingHead: number | null }
  /** Bytes per 1,000 requests with the ends of their interval, and what that is in an hour at `rate` requests/s. */
  | { readonly kind: 'memory-growth'; readonly growth: number; readonly lower: number; readonly upper: number; readonly rate: number | null; readonly perHour: number | null }
  /** The highest rate that keeps what is asked of it, requests/s; CPU time per request on both sides where that grew too. */
  | { readonly kind: 'capacity'; readonly base: number; readonly head: number; readonly baseBound?: Bound; readonly headBound?: Bound; readonly cpuBase: number | null; readonly cpuHead: number | null }
  | { readonly kind: 'recovery'; readonly base: number | null; readonly head: number; readonly baseBound?: Bound; readonly headBound?: Bound }
  /** `collector`: share of the CPU time that goes to collecting garbage; null where no profile says that it matters. */
  | { readonly kind: 'tail'; readonly p50: number; readonly p99: number; readonly ratio: number; readonly collector: number | null }
  | { readonly kind: 'response-size'; readonly base: number; readonly head: number }
  | { readonly kind: 'page-faults'; readonly base: number | null; readonly head: number }
  | { readonly kind: 'descriptors'; readonly base: number; readonly head: number }
  | { readonly kind: 'threads'; readonly base: number; readonly head: number }
  /** A throughput that is under its limit though the processors are idle: connections divided by latency (Little, 1961). `needed`: connections for the limit at this latency. */
  | { readonly kind: 'few-connections'; readonly connections: number; readonly latency: number; readonly throughput: number; readonly limit: number; readonly needed: number; readonly busy: number }
  | { readonly kind: 'warm-up'; readonly seconds: number }
  /** Imported at start, and nothing of it ran before the first response: could be imported where it is needed. `of` is the whole start. */
  | { readonly kind: 'lazy-import'; readonly name: string; readonly time: number; readonly of: number; readonly from: SourcePlace | null }
  /** A dependency that no start and no event loaded. */
  | { readonly kind: 'never-loaded'; readonly name: string; readonly unpacked: number; readonly of: number }
  /** A dependency that could move to a layer, where the package itself nears the limit of an upload. */
  | { readonly kind: 'layer'; readonly name: string; readonly packed: number; readonly of: number; readonly limit: number }
  /** Heavy, and a lighter one is known: `instead` is the name of it or a clause. `time`: what its import takes of a start; null where that is nothing, or none was traced. */
  | { readonly kind: 'smaller-dependency'; readonly name: string; readonly unpacked: number; readonly time: number | null; readonly instead: string }
  | { readonly kind: 'duplicate'; readonly name: string; readonly copies: number; readonly wasted: number }
  /** Memory asked for and at the peak; `to` would leave a quarter of it free. Where a platform gives processor time in proportion to memory, less of it is also slower. */
  | { readonly kind: 'memory'; readonly peak: number; readonly memory: number; readonly direction: 'raise' | 'lower'; readonly to: number }
  /** Connections that a warm invocation opens anew: each costs a handshake. */
  | { readonly kind: 'connections'; readonly perInvocation: number; readonly event: string }
  /** Files that it made or changed in its own folder, which the platform does not let it do. */
  | { readonly kind: 'writes-package'; readonly files: readonly string[] };
