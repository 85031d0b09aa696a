/** A TCP port -> the processes that listen on it, by way of socket inodes under /proc. */
import { readlinkSync } from 'node:fs';
import { listNumbers, readProc } from './proc-files.ts';

export interface Listener {
  /** `127.0.0.1`, `any`, or `other`: another address of this machine. */
  readonly address: 'loopback' | 'any' | 'other';
  readonly port: number;
  readonly inode: string;
}

/** All TCP sockets that listen in our network namespace; empty where /proc does not tell. */
export function listListeners(): readonly Listener[] {
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => parseListeners(readProc(file) ?? ''));
}

/** Lines of /proc/net/tcp and tcp6: `sl local rem st ...`, addresses in hex, each 32 bits in host order. */
export function parseListeners(text: string): readonly Listener[] {
  return text.split('\n').slice(1).flatMap((line) => {
    const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
    const [address, port] = (local ?? '').split(':');
    if (state !== '0A' || address === undefined || port === undefined || inode === undefined) return [];
    return [{ address: kindOf(address), port: Number.parseInt(port, 16), inode }];
  });
}

function kindOf(hex: string): Listener['address'] {
  if (/^0+$/.test(hex)) return 'any';
  // 127.0.0.1, and the same mapped into IPv6.
  return /^(?:0000000000000000FFFF0000)?0100007F$/.test(hex) ? 'loopback' : 'other';
}

/** Which sockets answer a connection to 127.0.0.1: one bound to that very address goes before one bound to all. */
export function answering(listeners: readonly Listener[], port: number): readonly Listener[] {
  const on = listeners.filter((l) => l.port === port);
  const exact = on.filter((l) => l.address === 'loopback');
  return exact.length > 0 ? exact : on.filter((l) => l.address === 'any');
}

/** The inodes of all sockets a process holds open; null when we may not look. */
export function socketsOf(pid: number): ReadonlySet<string> | null {
  const files = listNumbers(`/proc/${pid}/fd`);
  if (files === null) return null;
  const inodes = new Set<string>();
  for (const fd of files) {
    try {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      if (inode !== undefined) inodes.add(inode);
    } catch {
      // Closed meanwhile.
    }
  }
  return inodes;
}

export type Owner =
  | { readonly kind: 'target' }
  | { readonly kind: 'foreign'; readonly pid: number | null; readonly name: string | null }
  /** /proc does not say: another system, or processes that we may not look into. */
  | { readonly kind: 'unknown' };

/** Whose the port is. With several listeners on it (SO_REUSEPORT) all must be the target's: the kernel deals connections out to all. */
export function ownerOf(port: number, pids: readonly number[]): Owner {
  const inodes = answering(listListeners(), port).map((l) => l.inode);
  if (inodes.length === 0) return { kind: 'unknown' };
  const sockets = pids.map(socketsOf);
  const strange = inodes.filter((inode) => !sockets.some((own) => own?.has(inode)));
  if (strange.length === 0) return { kind: 'target' };
  const holder = (listNumbers('/proc') ?? []).find((pid) => !pids.includes(pid) && strange.some((inode) => socketsOf(pid)?.has(inode)));
  if (holder !== undefined) return { kind: 'foreign', pid: holder, name: readProc(`/proc/${holder}/comm`)?.trim() ?? null };
  return sockets.includes(null) ? { kind: 'unknown' } : { kind: 'foreign', pid: null, name: null };
}

/** The ports on which these processes listen. */
export function portsOf(pids: readonly number[]): readonly { readonly port: number; readonly address: Listener['address'] }[] {
  const own = pids.map(socketsOf);
  const found = listListeners().filter((l) => own.some((inodes) => inodes?.has(l.inode)));
  return [...new Map(found.map(({ port, address }) => [`${port} ${address}`, { port, address }])).values()];
}
