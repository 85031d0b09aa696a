import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { branchStore } from '../../src/baseline/branch.ts';
import { aBranch, fileOf, of, value, type Fixture } from './branch-fixture.ts';
import { aBaseline, entryAt } from './entries.ts';

/** `BRANCH_ROUNDS=100` for the long run: some three seconds a round. */
const ROUNDS = Number(process.env['BRANCH_ROUNDS'] ?? 3);
const WRITERS = 20;

let github: Fixture;

beforeEach(async () => {
  github = await aBranch();
});
afterEach(async () => {
  await github.double.close();
  expect(github.double.violations).toEqual([]);
});

const all = Array.from({ length: WRITERS }, (_, index) => entryAt(index));

test(`of ${WRITERS} writers at once nothing is lost, in ${ROUNDS} rounds`, async () => {
  const { double } = github;
  const connections = await Promise.all(all.map(() => github.connection()));
  for (let round = 0; round < ROUNDS; round += 1) {
    const branch = `round-${round}`;
    // Every other branch is there already, with a history; answers get lost on the way.
    if (round % 2 === 1) double.repository.commit(branch, fileOf(aBaseline([entryAt(-1)])), { parents: [] });
    double.fault({ path: /git\/refs/, after: round % 7, answer: 'drop-after' });
    double.fault({ path: /git\/(trees|commits|blobs)/, after: round % 11, answer: 'drop' });
    const patience = { random: Math.random, sleep: (ms: number) => sleep(ms / 10) };
    const added = await Promise.all(connections.map((connection, index) =>
      branchStore(connection, { branch, folder: 'baselines', seed: null }, patience).add(of('api', entryAt(index)))));
    expect(added.map(value)).toEqual(all.map(() => [`${branch}:baselines/api.json`]));
    expect(github.ids('api', branch)).toEqual([...(round % 2 === 1 ? ['r-1'] : []), ...all.map(({ id }) => id)]);
    // One commit a writer, each on top of the one before: none was taken back.
    expect(double.repository.objects.log(double.repository.tip(branch) ?? '')).toHaveLength(WRITERS + (round % 2));
  }
}, Math.max(180_000, ROUNDS * 10_000));
