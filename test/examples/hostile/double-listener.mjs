// Serves on PORT, and has a second port of its own for administration that answers everything with 418.
import { createServer } from 'node:http';
createServer((_, response) => response.writeHead(418).end()).listen(0, '127.0.0.1', function () {
  console.log(`administration on ${this.address().port}`);
  createServer((_, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1');
});
