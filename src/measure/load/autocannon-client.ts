/** Checks that what autocannon calls a client has the private parts that the repair reaches into. */
import type { Socket } from 'node:net';

/** The private parts of a client of autocannon 9.0.0 that are replaced or called. */
export interface AutocannonClient {
  readonly destroyed: boolean;
  /** ms; read when the client's timer is made, after `setupClient`. */
  timeout: number;
  conn: Socket;
  readonly parser: ResponseParser;
  readonly pipelinedRequests: RequestQueue;
  readonly requestIterator: RequestIterator;
  _connect: () => void;
  _doRequest: () => void;
  _destroyConnection: () => void;
}

export interface RequestIterator {
  readonly requests: readonly BuiltRequest[];
  /** What is sent next, and what the queue knows it by. */
  currentRequest: BuiltRequest;
  nextRequest: () => unknown;
}

export interface RequestQueue {
  size(): number;
  clear(): void;
  /** `startTime` is `process.hrtime()` at sending. */
  peek(): { readonly req: object; readonly startTime: readonly [number, number] } | undefined;
  addByteCount(bytes: number): void;
}

/** http-parser-js as autocannon drives it: its handlers stand under numbers named by its constructor. */
export interface ResponseParser {
  execute(chunk: Buffer): unknown;
  finish(): unknown;
  reinitialize(type: 'RESPONSE'): void;
  [handler: number]: (...values: never[]) => unknown;
}

export interface BuiltRequest {
  requestBuffer: Buffer;
}

/** What the parser knows when the headers are in. */
export interface ResponseHead {
  readonly statusCode: number;
  readonly versionMajor: number;
  readonly versionMinor: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}

/** The numbers of http-parser-js's handlers. */
export const onHeadersComplete = 2;
export const onBody = 3;
export const onMessageComplete = 4;

const version = '9.0.0';

/** The client, if it is built as the pinned version builds it. Throws otherwise: a repair of something else would measure wrong. */
export function knownClient(client: unknown): AutocannonClient {
  if (isKnown(client)) return client;
  throw new Error(`autocannon's client is not built as in version ${version}: its connections cannot be repaired; install autocannon ${version} exactly`);
}

function isKnown(client: unknown): client is AutocannonClient {
  return (
    hasMethods(client, ['_connect', '_doRequest', '_destroyConnection', 'getRequestBuffer']) &&
    has(client, 'timeout', (value) => typeof value === 'number') &&
    has(client, 'parser', (parser) => hasMethods(parser, ['execute', 'finish', 'reinitialize']) && numbersHandlers(parser)) &&
    has(client, 'pipelinedRequests', (queue) => hasMethods(queue, ['size', 'clear', 'peek', 'addByteCount', 'insertRequest', 'terminateRequest'])) &&
    has(client, 'requestIterator', (iterator) => hasMethods(iterator, ['nextRequest']) && has(iterator, 'requests', isBuilt) && has(iterator, 'currentRequest', (request) => isBuilt([request])))
  );
}

function numbersHandlers(parser: object): boolean {
  const numbers = parser.constructor;
  return has(numbers, 'kOnHeadersComplete', (n) => n === onHeadersComplete) && has(numbers, 'kOnBody', (n) => n === onBody) &&
    has(numbers, 'kOnMessageComplete', (n) => n === onMessageComplete);
}

function isBuilt(requests: unknown): boolean {
  return Array.isArray(requests) && requests.every((request) => has(request, 'requestBuffer', Buffer.isBuffer));
}

function hasMethods(value: unknown, names: readonly string[]): value is object {
  return names.every((name) => has(value, name, (method) => typeof method === 'function'));
}

function has(value: unknown, name: string, is: (property: unknown) => boolean): boolean {
  return (typeof value === 'object' || typeof value === 'function') && value !== null && is(Reflect.get(value, name));
}
