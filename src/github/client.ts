/** A token -> GitHub's API, with the patience and the manners that it asks for. */
import type { Octokit as Core } from '@octokit/core';
import type { PaginateInterface } from '@octokit/plugin-paginate-rest';
import type { Api } from '@octokit/plugin-rest-endpoint-methods';
import type { ThrottlingOptions } from '@octokit/plugin-throttling';
import { toolVersion } from '../version.ts';
import { patience, RETRIES } from './patience.ts';
import { timedFetch } from './timed-fetch.ts';

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
  /** Aborted when the job is stopped: then nothing is waited for, and each request has one short try left. */
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

/** Conflicts and limits have answers of their own; all the rest of 4xx stays what it is, however often it is asked. */
const NEVER_RETRIED = Array.from({ length: 100 }, (_, at) => 400 + at);

/** Loads the libraries only now: a run that publishes nothing starts without them. */
export async function connect({ token, repository, apiUrl, signal, pace = PACE }: Connection): Promise<GitHub> {
  const [{ GitHub: Base, defaults }, { retry }, { throttling }] = await Promise.all([import('@actions/github/lib/utils'), import('@octokit/plugin-retry'), import('@octokit/plugin-throttling')]);
  const [owner = '', repo = ''] = repository.split('/');
  const { timeout, second, writes } = pace;
  // Pasted secrets end with a line.
  const key = token.trim();
  const stop = signal ?? null;
  const { innermost, outermost } = patience({ second, grace: timeout / 10, stop });
  const octokit = new (Base.plugin(innermost, retry, throttling, outermost))({
    auth: key,
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: `tailgate/${toolVersion}`,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: timedFetch(defaults.request?.fetch ?? fetch, { token: key, apiUrl, timeout, stop }) },
    retry: { doNotRetry: NEVER_RETRIED, retries: RETRIES, retryAfterBaseValue: second },
    // It keeps writes apart, as GitHub asks. Its own waits for limits can neither be cut short nor see every `retry-after`.
    throttle: { onRateLimit: never, onSecondaryRateLimit: never, ...writes },
  });
  return { octokit, owner, repo };
}

const silent = (): void => undefined;
const never = (): false => false;
