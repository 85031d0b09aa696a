// Ends when it is asked for /crash, and answers everything else.
import { createServer } from 'node:http';
createServer((request, response) => {
  if (request.url === '/crash') process.exit(9);
  response.end('ok');
}).listen(process.env.PORT, '127.0.0.1');
