/** The stages of a load with a shape -> the figures of each over time, or the rates that a search tried; and a table of both sides. */
import type { AppliedLoad, StageFigures } from '../../model.ts';
import { amount, written } from '../format.ts';
import { stageTables } from '../loads.ts';
import { axisBelow, axisLeft, linear, logarithmic, niceLinear } from '../page/axis.ts';
import { figure, group, label, picture, polyline, type Point } from '../page/chart.ts';
import { folded } from '../page/document.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { table } from '../page/table.ts';
import { captionOf, SIDE_NAMES } from './sides.ts';

/** Units of the drawing, roughly. */
const PER_LETTER = 8.2;
const PLANE = { width: 460, height: 230, left: 64, right: 448, top: 12, bottom: 190 };

/** A file of a stranger may have thousands. */
const MOST_STAGES = 300;

/** nothing for a load that is the same all the time. */
export function stages(loads: readonly AppliedLoad[], name: string): Child {
  const shaped = loads.filter((load) => load.stages.length > 0).map((load) => ({ ...load, stages: load.stages.slice(0, MOST_STAGES) })).toSorted((a, b) => a.side.localeCompare(b.side));
  const [first] = shaped;
  if (first === undefined) return null;
  const drawn = first.load.kind === 'saturate' ? [searched(shaped, name)] : (['p50', 'p99'] as const).map((figure_) => overTime(shaped, figure_, name));
  const tables = stageTables({ loads: shaped });
  const told = shaped.map(({ side }, i) => tableOf(tables[i], `${name}, ${SIDE_NAMES[side]}`));
  return together(element('div', { class: 'grid' }, drawn), folded('The stages in figures', told));
}

/** Each stage as long as it was, at the figure that its requests had. */
function overTime(loads: readonly AppliedLoad[], of: 'p50' | 'p99', name: string): Markup {
  const values = loads.flatMap((load) => load.stages.flatMap((stage) => stage[of] ?? []));
  const length = Math.max(...loads.map(lengthOf));
  const x = linear([0, length / 1000], [PLANE.left, PLANE.right]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const y = values.length === 0 ? niceLinear([0, 1], [PLANE.bottom, PLANE.top]) : most > least * 20 && least > 0 ? logarithmic([least, most], [PLANE.bottom, PLANE.top]) : niceLinear([0, most], [PLANE.bottom, PLANE.top], 4);
  const lines = loads.map(({ side, stages: all }) => {
    let time = 0;
    const points = all.flatMap((stage): (Point | null)[] => {
      const [from, to] = [time, (time += stage.duration)];
      const value = stage[of];
      return value === null ? [null] : [[x.of(from / 1000), y.of(value)], [x.of(to / 1000), y.of(value)]];
    });
    return group(side, polyline(points, side === 'base' ? 'dash' : ''));
  });
  let begun = 0;
  const rates = (loads[0]?.stages ?? []).map((stage) => {
    const [left, right] = [x.of(begun / 1000), x.of((begun += stage.duration) / 1000)];
    const words = [rateText(stage), `→ ${written(stage.to, 'requests/s')}`].find((text) => text.length * PER_LETTER < right - left);
    return words === undefined ? null : label((left + right) / 2, PLANE.bottom + 28, words);
  });
  const told = loads.map(({ side, stages: all }) => `${SIDE_NAMES[side]}: ${all.map((stage) => (stage[of] === null ? 'no answer' : amount(stage[of], 'ms'))).join(', ')}`).join('; ');
  const svg = picture({ width: PLANE.width, height: PLANE.height, kind: 'full', title: `${of} of ${name} in each stage of its load`, description: told },
    axisBelow({ scale: x, ticks: 6, text: (value) => `${Number(value.toPrecision(4))} s` }, PLANE.top, PLANE.bottom), axisLeft({ scale: y, ticks: 4, text: (value) => written(value, 'ms') }, PLANE.left, PLANE.right), lines, group('c quiet', rates));
  return figure(captionOf(of, 'of the requests that were due in each stage; below it the rate.', loads.map(({ side }) => side), false), svg);
}

/** p99 at each rate that was tried; what did not keep the limits has a cross. */
function searched(loads: readonly AppliedLoad[], name: string): Markup {
  const all = loads.flatMap((load) => load.stages);
  const rates = all.map(({ from }) => Math.max(from, 1e-3));
  const times = all.flatMap(({ p99 }) => p99 ?? []).filter((time) => time > 0);
  const x = logarithmic([Math.min(...rates) * 0.95, Math.max(...rates) * 1.05], [PLANE.left, PLANE.right]);
  const y = logarithmic(times.length === 0 ? [1, 10] : [Math.min(...times) * 0.9, Math.max(...times) * 1.1], [PLANE.bottom, PLANE.top]);
  const marks = loads.map(({ side, stages: tried }) => group(side, tried.map(({ from, p99, kept }) => {
    const [px, py] = [x.of(from), p99 === null ? PLANE.top : y.of(p99)];
    return kept === 'kept'
      ? element('circle', { class: side === 'base' ? 'ring' : 'mark', cx: px, cy: py, r: 4 })
      : element('path', { class: 'line', d: `M${(px - 4).toFixed(1)},${(py - 4).toFixed(1)}l8,8m0,-8l-8,8` });
  })));
  const kept = (tried: readonly StageFigures[]): string => {
    const highest = Math.max(0, ...tried.flatMap((stage) => (stage.kept === 'kept' ? [stage.from] : [])));
    return highest === 0 ? 'none kept' : `kept up to ${amount(highest, 'requests/s')}`;
  };
  const svg = picture({ width: PLANE.width, height: PLANE.height, kind: 'full', title: `p99 of ${name} at each rate that was tried`, description: loads.map(({ side, stages: tried }) => `${SIDE_NAMES[side]}: ${kept(tried)}`).join('; ') },
    axisBelow({ scale: x, ticks: 6, text: (value) => written(value, 'requests/s') }, PLANE.top, PLANE.bottom), axisLeft({ scale: y, ticks: 5, text: (value) => written(value, 'ms') }, PLANE.left, PLANE.right), marks,
    label(PLANE.right, PLANE.bottom + 28, 'rate', 'e quiet'));
  return figure(captionOf('The search for the capacity.', 'p99 at each rate that was tried; a cross: the limits were not kept there, or the rate could not be sent.', loads.map(({ side }) => side), false), svg);
}

function tableOf(made: ReturnType<typeof stageTables>[number] | undefined, name: string): Child {
  if (made === undefined) return null;
  const columns = [{ heading: 'rate' }, ...made.table.columns.map((heading) => ({ heading, align: 'right' as const }))];
  return table({ caption: `Stages of ${name}`, columns, rows: made.table.rows.map(({ place, cells }) => [place, ...cells]) });
}

const lengthOf = ({ stages: all }: AppliedLoad): number => Math.max(1, all.reduce((sum, { duration }) => sum + duration, 0));

const rateText = ({ from, to }: StageFigures): string => (from === to ? written(from, 'requests/s') : `${written(from, 'requests/s')} to ${written(to, 'requests/s')}`);

