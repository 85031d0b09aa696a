import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { directoryStore } from '../../src/baseline/store.ts';
import { printNews, readFolder } from '../../src/commands/history-told.ts';
import type { BaselineEntry, HistorySettings } from '../../src/model.ts';
import { readOptions } from '../../src/options.ts';
import { aFingerprint, aRun, aSample, HISTORY } from '../support/builders.ts';
import { commitOf } from '../support/history-cases.ts';

let folder: string;
let pasts = 0;
let out: string;
let err: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tailgate-told-'));
  [out, err] = ['', ''];
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

/** One package size a run, the newest of them that of the run; each past in a folder of its own. */
async function print(sizes: readonly number[], history: Partial<HistorySettings> = {}, flags: Readonly<Record<string, string>> = {}): Promise<string | null> {
  const entries = sizes.map((point, n): BaselineEntry => {
    const time = new Date(Date.UTC(2026, 9, 1) + n * 3_600_000).toISOString();
    return { id: `run-${n}`, commit: commitOf(n), time, committed: time, tool: '0', fingerprint: aFingerprint(), reference: {}, accepted: [], evidence: null, histograms: {}, samples: [{ scenario: null, metric: 'size.packed', workload: 'w', point, values: [] }] };
  });
  const baselines = `past-${pasts += 1}`;
  expect((await directoryStore(path.join(folder, baselines)).add(new Map([['api', entries]]))).ok).toBe(true);
  const options = readOptions({ 'working-directory': folder, baselines, ...flags }, (name) => name);
  if (!options.ok) throw new Error('no options');
  const last = sizes.length - 1;
  const run = aRun({ id: `run-${last}`, head: { commit: commitOf(last), branch: 'main', dirty: false, time: null }, samples: [aSample({ metric: 'size.packed', scenario: null, values: [1] })], history: { ...HISTORY, ...history } });
  return printNews({ run }, options.value, {
    env: {}, cwd: folder, stdout: { write: (text) => { out += text; }, isTTY: false, columns: 80 }, stderr: { write: (text) => { err += text; }, isTTY: false, columns: 80 }, signal: new AbortController().signal, now: () => new Date('2026-11-01T00:00:00Z'),
  });
}

const GREW = [1e6, 1e6, 1e6, 1e6, 1.2e6, 1.2e6, 1.2e6];

test('a change point that this entry brings is printed with the command that measures its range, and fails nothing', async () => {
  expect(await print(GREW)).toBeNull();
  expect(out).toBe([
    'New in the history of main:', '  size.packed of api got worse by 20 % (1.00 MB to 1.20 MB), after 0003000300 and with 0004000400 at the latest',
    'Measure it against the last commit of the old level:', `  tailgate run --target api --compare side-by-side --base ${commitOf(3)}`, '',
  ].join('\n'));
});

test('it fails only where the config asks for it, and only with the entry that brings it', async () => {
  expect(await print(GREW, { fail: true })).toMatch(/^Main got worse, and the config asks to fail then \(`history\.fail`\): size\.packed of api got worse by 20 %/);
  expect(await print([...GREW, 1.2e6], { fail: true })).toBeNull();
});

test('an improvement is printed without a command, and fails nothing', async () => {
  expect(await print(GREW.toReversed().slice(0, -1), { fail: true })).toBeNull();
  expect(out).toMatch(/^New in the history of main:\n.* got better by 17 % .*\n$/);
});

test('with --json the report stands alone on stdout; with nothing new, or `on-change: none`, nothing is printed', async () => {
  await print(GREW, {}, { json: 'true' });
  expect([out, err.startsWith('New in the history')]).toEqual(['', true]);
  err = '';
  await print(GREW, { onChange: 'none' });
  await print(GREW.map(() => 1e6));
  await print([1e6]);
  expect([out, err]).toEqual(['', '']);
});

test('a release that nobody knows is held against nothing', async () => expect(await print(GREW, { pin: 'v9', fail: true })).toContain('got worse'));

test('what thinning took out of the file comes back from git: a release of long ago is still held against', async () => {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  git('init', '-q');
  const store = directoryStore(path.join(folder, 'long'));
  for (let n = 0; n < 90; n += 1) {
    const time = new Date(Date.UTC(2026, 9, 1) + n * 3_600_000).toISOString();
    const entry: BaselineEntry = { id: `run-${n}`, commit: commitOf(n), time, committed: time, tool: '0', fingerprint: aFingerprint(), reference: {}, accepted: [], evidence: null, histograms: {}, samples: [{ scenario: null, metric: 'size.packed', workload: 'w', point: 1e6, values: [] }] };
    await store.add(new Map([['api', [entry]]]));
    git('add', '.');
    git('commit', '-q', '-m', String(n));
  }
  const [thinned, deep] = [await store.read(['api']), await readFolder(path.join(folder, 'long'), ['api'], new AbortController().signal)];
  expect(thinned.ok ? thinned.value.get('api')?.entries.length : null).toBeLessThanOrEqual(50);
  expect(deep.ok ? deep.value.baselines.map(({ baseline, wholeFrom }) => [baseline.entries.length, wholeFrom]) : null).toEqual([[90, -Infinity]]);
});
