/** Faults that a test orders: which requests go wrong, how often, and how. */
import { Refused } from './answer.ts';

export type FaultAnswer =
  /** This status instead of what would have been answered; nothing is changed. */
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  /** The connection is cut before anything is changed. */
  | 'drop'
  /** What was asked for is done, then the connection is cut: the answer is lost. */
  | 'drop-after'
  /** Nothing is done and nothing ever answered. */
  | 'hang'
  /** Done, but the answer's JSON is broken off. */
  | 'malformed'
  /** Done, but answered this much later, in milliseconds. */
  | { readonly delay: number };

export interface Fault {
  readonly method?: string;
  /** Of the decoded path with its query, below the API's address: `/repos/o/r/git/refs?page=1`. */
  readonly path?: RegExp;
  /** How many requests go wrong; 1 unless given, Infinity for all. */
  readonly times?: number;
  /** How many requests that fit are let through first. */
  readonly after?: number;
  readonly answer: FaultAnswer;
}

export class Faults {
  readonly #ordered: { readonly fault: Fault; skip: number; left: number }[] = [];

  order(fault: Fault): void {
    this.#ordered.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 });
  }

  /** The first fault that this request meets; it is used up by one. */
  meet(method: string, path: string): FaultAnswer | null {
    for (const ordered of this.#ordered) {
      const { fault } = ordered;
      if (ordered.left <= 0 || (fault.method ?? method) !== method || fault.path?.test(path) === false) continue;
      if (ordered.skip > 0) { ordered.skip -= 1; continue; }
      ordered.left -= 1;
      return fault.answer;
    }
    return null;
  }
}

const IN_AN_HOUR = 3600;
const refusal = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): FaultAnswer => ({ ...new Refused(status, message).answer, headers });

/** GitHub's usual refusals. */
export const faults = {
  readOnly: refusal(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': 'contents=write' }),
  missing: refusal(404, 'Not Found'),
  conflict: refusal(409, 'Conflict'),
  /** What GitHub says at times of an object that it made a moment ago. */
  notYetThere: refusal(422, 'Tree SHA does not exist'),
  serverError: refusal(500, 'Server Error'),
  badGateway: refusal(502, 'Server Error'),
  unavailable: refusal(503, 'Service unavailable'),
  /** The hourly limit is used up; `reset` in seconds since 1970. */
  rateLimited: (reset = Math.floor(Date.now() / 1000) + IN_AN_HOUR): FaultAnswer =>
    refusal(403, 'API rate limit exceeded for installation.', { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '0', 'x-ratelimit-used': '5000', 'x-ratelimit-reset': String(reset), 'x-ratelimit-resource': 'core' }),
  /** Too much at once; `retryAfter` in seconds. */
  secondaryLimit: (retryAfter = 1, status: 403 | 429 = 403): FaultAnswer =>
    refusal(status, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', { 'retry-after': String(retryAfter) }),
};
