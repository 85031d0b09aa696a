/** Rows of cells -> aligned lines that fit the terminal: the least important columns go first, then names are shortened. */
import { fit, padEnd, padStart, widthOf } from '../width.ts';

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** The lowest goes first when the terminal is narrow; 0 never goes. */
  readonly leaves: number;
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
  while (total() > width) {
    const leaving = shown.filter((index) => (columns[index]?.leaves ?? 0) > 0).sort((a, b) => (columns[a]?.leaves ?? 0) - (columns[b]?.leaves ?? 0))[0];
    if (leaving === undefined) break;
    shown = shown.filter((index) => index !== leaving);
  }
  const first = shown[0] ?? 0;
  if (total() > width) widths[first] = Math.max(SHORTEST_NAME, (widths[first] ?? 0) - (total() - width));
  const layOut = (cells: readonly string[]): string => INDENT + shown.map((index) => {
    const room = widths[index] ?? 0;
    const text = index === first ? fit(cells[index] ?? '', room) : (cells[index] ?? '');
    return columns[index]?.align === 'right' ? padStart(text, room) : padEnd(text, room);
  }).join(GAP).trimEnd();
  return [heading(layOut(columns.map((column) => column.heading))), ...lines.map(({ cells, paint }) => paint(layOut(cells)))].join('\n');
}
