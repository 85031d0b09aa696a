/** What stands in an answer of GitHub's -> whether it has had enough for now, and for how long. */
import { fieldOf } from './payload.ts';

export interface Limit {
  /** Seconds until it may be asked again. */
  readonly seconds: number;
  /** Said by the answer itself; otherwise it is GitHub's general advice. */
  readonly announced: boolean;
}

/** What GitHub advises where a secondary limit does not say how long. */
const USUAL_PAUSE = 60;

/** null: the answer is about something else. `now` in ms since 1970. */
export function limitOf(status: number, headers: unknown, says: string, now: number): Limit | null {
  const pause = pauseOf(headers, now);
  const usedUp = fieldOf(headers, 'x-ratelimit-remaining') === '0';
  if (status !== 429 && !(status === 403 && (usedUp || pause !== null || /rate limit/i.test(says)))) return null;
  if (pause !== null) return { seconds: pause, announced: true };
  const reset = Number(fieldOf(headers, 'x-ratelimit-reset'));
  // Of every answer; it speaks of this limit only when nothing remains. A second more, for it counts in whole ones.
  if (usedUp && Number.isFinite(reset)) return { seconds: Math.max(0, Math.ceil(reset - now / 1000)) + 1, announced: true };
  return { seconds: USUAL_PAUSE, announced: false };
}

/** `retry-after`, in seconds or as a date (what stands between may be no server of GitHub's); null when there is none. */
export function pauseOf(headers: unknown, now: number): number | null {
  const text = fieldOf(headers, 'retry-after');
  if (typeof text !== 'string' || text.trim() === '') return null;
  // `-5` would be a date as well.
  const date = /^\s*[A-Z][a-z]{2,8},/.test(text) ? Date.parse(text) : Number.NaN;
  const seconds = /^\s*\d+\s*$/.test(text) ? Number(text) : Math.ceil((date - now) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
