/** Levels and what was found -> lines and marks on a plot, the same on every picture of history. */
import type { ChangeKind, HistoryFinding, Level, Series } from '../../model.ts';
import { polyline, type Point } from '../page/chart.ts';
import { element, together, type Markup } from '../page/markup.ts';
import type { MetricHistory } from './input.ts';
import type { Plot } from './plot.ts';

/** A line for each level, over the entries that it holds for. */
export function levelLines({ levels, points }: Series, plot: Plot, tone: string): Markup {
  return polyline(levels.flatMap((level): readonly (Point | null)[] => {
    const [from, to] = endsOf(level, points, plot);
    const y = plot.y.of(level.size.point);
    return [[from, y], [to, y], null];
  }), `level ${tone}`);
}

/** Half an entry beyond its first and last, so that a level of one entry is seen. */
function endsOf({ start, end }: Level, points: Series['points'], { x, step, frame }: Plot): readonly [number, number] {
  const at = (index: number): number => x(points[index] ?? points.at(-1) ?? { id: '' });
  const half = Math.min(step / 2, 4);
  return [Math.max(frame.left, at(start) - half), Math.min(frame.right, at(end - 1) + half)];
}

/** Colour and word of a direction; the shape points the way the figure went. */
export const TONES: Readonly<Record<ChangeKind, string>> = { regressed: 'bad', improved: 'good', changed: 'doubt' };

export interface Marked {
  readonly finding: HistoryFinding;
  readonly x: number;
  /** From where to where on the plot the change may lie. */
  readonly range: readonly [number, number];
}

/** Findings that lie on this plot, oldest first. A creep has no place of its own: it is told in words. */
export function markedOf({ current, past, findings }: MetricHistory, plot: Plot): readonly Marked[] {
  const all = new Map([...current, ...past].map((series) => [series.key, series]));
  return findings.flatMap((finding): readonly Marked[] => {
    if (finding.kind === 'creep') return [];
    const points = all.get(finding.series)?.points ?? [];
    const [first, before] = [points[finding.what.index], points[finding.what.range.after.index]];
    if (first === undefined) return [];
    const last = points[finding.what.range.upTo.index] ?? first;
    return [{ finding, x: plot.x(first), range: [plot.x(before ?? first), plot.x(last)] }];
  }).sort((a, b) => a.x - b.x);
}

/** A line down the picture, the stretch of commits that the change lies in, and a triangle at its head. */
export function changeMarks(marked: readonly Marked[], plot: Plot): Markup {
  const { top, bottom } = plot.frame;
  return together(marked.map(({ finding: { direction, what }, x, range: [from, to] }) => {
    const up = what.after > what.before;
    return element('g', { class: `change ${TONES[direction]}` },
      element('path', { class: `a-${TONES[direction]}`, d: `M${short(from)},${top}H${short(Math.max(to, from + 1))}V${bottom}H${short(from)}z` }),
      element('path', { class: 'line thin dash', d: `M${short(x)},${top}V${bottom}` }),
      element('path', { class: 'mark', d: up ? `M${short(x)},${top - 7}l4.5,8h-9z` : `M${short(x)},${top + 1}l4.5,-8h-9z` }),
    );
  }));
}

/** Where a regression was accepted on purpose: a ring on its level. */
export function acceptedMarks({ levels, points }: Series, plot: Plot): Markup {
  return together(levels.flatMap(({ began, start, size }) => (began.kind === 'accepted' && points[start] !== undefined
    ? [element('circle', { class: 'ring doubt accepted', cx: plot.x(points[start]), cy: plot.y.of(size.point), r: 5 })] : [])));
}

const short = (value: number): string => String(Math.round(value * 10) / 10);
