// The first start (until the file MARK_FILE exists) finds its port taken; the next ones serve.
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const serve = () => createServer((_, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1');
const first = !existsSync(process.env.MARK_FILE);
writeFileSync(process.env.MARK_FILE, process.env.PORT, { flag: 'a' });
const server = serve();
if (first) server.once('listening', serve);
