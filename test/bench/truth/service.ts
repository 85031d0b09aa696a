/** The truth bench's service, a process of its own: answers after exact delays and keeps what it really took, by its own clock. */
import { createServer as createHttp, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { Socket } from 'node:net';
import { cert, key } from '../../measure/load/certificate.ts';
import { kinds, pauseLength, pausePeriod, pausing, type Kind } from './kinds.ts';

/** What the service knows of the requests since the last report. */
export interface ServiceReport {
  /** ms from the arrival of each request to its response being written, in the order of the requests; -1: not answered. */
  readonly took: readonly number[];
  /** When each response was written, ms. */
  readonly written: readonly number[];
}

interface Pending {
  readonly index: number;
  readonly took: number[];
  readonly arrived: number;
  readonly due: number;
  readonly response: ServerResponse;
}

const name = process.argv[2];
const where = process.argv[3] ?? '0';
const kind = [...kinds, pausing].find((known) => known.name === name);
if (kind === undefined) throw new Error(`no service is called ${String(name)}`);
serve(kind);

function serve(kind: Kind): void {
  let took: number[] = [];
  let written: number[] = [];
  let pending: Pending[] = [];
  let number = 0;
  let waiting = false;
  let batch: number | null = null;

  /** All requests that one poll finds have arrived when the first is handled. */
  const arrival = (): number => {
    if (batch === null) {
      batch = performance.now();
      setImmediate(() => (batch = null));
    }
    return batch;
  };

  const wait = (): void => {
    if (waiting || pending.length === 0) return;
    waiting = true;
    const left = Math.min(...pending.map(({ due }) => due)) - performance.now();
    if (left > 2.5) setTimeout(turn, left - 2);
    else setImmediate(turn);
  };

  const turn = (): void => {
    waiting = false;
    const now = performance.now();
    const due = pending.filter((request) => request.due <= now);
    if (due.length > 0) pending = pending.filter((request) => request.due > now);
    for (const { index, arrived, response, took: mine } of due) {
      answer(kind, response);
      const end = performance.now();
      mine[index] = end - arrived;
      written.push(end);
    }
    wait();
  };

  const listener: RequestListener = (request, response) => {
    const arrived = arrival();
    const mine = number++;
    const index = took.push(-1) - 1;
    if (kind.drops !== null && mine % 50 === 49) return drop(kind, request.socket);
    const into = arrived % pausePeriod;
    const due = kind.pauses && into < pauseLength ? arrived + pauseLength - into : arrived + kind.delay(mine);
    pending.push({ index, took, arrived, due, response });
    wait();
  };

  const server: Server = kind.protocol === 'https' ? createHttps({ key, cert }, listener) : createHttp(listener);
  if (kind.framing === 'cap') server.maxRequestsPerSocket = 100;
  process.on('message', () => {
    const report: ServiceReport = { took, written };
    took = [];
    written = [];
    number = 0;
    process.send?.(report);
  });
  process.on('disconnect', () => process.exit());
  server.listen(kind.listen === 'port' ? { port: 0, host: '127.0.0.1' } : { path: where }, () => {
    const bound = server.address();
    process.send?.({ port: typeof bound === 'object' && bound !== null ? bound.port : 0 });
  });
}

function answer(kind: Kind, response: ServerResponse): void {
  if (kind.framing === 'chunked') {
    response.write('hel');
    response.end('lo');
    return;
  }
  if (kind.framing === 'unsized') {
    response.removeHeader('transfer-encoding');
    response.shouldKeepAlive = false;
    response.write('hello');
    response.end();
    return;
  }
  response.setHeader('content-length', 5);
  if (kind.framing === 'close') response.setHeader('connection', 'close');
  response.end('hello');
}

function drop(kind: Kind, socket: Socket): void {
  if (kind.drops === 'RST') socket.resetAndDestroy();
  else socket.destroy();
}
