/** A letter -> one POST, once more where the receiver says that it took nothing, within a time that nobody can stretch; and what became of it in words without secrets. */
import { request, type IncomingMessage } from 'node:http';
import { request as encryptedRequest } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { pauseOf } from '../../github/limit.ts';

export interface Letter {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
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

/** Follows no redirects: a secret goes to the address that was written, and to no other. `stop` ends it early. Nothing of it outlives its answer. */
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

async function once(letter: Letter, signal: AbortSignal): Promise<Once> {
  const answer = await answerTo(letter, signal);
  const { statusCode: status = 0, headers } = answer;
  if (status >= 200 && status < 300) return { ok: true, status, type: headers['content-type'] ?? '', body: await bounded(answer) };
  answer.destroy();
  if (status >= 300 && status < 400) return { ok: false, answered: true, why: `it answered with a redirect (${status}), which is not followed`, pause: null };
  return { ok: false, answered: true, why: `it answered ${status}`, pause: letter.again.includes(status) ? pauseOf({ 'retry-after': headers['retry-after'] ?? null }, Date.now()) ?? USUAL_PAUSE : null };
}

/** Not by `fetch`: what it gives up before it is connected goes on connecting, and the process waits for that; here the socket itself is closed. */
function answerTo({ url, headers, body }: Letter, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? encryptedRequest : request)(url, { method: 'POST', headers: { ...headers, connection: 'close' }, signal });
    // It stays: what breaks off after the answer has begun is told to the request too.
    asked.on('response', resolve).on('error', reject).end(body);
  });
}

/** The rest is refused, however much comes. It has been taken by then: an answer that never ends, or breaks off, is none the worse for it. */
async function bounded(answer: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer) {
      if (!Buffer.isBuffer(part)) break;
      parts.push(part);
      size += part.byteLength;
      if (size >= MOST_READ) break;
    }
  } catch {
    // What came until then is the answer.
  }
  return Buffer.concat(parts).subarray(0, MOST_READ);
}

const KNOWN: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused', ENOTFOUND: 'there is no such host', EAI_AGAIN: 'the name of the host cannot be looked up', ECONNRESET: 'the connection was closed', EPIPE: 'the connection was closed',
  ETIMEDOUT: 'the connection timed out', EHOSTUNREACH: 'the host cannot be reached', ENETUNREACH: 'the network cannot be reached', ERR_INVALID_CHAR: 'a header has a character in it that none may have',
};

/** By its code alone: the messages of errors quote URLs. */
function wordsOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,50}$/u.test(error.code) ? error.code : undefined;
  return code === undefined ? 'the connection failed' : `${KNOWN[code] ?? (/CERT|TLS|SSL/u.test(code) ? 'its certificate is not trusted' : 'the connection failed')} (${code})`;
}
