/** A git command -> what it answered; nothing is asked, no hook is run, and it ends when the run does. */
import { execFile } from 'node:child_process';

export interface GitAnswer {
  readonly ok: boolean;
  /** Without the last line end. */
  readonly stdout: string;
  /** The last line that says something, for messages. */
  readonly complaint: string;
}

export type Git = (...args: readonly string[]) => Promise<GitAnswer>;

/** A fetch or a large checkout may take minutes; a credential helper that waits for a person would take for ever. */
const TIMEOUT = 5 * 60 * 1000;

/** Variables that would send git to another repository when Tailgate itself is run from a hook. */
const ELSEWHERE = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY', 'GIT_NAMESPACE'];

export function gitIn(directory: string, signal: AbortSignal): Git {
  const env: NodeJS.ProcessEnv = { GIT_SSH_COMMAND: 'ssh -oBatchMode=yes', ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'true', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  for (const name of ELSEWHERE) delete env[name];
  const always = ['-C', directory, '-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0'];
  return (...args) => new Promise((resolve) => {
    const child = execFile('git', [...always, ...args], { env, signal, timeout: TIMEOUT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      const complaint = stderr.split('\n').map((line) => line.trim()).filter((line) => line !== '').findLast((line) => /^(fatal|error):/.test(line)) ?? stderr.trim().split('\n').at(-1) ?? '';
      const own = error !== null && 'code' in error && error.code === 'ENOENT' ? 'git is not installed' : '';
      resolve({ ok: error === null, stdout: stdout.replace(/\n$/, ''), complaint: own || complaint.replace(/^(fatal|error): /, '') });
    });
    child.stdin?.end();
  });
}
