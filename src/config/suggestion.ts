/** A mistyped key, name or metric -> the one that was probably meant. */
import { meant, meantText, nearest } from '../nearest.ts';

/** Knows `coldStart` and `cold_start` as `cold-start`. Null when nothing known has a letter in common with it. */
export function suggestion(word: string, known: readonly string[]): string | null {
  const close = nearest(inKebabCase(word), known);
  return close !== null && [...close].some((letter) => word.toLowerCase().includes(letter.toLowerCase())) ? close : null;
}

/** The same as a hint, where several that differ in their numbers only are all told. */
export function likelyHint(word: string, known: readonly string[]): string | null {
  return suggestion(word, known) === null ? null : meantText(meant(inKebabCase(word), known));
}

/** Of metrics, also by one part of the name: `p99`, `latency`, `memry`. */
export function metricHint(written: string, known: readonly string[]): string | null {
  const word = written.replaceAll('*', '').toLowerCase();
  const part = known.find((name) => word.length > 1 && (name.endsWith(`.${word}`) || name.startsWith(`${word}.`)));
  return likelyHint(written, known) ?? (part === undefined ? familyHint(word, known) : meantText([part]));
}

/** Those that begin as it does, up to the first point, or as it was meant to. */
function familyHint(word: string, known: readonly string[]): string | null {
  const headOf = (name: string): string => name.split('.')[0] ?? '';
  const heads = [...new Set(known.map(headOf))];
  const head = heads.find((one) => one === headOf(word)) ?? suggestion(headOf(word), heads);
  return head === null ? null : meantText(known.filter((name) => headOf(name) === head).slice(0, MOST_OF_FAMILY));
}

const MOST_OF_FAMILY = 8;

export const inKebabCase = (key: string): string => key.slice(0, 80).replace(/([a-z])([A-Z])/gu, '$1-$2').replace(/[_\s]+/gu, '-').toLowerCase();
