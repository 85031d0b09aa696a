/** Little services with known manners, good and bad, for the load drivers to be tried on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type RequestListener, type Server as HttpServer, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createNet, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request, Scenario } from '../../../src/model.ts';
import type { Address } from '../../../src/measure/address.ts';
import { cert, key } from './certificate.ts';

export interface Service {
  readonly address: Address;
  /** Requests it has received so far. */
  readonly requests: () => number;
  /** How long its answers took by its own clock, ms: more than meant when the machine is busy. */
  readonly took: readonly number[];
  readonly connections: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

export const delay = 5;

/** A Node server; `answer` is called with the number of the request, from 1. */
export function httpService(answer: (request: IncomingMessage, response: ServerResponse, number: number) => void, setup: (server: HttpServer) => void = () => undefined): Promise<Service> {
  const counted = counting(answer);
  const server = createHttp(counted.listener);
  setup(server);
  return listening(server, counted, 'http');
}

export function httpsService(answer: (response: ServerResponse) => void): Promise<Service> {
  const counted = counting((_, response) => answer(response));
  return listening(createHttps({ key, cert }, counted.listener), counted, 'https');
}

/** On a Unix socket in a directory of its own. */
export async function socketService(answer: (response: ServerResponse) => void, secure = false): Promise<Service> {
  const directory = mkdtempSync(join(tmpdir(), 'tailgate-load-'));
  const counted = counting((_, response) => answer(response));
  const server = secure ? createHttps({ key, cert }, counted.listener) : createHttp(counted.listener);
  const path = join(directory, 's');
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const service = serviceOf(server, counted, { kind: 'socket', protocol: secure ? 'https' : 'http', path });
  return { ...service, stop: () => service.stop().finally(() => rmSync(directory, { recursive: true, force: true })) };
}

/** A server that writes whatever bytes `answer` likes, `delay` ms after each request (which must come in one piece). */
export function rawService(answer: (socket: Socket, number: number, head: string) => void, wait = delay): Promise<Service> {
  let count = 0;
  const took: number[] = [];
  const server = createNet({ noDelay: true }, (socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const number = ++count;
      const start = performance.now();
      setTimeout(() => {
        answer(socket, number, chunk.toString('latin1'));
        took.push(performance.now() - start);
      }, wait);
    });
  });
  return listening(server, { requests: () => count, took }, 'http');
}

/** An address where nobody listens. */
export async function refusingAddress(): Promise<Address> {
  const service = await httpService((_, response) => response.end());
  await service.stop();
  return service.address;
}

export const later = (response: ServerResponse, body: string | undefined = 'hello', ms = delay) => void setTimeout(() => response.end(body), ms);

export const get = (path = '/', expect: Partial<Request['expect']> = {}): Request => ({
  method: 'GET', path, headers: {}, body: null, expect: { status: null, body: null, ...expect },
});

export function closedLoop(requests: readonly Request[] = [get()], load: { connections?: number; pipelining?: number; timeout?: number } = {}): Scenario {
  return { name: 'list', requests, load: { kind: 'connections', connections: 10, pipelining: 1, timeout: 5000, ...load } };
}

export function paced(requests: readonly Request[] = [get()], load: { rate?: number; connections?: number; timeout?: number } = {}): Scenario {
  return { name: 'list', requests, load: { kind: 'rate', rate: 200, connections: 10, timeout: 5000, ...load } };
}

export function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(Math.floor(values.length * q), values.length - 1)] ?? Number.NaN;
}

type Counted = Pick<Service, 'requests' | 'took'>;

function counting(answer: (request: IncomingMessage, response: ServerResponse, number: number) => void): Counted & { readonly listener: RequestListener } {
  let count = 0;
  const took: number[] = [];
  const listener: RequestListener = (request, response) => {
    request.resume();
    const start = performance.now();
    response.on('finish', () => took.push(performance.now() - start));
    answer(request, response, ++count);
  };
  return { listener, requests: () => count, took };
}

async function listening(server: Server, counted: Counted, protocol: 'http' | 'https'): Promise<Service> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return serviceOf(server, counted, { kind: 'port', protocol, host: '127.0.0.1', port });
}

function serviceOf(server: Server, counted: Counted, address: Address): Service {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return {
    address, requests: counted.requests, took: counted.took,
    connections: () => new Promise((resolve) => server.getConnections((_, count) => resolve(count))),
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}
