/** The plain Node service with two worker processes. */
import cluster from 'node:cluster';

if (cluster.isPrimary) {
  for (let i = 0; i < 2; i += 1) cluster.fork();
} else {
  await import('./node-http.mjs');
}
