import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { announce, deliver, placeOf } from '../../../src/commands/action/deliver.ts';
import type { Job } from '../../../src/commands/action/job.ts';
import { conclude, type Conclusion } from '../../../src/conclude.ts';
import { connect } from '../../../src/github/client.ts';
import { readEvent } from '../../../src/github/event.ts';
import { readOptions } from '../../../src/options.ts';
import { saidIn } from '../../../src/publish/said.ts';
import type { Run } from '../../../src/model.ts';
import { aBudget, aRun, aSample, tiers } from '../../support/builders.ts';
import { startGithub, type Double } from '../../support/github/double.ts';
import { NO_PACE } from '../../support/github/pace.ts';

let double: Double;
let sha: string;
beforeEach(async () => {
  double = await startGithub();
  sha = double.repository.commit('main', { 'a.js': '1' });
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

async function jobOn(ref: string): Promise<Job> {
  const read = readOptions({}, (name) => name);
  if (!read.ok) throw new Error('no options');
  const nothing = (): void => undefined;
  const sink = { write: nothing, isTTY: false, columns: 120 };
  const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/shop', GITHUB_REF: ref, GITHUB_SHA: sha, GITHUB_EVENT_NAME: 'push', GITHUB_RUN_ID: '5', GITHUB_RUN_ATTEMPT: '1' };
  return {
    core: { info: nothing, notice: nothing, warning: nothing, error: nothing, setOutput: nothing, setSecret: nothing, startGroup: nothing, endGroup: nothing },
    world: { env, cwd: '/', stdout: sink, stderr: sink, signal: new AbortController().signal, now: () => new Date() },
    event: await readEvent(env), options: read.value, root: '/', github: await connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE }),
  };
}

function weighing(bytes: number, over: Partial<Run> = {}): Conclusion {
  const budget = aBudget({ metric: 'response.size', limit: tiers(1000), tolerance: null, amounts: 'size', origin: 'config' });
  return conclude(aRun({ compare: 'none', samples: [aSample({ metric: 'response.size', values: [bytes, bytes, bytes, bytes, bytes] })], budgets: [budget], ...over }), new Map());
}

async function delivered(conclusion: Conclusion, worse: string | null, ref = 'refs/heads/main') {
  const job = await jobOn(ref);
  await deliver(job, conclusion, await announce(job, placeOf(job)), worse);
  const [check] = double.repository.checks.on(sha);
  return { conclusion: check?.conclusion, title: check?.output.title, said: saidIn(check?.externalId ?? '', 'main') };
}

test('where the history of main fails the job, its check is red for the same reason, and no run after it takes that for a broken budget', async () => {
  expect(await delivered(weighing(500), 'Main got worse')).toEqual({ conclusion: 'failure', title: 'Main got worse', said: { outcome: 'fail', decides: false } });
});

test('a service that no longer starts is remembered as a failure', async () => {
  const died = { target: 'api', scenario: null, side: 'head', kind: 'died', message: 'it died', hint: null, log: [] } as const;
  expect(await delivered(weighing(500, { failures: [died] }), null)).toMatchObject({ conclusion: 'failure', said: { outcome: 'fail', decides: true } });
});

test('a broken budget is told before it', async () => {
  expect(await delivered(weighing(5000), 'Main got worse')).toEqual({ conclusion: 'failure', title: expect.stringContaining('response.size'), said: { outcome: 'fail', decides: true } });
});

test('a part that passes says nothing of the rest, and a run that was cut short nothing at all', async () => {
  expect((await delivered(weighing(500, { partial: true }), null)).said).toEqual({ outcome: 'pass', decides: false });
  double.repository.checks.all.splice(0);
  expect(await delivered(weighing(500, { complete: false }), null)).toMatchObject({ conclusion: 'cancelled', said: null });
});

test('a tag is no branch', async () => {
  expect((await delivered(weighing(5000), null, 'refs/tags/main')).said).toBeNull();
});
