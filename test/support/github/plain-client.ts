/** Clients without retries for the tests of the double itself. */
import { getOctokit } from '@actions/github';
import type { Double } from './double.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** The repository that the double begins with. */
export const WHERE = { owner: 'acme', repo: 'shop' };

export const connect = (double: Double, token = double.token): Octokit => getOctokit(token, { baseUrl: double.url });

/** 'accepted', or the status and the message of the refusal. */
export const statusOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(() => 'accepted', (error: { status?: number; message: string }) => [error.status, error.message.split(' - ')[0]]);

export const ask = (double: Double, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(double.url + path, { ...init, headers: { authorization: `Bearer ${double.token}`, ...init.headers } });
