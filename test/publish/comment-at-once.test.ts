import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type GitHub } from '../../src/github/client.ts';
import { postComment } from '../../src/publish/comment.ts';
import { markerLine } from '../../src/publish/marker.ts';
import { startGithub, type Double } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

const EARLIER = 100;
const LATER = 101;
const markerOf = (run: number) => ({ run, attempt: 1, outcome: 'fail', commit: null }) as const;
const bodyOf = (run: number): string => `${markerLine('web', markerOf(run))}\nof run ${run}`;

let double: Double;
beforeEach(async () => { double = await startGithub(); });
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

/** One job: `prepare` may step between it and GitHub. */
async function job(pull: number, run: number, prepare: (github: GitHub) => void = () => undefined): Promise<string> {
  const github = await connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE });
  prepare(github);
  const posted = await postComment(github, { pullRequest: pull, key: 'web', worthTelling: true, marker: markerOf(run), render: () => `of run ${run}` });
  return posted.ok ? posted.value.kind : posted.refusal.message;
}

/**
 * Lets jobs make their requests by turns: each of `turns` is the number of the job whose request is next; jobs that have ended
 * are passed over. What remains when the turns are used up is done by one job after the other.
 */
async function byTurns(turns: readonly number[], jobs: readonly ((prepare: (github: GitHub) => void) => Promise<string>)[]): Promise<readonly string[]> {
  const ended = new Set<number>();
  const waiting = new Map<number, () => void>();
  let left = turns;
  let busy = false;
  const goOn = (): void => {
    while (left[0] !== undefined && ended.has(left[0])) left = left.slice(1);
    const next = left[0] ?? jobs.findIndex((_, at) => !ended.has(at));
    const start = waiting.get(next);
    if (busy || start === undefined) return;
    busy = true;
    left = left.slice(1);
    waiting.delete(next);
    start();
  };
  return Promise.all(jobs.map(async (run, at) => {
    const result = await run(({ octokit }) => {
      octokit.hook.wrap('request', async (request, options) => {
        await new Promise<void>((resolve) => { waiting.set(at, resolve); goOn(); });
        try {
          return await request(options);
        } finally {
          busy = false;
          goOn();
        }
      });
    });
    ended.add(at);
    goOn();
    return result;
  }));
}

/** Every order of `a` turns of the first job and `b` of the second. */
function orders(a: number, b: number): readonly (readonly number[])[] {
  if (a === 0 && b === 0) return [[]];
  return [...(a > 0 ? orders(a - 1, b).map((rest) => [0, ...rest]) : []), ...(b > 0 ? orders(a, b - 1).map((rest) => [1, ...rest]) : [])];
}

/** The jobs of these runs by these turns, on a pull request of their own: what they answer, and the comments that are left. */
async function left(turns: readonly number[], runs: readonly number[], { found = null, lost = null }: { readonly found?: string | null; readonly lost?: number | null } = {}) {
  const pull = double.repository.issues.open();
  if (found !== null) double.repository.issues.comment(pull, found, 'github-actions[bot]');
  if (lost !== null) double.fault({ method: 'POST', path: new RegExp(`/issues/${pull}/comments`), after: lost, answer: 'drop-after' });
  const results = await byTurns(turns, runs.map((run) => (prepare) => job(pull, run, prepare)));
  return { order: turns.map((turn) => 'ab'[turn]).join(''), results, bodies: double.repository.issues.commentsOn(pull).map(({ body }) => body) };
}

/** All of them at the same time, for most of it is waiting. */
async function allLeaveTheLater(histories: readonly ReturnType<typeof left>[]): Promise<void> {
  for (const { order, results, bodies } of await Promise.all(histories)) expect({ order, results, bodies }).toEqual({ order, results: expect.anything(), bodies: [bodyOf(LATER)] });
}

describe('two jobs that both find no comment leave one, with what the later run says', () => {
  const bothWays = test.each([[EARLIER, LATER], [LATER, EARLIER]]);

  bothWays('run %d and run %d, in every order of their first three requests', async (...runs) => {
    await allLeaveTheLater(orders(3, 3).map((turns) => left(turns, runs)));
  });

  bothWays('run %d and run %d, when both have written: in every order of what follows', async (...runs) => {
    await allLeaveTheLater([[0, 1], [1, 0]].flatMap((first) => orders(3, 3).map((turns) => left([0, 1, ...first, ...turns], runs))));
  });

  bothWays('run %d and run %d, when the first or the second answer is lost', async (...runs) => {
    await allLeaveTheLater([0, 1].flatMap((lost) => orders(2, 2).map((turns) => left(turns, runs, { lost }))));
  });

  test('by their own pace, with a slow server', async () => {
    for (const runs of [[EARLIER, LATER], [LATER, EARLIER]]) {
      const pull = double.repository.issues.open();
      for (const [method, delay] of [['GET', 30], ['POST', 40], ['GET', 10]] as const) double.fault({ method, path: new RegExp(`/issues/${pull}/comments`), answer: { delay } });
      await Promise.all(runs.map((run) => job(pull, run)));
      expect(double.repository.issues.commentsOn(pull).map(({ body }) => body)).toEqual([bodyOf(LATER)]);
    }
  });
});

describe('two jobs that both find a comment', () => {
  test('of which the earlier has looked long ago: what the later run says stays', async () => {
    // The list, and maybe who one is; then the other job from its beginning to its end.
    for (const looks of [1, 2]) {
      const { results, bodies } = await left([...Array.from({ length: looks }, () => 0), ...Array.from({ length: 20 }, () => 1)], [EARLIER, LATER], { found: bodyOf(1) });
      expect({ results, bodies }).toEqual({ results: ['superseded', 'updated'], bodies: [bodyOf(LATER)] });
    }
  });

  test('in whichever order they write, leave one', async () => {
    const histories = await Promise.all(orders(4, 4).filter((_, at) => at % 3 === 0).map((turns) => left(turns, [EARLIER, LATER], { found: bodyOf(1) })));
    for (const { order, bodies } of histories) expect([order, bodies]).toEqual([order, [expect.stringMatching(/of run 10[01]$/)]]);
  });
});

test('five jobs at once leave one comment, with what the latest run says', async () => {
  const runs = [102, 104, 101, 103, 100];
  // The list, then the comment, each in another order.
  const histories = await Promise.all(runs.map((_, round) => left([...runs.keys(), ...[...runs.keys()].map((at) => (at * 2 + round) % runs.length)], runs)));
  for (const { bodies } of histories) expect(bodies).toEqual([bodyOf(104)]);
});
