/** The two builds -> how pictures show them: base hollow, dashed and grey, this build full and coloured, so that no colour is needed to tell them apart. */
import type { Side } from '../../model.ts';
import { dots, group, polyline } from '../page/chart.ts';
import { element, joined, type Markup } from '../page/markup.ts';

export type SideTone = 'base' | 'head';

/** As the columns of the tables call them. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = { base: 'base', head: 'this' };

/** `- o - base  —●— this` */
export function legend(sides: readonly Side[]): Markup {
  return element('span', { class: 'quiet' }, joined(sides.map((side) => [key(side), ` ${side === 'base' ? 'base' : 'this build'}`]), '\u2003'));
}

function key(side: Side): Markup {
  const mark = element('circle', { class: side === 'base' ? 'ring' : 'mark', cx: 14, cy: 6, r: 4 });
  return element('svg', { class: 'key', viewBox: '0 0 28 12', width: 28, height: 12, 'aria-hidden': 'true' }, group(side, polyline([[0, 6], [28, 6]], side === 'base' ? 'dash' : ''), mark));
}

/** Values of a side as points: base hollow. */
export function sidePoints(side: Side, points: readonly (readonly [number, number])[]): Markup {
  return side === 'head' ? group('head', dots(points)) : group('base', dots(points), dots(points, 'hole'));
}
