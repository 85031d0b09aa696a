/** This process -> a word that it marks its things with, by which a later run sees whether it still lives. */
import { readlinkSync } from 'node:fs';
import { readStat } from '../proc-files.ts';

/** What another container left cannot be asked after; after a day it is left behind. */
const DAY = 24 * 60 * 60 * 1000;

const WORD = /^(\d+)-(\d+)-(\d+)-(\d+)$/;

/** `PID-START-NAMESPACE-TIME`: a pid is given again, in a container almost at once, but not with the same start. Fit for the name of a reference. */
export function ownerWord(): string {
  return [process.pid, startOf(process.pid), pidNamespace(), Date.now()].join('-');
}

/** False for anything that is not such a word. */
export function isGone(word: string): boolean {
  const [, pid, start, namespace, time] = WORD.exec(word) ?? [];
  if (pid === undefined) return false;
  if (Number(namespace) !== pidNamespace()) return Date.now() - Number(time) > DAY;
  return !isAlive(Number(pid)) || startOf(Number(pid)) !== Number(start);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** 0 where there is no /proc. */
const startOf = (pid: number): number => readStat(pid)?.start ?? 0;

/** Its number; 0 where there are none. */
function pidNamespace(): number {
  try {
    return Number(/\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? 0);
  } catch {
    return 0;
  }
}
