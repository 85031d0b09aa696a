/** Marks on a plane -> a figure: a picture that scales with the page, with words for whoever cannot see it. */
import { line } from 'd3-shape';
import { element, shortNumber, TO_BE_NUMBERED, type Child, type Markup } from './markup.ts';

export interface Picture {
  /** Units of the drawing; it is as wide as its place, and no wider than this in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Plain text: what it is, and what it shows in a sentence or two. */
  readonly title: string;
  readonly description: string;
  /** `full`: as wide as its place, with larger words where that is narrow; a wide drawing is never narrower than its words need; `row`: in a row of a table. */
  readonly kind?: 'full' | 'row';
}

/** Units of the drawing from which on it is a wide one. */
const WIDE = 700;

/** Title and description are what a reader of the screen tells; the title is a tooltip as well. */
export function picture({ width, height, title, description, kind }: Picture, ...marks: readonly Child[]): Markup {
  return element('svg', { viewBox: `0 0 ${width} ${height}`, ...(kind === undefined ? { width, height } : {}), role: 'img', class: kind === 'full' && width >= WIDE ? 'broad' : (kind ?? null) }, element('title', {}, title), description === '' ? null : element('desc', {}, description), ...marks);
}

/** A picture under its caption, and what belongs below it. */
export const figure = (caption: Child, ...children: readonly Child[]): Markup => element('figure', {}, element('figcaption', {}, caption), ...children);

/** A wide picture under its caption. Where the page is narrow it scrolls sideways, by keyboard too. */
export const broadFigure = (caption: Child, drawn: Markup): Markup =>
  element('figure', {}, element('figcaption', { id: TO_BE_NUMBERED }, caption), element('div', { class: 'scroll', role: 'group', tabindex: 0, 'aria-labelledby': TO_BE_NUMBERED }, drawn));

/** A group of marks in one tone. */
export const group = (tone: string | null, ...marks: readonly Child[]): Markup => element('g', { class: tone }, ...marks);

export type Point = readonly [x: number, y: number];

/** Points with round ends, all of them in one path: a tenth of what a circle each would take. */
export const dots = (points: readonly Point[], more = ''): Markup =>
  element('path', { class: `dots${more === '' ? '' : ` ${more}`}`, d: points.map(([x, y]) => `M${place(x, y)}h0`).join('') });

/** To the whole unit, for pages in which every byte counts: nobody sees half a pixel in a point. */
export const coarse = (points: readonly Point[]): readonly Point[] => points.map(([x, y]) => [Math.round(x), Math.round(y)]);

const lineTo = (digits: number) => line<Point | null>((point) => point?.[0] ?? 0, (point) => point?.[1] ?? 0).defined((point) => point !== null).digits(digits);
const [through, throughCoarse] = [lineTo(1), lineTo(0)];

/** One line through all points; broken where there is null. `isCoarse`: to the whole unit. */
export const polyline = (points: readonly (Point | null)[], more = '', isCoarse = false): Markup =>
  element('path', { class: `line${more === '' ? '' : ` ${more}`}`, d: (isCoarse ? throughCoarse : through)(points) ?? '' });

/** Lines that do not touch, in one path. */
export const segments = (lines: readonly (readonly [Point, Point])[], more = ''): Markup =>
  element('path', { class: `line${more === '' ? '' : ` ${more}`}`, d: lines.map(([a, b]) => `M${place(...a)}${a[0] === b[0] ? `V${shortNumber(b[1])}` : `L${place(...b)}`}`).join('') });

export const label = (x: number, y: number, words: Child, more = ''): Markup => element('text', { x, y, class: more === '' ? null : more }, words);

const place = (x: number, y: number): string => `${shortNumber(x)},${shortNumber(y)}`.replace(',-', '-');
