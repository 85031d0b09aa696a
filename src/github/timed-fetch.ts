/** The way to the network -> the same with an end to every wait, whole answers, and errors that never hold the token. */
import { isNativeError } from 'node:util/types';

export type Fetch = typeof globalThis.fetch;

export interface Way {
  /** Goes to no other origin than that of `apiUrl`, whatever addresses GitHub's answers name; a redirect loses it anyway. */
  readonly token: string;
  readonly apiUrl: string;
  /** ms that an answer may take; of JSON its last byte, of everything else its first. */
  readonly timeout: number;
  /** Once it is aborted, a tenth of the time is left: enough to conclude what was begun before the runner kills the job. */
  readonly stop: AbortSignal | null;
}

/**
 * What goes wrong is thrown as a plain error, which octokit takes for one of the network and tries again; of its own accord
 * it takes an aborted request for wanted, and half an answer for an empty one.
 */
export function timedFetch(inner: Fetch, { token, apiUrl, timeout, stop }: Way): Fetch {
  return async (url, init) => {
    const late = new AbortController();
    const endIn = (ms: number): NodeJS.Timeout => setTimeout(() => { late.abort(); }, ms);
    const timers = [endIn(stop?.aborted === true ? timeout / 10 : timeout)];
    const hurry = (): void => { timers.push(endIn(timeout / 10)); };
    stop?.addEventListener('abort', hurry, { once: true });
    const wanted = init?.signal ?? null;
    try {
      const signal = wanted === null ? late.signal : AbortSignal.any([late.signal, wanted]);
      return await whole(await inner(url, { ...init, ...(isOf(apiUrl, url) ? {} : { headers: withoutToken(init?.headers) }), signal }));
    } catch (error) {
      if (wanted?.aborted === true) throw error;
      const why = late.signal.aborted ? (stop?.aborted === true ? 'the job was stopped' : `nothing came within ${timeout / 1000} s`) : wordsOf(error);
      throw new Error(token === '' ? why : why.replaceAll(token, '***'));
    } finally {
      for (const timer of timers) clearTimeout(timer);
      stop?.removeEventListener('abort', hurry);
    }
  };
}

const isOf = (apiUrl: string, url: Parameters<Fetch>[0]): boolean => new URL(url instanceof Request ? url.url : url).origin === new URL(apiUrl).origin;

function withoutToken(headers: ConstructorParameters<typeof Headers>[0]): Headers {
  const left = new Headers(headers);
  left.delete('authorization');
  return left;
}

/** JSON is read here, where the clock still runs. Other bodies (artifacts) are their reader's. */
async function whole(answer: Response): Promise<Response> {
  const type = answer.headers.get('content-type') ?? '';
  if (answer.ok && /^text\/html/i.test(type)) {
    await answer.body?.cancel();
    throw new Error('what answers is a web page, not GitHub\'s API');
  }
  // A file of a repository comes as `application/vnd.github.raw+json`, whatever is in it.
  if (!/^application\/(?:scim\+)?json\b/i.test(type)) return answer;
  const text = await answer.text();
  if (answer.ok && !isJson(text)) throw new Error('its answer was cut short');
  const { status, statusText, headers, url } = answer;
  return Object.defineProperty(new Response(text === '' ? null : text, { status, statusText, headers }), 'url', { value: url });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `fetch failed` has its reason in its cause, which, after several addresses of one name, has only a code. */
function wordsOf(error: unknown): string {
  const chain = [error, isNativeError(error) ? error.cause : undefined].filter(isNativeError);
  const code = chain.map((one) => ('code' in one && typeof one.code === 'string' ? one.code : '')).find((word) => word !== '');
  return chain.map(({ message }) => message).reverse().find((message) => message !== '') ?? code ?? 'the connection failed';
}
