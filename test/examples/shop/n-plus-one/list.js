/** GET /products?limit=N: a page of products, each with its category and what its reviews say. */
import { query } from './database.js';

const PAGE = `SELECT p.id, p.name, p.cents, c.name AS category FROM products p JOIN categories c ON c.id = p.category_id ORDER BY p.id LIMIT $1`;
const STARS = `SELECT count(*)::int AS reviews, round(avg(stars), 2)::float AS stars FROM reviews WHERE product_id = $1`;

export async function list(limit) {
  const products = await query('page', PAGE, [limit]);
  for (const product of products) Object.assign(product, await starsOf(product));
  return products;
}

async function starsOf({ id }) {
  const [rating] = await query('stars', STARS, [id]);
  return rating;
}
