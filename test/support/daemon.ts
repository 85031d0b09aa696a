/** Starts a program that goes on until it is stopped, such as a database, and says when it is ready. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

export interface Daemon {
  /** Ends it, and waits until it has ended. Rejects with what it printed when it had ended by itself. */
  readonly stop: () => Promise<void>;
}

export interface DaemonOptions {
  readonly as?: { readonly uid: number; readonly gid: number } | undefined;
  /** How it is told to end. */
  readonly signal: NodeJS.Signals;
  /** Asked again and again until it is true. */
  readonly ready: () => boolean | Promise<boolean>;
}

/** Long enough for a machine that does much else. */
const PATIENCE = 60_000;

/** Throws what it printed when it ends, or isn't ready, too soon. */
export async function startDaemon(file: string, args: readonly string[], { as, signal, ready }: DaemonOptions): Promise<Daemon> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...as });
  const ended = once(child, 'close');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => { said = (said + chunk).slice(-4000); });
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (isOver()) throw new Error(`${path.basename(file)} ended by itself (${child.exitCode ?? child.signalCode}):\n${said}`);
    child.kill(signal);
    await ended;
  };
  const deadline = Date.now() + PATIENCE;
  while (!(await ready())) {
    if (!isOver() && Date.now() < deadline) {
      await after(20);
      continue;
    }
    if (!isOver()) child.kill('SIGKILL');
    throw new Error(`${path.basename(file)} did not start:\n${said}`);
  }
  return { stop };
}

/** The program of that name in these folders, or else in PATH; null where there is none. */
export function programNamed(name: string, folders: readonly string[] = []): string | null {
  const everywhere = [...folders, ...(process.env['PATH'] ?? '').split(path.delimiter)];
  return everywhere.map((folder) => path.join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
