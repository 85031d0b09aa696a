/** Turns one of autocannon's clients into one that is right when a service closes, drops or never opens connections. */
import type { Socket } from 'node:net';
import type { Address } from '../address.ts';
import { knownClient, onBody, onHeadersComplete, onMessageComplete, type AutocannonClient, type ResponseHead } from './autocannon-client.ts';
import { milliseconds } from './clock.ts';
import { openSocket } from './connect.ts';
import { bodyRight, keepsBody, type Outgoing, type RequestStream } from './request-stream.ts';

/** What a client needs to know of the slice it belongs to, and tells it. */
export interface ClientSlice {
  readonly address: Address;
  /** The scenario's requests in turn; not looked at for a client with a stream of its own. */
  readonly requests: readonly Outgoing[];
  /** ms */
  readonly timeout: number;
  readonly pipelining: number;
  /** Whether new requests may be sent. */
  readonly open: () => boolean;
  /** When the bytes now being read had arrived, ms. */
  readonly arrival: () => number;
  /** `requests` got no answer: timed out, or lost with the connection. */
  readonly failed: (client: RepairedClient, kind: 'timeout' | 'connection', requests: number) => void;
  readonly reconnected: () => void;
  /** The client has nothing in flight and may not send. */
  readonly idle: () => void;
  readonly refuse: (reason: string) => void;
  /** Names and values in turn, of each response. */
  readonly head?: (headers: readonly string[]) => void;
}

/** How a response that is being announced through autocannon's `response` event has to be read. */
export interface RepairedClient {
  /** The request that was answered. */
  readonly answering: () => Outgoing | null;
  readonly bodyRight: () => boolean;
  /** From autocannon's stamp at sending to the arrival of the response's end, ms. */
  readonly latency: () => number;
  readonly inFlight: () => number;
}

const lostBehindClose =
  'the service closes its connections, so requests that were pipelined behind the last answer are lost: set pipelining to 1';
/** Longest pause between two attempts to connect, ms. */
const longestPause = 250;

/**
 * Repairs a client from within autocannon's `setupClient`. autocannon goes on building the queue, sending, timing and
 * announcing; replaced are the connection's life, the parser's view of bodies, and when to stop sending:
 * a new connection starts with an empty queue and a fresh parser; what was in flight on the old one is counted as failed;
 * `Connection: close` and HTTP/1.0 are honoured; a body may end with the connection; HEAD, 204 and 304 have none; 1xx is no answer;
 * a service that refuses or drops everything is asked ever more slowly.
 *
 * `stream`: what it sends instead of the same requests in turn.
 */
export function repairClient(client: unknown, slice: ClientSlice, stream: RequestStream | null): RepairedClient {
  const repaired = new Repair(knownClient(client), slice, stream);
  repaired.install();
  return repaired;
}

class Repair implements RepairedClient {
  readonly #client: AutocannonClient;
  readonly #slice: ClientSlice;
  readonly #stream: RequestStream | null;
  /** By what autocannon's queue knows them by. */
  readonly #sent = new WeakMap<object, Outgoing>();
  #wrapped = false;
  #socket: Socket | null = null;
  /** The response being read is the connection's last one. */
  #closing = false;
  /** What came cannot be understood: give the connection up. */
  #broken = false;
  #interim = false;
  #chunks: Buffer[] = [];
  #length = 0;
  #answering: Outgoing | null = null;
  #head: ResponseHead | null = null;
  #bodyRight = true;
  #latency = 0;
  /** Connections in a row that ended without an answer. */
  #fruitless = 0;
  #pause: NodeJS.Timeout | null = null;

  constructor(client: AutocannonClient, slice: ClientSlice, stream: RequestStream | null) {
    this.#client = client;
    this.#slice = slice;
    this.#stream = stream;
  }

  answering = () => this.#answering;
  bodyRight = () => this.#bodyRight;
  latency = () => this.#latency;
  inFlight = () => this.#client.pipelinedRequests.size();

  install(): void {
    const client = this.#client;
    client.timeout = this.#slice.timeout;
    const stream = this.#stream;
    if (stream === null) this.#prepareAll();
    else client.requestIterator.nextRequest = () => undefined;
    const send = client._doRequest;
    client._doRequest = () => {
      if (this.#closing || this.#broken || !this.#slice.open()) return;
      if (stream !== null) this.#draw(stream);
      send.call(client);
    };
    client._connect = () => this.#connect();
    client._destroyConnection = () => {
      // autocannon calls this when a response is overdue, and at the very end.
      const lost = client.pipelinedRequests.size();
      this.#drop();
      if (!client.destroyed && lost > 0) this.#fail('timeout', lost);
    };
  }

  #prepareAll(): void {
    this.#client.requestIterator.requests.forEach((request, index) => {
      const own = this.#slice.requests[index];
      if (own === undefined) throw new Error('autocannon has more requests than the scenario');
      request.requestBuffer = own.prepared.bytes;
      this.#sent.set(request, own);
    });
  }

  /** Before autocannon stamps it: making the bytes is no part of the response time. */
  #draw(stream: RequestStream): void {
    const outgoing = stream.next();
    const request = { requestBuffer: outgoing.prepared.bytes };
    this.#sent.set(request, outgoing);
    this.#client.requestIterator.currentRequest = request;
  }

  #connect(): void {
    const client = this.#client;
    if (!this.#wrapped) this.#wrapParser();
    if (client.destroyed || !this.#slice.open()) return this.#slice.idle();
    client.parser.reinitialize('RESPONSE');
    client.pipelinedRequests.clear();
    this.#closing = this.#broken = this.#interim = false;
    const socket = openSocket(this.#slice.address);
    this.#socket = client.conn = socket;
    const current = (handle: () => void) => () => {
      if (this.#socket === socket) handle();
    };
    socket.on('data', (chunk: Buffer) => {
      if (this.#socket === socket) this.#read(chunk);
    });
    socket.on('end', current(() => this.#ended()));
    socket.on('error', current(() => this.#gone()));
    socket.on('close', current(() => this.#gone()));
    // Once another connection has taken its place nobody listens for what becomes of this one.
    socket.on('error', () => undefined);
    for (let i = 0; i < this.#slice.pipelining; i++) client._doRequest();
  }

  #wrapParser(): void {
    this.#wrapped = true;
    const parser = this.#client.parser;
    const complete: unknown = parser[onMessageComplete];
    const headers: unknown = parser[onHeadersComplete];
    if (typeof complete !== 'function' || typeof headers !== 'function') throw new Error('autocannon set no handlers on its parser');
    parser[onHeadersComplete] = (head: ResponseHead) => this.#headers(head, () => headers.call(parser, head));
    parser[onBody] = (chunk: Buffer, start: number, length: number) => {
      if (keepsBody(this.#answering)) this.#chunks.push(chunk.subarray(start, start + length));
      this.#length += length;
    };
    parser[onMessageComplete] = () => this.#complete(() => complete.call(parser));
  }

  /** Returns true when no body follows, whatever the headers say (RFC 9112, 6.3). */
  #headers(head: ResponseHead, pass: () => void): boolean {
    const next = this.#client.pipelinedRequests.peek();
    this.#interim = head.statusCode < 200 && head.statusCode !== 101;
    if (next === undefined || head.statusCode === 101) this.#broken = true;
    if (next === undefined || this.#interim) return true;
    pass();
    this.#answering = this.#sent.get(next.req) ?? null;
    this.#head = head;
    this.#slice.head?.(head.headers);
    this.#chunks = [];
    this.#length = 0;
    const request = this.#answering?.prepared;
    this.#closing = request?.closes === true || !keepsAlive(head);
    return request?.request.method === 'HEAD' || head.statusCode === 204 || head.statusCode === 304;
  }

  #complete(pass: () => void): void {
    const request = this.#client.pipelinedRequests.peek();
    if (this.#interim || request === undefined) return;
    this.#latency = this.#slice.arrival() - milliseconds(request.startTime);
    const { statusCode = 0, headers = [] } = this.#head ?? {};
    this.#bodyRight = this.#answering === null || bodyRight(this.#answering, statusCode, () => headers, this.#chunks, this.#length);
    this.#fruitless = 0;
    pass();
  }

  #read(chunk: Buffer): void {
    this.#slice.arrival();
    this.#client.pipelinedRequests.addByteCount(chunk.length);
    // It returns how much it read, or an error.
    if (typeof this.#client.parser.execute(chunk) !== 'number' || this.#broken) return this.#gone();
    const left = this.#client.pipelinedRequests.size();
    if (this.#closing && this.#slice.pipelining > 1) this.#slice.refuse(lostBehindClose);
    else if (this.#closing && left === 0) this.#gone();
    else if (left === 0) this.#slice.idle();
  }

  /** The service has closed its side: the end of a body without a length, or of the connection. */
  #ended(): void {
    this.#slice.arrival();
    this.#closing = true;
    const before = this.#client.pipelinedRequests.size();
    this.#client.parser.finish();
    const answered = this.#client.pipelinedRequests.size() < before;
    if (answered && this.#slice.pipelining > 1) this.#slice.refuse(lostBehindClose);
    else this.#gone();
  }

  /** The connection is of no more use: counts what it lost and makes another one. */
  #gone(): void {
    const lost = this.#client.pipelinedRequests.size();
    this.#drop();
    if (lost > 0) this.#fail('connection', lost);
    if (!this.#slice.open() || this.#client.destroyed) return this.#slice.idle();
    this.#slice.reconnected();
    if (this.#fruitless <= 1) return this.#connect();
    this.#pause = setTimeout(() => this.#connect(), Math.min(2 ** (this.#fruitless - 1), longestPause));
  }

  #fail(kind: 'timeout' | 'connection', requests: number): void {
    this.#fruitless++;
    this.#slice.failed(this, kind, requests);
  }

  #drop(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
    const socket = this.#socket;
    this.#socket = null;
    this.#client.pipelinedRequests.clear();
    socket?.destroy();
  }
}

/** HTTP/1.1 keeps a connection unless told otherwise, HTTP/1.0 only when told so. */
function keepsAlive(head: ResponseHead): boolean {
  let connection = '';
  for (let i = 0; i + 1 < head.headers.length; i += 2) {
    if (head.headers[i]?.toLowerCase() === 'connection') connection += `,${head.headers[i + 1] ?? ''}`;
  }
  const tokens = connection.toLowerCase().split(',').map((part) => part.trim());
  const newer = head.versionMajor > 1 || (head.versionMajor === 1 && head.versionMinor >= 1);
  return newer ? !tokens.includes('close') : tokens.includes('keep-alive');
}
