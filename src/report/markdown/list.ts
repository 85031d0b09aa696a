/** Lines -> a list that stays readable: the first ones at once, the others folded. */
import { count } from '../format.ts';
import { folded } from './details.ts';
import type { Section } from './section.ts';

/** Beyond so many a list is no reading any more, folded or not: report.json has all. */
const MOST_ROWS = 100;

export interface List {
  /** What the note calls it when it is left out. */
  readonly title: string;
  readonly weight: number;
  /** Above the list; '' for none. */
  readonly heading: string;
  readonly lines: readonly string[];
  /** Lines that are read without unfolding. */
  readonly most: number;
  /** What the others are, in small letters and in the plural: `remarks`. */
  readonly others: string;
}

/** Nobody unfolds two lines. */
const WORTH_FOLDING = 3;

export function listSections({ title, weight, heading, lines, most, others }: List): readonly Section[] {
  const all = lines.map((line) => `- ${line}`);
  const rows = all.length > MOST_ROWS ? [...all.slice(0, MOST_ROWS), `- and ${count(all.length - MOST_ROWS)} more`] : all;
  const shown = rows.length < most + WORTH_FOLDING ? rows.length : most;
  return [
    { title, weight, head: rows.length === 0 || heading === '' ? '' : `${heading}\n`, rows: rows.slice(0, shown), tail: '' },
    folded(`more ${others}`, 33, `${count(all.length - shown)} more ${others}`, '', rows.slice(shown)),
  ];
}
