/** The services of the truth bench: what each does, and how its answers are framed. */

export interface Kind {
  readonly name: string;
  readonly what: string;
  /** ms for the request of that number (from 0) */
  readonly delay: (number: number) => number;
  readonly framing: 'keep-alive' | 'close' | 'cap' | 'unsized' | 'chunked';
  /** Each 50th connection is ended without an answer. */
  readonly drops: 'FIN' | 'RST' | null;
  readonly listen: 'port' | 'socket';
  readonly protocol: 'http' | 'https';
  /** Requests that come in the first 200 ms of each second wait for its end. */
  readonly pauses: boolean;
}

const plain = { framing: 'keep-alive', drops: null, listen: 'port', protocol: 'http', pauses: false } as const;
const five = () => 5;

export const kinds: readonly Kind[] = [
  { ...plain, name: 'fixed 5 ms', what: 'each answer takes 5 ms', delay: five },
  { ...plain, name: 'fixed 2 ms', what: 'each answer takes 2 ms', delay: () => 2 },
  { ...plain, name: 'bimodal', what: '7 of 10 answers take 1 ms, 3 take 20 ms', delay: (n) => (n % 10 < 7 ? 1 : 20) },
  { ...plain, name: 'long tail', what: '1 answer in 64 takes 100 ms, the others 2 ms', delay: (n) => (n % 64 === 0 ? 100 : 2) },
  { ...plain, name: 'Connection: close', what: '5 ms, a new connection for each', delay: five, framing: 'close' },
  { ...plain, name: '100 a connection', what: '5 ms, maxRequestsPerSocket = 100', delay: five, framing: 'cap' },
  { ...plain, name: 'drops (FIN)', what: '5 ms, each 50th request loses its connection', delay: five, drops: 'FIN' },
  { ...plain, name: 'drops (RST)', what: '5 ms, each 50th request loses its connection', delay: five, drops: 'RST' },
  { ...plain, name: 'no length', what: '5 ms, the body ends with the connection', delay: five, framing: 'unsized' },
  { ...plain, name: 'chunked', what: '5 ms, body in two chunks', delay: five, framing: 'chunked' },
  { ...plain, name: 'HTTPS', what: '5 ms, self-signed certificate', delay: five, protocol: 'https' },
  { ...plain, name: 'Unix socket', what: '5 ms', delay: five, listen: 'socket' },
];

/** Load at a constant rate, where the truth is arithmetic: a fifth of all requests waits for 200 to 0 ms. */
export const pausing: Kind = { ...plain, name: 'pauses, 500/s', what: '2 ms, and each second begins with 200 ms of silence', delay: () => 2, pauses: true };

export const pauseLength = 200;
export const pausePeriod = 1000;
