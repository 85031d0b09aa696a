import { createServer } from 'node:http';
let asked = 0; let queries = 0;
createServer((request, response) => {
  if (request.url === '/metrics') return response.end(`# TYPE http_requests_total counter\nhttp_requests_total ${asked}\n# TYPE db_queries_total counter\ndb_queries_total ${queries}\n`);
  asked += 1; queries += 3;
  let n = 0; for (let i = 0; i < 20000; i += 1) n += i % 7;
  response.end(JSON.stringify({ n }));
}).listen(Number(process.env.PORT), '127.0.0.1');
