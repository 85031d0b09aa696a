// Listens at once, has 503 for DELAY ms (500), then answers.
import { createServer } from 'node:http';
const ready = performance.now() + Number(process.env.DELAY ?? 500);
createServer((_, response) => {
  response.writeHead(performance.now() < ready ? 503 : 200).end('ok');
}).listen(process.env.PORT, '127.0.0.1');
