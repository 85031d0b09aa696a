/** The machine's free ports -> one that is ours alone until released, even with other Tailgates on the same machine. */
import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readProc, readStat } from './proc-files.ts';
import { codeOf } from './system-error.ts';

export interface ReservedPort {
  readonly port: number;
  /** Gives it back; may be called more than once. */
  release(): void;
}

/** All ports have five digits, so that both sides get command lines of equal length. */
const FIRST = 20_000;
const LAST = 31_999;

/**
 * A port on 127.0.0.1 that nobody listens on and that no other Tailgate has reserved. It lies outside the range from which the
 * kernel picks ports for outgoing connections: inside it, a probe of a closed port can connect to itself and find it "open".
 * Throws when not one of the 12,000 is free.
 */
export async function reservePort(candidates = portsOutside(readProc('/proc/sys/net/ipv4/ip_local_port_range'))): Promise<ReservedPort> {
  const offset = randomInt(candidates.length);
  for (let i = 0; i < candidates.length; i += 1) {
    const port = candidates[(offset + i) % candidates.length];
    if (port === undefined || !lock(port)) continue;
    if (await isFree(port)) return { port, release: () => unlock(port) };
    unlock(port);
  }
  throw new Error(`none of ${candidates.length} ports between ${FIRST} and ${LAST} is free`);
}

/**
 * `32768\t60999` -> the ports to choose from. When the kernel's range covers all of ours, the odd ones: Linux gives outgoing
 * connections even ports first.
 */
export function portsOutside(localRange: string | null): readonly number[] {
  const [low = 0, high = 0] = (localRange ?? '').trim().split(/\s+/).map(Number);
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
  const outside = all.filter((port) => port < low || port > high);
  return outside.length > 0 ? outside : all.filter((port) => port % 2 === 1);
}

/** Free on every address: listening on `::` takes IPv4 with it, and a listener on any one address refuses that. */
export async function isFree(port: number): Promise<boolean> {
  const answer = await tryListen(port, process.platform === 'linux' ? '::' : '127.0.0.1');
  return answer === 'no such address' ? (await tryListen(port, '0.0.0.0')) === 'free' : answer === 'free';
}

function tryListen(port: number, host: string): Promise<'free' | 'taken' | 'no such address'> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL' ? 'no such address' : 'taken');
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('free')));
  });
}

// One file per port, holding the pid and start time of whoever reserved it.

const held = new Set<number>();
const folder = (): string => path.join(tmpdir(), 'tailgate-ports');
const lockFile = (port: number): string => path.join(folder(), String(port));
const me = (): string => `${process.pid} ${readStat(process.pid)?.start ?? 0}\n`;

function lock(port: number): boolean {
  if (held.has(port)) return false;
  prepare();
  const taken = create(port) || (reclaim(port) && create(port));
  if (taken) held.add(port);
  return taken;
}

/** Where lock files cannot be written at all, the port is taken without one: the listener's owner is checked later anyway. */
function create(port: number): boolean {
  try {
    writeFileSync(lockFile(port), me(), { flag: 'wx' });
    return true;
  } catch (error) {
    return codeOf(error) !== 'EEXIST';
  }
}

/**
 * Removes the lock of a process that is gone. The file is renamed before it is removed, and put back if it is not the one that
 * was judged: of two who find the same stale file, only one gets the port.
 */
function reclaim(port: number): boolean {
  const file = lockFile(port);
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const judged = readFileSync(file, 'utf8');
    if (isAlive(judged)) return false;
    renameSync(file, aside);
    const stale = readFileSync(aside, 'utf8') === judged;
    if (!stale) linkSync(aside, file);
    rmSync(aside, { force: true });
    return stale;
  } catch {
    return false;
  }
}

/** Whether the process that wrote the lock is still the one with that pid. An empty file is one being written. */
function isAlive(owner: string): boolean {
  const [pid = 0, start = 0] = owner.trim().split(' ').map(Number);
  if (!Number.isInteger(pid) || pid <= 0) return owner.length === 0;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const stat = readStat(pid);
  return stat === null || start === 0 || stat.start === start;
}

function unlock(port: number): void {
  if (!held.delete(port)) return;
  try {
    if (readFileSync(lockFile(port), 'utf8') === me()) rmSync(lockFile(port), { force: true });
  } catch {
    // It was never written, or somebody cleaned the folder: either way it is gone.
  }
}

let prepared = false;
function prepare(): void {
  if (prepared) return;
  prepared = true;
  process.on('exit', () => [...held].forEach(unlock));
  try {
    mkdirSync(folder(), { recursive: true });
    // Shared between users like /tmp itself.
    chmodSync(folder(), 0o1777);
  } catch {
    // Another user's folder: what it allows shows when a lock is written.
  }
}
