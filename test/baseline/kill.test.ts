import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pruneBaselines, readBaselines } from '../../src/baseline/directory.ts';

const kills = 200;
const writer = fileURLToPath(new URL('writer.js', import.meta.url));
let directory = '';

beforeAll(async () => { directory = await mkdtemp(join(tmpdir(), 'tailgate-kill-')); });
afterAll(() => rm(directory, { recursive: true, force: true }));

/** mulberry32: the same moments every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Life {
  readonly child: ChildProcess;
  /** Ids that it says are written. */
  readonly said: string[];
  readonly first: Promise<unknown>;
  readonly ended: Promise<unknown>;
}

function start(first: number): Life {
  const child = spawn(process.execPath, [writer, directory, String(first), '100000', 'api'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(`r${line}`));
  return { child, said, first: once(lines, 'line'), ended: Promise.all([once(child, 'exit'), once(lines, 'close')]) };
}

async function idsStored(): Promise<string[]> {
  const read = await readBaselines(directory, ['api']);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return (read.value.get('api')?.entries ?? []).map(({ id }) => id);
}

test(`${kills} kills at any moment leave the old or the new file, and nothing that was written is lost`, async () => {
  const random = seeded(20260101);
  let next = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const before = await idsStored();
    const life = start(next);
    await life.first;
    await sleep(random() * 12);
    life.child.kill('SIGKILL');
    await life.ended;

    const inFlight = `r${next + life.said.length}`;
    const stored = await idsStored();
    const expected = [...before, ...life.said];
    expect([expected, [...expected, inFlight]]).toContainEqual(stored);

    next += life.said.length + 1;
    // Keeps the file small, and has to get past whatever lock and half-written file the dead have left.
    if (stored.length > 20) expect(await pruneBaselines(directory, { kind: 'newest', entries: 5 })).toMatchObject({ ok: true });
  }
  expect(next).toBeGreaterThan(kills);
  await pruneBaselines(directory, { kind: 'newest', entries: 1 });
  expect(await readdir(directory)).toEqual(['api.json']);
}, 120_000);
