/** What `attach` names -> the readings of a service that somebody else started, and from where each of them is. */
import { readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import type { Absent, Watched } from '../model.ts';
import { cpuOf, faultsOf, findCgroup, memoryOf, processesOf, type Cgroup } from './cgroup.ts';
import { Descendants } from './descendants.ts';
import { listNumbers, readProc, readStat, type ProcessStat } from './proc-files.ts';
import { hasProc } from './process-tree.ts';
import { Witnesses, type Counters, type Handles, type Memory, type Processes } from './witnesses.ts';

export interface Watch {
  counters(): Counters | null;
  memory(): Memory | null;
  handles(): Handles | null;
  /** The peak of memory begins anew: nothing of the service is touched for it. */
  resetPeak(): void;
  /** Whether what is watched has ended. */
  over(): boolean;
  /** The pids there are now; null where they are not known. */
  pids(): readonly number[] | null;
  absent(): readonly Absent[];
  /** A sentence on where the numbers are from; null: there are none. */
  readonly source: string | null;
}

export type FoundWatch = { readonly ok: true; readonly watch: Watch } | { readonly ok: false; readonly message: string; readonly hint: string };

const ALL = ['cpu', 'memory.mean', 'memory.peak', 'memory.growth', 'io.reads', 'io.writes', 'io.read', 'io.write', 'faults', 'fds', 'threads'];
const MEMORY = ['memory.mean', 'memory.peak', 'memory.growth'];

/** `directory`: root of the checkout, to which a pid file may be relative. */
export function watchFor(watched: Watched, directory: string): FoundWatch {
  switch (watched.kind) {
    case 'nothing': return { ok: true, watch: blind };
    case 'pid': return watchProcess(watched.pid);
    case 'pid-file': {
      const file = path.resolve(directory, watched.path);
      const read = pidIn(file);
      return typeof read === 'number' ? watchProcess(read, file) : { ok: false, ...read };
    }
    case 'cgroup': {
      const found = findCgroup(watched.path);
      if (!found.ok) return found;
      if (processesOf(found.cgroup)?.includes(process.pid) === true) return { ok: false, message: `Tailgate itself runs in the control group \`${watched.path}\`: its own work would be counted`, hint: 'name the group of the service alone, or write `pid` or `pid-file`' };
      return { ok: true, watch: new GroupWatch(found.cgroup, watched.path) };
    }
  }
}

function pidIn(file: string): number | { readonly message: string; readonly hint: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    return { message: `the pid file ${file} cannot be read`, hint: 'is the service running, and may this user read the file?' };
  }
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : { message: `the pid file ${file} does not hold the number of a process`, hint: 'it must hold nothing else' };
}

function watchProcess(pid: number, file: string | null = null): FoundWatch {
  const named = `process ${pid}${file === null ? '' : ` (from ${file})`}`;
  if (!hasProc) return { ok: false, message: `${named} cannot be watched: that takes Linux's /proc`, hint: 'leave `pid` out: it is then loaded and not watched' };
  const stat = readStat(pid);
  if (stat === null || stat.zombie) return { ok: false, message: `${named} does not run, or is hidden from this user`, hint: file === null ? 'a number in the config is soon another process\'s: write `pid-file`' : 'is the service running? With /proc mounted by `hidepid` only its own user sees it' };
  if (aboveUs().includes(pid)) return { ok: false, message: `${named} has started Tailgate: its own work would be counted`, hint: 'name the first process of the service itself' };
  return { ok: true, watch: new ProcessWatch(new Descendants(stat), named) };
}

/** This process and its parents, up to the first. */
function aboveUs(): readonly number[] {
  const pids: number[] = [];
  for (let pid = process.pid; pid > 0 && !pids.includes(pid); pid = readStat(pid)?.parent ?? 0) pids.push(pid);
  return pids;
}

/**
 * The kernel's own mark is of all the time before, and resetting it would be seen by whoever else watches the service: it counts
 * when it has risen meanwhile, else the largest reading does.
 */
class PeakSince {
  #mark: number | null = null;
  #largest = 0;

  begin(mark: number | null): void {
    this.#mark = mark;
    this.#largest = 0;
  }

  of(current: number, mark: number | null): number {
    this.#largest = Math.max(this.#largest, current);
    return mark !== null && this.#mark !== null && mark > this.#mark ? Math.max(mark, this.#largest) : this.#largest;
  }
}

class ProcessWatch implements Watch {
  readonly source: string;
  readonly #tree: Descendants;
  readonly #witnesses: Witnesses;
  readonly #peak = new PeakSince();
  #shared = true;

  constructor(tree: Descendants, named: string) {
    this.#tree = tree;
    this.#witnesses = new Witnesses(tree);
    this.#shared = tree.refresh().every(({ pid }) => readProc(`/proc/${pid}/smaps_rollup`) !== null);
    this.source = `${named} and what descends from it: CPU time and memory are read from /proc${this.#shared ? '' : '; its memory is the resident set, because the share of its pages is hidden from this user'}`;
    this.resetPeak();
  }

  counters(): Counters | null {
    return this.#witnesses.readCounters();
  }

  memory(): Memory | null {
    const memory = this.#witnesses.readMemory();
    return memory === null || memory.current === 0 ? null : { current: memory.current, peak: this.#peak.of(memory.current, memory.peak) };
  }

  handles(): Handles | null {
    return this.#witnesses.readHandles();
  }

  resetPeak(): void {
    this.#peak.begin(this.#witnesses.readMemory()?.peak ?? null);
  }

  over(): boolean {
    return !this.#tree.runs;
  }

  pids(): readonly number[] {
    return this.#tree.refresh().map(({ pid }) => pid);
  }

  absent(): readonly Absent[] {
    return this.#witnesses.absent();
  }
}

/** CPU time, page faults and memory are the group's own; what it does not count comes from the processes in it. One metric never has both. */
class GroupWatch implements Watch {
  readonly source: string;
  readonly #group: Cgroup;
  readonly #witnesses: Witnesses;
  readonly #peak = new PeakSince();
  readonly #hidden: boolean;

  constructor(group: Cgroup, named: string) {
    this.#group = group;
    this.#witnesses = new Witnesses(new GroupProcesses(group));
    this.#hidden = (processesOf(group) ?? []).length === 0;
    this.source = `the control group ${named} (v${group.version}): CPU time, page faults and memory are the group's own, memory without files that could be dropped`;
    this.resetPeak();
  }

  counters(): Counters | null {
    const read = this.#witnesses.readCounters();
    return read === null ? null : { ...read, cpu: cpuOf(this.#group) ?? 0, faults: faultsOf(this.#group) ?? 0 };
  }

  memory(): Memory | null {
    const memory = memoryOf(this.#group);
    return memory === null ? null : { current: memory.current, peak: this.#peak.of(memory.current, memory.highest) };
  }

  handles(): Handles | null {
    return this.#hidden ? null : this.#witnesses.readHandles();
  }

  resetPeak(): void {
    this.#peak.begin(memoryOf(this.#group)?.highest ?? null);
  }

  over(): boolean {
    return processesOf(this.#group) === null;
  }

  pids(): readonly number[] | null {
    return this.#hidden ? null : processesOf(this.#group);
  }

  absent(): readonly Absent[] {
    const without = (metrics: readonly string[], reason: string): readonly Absent[] => metrics.map((metric) => ({ metric, reason }));
    return [
      ...this.#witnesses.absent(),
      ...(cpuOf(this.#group) === null ? without(['cpu'], 'the control group does not count CPU time') : []),
      ...(memoryOf(this.#group) === null ? without(MEMORY, 'the control group does not count memory, or hides it') : []),
      ...(faultsOf(this.#group) === null ? without(['faults'], 'the control group does not count page faults') : []),
      ...(this.#hidden ? without(['io.reads', 'io.writes', 'io.read', 'io.write', 'fds', 'threads'], 'no process of the control group can be seen from here') : []),
    ];
  }
}

class GroupProcesses implements Processes {
  readonly #group: Cgroup;

  constructor(group: Cgroup) {
    this.#group = group;
  }

  refresh(): readonly ProcessStat[] {
    return (processesOf(this.#group) ?? []).flatMap((pid) => readStat(pid) ?? []);
  }
}

const blind: Watch = {
  source: null,
  counters: () => null, memory: () => null, handles: () => null, resetPeak: () => undefined, over: () => false, pids: () => null,
  absent: () => ALL.map((metric) => ({ metric, reason: '`attach` names neither a process nor a control group: the service is loaded, and not watched' })),
};

/** Whether a process is in the same network as we are: there, its ports are ours. False where that is hidden. */
export function sharesNetwork(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/ns/net`) === readlinkSync('/proc/self/ns/net');
  } catch {
    return false;
  }
}

/** Of the pids given, those whose open files we may see. */
export const visible = (pids: readonly number[]): boolean => pids.every((pid) => listNumbers(`/proc/${pid}/fd`) !== null);
