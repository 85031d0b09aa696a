// Takes no hint.
import { createServer } from 'node:http';
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => console.log(`${signal}? no`));
createServer((_, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1');
