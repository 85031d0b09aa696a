/** The values that a metric had in each launch, start or run -> small pictures of them: both sides paired, or head's beside what was stored. */
import type { Metric, Sample, Side, Verdict } from '../../model.ts';
import { figureText } from '../figure.ts';
import { plural, written } from '../format.ts';
import { groupsOf } from '../order.ts';
import { axisLeft, linear, niceLinear } from '../page/axis.ts';
import { coarse, figure, group, label, picture, segments, type Point } from '../page/chart.ts';
import { folded } from '../page/document.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { phrase, spoken } from '../page/pen.ts';
import type { Pen } from '../pen.ts';
import { repeatOf, repeatsText } from '../replication.ts';
import type { StoredPoint } from '../stored.ts';
import { sampleOf, type Place } from './place.ts';
import { captionOf, sidePoints } from './sides.ts';
import { countText, valueTables, type Series } from './value-tables.ts';

/** Those that say most, where nothing is wrong. */
const USUAL = ['latency.p50', 'latency.p99', 'throughput', 'cpu', 'capacity', 'recovery', 'cold-start.p50', 'cold', 'init', 'warm.p50', 'warm.p99', 'memory.peak'];
const PLANE = { width: 460, height: 170, left: 64, right: 448, top: 10, bottom: 140 };
/** Of a side: a picture has no room for more. */
const MOST_VALUES = 300;

export interface ValueOptions {
  readonly pen: Pen;
  readonly stored: (target: string, scenario: string | null, metric: string) => readonly StoredPoint[];
  /** Pictures at most. */
  readonly most: number;
  readonly short: boolean;
}

/** The metrics that are beyond their budget or undecided first, then the usual ones; those of one value, and p90 and the fastest of the same starts, have no picture. */
export function valueFigures(place: Place, name: string, { pen, stored, most, short }: ValueOptions): Child {
  const series = wanted(place).slice(0, most).flatMap((metric) => seriesOf(place, metric, stored));
  if (series.length === 0) return null;
  return together(element('div', { class: 'grid' }, series.map((one) => seriesFigure(one, name, pen, short))), folded(`${capital(manyOf(series))} in figures`, valueTables(series, name, pen, short)));
}

const manyOf = (series: readonly Series[]): string => [...new Set(series.map(({ repeat }) => repeatsText(repeat, 2).replace('2 ', '')))].join(' and ');

function wanted({ verdicts, samples }: Place): readonly Metric[] {
  const groups = groupsOf(verdicts);
  const first = [...groups.broken, ...groups.inconclusive, ...groups.advised].map(({ comparison }) => comparison.metric);
  const usual = USUAL.flatMap((metric) => samples.find((sample) => sample.metric.name === metric)?.metric ?? []);
  const others = samples.map(({ metric }) => metric).filter(({ name }) => /^(command|metrics|timing)\./.test(name));
  const byName = new Map([...first, ...usual, ...others].map((metric) => [metric.name, metric]));
  const names = [...byName.values()].filter((metric) => hasValues(metric) && samples.some((sample) => sample.metric.name === metric.name && sample.side === 'head' && sample.values.length > 1));
  return oncePerReading(names);
}

const hasValues = ({ statistic }: Metric): boolean => statistic !== 'exact' && statistic !== 'total';

/** Of one list of starts there are three statistics, and one list of values. */
function oncePerReading(metrics: readonly Metric[]): readonly Metric[] {
  const seen = new Set<string>();
  return metrics.filter(({ name, statistic }) => {
    const key = statistic.endsWith('of-starts') ? name.replace(/\.(p50|p90|min)$/, '') : name;
    return seen.size !== seen.add(key.startsWith('warm') ? name : key).size;
  });
}

function seriesOf(place: Place, metric: Metric, stored: ValueOptions['stored']): readonly Series[] {
  const [base, head] = (['base', 'head'] as const).map((side): Sample | null => sampleOf(place, metric.name, side));
  if (head == null) return [];
  const verdict: Verdict | undefined = place.verdicts.find(({ comparison }) => comparison.metric.name === metric.name);
  const before = base == null && verdict?.comparison.method !== 'side-by-side' ? stored(place.target, place.scenario, metric.name) : [];
  const all = Math.max(base?.values.length ?? 0, head.values.length);
  return [{ metric, figure: { target: place.target, scenario: place.scenario, metric }, repeat: repeatOf(metric), base: (base?.values ?? []).slice(0, MOST_VALUES), head: head.values.slice(0, MOST_VALUES), all, stored: before }];
}

function seriesFigure(series: Series, name: string, pen: Pen, short: boolean): Markup {
  const { metric, repeat, base, head, stored } = series;
  const values = [...base, ...head, ...stored.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // The whole scale from 0 would make one line of what differs by a few per cent.
  const y = niceLinear([least, most], [PLANE.bottom, PLANE.top], 4);
  const metricName = spoken(pen.name(metric.name));
  const paired = base.length > 0;
  const title = paired ? `${metricName} of ${name} in each ${repeat}, base beside this build` : stored.length > 0 ? `${metricName} of ${name}: what earlier runs stored, and each ${repeat} of this one` : `${metricName} of ${name} in each ${repeat}`;
  const marks = paired || stored.length === 0 ? pairMarks(series, y.of, short) : storedMarks(series, y.of);
  const svg = picture({ width: PLANE.width, height: PLANE.height, kind: 'full', title, description: rangeText(series, pen) },
    axisLeft({ scale: y, ticks: 4, text: (value) => shortFigure(value, metric) }, PLANE.left, PLANE.right), element('path', { class: 'axis', d: `M${PLANE.left},${PLANE.bottom}H${PLANE.right}` }), marks);
  const sides: readonly Side[] = paired || stored.length > 0 ? ['base', 'head'] : ['head'];
  const better = `${metric.better} is better`;
  const words = paired ? `${capital(countText(series))} in their order; a line joins those that were measured beside each other. ${capital(better)}. ` : stored.length > 0 ? `${plural(stored.length, 'earlier run')} of the baseline as ${stored.length === 1 ? 'it was' : 'they were'} measured then, and ${countText(series)} of this run. ${capital(better)}. ` : `${capital(countText(series))} in their order. ${capital(better)}. `;
  return figure(captionOf(phrase(pen.name(metric.name)), words.trimEnd(), sides, short, paired ? 'base' : 'earlier runs'), svg);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Without the words behind the unit: an axis has no room for them. */
const shortFigure = (value: number, { unit }: Metric): string => written(value, unit).replace(/\/(request|1,000 requests)$| per million$/, '');

function pairMarks({ base, head, repeat }: Series, y: (value: number) => number, isCoarse: boolean): Child {
  const count = Math.max(base.length, head.length);
  const x = linear([0, Math.max(1, count - 1)], [PLANE.left + 16, PLANE.right - 12]);
  const at = (values: readonly number[]): readonly Point[] => values.map((value, i) => [count === 1 ? (PLANE.left + PLANE.right) / 2 : x.of(i), y(value)]);
  const [before, now] = isCoarse ? [coarse(at(base)), coarse(at(head))] : [at(base), at(head)];
  const joins = before.flatMap((point, i) => (now[i] === undefined ? [] : [[point, now[i]] as const]));
  return [
    segments(joins, 'thin faint muted'), sidePoints('base', before), sidePoints('head', now),
    label(PLANE.left + 16, PLANE.bottom + 16, '1', 'c muted'), count > 1 ? label(PLANE.right - 12, PLANE.bottom + 16, String(count), 'c muted') : null, label((PLANE.left + PLANE.right) / 2, PLANE.bottom + 16, repeat, 'c quiet'),
  ];
}

/** Earlier runs to the left, the values of this one to the right of a line. */
function storedMarks({ stored, head }: Series, y: (value: number) => number): Child {
  const line = PLANE.left + (PLANE.right - PLANE.left) * 0.68;
  const before = linear([0, Math.max(1, stored.length - 1)], [PLANE.left + 16, line - 16]);
  const now = linear([0, Math.max(1, head.length - 1)], [line + 16, PLANE.right - 12]);
  const points = stored.map(({ value, sameMachine }, i) => ({ sameMachine, point: [before.of(i), y(value)] as const }));
  return [
    element('path', { class: 'axis dash', d: `M${Math.round(line)},${PLANE.top}V${PLANE.bottom}` }),
    sidePoints('base', points.filter(({ sameMachine }) => sameMachine).map(({ point }) => point)),
    group('muted faint', points.filter(({ sameMachine }) => !sameMachine).map(({ point: [px, py] }) => element('path', { class: 'line', d: `M${px.toFixed(1)},${py.toFixed(1)}m-3,-3l6,6m0,-6l-6,6` }))),
    sidePoints('head', head.map((value, i) => [now.of(i), y(value)])),
    label(line - 8, PLANE.bottom + 16, points.some(({ sameMachine }) => !sameMachine) ? 'earlier runs (× on another machine)' : 'earlier runs', 'e quiet'), label(line + 8, PLANE.bottom + 16, 'this run', 'quiet'),
  ];
}

function rangeText({ figure: of, base, head, stored }: Series, pen: Pen): string {
  const text = (values: readonly number[]): string => `${spoken(figureText(Math.min(...values), of, pen))} to ${spoken(figureText(Math.max(...values), of, pen))}`;
  const told = [{ who: 'base', values: base }, { who: 'this build', values: head }, { who: 'earlier runs', values: stored.map(({ value }) => value) }];
  return told.filter(({ values }) => values.length > 0).map(({ who, values }) => `${who}: ${text(values)}`).join('; ');
}
