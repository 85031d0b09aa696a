/** The example shop in repositories of its own, gated as a user would: as it should be on main, a change on the branch that is checked out. */
import { expect } from '@jest/globals';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportDocument, ReportVerdict } from '../../src/report/document.ts';
import { git } from '../measure/base/repository.ts';
import { program, scratch, type Ended } from './program.ts';
import { SHOP, type Databases } from './shop.ts';

/** The command line that was compiled together with the tests. */
const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url));

/** ms: a machine that does much else needs it. */
export const PATIENCE = 600_000;

const folders: string[] = [];

export const cleared = (): void => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));

/** Times on a machine that runs other tests too are nothing to go by: what is counted decides, and these stay out of it. */
const WITHOUT_TIMES = ['"latency.*"', 'throughput', 'cpu', 'memory.peak'].map((metric) => `  - { metric: ${metric}, tolerance: { fail: ${metric === 'throughput' ? 95 : 1000}% } }\n`).join('');

export interface Way {
  readonly change: string | null;
  /** null: all of them. */
  readonly scenario: string | null;
  /** Seconds of load, two otherwise: ten of the shortest launches there are. What is counted exactly needs five. */
  readonly time?: number;
  /** Whether garbage is collected before memory is read, which takes as long as the load itself. */
  readonly collect?: boolean;
  readonly budgets?: string;
}

/** main has the shop as it should be; the branch that is checked out has the change (null: an empty commit). */
function repository(databases: Databases, { change, collect = false, budgets = WITHOUT_TIMES }: Way): string {
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
  writeFileSync(config, `${whereTheyAre(databases, readFileSync(config, 'utf8')).replace('collect-garbage: true', `collect-garbage: ${collect}`)}${budgets}`);
  commit('as it should be');
  git(folder, 'checkout', '--quiet', '-b', 'change');
  if (change !== null) put(change);
  commit('the change');
  return folder;
}

/** The databases of this test, and its packages, which are installed already. */
function whereTheyAre(databases: Databases, config: string): string {
  const set = Object.entries(databases.env).reduce((text, [name, value]) => text.replace(new RegExp(`^( +${name}: ).*$`, 'm'), `$1${JSON.stringify(value)}`), config);
  return set.replace('npm ci', `ln -s ${path.resolve('node_modules')} node_modules`);
}

export interface Gated extends Ended {
  readonly report: ReportDocument;
}

export async function gated(databases: Databases, way: Way): Promise<Gated> {
  const folder = repository(databases, way);
  const args = ['run', '--compare', 'side-by-side', '--base', 'main', '--seed', '1', '--time', String(way.time ?? 2), '--quiet', ...(way.scenario === null ? [] : ['--scenario', way.scenario])];
  const ended = await program(CLI, args, { cwd: folder, env: { PATH: databases.path } });
  const file = path.join(folder, '.tailgate', 'report.json');
  return { ...ended, report: JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{ "verdicts": [] }') };
}

export const verdictOf = ({ report }: Gated, metric: string): ReportVerdict | undefined => report.verdicts.find((one) => one.metric === metric);
export const failing = ({ report }: Gated): readonly string[] => report.verdicts.filter(({ severity }) => severity === 'fail').map(({ metric }) => metric).sort();

/** What is needed to read a red test. */
export const said = ({ code, stdout, stderr }: Gated): string => `exit code ${code}\n${stdout.slice(-6000)}\n${stderr.slice(-2000)}`;

/** Those metrics fail and no others, and the exit code says so. */
export function expectFailure(of: Gated, metrics: readonly string[]): void {
  const expected = [...metrics].sort();
  if (failing(of).join() !== expected.join()) throw new Error(`${expected.join(' and ')} should fail, and ${failing(of).join(' and ') || 'nothing'} does:\n${said(of)}`);
  expect(of.code).toBe(1);
}

/** It stayed exactly as it was. */
export function expectSame(of: Gated, metrics: readonly string[]): void {
  for (const metric of metrics) {
    const { base, head, verdict } = verdictOf(of, metric) ?? {};
    expect({ metric, head, verdict }).toEqual({ metric, head: base, verdict: 'unchanged' });
  }
}
