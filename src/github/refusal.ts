/** What GitHub answers instead of doing it -> why, in one clean sentence for a log. */
import { fieldOf, textOf } from './payload.ts';

export interface Refusal {
  readonly kind: 'forbidden' | 'missing' | 'conflict' | 'invalid' | 'too-long' | 'limited' | 'unavailable';
  /** null: there was no answer. */
  readonly status: number | null;
  readonly message: string;
}

/** null: not an answer of GitHub's, but a bug. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const status = fieldOf(error, 'status');
  const request = fieldOf(error, 'request');
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return { kind: 'unavailable', status: null, message: 'GitHub was not asked to the end: the job was stopped' };
  if (error.name !== 'HttpError' || typeof status !== 'number' || typeof request !== 'object') return null;
  const says = clean(textOf(fieldOf(error, 'response', 'data', 'message')) ?? error.message);
  const asked = `${textOf(fieldOf(request, 'method')) ?? 'a request'} ${pathOf(textOf(fieldOf(request, 'url')) ?? '')}`.trim();
  const headers = fieldOf(error, 'response', 'headers');
  const answered = fieldOf(error, 'response') !== undefined;
  if (!answered) return { kind: 'unavailable', status: null, message: `GitHub gave no answer to ${asked}: ${says}` };
  if (limited(status, headers, says)) return { kind: 'limited', status, message: `GitHub's rate limit is used up${until(headers)}: ${says}` };
  switch (status) {
    case 401: return { kind: 'forbidden', status, message: `GitHub does not accept the token (${asked}): ${says}` };
    case 403: return { kind: 'forbidden', status, message: `the token may not ${asked}: ${says}${permissionFor(asked)}` };
    case 404: return { kind: 'missing', status, message: `GitHub knows no such thing, or does not show it to this token (${asked})` };
    case 409: return { kind: 'conflict', status, message: `${asked}: ${says}` };
    case 422: return { kind: tooLong(error, says) ? 'too-long' : 'invalid', status, message: `GitHub does not take ${asked}: ${says}${detailsOf(error)}` };
    case 413: return { kind: 'too-long', status, message: `GitHub does not take so much (${asked}): ${says}` };
    default: return status >= 500 ? { kind: 'unavailable', status, message: `GitHub failed (${status}) at ${asked}: ${says}` } : { kind: 'invalid', status, message: `GitHub answered ${status} to ${asked}: ${says}` };
  }
}

function limited(status: number, headers: unknown, says: string): boolean {
  if (status === 429) return true;
  return status === 403 && (fieldOf(headers, 'x-ratelimit-remaining') === '0' || /rate limit/i.test(says));
}

function until(headers: unknown): string {
  const [reset, pause] = [Number(fieldOf(headers, 'x-ratelimit-reset')), Number(fieldOf(headers, 'retry-after'))];
  if (Number.isFinite(pause)) return ` for ${pause} s`;
  return Number.isFinite(reset) && reset > 0 ? ` until ${new Date(reset * 1000).toISOString()}` : '';
}

/** Which permission of the job is missing, as far as the path tells. */
const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
  [/\/issues\/(?:\d+\/)?(?:comments|labels)/, 'pull-requests: write'], [/\/check-runs/, 'checks: write'], [/\/git\//, 'contents: write'], [/\/actions\//, 'actions: read'],
];

function permissionFor(asked: string): string {
  const found = PERMISSIONS.find(([path]) => path.test(asked));
  return found === undefined ? '' : ` (the job needs \`permissions: ${found[1]}\`)`;
}

/** "body is too long (maximum is 65536 characters)", said in one of two places. */
const tooLong = (error: Error, says: string): boolean => /too long|exceeds? the maximum/i.test(`${says} ${detailsOf(error)}`);

function detailsOf(error: Error): string {
  const errors = fieldOf(error, 'response', 'data', 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const text = typeof first === 'string' ? first : (textOf(fieldOf(first, 'message')) ?? textOf(fieldOf(first, 'code')));
  return text === null ? '' : ` (${clean(text)})`;
}

const clean = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 300);

/** Without the server and what may stand in the query. */
function pathOf(url: string): string {
  try {
    return clean(new URL(url).pathname);
  } catch {
    return '';
  }
}
