// Listens, and has an internal error for everybody.
import { createServer } from 'node:http';
createServer((_, response) => {
  response.writeHead(500).end('database unreachable\n');
}).listen(process.env.PORT, '127.0.0.1');
