/** The hidden first line of a comment: whose it is, and what it last said. */
import type { Outcome } from '../model.ts';

export interface Marker {
  /** Of the workflow run that measured, and its attempt: what came later counts. */
  readonly run: number;
  readonly attempt: number;
  readonly outcome: Outcome;
  readonly commit: string | null;
  /** The commit that was over a budget before a run that could not tell: it is open until one can. */
  readonly accused?: string;
  /** The commit that failed before runs that could not tell whether that is over; this one, where it ended red for another reason than its outcome. */
  readonly failed?: string;
}

const OUTCOMES: readonly string[] = ['pass', 'warn', 'inconclusive', 'fail'] satisfies readonly Outcome[];
export const isOutcome = (word: string): word is Outcome => OUTCOMES.includes(word);

const KEY = /^[A-Za-z0-9._-]{1,50}$/;

/** `key` tells several gates of a repository apart; it is made of 1 to 50 letters, digits, `.`, `_` and `-`. */
export function markerLine(key: string, { run, attempt, outcome, commit, accused, failed }: Marker): string {
  if (!KEY.test(key)) throw new RangeError(`no key for a comment: ${JSON.stringify(key)}`);
  return `<!-- tailgate:${key} run=${run} attempt=${attempt} outcome=${outcome} commit=${commit ?? 'none'}${accused === undefined ? '' : ` accused=${accused}`}${failed === undefined ? '' : ` failed=${failed}`} -->`;
}

const LINE = /^<!-- tailgate:(?<key>[A-Za-z0-9._-]{1,50}) run=(?<run>\d{1,15}) attempt=(?<attempt>\d{1,6}) outcome=(?<outcome>[a-z]{1,20}) commit=(?<commit>none|[0-9a-f]{40,64})(?: accused=(?<accused>[0-9a-f]{40,64}))?(?: failed=(?<failed>[0-9a-f]{40,64}))? -->(?:\r?\n|$)/;

/** null: the text does not begin with a marker of that key. Anybody can write one: who wrote the comment has to be asked as well. */
export function readMarker(body: string, key: string): Marker | null {
  const found = LINE.exec(body)?.groups;
  if (found?.['key'] !== key) return null;
  const { run, attempt, outcome = '', commit = 'none', accused, failed } = found;
  if (!isOutcome(outcome)) return null;
  return { run: Number(run), attempt: Number(attempt), outcome, commit: commit === 'none' ? null : commit, ...(accused === undefined ? {} : { accused }), ...(failed === undefined ? {} : { failed }) };
}

/** Whether `a` tells of a later run than `b`, or of the same. */
export const isLater = (a: Pick<Marker, 'run' | 'attempt'>, b: Pick<Marker, 'run' | 'attempt'>): boolean => a.run > b.run || (a.run === b.run && a.attempt >= b.attempt);

export const isSame = (a: Pick<Marker, 'run' | 'attempt'>, b: Pick<Marker, 'run' | 'attempt'>): boolean => a.run === b.run && a.attempt === b.attempt;

/** The commit whose accusation the comment still holds open; null: none, or of a commit that is not known. */
export function accusedIn(before: Marker | null): { readonly commit: string | null } | null {
  if (before === null) return null;
  if (before.outcome === 'fail' || before.outcome === 'warn') return { commit: before.commit };
  return before.accused === undefined ? null : { commit: before.accused };
}

/** The commit that failed, and nothing has passed since; null: none. What only warns does not fail. */
export function failedIn(before: Marker | null): { readonly commit: string | null } | null {
  if (before?.outcome === 'fail') return { commit: before.commit };
  return before?.failed === undefined ? null : { commit: before.failed };
}
