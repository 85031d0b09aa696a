/** All processes of a target that were traced -> the one that answers: not npm, not a shell, not a supervisor. */
import type { ProcessStat } from '../proc-files.ts';
import { Owners } from './import-owner.ts';
import type { SeenProcess } from './import-records.ts';
import type { Places } from './profile-path.ts';

/**
 * One that listens, if that can be told, else any that loaded files of the target's own; of several the one that loaded most of
 * them. A child that loaded as much as its parent goes before it: workers inherit the socket, and what was loaded, from a parent that only watches them.
 */
export function servingProcess(seen: readonly SeenProcess[], members: readonly ProcessStat[], listening: readonly number[], folders: Omit<Places, 'library'>): SeenProcess | null {
  const parents = new Map(members.map(({ pid, parent }) => [pid, parent]));
  const running = seen.filter(({ pid }) => parents.has(pid)).map((process) => ({ process, own: ownOf(process, folders) }));
  const isBelow = (pid: number, above: number): boolean => {
    for (let at = parents.get(pid), steps = 0; at !== undefined && steps < 20; at = parents.get(at), steps += 1) if (at === above) return true;
    return false;
  };
  const most = (those: typeof running): (typeof running)[number] | null => [...those].sort((a, b) => {
    const generations = Number(isBelow(b.process.pid, a.process.pid)) - Number(isBelow(a.process.pid, b.process.pid));
    return b.own - a.own || generations || b.process.imports.length - a.process.imports.length || a.process.pid - b.process.pid;
  })[0] ?? null;
  const holders = running.filter(({ process }) => listening.includes(process.pid));
  if (listening.length === 0) return most(running.filter(({ own }) => own > 0))?.process ?? null;
  const workers = running.filter(({ process: { pid }, own }) => own > 0 && listening.some((holder) => isBelow(pid, holder)));
  return most([...holders, ...workers])?.process ?? null;
}

function ownOf(process: SeenProcess, folders: Omit<Places, 'library'>): number {
  const owners = new Owners(process, { ...folders, library: process.library });
  return process.imports.filter((one) => owners.of(one).kind === 'own').length;
}
