/** Why something changed, and what could be done: from evidence of both sides, never from a guess. */
import type { PackagePart, SourcePlace } from './evidence.ts';

/** Why metrics of a target (or of one of its scenarios) are what they are. */
export interface Explanation {
  readonly target: string;
  readonly scenario: string | null;
  /** Names of the metrics it is about: those that moved or are over budget. */
  readonly metrics: readonly string[];
  readonly subject: 'cold-start' | 'size' | 'hot-path';
  /** What base was: another build measured now, or what the newest baseline entry keeps; null: nothing to hold head against. */
  readonly against: 'side-by-side' | 'stored' | null;
  /** The largest first. */
  readonly causes: readonly Cause[];
}

export type Changed = 'new' | 'gone' | 'grown' | 'shrunk' | 'same';

export type Cause =
  /** Something that a start imports: a whole dependency, or a module of the target's own or of the language. Times in ms, with all that it alone brings in. */
  | { readonly kind: 'import'; readonly name: string; readonly of: 'own' | 'dependency' | 'built-in'; readonly changed: Changed; readonly base: number | null; readonly head: number | null; readonly modules: number; readonly from: SourcePlace | null; readonly used: boolean | null }
  /** A dependency in the package, or (name null) the target's own files; bytes unpacked and packed. */
  | { readonly kind: 'part'; readonly name: string | null; readonly path: string; readonly layer: string | null; readonly changed: Changed; readonly base: Weighed | null; readonly head: Weighed | null }
  | { readonly kind: 'file'; readonly path: string; readonly layer: string | null; readonly changed: Changed; readonly base: Weighed | null; readonly head: Weighed | null }
  /** The same dependency more than once in head's package. `new`: base had it once or not at all. */
  | { readonly kind: 'duplicate'; readonly name: string; readonly changed: Changed; readonly copies: readonly Pick<PackagePart, 'path' | 'version' | 'unpacked'>[] }
  /** CPU time in one function alone, ms per request. `share`: of the difference in CPU time between both sides, 0-1; null where that is not a growth. */
  | { readonly kind: 'function'; readonly name: string; readonly file: string; readonly line: number | null; readonly changed: Changed; readonly base: number | null; readonly head: number | null; readonly share: number | null };

export interface Weighed {
  readonly packed: number;
  readonly unpacked: number;
  readonly version: string | null;
}

/** Something to try, with the figures it stands on. */
export interface Advice {
  readonly target: string;
  readonly scenario: string | null;
  readonly severity: 'notice' | 'warning';
  readonly about: Evidence;
}

/** What an advice stands on. Times in ms, sizes in bytes. */
export type Evidence =
  /** Imported at start, and nothing of it ran before the first response: could be imported where it is needed. `of` is the whole start. */
  | { readonly kind: 'lazy-import'; readonly name: string; readonly time: number; readonly of: number; readonly from: SourcePlace | null }
  /** A dependency that no start and no event loaded. */
  | { readonly kind: 'never-loaded'; readonly name: string; readonly unpacked: number; readonly of: number }
  /** A dependency that could move to a layer, where the package itself nears the limit of an upload. */
  | { readonly kind: 'layer'; readonly name: string; readonly packed: number; readonly of: number; readonly limit: number }
  /** Heavy, while a lighter one would do for what is used of it: `uses` are the functions of it that ran. */
  | { readonly kind: 'smaller-dependency'; readonly name: string; readonly unpacked: number; readonly time: number | null; readonly instead: string }
  | { readonly kind: 'duplicate'; readonly name: string; readonly copies: number; readonly wasted: number }
  /** Memory asked for and at the peak. */
  | { readonly kind: 'memory'; readonly peak: number; readonly memory: number; readonly direction: 'raise' | 'lower' }
  /** Connections that a warm invocation opens anew: each costs a handshake. */
  | { readonly kind: 'connections'; readonly perInvocation: number; readonly event: string };
