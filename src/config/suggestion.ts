/** A mistyped key, name or metric -> the one that was probably meant. */
import { nearest } from '../nearest.ts';

/** Knows `coldStart` and `cold_start` as `cold-start`. Null when nothing known has a letter in common with it. */
export function suggestion(word: string, known: readonly string[]): string | null {
  const close = nearest(inKebabCase(word), known);
  return close !== null && [...close].some((letter) => word.toLowerCase().includes(letter.toLowerCase())) ? close : null;
}

export const inKebabCase = (key: string): string => key.slice(0, 80).replace(/([a-z])([A-Z])/gu, '$1-$2').replace(/[_\s]+/gu, '-').toLowerCase();
