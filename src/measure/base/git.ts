/** A git command -> what it answered; nothing is asked, no hook is run, and all of it ends when the run does. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface GitAnswer {
  readonly ok: boolean;
  /** Without the last line end. */
  readonly stdout: string;
  /** The last line that says something, for messages; without passwords. */
  readonly complaint: string;
}

export type Git = (...args: readonly string[]) => Promise<GitAnswer>;

export const NOT_INSTALLED = 'git is not installed';

/** A fetch or a large checkout may take minutes; whatever waits for a person would take for ever. */
const MINUTE = 60 * 1000;
const TIMEOUT = 5 * MINUTE;
/** From SIGTERM, at which git removes its lock files, to SIGKILL, ms. */
const GRACE = 5000;
/** From the end of git to the end of what it left running with its output open (a credential cache, a file watcher), ms. */
const LINGER = 500;

/** `git rev-parse --local-env-vars` without what a user configures: they would send git to another repository when Tailgate is run from a hook. */
const ELSEWHERE = [
  'GIT_DIR', 'GIT_WORK_TREE', 'GIT_IMPLICIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_INTERNAL_SUPER_PREFIX', 'GIT_NAMESPACE', 'GIT_QUARANTINE_PATH',
  'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE', 'GIT_REPLACE_REF_BASE', 'GIT_CONFIG',
];

const ALWAYS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'advice.detachedHead=false'];

/** `more`: further variables of the environment. `timeout`: ms, after which git is ended and has failed. */
export function gitIn(directory: string, signal: AbortSignal, more: Readonly<Record<string, string>> = {}, timeout = TIMEOUT): Git {
  const env: NodeJS.ProcessEnv = { GIT_ASKPASS: 'true', ...process.env, SSH_ASKPASS_REQUIRE: 'never', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...more };
  for (const name of ELSEWHERE) delete env[name];
  return (...args) => answerOf(['-C', directory, ...ALWAYS, ...args], env, signal, timeout);
}

function answerOf(args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal, timeout: number): Promise<GitAnswer> {
  const failed = (complaint: string): GitAnswer => ({ ok: false, stdout: '', complaint });
  if (signal.aborted) return Promise.resolve(failed('interrupted'));
  return new Promise((resolve) => {
    const git = start(args, env);
    if (git === null) return resolve(failed('a name that no program can be given'));
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    git.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    let killing: NodeJS.Timeout | undefined;
    let lingering: NodeJS.Timeout | undefined;
    const stop = (): void => {
      kill(git.pid, 'SIGTERM');
      killing ??= setTimeout(() => kill(git.pid, 'SIGKILL'), GRACE);
    };
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      stop();
    }, timeout);
    signal.addEventListener('abort', stop, { once: true });
    const end = (answer: GitAnswer): void => {
      for (const timer of [late, killing, lingering]) clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      git.stdout.destroy();
      git.stderr.destroy();
      resolve(answer);
    };
    const ended = (code: number | null, by: NodeJS.Signals | null): void => {
      const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      // What is ended says nothing, or something that is not the reason.
      const complaint = signal.aborted ? 'interrupted' : isLate ? `not done after ${timeout / MINUTE} minutes` : by !== null ? `git was ended by ${by}` : complaintIn(text(errors));
      end({ ok: code === 0, stdout: text(output).replace(/\n$/, ''), complaint });
    };
    git.on('error', (error) => end(failed('code' in error && error.code === 'ENOENT' ? NOT_INSTALLED : `git cannot be run: ${error.message}`)));
    git.on('exit', (code, by) => { lingering = setTimeout(() => ended(code, by), LINGER); });
    git.on('close', ended);
  });
}

/** In a session of its own: no terminal that it or ssh could ask on, and whatever it starts ends with it. null: an argument holds a NUL. */
function start(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcessByStdio<null, Readable, Readable> | null {
  try {
    return spawn('git', args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch {
    return null;
  }
}

function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

/** What git adds to every failure to reach a remote, whatever the reason. */
const SAYS_NOTHING = /Could not read from remote repository|Please make sure you have the correct access|and the repository exists/;

/** `git fetch --no-write-fetch-head` is the newest of what is asked of git. */
const TOO_OLD = /^error: unknown option `(.+)'$/;

function complaintIn(errors: string): string {
  const lines = errors.split(/[\n\r]/).map((line) => line.trim()).filter((line) => line !== '' && !SAYS_NOTHING.test(line));
  const complaint = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? '';
  const unknown = TOO_OLD.exec(complaint)?.[1];
  if (unknown !== undefined) return `this git does not know \`--${unknown}\`: 2.29 or newer is needed`;
  return complaint.replace(/^(fatal|error): /, '').replace(/\/\/[^/@\s]+@/g, '//');
}
