/** An address -> the moment of its first correct response, or what came instead. */
import http from 'node:http';
import https from 'node:https';
import type { Address } from './address.ts';
import { isSelfConnection } from './reserved-address.ts';

export interface ReadinessOptions {
  readonly address: Address;
  readonly path: string;
  /** Accepted status codes; null accepts 200-399. */
  readonly status: readonly number[] | null;
  /** ms */
  readonly timeout: number;
  /** ms: when every attempt until then was refused, there is nobody to wait for. Not given: that is waited for as long as for anything. */
  readonly refused?: number;
  /** ms between a refused attempt and the next: what a start time is exact to. */
  readonly pollEvery: number;
  /** Called while waiting, between attempts; an answer ends the waiting. */
  readonly giveUp: () => boolean;
}

/** What the last attempt found, most telling first. */
export type Found =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  /** It speaks, but not the protocol: another one, or TLS where there should be none. */
  | { readonly kind: 'garbled'; readonly code: string }
  /** The connection was made, and closed or left without an answer. */
  | { readonly kind: 'closed' } | { readonly kind: 'silent' }
  | { readonly kind: 'refused' };

export type Readiness =
  | { readonly kind: 'ready'; readonly at: number }
  | { readonly kind: 'timeout'; readonly last: Found }
  | { readonly kind: 'given-up' };

/** An attempt without an answer for so long gets company; a slow first answer still counts when it comes. */
const HANGING_MS = 1000;
/** Connections left open to a service that does not answer. */
const MOST_AT_ONCE = 3;
/** Of a wrong answer's body, for the report. */
const KEPT_BODY = 300;

/**
 * Asks again and again, on a new connection each time. `at` is `performance.now()` at the end of the response; `onReady` is
 * called in the same moment, before anything else can run.
 */
export function waitUntilReady(options: ReadinessOptions, onReady: () => void): Promise<Readiness> {
  return new Promise((resolve) => {
    const attempts: Attempt[] = [];
    let last: Found = { kind: 'refused' };
    let next: NodeJS.Timeout | undefined;
    const finish = (readiness: Readiness): void => {
      clearTimeout(next);
      clearTimeout(limit);
      clearTimeout(nobody);
      clearInterval(watch);
      for (const attempt of attempts.splice(0)) attempt.abandon();
      resolve(readiness);
    };
    const limit = setTimeout(() => {
      if (attempts.some((attempt) => attempt.connected()) && last.kind === 'refused') last = { kind: 'silent' };
      finish({ kind: 'timeout', last });
    }, options.timeout);
    const nobody = options.refused === undefined ? undefined : setTimeout(() => {
      if (last.kind === 'refused' && !attempts.some((attempt) => attempt.connected())) finish({ kind: 'timeout', last });
    }, options.refused);
    const watch = setInterval(() => options.giveUp() && finish({ kind: 'given-up' }), Math.max(5, options.pollEvery));
    const start = (): void => {
      if (options.giveUp()) return finish({ kind: 'given-up' });
      if (attempts.length >= MOST_AT_ONCE) attempts.shift()?.abandon();
      const attempt = ask(options, (found, at) => {
        const index = attempts.indexOf(attempt);
        if (index < 0) return;
        const newest = index === attempts.length - 1;
        attempts.splice(index, 1);
        if (found.kind === 'answered' && accepted(found.status, options.status)) {
          onReady();
          return finish({ kind: 'ready', at });
        }
        if (rank(found) <= rank(last)) last = found;
        if (newest) schedule(options.pollEvery);
      });
      attempts.push(attempt);
      schedule(HANGING_MS);
    };
    const schedule = (ms: number): void => {
      clearTimeout(next);
      next = setTimeout(start, ms);
    };
    start();
  });
}

export function accepted(status: number, wanted: readonly number[] | null): boolean {
  return wanted === null ? status >= 200 && status <= 399 : wanted.includes(status);
}

const ORDER: readonly Found['kind'][] = ['answered', 'garbled', 'closed', 'silent', 'refused'];
const rank = (found: Found): number => ORDER.indexOf(found.kind);

interface Attempt {
  abandon(): void;
  connected(): boolean;
}

/** One GET on a connection of its own. `done` is called once, never before `ask` has returned. */
function ask({ address, path, status }: ReadinessOptions, done: (found: Found, at: number) => void): Attempt {
  let connected = false;
  let over = false;
  const end = (found: Found): void => {
    if (over) return;
    over = true;
    done(found, performance.now());
    request.destroy();
  };
  const where = address.kind === 'port' ? { host: address.host, port: address.port } : { socketPath: address.path };
  const wanted = { ...where, path: path.replace(/[^\x21-\x7e]/gu, encodeURIComponent), method: 'GET', agent: false, headers: { accept: '*/*', connection: 'close', 'user-agent': 'tailgate' } };
  const request = address.protocol === 'https' ? https.request({ ...wanted, rejectUnauthorized: false }) : http.request(wanted);
  request.on('socket', (socket) => socket.once('connect', () => {
    if (isSelfConnection(socket)) return end({ kind: 'refused' });
    connected = true;
  }));
  request.on('response', (response) => {
    const code = response.statusCode ?? 0;
    const good = accepted(code, status);
    let body = '';
    response.on('data', (chunk: Buffer) => {
      if (!good && body.length < KEPT_BODY) body += chunk.toString('utf8', 0, KEPT_BODY);
    });
    response.on('end', () => end(response.complete ? { kind: 'answered', status: code, body } : { kind: 'closed' }));
    response.on('error', () => end({ kind: 'closed' }));
  });
  request.on('error', (error: NodeJS.ErrnoException) => end(failed(error, connected)));
  request.end();
  return { abandon: () => { over = true; request.destroy(); }, connected: () => connected };
}

function failed(error: NodeJS.ErrnoException, connected: boolean): Found {
  const code = error.code ?? '';
  if (/^(HPE_|ERR_SSL|EPROTO)/.test(code)) return { kind: 'garbled', code };
  return connected ? { kind: 'closed' } : { kind: 'refused' };
}
