/** The stages of loads with a shape -> a folded section with a small table for each. */
import type { Run } from '../../model.ts';
import { plural } from '../format.ts';
import { stageTables } from '../loads.ts';
import type { Pen } from '../pen.ts';
import { folded } from './details.ts';
import type { Section } from './section.ts';
import { tableHead, tableRow, whole } from './table.ts';

export function stageSection(run: Run, cell: Pen): Section {
  const tables = stageTables(run);
  const rows = tables.flatMap(({ place, load, table }, index) => [
    `${index === 0 ? '' : '\n'}${cell.name(place)}: ${load}\n\n${tableHead(['rate', ...table.columns], [1, 2, 3, 4])}`,
    ...table.rows.map((row) => tableRow([whole(row.place), ...row.cells.map(whole)])),
  ]);
  return folded('the stages of the load', 32, `The load by stage: ${plural(tables.length, 'table')}`, '', rows);
}
