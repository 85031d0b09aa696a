/** The shop: GET /products?limit=N, GET /products/ID, POST /orders, GET /health, GET /metrics. */
import { createServer } from 'node:http';
import { close, pagesRead } from './database.js';
import { list } from './list.js';
import { gauge, text } from './metrics.js';
import { order, showQueue } from './order.js';
import { product } from './product.js';
import { connect } from './redis.js';
import { answered } from './requests.js';

const LARGEST_BODY = 64 * 1024;

const redis = await connect();
showQueue(redis);
gauge('db_pages_read_total', 'Pages of tables and indexes that the database looked at.', pagesRead, 'counter');

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://shop');
  const { route, status, body, type = 'application/json' } = await answer(request, url).catch((error) => {
    if (error.status === undefined) console.error(error);
    return { route: 'error', status: error.status ?? 500, body: JSON.stringify({ error: error.message }) };
  });
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
  answered({ route, url, headers: request.headers, body });
});

const json = (route, status, value) => ({ route, status, body: JSON.stringify(value) });

async function answer(request, url) {
  const [, first, id, more] = url.pathname.split('/');
  if (more !== undefined) return json('none', 404, { error: 'not found' });
  switch (`${request.method} /${first}${id === undefined ? '' : '/ID'}`) {
    case 'GET /health': return json('/health', 200, { status: 'ok' });
    case 'GET /metrics': return { route: '/metrics', status: 200, type: 'text/plain; version=0.0.4', body: await text() };
    case 'GET /products': return json('/products', 200, await list(between(1, 100, url.searchParams.get('limit') ?? '20')));
    case 'GET /products/ID': {
      const body = await product(redis, between(1, 2 ** 31 - 1, id));
      return body === 'null' ? json('/products/ID', 404, { error: `no product ${id}` }) : { route: '/products/ID', status: 200, body };
    }
    case 'POST /orders': {
      const { product: of, quantity } = await readJson(request);
      const taken = await order(redis, { product: between(1, 2 ** 31 - 1, of), quantity: between(1, 100, quantity) });
      return taken === null ? json('/orders', 404, { error: `no product ${of}` }) : json('/orders', 201, taken);
    }
    default: return json('none', 404, { error: 'not found' });
  }
}

function between(least, most, value) {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) throw refusal(422, `${JSON.stringify(value)} is no whole number from ${least} to ${most}`);
  return number;
}

async function readJson(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LARGEST_BODY) throw refusal(413, 'the body is too large');
  }
  try {
    return JSON.parse(text) ?? {};
  } catch {
    throw refusal(400, 'the body is not JSON');
  }
}

const refusal = (status, message) => Object.assign(new Error(message), { status });

const port = process.env.PORT ?? '3000';
// In socket mode PORT is a path.
server.listen(/^\d+$/.test(port) ? { port: Number(port), host: process.env.HOST ?? '127.0.0.1' } : { path: port });

process.on('SIGTERM', () => {
  server.close(() => Promise.all([redis.close(), close()]).finally(() => process.exit(0)));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 1000).unref();
});
