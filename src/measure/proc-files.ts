/** The text files under /proc -> numbers; null for whatever is gone, unreadable or not there. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';

/** One process at one moment, from /proc/PID/stat (proc(5)). Times are ms, in steps of the 10 ms tick. */
export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
  /** Dead already, only not yet collected by its parent. */
  readonly zombie: boolean;
  /** Clock ticks after boot: with the pid it names a process for good. */
  readonly start: number;
  readonly cpu: number;
  readonly faults: number;
  /** CPU time and faults of children that ended and were waited for. */
  readonly reaped: { readonly cpu: number; readonly faults: number };
}

/** USER_HZ is 100 on every Linux that Node runs on. */
const TICK_MS = 10;

let buffer = Buffer.allocUnsafe(64 * 1024);

/** The whole file as text, with as few system calls as there can be: it is read between slices of load. */
export function readProc(file: string): string | null {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch {
    return null;
  }
  try {
    let length = 0;
    for (;;) {
      const n = readSync(fd, buffer, length, buffer.length - length, null);
      if (n === 0) return buffer.toString('utf8', 0, length);
      length += n;
      if (length === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    }
  } catch {
    return null;
  } finally {
    closeSync(fd);
  }
}

/** The numbers among the names of a /proc folder: pids of `/proc`, threads of `/proc/PID/task`, files of `/proc/PID/fd`. */
export function listNumbers(folder: string): readonly number[] | null {
  try {
    const numbers: number[] = [];
    for (const name of readdirSync(folder)) {
      const first = name.charCodeAt(0);
      if (first >= 48 && first <= 57) numbers.push(Number(name));
    }
    return numbers;
  } catch {
    return null;
  }
}

export function readStat(pid: number): ProcessStat | null {
  const text = readProc(`/proc/${pid}/stat`);
  return text === null ? null : parseStat(text);
}

/** The name in brackets may itself hold spaces and brackets: fields count from the last bracket. */
export function parseStat(text: string): ProcessStat | null {
  const close = text.lastIndexOf(')');
  const pid = Number.parseInt(text, 10);
  const fields = text.slice(close + 2).split(' ');
  if (close < 0 || !Number.isInteger(pid) || fields.length < 20) return null;
  const field = (n: number): number => Number(fields[n - 3]);
  const state = fields[0];
  return {
    pid,
    parent: field(4),
    session: field(6),
    zombie: state === 'Z' || state === 'X' || state === 'x',
    start: field(22),
    cpu: (field(14) + field(15)) * TICK_MS,
    faults: field(10) + field(12),
    reaped: { cpu: (field(16) + field(17)) * TICK_MS, faults: field(11) + field(13) },
  };
}

/** `name: 123 kB` or `name: 123` -> 123; null when the file has no such line. */
export function numberAfter(text: string, name: string): number | null {
  const at = text.startsWith(`${name}:`) ? 0 : text.indexOf(`\n${name}:`) + 1;
  if (at === 0 && !text.startsWith(`${name}:`)) return null;
  const value = Number.parseInt(text.slice(at + name.length + 1), 10);
  return Number.isNaN(value) ? null : value;
}
