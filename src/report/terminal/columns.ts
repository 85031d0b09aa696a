/** Rows of cells -> aligned lines that fit the terminal: long cells are shortened where they may be, then the least important columns go, then names are shortened. */
import { fit, padEnd, padStart, widthOf } from '../width.ts';

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** The lowest goes first when the terminal is narrow; 0 never goes. */
  readonly leaves: number;
  /** Its cells may be cut in the middle down to this width, the widest column first, before any column goes. */
  readonly least?: number;
}

export interface Line {
  readonly cells: readonly string[];
  /** Applied to the whole line once it is laid out. */
  readonly paint: (text: string) => string;
}

const GAP = '  ';
const INDENT = '  ';
/** A name is not shortened below this. */
const SHORTEST_NAME = 16;

export function alignedTable(columns: readonly Column[], lines: readonly Line[], width: number, heading = (text: string): string => text): string {
  if (lines.length === 0) return '';
  let shown = columns.map((_, index) => index).filter((index) => lines.some((line) => (line.cells[index] ?? '') !== ''));
  const widths = columns.map(({ heading: text }, index) => lines.reduce((most, line) => Math.max(most, widthOf(line.cells[index] ?? '')), widthOf(text)));
  const total = (): number => INDENT.length + shown.reduce((sum, index) => sum + (widths[index] ?? 0), 0) + GAP.length * (shown.length - 1);
  shorten(columns, widths, total() - width);
  while (total() > width) {
    const leaving = shown.filter((index) => (columns[index]?.leaves ?? 0) > 0).sort((a, b) => (columns[a]?.leaves ?? 0) - (columns[b]?.leaves ?? 0))[0];
    if (leaving === undefined) break;
    shown = shown.filter((index) => index !== leaving);
  }
  const first = shown[0] ?? 0;
  if (total() > width) widths[first] = Math.max(SHORTEST_NAME, (widths[first] ?? 0) - (total() - width));
  const layOut = (cells: readonly string[]): string => INDENT + shown.map((index) => {
    const room = widths[index] ?? 0;
    const text = fit(cells[index] ?? '', room);
    return columns[index]?.align === 'right' ? padStart(text, room) : padEnd(text, room);
  }).join(GAP).trimEnd();
  return [heading(layOut(columns.map((column) => column.heading))), ...lines.map(({ cells, paint }) => paint(layOut(cells)))].join('\n');
}

/** Takes `excess` off the widths, one by one from whichever is the widest of those that may be shortened still. */
function shorten(columns: readonly Column[], widths: number[], excess: number): void {
  for (let left = excess; left > 0; left -= 1) {
    const above = columns.flatMap(({ least }, index) => (least !== undefined && (widths[index] ?? 0) > least ? [index] : []));
    const widest = above.reduce<number | null>((most, index) => (most === null || (widths[index] ?? 0) > (widths[most] ?? 0) ? index : most), null);
    if (widest === null) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}
