/** A small JSON API: GET /health, GET /items?tag=&limit=, GET /items/ID, POST /items. */
import { createServer } from 'node:http';
import * as items from './items.js';

const LARGEST_BODY = 64 * 1024;

const server = createServer((request, response) => {
  answer(request).then(
    ([status, body]) => send(response, status, body),
    (error) => send(response, error.status ?? 500, { error: error.message }),
  );
});

async function answer(request) {
  const url = new URL(request.url, 'http://localhost');
  const [, first, second] = url.pathname.split('/');
  if (request.method === 'GET' && url.pathname === '/health') return [200, { status: 'ok', uptime: Math.round(process.uptime()) }];
  if (first !== 'items') return [404, { error: 'not found' }];
  if (request.method === 'POST') return [201, items.add(checked(await readJson(request)))];
  if (second === undefined) return [200, { items: items.list({ tag: url.searchParams.get('tag') ?? undefined, limit: Number(url.searchParams.get('limit') ?? 20) }) }];
  const item = items.find(Number(second));
  return item === undefined ? [404, { error: `no item ${second}` }] : [200, item];
}

async function readJson(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LARGEST_BODY) throw Object.assign(new Error('body too large'), { status: 413 });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw Object.assign(new Error('body is not JSON'), { status: 400 });
  }
}

function checked(body) {
  if (typeof body?.name !== 'string' || body.name === '') throw Object.assign(new Error('name is missing'), { status: 422 });
  return body;
}

function send(response, status, body) {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

// In socket mode PORT is a path.
const port = process.env.PORT ?? '3000';
server.listen(/^\d+$/.test(port) ? { port: Number(port), host: process.env.HOST ?? '127.0.0.1' } : { path: port }, () => {
  console.log(`items API listens on ${port}`);
});

process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 1000).unref();
});
