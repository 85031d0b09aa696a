/** GET /products?limit=N: a page of products, each with its category and what its reviews say. */
import { query } from './database.js';

const PAGE = `SELECT p.id, p.name, p.cents, c.name AS category FROM products p JOIN categories c ON c.id = p.category_id ORDER BY p.id LIMIT $1`;
const STARS = `SELECT product_id, count(*)::int AS reviews, round(avg(stars), 2)::float AS stars FROM reviews WHERE product_id = ANY($1) GROUP BY product_id`;

export async function list(limit) {
  const products = await query('page', PAGE, [limit]);
  const rated = await query('stars', STARS, [products.map(({ id }) => id)]);
  const of = new Map(rated.map(({ product_id: id, ...rating }) => [id, rating]));
  return products.map((product) => ({ ...product, reviews: 0, stars: null, ...of.get(product.id) }));
}
