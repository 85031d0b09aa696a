/** A process tree -> counters of what it did so far: CPU time, system calls and bytes of reading and writing, page faults, memory. */
import { writeFileSync } from 'node:fs';
import type { Absent } from '../model.ts';
import { listNumbers, numberAfter, readProc, readStat, type ProcessStat } from './proc-files.ts';
import { hasProc } from './process-tree.ts';

/** Sums over all processes of a target since its start, ended ones included. They never go down. */
export interface Counters {
  /** CPU time, user and system together, ms. */
  readonly cpu: number;
  /** System calls of the read and write families, on files, pipes and sockets; send and recv (Python's sockets) are not counted. */
  readonly reads: number;
  readonly writes: number;
  /** Bytes that these moved. */
  readonly read: number;
  readonly write: number;
  /** Page faults, minor and major. */
  readonly faults: number;
}

/** bytes */
export interface Memory {
  /**
   * What the processes hold together, a page that several of them share counted once. Not the plain sum of proportional set
   * sizes: these fall by half of a program's code whenever somebody else on the machine starts the same program. Resident set
   * sizes, added up, where the kernel gives no shares.
   */
  readonly current: number;
  /**
   * The highest so far: of each process the largest resident set size it ever had, less what the processes share now. Exact for
   * one process; of several it takes them all to be largest at the same time. Never lower than what was read before.
   */
  readonly peak: number;
}

/** Of all processes together. */
export interface Handles {
  /** Open files, sockets and pipes; null where a process hides them. */
  readonly fds: number | null;
  readonly threads: number;
}

export function difference(later: Counters, earlier: Counters): Counters {
  return combine(later, earlier, (a, b) => a - b);
}

export const NOTHING: Counters = { cpu: 0, reads: 0, writes: 0, read: 0, write: 0, faults: 0 };
export const plus = (a: Counters, b: Counters): Counters => combine(a, b, (x, y) => x + y);
const largest = (a: Counters, b: Counters): Counters => combine(a, b, Math.max);

function combine(a: Counters, b: Counters, with_: (a: number, b: number) => number): Counters {
  return {
    cpu: with_(a.cpu, b.cpu), reads: with_(a.reads, b.reads), writes: with_(a.writes, b.writes),
    read: with_(a.read, b.read), write: with_(a.write, b.write), faults: with_(a.faults, b.faults),
  };
}

/** What is known of one process. */
interface ProcessRecord {
  readonly start: number;
  parent: number;
  /** Its own; bytes and calls include those of children it waited for, because the kernel adds them there. */
  own: Counters;
  reaped: { readonly cpu: number; readonly faults: number };
  /** Totals of its children that were seen and have ended. */
  lost: Counters;
  /** CPU time per thread, ns, and that of threads that ended. */
  threads: Map<number, number>;
  endedThreads: number;
}

/** The processes of a target, whoever knows them. */
export interface Processes {
  /** All of them now, dead but uncollected ones too. */
  refresh(): readonly ProcessStat[];
}

/** Reads the counters of one target's tree. Keep one for the life of the target: it remembers processes that have ended. */
export class Witnesses {
  readonly #tree: Processes;
  readonly #records = new Map<number, ProcessRecord>();
  /** Totals of ended processes whose parent is not one of the target's. */
  #orphans = NOTHING;
  #last = NOTHING;
  #peak = 0;
  #foreignUser = false;
  #hiddenFiles = false;

  constructor(tree: Processes) {
    this.#tree = tree;
  }

  /** About 0.5 ms for a process with ten threads. null on a machine without /proc. */
  readCounters(): Counters | null {
    if (!hasProc) return null;
    const alive = this.#tree.refresh();
    for (const stat of alive) this.#read(stat);
    this.#bury(new Map(alive.map((stat) => [stat.pid, stat.start])));
    let sum = this.#orphans;
    for (const record of this.#records.values()) sum = plus(sum, totalOf(record));
    this.#last = largest(this.#last, sum);
    return this.#last;
  }

  /** About 1 ms per process, during which the process cannot map memory: not while it is being timed. */
  readMemory(): Memory | null {
    if (!hasProc) return null;
    const sizes = this.#tree.refresh().flatMap(({ pid, zombie }) => (zombie ? [] : sizesOf(pid)));
    const sum = (of: (sizes: Sizes) => number): number => sizes.reduce((total, one) => total + of(one), 0);
    const shared = sharedAmong(sizes);
    const current = (sum(({ resident }) => resident) - shared) * 1024;
    this.#peak = Math.max(this.#peak, current, (sum(({ highest }) => highest) - shared) * 1024);
    return { current, peak: this.#peak };
  }

  /** Cheap enough to be read with the memory. null on a machine without /proc. */
  readHandles(): Handles | null {
    if (!hasProc) return null;
    const alive = this.#tree.refresh().filter(({ zombie }) => !zombie);
    const files = alive.map(({ pid }) => listNumbers(`/proc/${pid}/fd`)?.length ?? (readStat(pid)?.zombie === false ? null : 0));
    if (files.includes(null)) this.#hiddenFiles = true;
    return { fds: files.includes(null) ? null : files.reduce<number>((sum, n) => sum + (n ?? 0), 0), threads: alive.reduce((sum, { pid }) => sum + (listNumbers(`/proc/${pid}/task`)?.length ?? 0), 0) };
  }

  /**
   * Lets the peak begin anew, so that a scenario does not inherit that of the one before it: 5 in clear_refs resets the
   * kernel's own mark (proc(5)). Where that is refused the peak stays the one since the start.
   */
  resetPeak(): void {
    for (const { pid, zombie } of this.#tree.refresh()) if (!zombie) resetHighWaterMark(pid);
    this.#peak = 0;
  }

  /** What could not be read of this target though the machine has it: processes of another user hide their reading and writing. */
  absent(): readonly Absent[] {
    return [
      ...(this.#foreignUser ? absences(IO_METRICS, 'a process of the target runs as another user, whose /proc/PID/io cannot be read') : []),
      ...(this.#hiddenFiles ? absences(['fds'], 'a process of the target runs as another user, whose /proc/PID/fd cannot be read') : []),
    ];
  }

  #read(stat: ProcessStat): void {
    let record = this.#records.get(stat.pid);
    if (record !== undefined && record.start !== stat.start) {
      this.#fold(stat.pid, record);
      record = undefined;
    }
    record ??= { start: stat.start, parent: stat.parent, own: NOTHING, reaped: stat.reaped, lost: NOTHING, threads: new Map(), endedThreads: 0 };
    this.#records.set(stat.pid, record);
    record.parent = stat.parent;
    record.reaped = stat.reaped;
    const io = readProc(`/proc/${stat.pid}/io`);
    if (io === null && !stat.zombie && hasIo) this.#foreignUser ||= readStat(stat.pid)?.zombie === false;
    const of = (name: string): number => (io === null ? 0 : (numberAfter(io, name) ?? 0));
    const own = { reads: of('syscr'), writes: of('syscw'), read: of('rchar'), write: of('wchar'), faults: stat.faults };
    record.own = largest(record.own, { cpu: cpuOf(stat, record), ...own });
  }

  /** Moves what ended since the last reading into its parent, youngest first, so that a child is in its parent before that one goes. */
  #bury(alive: ReadonlyMap<number, number>): void {
    const ended = [...this.#records].filter(([pid, record]) => alive.get(pid) !== record.start);
    ended.sort(([a, x], [b, y]) => y.start - x.start || b - a);
    for (const [pid, record] of ended) this.#fold(pid, record);
  }

  #fold(pid: number, record: ProcessRecord): void {
    this.#records.delete(pid);
    const parent = this.#records.get(record.parent);
    if (parent === undefined) this.#orphans = plus(this.#orphans, totalOf(record));
    else parent.lost = plus(parent.lost, totalOf(record));
  }
}

/** Of one process, kB. */
interface Sizes {
  readonly pss: number;
  readonly resident: number;
  readonly own: number;
  readonly highest: number;
}

/** A kernel that gives no shares, or a process that hides them: it then counts whole. */
function sizesOf(pid: number): readonly Sizes[] {
  const status = readProc(`/proc/${pid}/status`);
  const resident = status === null ? null : numberAfter(status, 'VmRSS');
  if (status === null || resident === null) return [];
  const rollup = readProc(`/proc/${pid}/smaps_rollup`) ?? '';
  const of = (name: string): number | null => numberAfter(rollup, name);
  const pss = of('Pss');
  const own = pss === null ? resident : (of('Private_Clean') ?? 0) + (of('Private_Dirty') ?? 0);
  return [{ pss: pss ?? resident, resident, own: Math.min(own, resident), highest: Math.max(resident, numberAfter(status, 'VmHWM') ?? 0) }];
}

/**
 * What is counted more than once when the resident sets are added up. Together the processes hold at least the sum of their
 * proportional sizes, and at least what each has for itself and the largest part that one of them shares; the larger of the two
 * is right for forks of one another, whoever else on the machine runs the same program.
 */
function sharedAmong(sizes: readonly Sizes[]): number {
  const sum = (of: (sizes: Sizes) => number): number => sizes.reduce((total, one) => total + of(one), 0);
  const largest = Math.max(0, ...sizes.map(({ resident, own }) => resident - own));
  return Math.max(0, sum(({ resident }) => resident) - Math.max(sum(({ pss }) => pss), sum(({ own }) => own) + largest));
}

/**
 * A process and its ended children. The kernel adds a child's counters to the parent that waits for it, and drops them when
 * nobody does (SIGCHLD ignored). Which of the two, its faults tell: every process has some, so waiting for all the children
 * that were seen shows as at least as many reaped faults.
 */
function totalOf({ own, reaped, lost }: ProcessRecord): Counters {
  const waited = reaped.faults >= lost.faults;
  return waited ? { ...own, cpu: own.cpu + reaped.cpu, faults: own.faults + reaped.faults } : plus(own, lost);
}

/**
 * CPU time of a process, ms: nanoseconds per thread from schedstat. Threads that lived and ended between two readings are
 * missing there but not in utime + stime, which is exact but for its 10 ms step: the larger one is right.
 */
function cpuOf(stat: ProcessStat, record: ProcessRecord): number {
  const threads = new Map<number, number>();
  let sum = 0;
  for (const thread of listNumbers(`/proc/${stat.pid}/task`) ?? []) {
    const text = readProc(`/proc/${stat.pid}/task/${thread}/schedstat`);
    const ns = text === null ? Number.NaN : Number.parseInt(text, 10);
    if (Number.isNaN(ns)) continue;
    threads.set(thread, ns);
    sum += ns;
  }
  for (const [thread, ns] of record.threads) {
    if ((threads.get(thread) ?? -1) < ns) record.endedThreads += ns;
  }
  record.threads = threads;
  record.endedThreads += Math.max(0, stat.cpu * 1e6 - sum - record.endedThreads);
  return (sum + record.endedThreads) / 1e6;
}

function resetHighWaterMark(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Another user's process, or one that has just ended.
  }
}

const IO_METRICS = ['io.reads', 'io.writes', 'io.read', 'io.write', 'cold-start.read', 'cold-start.reads'];
const OTHER_METRICS = ['cpu', 'faults', 'memory.mean', 'memory.peak', 'memory.growth', 'fds', 'threads', 'cold-start.cpu', 'cold-start.faults', 'cold-start.memory'];
const hasIo = hasProc && readProc('/proc/self/io') !== null;

const absences = (metrics: readonly string[], reason: string): readonly Absent[] => metrics.map((metric) => ({ metric, reason }));

/** The metrics that this machine cannot give, each with its reason. Counters named here read 0 and must not be shown. */
export function absentReasons(): readonly Absent[] {
  if (!hasProc) return absences([...OTHER_METRICS, ...IO_METRICS], `it is read from Linux's /proc, which ${process.platform === 'linux' ? 'cannot be read here' : `${process.platform} does not have`}`);
  return hasIo ? [] : absences(IO_METRICS, 'this kernel does not count reading and writing per process (/proc/self/io)');
}
