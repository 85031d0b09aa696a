/** A token -> GitHub's API, with the patience and the manners that it asks for. */
import type { Octokit as Core } from '@octokit/core';
import type { PaginateInterface } from '@octokit/plugin-paginate-rest';
import type { Api } from '@octokit/plugin-rest-endpoint-methods';
import type { ThrottlingOptions } from '@octokit/plugin-throttling';
import { setTimeout as sleep } from 'node:timers/promises';
import { toolVersion } from '../version.ts';

export type Octokit = Core & Api & { readonly paginate: PaginateInterface };

export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

export interface Connection {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** `https://api.github.com`, or that of a server of one's own. */
  readonly apiUrl: string;
  readonly signal?: AbortSignal;
  /** Only tests are in a hurry. */
  readonly pace?: Pace;
}

export interface Pace {
  /** ms until an unanswered request counts as lost. */
  readonly timeout: number;
  /** ms that stand for a second of waiting: before a retry, for a rate limit. */
  readonly second: number;
  /** The queues of writes, which pause for a second and more between any two. */
  readonly writes?: Pick<ThrottlingOptions, 'write' | 'notifications'>;
}

const PACE: Pace = { timeout: 30_000, second: 1000 };

/** A job that waits costs money, and somebody is waiting for it: beyond these seconds it is said instead. */
export const MOST_PATIENCE = 90;
/** After the first try. */
const RETRIES = 3;
/** Conflicts and limits have answers of their own; the rest of 4xx stays what it is. */
const NEVER_RETRIED = [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 451];

/** Loads the libraries only now: a run that publishes nothing starts without them. */
export async function connect({ token, repository, apiUrl, signal, pace = PACE }: Connection): Promise<GitHub> {
  const [{ GitHub: Base, defaults }, { retry }, { throttling }] = await Promise.all([import('@actions/github/lib/utils'), import('@octokit/plugin-retry'), import('@octokit/plugin-throttling')]);
  const [owner = '', repo = ''] = repository.split('/');
  const patient = (seconds: number, _options: unknown, _octokit: unknown, tries: number): boolean => seconds <= MOST_PATIENCE && tries < RETRIES;
  const Plugged = Base.plugin(retry, throttling);
  const octokit = new Plugged({
    auth: `token ${token}`,
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: `tailgate/${toolVersion}`,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: timed(defaults.request?.fetch ?? fetch, pace, signal) },
    retry: { doNotRetry: NEVER_RETRIED, retries: RETRIES, retryAfterBaseValue: pace.second },
    throttle: { onRateLimit: patient, onSecondaryRateLimit: patient, retryAfterBaseValue: pace.second, ...pace.writes },
  });
  return { octokit, owner, repo };
}

const silent = (): void => undefined;

type Fetch = typeof globalThis.fetch;

/** Each try has an end, and an announced pause is kept, whatever status it comes with. */
function timed(inner: Fetch, { timeout, second }: Pace, stop: AbortSignal | undefined): Fetch {
  return async (url, init) => {
    for (let tries = 0; ; tries += 1) {
      const late = AbortSignal.timeout(timeout);
      const signals = [late, ...(stop === undefined ? [] : [stop]), ...(init?.signal == null ? [] : [init.signal])];
      const answer = await inner(url, { ...init, signal: AbortSignal.any(signals) }).catch((error: unknown) => {
        // As an error of the network it is tried again; as an abort it would not be.
        if (late.aborted) throw new Error(`no answer within ${timeout / 1000} s`, { cause: error });
        throw error;
      });
      const pause = Number(answer.headers.get('retry-after') ?? Number.NaN);
      const asked = [403, 429, 503].includes(answer.status) && pause >= 0 && pause <= MOST_PATIENCE;
      if (!asked || tries >= RETRIES) return answer;
      await answer.body?.cancel();
      await sleep(pause * second, undefined, stop === undefined ? {} : { signal: stop });
    }
  };
}
