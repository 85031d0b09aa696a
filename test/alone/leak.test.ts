/** A leak in a shop on PostgreSQL and Redis is told by how memory grows: by itself, because a service that gets little time serves too few requests for a slope. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cleared, expectFailure, expectSame, gated, PATIENCE, verdictOf } from '../support/gated-shop.ts';
import { missing, startDatabases, type Databases } from '../support/shop.ts';

const only = missing === null ? test : test.skip;
const because = missing === null ? '' : ` (skipped: there is no ${missing} here)`;

let databases: Databases;
beforeAll(async () => {
  if (missing === null) databases = await startDatabases();
});
afterAll(async () => {
  cleared();
  if (missing === null) await databases.stop();
});

only(`requests that are kept for ever: memory that grows${because}`, async () => {
  const of = await gated(databases, { change: 'leak', scenario: 'product', time: 20, collect: true });
  expectFailure(of, ['memory.growth']);
  const growth = verdictOf(of, 'memory.growth');
  expect((growth?.head ?? 0) - (growth?.base ?? 0)).toBeGreaterThan(4 * 2 ** 20);
  expectSame(of, ['metrics.queue']);
}, PATIENCE);
