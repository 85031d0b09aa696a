import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportDocument, ReportVerdict } from '../src/report/document.ts';
import { git } from './measure/base/repository.ts';
import { program, scratch, type Ended } from './support/program.ts';
import { missing, SHOP, startDatabases, type Databases } from './support/shop.ts';

/** The command line that was compiled together with this test. */
const CLI = fileURLToPath(new URL('../src/cli.js', import.meta.url));

/** ms: a machine that does much else needs it. */
const PATIENCE = 600_000;

const only = missing === null ? test : test.skip;
const because = missing === null ? '' : ` (skipped: there is no ${missing} here)`;

let databases: Databases;
const folders: string[] = [];
beforeAll(async () => {
  if (missing === null) databases = await startDatabases();
});
afterAll(async () => {
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  if (missing === null) await databases.stop();
});

/** Times on a machine that runs other tests too are nothing to go by: what is counted decides, and these stay out of it. */
const WITHOUT_TIMES = ['"latency.*"', 'throughput', 'cpu', 'memory.peak'].map((metric) => `  - { metric: ${metric}, tolerance: { fail: ${metric === 'throughput' ? 95 : 1000}% } }\n`).join('');

interface Way {
  readonly change: string | null;
  /** null: all of them. */
  readonly scenario: string | null;
  /** Seconds of load. Two make the shortest launches there are. */
  readonly time?: number;
  /** Whether garbage is collected before memory is read, which takes as long as the load itself. */
  readonly collect?: boolean;
  readonly budgets?: string;
}

/** main has the shop as it should be; the branch that is checked out has the change (null: an empty commit). */
function repository({ change, collect = false, budgets = WITHOUT_TIMES }: Way): string {
  const folder = scratch();
  folders.push(folder);
  const put = (from: string): void => cpSync(path.join(SHOP, from), folder, { recursive: true });
  const commit = (message: string): void => {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', message);
  };
  git(folder, 'init', '--quiet', '--initial-branch=main');
  put('good');
  const config = path.join(folder, 'tailgate.yml');
  writeFileSync(config, `${whereTheyAre(readFileSync(config, 'utf8')).replace('collect-garbage: true', `collect-garbage: ${collect}`)}${budgets}`);
  commit('as it should be');
  git(folder, 'checkout', '--quiet', '-b', 'change');
  if (change !== null) put(change);
  commit('the change');
  return folder;
}

/** The databases of this test, and its packages, which are installed already. */
function whereTheyAre(config: string): string {
  const set = Object.entries(databases.env).reduce((text, [name, value]) => text.replace(new RegExp(`^( +${name}: ).*$`, 'm'), `$1${JSON.stringify(value)}`), config);
  return set.replace('npm ci', `ln -s ${path.resolve('node_modules')} node_modules`);
}

interface Gated extends Ended {
  readonly report: ReportDocument;
}

async function gated(way: Way): Promise<Gated> {
  const folder = repository(way);
  const args = ['run', '--compare', 'side-by-side', '--base', 'main', '--seed', '1', '--time', String(way.time ?? 2), '--quiet', ...(way.scenario === null ? [] : ['--scenario', way.scenario])];
  const ended = await program(CLI, args, { cwd: folder, env: { PATH: databases.path } });
  const file = path.join(folder, '.tailgate', 'report.json');
  return { ...ended, report: JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{ "verdicts": [] }') };
}

const verdictOf = ({ report }: Gated, metric: string): ReportVerdict | undefined => report.verdicts.find((one) => one.metric === metric);
const failing = ({ report }: Gated): readonly string[] => report.verdicts.filter(({ severity }) => severity === 'fail').map(({ metric }) => metric).sort();

/** What is needed to read a red test. */
const said = ({ code, stdout, stderr }: Gated): string => `exit code ${code}\n${stdout.slice(-6000)}\n${stderr.slice(-2000)}`;

/** Those metrics fail and no others, and the exit code says so. */
function expectFailure(of: Gated, metrics: readonly string[]): void {
  const expected = [...metrics].sort();
  if (failing(of).join() !== expected.join()) throw new Error(`${expected.join(' and ')} should fail, and ${failing(of).join(' and ') || 'nothing'} does:\n${said(of)}`);
  expect(of.code).toBe(1);
}

/** It stayed exactly as it was. */
function expectSame(of: Gated, metrics: readonly string[]): void {
  for (const metric of metrics) {
    const { base, head, verdict } = verdictOf(of, metric) ?? {};
    expect({ metric, head, verdict }).toEqual({ metric, head: base, verdict: 'unchanged' });
  }
}

describe('a change for the worse of a shop on PostgreSQL and Redis is told by the figure that names it, and by no other', () => {
  only(`a query for each product of a page: queries, of which it makes 11 instead of 2${because}`, async () => {
    const of = await gated({ change: 'n-plus-one', scenario: 'list' });
    expectFailure(of, ['metrics.queries']);
    expect(verdictOf(of, 'metrics.queries')).toMatchObject({ base: 2, head: 11, verdict: 'regressed', method: 'exact' });
    expectSame(of, ['metrics.misses', 'metrics.queue']);
  }, PATIENCE);

  only(`an index that a migration drops: pages that the database looks at, for just as many queries${because}`, async () => {
    const of = await gated({ change: 'dropped-index', scenario: 'list' });
    expectFailure(of, ['metrics.pages']);
    expect(verdictOf(of, 'metrics.pages')?.change?.point).toBeGreaterThan(2);
    expectSame(of, ['metrics.queries', 'metrics.misses', 'metrics.queue']);
  }, PATIENCE);

  only(`a cache that never has what is asked for: its hit rate${because}`, async () => {
    const of = await gated({ change: 'cache-off', scenario: 'product' });
    expectFailure(of, ['metrics.hit-rate', 'metrics.misses', 'metrics.pages', 'metrics.queries']);
    expect(verdictOf(of, 'metrics.hit-rate')).toMatchObject({ head: 0, severity: 'fail' });
    expect(verdictOf(of, 'metrics.hit-rate')?.base).toBeGreaterThan(0.8);
    expectSame(of, ['metrics.queue']);
  }, PATIENCE);

  only(`entries that end together and are made by everybody at once: misses, at a hit rate that is still fine${because}`, async () => {
    const of = await gated({ change: 'cache-stampede', scenario: 'product' });
    expect(failing(of)).toContain('metrics.misses');
    expect(failing(of).filter((metric) => !['metrics.misses', 'metrics.queries', 'metrics.pages'].includes(metric))).toEqual([]);
    expect(verdictOf(of, 'metrics.misses')?.change?.point).toBeGreaterThan(1);
    expectSame(of, ['metrics.queue']);
  }, PATIENCE);

  only(`a pool of one connection: queries that wait for it, as many as ever${because}`, async () => {
    const of = await gated({ change: 'pool-of-one', scenario: 'list' });
    expectFailure(of, ['metrics.waits']);
    expectSame(of, ['metrics.queries', 'metrics.pages', 'metrics.misses', 'metrics.queue']);
  }, PATIENCE);

  only(`a worker that finishes one order after the other: the queue${because}`, async () => {
    const of = await gated({ change: 'slow-queue', scenario: 'order' });
    expectFailure(of, ['metrics.queue']);
    expectSame(of, ['metrics.queries', 'metrics.misses']);
  }, PATIENCE);

  only(`requests that are kept for ever: memory that grows${because}`, async () => {
    const of = await gated({ change: 'leak', scenario: 'product', time: 26, collect: true });
    expectFailure(of, ['memory.growth']);
    const growth = verdictOf(of, 'memory.growth');
    expect((growth?.head ?? 0) - (growth?.base ?? 0)).toBeGreaterThan(4 * 2 ** 20);
    expectSame(of, ['metrics.queue']);
  }, PATIENCE);
});

only(`the same shop on both sides is accused of nothing, by the rules that everybody has${because}`, async () => {
  const of = await gated({ change: null, scenario: null, time: 6, budgets: '' });
  if (of.code !== 0) throw new Error(said(of));
  expect({ failing: failing(of), failures: of.report.failures }).toEqual({ failing: [], failures: [] });
  const counted = of.report.verdicts.filter(({ metric, scenario }) => metric === 'metrics.queries' && scenario !== 'product');
  expect(counted.map(({ scenario, base, head, verdict }) => ({ scenario, base, head, verdict }))).toEqual([
    { scenario: 'list', base: 2, head: 2, verdict: 'unchanged' }, { scenario: 'order', base: 1, head: 1, verdict: 'unchanged' },
  ]);
}, PATIENCE);
