/** A control group of the kernel (v2 or v1) -> CPU time, memory, page faults and processes of all that is in it. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { numberAfter, readProc } from './proc-files.ts';

const ROOT = '/sys/fs/cgroup';

/** Where the files of one group are: in v2 one folder has all of them, in v1 each controller has its own tree. */
export interface Cgroup {
  readonly version: 1 | 2;
  /** Folder with memory files, and with those of CPU time; null where the controller is off or hidden. */
  readonly memory: string | null;
  readonly cpu: string | null;
  /** Has `cgroup.procs`. */
  readonly processes: string;
}

export type FoundCgroup = { readonly ok: true; readonly cgroup: Cgroup } | { readonly ok: false; readonly message: string; readonly hint: string };

/**
 * `written`: an absolute path below /sys/fs/cgroup, of v1 that of any controller; or what /proc/PID/cgroup has behind the last colon.
 * `root` is for tests.
 */
export function findCgroup(written: string, root = ROOT): FoundCgroup {
  const absolute = written.startsWith(`${root}/`) || written === root ? written : path.join(root, written);
  const refuse = (message: string, hint: string): FoundCgroup => ({ ok: false, message, hint });
  const inside = path.relative(root, path.normalize(absolute));
  if (inside.startsWith('..')) return refuse(`the control group \`${written}\` is not below ${root}`, `write its folder, such as \`${root}/system.slice/docker-ID.scope\``);
  const whole = existsSync(path.join(root, 'cgroup.controllers')) ? unified(root, inside) : split(root, inside);
  if (whole === null) return refuse(`there is no control group \`${written}\``, 'is the container running? `cat /proc/PID/cgroup` says where a process is');
  if (inside === '' || [root, path.join(root, 'unified')].includes(whole.processes)) return refuse(`\`${written}\` is the whole machine`, 'write the folder of one container or service');
  // A link would lead to where nobody looked.
  for (const folder of [whole.memory, whole.cpu, whole.processes]) {
    if (folder !== null && path.relative(resolved(root), resolved(folder)).startsWith('..')) return refuse(`the control group \`${written}\` leads out of ${root}`, 'write its own folder');
  }
  if (readProc(path.join(whole.processes, 'cgroup.procs')) === null) return refuse(`the control group \`${written}\` cannot be read by this user`, 'run Tailgate as one who may');
  return { ok: true, cgroup: whole };
}

function unified(root: string, inside: string): Cgroup | null {
  const folder = path.join(root, inside);
  if (!isFolder(folder)) return null;
  const has = (file: string): string | null => (existsSync(path.join(folder, file)) ? folder : null);
  return { version: 2, memory: has('memory.current'), cpu: has('cpu.stat'), processes: folder };
}

/** `/sys/fs/cgroup/memory/docker/ID`, or `docker/ID` in whichever tree. */
function split(root: string, inside: string): Cgroup | null {
  const [controller = '', ...rest] = inside.split('/');
  // Beside the trees of v1 systemd mounts v2's: it counts CPU time, and what has its controller over here is not there.
  if (controller === 'unified') return unified(path.join(root, controller), rest.join('/'));
  const group = isFolder(path.join(root, controller)) && existsSync(path.join(root, controller, 'cgroup.procs')) ? rest.join('/') : inside;
  // The controller's own folder: all that runs here.
  if (group === '') return { version: 1, memory: null, cpu: null, processes: root };
  const folderOf = (names: readonly string[], file: string): string | null => names.map((name) => path.join(root, name, group)).find((folder) => existsSync(path.join(folder, file))) ?? null;
  const [memory, cpu] = [folderOf(['memory'], 'memory.usage_in_bytes'), folderOf(['cpuacct', 'cpu,cpuacct', 'cpu'], 'cpuacct.usage')];
  const processes = memory ?? cpu;
  return processes === null ? null : { version: 1, memory, cpu, processes };
}

/** CPU time of the group since it was made, ended processes included, ms; null where it is not counted. */
export function cpuOf({ version, cpu }: Cgroup): number | null {
  if (cpu === null) return null;
  if (version === 2) {
    const used = field(path.join(cpu, 'cpu.stat'), 'usage_usec');
    return used === null ? null : used / 1000;
  }
  const used = number(path.join(cpu, 'cpuacct.usage'));
  return used === null ? null : used / 1e6;
}

/** Page faults since it was made. */
export function faultsOf({ version, memory }: Cgroup): number | null {
  return memory === null ? null : field(path.join(memory, 'memory.stat'), version === 2 ? 'pgfault' : 'total_pgfault');
}

export interface GroupMemory {
  /** bytes; without files that were read once and could be dropped at any time, as `docker stats` counts. */
  readonly current: number;
  /** The highest since the group was made, or since it was last reset; files included. null where the kernel keeps none (v2 before 5.19). */
  readonly highest: number | null;
}

export function memoryOf({ version, memory }: Cgroup): GroupMemory | null {
  if (memory === null) return null;
  const used = number(path.join(memory, version === 2 ? 'memory.current' : 'memory.usage_in_bytes'));
  if (used === null) return null;
  const idle = field(path.join(memory, 'memory.stat'), version === 2 ? 'inactive_file' : 'total_inactive_file') ?? 0;
  return { current: Math.max(0, used - idle), highest: number(path.join(memory, version === 2 ? 'memory.peak' : 'memory.max_usage_in_bytes')) };
}

/** Pids of the group and of those below it; null where the group is gone. */
export function processesOf({ processes }: Cgroup, depth = 8): readonly number[] | null {
  const own = readProc(path.join(processes, 'cgroup.procs'));
  if (own === null) return null;
  const pids = own.split('\n').filter((line) => line !== '').map(Number).filter((pid) => pid > 0);
  return depth === 0 ? pids : [...pids, ...foldersIn(processes).flatMap((folder) => processesOf({ version: 2, memory: null, cpu: null, processes: folder }, depth - 1) ?? [])];
}

const number = (file: string): number | null => {
  const value = Number.parseInt(readProc(file) ?? '', 10);
  return Number.isNaN(value) ? null : value;
};

/** `name 123`, one a line. */
const field = (file: string, name: string): number | null => numberAfter((readProc(file) ?? '').replaceAll(/^(\w+) /gm, '$1: '), name);

const isFolder = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
  } catch {
    return [];
  }
}

function resolved(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
