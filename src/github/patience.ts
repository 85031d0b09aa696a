/** A request to GitHub -> its answer, after the pauses that GitHub asks for, within the patience of a job that somebody waits for. */
import type { Octokit } from '@octokit/core';
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { limitOf, pauseOf } from './limit.ts';
import { fieldOf, textOf } from './payload.ts';
import { refusalOf } from './refusal.ts';

export interface Waiting {
  /** ms that stand for a second. */
  readonly second: number;
  /** ms that a stopped job goes on for. */
  readonly grace: number;
  readonly stop: AbortSignal | null;
}

/** A job that waits costs money, and somebody is waiting for it: longer pauses, in seconds, are not kept but reported. */
export const MOST_PATIENCE = 90;
/** After the first try of a request, whatever it is that makes the others necessary. */
export const RETRIES = 3;

type Hook = (octokit: Octokit) => void;

/** `innermost` goes around each single try, `outermost` around all of them. */
export function patience({ second, grace, stop }: Waiting): { readonly innermost: Hook; readonly outermost: Hook } {
  // Each request listens to it while it lasts.
  if (stop !== null) setMaxListeners(0, stop);
  /** GitHub could not be had with all the patience for one request: the others do not go through all of it again. */
  let spent = false;
  const kept = new WeakMap<object, number>();
  /** Once stopped, what has had an answer is not repeated: nobody waits for it any more. */
  const tried = new WeakSet<object>();

  const innermost: Hook = ({ hook }) => hook.wrap('request', async (request, options) => {
    for (;;) {
      if (stop?.aborted === true && tried.has(options)) throw stopped();
      tried.add(options);
      try {
        return await request(options);
      } catch (error) {
        const pauses = kept.get(options) ?? 0;
        const pause = pauseAfter(error, options.request?.['retries'] === 0);
        if (pause === null) throw error;
        if (pause > MOST_PATIENCE || pauses >= RETRIES || spent || stop?.aborted === true) {
          // Nor shall the plugin for retries come back sooner than asked.
          options.request = { ...options.request, retries: 0 };
          throw error;
        }
        kept.set(options, pauses + 1);
        await sleep(pause * second, undefined, stop === null ? {} : { signal: stop });
      }
    }
  });

  const outermost: Hook = ({ hook }) => hook.wrap('request', async (request, options) => {
    const once = options.request?.['retries'] === 0;
    // A copy: by itself it is shared by all requests, and the plugin for retries counts in it.
    options.request = { ...options.request, ...(spent || stop?.aborted === true ? { retries: 0 } : {}) };
    try {
      const answer = await unlessStopped(async () => request(options), grace, stop);
      spent = false;
      return answer;
    } catch (error) {
      const kind = refusalOf(error)?.kind;
      if (kind === 'limited' || (kind === 'unavailable' && !once)) spent = true;
      throw error;
    }
  });

  return { innermost, outermost };
}

/**
 * Seconds; null: not the answer to wait for. After a limit the request was not carried out: it may always be repeated. After
 * 503 nobody knows, so that one which must not happen twice is not.
 */
function pauseAfter(error: unknown, once: boolean): number | null {
  const [status, headers] = [fieldOf(error, 'status'), fieldOf(error, 'response', 'headers')];
  if (typeof status !== 'number' || headers === undefined) return null;
  if (status === 503) return once ? null : pauseOf(headers, Date.now());
  return limitOf(status, headers, textOf(fieldOf(error, 'response', 'data', 'message')) ?? '', Date.now())?.seconds ?? null;
}

const stopped = (): DOMException => new DOMException('the job was stopped', 'AbortError');

/** The plugins' waits cannot be cut short: they are left alone. */
async function unlessStopped<T>(work: () => Promise<T>, grace: number, stop: AbortSignal | null): Promise<T> {
  if (stop === null) return work();
  const over = new AbortController();
  const overdue = async (): Promise<never> => {
    if (!stop.aborted) await new Promise((resolve) => { stop.addEventListener('abort', resolve, { once: true, signal: over.signal }); });
    await sleep(grace, undefined, { signal: over.signal, ref: false });
    throw stopped();
  };
  try {
    return await Promise.race([work(), overdue()]);
  } finally {
    over.abort();
  }
}
