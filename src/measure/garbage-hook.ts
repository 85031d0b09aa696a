/** What Node loads before a target (`--require`) so that it can be told to collect its garbage, as text: it is written into a folder of ours. */

/**
 * Listens on a Unix socket beside itself, `PID-THREAD.sock`, and answers every line with `done` once it has collected. Nothing
 * happens in the target between two such lines: no timer, no polling. It collects by way of the inspector's HeapProfiler, which
 * gives everything back that it can; `gc()` of `--expose-gc` leaves tens of megabytes of young generation with the process, and given
 * options it does nothing at all on Node 20. The session is there for as long as it takes; it ends
 * outside of its own answer, which hangs otherwise.
 *
 * `exclusive`: in a worker of a cluster the primary would otherwise listen for all of them, and one would answer.
 */
export const GARBAGE_HOOK = String.raw`'use strict';
(() => {
  try {
    const net = require('node:net');
    const { Session } = require('node:inspector');
    const { threadId } = require('node:worker_threads');
    // Else the first to be collected is the session itself.
    const sessions = new Set();
    const collect = (done) => {
      const session = new Session();
      session.connect();
      sessions.add(session);
      session.post('HeapProfiler.collectGarbage', (error) => setImmediate(() => {
        sessions.delete(session);
        session.disconnect();
        done(error);
      }));
    };
    const server = net.createServer((socket) => {
      socket.unref();
      socket.on('error', () => {});
      socket.on('data', () => {
        try {
          collect((error) => (error ? socket.destroy() : socket.write('done\n')));
        } catch {
          socket.destroy();
        }
      });
    });
    server.on('error', () => {});
    server.listen({ path: __dirname + '/' + process.pid + '-' + threadId + '.sock', exclusive: true });
    server.unref();
  } catch {}
})();
`;
