/** The process that finishes orders: takes them from the queue, tells each buyer, writes down that it is done. */
import pg from 'pg';
import { confirm } from './mail.js';
import { connect, QUEUE } from './redis.js';

const LARGEST_BATCH = 500;

const redis = await connect();
const database = new pg.Client();
await database.connect();

let ending = false;
process.on('SIGTERM', () => { ending = true; });
while (!ending) {
  // Waits for the first one; takes those that came with it.
  const first = await redis.brPop(QUEUE, 0.2);
  if (first === null) continue;
  const ids = [first.element, ...((await redis.rPopCount(QUEUE, LARGEST_BATCH - 1)) ?? [])].map(Number);
  await Promise.all(ids.map(confirm));
  await database.query({ name: 'done', text: `UPDATE orders SET status = 'confirmed' WHERE id = ANY($1)`, values: [ids] });
}
await Promise.all([redis.close(), database.end()]);
