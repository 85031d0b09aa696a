// Takes connections and never answers the first HANGS requests (all, unless said).
import { createServer } from 'node:http';
let left = Number(process.env.HANGS ?? Infinity);
createServer((_, response) => {
  left -= 1;
  if (left < 0) response.end('ok');
}).listen(process.env.PORT, '127.0.0.1');
