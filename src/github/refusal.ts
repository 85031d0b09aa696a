/** What GitHub answers instead of doing it -> why, in one clean sentence for a log. */
import { isNativeError } from 'node:util/types';
import { limitOf, pauseOf } from './limit.ts';
import { fieldOf, textOf } from './payload.ts';
import { permissionFor } from './permission.ts';

export interface Refusal {
  readonly kind: 'forbidden' | 'missing' | 'conflict' | 'invalid' | 'too-long' | 'limited' | 'unavailable';
  /** null: there was no answer. */
  readonly status: number | null;
  /** One line without a full stop, never with the token in it; cut. GitHub's own words in it may repeat a stranger's. */
  readonly message: string;
}

/** null: not an answer of GitHub's, but a bug. */
export function refusalOf(error: unknown): Refusal | null {
  if (!isNativeError(error) && !(error instanceof DOMException)) return null;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return { kind: 'unavailable', status: null, message: 'GitHub was not asked to the end: the job was stopped' };
  const status = fieldOf(error, 'status');
  const request = fieldOf(error, 'request');
  if (error.name !== 'HttpError' || typeof status !== 'number' || typeof request !== 'object') return ofGraphql(error);
  const asked = { method: textOf(fieldOf(request, 'method')) ?? 'a request', path: pathOf(fieldOf(request, 'url')) };
  const what = `${asked.method} ${asked.path}`.trim();
  const response = fieldOf(error, 'response');
  if (response === undefined) return { kind: 'unavailable', status: null, message: `GitHub gave no answer to ${what}: ${clean(error.message)}` };
  return ofAnswer(status, response, asked, what);
}

function ofAnswer(status: number, response: unknown, asked: { readonly method: string; readonly path: string }, what: string): Refusal {
  // Whoever stands in between may answer with a whole web page: that says nothing.
  const says = clean(messageOf(fieldOf(response, 'data')));
  const because = says === '' ? '' : `: ${says}`;
  const headers = fieldOf(response, 'headers');
  const now = Date.now();
  const limit = limitOf(status, headers, says, now);
  if (limit !== null) return { kind: 'limited', status, message: `GitHub's rate limit is used up${limit.announced ? until(limit.seconds, now) : ''}${because}` };
  switch (status) {
    case 401: return { kind: 'forbidden', status, message: `GitHub does not accept the token${because}` };
    case 403: return { kind: 'forbidden', status, message: `the token may not ${permissionFor(asked, headers, says) ?? what}${because}` };
    case 404: case 410: return { kind: 'missing', status, message: `GitHub knows no such thing, or does not show it to this token (${what})` };
    case 409: return { kind: 'conflict', status, message: `${what}${because}` };
    case 422: return { kind: TOO_LONG.test(says) ? 'too-long' : 'invalid', status, message: `GitHub does not take ${what}${because}` };
    case 413: return { kind: 'too-long', status, message: `GitHub does not take so much (${what})${because}` };
    default: return status >= 500 ? { kind: 'unavailable', status, message: `GitHub failed (${status}) at ${what}${pausing(headers, now)}${because}` } : { kind: 'invalid', status, message: `GitHub answered ${status} to ${what}${because}` };
  }
}

/** "Body is too long (maximum is 65536 characters)", "Only 65535 characters are allowed; 70000 were supplied." */
const TOO_LONG = /too long|exceeds? the maximum|characters are allowed/i;

/** GraphQL refuses with status 200 and a list of errors. */
function ofGraphql(error: Error): Refusal | null {
  const errors = fieldOf(error, 'response', 'data', 'errors') ?? fieldOf(error, 'errors');
  if (!Array.isArray(errors) || fieldOf(error, 'response') === undefined) return null;
  const kinds: Readonly<Record<string, Refusal['kind']>> = { RATE_LIMITED: 'limited', FORBIDDEN: 'forbidden', NOT_FOUND: 'missing' };
  const [first]: readonly unknown[] = errors;
  return { kind: kinds[textOf(fieldOf(first, 'type')) ?? ''] ?? 'invalid', status: 200, message: `GitHub does not answer a query: ${clean(textOf(fieldOf(first, 'message')) ?? '')}` };
}

/** What is wrong on the whole, and with the first field that it is said of. */
function messageOf(data: unknown): string {
  const message = textOf(fieldOf(data, 'message')) ?? '';
  const errors = fieldOf(data, 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const detail = textOf(first) ?? textOf(fieldOf(first, 'message')) ?? textOf(fieldOf(first, 'code'));
  return detail === null ? message : `${message} (${detail})`;
}

function pausing(headers: unknown, now: number): string {
  const pause = pauseOf(headers, now);
  return pause === null ? '' : ` and is not to be asked${until(pause, now)}`;
}

/** A time that Date cannot hold is as good as none. */
function until(seconds: number, now: number): string {
  if (seconds < 120) return ` for ${seconds} s`;
  const end = new Date(now + seconds * 1000);
  return Number.isNaN(end.getTime()) ? '' : ` until ${end.toISOString().slice(0, 16)}Z`;
}

/** One line of at most 300 characters, without what is invisible or turns text around. */
const clean = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 300).replace(/[\uD800-\uDBFF]$/, '').replace(/\.$/, '');

/** Without the server and what may stand in the query; readable, where it can be. */
function pathOf(url: unknown): string {
  const address = textOf(url) ?? '';
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  try {
    return clean(decodeURIComponent(path));
  } catch {
    return clean(path);
  }
}
