/** One metric -> a picture as large as a postcard: as many marks as its pixels can show, every level and every change. */
import type { Series } from '../../model.ts';
import { axisLeft } from '../page/axis.ts';
import { label, segments, type Point } from '../page/chart.ts';
import { element, together, type Markup } from '../page/markup.ts';
import { acceptedMarks, changeMarks, levelLines, markedOf } from './levels.ts';
import type { MetricHistory } from './input.ts';
import { isLine, lookOf, shapePath, type Machines } from './machines.ts';
import { plotOf, type Plot } from './plot.ts';
import { tickText } from './words.ts';

const WIDTH = 360;
const HEIGHT = 150;
const FRAME = { left: 66, right: 350, top: 12, bottom: 124 };
/** As many columns as are worth a mark each; beyond it a column shows from where to where its values reach. */
const COLUMNS = 95;

/** It is told in words beside it: whoever hears the page needs no second telling. */
export function smallChart(metric: MetricHistory, machines: Machines): Markup {
  const plot = plotOf(metric, FRAME, 0.08);
  const days = plot.days(2);
  return element('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-hidden': 'true', class: 'trend' },
    axisLeft({ scale: plot.y, ticks: 3, text: (value) => tickText(value, metric.metric) }, FRAME.left, FRAME.right),
    days.map(({ at, day }, i) => label(at, HEIGHT - 8, day, i === 0 && days.length > 1 ? 'muted' : days.length > 1 ? 'e muted' : 'c muted')),
    metric.current.map((series) => marksOf(series, plot, machines)),
    metric.current.map((series) => levelLines(series, plot, lookOf(series.machine, machines).tone)),
    changeMarks(markedOf(metric, plot), plot),
    metric.current.map((series) => acceptedMarks(series, plot)),
  );
}

function marksOf({ points, machine }: Series, plot: Plot, machines: Machines): Markup {
  const { tone, shape } = lookOf(machine, machines);
  const place = ({ id, normalised }: Series['points'][number]): Point => [plot.x({ id }), within(plot.y.of(normalised), plot)];
  if (plot.count <= COLUMNS) return element('path', { class: `${isLine(shape) ? 'line thin' : 'mark'} small ${tone}`, d: points.map((point) => shapePath(shape, ...place(point), 2.2)).join('') });
  const columns = new Map<number, [number, number]>();
  for (const point of points) {
    const [x, y] = place(point);
    const column = Math.min(COLUMNS - 1, Math.floor(((x - FRAME.left) / (FRAME.right - FRAME.left)) * COLUMNS));
    const [top, bottom] = columns.get(column) ?? [y, y];
    columns.set(column, [Math.min(top, y), Math.max(bottom, y)]);
  }
  const width = (FRAME.right - FRAME.left) / COLUMNS;
  const lines = [...columns].map(([column, [top, bottom]]): [Point, Point] => {
    const x = FRAME.left + (column + 0.5) * width;
    return [[x, top - 0.5], [x, bottom + 0.5]];
  });
  return together(segments(lines, `reach ${tone}`));
}

const within = (y: number, { frame }: Plot): number => Math.min(frame.bottom, Math.max(frame.top, y));
