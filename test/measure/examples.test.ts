import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { difference } from '../../src/measure/witnesses.ts';
import { aTarget, get, portOf, start, survivors } from './a-target.ts';

const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].some((file) => existsSync(file));
const ready = { path: '/health', status: null, timeout: 20_000 };

describe('the example services', () => {
  test('start by `npm start`, count all the processes of it, and leave none of them', async () => {
    const running = await start(aTarget({ directory: 'node-http', start: 'npm start', ready }));
    const created = await fetch(`http://127.0.0.1:${portOf(running)}/items`, { method: 'POST', body: JSON.stringify({ name: 'a' }) });
    expect([created.status, await created.json()]).toEqual([201, expect.objectContaining({ id: 201, name: 'a' })]);
    expect(survivors().length).toBeGreaterThan(1);
    await running.stop();
    expect(survivors()).toEqual([]);
  });

  test('refuse what is not an item', async () => {
    const running = await start(aTarget({ directory: 'node-http', start: 'node server.js', ready }));
    const post = async (body: string): Promise<number> => (await fetch(`http://127.0.0.1:${portOf(running)}/items`, { method: 'POST', body })).status;
    expect([await post('{'), await post('{}'), await post('x'.repeat(100_000))]).toEqual([400, 422, 413]);
    await running.stop();
  });

  test('run in Python, and their counters with them', async () => {
    const running = await start(aTarget({ directory: 'python-stdlib', start: 'python3 server.py', ready }));
    const before = running.counters();
    for (let i = 0; i < 10; i += 1) expect(JSON.parse(await get(running, '/items'))).toMatchObject({ items: { length: 20 } });
    const after = running.counters();
    if (before === null || after === null) throw new Error('no counters');
    expect(difference(after, before).cpu).toBeGreaterThan(0);
    await running.stop();
    expect(running.exit()).toEqual({ code: 0, signal: null });
    expect(survivors()).toEqual([]);
  });

  (nginx ? test : test.skip)(`run behind nginx${nginx ? '' : ' (skipped: nginx is not installed here)'}`, async () => {
    const running = await start(aTarget({ directory: 'nginx-static', start: './start.sh', ready }));
    expect(await get(running, '/')).toContain('<h1>Items</h1>');
    expect(running.memory()?.current).toBeGreaterThan(0);
    await running.stop();
    expect(survivors()).toEqual([]);
  });
});
