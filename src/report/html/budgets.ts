/** What became of the rules -> a table with the room that each has left as a bar. */
import { budgetRows } from '../budget-table.ts';
import { plural } from '../format.ts';
import type { ReportInput } from '../input.ts';
import { folded, paragraph, section } from '../page/document.ts';
import { element, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import { table } from '../page/table.ts';
import type { Pen } from '../pen.ts';

const BAR = { width: 110, height: 12 };
/** Less room than this is worth a look. */
const LITTLE = 0.2;
/** A config of a stranger may have thousands. */
const MOST = 300;

export function budgets(input: ReportInput, pen: Pen): Child {
  const all = budgetRows(input, pen);
  const rows = all.slice(0, MOST);
  const own = rows.filter(({ isDefault }) => !isDefault);
  const defaults = rows.filter(({ isDefault }) => isDefault);
  if (rows.length === 0) return null;
  const of = (some: typeof rows, caption: string): Markup => table({
    caption, columns: [{ heading: 'budget' }, { heading: 'room left', align: 'right' }, { heading: 'as a bar' }, { heading: 'allowed' }, { heading: 'nearest to it' }, { heading: 'figures', align: 'right' }, { heading: 'rule' }],
    rows: some.map(({ rule, room, share, beyond, allowed, nearest, figures, place }) => [phrase(rule), room, bar(share, beyond), phrase(allowed), phrase(nearest), figures, phrase(place)]),
  });
  const inDefaults = defaults.length === 0 ? null : of(defaults, 'Budgets that stand for whatever has none of its own');
  const more = all.length - rows.length;
  return section(2, 'budgets', 'Budgets and the room left', paragraph('Of each rule the figure that is nearest to what it allows, and how much of that is left: by its value for a limit, by the worst change that this run cannot exclude for a tolerance.'),
    own.length === 0 ? inDefaults : [of(own, 'Budgets of the config'), inDefaults === null ? null : folded(plural(defaults.length, 'default'), inDefaults)],
    more > 0 ? paragraph(`And ${plural(more, 'more rule')} with more room than these, or without any figure: report.json has them all.`) : null);
}

/** As much as is left; what is beyond goes to the left of the line, in red. The number stands beside it. */
function bar(share: number | null, beyond: boolean): Markup | null {
  if (share === null) return null;
  const zero = BAR.width * 0.25;
  const left = beyond ? Math.max(Math.min(1, -share) * zero, 3) : Math.max(0, Math.min(1, share)) * (BAR.width - zero);
  const tone = beyond ? 'bad' : share <= 0 ? 'doubt' : share < LITTLE ? 'warn' : 'good';
  return element('svg', { viewBox: `0 0 ${BAR.width} ${BAR.height}`, ...BAR, 'aria-hidden': 'true' },
    element('rect', { class: 'a-panel', x: zero, width: BAR.width - zero, height: BAR.height }), element('rect', { class: `mark ${tone}`, x: beyond ? zero - left : zero, y: 2, width: Math.max(left, 2), height: BAR.height - 4 }),
    element('path', { class: 'axis', d: `M${zero},0V${BAR.height}` }));
}
