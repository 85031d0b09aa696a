/** How a target listens -> an address that is its alone until released. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerTarget } from '../model.ts';
import type { Address } from './address.ts';
import { reservePort } from './port.ts';

export interface ReservedAddress {
  readonly address: Address;
  release(): void;
}

/** A free port, or the path of a socket in a folder of its own that nobody else can enter. */
export async function reserveAddress({ listen, protocol }: ServerTarget): Promise<ReservedAddress> {
  if (listen === 'port') {
    const { port, release } = await reservePort();
    return { address: { kind: 'port', protocol, host: '127.0.0.1', port }, release };
  }
  const folder = mkdtempSync(path.join(socketFolder(), 'tg-'));
  chmodSync(folder, 0o700);
  return { address: { kind: 'socket', protocol, path: path.join(folder, 's') }, release: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A socket's path has at most 107 bytes (103 on macOS), and may end up unquoted in a shell's command line. */
function socketFolder(): string {
  const folder = tmpdir();
  return /^[\w./-]{1,80}$/.test(folder) ? folder : '/tmp';
}

/** How long a port may go on answering after its owner was killed. */
const LONGEST_MS = 1000;

/** Until nothing takes connections there any more, a second at most. */
export async function untilRefused(port: number): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < LONGEST_MS && (await accepts(port))) await sleep(10);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (taken: boolean): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => end(!isSelfConnection(socket)));
    socket.once('error', () => end(false));
  });
}

/**
 * Whether a connection leads back to its own socket. Connecting to a closed port on the loopback does that when the kernel
 * happens to pick the very same port for the outgoing end: about one attempt in 14,000 within its range.
 */
export function isSelfConnection(socket: Socket): boolean {
  return socket.localPort !== undefined && socket.localPort === socket.remotePort;
}
