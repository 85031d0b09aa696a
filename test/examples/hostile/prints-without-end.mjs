// Prints 100 MB as fast as it can (MEGABYTES says how many), then answers.
import { createServer } from 'node:http';
import { writeSync } from 'node:fs';
const megabyte = Buffer.from(`${'all work and no play '.repeat(6)}\n`.repeat(8191));
console.log('the first line');
for (let i = 0; i < Number(process.env.MEGABYTES ?? 100); i += 1) writeSync(1, megabyte);
// What is written in the very moment in which the log is cut is lost with it: its last words come after that.
await new Promise((resolve) => { setTimeout(resolve, 500); });
console.log('the last line');
createServer((_, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1');
