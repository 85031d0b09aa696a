/** Headings and rows -> a table that can be read aloud, and that scrolls in a box of its own where the page is narrow. */
import { element, TO_BE_NUMBERED, type Child, type Markup } from './markup.ts';

export interface Column {
  readonly heading: Child;
  /** Figures stand to the right and are not broken. */
  readonly align?: 'right';
  readonly class?: string;
}

export interface TableOptions {
  /** What it is. Plain text. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Child[])[];
  /** All columns are figures, but for the first two (`words`), or the first, second and fourth (`forest`): the columns need not say so. */
  readonly kind?: 'words' | 'forest';
}

/** Where most columns are figures, the others say that they are none: a page of figures is a fifth shorter for it. */
export function table({ caption, columns, rows, kind }: TableOptions): Markup {
  const figures = kind === undefined && columns.filter(({ align }) => align === 'right').length * 2 >= columns.length;
  const classOf = ({ align, class: own }: Column, i: number): string | null => {
    const aligned = kind !== undefined || i === 0 ? [] : align === 'right' ? (figures ? [] : ['n']) : figures ? ['l'] : [];
    return [...aligned, ...(own === undefined ? [] : [own])].join(' ') || null;
  };
  const classes = columns.map(classOf);
  // What stands in the head names its column without saying so; of a row browsers guess, and guess wrong beside an empty cell.
  const head = element('thead', {}, element('tr', {}, columns.map((column, i) => element('th', { class: classes[i] ?? null }, column.heading))));
  const body = element('tbody', {}, rows.map((cells) => element('tr', {}, cells.map((cell, i) =>
    (i === 0 ? element('th', { scope: 'row', class: classes[0] ?? null }, cell) : element('td', { class: classes[i] ?? null }, cell))))));
  const whole = element('table', { class: kind === undefined ? (figures ? 'figures' : null) : `figures ${kind}` }, element('caption', { id: TO_BE_NUMBERED }, caption), head, body);
  // Whoever has only a keyboard must be able to scroll it, and whoever hears it to know what it is.
  return element('div', { class: 'scroll', role: 'group', tabindex: 0, 'aria-labelledby': TO_BE_NUMBERED }, whole);
}
