import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addEntry, decodeBaseline, fittedText } from '../../../src/baseline/codec.ts';
import { readDeep } from '../../../src/baseline/branch-history.ts';
import type { DeepBaseline } from '../../../src/baseline/deepen.ts';
import { connect } from '../../../src/github/client.ts';
import { historyOf } from '../../../src/history/history.ts';
import { randomFrom } from '../../../src/stats/random.ts';
import type { Baseline, BaselineEntry, HistorySettings } from '../../../src/model.ts';
import { aFingerprint } from '../../support/builders.ts';
import { faults, startGithub, type Double } from '../../support/github/double.ts';
import { NO_PACE } from '../../support/github/pace.ts';
import { tellAs } from '../../support/history-job.ts';

let double: Double;
let folder: string;
let commits: string[];
let said: string[];
let stored: Baseline;
beforeEach(async () => {
  double = await startGithub();
  folder = mkdtempSync(path.join(tmpdir(), 'tailgate-deep-'));
  [commits, said] = [[], []];
  stored = { target: 'api', entries: [] };
});
afterEach(async () => {
  await double.close();
  rmSync(folder, { recursive: true, force: true });
  expect(double.violations).toEqual([]);
});

/** Main moves once for each value, and each is stored as the job stores it: a version of the file each, an hour apart. */
function measured(values: readonly number[], pinned: readonly string[] = []): void {
  for (const value of values) {
    const n = commits.length;
    const time = new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString();
    const commit = double.repository.commit('main', { 'a.js': String(n) }, { date: time });
    commits.push(commit);
    const entry: BaselineEntry = {
      id: `run-${n}`, commit, time, committed: time, tool: '0', fingerprint: aFingerprint(), reference: {}, accepted: [], evidence: null, histograms: {},
      samples: [{ scenario: 'list', metric: 'latency.p50', workload: 'w', point: value, values: [value] }],
    };
    const text = fittedText(addEntry(stored, entry), 'api.json', pinned);
    const again = text.ok ? decodeBaseline(text.value, 'api.json') : text;
    if (!text.ok || !again.ok) throw new Error('not stored');
    stored = again.value;
    double.repository.commit('tailgate-baselines', { 'baselines/api.json': text.value }, { date: new Date(Date.parse(time) + 600_000).toISOString() });
  }
}

/** `from` runs at one level, then a step of 0.9 % every ten runs, twenty in all; one run varies by 2 %. */
function drift(runs: number, from: number): readonly number[] {
  const random = randomFrom(11);
  return Array.from({ length: runs }, (_, n) => 10 * 1.009 ** Math.min(20, Math.max(0, Math.floor((n - from) / 10))) * (1 + 0.02 * random.normal()));
}

const tell = (history: Partial<HistorySettings> = {}): Promise<string | null> =>
  tellAs({ double, folder, commits, say: (line) => { said.push(line); } }, history);
const requests = (operation: string): number => double.requests.filter((request) => request.operation === operation).length;

/** What the job reads, held against the release that was the run `at`. */
async function deep(at: number): Promise<DeepBaseline> {
  const github = await connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE });
  const release = { name: 'v1.0.0', commits: commits.slice(0, at + 1).toReversed(), time: new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString() };
  const read = await readDeep(github, { branch: 'tailgate-baselines', folder: 'baselines', seed: null }, ['api'], release);
  const [found] = read.ok ? read.value.baselines : [];
  if (found === undefined) throw new Error('nothing was read');
  return found;
}
const pin = (at: number): void => { double.repository.refs.set('refs/tags/v1.0.0', commits[at] ?? ''); };

describe('of three hundred runs the file holds fifty, and the job', () => {
  test('tells a drift against a pinned release all the same, as large as it is', async () => {
    const values = drift(300, 60);
    measured(values.slice(0, 150));
    pin(40);
    for (let at = 150; at < 250; at += 5) {
      measured(values.slice(at, at + 5));
      await tell({ pin: 'v1.0.0' });
    }
    expect(stored.entries.length).toBeLessThanOrEqual(50);
    expect(double.repository.commitComments.all.filter(({ body }) => /got worse step by step by [^]*the level of `v1\.0\.0`/.test(body)).length).toBeGreaterThan(0);
    expect(said.join('\n')).not.toMatch(/Nothing of api|only looked for|older ones/);
    measured(values.slice(250));
    const { findings } = historyOf((await deep(40)).baseline, { pin: { name: 'v1.0.0', commits: commits.slice(0, 41).toReversed() } });
    const pinned = findings.find(({ kind, what }) => kind === 'creep' && 'against' in what && what.against.kind === 'pin');
    expect(pinned?.what.change?.point).toBeGreaterThan(0.15);
    expect(pinned?.what.change?.point).toBeLessThan(0.25);
  });

  test('has them all back, for some requests', async () => {
    measured(drift(300, 60));
    const { baseline, wholeFrom } = await deep(40);
    expect([baseline.entries.length, wholeFrom]).toEqual([300, -Infinity]);
    expect(requests('repos/get-content')).toBeLessThanOrEqual(17);
  });

  test('keeps a change that is long told in mind: later runs neither tell it again nor close its issue', async () => {
    const random = randomFrom(5);
    const values = (level: number, runs: number): readonly number[] => Array.from({ length: runs }, () => level * (1 + 0.02 * random.normal()));
    measured([...values(10, 60), ...values(11.5, 6)]);
    await tell({ onChange: 'issue' });
    expect(double.repository.issues.opened.map(({ state }) => state)).toEqual(['open']);
    for (let at = 0; at < 8; at += 1) {
      measured(values(11.5, 20));
      await tell({ onChange: 'issue' });
    }
    expect(double.repository.issues.opened.map(({ state }) => state)).toEqual(['open']);
    expect(double.repository.issues.comments).toEqual([]);
    measured(values(10, 12));
    await tell({ onChange: 'issue' });
    expect(double.repository.issues.opened.map(({ state }) => state)).toEqual(['closed']);
  });

  test('closes the issue of what began before all that it reads, once it is over', async () => {
    const random = randomFrom(5);
    const values = (level: number, runs: number): readonly number[] => Array.from({ length: runs }, () => level * (1 + 0.02 * random.normal()));
    measured([...values(10, 60), ...values(11.5, 6)]);
    await tell({ onChange: 'issue' });
    measured(values(11.5, 6));
    // As where the whole past was pruned on purpose: no run of the old level is left anywhere.
    double.repository.commit('tailgate-baselines', { 'baselines/api.json': null });
    stored = { target: 'api', entries: [] };
    measured(values(11.5, 10));
    await tell({ onChange: 'issue' });
    expect(double.repository.issues.opened.map(({ state }) => state)).toEqual(['open']);
    measured(values(10, 3));
    await tell({ onChange: 'issue' });
    expect(double.repository.issues.opened.map(({ state }) => state)).toEqual(['closed']);
    expect(double.repository.issues.comments.map(({ body }) => body)).toEqual(['Closed: the newest runs are at the old level again.']);
  });

  test('says what it could not read, and goes on with what the file holds', async () => {
    measured(drift(80, 60));
    double.fault({ path: /contents/, answer: faults.unavailable, times: Infinity });
    expect(await tell()).toBeNull();
    expect(said.join('\n')).toMatch(/Change points of api are only looked for in the \d+ entries that its file holds/);
  });

  test('does not take the runs of a file that was deleted for its past', async () => {
    measured(drift(30, 60));
    double.repository.commit('tailgate-baselines', { 'baselines/api.json': null });
    stored = { target: 'api', entries: [] };
    measured(Array.from({ length: 25 }, () => 30));
    await tell();
    expect(double.repository.commitComments.all).toEqual([]);
  });
});

describe('a pinned release', () => {
  test('that is older than what is read is found in the version of its time, with the runs beside it', async () => {
    measured(drift(450, 60));
    const { baseline, wholeFrom } = await deep(30);
    expect(baseline.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(['run-28', 'run-29', 'run-30', 'run-31', 'run-32']));
    expect(wholeFrom).toBeGreaterThan(Date.UTC(2026, 0, 1) + 60 * 3_600_000);
    pin(30);
    await tell({ pin: 'v1.0.0' });
    expect(said.join('\n')).toMatch(/older ones are only in earlier versions of the file on the branch tailgate-baselines/);
  });

  test('stays in the file once it is pinned', () => {
    measured(drift(20, 60));
    measured(drift(200, 0), commits.slice(0, 11).toReversed());
    expect(stored.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(['run-8', 'run-9', 'run-10', 'run-11', 'run-12']));
  });

  test('without a run says so', async () => {
    measured(drift(10, 60));
    double.repository.refs.set('refs/tags/v1.0.0', double.repository.commit('old', { 'b.js': '' }, { parents: [] }));
    await tell({ pin: 'v1.0.0' });
    expect(said.join('\n')).toMatch(/Nothing of api is held against the pinned release "v1\.0\.0"/);
  });
});
