/** A folder -> the command that counts what a program executes, and the counts of all its processes while they run. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../bounded-run.ts';
import { lastLines } from '../log-file.ts';
import { listNumbers, readProc } from '../proc-files.ts';
import { Ledger, type ProcessReading } from './ledger.ts';

export type Total = { readonly ok: true; readonly instructions: number } | { readonly ok: false; readonly reason: string };

/** The two programs, absolute. */
export interface Valgrind {
  readonly valgrind: string;
  readonly vgdb: string;
}

/** At rest: no thread wants to run in so many looks, so far apart (ms). Who is never at rest is read all the same after `longest`. */
const REST = { looks: 4, every: 15, longest: 10_000 };
/** ms; it takes 20-300. A process that executes something answers within 5000 basic blocks. */
const ANSWERS_WITHIN = 60_000;
const ATTEMPTS = 3;
/** What valgrind itself says when it cannot go on; the first such line is shown. */
const VALGRIND_FAILED = /unhandled instruction|fatal error|assertion|impossible|valgrind: |cannot|can't|out of memory|unsupported|panic/i;

/**
 * Why callgrind, and why it is asked while the program runs. Of the tools that count exactly, exp-bbv and cachegrind are quicker
 * (a Node start: 4.7 and 5.1 s, callgrind 5.9, lackey 17), but tell their number only when the process ends: what ending costs
 * would be in it, one start would be needed for each number, and the differences between starts (0.5 % of 570 million for a
 * server in Node) in every request. Callgrind is asked through vgdb for the counts of each thread up to now: one start serves for
 * everything, the difference of two readings has nothing in it but the requests between them, and how the process ends does not
 * matter. Standard deviation over 3-4 counts on a busy machine: starts 0.002 % (Python) and 0.4-0.5 % (Node), requests 0.01 % and
 * 0.03-0.4 %. V8's flags for determinism stay away: NODE_OPTIONS does not take them, set at run time they made Node 20 crash, and
 * on the command line they did not steady the requests.
 *
 * vgdb wakes a process that waits in a system call by ptrace, which a container may forbid: `available.ts` tries it.
 * What a program executed before it replaced itself (`exec`) is not counted, nor is what processes executed that were killed by
 * others than us between two readings. Addresses need no care: valgrind lays them out the same way each time (0.001 % between starts).
 */
export class Callgrind {
  readonly folder: string;
  readonly #programs: Valgrind;
  readonly #ledger = new Ledger();
  readonly #ended = new Map<number, number>();

  constructor(programs: Valgrind) {
    this.#programs = programs;
    this.folder = mkdtempSync(path.join(tmpdir(), `tailgate-count-${process.pid}-`));
  }

  /** Goes in front of a command. Whatever its processes start is counted with them. */
  get wrap(): readonly string[] {
    const file = (name: string): string => path.join(this.folder, name).replaceAll('%', '%%');
    return [
      this.#programs.valgrind, '--command-line-only=yes', '--tool=callgrind', '--trace-children=yes',
      // Programs that write code while they run: every JIT.
      '--smc-check=all-non-file',
      `--log-file=${file('log.')}%p`, `--callgrind-out-file=${file('out.')}%p`,
      '--vgdb=yes', `--vgdb-prefix=${path.join(this.folder, 'vgdb')}`,
    ];
  }

  /** Instructions of all processes since the first one was started, as soon as they are at rest. */
  async read(): Promise<Total> {
    await this.#atRest();
    const readings: ProcessReading[] = [];
    for (const pid of this.#pids()) {
      const total = await this.#totalOf(pid);
      if (typeof total === 'string') return { ok: false, reason: total };
      readings.push({ pid, total, forkedFrom: this.#forkedFrom(pid) });
    }
    return { ok: true, instructions: this.#ledger.add(readings) };
  }

  /** Whether a process runs that can be asked. */
  hasBegun(): boolean {
    return this.#listed(/^vgdb-from-vgdb-to-(\d+)-by-/).some((pid) => this.#isOurs(pid));
  }

  /** What valgrind said about why it or the program ended; null when nothing. */
  complaint(): string | null {
    const lines = this.#pids().flatMap((pid) => lastLines(readText(path.join(this.folder, `log.${pid}`)).slice(0, 64 * 1024)));
    return lines.map((line) => line.replace(/^(==|--)\d+(==|--) ?/, '')).find((line) => VALGRIND_FAILED.test(line)) ?? null;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Every process that was ever counted writes a log. */
  #pids(): readonly number[] {
    return this.#listed(/^log\.(\d+)$/).sort((a, b) => a - b);
  }

  #listed(name: RegExp): number[] {
    return this.#files().flatMap((file) => Number(name.exec(file)?.[1] ?? 0) || []);
  }

  #files(): readonly string[] {
    try {
      return readdirSync(this.folder);
    } catch {
      return [];
    }
  }

  /** Running, and counted into this folder: a number may have been given to another process since. */
  #isOurs(pid: number): boolean {
    return readProc(`/proc/${pid}/cmdline`)?.includes(this.folder) ?? false;
  }

  async #totalOf(pid: number): Promise<number | string> {
    for (let attempt = 1; attempt <= ATTEMPTS && this.#isOurs(pid); attempt += 1) {
      const asked = await run(this.#programs.vgdb, [`--vgdb-prefix=${path.join(this.folder, 'vgdb')}`, `--pid=${pid}`, 'status', 'internal'], { env: this.#namesOf(pid), timeout: ANSWERS_WITHIN });
      const threads = [...(asked?.stdout ?? '').matchAll(/^events-\d+: (\d+)/gm)];
      if (threads.length > 0) return threads.reduce((sum, [, count]) => sum + Number(count), 0);
      await sleep(200);
    }
    if (this.#isOurs(pid)) return 'valgrind could not be asked for its counts: it needs ptrace, which this machine or container does not allow (`docker run --cap-add=SYS_PTRACE`)';
    return this.#totalAtEnd(pid);
  }

  /** vgdb finds a process's pipes by names that it takes from its own environment, and the process took from its. */
  #namesOf(pid: number): Readonly<Record<string, string | undefined>> {
    const pipe = this.#files().find((file) => file.startsWith(`vgdb-from-vgdb-to-${pid}-by-`)) ?? '';
    const [, user, host] = /-by-(.*)-on-(.*)$/.exec(pipe) ?? [];
    return { PATH: process.env['PATH'], LOGNAME: user, HOST: host };
  }

  /** What ended by itself has written its counts; what was killed has not. */
  #totalAtEnd(pid: number): number {
    const known = this.#ended.get(pid);
    if (known !== undefined) return known;
    const total = Number(/^totals: (\d+)/m.exec(readText(path.join(this.folder, `out.${pid}`)))?.[1] ?? 0);
    this.#ended.set(pid, total);
    return total;
  }

  /** The log of a process says who its parent is; only a program that was started, not forked, says how it can be controlled. */
  #forkedFrom(pid: number): number | null {
    const log = readText(path.join(this.folder, `log.${pid}`));
    const parent = Number(/Parent PID: (\d+)/.exec(log)?.[1] ?? 0);
    return parent === 0 || /For interactive control/.test(log) || !/For interactive control/.test(readText(path.join(this.folder, `log.${parent}`))) ? null : parent;
  }

  /**
   * After its answer a service may still have work to do, and so may the compiler and the collector in its other threads.
   * What wants to run counts, not what runs: on a busy machine a process may have to wait for long.
   */
  async #atRest(): Promise<void> {
    const began = performance.now();
    for (let quiet = 0; quiet < REST.looks && performance.now() - began < REST.longest; ) {
      await sleep(REST.every);
      quiet = this.#pids().some((pid) => this.#isOurs(pid) && wantsToRun(pid)) ? 0 : quiet + 1;
    }
  }
}

function wantsToRun(pid: number): boolean {
  return (listNumbers(`/proc/${pid}/task`) ?? []).some((thread) => /\) [RD] /.test(readProc(`/proc/${pid}/task/${thread}/stat`) ?? ''));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
