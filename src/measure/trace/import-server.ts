/** A server's start command -> the server running, first unasked until it listens and is at rest, then asked for the first time. */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerTarget } from '../../model.ts';
import type { Address } from '../address.ts';
import type { Child } from '../child.ts';
import { endedEarly, LOG_LINES, listensElsewhere, neverReady } from '../failure.ts';
import { answering, listListeners, ownerOf, portsOf, socketsOf } from '../listeners.ts';
import type { ProcessStat } from '../proc-files.ts';
import { hasProc } from '../process-tree.ts';
import { waitUntilReady } from '../readiness.ts';
import { reserveAddress, untilRefused, type ReservedAddress } from '../reserved-address.ts';
import { startChild } from '../start-child.ts';
import { targetEnvironment } from '../target-environment.ts';
import { Witnesses } from '../witnesses.ts';
import type { TraceOptions } from './options.ts';

export interface WatchedServer {
  readonly pid: number;
  readonly address: Address;
  /** When it listened and was at rest, and when its first correct response had ended: ms of the clock that all processes share. */
  readonly init: number;
  readonly first: number;
  processes(): readonly ProcessStat[];
  /** Of these processes, those that hold the socket on which it listens. */
  listening(): readonly number[];
  stop(): Promise<void>;
}

export interface ServerOptions extends Omit<TraceOptions, 'runs'> {
  readonly target: ServerTarget;
  /** Called while it is at rest, before it is asked. */
  readonly atRest: (pids: readonly number[]) => Promise<void>;
}

export type StartedServer = { readonly ok: true; readonly server: WatchedServer } | { readonly ok: false; readonly reason: string };

const MOST_ATTEMPTS = 3;
const PORT_TAKEN = /EADDRINUSE|address already in use|address in use/i;
const LOOK_EVERY = 5;
/** At rest: less CPU time than this in that time, ms. One that is never at rest is asked all the same. */
const REST = { cpu: 3, within: 20, longest: 2000 };

/** ms of the monotonic clock, which Python and Node show to every process alike. */
export const sharedNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/**
 * Not by `startTarget`, which asks from the first moment on: here what is imported before any request must be told from what the
 * first request makes it import. Never rejects for anything the target does.
 */
export async function startServer(options: ServerOptions, env: Readonly<Record<string, string>>): Promise<StartedServer> {
  for (let attempt = 1; ; attempt += 1) {
    const place = await reserveAddress(options.target);
    const started = await startAt(place, options, env);
    if (started.ok) return started;
    place.release();
    if (attempt === MOST_ATTEMPTS || !started.portTaken || options.signal.aborted) return { ok: false, reason: options.signal.aborted ? 'interrupted while its imports were traced' : started.reason };
  }
}

async function startAt(place: ReservedAddress, { target, directory, cpus, logFile, signal, atRest }: ServerOptions, more: Readonly<Record<string, string>>): Promise<(StartedServer & { readonly ok: true }) | { readonly ok: false; readonly reason: string; readonly portTaken: boolean }> {
  const { address } = place;
  const cookie = randomBytes(12).toString('hex');
  const where = { port: address.kind === 'port' ? String(address.port) : null, socket: address.kind === 'socket' ? address.path : null };
  const env = targetEnvironment(process.env, { ...target.env, ...more }, cookie, where);
  const started = target.start === null ? { ok: false as const, message: 'it has no start command' } : await startChild({ command: target.start, cwd: path.resolve(directory, target.directory), env, cookie, where, logFile, cpus });
  if (!started.ok) return { ok: false, reason: started.message, portTaken: false };
  const { child } = started;
  const stop = async (): Promise<void> => {
    signal.removeEventListener('abort', onAbort);
    await child.stop(target.stopTimeout, signal.aborted);
    if (address.kind === 'port') await untilRefused(address.port);
    place.release();
  };
  const onAbort = (): void => void stop();
  signal.addEventListener('abort', onAbort);
  const marks = await untilAnswered(child, address, target, signal, atRest);
  if (typeof marks !== 'string') {
    const processes = (): readonly ProcessStat[] => child.alive();
    return { ok: true, server: { pid: child.pid, address, ...marks, processes, listening: () => holders(address, child.alive().map((p) => p.pid)), stop } };
  }
  const portTaken = address.kind === 'port' && child.log.tail(100).some((line) => PORT_TAKEN.test(line));
  await stop();
  return { ok: false, reason: marks, portTaken };
}

/** A text is the reason why it never answered. */
async function untilAnswered(child: Child, address: Address, target: ServerTarget, signal: AbortSignal, atRest: ServerOptions['atRest']): Promise<{ readonly init: number; readonly first: number } | string> {
  const over = (): boolean => signal.aborted || (child.exit !== null && (child.exit.code !== 0 || child.alive().length === 0));
  const left = (): number => child.began + target.ready.timeout - performance.now();
  while (!over() && left() > 0 && !listens(address)) await sleep(LOOK_EVERY);
  if (!over()) await untilAtRest(child, Math.min(left(), REST.longest));
  if (!over()) await atRest(child.alive().map((p) => p.pid));
  const init = sharedNow();
  const { path: ask, status } = target.ready;
  const readiness = await waitUntilReady({ address, path: ask, status, timeout: Math.max(100, left()), pollEvery: LOOK_EVERY, giveUp: over }, () => undefined);
  const first = sharedNow();
  const log = child.log.tail(LOG_LINES);
  const pids = child.alive().map((p) => p.pid);
  switch (readiness.kind) {
    case 'given-up': return endedEarly(target, child.exit ?? { code: null, signal: null }, performance.now() - child.began, log).message;
    case 'timeout': return neverReady(target, address, readiness.last, address.kind === 'port' ? portsOf(pids).map((l) => l.port) : [], log).message;
    case 'ready': {
      const owner = address.kind === 'port' ? ownerOf(address.port, pids) : { kind: 'unknown' as const };
      return owner.kind === 'foreign' ? listensElsewhere(target, address, owner, log).message : { init, first };
    }
  }
}

/** Without /proc it cannot be told: then the first request is what finds out. */
function listens(address: Address): boolean {
  if (address.kind === 'socket') return statSync(address.path, { throwIfNoEntry: false })?.isSocket() ?? false;
  return !hasProc || answering(listListeners(), address.port).length > 0;
}

async function untilAtRest(child: Child, longest: number): Promise<void> {
  const witnesses = new Witnesses(child.tree);
  const began = performance.now();
  let before = witnesses.readCounters()?.cpu ?? 0;
  while (performance.now() - began < longest) {
    await sleep(REST.within);
    const now = witnesses.readCounters()?.cpu ?? 0;
    if (now - before < REST.cpu) return;
    before = now;
  }
}

function holders(address: Address, pids: readonly number[]): readonly number[] {
  if (address.kind === 'socket') return [];
  const inodes = new Set(answering(listListeners(), address.port).map((l) => l.inode));
  return pids.filter((pid) => [...(socketsOf(pid) ?? [])].some((inode) => inodes.has(inode)));
}
