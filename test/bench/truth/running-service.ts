/** Starts a service of the truth bench and asks it what it really took; sends it the barest requests. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { fileURLToPath } from 'node:url';
import type { Address } from '../../../src/measure/address.ts';
import type { Kind } from './kinds.ts';
import { settle } from './quiet.ts';
import type { ServiceReport } from './service.ts';

export interface RunningService {
  readonly kind: Kind;
  readonly address: Address;
  /** What happened since the last report. */
  readonly report: () => Promise<ServiceReport>;
  readonly stop: () => Promise<void>;
}

export async function startService(kind: Kind): Promise<RunningService> {
  const directory = mkdtempSync(join(tmpdir(), 'tailgate-truth-'));
  const path = join(directory, 's');
  const child = fork(fileURLToPath(new URL('./service.js', import.meta.url)), [kind.name, path]);
  if (child.pid !== undefined) settle(child.pid, 1);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const { protocol } = kind;
  return {
    kind,
    address: kind.listen === 'socket' ? { kind: 'socket', protocol, path } : { kind: 'port', protocol, host: '127.0.0.1', port },
    report: () => reportOf(child),
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function reportOf(child: ChildProcess): Promise<ServiceReport> {
  child.send('report');
  const [report] = (await once(child, 'message')) as [ServiceReport];
  return report;
}

/**
 * What the barest client there is sees of requests sent one at a time, ms each. It never sleeps while it waits, because being
 * woken takes far longer in a machine that idles than under load: so this is the least that any program needs.
 */
export async function bareClient(service: RunningService, requests = 200): Promise<readonly number[]> {
  const seen: number[] = [];
  let awake = true;
  const stayAwake = (): void => void (awake && setImmediate(stayAwake));
  stayAwake();
  let socket: Socket | null = null;
  for (let i = 0; i < requests; i++) {
    const start = performance.now();
    socket ??= open(service.address);
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n');
    const closed = await answered(socket);
    seen.push(performance.now() - start);
    if (closed || service.kind.framing === 'close' || service.kind.framing === 'unsized' || (service.kind.framing === 'cap' && i % 100 === 99)) {
      socket.destroy();
      socket = null;
    }
  }
  awake = false;
  socket?.destroy();
  return seen;
}

function open(address: Address): Socket {
  const where = address.kind === 'port' ? { host: address.host, port: address.port, noDelay: true } : { path: address.path };
  return address.protocol === 'https' ? connectTls({ ...where, rejectUnauthorized: false }) : connect(where);
}

/** Resolves at the end of the answer: with true when the connection ended with it. */
function answered(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    let text = '';
    const finish = (closed: boolean) => {
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      resolve(closed);
    };
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const unsized = !/content-length|transfer-encoding/i.test(text);
      if (!unsized && (text.endsWith('hello') || text.endsWith('0\r\n\r\n'))) finish(false);
    });
    socket.on('end', () => finish(true));
    socket.on('error', () => finish(true));
    socket.on('close', () => finish(true));
  });
}
