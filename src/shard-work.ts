/** What a shard measures a part of -> hashes by which `merge` knows the others of the same work. */
import { createHash } from 'node:crypto';
import { changesIn } from './measure/changes.ts';
import type { Config, Shard } from './model.ts';

/**
 * `config`: all of it, before it was narrowed to a share; as it was understood, so that comments and spaces do not count, with the bodies
 * and the data that it names. Where the figures are exported to is nothing that is measured, and may have secrets in it: left out.
 */
export async function workOf({ exports: _, ...config }: Config, root: string): Promise<Pick<Shard, 'config' | 'changes'>> {
  return { config: createHash('sha256').update(JSON.stringify(config)).digest('hex'), changes: await changesIn(root) };
}
