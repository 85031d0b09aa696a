/** The two builds -> how pictures show them: base hollow, dashed and grey, this build full and coloured, so that no colour is needed to tell them apart. */
import type { Side } from '../../model.ts';
import { dots, group, type Point } from '../page/chart.ts';
import { element, joined, NOTHING, together, type Child, type Markup } from '../page/markup.ts';

export type SideTone = 'base' | 'head';

/** As the columns of the tables call them. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = { base: 'base', head: 'this' };

/** `○ base (dashed) ● this build` */
export const legend = (sides: readonly Side[], base = 'base'): Markup =>
  element('span', { class: 'small' }, joined(sides.map((side) => element('span', { class: side }, side === 'base' ? `○ ${base}` : '● this build')), '\u2003'));

/** What is a picture of: in a page with very many of them only its name. */
export const captionOf = (name: Child, prose: string, sides: readonly Side[], short: boolean, base?: string): Markup => together(element('b', {}, name), short ? ' ' : ` ${prose} `, sides.length === 0 ? null : legend(sides, base));

/** Values of a side as points: base hollow. */
export const sidePoints = (side: Side, points: readonly Point[]): Markup =>
  (points.length === 0 ? NOTHING : side === 'head' ? group('head', dots(points)) : group('base', dots(points), dots(points, 'hole')));
