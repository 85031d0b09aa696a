/** Texts that are expensive to make, kept in Redis for a while. */
import { counter } from './metrics.js';
import { cacheKey } from './redis.js';

/** ms */
const LIFETIME = Number(process.env.CACHE_LIFETIME ?? 60_000);

const hits = counter('cache_hits_total', 'Texts that were there already, or being made for somebody else.');
const misses = counter('cache_misses_total', 'Texts that had to be made.');

/** By key: what is being made right now. */
const pending = new Map();

/** The text under `key`; whoever comes first makes it, and those who come meanwhile wait for the same one. */
export async function cached(redis, key, make) {
  const kept = await redis.get(cacheKey(key));
  if (kept !== null || pending.has(key)) {
    hits.add(1);
    return kept ?? pending.get(key);
  }
  misses.add(1);
  const made = keep(redis, key, make).finally(() => pending.delete(key));
  pending.set(key, made);
  return made;
}

async function keep(redis, key, make) {
  const text = await make();
  // Spread by a fifth: what was made together doesn't end together.
  await redis.set(cacheKey(key), text, { PX: Math.round(LIFETIME * (0.8 + 0.4 * Math.random())) });
  return text;
}
