import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { aTarget, folder, get, start } from './a-target.ts';

/** Makes 40 MB of garbage for `/garbage`, keeps them for `/keep`. */
const SERVICE = `const kept = []; require('http').createServer((q, r) => {
  if (q.url !== '/') { const made = Array.from({ length: 400 }, () => Array.from({ length: 12800 }, (_, i) => i + 0.5)); if (q.url === '/keep') kept.push(made); }
  r.end(String(kept.length));
}).listen(process.env.PORT, '127.0.0.1')`;
const MB = 2 ** 20;

describe('a Node target that was made ready for it', () => {
  test('gives its garbage back when it is told to, and nothing that it keeps', async () => {
    const running = await start(aTarget({ start: [process.execPath, '-e', SERVICE] }), { collectGarbage: true });
    try {
      await get(running, '/');
      await running.collectGarbage?.();
      const before = running.memory()?.current ?? 0;
      await get(running, '/garbage');
      const dirty = running.memory()?.current ?? 0;
      expect(dirty - before).toBeGreaterThan(20 * MB);
      await running.collectGarbage?.();
      expect((running.memory()?.current ?? 0) - before).toBeLessThan(12 * MB);
      await get(running, '/keep');
      await running.collectGarbage?.();
      expect((running.memory()?.current ?? 0) - before).toBeGreaterThan(30 * MB);
      expect(running.absent()).toEqual([]);
    } finally {
      await running.stop();
    }
  });

  test('has each worker of a cluster collect its own', async () => {
    const file = path.join(folder(), 'cluster.cjs');
    writeFileSync(file, `const cluster = require('cluster'); if (cluster.isPrimary) { cluster.fork(); cluster.fork(); } else { ${SERVICE} }`);
    const running = await start(aTarget({ start: [process.execPath, file] }), { collectGarbage: true });
    try {
      await get(running, '/');
      await running.collectGarbage?.();
      const before = running.memory()?.current ?? 0;
      for (let i = 0; i < 4; i += 1) await get(running, '/garbage');
      await running.collectGarbage?.();
      expect((running.memory()?.current ?? 0) - before).toBeLessThan(24 * MB);
    } finally {
      await running.stop();
    }
  });

  test('keeps the NODE_OPTIONS that it was given, ends by itself, and leaves nothing behind', async () => {
    const running = await start(aTarget({ start: [process.execPath, '-e', SERVICE], env: { NODE_OPTIONS: '--max-old-space-size=512' } }), { collectGarbage: true });
    await running.collectGarbage?.();
    await running.stop();
    await running.collectGarbage?.();
    expect(running.exit()).not.toBeNull();
  });
});

test('a target that is no Node says that nothing collected, and the metrics that would have needed it are absent', async () => {
  const python = "import http.server,os\nhttp.server.HTTPServer(('127.0.0.1', int(os.environ['PORT'])), http.server.SimpleHTTPRequestHandler).serve_forever()";
  const running = await start(aTarget({ start: ['python3', '-c', python] }), { collectGarbage: true });
  try {
    await running.collectGarbage?.();
    expect(running.absent().map(({ metric }) => metric)).toEqual(['memory.mean', 'memory.growth']);
  } finally {
    await running.stop();
  }
});
