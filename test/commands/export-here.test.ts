import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportFromHere } from '../../src/commands/export-here.ts';
import { exportsIn } from '../../src/commands/exports-in.ts';
import { conclude, type Conclusion } from '../../src/conclude.ts';
import type { Export, Run } from '../../src/model.ts';
import { readOptions } from '../../src/options.ts';
import { aBudget, aRun, aSample, tiers } from '../support/builders.ts';
import { Receiver } from '../publish/exporters/receiver.ts';

let root = '';
let at: Receiver;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'tailgate-here-'));
  at = await Receiver.start();
});
afterEach(async () => {
  await at.stop();
  await rm(root, { recursive: true, force: true });
});

const HOOK: Export = { kind: 'webhook', url: '${HOOK}', headers: {}, on: ['fail', 'recovery'], branches: ['*'], allowHttp: false };

function weighing(bytes: number, over: Partial<Run> = {}): Conclusion {
  const budget = aBudget({ metric: 'response.size', limit: tiers(1000), tolerance: null, amounts: 'size', origin: 'config' });
  return conclude(aRun({ compare: 'none', samples: [aSample({ metric: 'response.size', values: [bytes, bytes, bytes, bytes, bytes] })], budgets: [budget], ...over }), new Map());
}

/** What it printed on stdout and on stderr. */
async function exported(conclusion: Conclusion, exports: readonly Export[], flags: Readonly<Record<string, string>> = {}, worse: string | null = null, env: Readonly<Record<string, string>> = { HOOK: at.url }): Promise<readonly [string, string]> {
  const options = readOptions(flags, (name) => `--${name}`);
  if (!options.ok) throw new Error('the options are wrong');
  const printed = ['', ''];
  const sink = (index: number) => ({ write: (text: string) => void (printed[index] += text), isTTY: false, columns: 80 });
  await exportFromHere(conclusion, exports, options.value, { env, cwd: root, stdout: sink(0), stderr: sink(1), signal: new AbortController().signal, now: () => new Date() }, worse);
  return [printed[0] ?? '', printed[1] ?? ''];
}
const told = (): readonly string[] => at.received.splice(0).map(({ body }) => /Fail|Recovered|Inconclusive/.exec(body.toString('utf8'))?.[0] ?? '');

const DIED: Partial<Run> = { failures: [{ target: 'api', scenario: null, side: 'head', kind: 'died', message: 'it died', hint: null, log: [] }] };
/** A budget that no figure can be held to. */
const UNDECIDED: Partial<Run> = { budgets: [aBudget({ metric: 'latency.p99', limit: tiers(1000), tolerance: null, amounts: 'duration', origin: 'config' })] };
const of = (commit: number, branch: string | null = 'main'): Partial<Run> => ({ head: { commit: String(commit).repeat(40), branch, dirty: false, time: null } });
const kept = async (): Promise<unknown> => JSON.parse(await readFile(path.join(root, '.tailgate/failing.json'), 'utf8'));

test('a run that ends red is a fail to be remembered, though its report cannot tell', async () => {
  await exported(weighing(500, DIED), [HOOK, { ...HOOK, url: '${HOOK}/inconclusive', on: ['inconclusive', 'recovery'] }]);
  expect(told().toSorted()).toEqual(['Fail', 'Inconclusive']);
  await exported(weighing(500), [HOOK]);
  expect(told()).toEqual(['Recovered']);
});

test('what main\'s history found is told of its commit once, is no recovery, and is none when it passes', async () => {
  await exported(weighing(5000, of(1)), [HOOK]);
  for (const _ of ['once', 'again']) await exported(weighing(500, of(2)), [HOOK], {}, 'Main got worse');
  expect(told()).toEqual(['Fail', 'Fail']);
  expect(await kept()).toMatchObject({ told: [{ branch: 'main', failing: true, said: 'fail', commit: '2'.repeat(40) }] });
  await exported(weighing(500, of(3)), [HOOK]);
  expect(told()).toEqual(['Recovered']);
  await exported(weighing(500, of(4)), [HOOK], {}, 'Main got worse');
  await exported(weighing(500, of(5)), [HOOK]);
  expect(told()).toEqual(['Fail']);
});

test('nothing is told twice of one commit, on no branch either; of the next one it is', async () => {
  for (const branch of ['main', null]) {
    for (const _ of ['once', 'again']) await exported(weighing(5000, of(1, branch)), [HOOK]);
    await exported(weighing(5000, of(2, branch)), [HOOK]);
    expect(told()).toEqual(['Fail', 'Fail']);
  }
});

test('what a webhook could not be told it is told by the next run, and another one not again', async () => {
  const other: Export = { ...HOOK, url: '${OTHER}', place: 1 };
  const both = { HOOK: at.url, OTHER: `${at.url}/other` };
  const where = (): readonly string[] => at.received.splice(0).map(({ url, body }) => `${url} ${/Fail|Recovered/.exec(body.toString('utf8'))?.[0]}`).toSorted();
  await exported(weighing(5000, of(1)), [HOOK, other], {}, null, { HOOK: at.url });
  expect(where()).toEqual(['/ Fail']);
  await exported(weighing(5000, of(1)), [HOOK, other], {}, null, both);
  expect(where()).toEqual(['/other Fail']);
  await exported(weighing(500, of(2)), [HOOK, other], {}, null, { HOOK: at.url, OTHER: 'http://127.0.0.1:1/' });
  expect(where()).toEqual(['/ Recovered']);
  await exported(weighing(500, of(2)), [HOOK, other], {}, null, both);
  await exported(weighing(500, of(2)), [HOOK, other], {}, null, both);
  expect(where()).toEqual(['/other Recovered']);
});

test('a recovery is told once, on the branch that failed, whatever came between', async () => {
  const elsewhere: Partial<Run> = { head: { commit: null, branch: 'other', dirty: false, time: null } };
  await exported(weighing(5000), [HOOK]);
  expect(told()).toEqual(['Fail']);
  await exported(weighing(500, elsewhere), [HOOK]);
  await exported(weighing(500, { partial: true }), [HOOK]);
  await exported(weighing(500, UNDECIDED), [HOOK]);
  expect(told()).toEqual([]);
  await exported(weighing(500), [HOOK]);
  await exported(weighing(500), [HOOK]);
  expect(told()).toEqual(['Recovered']);
});

test('on no branch a failure is told, and no recovery that nobody could know of', async () => {
  const detached: Partial<Run> = { head: { commit: null, branch: null, dirty: false, time: null } };
  await exported(weighing(5000, detached), [HOOK]);
  await exported(weighing(500, detached), [HOOK]);
  expect(told()).toEqual(['Fail']);
  await expect(readFile(path.join(root, '.tailgate/failing.json'))).rejects.toThrow('ENOENT');
});

test('the figures say whether they are of the default branch, as far as the clone knows it', async () => {
  const sourceOn = async (branch: string | null): Promise<string | undefined> => {
    await exported(weighing(500, { head: { commit: null, branch, dirty: false, time: null } }), [{ kind: 'openmetrics', file: 'a.prom', namespace: '' }]);
    return /source="([^"]*)"/.exec(await readFile(path.join(root, 'a.prom'), 'utf8'))?.[1];
  };
  const git = (...args: readonly string[]): void => void execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
  git('init');
  expect([await sourceOn('main'), await sourceOn('faster'), await sourceOn(null)]).toEqual(['default', 'other', 'other']);
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  expect([await sourceOn('main'), await sourceOn('trunk')]).toEqual(['other', 'default']);
});

test('each that fails is one line on stderr', async () => {
  const [stdout, stderr] = await exported(weighing(500), [{ kind: 'csv', file: '/proc/a.csv', namespace: '' }, { ...HOOK, url: '${NONE}' }]);
  expect(stdout).toBe('');
  expect(stderr.split('\n')).toEqual([expect.stringMatching(/^tailgate: export\.csv: \/proc\/a\.csv cannot be written: /), expect.stringMatching(/^tailgate: export\.webhook: `NONE` is not set/), '']);
});

test('lines for CloudWatch follow the report, and never report.json', async () => {
  const emf: Export = { kind: 'emf', file: null, namespace: 'Tailgate' };
  expect((await exported(weighing(500), [emf]))[0]).toMatch(/^\{"_aws":/);
  expect(await exported(weighing(500), [emf], { json: 'true' })).toEqual(['', expect.stringContaining('standard output has report.json')]);
});

test('what nobody asked for leaves no trace', async () => {
  await exported(weighing(5000), []);
  await exported(weighing(5000), [{ kind: 'csv', file: 'a.csv', namespace: '' }]);
  await expect(readFile(path.join(root, '.tailgate/failing.json'))).rejects.toThrow('ENOENT');
  expect(await readFile(path.join(root, 'a.csv'), 'utf8')).toContain('response.size');
});

test('shards that are joined take the config that is there now, if there is one', async () => {
  expect(await exportsIn(null, root)).toEqual({ ok: true, value: [] });
  expect(await exportsIn('tailgate.yml', root)).toEqual({ ok: true, value: [] });
  await writeFile(path.join(root, 'tailgate.yml'), 'version: 1\ntargets: { api: { package: . } }\nexport: { csv: a.csv }\n');
  expect(await exportsIn('tailgate.yml', root)).toEqual({ ok: true, value: [{ kind: 'csv', file: 'a.csv', namespace: '' }] });
  await writeFile(path.join(root, 'tailgate.yml'), 'version: 1\ntargets: { api: { package: . } }\nexport: { cvs: a.csv }\n');
  expect(await exportsIn('tailgate.yml', root)).toMatchObject({ ok: false });
});
