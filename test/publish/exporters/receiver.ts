/** A server on 127.0.0.1 that keeps what is sent to it, and answers as it is told to: slowly, wrongly, or without end. */
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Answering = (response: ServerResponse, received: Received, count: number) => void;

export class Receiver {
  readonly received: Received[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(answer: Answering) {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const received = { url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) };
        this.received.push(received);
        answer(response, received, this.received.length);
      });
    });
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
    });
  }

  static async start(answer: Answering = (response) => response.end()): Promise<Receiver> {
    const made = new Receiver(answer);
    await new Promise<void>((resolve) => { made.#server.listen(0, '127.0.0.1', resolve); });
    return made;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }
}

/** It has taken what was sent, and never comes to an end of saying so. */
export const drip: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'application/x-protobuf' });
  const timer = setInterval(() => response.write('\0'), 20);
  response.on('close', () => { clearInterval(timer); });
};

/** Ways to fail: each must end in one line, in bounded time. */
export const FAULTS: Readonly<Record<string, { readonly answer: Answering; readonly why: RegExp }>> = {
  'hangs': { answer: () => undefined, why: /there was no answer within 0\.4 s/ },
  'refuses': { answer: (response) => { response.writeHead(403).end('no'); }, why: /it answered 403/ },
  'is gone': { answer: (response) => { response.writeHead(410).end(); }, why: /it answered 410/ },
  'answers 503 every time': { answer: (response) => { response.writeHead(503).end(); }, why: /it answered 503 twice/ },
  'wants a pause that is too long': { answer: (response) => { response.writeHead(429, { 'retry-after': '3600' }).end(); }, why: /it answered 429$/ },
  'wants a pause that is none': { answer: (response) => { response.writeHead(429, { 'retry-after': 'soon' }).end(); }, why: /it answered 429 twice/ },
  'redirects elsewhere': { answer: (response) => { response.writeHead(307, { location: 'http://127.0.0.1:1/steal' }).end(); }, why: /it answered with a redirect \(307\), which is not followed/ },
  'closes the connection': { answer: (response) => { response.socket?.destroy(); }, why: /the connection was closed/ },
  'is no HTTP server': { answer: (response) => { response.socket?.end('hello\r\n\r\n'); }, why: /the connection failed \(HPE_[A-Z_]+\)/ },
};
