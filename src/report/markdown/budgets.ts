/** What became of the rules -> a folded table of them. */
import type { BudgetRow } from '../budget-table.ts';
import { plural } from '../format.ts';
import { folded } from './details.ts';
import { tableHead, tableRow, whole } from './table.ts';
import type { Section } from './section.ts';

const HEAD = tableHead(['budget', 'allowed', 'nearest to it', 'room left', 'figures', 'rule'], [3, 4]);
const INTRO = 'Of each rule the figure that is nearest to what it allows, and how much of that is left: by its value for a limit, by the worst change that this run cannot exclude for a tolerance.';

export function budgetSection(rows: readonly BudgetRow[]): Section {
  const own = rows.filter(({ isDefault }) => !isDefault).length;
  const summary = `${plural(rows.length, 'budget')}, and the room left${own === 0 ? ', all of them defaults' : ''}`;
  return folded('budgets', 45, summary, `${INTRO}\n\n${HEAD}`, rows.map(({ rule, allowed, nearest, room, figures, place }) => tableRow([rule, whole(allowed), nearest, whole(room), figures, place])));
}
