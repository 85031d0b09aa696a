/** The first process of a target -> the program that does its work, by CPU time: what `/proc` says, not what the command promises. */
import { readlinkSync } from 'node:fs';
import path from 'node:path';
import { lastLines } from '../log-file.ts';
import { listNumbers, readStat, type ProcessStat } from '../proc-files.ts';

const LONGEST = 40;

/** `nginx`, `python3.11`, fit to be shown; null when it cannot be told. Looks at the processes of its session and at their children. */
export function busiestProgram(pid: number): string | null {
  const all = (listNumbers('/proc') ?? []).flatMap((one) => readStat(one) ?? []);
  const members = new Map(all.filter((p) => p.pid === pid || p.session === pid).map((p) => [p.pid, p]));
  for (let size = -1; size !== members.size; ) {
    size = members.size;
    for (const p of all) if (members.has(p.parent)) members.set(p.pid, p);
  }
  const busiest = [...members.values()].filter((p) => !p.zombie).reduce<ProcessStat | null>((most, p) => (most === null || p.cpu > most.cpu ? p : most), null);
  return busiest === null ? null : programOf(busiest.pid);
}

function programOf(pid: number): string | null {
  try {
    const program = path.basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
    return lastLines(program)[0]?.slice(0, LONGEST) ?? null;
  } catch {
    return null;
  }
}
