/** What a rule said of series, entry by entry, and what truly changed in them -> found, missed, false, and how late. */
import type { MadeSeries } from './series.ts';

/** Said when the entry `at` came in. `direction`: 1 for higher, -1 for lower. `place`: where it says that the new level begins; what only says that something is wrong has none. */
export interface Alarm {
  readonly at: number;
  readonly direction: number;
  readonly place?: number;
}

export interface Score {
  readonly entries: number;
  readonly changes: number;
  readonly found: number;
  readonly alarms: number;
  readonly false: number;
  /** Entries from the change to the alarm. */
  readonly delays: readonly number[];
}

/** Later than that nobody looks for the commit any more. */
const IN_TIME = 60;

/** A place further off than that is no help, and not that change. */
const NEAR = 15;

/**
 * An alarm of the right direction is the finding of the last change before it, until the next change (then it may still be of the one before, if that was
 * not found), at most 60 entries later, and at most 15 entries off where a place is told. Each change is found once; rules that go on to say the same of it are not charged for that. All others are false.
 */
export function scoreOf({ values, changes }: Pick<MadeSeries, 'values' | 'changes'>, alarms: readonly Alarm[]): Score {
  const delay = new Map<number, number>();
  let wrong = 0;
  for (const { at, direction, place } of alarms) {
    const meant = changes.filter(({ index, size }) => index <= at && at - index <= IN_TIME && Math.sign(size) === direction && Math.abs((place ?? index) - index) <= NEAR);
    const fresh = meant.findLast(({ index }) => !delay.has(index));
    if (meant.length === 0) wrong += 1;
    else if (fresh !== undefined && (fresh === meant.at(-1) || place !== undefined)) delay.set(fresh.index, at - fresh.index);
  }
  return { entries: values.length, changes: changes.length, found: delay.size, alarms: delay.size + wrong, false: wrong, delays: [...delay.values()] };
}

export function sum(scores: readonly Score[]): Score {
  const of = (field: 'entries' | 'changes' | 'found' | 'alarms' | 'false'): number => scores.reduce((total, score) => total + score[field], 0);
  return { entries: of('entries'), changes: of('changes'), found: of('found'), alarms: of('alarms'), false: of('false'), delays: scores.flatMap(({ delays }) => delays) };
}
