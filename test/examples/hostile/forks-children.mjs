// Serves, and leaves two processes behind: a child in its own group, and a daemon in a session of its own whose parents are gone.
import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:http';
spawn('sleep', ['1000'], { stdio: 'ignore' });
spawn('sh', ['-c', 'setsid sleep 1001 & exit 0'], { stdio: 'ignore', detached: true }).unref();

const busy = 'const used = () => process.cpuUsage().user + process.cpuUsage().system; const end = used() + 200_000; while (used() < end);';
createServer((request, response) => {
  // A child that works for 0.2 s of CPU time and ends before the answer.
  if (request.url === '/work') execFile(process.execPath, ['-e', busy], () => response.end('done'));
  else response.end('ok');
}).listen(process.env.PORT, '127.0.0.1');
