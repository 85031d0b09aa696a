/** Headings and rows -> a table that can be read aloud, and that scrolls in a box of its own where the page is narrow. */
import { element, type Child, type Markup } from './markup.ts';

export interface Column {
  readonly heading: Child;
  /** Figures stand to the right and are not broken. */
  readonly align?: 'right';
  readonly class?: string;
}

export interface TableOptions {
  /** What it is, for whoever hears it; shown above it as well. Plain text. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Child[])[];
}

export function table({ caption, columns, rows }: TableOptions): Markup {
  const classOf = ({ align, class: own }: Column): string | null => [...(align === 'right' ? ['n'] : []), ...(own === undefined ? [] : [own])].join(' ') || null;
  const classes = columns.map(classOf);
  const head = element('thead', {}, element('tr', {}, columns.map((column, i) => element('th', { scope: 'col', class: classes[i] ?? null }, column.heading))));
  const body = element('tbody', {}, rows.map((cells) => element('tr', {}, cells.map((cell, i) =>
    (i === 0 ? element('th', { scope: 'row', class: classes[0] ?? null }, cell) : element('td', { class: classes[i] ?? null }, cell))))));
  // Whoever has only a keyboard must be able to scroll it.
  return element('div', { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': caption }, element('table', {}, element('caption', {}, caption), head, body));
}
