/** Two fingerprints -> the fields in which they differ, in words of the machine. */
import type { Fingerprint } from './model.ts';

export interface Difference {
  readonly field: string;
  readonly then: string;
  readonly now: string;
}

const FIELDS: readonly (keyof Fingerprint)[] = ['cpu', 'cores', 'arch', 'os', 'image', 'runtime', 'pinned', 'protocol'];

/** Empty when what was measured on both can be compared as numbers. */
export function differs(then: Fingerprint, now: Fingerprint): readonly Difference[] {
  return FIELDS.filter((field) => then[field] !== now[field]).map((field) => ({ field, then: inWords(then[field]), now: inWords(now[field]) }));
}

const inWords = (value: string | number | boolean | null): string => (value === null ? 'unknown' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
