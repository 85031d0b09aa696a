/** GET /products/ID: one product with its newest reviews, as JSON text; null where there is none. */
import { randomUUID } from 'node:crypto';
import { cached } from './cache.js';
import { query } from './database.js';

const PRODUCT = `SELECT p.id, p.name, p.description, p.cents, c.name AS category FROM products p JOIN categories c ON c.id = p.category_id WHERE p.id = $1`;
const REVIEWS = `SELECT id, stars, body, written FROM reviews WHERE product_id = $1 ORDER BY written DESC LIMIT 5`;

/** What one visitor sees is nobody else's business: each visit has texts of its own. */
export const product = (redis, id, visit = randomUUID()) => cached(redis, `product:${id}:${visit}`, () => load(id));

export async function load(id) {
  const [found] = await query('product', PRODUCT, [id]);
  if (found === undefined) return 'null';
  return JSON.stringify({ ...found, reviews: await query('reviews', REVIEWS, [id]) });
}
