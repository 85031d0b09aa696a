/** A command -> a running process tree with its output in a file, that can be stopped for good. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogFile } from './log-file.ts';
import { listNumbers, type ProcessStat } from './proc-files.ts';
import { ProcessTree } from './process-tree.ts';
import { messageOf } from './system-error.ts';
import type { Environment } from './target-environment.ts';

export interface ChildOptions {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** The value of TAILGATE_COOKIE in `env`. */
  readonly cookie: string;
  readonly log: LogFile;
  /** A list for `taskset -c`, or null for all cores. */
  readonly cpus: string | null;
  /** Where its standard output goes instead of the log. */
  readonly stdout?: number;
}

/** How the first process ended: one of the two is null. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** After SIGKILL: until the kernel has taken even large processes apart. */
const KILL_MS = 5000;
/** Once we were told to stop everything, nobody gets longer than this to end by himself. */
export const HURRIED_MS = 1000;

export class Child {
  readonly tree: ProcessTree;
  readonly log: LogFile;
  readonly pid: number;
  /** `performance.now()` just before the first process was made. */
  readonly began: number;
  readonly #process: ChildProcess;
  readonly #ended: Promise<Exit>;
  #exit: Exit | null = null;
  #hurry = false;
  #stopping: Promise<void> | null = null;

  private constructor(process_: ChildProcess, pid: number, tree: ProcessTree, log: LogFile, began: number) {
    this.#process = process_;
    this.pid = pid;
    this.tree = tree;
    this.log = log;
    this.began = began;
    this.#ended = new Promise((resolve) => {
      process_.once('exit', (code, signal) => {
        this.#exit = { code, signal };
        resolve(this.#exit);
      });
    });
    remember(this);
  }

  /** Starts it in a session of its own, with nothing to read. A text is the system's reason why it cannot be started. */
  static async start({ argv, cwd, env, cookie, log, cpus, stdout = log.fd }: ChildOptions): Promise<Child | string> {
    const [program = '', ...args] = cpus === null ? argv : ['taskset', '-c', cpus, ...argv];
    const before = listNumbers('/proc') ?? [];
    const began = performance.now();
    let process_: ChildProcess;
    try {
      process_ = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', stdout, log.fd] });
    } catch (error) {
      // What Node does not tell by an event: a NUL in an argument, a command line that is too long.
      return messageOf(error);
    }
    const { pid } = process_;
    if (pid !== undefined) return new Child(process_, pid, new ProcessTree(pid, cookie, before), log, began);
    return new Promise((resolve) => process_.once('error', (error) => resolve(messageOf(error))));
  }

  /** How the first process ended; null while it runs. */
  get exit(): Exit | null {
    return this.#exit;
  }

  /** Settles when the first process has ended. */
  get ended(): Promise<Exit> {
    return this.#ended;
  }

  /** Its processes that run; looks again. */
  alive(): readonly ProcessStat[] {
    return this.tree.refresh().filter((p) => !p.zombie);
  }

  /**
   * SIGTERM to every process; what still runs after `grace` ms gets SIGKILL, until a look at the whole machine finds nothing of
   * it. May be called again: an abort on the way shortens the wait.
   */
  stop(grace: number, hurry = false): Promise<void> {
    this.#hurry ||= hurry;
    this.#stopping ??= this.#stop(grace);
    return this.#stopping;
  }

  /** At once and without waiting, for the very end of our own life. */
  killNow(): void {
    for (let round = 0; round < 20 && this.#kill().length > 0; round += 1);
  }

  async #stop(grace: number): Promise<void> {
    const began = performance.now();
    const left = (): number => began + (this.#hurry ? Math.min(grace, HURRIED_MS) : grace) - performance.now();
    this.#signal(this.tree.rescan(), 'SIGTERM');
    for (let wait = 2; left() > 0 && this.alive().length > 0; wait = Math.min(2 * wait, 20)) await sleep(Math.min(wait, Math.max(1, left())));
    const killing = performance.now();
    for (let wait = 1; this.#kill().length > 0 && performance.now() - killing < KILL_MS; wait = Math.min(2 * wait, 50)) await sleep(wait);
    await Promise.race([this.#ended, sleep(KILL_MS, undefined, { ref: false })]);
    this.#process.unref();
    this.log.close();
    forget(this);
  }

  /** Sends SIGKILL to all that a look at the whole machine finds, and gives what that was. */
  #kill(): readonly ProcessStat[] {
    const running = this.tree.rescan().filter((p) => !p.zombie);
    this.#signal(running, 'SIGKILL');
    return running;
  }

  #signal(processes: readonly ProcessStat[], signal: NodeJS.Signals): void {
    // The group in one go first: what forks meanwhile cannot slip through. Only while it has members is the number ours.
    if (processes.some((p) => p.session === this.pid)) send(-this.pid, signal);
    for (const p of processes) if (p.session !== this.pid || signal === 'SIGKILL') send(p.pid, signal);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended meanwhile, or became another user's: the next look shows which.
  }
}

// Everything that runs, so that nothing survives us.

const running = new Set<Child>();
let watching = false;

function remember(child: Child): void {
  running.add(child);
  if (watching) return;
  watching = true;
  process.on('exit', () => running.forEach((one) => one.killNow()));
}

function forget(child: Child): void {
  running.delete(child);
}

/** Stops whatever is still running, each within a second. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((child) => child.stop(HURRIED_MS, true)));
}
