/** A Fastify service that mostly waits: each request asks a "database" that takes 4 ms, then computes. */
import { setTimeout as wait } from 'node:timers/promises';
import fastify from 'fastify';
import { makeWork, prepare, variant } from './work.mjs';

const DATABASE = 4;
const work = makeWork(238);
prepare();

const app = fastify();
app.get('/health', async () => 'ok');
app.get('/items', async (request, reply) => {
  await wait(DATABASE + variant.wait);
  return reply.type('application/json').send(work());
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
