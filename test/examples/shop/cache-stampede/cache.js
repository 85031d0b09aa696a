/** Texts that are expensive to make, kept in Redis for a while. */
import { counter } from './metrics.js';
import { cacheKey } from './redis.js';

/** ms */
const LIFETIME = Number(process.env.CACHE_LIFETIME ?? 60_000);

const hits = counter('cache_hits_total', 'Texts that were there already, or being made for somebody else.');
const misses = counter('cache_misses_total', 'Texts that had to be made.');

/** The text under `key`: from Redis, or made and left there. */
export async function cached(redis, key, make) {
  const kept = await redis.get(cacheKey(key));
  if (kept !== null) {
    hits.add(1);
    return kept;
  }
  misses.add(1);
  const text = await make();
  await redis.set(cacheKey(key), text, { PX: LIFETIME });
  return text;
}
