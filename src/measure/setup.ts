/** A target's setup command -> run once in a checkout, or the failure that it ended with. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyTarget } from '../model.ts';
import { HURRIED_MS } from './child.ts';
import { failureOf, hintForExit, howItEnded, LOG_LINES, seconds, type TargetFailure } from './failure.ts';
import { startChild } from './start-child.ts';
import { setupEnvironment } from './target-environment.ts';

export interface SetupOptions {
  readonly target: AnyTarget;
  /** Root of the checkout. */
  readonly directory: string;
  readonly logFile: string;
  readonly signal: AbortSignal;
  /** ms; a quarter of an hour if not given. */
  readonly timeout?: number;
}

const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;

/** null when it went well or there is nothing to do. Whatever it started is gone afterwards. */
export async function runSetup({ target, directory, logFile, signal, timeout = QUARTER_OF_AN_HOUR }: SetupOptions): Promise<TargetFailure | null> {
  if (target.setup === null) return null;
  if (signal.aborted) return failureOf(target, 'interrupted', 'the run was interrupted before `setup`', null, []);
  const fail = (message: string, hint: string | null, log: readonly string[]): TargetFailure => failureOf(target, 'setup-failed', message, hint, log);
  const cwd = path.resolve(directory, target.directory);
  const cookie = randomBytes(12).toString('hex');
  const env = setupEnvironment(process.env, target.env, cookie);
  const started = await startChild({ command: target.setup, cwd, env, cookie, where: { port: null, socket: null }, logFile, cpus: null });
  if (!started.ok) return fail(`\`setup\` cannot be run: ${started.message}`, started.hint, []);
  const { child } = started;
  const done = new AbortController();
  const how = await Promise.race([child.ended, lateness(timeout, AbortSignal.any([signal, done.signal]))]);
  done.abort();
  await child.stop(HURRIED_MS, signal.aborted);
  const lines = child.log.tail(LOG_LINES);
  if (signal.aborted) return failureOf(target, 'interrupted', 'the run was interrupted during `setup`', null, lines);
  if (how === 'late') return fail(`\`setup\` was not done after ${seconds(timeout)}`, 'does it wait for an answer, or start a service? It must end by itself', lines);
  return how.code === 0 ? null : fail(`\`setup\` ended with ${howItEnded(how)}`, hintForExit(how, lines), lines);
}

/** Settles when the time is up or nobody waits any more; does not keep the process alive by itself. */
function lateness(timeout: number, signal: AbortSignal): Promise<'late'> {
  return sleep(timeout, 'late' as const, { signal, ref: false }).catch(() => 'late' as const);
}
