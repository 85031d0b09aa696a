/** What Node loads before a target (`--require`) so that it can be told to collect its garbage, as text: it is written into a folder of ours. */

/**
 * Listens on a Unix socket beside itself, `PID-THREAD.sock`, and answers every line with `done` once it has collected. Nothing
 * happens in the target between two such lines: no timer, no polling. The way to the collector is V8's own flag, set from within,
 * because Node takes `--expose-gc` in NODE_OPTIONS only from 22 on. `last-resort` has V8 give back what it keeps in reserve, too,
 * where it knows the word. Twice: what finalizers let go of is freed by the second one.
 *
 * `exclusive`: in a worker of a cluster the primary would otherwise listen for all of them, and one would answer.
 */
export const GARBAGE_HOOK = String.raw`'use strict';
(() => {
  try {
    const net = require('node:net');
    const { setFlagsFromString } = require('node:v8');
    const { runInNewContext } = require('node:vm');
    const { threadId } = require('node:worker_threads');
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc');
    const collect = () => {
      for (let i = 0; i < 2; i += 1) {
        try {
          gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
        } catch {
          gc();
        }
      }
    };
    const server = net.createServer((socket) => {
      socket.unref();
      socket.on('error', () => {});
      socket.on('data', () => {
        collect();
        socket.write('done\n');
      });
    });
    server.on('error', () => {});
    server.listen({ path: __dirname + '/' + process.pid + '-' + threadId + '.sock', exclusive: true });
    server.unref();
  } catch {}
})();
`;
