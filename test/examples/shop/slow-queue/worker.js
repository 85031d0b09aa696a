/** The process that finishes orders: takes them from the queue, tells each buyer, writes down that it is done. */
import pg from 'pg';
import { confirm } from './mail.js';
import { connect, QUEUE } from './redis.js';

const redis = await connect();
const database = new pg.Client();
await database.connect();

let ending = false;
process.on('SIGTERM', () => { ending = true; });
while (!ending) {
  const next = await redis.brPop(QUEUE, 0.2);
  if (next === null) continue;
  // One after the other: whatever fails concerns one order only.
  await confirm(Number(next.element));
  await database.query({ name: 'done', text: `UPDATE orders SET status = 'confirmed' WHERE id = $1`, values: [Number(next.element)] });
}
await Promise.all([redis.close(), database.end()]);
