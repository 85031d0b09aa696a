/** The cores we may use -> one for the load generator and the others for the targets, so that neither disturbs the other. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { run } from './bounded-run.ts';
import { readProc } from './proc-files.ts';

/** Lists as `taskset -c` takes them: `0`, `1-3`. */
export interface CpuLayout {
  readonly generator: string;
  readonly target: string;
}

/** How to keep generator and targets apart, or why it cannot be done here. */
export function cpuLayout(): CpuLayout | { readonly reason: string } {
  if (process.platform !== 'linux') return { reason: `processes cannot be kept to cores on ${process.platform}` };
  if (!hasTaskset(process.env['PATH'] ?? '')) return { reason: 'there is no `taskset` on the PATH (package util-linux)' };
  const allowed = allowedCpus();
  if (allowed === null) return { reason: '/proc/self/status does not tell which cores are allowed' };
  return layoutOf(allowed, (cpu) => parseCpuList(readProc(`/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`) ?? String(cpu)));
}

/** The generator gets all allowed threads of the first core, the targets all other cores: two threads of one core slow each other down. */
export function layoutOf(allowed: readonly number[], siblingsOf: (cpu: number) => readonly number[]): CpuLayout | { readonly reason: string } {
  const [first] = allowed;
  if (first === undefined || allowed.length === 1) return { reason: 'there is only one processor for generator and target' };
  const core = new Set([first, ...siblingsOf(first)]);
  const generator = allowed.filter((cpu) => core.has(cpu));
  const target = allowed.filter((cpu) => !core.has(cpu));
  if (target.length === 0) return { reason: `the ${allowed.length} processors are threads of a single core` };
  return { generator: formatCpuList(generator), target: formatCpuList(target) };
}

let beforePinning: string | null = null;

/** The cores we had before `pinSelf`, for what should not be kept to the generator's; null while we are not pinned. */
export function cpusBeforePinning(): string | null {
  return beforePinning;
}

/** Keeps this process to the generator's cores for as long as it measures; `layout` is null where that cannot be done. */
export async function keepApart(): Promise<{ readonly layout: CpuLayout | null; readonly release: () => Promise<void> }> {
  const layout = cpuLayout();
  const release = 'reason' in layout ? null : await pinSelf(layout.generator);
  return 'reason' in layout || release === null ? { layout: null, release: async () => undefined } : { layout, release };
}

/**
 * Keeps all threads of this process, and what it starts from now on, to these cores; gives the way back, or null when the
 * system refuses.
 */
export async function pinSelf(list: string): Promise<(() => Promise<void>) | null> {
  const allowed = allowedCpus();
  if (allowed === null || !(await keepTo(list))) return null;
  const all = (beforePinning ??= formatCpuList(allowed));
  return async () => {
    await keepTo(all);
    beforePinning = null;
  };
}

/** `0-2,5` -> 0, 1, 2, 5 */
export function parseCpuList(text: string): readonly number[] {
  return text.trim().split(',').flatMap((part) => {
    const [low, high] = part.split('-').map(Number);
    if (part === '' || low === undefined || !Number.isInteger(low)) return [];
    return Array.from({ length: (high ?? low) - low + 1 }, (_, i) => low + i);
  });
}

export function formatCpuList(cpus: readonly number[]): string {
  return cpus.join(',');
}

function allowedCpus(): readonly number[] | null {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readProc('/proc/self/status') ?? '')?.[1];
  return list === undefined ? null : parseCpuList(list);
}

async function keepTo(list: string): Promise<boolean> {
  return (await run('taskset', ['-a', '-c', '-p', list, String(process.pid)], { env: process.env, timeout: 5000 })) !== null;
}

function hasTaskset(searchPath: string): boolean {
  return searchPath.split(':').some((folder) => {
    try {
      accessSync(path.join(folder, 'taskset'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
