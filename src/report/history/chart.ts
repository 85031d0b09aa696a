/** One metric -> its picture in full: a mark for every entry, which is a link to its commit where it can be pointed at, levels as lines, changes with their size. */
import type { ChangePoint, Series, SeriesPoint } from '../../model.ts';
import { axisLeft } from '../page/axis.ts';
import { dots, label, type Point } from '../page/chart.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { commitLink } from './commits.ts';
import { dayOf, type HistoryInput, type MetricHistory } from './input.ts';
import { acceptedMarks, changeMarks, levelLines, markedOf, TONES, type Marked } from './levels.ts';
import { isLine, lookOf, shapePath, type Machines, type Shape } from './machines.ts';
import { plotOf, type Plot } from './plot.ts';
import { shortCommit, sizeOf, tickText, valueText } from './words.ts';

const WIDTH = 1180;
const HEIGHT = 430;
const FRAME = { left: 96, right: 1166, top: 26, bottom: 392 };

/** Its words stand in the caption and the tables: whoever hears the page is spared thousands of marks. Links in it take part in no tab order for the same reason; the table has them. */
export function chart(metric: MetricHistory, machines: Machines, input: HistoryInput): Markup {
  const labels = labelsOf(markedOf(metric, plotOf(metric, FRAME)));
  const plot = plotOf(metric, { ...FRAME, top: FRAME.top + labels.lanes * LANE });
  const days = plot.days(9);
  return element('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-hidden': 'true', class: 'trend large' },
    axisLeft({ scale: plot.y, ticks: 7, text: (value) => tickText(value, metric.metric) }, FRAME.left, FRAME.right),
    element('path', { class: 'axis', d: `M${FRAME.left},${FRAME.bottom}H${FRAME.right}` }),
    days.map(({ at, day }, i) => together(element('path', { class: 'axis', d: `M${Math.round(at)},${FRAME.bottom}v5` }), label(at, FRAME.bottom + 19, day, i === 0 ? 'muted' : i === days.length - 1 ? 'e muted' : 'c muted'))),
    changeMarks(markedOf(metric, plot), plot),
    metric.current.map((series) => weakLines(series, plot)),
    [...metric.current, ...metric.past].map((series) => rawDots(series, plot)),
    metric.past.map((series) => element('g', { class: 'past muted' }, marksOf(series, plot, machines, input), levelLines(series, plot, 'thin'))),
    metric.current.map((series) => element('g', { class: lookOf(series.machine, machines).tone }, marksOf(series, plot, machines, input), plot.count > MOST_POINTED_AT ? levelLines(series, plot, 'under') : null, levelLines(series, plot, ''))),
    metric.current.map((series) => acceptedMarks(series, plot)),
    labels.draw(plot.frame.top),
  );
}

/** Entries of a picture that can be pointed at one by one; of more, marks lie so close that each of them could only be hit by chance, and all of one kind are one path. */
const MOST_POINTED_AT = 400;

function marksOf(series: Series, plot: Plot, machines: Machines, input: HistoryInput): readonly Child[] {
  if (plot.count <= MOST_POINTED_AT) return series.points.map((point) => markOf(point, series, plot, machines, input));
  const { shape } = lookOf(series.machine, machines);
  const paths = { line: '', mark: '', ring: '' };
  const round: Point[] = [];
  for (const point of series.points) {
    const { inside, kind } = placeOf(point, shape, plot);
    // A circle takes four times as many letters as a point with round ends, which looks the same.
    if (kind === 'mark' && shape === 'circle') round.push([plot.x(point), inside]);
    else paths[kind] += shapePath(shape, plot.x(point), inside, SMALL);
  }
  return [round.length === 0 ? null : dots(round, 'many'), ...(['line', 'mark', 'ring'] as const).map((kind) => (paths[kind] === '' ? null : element('path', { class: `${kind} p`, d: paths[kind] })))];
}

/** Half the height of a mark. */
const [SMALL, LARGE] = [2.5, 3.5];

/** Beyond the scale it lies at the edge, hollow. */
function placeOf({ normalised }: SeriesPoint, shape: Shape, { y, frame }: Plot): { readonly inside: number; readonly isBeyond: boolean; readonly kind: 'line' | 'mark' | 'ring' } {
  const at = y.of(normalised);
  const inside = Math.min(frame.bottom - 2, Math.max(frame.top + 2, at));
  return { inside, isBeyond: inside !== at, kind: isLine(shape) ? 'line' : inside === at ? 'mark' : 'ring' };
}

function markOf(point: SeriesPoint, { metric, machine }: Series, plot: Plot, machines: Machines, input: HistoryInput): Child {
  const { shape } = lookOf(machine, machines);
  const { inside, isBeyond, kind } = placeOf(point, shape, plot);
  const commit = shortCommit(point.commit);
  const raw = point.value === point.normalised ? '' : `, as measured ${valueText(point.value, metric)}`;
  const words = `${dayOf(point)}${commit === null ? '' : `, ${commit}`}: ${valueText(point.normalised, metric)}${raw}${isBeyond ? ' (beyond the scale)' : ''}${point.spike ? ', one run by itself' : ''}`;
  const mark = element('path', { class: `${kind} p`, d: shapePath(shape, plot.x(point), inside, plot.step < 3 ? SMALL : LARGE) }, []);
  return commitLink(point.commit, input.commitAddress, together(titled(mark, words)), true);
}

/** A shape cannot close itself when it has a title. */
const titled = (mark: Markup, words: string): Markup => element('g', {}, element('title', {}, words), mark);

/** Where speed was taken out: what was measured, small and pale. */
function rawDots({ points }: Series, plot: Plot): Markup | null {
  const raw = points.filter(({ value, normalised }) => value !== normalised && Number.isFinite(value)).map((point): Point => [plot.x(point), plot.y.of(point.value)]);
  const seen = raw.filter(([, y]) => y >= plot.frame.top && y <= plot.frame.bottom);
  return seen.length === 0 ? null : dots(seen, 'raw muted faint');
}

/** Too small to be told by itself: a thin line, and no word. */
function weakLines({ changes, points }: Series, plot: Plot): Markup | null {
  const weak = changes.filter(({ state }: ChangePoint) => state === 'weak').flatMap(({ index }) => (points[index] === undefined ? [] : [Math.round(plot.x(points[index]))]));
  return weak.length === 0 ? null : element('path', { class: 'line thin dash muted faint', d: weak.map((x) => `M${x},${plot.frame.top}V${plot.frame.bottom}`).join('') });
}

const MOST_LANES = 3;
const LANE = 17;
/** Pixels that a label such as `12 +140 %` takes. */
const LABEL = 80;

interface Labels {
  readonly lanes: number;
  /** `top`: of the picture. */
  readonly draw: (top: number) => Markup;
}

/** The number of the change in the table, and its size; in up to three rows where they are close, and left out where even these are full. */
function labelsOf(marked: readonly Marked[]): Labels {
  const free = Array.from({ length: MOST_LANES }, () => -Infinity);
  const placed = marked.flatMap(({ finding, x }, i) => {
    const left = Math.min(FRAME.right - LABEL, Math.max(FRAME.left, x - LABEL / 2));
    const lane = free.findIndex((end) => end <= left);
    if (lane < 0) return [];
    free[lane] = left + LABEL;
    return [{ finding, lane, number: i + 1, x: left + LABEL / 2 }];
  });
  return {
    lanes: placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0),
    draw: (top) => together(placed.map(({ finding, lane, number, x }) =>
      element('text', { x, y: top - 12 - lane * LANE, class: `c size ${TONES[finding.direction]}` }, element('tspan', { class: 'number' }, `${number} `), sizeOf(finding)))),
  };
}
