/** Runs the committed programs as a user and as the runner do: real processes, whole output. */
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const CLI = path.resolve('dist/cli/index.js');
export const ACTION = path.resolve('dist/index.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  /** Called with the child as soon as it runs: to send it a signal. */
  readonly started?: (child: { readonly pid: number; readonly kill: (signal: NodeJS.Signals) => void; readonly stderr: () => string }) => void;
}

export function program(script: string, args: readonly string[], { cwd, env = {}, node = process.execPath, started }: ProgramOptions): Promise<Ended> {
  const inherited = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] };
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script, ...args], { cwd, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => { stdout += chunk; });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => { stderr += chunk; });
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
    started?.({ pid: child.pid ?? 0, kill: (signal) => void child.kill(signal), stderr: () => stderr });
  });
}

export const cli = (args: readonly string[], options: ProgramOptions): Promise<Ended> => program(CLI, args, options);

/** A new empty folder with its links resolved, so that paths in messages can be compared. */
export const scratch = (): string => realpathSync(mkdtempSync(path.join(tmpdir(), 'tailgate-test-')));
