/** Each change for the worse of a shop on PostgreSQL and Redis is told by what is counted of it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cleared, expectFailure, expectSame, failing, gated, PATIENCE, said, verdictOf } from './support/gated-shop.ts';
import { missing, startDatabases, type Databases } from './support/shop.ts';

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

describe('a change for the worse of a shop on PostgreSQL and Redis is told by the figure that names it, and by no other', () => {
  only(`a query for each product of a page: queries, of which it makes 11 instead of 2${because}`, async () => {
    const of = await gated(databases, { change: 'n-plus-one', scenario: 'list', time: 1 });
    expectFailure(of, ['metrics.queries']);
    expect(verdictOf(of, 'metrics.queries')).toMatchObject({ base: 2, head: 11, verdict: 'regressed', method: 'exact' });
    expectSame(of, ['metrics.misses', 'metrics.queue']);
  }, PATIENCE);

  only(`an index that a migration drops: pages that the database looks at, for just as many queries${because}`, async () => {
    const of = await gated(databases, { change: 'dropped-index', scenario: 'list', time: 1 });
    expectFailure(of, ['metrics.pages']);
    expect(verdictOf(of, 'metrics.pages')?.change?.point).toBeGreaterThan(2);
    expectSame(of, ['metrics.queries', 'metrics.misses', 'metrics.queue']);
  }, PATIENCE);

  only(`a cache that never has what is asked for: its hit rate${because}`, async () => {
    const of = await gated(databases, { change: 'cache-off', scenario: 'product', time: 1 });
    expectFailure(of, ['metrics.hit-rate', 'metrics.misses', 'metrics.pages', 'metrics.queries']);
    expect(verdictOf(of, 'metrics.hit-rate')).toMatchObject({ head: 0, severity: 'fail' });
    expect(verdictOf(of, 'metrics.hit-rate')?.base).toBeGreaterThan(0.8);
    expectSame(of, ['metrics.queue']);
  }, PATIENCE);

  only(`entries that end together and are made by everybody at once: misses, at a hit rate that is still fine${because}`, async () => {
    const of = await gated(databases, { change: 'cache-stampede', scenario: 'product' });
    expect(failing(of)).toContain('metrics.misses');
    expect(failing(of).filter((metric) => !['metrics.misses', 'metrics.queries', 'metrics.pages'].includes(metric))).toEqual([]);
    expect(verdictOf(of, 'metrics.misses')?.change?.point).toBeGreaterThan(1);
    expectSame(of, ['metrics.queue']);
  }, PATIENCE);

  only(`a pool of one connection: queries that wait for it, as many as ever${because}`, async () => {
    const of = await gated(databases, { change: 'pool-of-one', scenario: 'list', time: 1 });
    expectFailure(of, ['metrics.waits']);
    expectSame(of, ['metrics.queries', 'metrics.pages', 'metrics.misses', 'metrics.queue']);
  }, PATIENCE);

  only(`a worker that finishes one order after the other: the queue${because}`, async () => {
    const of = await gated(databases, { change: 'slow-queue', scenario: 'order', time: 1 });
    expectFailure(of, ['metrics.queue']);
    expectSame(of, ['metrics.queries', 'metrics.misses']);
  }, PATIENCE);
});

only(`the same shop on both sides is accused of nothing, by the rules that everybody has${because}`, async () => {
  const of = await gated(databases, { change: null, scenario: null, budgets: '' });
  if (of.code !== 0) throw new Error(said(of));
  expect({ failing: failing(of), failures: of.report.failures }).toEqual({ failing: [], failures: [] });
  const counted = of.report.verdicts.filter(({ metric, scenario }) => metric === 'metrics.queries' && scenario !== 'product');
  expect(counted.map(({ scenario, base, head, verdict }) => ({ scenario, base, head, verdict }))).toEqual([
    { scenario: 'list', base: 2, head: 2, verdict: 'unchanged' }, { scenario: 'order', base: 1, head: 1, verdict: 'unchanged' },
  ]);
}, PATIENCE);
