// Answers REQUESTS times (500), then ends in the middle of an answer.
import { createServer } from 'node:http';
let left = Number(process.env.REQUESTS ?? 500);
createServer((_, response) => {
  left -= 1;
  if (left < 0) {
    console.error('panic: out of descriptors');
    process.exit(7);
  }
  response.end('ok');
}).listen(process.env.PORT, '127.0.0.1');
