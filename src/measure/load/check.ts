/** Sends each request of a scenario once and says which answers are not what the user expects. */
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Capture, Expectation, Request, Scenario } from '../../model.ts';
import type { Address } from '../address.ts';
import { isRefused, type Refused } from './driver.ts';
import { acceptsStatus, bodyMatcher } from './expectation.ts';
import type { PreparedRequest } from './request-bytes.ts';
import { requestStreams, type Outgoing, type RequestStreams } from './request-stream.ts';

/** Why a request's answer will not do; texts of the service are cut and have their control characters replaced. */
export interface WrongAnswer {
  readonly kind: 'status' | 'body' | 'timeout' | 'connection';
  /** `GET /items` */
  readonly request: string;
  /** What was expected: `200-299`, `the text "ok"`. */
  readonly expected: string;
  /** What came: `500`, a body's beginning, an error's code. */
  readonly actual: string;
  /** All of it as a sentence. */
  readonly message: string;
}

/** Not found, method not allowed, not implemented. */
const NO_SUCH_ROUTE: ReadonlySet<string> = new Set(['404', '405', '501']);

/** Whether it is what a service answers to a request that it has no route for. */
export const isNoSuchRoute = ({ kind, actual }: WrongAnswer): boolean => kind === 'status' && NO_SUCH_ROUTE.has(actual);

/** As much of a body as is kept for comparing; more than this can't be expected by anybody. */
const mostBytes = 64 * 1024 * 1024;
const shown = 120;

/** What is wrong, if anything. Asks one after the other, each at most the load's timeout long. Doubt about the service is a value; this never rejects. */
export async function checkAnswers(address: Address, scenario: Scenario, signal: AbortSignal, streams: RequestStreams | null = null): Promise<readonly WrongAnswer[] | Refused> {
  const requests = streams ?? requestStreams(scenario, address, scenario.load.connections, 0);
  return isRefused(requests) ? requests : askOnce(address, scenario, signal, requests, { right: new Set(), wrong: new Set() });
}

/** A service that fails now and then is measured, with its errors: only a request that is not answered right in so many passes is none. */
const MOST_PASSES = 10;
/** ms: a service that hangs is not waited for again and again. */
const LONGEST_CHECK = 5000;

/** The same, asked again as long as some request has never been answered right; what is wrong is that of the first pass. */
export async function answersInTime(address: Address, scenario: Scenario, signal: AbortSignal, streams: RequestStreams | null = null): Promise<readonly WrongAnswer[] | Refused> {
  const requests = streams ?? requestStreams(scenario, address, scenario.load.connections, 0);
  if (isRefused(requests)) return requests;
  const seen: Seen = { right: new Set(), wrong: new Set() };
  const neverRight = (): boolean => [...seen.wrong].some((one) => !seen.right.has(one));
  const began = performance.now();
  const first = await askOnce(address, scenario, signal, requests, seen);
  // Without a request that was wrong, a value cannot stand where it is used: asking again changes nothing.
  for (let pass = 1; pass < MOST_PASSES && neverRight() && !signal.aborted && performance.now() - began < LONGEST_CHECK; pass += 1) await askOnce(address, scenario, signal, requests, seen);
  return seen.wrong.size > 0 && !neverRight() ? [] : first;
}

/** Requests that were ever answered right, and those that were ever answered wrongly. */
interface Seen {
  readonly right: Set<Request>;
  readonly wrong: Set<Request>;
}

async function askOnce(address: Address, scenario: Scenario, signal: AbortSignal, requests: RequestStreams, seen: Seen): Promise<readonly WrongAnswer[]> {
  const wrong: WrongAnswer[] = [];
  for (const outgoing of requests.once()) {
    if (signal.aborted) break;
    const answer = await ask(address, outgoing.prepared, scenario.load.timeout, signal);
    const found = judge(outgoing, answer, scenario.load.timeout);
    (found === null ? seen.right : seen.wrong).add(outgoing.prepared.request);
    if (found !== null) wrong.push(found);
  }
  const { requests: unsent, capture } = requests.skipped();
  // Without a wrong answer before it, the value was there and cannot stand where it is used.
  if (unsent > 0 && wrong.length === 0) wrong.push(unfit(unsent, capture));
  return wrong;
}

function unfit(requests: number, capture: string | null): WrongAnswer {
  const name = `{{${capture ?? ''}}}`;
  const message = `${requests === 1 ? 'a request was' : `${requests} requests were`} not sent, because what was captured for ${name} cannot stand where it is used: a path begins with /, a header is one line`;
  return { kind: 'body', request: name, expected: 'a value that fits', actual: 'another one', message };
}

type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: readonly string[]; readonly chunks: readonly Buffer[]; readonly length: number }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'connection'; readonly error: string };

function ask(address: Address, prepared: PreparedRequest, timeout: number, signal: AbortSignal): Promise<Answer> {
  const { promise, resolve } = withResolvers<Answer>();
  const where = address.kind === 'port' ? { host: address.host, port: address.port } : { socketPath: address.path };
  const send = address.protocol === 'https' ? requestHttps : requestHttp;
  const request = send({
    ...where, method: prepared.request.method, path: prepared.path, headers: prepared.headers.flat(),
    agent: false, rejectUnauthorized: false, signal,
  });
  const overdue = setTimeout(() => {
    resolve({ kind: 'timeout' });
    request.destroy();
  }, timeout);
  request.on('error', (error) => resolve({ kind: 'connection', error: reasonOf(error) }));
  request.on('upgrade', (response, socket) => {
    socket.destroy();
    resolve({ kind: 'answer', status: response.statusCode ?? 101, headers: [], chunks: [], length: 0 });
  });
  request.on('response', (response) => {
    void collect(response).then(resolve, (error: unknown) => resolve({ kind: 'connection', error: reasonOf(error) }));
  });
  request.end(prepared.body);
  return promise.finally(() => {
    clearTimeout(overdue);
    request.destroy();
  });
}

async function collect(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
  }
  return { kind: 'answer', status: response.statusCode ?? 0, headers: response.rawHeaders, chunks, length };
}

function judge({ prepared, read }: Outgoing, answer: Answer, timeout: number): WrongAnswer | null {
  const request = `${prepared.request.method} ${printable(prepared.path)}`;
  const expect = prepared.request.expect;
  const status = describeStatus(expect);
  switch (answer.kind) {
    case 'timeout':
      return { kind: 'timeout', request, expected: status, actual: `no answer in ${timeout} ms`, message: `${request} was not answered in ${timeout} ms, expected ${status}` };
    case 'connection':
      return { kind: 'connection', request, expected: status, actual: answer.error, message: `${request} got no answer (${answer.error}), expected ${status}` };
    case 'answer': {
      const begins = printable(Buffer.concat(answer.chunks).subarray(0, shown * 4).toString('utf8'));
      const body = begins === '' ? 'the body is empty' : `the body begins ${JSON.stringify(begins)}`;
      if (!acceptsStatus(expect, answer.status)) {
        return { kind: 'status', request, expected: status, actual: String(answer.status), message: `${request} answered ${answer.status}, expected ${status}; ${body}` };
      }
      const matches = bodyMatcher(expect);
      const right = matches === null || matches(answer.chunks, answer.length);
      if (read !== null && !read(answer.status, answer.headers, answer.chunks, answer.length) && right) {
        const wanted = (prepared.request.capture ?? []).map(describeCapture).join(' and ');
        return { kind: 'body', request, expected: wanted, actual: begins, message: `${request} answered ${answer.status} without what is captured from it (${wanted}), so what needs it cannot be sent; ${body}` };
      }
      if (right) return null;
      const expected = describeBody(expect);
      return { kind: 'body', request, expected, actual: begins, message: `${request} answered ${answer.status} with another body than expected (${expected}); ${body}` };
    }
  }
}

function describeStatus(expected: Expectation): string {
  return expected.status === null ? '200-299' : expected.status.join(' or ');
}

function describeBody(expected: Expectation): string {
  if (expected.body === null) return 'anything';
  switch (expected.body.kind) {
    case 'text': return `exactly ${JSON.stringify(printable(expected.body.value))}`;
    case 'contains': return `something containing ${JSON.stringify(printable(expected.body.value))}`;
    case 'json': return `JSON equal to ${printable(JSON.stringify(expected.body.value) ?? 'null')}`;
  }
}

function describeCapture({ name, from }: Capture): string {
  switch (from.kind) {
    case 'json': return `${name}: ${printable(`$${from.path.map((key) => `[${JSON.stringify(key)}]`).join('')}`)} of its JSON`;
    case 'header': return `${name}: ${from.pattern === null ? 'its header' : `${printable(from.pattern)} in its header`} ${from.header}`;
    case 'body': return `${name}: ${printable(from.pattern)} in its body`;
  }
}

/** The service's text, short and on one line: it ends up in terminals and logs. */
function printable(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > shown ? `${characters.slice(0, shown).join('')}…` : line;
}

function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return printable(String(error));
  if ('message' in error && error.message === 'socket hang up') return 'the connection was closed';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return printable('message' in error ? String(error.message) : String(error));
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
