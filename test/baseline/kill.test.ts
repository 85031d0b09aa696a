import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pruneBaselines, readBaselines } from '../../src/baseline/directory.ts';

const kills = 200;
const writer = fileURLToPath(new URL('writer.js', import.meta.url));
let directory = '';
const lives: Life[] = [];

beforeAll(async () => { directory = await mkdtemp(join(tmpdir(), 'tailgate-kill-')); });
afterAll(async () => {
  for (const { child } of lives) child.kill('SIGKILL'); // those that a failure has left waiting
  await rm(directory, { recursive: true, force: true });
});

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
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  /** Ids that it says are written. */
  readonly said: string[];
  readonly first: Promise<unknown>;
  readonly ended: Promise<unknown>;
}

function start(first: number): Life {
  const child = spawn(process.execPath, [writer, directory, String(first), '100000', 'api'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(`r${line}`));
  const life = { child, said, first: once(lines, 'line'), ended: Promise.all([once(child, 'exit'), once(lines, 'close')]) };
  lives.push(life);
  return life;
}

async function idsStored(): Promise<string[]> {
  const read = await readBaselines(directory, ['api']);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return (read.value.get('api')?.entries ?? []).map(({ id }) => id);
}

test(`${kills} kills at any moment leave the old or the new file, and nothing that was written is lost`, async () => {
  const random = seeded(20260101);
  let life = start(0);
  let written = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const next = start((kill + 1) * 1000); // already on its way while this one is killed
    const before = await idsStored();
    life.child.stdin.write('x');
    await life.first;
    await sleep(random() * 12);
    life.child.kill('SIGKILL');
    await life.ended;

    const inFlight = `r${kill * 1000 + life.said.length}`;
    const stored = await idsStored();
    const expected = [...before, ...life.said];
    expect([expected, [...expected, inFlight]]).toContainEqual(stored);

    written += life.said.length;
    // Keeps the file small, and has to get past whatever lock and half-written file the dead have left.
    if (stored.length > 20) expect(await pruneBaselines(directory, { kind: 'newest', entries: 5 })).toMatchObject({ ok: true });
    life = next;
  }
  life.child.kill('SIGKILL');
  await life.ended;
  expect(written).toBeGreaterThanOrEqual(kills);
  await pruneBaselines(directory, { kind: 'newest', entries: 1 });
  expect(await readdir(directory)).toEqual(['api.json']);
}, 300_000);
