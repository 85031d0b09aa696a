import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCombo } from './combos.ts';
import { fileOf, readRecording } from './corpus.ts';

const program = fileURLToPath(new URL('./record.js', import.meta.url));
const name = 'node-http/identical/quiet/starts';

/** Runs the recorder; with `stopAfter` it is ended by SIGTERM once its progress says so much. */
async function record(folder: string, stopAfter: RegExp | null): Promise<string> {
  const child = spawn(process.execPath, [program, '--combo', name, '--launches', '10', '--corpus', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
    if (stopAfter?.test(said) === true) child.kill('SIGTERM');
  });
  await once(child, 'close');
  return said;
}

test('a recording that is stopped keeps what was finished, and the next call adds to it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-record-'));
  try {
    const file = fileOf(folder, parseCombo(name));
    await record(folder, /5 of 10/);
    expect(readRecording(file)?.quads).toHaveLength(5);
    expect(await record(folder, null)).toContain('10 of 10');
    const recording = readRecording(file);
    expect(recording?.quads).toHaveLength(10);
    expect(recording?.quads.every(({ order, starts }) => order.length === 4 && starts.length === 4 && starts.every(({ time }) => time > 0))).toBe(true);
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
