/** The reference workload's program, as text: it is handed to `node -e`, so that it needs no file beside the bundle. */

/**
 * What the process does, all of it fixed: whoever changes a kernel's work raises its version in `kernels.ts`, else new times
 * would be held against times of other work.
 *
 * - echo: an HTTP server that sends each request's body back; the load comes from outside.
 * - json: one piece parses a document of 50 records (8 KB), makes a new object of each and writes the result out again.
 * - memory: one piece copies 32 MiB to another 32 MiB: more than the caches of a core and, together, of most processors.
 *
 * It obeys lines on one connection to its parent: `json 10` does pieces of that kernel for 10 ms, `cpu` does nothing; both
 * are answered with what it took. Between two lines nothing runs. When the connection ends, so does the process: however the
 * parent died, the system closes its side. SIGKILL, because nothing has to be put away and nothing may get in the way.
 */
export const PROGRAM = `
const { createServer } = require('node:http');
const { connect } = require('node:net');
const [port, token] = process.env.TAILGATE_REFERENCE.split(' ');
const end = () => process.kill(process.pid, 'SIGKILL');

const record = (i) => ({ id: i, name: 'Item number ' + i, price: i * 1.25, tags: ['a' + (i % 7), 'b' + (i % 11)], size: { width: i % 40, height: i % 30 }, text: 'x'.repeat(40) });
const text = JSON.stringify(Array.from({ length: 50 }, (_, i) => record(i)));
let from = null;
let to = null;
let kept = 0;
const kernels = {
  json() {
    const made = JSON.parse(text).map(({ id, name, price, tags, size }) => ({ key: name + ':' + id, cost: price * 2, tags: [...tags, 'c'], area: size.width * size.height }));
    kept = (kept + JSON.stringify(made).length) % 1000003;
  },
  memory() {
    from ??= Buffer.alloc(33554432, 1);
    to ??= Buffer.alloc(33554432, 2);
    from.copy(to);
  },
};

const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const timed = (piece, ms) => {
  const [cpu, began] = [used(), performance.now()];
  let pieces = 0;
  let wall = 0;
  do { piece(); pieces += 1; wall = performance.now() - began; } while (wall < ms);
  return { pieces, wall, cpu: used() - cpu };
};
const obey = (line) => {
  const [word, ms] = line.split(' ');
  const piece = kernels[word];
  return { ...(piece ? timed(piece, Number(ms)) : {}), total: used() };
};

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const parent = connect(Number(port), '127.0.0.1', () => parent.write(JSON.stringify({ token, port: server.address().port }) + '\\n'));
  let rest = '';
  parent.setNoDelay(true).setEncoding('utf8').on('error', end).on('close', end).on('data', (data) => {
    const lines = (rest + data).split('\\n');
    rest = lines.pop();
    for (const line of lines) parent.write(JSON.stringify(obey(line)) + '\\n');
  });
});
`;
