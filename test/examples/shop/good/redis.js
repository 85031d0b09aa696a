/** The connection to Redis, and what this launch calls its keys. */
import { createClient } from 'redis';

const prefix = process.env.REDIS_PREFIX ?? 'shop:';
export const QUEUE = `${prefix}orders`;
export const cacheKey = (key) => `${prefix}cache:${key}`;

export async function connect() {
  const client = createClient({ url: process.env.REDIS_URL });
  client.on('error', (error) => console.error(`redis: ${error.message}`));
  return client.connect();
}
