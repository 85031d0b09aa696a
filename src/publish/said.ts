/** What a run said, kept for the runs after it: in the hidden id of the check that it left on its commit, and read from there again. */
import { createHash, randomUUID } from 'node:crypto';
import type { Outcome } from '../model.ts';
import { isOutcome } from './marker.ts';

export interface RunId {
  readonly id: number;
  readonly attempt: number;
}

export interface Said {
  readonly outcome: Outcome;
  /** Whether it can say that something is over: it could tell, and measured all that there is. */
  readonly decides: boolean;
}

/** Whose check it is, and what it says of a branch; null: nothing, as checks of pull requests, whose comments remember. */
export interface Trace {
  readonly run: RunId;
  readonly said: (Said & { readonly branch: string }) | null;
}

/** What is not over by this run stays as it was. */
export const decides = ({ outcome, partial }: { readonly outcome: Outcome; readonly partial: boolean }): boolean => outcome !== 'inconclusive' && (!partial || outcome === 'fail');

/** A commit is on several branches, and a name is longer than the id may be. */
const markOf = (branch: string): string => createHash('sha256').update(branch).digest('hex').slice(0, 12);

/** Each is another one: jobs of one run that share the name of the check must not take each other's. */
export function traceId({ run, said }: Trace): string {
  const own = `${run.id}/${run.attempt}/${randomUUID()}`;
  return said === null ? own : `${own}/${markOf(said.branch)}/${said.outcome}${said.decides ? '' : '/open'}`;
}

const TRACE = /^(?<id>\d{1,15})\/(?<attempt>\d{1,6})(?:\/[^/]*)?(?:\/(?<mark>[0-9a-f]{12})\/(?<outcome>[a-z]{1,20})(?<open>\/open)?)?$/;

/** As a marker tells it; null: no run of ours made the check. */
export function runIn(externalId: string | null): { readonly run: number; readonly attempt: number } | null {
  const found = TRACE.exec(externalId ?? '')?.groups;
  return found === undefined ? null : { run: Number(found['id']), attempt: Number(found['attempt']) };
}

/** What it says of that branch; null: nothing. */
export function saidIn(externalId: string | null, branch: string): Said | null {
  const { mark, outcome = '', open } = TRACE.exec(externalId ?? '')?.groups ?? {};
  return mark === markOf(branch) && isOutcome(outcome) ? { outcome, decides: open === undefined } : null;
}
