/** What was looked at, apart from measuring, to say why something changed. All names and paths are the target's words: untrusted. */
import type { Side } from './plan.ts';

/** What a scenario asks of its target, as far as advice about its figures stands on it. */
export interface Asked {
  readonly target: string;
  readonly scenario: string;
  /** Closed loop: how many requests are under way at once. null: they are sent by a schedule. */
  readonly atOnce: number | null;
  /** Processors that the target is kept to; null: it shares them with the load generator. */
  readonly cores: number | null;
  /** Hash of what is sent: scenarios with the same one differ only in how much of it is sent at once. */
  readonly requests: string;
  /** Whole numbers in the one request it sends (in its query or its JSON body), by name. `rest`: hash of the request without that number. */
  readonly numbers: readonly { readonly name: string; readonly value: number; readonly rest: string }[];
}

/** What a function was given and what it used: what advice about it stands on. */
export interface FunctionFacts {
  readonly target: string;
  /** bytes: what it was given, and what it had at its peak on head; null where that cannot be read. */
  readonly memory: number;
  readonly peak: number | null;
  /** Outgoing connections that head opened for a warm invocation, by event; none where that cannot be told. */
  readonly connections: readonly { readonly event: string; readonly perInvocation: number }[];
  /** Files below its folder that a start of head made or changed, ten at most. The platform's folder is read-only. */
  readonly wrote: readonly string[];
}

/** What a package holds, by the dependency it belongs to. */
export interface PackageContents {
  readonly target: string;
  readonly side: Side;
  /** Largest first (unpacked); what does not fit under the cap is left out and counted in `left`. */
  readonly parts: readonly PackagePart[];
  /** The largest files, largest first. */
  readonly files: readonly PackageFile[];
  readonly left: { readonly parts: number; readonly files: number };
}

/** A dependency, or what belongs to none. */
export interface PackagePart {
  /** `lodash`, `@aws-sdk/client-s3`, `numpy`; null: the target's own files. */
  readonly name: string | null;
  /** As its manifest says; null when there is none. */
  readonly version: string | null;
  /** Folder below the package's (or the layer's) root: `node_modules/a/node_modules/lodash`; empty for the root. */
  readonly path: string;
  /** Which layer it lies in; null: in the package itself. */
  readonly layer: string | null;
  /** bytes, in the archive and outside of it */
  readonly packed: number;
  readonly unpacked: number;
  readonly files: number;
}

export interface PackageFile {
  /** Below the package's (or the layer's) root. */
  readonly path: string;
  readonly layer: string | null;
  /** bytes */
  readonly packed: number;
  readonly unpacked: number;
}

/** What a start imports, from some traced starts of one side. */
export interface ImportTree {
  readonly target: string;
  readonly side: Side;
  readonly language: 'python' | 'node';
  /** Traced starts that the times are medians of. */
  readonly runs: number;
  /** In the order in which they were imported; a module comes after the one that imports it. What is too small to matter is left out and counted in `left`. */
  readonly modules: readonly ImportedModule[];
  readonly left: number;
}

export interface ImportedModule {
  /** As the language names it: `pandas.core.api`, `node:fs`, `node_modules/lodash/lodash.js` (below the target's folder). */
  readonly name: string;
  /** The dependency it belongs to: `pandas`, `@aws-sdk/client-s3`; null for the target's own modules and for built-in ones. */
  readonly dependency: string | null;
  /** `built-in`: part of the language. */
  readonly kind: 'own' | 'dependency' | 'built-in';
  /** Place in the list of the module that imports it first; null: the start itself. */
  readonly parent: number | null;
  /** Where the import is written: a file below the target's folder and a 1-based line; null when it cannot be told. */
  readonly from: SourcePlace | null;
  /** ms: alone, and with all that it imports first. */
  readonly self: number;
  readonly total: number;
  /** When it was imported: before the target was ready (of a function: before its first event), by the first response, or later. */
  readonly phase: 'init' | 'first' | 'later';
  /** Whether any of its functions was called after it was loaded and until the first response; null when that cannot be told. */
  readonly used: boolean | null;
}

export interface SourcePlace {
  readonly file: string;
  readonly line: number | null;
}

/** Where CPU time goes under load, from a sampled profile of one side that was taken apart from the measured slices. */
export interface HotPath {
  readonly target: string;
  readonly scenario: string;
  readonly side: Side;
  readonly language: 'python' | 'node';
  /** Requests (of a function: invocations) while it was taken. */
  readonly requests: number;
  /** Samples in all: how sure the shares are. */
  readonly samples: number;
  /** Most time first. */
  readonly functions: readonly HotFunction[];
}

export interface HotFunction {
  /** `sha1`, `(anonymous)`, `(garbage collector)`. */
  readonly name: string;
  /** Below the target's folder, `node:internal/...`, or empty for what has no file. */
  readonly file: string;
  readonly line: number | null;
  readonly dependency: string | null;
  /** CPU time in it alone, ms per request. */
  readonly self: number;
  readonly samples: number;
}
