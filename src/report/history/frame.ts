/** What the trend pages have in common: how to read them, kinds of machine, and the foot. */
import { count } from '../format.ts';
import { clean } from '../escape.ts';
import { list } from '../page/document.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import type { HistoryInput } from './input.ts';
import { swatch, type MachineLook } from './machines.ts';
import { machineName } from './words.ts';

export const keyOfMachines = (looks: readonly MachineLook[]): Markup =>
  element('ul', { class: 'keys' }, looks.map((look) => element('li', {}, swatch(look), ` ${look.letter}: ${clean(machineName(look.machine), 200)}`)));

export function legend(severalMachines: boolean): Child {
  return list([
    'From left to right one entry after the other, however much time lay between them; from bottom to top the value. The scale does not begin at 0: look at its figures.',
    'A mark is the value of one run. Where a metric depends on how fast the machine is, the mark is what it would have been on the machine as it is now, by the reference workload that ran beside it; small pale dots are what was measured.',
    'A thick line is a level: the stretch in which nothing but chance moved the figure. A dashed line with a triangle is a change that lasts; the stripe beside it holds the commits that it may have come with.',
    phrase('A triangle that points up is a figure that grew, one that points down a figure that fell; the word beside it says whether that is better (`improved`) or worse (`regressed`).'),
    'A change is young until fifty entries have followed: until then it may move by a few entries, or turn out to have been chance. What is counted exactly, such as a size, is confirmed at once.',
    'A ring on a level is where a regression was accepted on purpose. A pale dashed line without a triangle is a change that is too small to be told by itself.',
    ...(severalMachines ? ['Colour and shape tell the kinds of machine apart.'] : []),
  ]);
}

export function foot({ made, tool, place, histories }: HistoryInput): Child {
  const entries = histories.reduce((sum, history) => sum + history.entries, 0);
  return together('Made by Tailgate ', clean(tool), ' on ', element('time', { datetime: made }, `${made.slice(0, 16).replace('T', ' ')} UTC`), ` from ${count(entries)} entries in `, element('code', {}, clean(place)), '.');
}
