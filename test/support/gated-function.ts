/** The example functions in repositories of their own, gated as a user would: the example on main, a change on the branch that is checked out. */
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportAdvice, ReportCause, ReportDocument, ReportVerdict } from '../../src/report/document.ts';
import { git } from '../measure/base/repository.ts';
import { program, scratch, type Ended } from './program.ts';

/** The command line that was compiled together with the tests. */
const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url));
export const EXAMPLES = path.resolve('test/examples/functions');

const folders: string[] = [];

/** An empty folder that `cleared` takes away. */
export function folderOfItsOwn(): string {
  const folder = scratch();
  folders.push(folder);
  return folder;
}

export const cleared = (): void => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));

export interface Gated extends Ended {
  readonly folder: string;
  readonly report: ReportDocument;
  readonly comment: string;
}

export async function run(folder: string, ...args: readonly string[]): Promise<Gated> {
  const ended = await program(CLI, ['run', ...args], { cwd: folder });
  const file = (name: string): string => (existsSync(path.join(folder, '.tailgate', name)) ? readFileSync(path.join(folder, '.tailgate', name), 'utf8') : '{}');
  return { ...ended, folder, report: JSON.parse(file('report.json')), comment: file('report.md') };
}

/** What the collector sends its events to, as long as a file's tests run. */
export interface Sink {
  readonly port: number;
  readonly close: () => void;
}

export async function startSink(): Promise<Sink> {
  const server: Server = createServer((request, response) => {
    let lines = 0;
    request.on('data', (part: Buffer) => { lines += part.filter((byte) => byte === 0x0a).length; }).on('end', () => response.end(`{"stored":${lines}}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => { server.close(); server.closeAllConnections(); } };
}

export interface Way {
  /** What the collector sends to. */
  readonly sink?: Sink;
  /** Seconds of measuring; the default's minute otherwise. */
  readonly time?: number;
  /** Fresh starts of each side, instead of the example's. */
  readonly starts?: number;
  /** What an invocation takes may be eleven times as much: where a test is about starts, what stays undecided of invocations would only be looked into at length. */
  readonly looseTimes?: boolean;
}

/** `config` with those rules instead of its own. */
function loosened(config: string): string {
  const rules = ['cpu', '"warm.*"'].map((metric) => `  - { metric: ${metric}, tolerance: { fail: 1000% } }\n`).join('');
  return `${config.replace(/^ +- \{ metric: warm\..*\n/gm, '')}${rules}`;
}

/** main has the example as it should be; the branch that is checked out has the change (null: an empty commit). */
function repository(example: string, change: string | null, { sink, starts, looseTimes = false }: Way): string {
  const folder = folderOfItsOwn();
  const put = (from: string): void => cpSync(path.join(EXAMPLES, example, from), folder, { recursive: true });
  const commit = (message: string): void => {
    git(folder, 'add', '--all', '--force');
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', message);
  };
  git(folder, 'init', '--quiet', '--initial-branch=main');
  put('good');
  const config = path.join(folder, 'tailgate.yml');
  const written = readFileSync(config, 'utf8').replace(':8125/', `:${sink?.port ?? 9}/`);
  const asked = starts === undefined ? written : written.replace('cold-start: { runs: 10 }', `cold-start: { runs: ${starts} }`);
  writeFileSync(config, looseTimes ? loosened(asked) : asked);
  commit('as it should be');
  git(folder, 'checkout', '--quiet', '-b', 'change');
  if (change !== null) put(change);
  commit('the change');
  return folder;
}

export const gated = (example: string, change: string | null, way: Way = {}): Promise<Gated> => run(repository(example, change, way), '--compare', 'side-by-side', '--base', 'main', '--seed', '1', '--quiet', ...(way.time === undefined ? [] : ['--time', String(way.time)]));

/** Blocks of four starts: more than a run that could not tell has yet said that it needs. */
const MORE = 30;

/** The same; where it cannot tell one of these metrics, for the machine was restless, once more with as many starts as settle it. */
export async function gatedUntilTold(example: string, change: string, metrics: readonly string[], way: Way = {}): Promise<Gated> {
  const first = await gated(example, change, way);
  const open = first.report.verdicts.filter(({ verdict }) => verdict === 'inconclusive').map(({ metric }) => metric);
  return metrics.some((metric) => !failing(first).includes(metric) && open.includes(metric)) ? gated(example, change, { ...way, starts: MORE }) : first;
}

/** Names of the metrics that fail, each once. */
export const failing = ({ report }: Gated): readonly string[] => [...new Set(report.verdicts.filter(({ severity }) => severity === 'fail').map(({ metric }) => metric))].sort();
export const causesOf = ({ report }: Gated, subject: string): readonly ReportCause[] => report.explanations.filter((one) => one.subject === subject).flatMap(({ causes }) => causes);
export const verdictOf = ({ report }: Gated, metric: string, scenario: string | null = null): ReportVerdict | undefined => report.verdicts.find((one) => one.metric === metric && one.scenario === scenario);
/** Times may be too restless to be told beside other tests; what they must not be is cleared. */
export const slowerOrOpen = (of: Gated, metric: string, scenario: string): boolean => ['regressed', 'inconclusive'].includes(verdictOf(of, metric, scenario)?.verdict ?? '') && (verdictOf(of, metric, scenario)?.change?.point ?? 0) > 0;
export const adviceAbout = ({ report }: Gated, kind: string): ReportAdvice['about'] | undefined => report.advice.find(({ about }) => about.kind === kind)?.about;

/** What is needed to read a red test: what the run said. */
export function said({ code, stdout, stderr, report }: Gated): string {
  return `exit code ${code}\n${stdout.slice(-6000)}\n${stderr.slice(-2000)}\n${JSON.stringify(report.explanations ?? null, null, 1)}`;
}

/** These fail; others may beside them (a slow init is a slow cold start too), but for those in `never`. */
export function expectFailure(of: Gated, metrics: readonly string[], never: RegExp): void {
  if (metrics.some((metric) => !failing(of).includes(metric))) throw new Error(`${metrics.join(' and ')} should fail, and ${failing(of).join(', ') || 'nothing'} does:\n${said(of)}`);
  expect({ code: of.code, outcome: of.report.outcome }).toEqual({ code: 1, outcome: 'fail' });
  expect(failing(of).filter((metric) => never.test(metric))).toEqual([]);
}

export const has = (command: string): boolean => {
  try {
    execFileSync('/bin/sh', ['-c', `command -v ${command}`]);
    return true;
  } catch {
    return false;
  }
};
/** A test that is left out, in so many words, where the command is not installed. */
export const needing = (command: string): { readonly only: typeof test.skip; readonly because: string } => (has(command) ? { only: test, because: '' } : { only: test.skip, because: ` (skipped: there is no ${command} here)` });
