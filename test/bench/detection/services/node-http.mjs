/** A plain Node service that computes. */
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { makeWork, prepare, variant } from './work.mjs';

const work = makeWork(212);
prepare();

createServer(async (request, response) => {
  if (request.url === '/health') return void response.end('ok');
  if (variant.wait > 0) await wait(variant.wait);
  const body = work();
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
