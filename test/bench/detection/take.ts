/** Collects what the product's own measuring code says of slices and blocks -> recorded ones. */
import type { Side } from '../../../src/model.ts';
import type { Observer, ObservedSlice } from '../../../src/measure/load/scenario.ts';
import { histogramOf, merged } from './histogram.ts';
import type { RecordedBlock, RecordedSlice } from './recording.ts';

export class Take implements Observer {
  readonly slices: RecordedSlice[] = [];
  readonly blocks: RecordedBlock[] = [];
  #first: number | null = null;

  slice({ side, block, began, result }: ObservedSlice): void {
    this.#first ??= began;
    const { window, completions, answered, dropped, errors, reconnects, generatorBusy, latencies } = result;
    const failed = errors.status + errors.timeout + errors.connection + errors.body;
    this.slices.push({ side, block, began: began - this.#first, window, completions, answered, dropped, failed, reconnects, busy: Math.min(1, Math.max(0, generatorBusy)), latencies: histogramOf(latencies) });
  }

  block({ cpu }: Parameters<Observer['block']>[0]): void {
    this.blocks.push({ base: cpu.base ?? null, head: cpu.head ?? null });
  }
}

/** One side's slices joined into stretches of at least `length` ms, each with its CPU time: `from` is where its time and blocks begin. */
export function stretchesOf(take: Take, side: Side, length: number, from: { readonly began: number; readonly block: number }): { readonly slices: readonly RecordedSlice[]; readonly blocks: readonly RecordedBlock[] } {
  const slices: RecordedSlice[] = [];
  const blocks: RecordedBlock[] = [];
  let pending: { readonly slice: RecordedSlice; readonly cpu: number | null }[] = [];
  for (const [i, slice] of take.slices.entries()) {
    pending.push({ slice, cpu: take.blocks[i]?.[side] ?? null });
    const [first] = pending;
    // What is too short at the end is left out: a stretch is a sample like the others.
    if (first === undefined || slice.began + slice.window - first.slice.began < length) continue;
    const sum = (of: (one: RecordedSlice) => number): number => sumOf(pending, of);
    const cpu = pending.reduce<number | null>((all, one) => (all === null || one.cpu === null ? null : all + one.cpu), 0);
    slices.push({
      side, block: from.block + blocks.length, began: from.began + first.slice.began, window: sum((s) => s.window), completions: sum((s) => s.completions), answered: sum((s) => s.answered),
      dropped: sum((s) => s.dropped), failed: sum((s) => s.failed), reconnects: sum((s) => s.reconnects), busy: sum((s) => s.busy) / pending.length,
      latencies: merged(pending.map((one) => one.slice.latencies)),
    });
    blocks.push(side === 'base' ? { base: cpu, head: null } : { base: null, head: cpu });
    pending = [];
  }
  return { slices, blocks };
}

const sumOf = (pending: readonly { readonly slice: RecordedSlice }[], of: (slice: RecordedSlice) => number): number => pending.reduce((sum, { slice }) => sum + of(slice), 0);
