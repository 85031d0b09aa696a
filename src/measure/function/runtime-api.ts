/** The Lambda Runtime API on a port of 127.0.0.1: hands events to one runtime, and tells what it answers and when. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { short, readReported, type Reported } from './reported.ts';

/** Largest response, bytes: what the platform takes, 6 MiB and 100 bytes. */
export const MOST_RESPONSE = 6_291_556;
/** Largest streamed response, bytes. */
export const MOST_STREAMED = 200 * 1024 * 1024;
const MOST_ERROR = 1024 * 1024;

/** What the runtime did. `at` is `performance.now()` at the last byte. */
export type Told =
  /** Asked for an event, and waits. */
  | { readonly kind: 'next' }
  | { readonly kind: 'init-error'; readonly error: Reported }
  | { readonly kind: 'answer'; readonly at: number; readonly body: Buffer }
  | { readonly kind: 'error'; readonly at: number; readonly error: Reported }
  | { readonly kind: 'too-large'; readonly size: number; readonly most: number };

export interface Invocation {
  readonly payload: string;
  /** ms since 1970 */
  readonly deadline: number;
}

type State =
  | { readonly kind: 'busy' }
  | { readonly kind: 'waiting'; readonly response: ServerResponse }
  | { readonly kind: 'invoked'; readonly id: string }
  | { readonly kind: 'answering'; readonly id: string };

/**
 * Documented in AWS's "Using the Lambda runtime API" (version 2018-06-01); types of refusals as AWS's runtime interface emulator
 * names them. Extensions and their API are not served: no extension is started. Our answer to a response is sent only after
 * `onTold` has returned: until then the runtime does nothing but wait for it.
 */
export class RuntimeApi {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  /** When it first asked for an event, `performance.now()`: its init was over then. */
  initialized: number | null = null;
  /** `performance.now()` of its last request for an event. */
  asked: number | null = null;
  /** Connections to services that the runtime said it had begun when it last asked for an event; null where it does not say: only our own runtimes do. */
  opened: number | null = null;
  onTold: (told: Told) => void = () => undefined;
  readonly #server: Server;
  readonly #arn: string;
  readonly #sockets = new Set<Socket>();
  #state: State = { kind: 'busy' };
  #refused: string | null = null;

  private constructor(server: Server, port: number, arn: string) {
    this.address = `127.0.0.1:${port}`;
    this.#server = server;
    this.#arn = arn;
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    server.on('request', (request: IncomingMessage, response: ServerResponse) => this.#serve(request, response, performance.now()));
    server.on('clientError', (error: Error, socket: Socket) => {
      this.#refused = `it sent what is no HTTP (${short(error.message)})`;
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      else socket.destroy();
    });
  }

  /** A text is the system's reason why nothing can be listened on. */
  static open(arn: string): Promise<RuntimeApi | string> {
    // A long poll has no end of its own, and idle connections stay open as long as the function likes.
    const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0, noDelay: true, requireHostHeader: false, maxHeaderSize: 64 * 1024 });
    return new Promise((resolve) => {
      server.once('error', (error) => resolve(error.message));
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? new RuntimeApi(server, address.port, arn) : 'it has no address');
      });
    });
  }

  /** Whether the runtime waits for an event. */
  get waiting(): boolean {
    return this.#state.kind === 'waiting' && !this.#state.response.destroyed;
  }

  /** The last thing the client did that the API does not allow; null when there was nothing. */
  get refused(): string | null {
    return this.#refused;
  }

  /** Gives the event to the runtime that waits; when that was, `performance.now()`. */
  hand({ payload, deadline }: Invocation): number {
    if (this.#state.kind !== 'waiting') throw new Error('the runtime does not wait for an event');
    const { response } = this.#state;
    const id = randomUUID();
    this.#state = { kind: 'invoked', id };
    const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
    const body = Buffer.from(payload, 'utf8');
    const headers = {
      'Content-Type': 'application/json', 'Content-Length': body.length,
      'Lambda-Runtime-Aws-Request-Id': id, 'Lambda-Runtime-Deadline-Ms': String(Math.round(deadline)), 'Lambda-Runtime-Invoked-Function-Arn': this.#arn,
      'Lambda-Runtime-Trace-Id': `Root=1-${hex(4)}-${hex(12)};Parent=${hex(8)};Sampled=0`,
    };
    response.writeHead(200, headers);
    const at = performance.now();
    response.end(body);
    return at;
  }

  close(): Promise<void> {
    this.onTold = () => undefined;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    return closed;
  }

  #serve(request: IncomingMessage, response: ServerResponse, at: number): void {
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    const route = /^\/2018-06-01\/runtime\/(?:(init)\/error|invocation\/(?:(next)|([^/]+)\/(response|error)))$/.exec((request.url ?? '').split('?')[0] ?? '');
    const [, init, next, id, what] = route ?? [];
    const wanted = next === undefined ? 'POST' : 'GET';
    if (route === null) this.#refuse(request, response, 404, 'NotFound', `there is no ${short(request.url ?? '')}`);
    else if (request.method !== wanted) this.#refuse(request, response, 405, 'MethodNotAllowed', `${short(request.url ?? '')} is asked by ${wanted}, not by ${request.method ?? 'nothing'}`);
    else if (next !== undefined) this.#next(request, response, at);
    else if (init !== undefined) void this.#initError(request, response);
    else void this.#outcome(request, response, id ?? '', what === 'error');
  }

  #next(request: IncomingMessage, response: ServerResponse, at: number): void {
    request.resume();
    if (this.#state.kind === 'invoked' || this.#state.kind === 'answering') return this.#refuse(request, response, 403, 'InvalidStateTransition', 'it asked for the next event before it had answered the last one');
    if (this.waiting) return this.#refuse(request, response, 403, 'InvalidStateTransition', 'it asked for the next event twice at the same time');
    this.initialized ??= at;
    this.asked = at;
    const opened = header(request, 'tailgate-connections');
    if (opened !== undefined && /^\d{1,9}$/.test(opened)) this.opened = Number(opened);
    this.#state = { kind: 'waiting', response };
    this.onTold({ kind: 'next' });
  }

  async #initError(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const read = await readBody(request, MOST_ERROR);
    if (this.initialized !== null) return this.#refuse(request, response, 403, 'InvalidStateTransition', 'it reported an error of its init after that was over');
    this.onTold({ kind: 'init-error', error: readReported(Buffer.concat(read.parts), header(request, 'lambda-runtime-function-error-type')) });
    accept(response);
  }

  async #outcome(request: IncomingMessage, response: ServerResponse, id: string, failed: boolean): Promise<void> {
    const what = failed ? 'an error' : 'a response';
    const { kind } = this.#state;
    if (kind !== 'invoked' && kind !== 'answering') return this.#refuse(request, response, 403, 'InvalidStateTransition', `it sent ${what} when nothing was to be answered${kind === 'busy' && this.initialized !== null ? ': it had answered that event already' : ''}`);
    if (this.#state.id !== id) return this.#refuse(request, response, 400, 'InvalidRequestID', `it sent ${what} for the request id ${short(id)}, which is not the one of the event`);
    if (kind === 'answering') return this.#refuse(request, response, 403, 'InvalidStateTransition', `it sent ${what} while it was still sending another one`);
    this.#state = { kind: 'answering', id };
    const streamed = !failed && header(request, 'lambda-runtime-function-response-mode')?.toLowerCase() === 'streaming';
    const most = failed ? MOST_ERROR : streamed ? MOST_STREAMED : MOST_RESPONSE;
    const { parts, size, complete, at } = await readBody(request, most, (length) => {
      if (!failed) this.onTold({ kind: 'too-large', size: Math.max(length, Number(header(request, 'content-length') ?? 0)), most });
    });
    if (!complete) {
      this.#refused = `it broke off ${what} after ${size} bytes`;
      this.#state = { kind: 'invoked', id };
      return;
    }
    this.#state = { kind: 'busy' };
    if (size > most && !failed) return this.#refuse(request, response, 413, 'RequestEntityTooLarge', `Exceeded maximum allowed payload size (${most} bytes).`);
    const body = Buffer.concat(parts);
    const brokenOff = streamed ? request.trailers['lambda-runtime-function-error-type'] : undefined;
    if (failed) this.onTold({ kind: 'error', at, error: readReported(body, header(request, 'lambda-runtime-function-error-type')) });
    else if (brokenOff !== undefined) this.onTold({ kind: 'error', at, error: readReported(Buffer.from(request.trailers['lambda-runtime-function-error-body'] ?? '', 'base64'), brokenOff) });
    else this.onTold({ kind: 'answer', at, body });
    accept(response);
  }

  #refuse(request: IncomingMessage, response: ServerResponse, status: number, type: string, message: string): void {
    this.#refused = message;
    request.resume();
    answer(response, status, { errorMessage: message, errorType: type });
  }
}

interface Body {
  readonly parts: readonly Buffer[];
  /** bytes, also of what was not kept */
  readonly size: number;
  readonly complete: boolean;
  readonly at: number;
}

/** Keeps at most `most` bytes and reads on to the end; `onExceeded` is called once. Never rejects. */
function readBody(request: IncomingMessage, most: number, onExceeded: (size: number) => void = () => undefined): Promise<Body> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    const end = (complete: boolean): void => resolve({ parts, size, complete, at: performance.now() });
    request.on('data', (part: Buffer) => {
      if (size <= most && size + part.length > most) {
        onExceeded(size + part.length);
        parts.length = 0;
      }
      size += part.length;
      if (size <= most) parts.push(part);
    });
    request.once('end', () => end(true));
    request.once('close', () => end(false));
  });
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function accept(response: ServerResponse): void {
  answer(response, 202, { status: 'OK' });
}

function answer(response: ServerResponse, status: number, body: Readonly<Record<string, string>>): void {
  if (response.destroyed) return;
  const text = JSON.stringify(body);
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }).end(text);
}
