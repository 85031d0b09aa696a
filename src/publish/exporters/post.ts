/** A letter -> one POST, once more where the receiver says that it took nothing, within a time that nobody can stretch; and what became of it in words without secrets. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';
import { pauseOf } from '../../github/limit.ts';

export interface Letter {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Answers that ask for it again: a message that was taken in spite of its answer would be told twice. */
  readonly again: readonly number[];
}

/** Only tests are in a hurry. */
export interface Pace {
  /** ms for everything: both tries, the pause between them, and the answer. */
  readonly timeout: number;
  /** ms that stand for a second of waiting. */
  readonly second: number;
}

export const PACE: Pace = { timeout: 5000, second: 1000 };

export type Answer =
  | { readonly ok: true; readonly status: number; readonly type: string; /** What of it was read: at most 64 KiB. */ readonly body: Uint8Array }
  /** A clause: `it answered 404`, `the connection was refused (ECONNREFUSED)`. */
  | { readonly ok: false; readonly why: string; /** Whether it answered at all. */ readonly answered: boolean };

/** More of an answer is not read. */
const MOST_READ = 64 * 1024;
/** Seconds: longer pauses are not kept. */
const MOST_PAUSE = 3;
const USUAL_PAUSE = 1;

/** Follows no redirects: a secret goes to the address that was written, and to no other. `stop` ends it early. */
export async function post(letter: Letter, stop: AbortSignal, pace: Pace = PACE): Promise<Answer> {
  const late = new AbortController();
  const timer = setTimeout(() => { late.abort(); }, pace.timeout);
  try {
    const signal = AbortSignal.any([late.signal, stop]);
    const first = await once(letter, signal);
    if (first.ok || first.pause === null || first.pause > MOST_PAUSE) return first;
    await sleep(first.pause * pace.second, undefined, { signal });
    const second = await once(letter, signal);
    return second.ok ? second : { ...second, why: `${second.why} twice` };
  } catch (error) {
    return { ok: false, answered: false, why: stop.aborted ? 'the run was stopped' : late.signal.aborted ? `there was no answer within ${pace.timeout / 1000} s` : wordsOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

type Once = Extract<Answer, { ok: true }> | Extract<Answer, { ok: false }> & { /** Seconds after which it may be asked again; null: it may not. */ readonly pause: number | null };

async function once({ url, headers, body, again }: Letter, signal: AbortSignal): Promise<Once> {
  const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
  const { status } = answer;
  if (answer.ok) return { ok: true, status, type: answer.headers.get('content-type') ?? '', body: await bounded(answer) };
  await answer.body?.cancel().catch(() => undefined);
  if (status >= 300 && status < 400) return { ok: false, answered: true, why: `it answered with a redirect (${status}), which is not followed`, pause: null };
  return { ok: false, answered: true, why: `it answered ${status}`, pause: again.includes(status) ? pauseOf({ 'retry-after': answer.headers.get('retry-after') }, Date.now()) ?? USUAL_PAUSE : null };
}

/** The rest is refused, however much comes. It has been taken by then: an answer that never ends, or breaks off, is none the worse for it. */
async function bounded(answer: Response): Promise<Uint8Array> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < MOST_READ) {
    const next = await reader.read().catch(() => null);
    if (next === null || next.done) return Buffer.concat(parts);
    parts.push(next.value);
    size += next.value.byteLength;
  }
  await reader.cancel().catch(() => undefined);
  return Buffer.concat(parts).subarray(0, MOST_READ);
}

const KNOWN: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused', ENOTFOUND: 'there is no such host', EAI_AGAIN: 'the name of the host cannot be looked up', ECONNRESET: 'the connection was closed', EPIPE: 'the connection was closed',
  UND_ERR_SOCKET: 'the connection was closed', ETIMEDOUT: 'the connection timed out', UND_ERR_CONNECT_TIMEOUT: 'the connection timed out', EHOSTUNREACH: 'the host cannot be reached', ENETUNREACH: 'the network cannot be reached',
};

/** By its code alone: the messages of errors quote URLs. */
function wordsOf(error: unknown): string {
  const chain = [error, isNativeError(error) ? error.cause : undefined];
  const code = chain.map((one) => (typeof one === 'object' && one !== null && 'code' in one && typeof one.code === 'string' && /^[A-Z0-9_]{1,50}$/u.test(one.code) ? one.code : '')).find((word) => word !== '');
  return code === undefined ? 'the connection failed' : `${KNOWN[code] ?? (/CERT|TLS|SSL/u.test(code) ? 'its certificate is not trusted' : 'the connection failed')} (${code})`;
}
