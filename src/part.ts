/** A run -> whether it is a part of one: what it found is no verdict then. */
import type { Run } from './model.ts';

/** One of several shards, and not what they were joined to. */
export const isShard = ({ shard, shards }: Pick<Run, 'shard' | 'shards'>): boolean => shard !== null && shards.length === 0;
