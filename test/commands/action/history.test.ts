import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { branchStore } from '../../../src/baseline/branch.ts';
import { connect } from '../../../src/github/client.ts';
import type { BaselineEntry, HistorySettings } from '../../../src/model.ts';
import { aFingerprint } from '../../support/builders.ts';
import { startGithub, type Double } from '../../support/github/double.ts';
import { NO_PACE } from '../../support/github/pace.ts';
import { tellAs, type Around } from '../../support/history-job.ts';

const BOT = 'github-actions[bot]';

let double: Double;
let folder: string;
let commits: string[];
let said: string[];
beforeEach(async () => {
  double = await startGithub();
  folder = mkdtempSync(path.join(tmpdir(), 'tailgate-history-'));
  commits = [];
  said = [];
});
afterEach(async () => {
  await double.close();
  rmSync(folder, { recursive: true, force: true });
  expect(double.violations).toEqual([]);
});

/** Main moves once for each value, and each is measured: p50 of one scenario, with a little noise, and the size of the package. */
async function measured(values: readonly number[], over: Partial<BaselineEntry> = {}): Promise<void> {
  const github = await connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE });
  const entries = values.map((value): BaselineEntry => {
    const n = commits.length;
    commits.push(double.repository.commit('main', { 'a.js': String(n) }));
    const time = new Date(Date.UTC(2026, 9, 1) + n * 3_600_000).toISOString();
    const point = value * (1 + 0.004 * Math.sin(n * 2.4));
    return {
      id: `run-${n}`, commit: commits[n] ?? null, time, committed: time, tool: '0', fingerprint: aFingerprint(), reference: {}, accepted: [], evidence: null, histograms: {},
      samples: [{ scenario: 'list', metric: 'latency.p50', workload: 'w', point, values: [point] }, { scenario: null, metric: 'size.packed', workload: 'w', point: value < 11 ? 1e6 : 1.2e6, values: [] }], ...over,
    };
  });
  const added = await branchStore(github, { branch: 'tailgate-baselines', folder: 'baselines', seed: null }).add(new Map([['api', entries]]));
  expect(added.ok).toBe(true);
}

const many = (value: number, runs: number): readonly number[] => Array.from({ length: runs }, () => value);

/** The job of the newest commit, once it is stored. */
const tell = (history: Partial<HistorySettings> = {}, around: Around = {}): Promise<string | null> =>
  tellAs({ double, folder, commits, say: (line) => { said.push(line); } }, history, around);

const comments = (): readonly { readonly at: number; readonly body: string }[] =>
  double.repository.commitComments.all.filter(({ author }) => author === BOT).map(({ commit, body }) => ({ at: commits.indexOf(commit), body }));
const issues = () => double.repository.issues.opened.map(({ number, title, state }) => `#${number} ${state}: ${title}`);

describe('with `on-change: comment`, which is what is done when nothing is said,', () => {
  test('a change of main is told once on the commit where it began, with all its figures, some runs later', async () => {
    await measured([...many(10, 20), ...many(11.5, 2)]);
    expect([await tell(), comments()]).toEqual([null, []]);
    for (let at = 0; at < 4; at += 1) {
      await measured([11.5]);
      expect(await tell()).toBeNull();
    }
    expect(comments().map(({ at }) => at)).toEqual([20]);
    const [{ body = '' } = {}] = comments();
    expect(body).toMatch(/^<!-- tailgate-history:default -->\n### Performance of main changed about here\n/);
    expect(body).toMatch(/📉 \*\*`latency\.p50` of `api\/list` got worse by 15 %\*\* \(\+1/);
    expect(body).toMatch(/📉 \*\*`size\.packed` of `api` got worse by 20 %\*\*: 1\.00 MB → 1\.20 MB/);
    expect(body).toContain(`https://github.com/acme/shop/compare/${commits[19]}...${commits[20]}`);
    expect(body).toContain(`--compare side-by-side --base ${commits[19]}`);
  });

  test('and the log has it in one line each, with the command that measures the range', async () => {
    await measured([...many(10, 20), ...many(11.5, 3)]);
    await tell();
    const text = said.join('\n');
    expect(text).toMatch(/New in the history of main:\n {2}\w.*\n {2}\w.*\nMeasure it against the last commit of the old level:\n {2}tailgate run --target api /);
    expect(text).toMatch(/comment on a commit created: https:\/\/github\.com\/acme\/shop\/commit\//);
  });

  test('running the job again posts nothing new', async () => {
    await measured([...many(10, 20), ...many(11.5, 4)]);
    for (let at = 0; at < 3; at += 1) await tell();
    expect(comments()).toHaveLength(1);
    expect(double.requests.filter(({ method, path: at }) => method !== 'GET' && /comments/.test(at))).toHaveLength(1);
  });

  test('an improvement is told as one, and a level that came back says so in the comment that is there', async () => {
    await measured([...many(10, 20), ...many(11.5, 4)]);
    await tell();
    for (let at = 0; at < 4; at += 1) {
      await measured([10]);
      await tell();
    }
    expect(comments().map(({ at }) => at)).toEqual([20, 24]);
    // Four runs are too few to be a level among those before and after them; a size needs no statistics.
    expect(comments().map(({ body }) => body)).toEqual([
      expect.stringMatching(/`latency\.p50`[^]*It is over: the newest runs are at the old level again\.[^]*`size\.packed`[^]*It came back: 1\.00 MB since/),
      expect.stringMatching(/📈 \*\*`size\.packed` of `api` got better by 17 %\*\*: 1\.20 MB → 1\.00 MB/),
    ]);
  });

  test('what the config accepts is no news, and is said where it was told', async () => {
    await measured([...many(10, 20), ...many(11.5, 4)]);
    const accept = [{ target: '*', scenario: '*', metric: '*', reason: 'worth it', expires: '2026-12-31', origin: 'config', line: 1 }] as const;
    await tell({ fail: true }, { accept });
    expect(comments()).toEqual([]);
    await tell();
    await tell({}, { accept });
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.body).toMatch(/- \*\*Accepted\*\*: Worth it\./);
  });

  test('a change of long ago is not dug out', async () => {
    await measured([...many(10, 20), ...many(11.5, 20)]);
    await tell();
    expect(comments()).toEqual([]);
  });
});

describe('with `on-change: issue`', () => {
  test('there is one issue for each figure that got worse, and it is closed when its level came back', async () => {
    await measured([...many(10, 20), ...many(11.5, 4)]);
    for (let at = 0; at < 2; at += 1) await tell({ onChange: 'issue' });
    expect(issues()).toEqual(['#1 open: latency.p50 of api/list got worse', '#2 open: size.packed of api got worse'].sort());
    expect(comments()).toEqual([]);
    for (let at = 0; at < 5; at += 1) {
      await measured([10]);
      await tell({ onChange: 'issue' });
    }
    expect(issues().map((line) => line.slice(0, 9))).toEqual(['#1 closed', '#2 closed']);
    // What got better is told in a comment, and never as an issue.
    expect(comments().map(({ at }) => at)).toEqual([24]);
  });

  test('a token that may not says so in one line, and where issues are off, what to write instead', async () => {
    await measured([...many(10, 20), ...many(11.5, 4)]);
    expect(await tell({ onChange: 'issue' }, { token: double.issueToken({ scopes: { contents: 'write' } }) })).toBeNull();
    double.repository.hasIssues = false;
    expect(await tell({ onChange: 'issue' })).toBeNull();
    const notices = said.filter((line) => line.startsWith('Not all'));
    expect(notices).toEqual([expect.stringMatching(/the job needs `permissions: issues: write`/), expect.stringMatching(/on-change: comment/)]);
  });
});

describe('nothing is posted, and nothing fails,', () => {
  test('with `on-change: none`, on another branch, and with a token that only reads', async () => {
    await measured([...many(10, 20), ...many(11.5, 4)]);
    expect([await tell({ onChange: 'none' }), await tell({}, { ref: 'refs/heads/other' }), await tell({}, { token: double.issueToken({ scopes: { contents: 'read' } }) })]).toEqual([null, null, null]);
    expect(comments()).toEqual([]);
    expect(said.filter((line) => line.startsWith('Not all'))).toEqual([expect.stringMatching(/contents: write/)]);
  });

  test('when the baselines cannot be read back', async () => {
    await measured(many(10, 3));
    double.fault({ path: /git\/(?:ref|matching-refs)/, answer: { status: 403, body: { message: 'Resource not accessible by integration' } }, times: Infinity });
    expect(await tell()).toBeNull();
    expect(said.join('\n')).toMatch(/cannot be read/);
  });
});

describe('with `fail: true`', () => {
  test('only the run that finds it fails, and its re-run', async () => {
    await measured([...many(10, 20), ...many(11.5, 2)]);
    expect(await tell({ fail: true })).toBeNull();
    await measured([11.5]);
    const found = await tell({ fail: true, onChange: 'none' });
    expect(found).toMatch(/^Main got worse, and the config asks to fail then \(`history\.fail`\): \S+ of api\S* got worse by /);
    expect(await tell({ fail: true })).toBe(found);
    await measured([11.5]);
    expect(await tell({ fail: true })).not.toBe(found);
  });

  test('an improvement fails nothing', async () => {
    await measured([...many(11.5, 20), ...many(10, 3)]);
    expect(await tell({ fail: true })).toBeNull();
  });
});

test('the newest level is held against a pinned release, which GitHub knows by its name', async () => {
  await measured(many(10, 20));
  double.repository.refs.set('refs/tags/v1.2.0', commits[19] ?? '');
  await measured([...many(10.15, 12), ...many(10.3, 12)]);
  await tell({ pin: 'v1.2.0', metrics: ['latency.*'] });
  await tell({ pin: 'v9' });
  expect(said.join('\n')).toMatch(/Nothing is held against the pinned release: GitHub knows no such thing/);
  expect(double.requests.some(({ path: at }) => /commits\?sha=v1\.2\.0/.test(at))).toBe(true);
});
