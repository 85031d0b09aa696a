// Serves on a port of its own choice, whatever PORT says.
import { createServer } from 'node:http';
createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
