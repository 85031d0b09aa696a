/** A running target -> what loads a side of it needs to know. */
import type { Side } from '../model.ts';
import type { LoadedSide } from './load/scenario.ts';
import type { RunningTarget } from './target.ts';

export const loaded = (side: Side, running: RunningTarget): LoadedSide =>
  ({ side, address: running.address, counters: () => running.counters(), memory: () => running.memory(), handles: () => running.handles(), ...(running.collectGarbage === null ? {} : { collectGarbage: running.collectGarbage }), died: () => running.exit() !== null });
