/** Parts of a Markdown report that can be cut at their rows or left out: so a report fits its place without breaking. */
import { count } from '../format.ts';
import { bytesOf } from '../width.ts';

export interface Section {
  /** What the note calls it when it is left out: `unchanged`. */
  readonly title: string;
  /** The larger, the longer it stays. `ALWAYS` is never left out. */
  readonly weight: number;
  readonly head: string;
  /** Whole lines, the most important first; cut from the end. */
  readonly rows: readonly string[];
  readonly tail: string;
}

export const ALWAYS = Number.POSITIVE_INFINITY;

/** A table, a fence or a folded part keeps at least this many rows, or goes altogether. */
const FEWEST_ROWS = 3;
/** Room for what is said about what was left out, without the place where it stands whole, bytes. */
const NOTE = 700;

/**
 * The sections joined by blank lines, in at most `limit` bytes: the lightest go first, row by row where that is enough.
 * What is left out is said at the end, and that it stands in `whole`. One pass over the rows, whatever the number of scenarios.
 */
export function join(sections: readonly Section[], limit: number, whole: string): string {
  const present = sections.filter((section) => section.head !== '' || section.rows.length > 0);
  const sized = present.map((section) => ({ section, bytes: bytesOf(text(section, section.rows.length)) + 2 }));
  let excess = sized.reduce((sum, { bytes }) => sum + bytes, 0) - limit;
  if (excess <= 0) return present.map((section) => text(section, section.rows.length)).join('\n\n') + '\n';
  excess += NOTE + bytesOf(whole);
  const kept = new Map<Section, number>();
  const left: string[] = [];
  for (const { section, bytes } of sized.toSorted((a, b) => a.section.weight - b.section.weight)) {
    if (excess <= 0 || section.weight === ALWAYS) continue;
    const rows = rowsThatFit(section, excess);
    kept.set(section, rows);
    left.push(rows === 0 ? section.title : `${count(section.rows.length - rows)} rows of ${section.title}`);
    excess -= rows === 0 ? bytes : excess;
  }
  const parts = present.filter((section) => kept.get(section) !== 0).map((section) => text(section, kept.get(section) ?? section.rows.length));
  return `${[...parts, note(left, whole)].join('\n\n')}\n`;
}

/** How many rows may stay when `excess` bytes must go; 0 when the section must go altogether. */
function rowsThatFit({ rows }: Section, excess: number): number {
  let saved = 0;
  for (let keep = rows.length - 1; keep >= FEWEST_ROWS; keep -= 1) {
    saved += bytesOf(rows[keep] ?? '') + 1;
    if (saved >= excess) return keep;
  }
  return 0;
}

function text({ head, rows, tail }: Section, keep: number): string {
  return [...(head === '' ? [] : [head]), ...rows.slice(0, keep), ...(tail === '' ? [] : [tail])].join('\n');
}

const MOST_NAMED = 12;

function note(left: readonly string[], whole: string): string {
  const more = left.length > MOST_NAMED ? ` and ${count(left.length - MOST_NAMED)} more parts` : '';
  return `_Left out for length: ${left.slice(0, MOST_NAMED).join(', ')}${more}. All of it is in ${whole}._`;
}
