/** POST /orders: writes the order down, and leaves the rest of it to the worker. */
import { counter, gauge } from './metrics.js';
import { query } from './database.js';
import { QUEUE } from './redis.js';

const WRITE = `INSERT INTO orders (product_id, quantity, cents) SELECT id, $2::int, cents * $2::int FROM products WHERE id = $1 RETURNING id, cents`;

const orders = counter('orders_total', 'Orders that were taken.');

export const showQueue = (redis) => gauge('queue_length', 'Orders that wait for the worker.', () => redis.lLen(QUEUE));

/** null: there is no such product. */
export async function order(redis, { product, quantity }) {
  const [written] = await query('order', WRITE, [product, quantity]);
  if (written === undefined) return null;
  await redis.lPush(QUEUE, String(written.id));
  orders.add(1);
  return { ...written, status: 'new' };
}
