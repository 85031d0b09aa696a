/** What is recorded of launches: the words of the corpus as types. */
import type { MachineNoise, Side } from '../../../src/model.ts';
import type { CompactHistogram } from './histogram.ts';

/** A slice; of sequential recordings a stretch of slices that were joined. Times in ms. */
export interface RecordedSlice {
  readonly side: Side;
  readonly block: number;
  /** Since the launch's first slice, to a tenth of a ms. */
  readonly began: number;
  /** To a µs. `completions` right answers took it. */
  readonly window: number;
  readonly completions: number;
  readonly answered: number;
  readonly dropped: number;
  readonly failed: number;
  readonly reconnects: number;
  /** Share of the time the generator was at work, to 1/200. */
  readonly busy: number;
  readonly latencies: CompactHistogram;
}

/** CPU time of a side over a whole block, to a µs; null where it could not be read. */
export interface RecordedBlock {
  readonly base: number | null;
  readonly head: number | null;
}

/** A start as the cold-start probe reads it: ms and bytes. */
export interface RecordedStart {
  readonly time: number;
  readonly cpu: number | null;
  readonly read: number | null;
  readonly reads: number | null;
  readonly faults: number | null;
  readonly memory: number | null;
}

/** What of a launch is no slice; stored as JSON. */
export interface LaunchFacts {
  /** ISO 8601, UTC. */
  readonly began: string;
  /** Which side was started first. */
  readonly order: readonly Side[];
  readonly seed: number;
  readonly starts: Readonly<Partial<Record<Side, RecordedStart>>>;
  /** What the product itself said of the launch: a replay takes from it what slices do not tell (memory), and is held against the rest. */
  readonly said: { readonly values: Readonly<Partial<Record<Side, Readonly<Record<string, number>>>>>; readonly ratios: Readonly<Record<string, number>>; readonly errors?: Readonly<Record<string, number>> };
  /** Wall time, ms. */
  readonly spent: { readonly load: number; readonly warmUp: number; readonly whole: number };
  readonly settled: boolean;
  readonly machine: MachineNoise;
}

export interface RecordedLaunch {
  readonly facts: LaunchFacts;
  readonly slices: readonly RecordedSlice[];
  readonly blocks: readonly RecordedBlock[];
}

/** Four single starts in balanced order. */
export interface RecordedQuad {
  readonly began: string;
  readonly order: readonly Side[];
  readonly starts: readonly RecordedStart[];
}

/** `whole`: interleaved launches one after the other, as a run makes them, of which the slices are not kept in the end: for runs that are not drawn together. */
export const ways = ['interleaved', 'sequential', 'starts', 'whole'] as const;
export type Way = (typeof ways)[number];

/** `node-http/cpu+5/noisy`, and the way it is recorded. */
export interface Combo {
  readonly service: string;
  readonly variant: string;
  readonly weather: 'quiet' | 'noisy';
  readonly way: Way;
}

/** Where and with what launches (of `starts`: quads) of a file were recorded, from number `from` on (the first is 0) to the next origin. */
export interface Origin {
  readonly from: number;
  readonly machine: string;
  readonly node: string;
  readonly pinned: boolean;
}

/** All launches of a combo: a file of the corpus. Of `starts` there are quads, of the others launches. */
export interface Recording {
  readonly combo: Combo;
  /** In order; more than one where another machine went on. */
  readonly origins: readonly Origin[];
  readonly launches: readonly RecordedLaunch[];
  readonly quads: readonly RecordedQuad[];
}

export const nameOf = ({ service, variant, weather, way }: Combo): string => `${service}/${variant}/${weather}${way === 'interleaved' ? '' : `/${way}`}`;

/** What is recorded next, as number `here.from`, is recorded `here`. */
export function continued(origins: readonly Origin[], here: Origin): readonly Origin[] {
  const last = origins.at(-1);
  const same = last !== undefined && last.machine === here.machine && last.node === here.node && last.pinned === here.pinned;
  return same ? origins : [...origins, here];
}
