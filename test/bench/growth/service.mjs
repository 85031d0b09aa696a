/**
 * A service that keeps LEAK bytes of every request, in pieces of 64 kB so that what an allocator adds is less than one in a
 * hundred, and that makes garbage besides.
 */
import http from 'node:http';

const leak = Number(process.env.LEAK ?? 0);
const PIECE = 65_536;
const kept = [];
let owed = 0;

http.createServer((request, response) => {
  owed += leak;
  while (owed >= PIECE) {
    kept.push(Buffer.alloc(PIECE, 1));
    owed -= PIECE;
  }
  const items = Array.from({ length: 50 }, (_, id) => ({ id, name: `item ${id} of ${kept.length % 10}` }));
  response.end(JSON.stringify(items));
}).listen(Number(process.env.PORT), '127.0.0.1');
