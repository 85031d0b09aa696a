/** The slices of a scenario -> how both sides did over the time of the run, launch beside launch, so that a burst is seen. */
import type { Side, SliceSeries } from '../../model.ts';
import { amount, count, duration, written } from '../format.ts';
import { axisLeft, logarithmic, niceLinear } from '../page/axis.ts';
import { figure, group, label, picture, polyline, type Point } from '../page/chart.ts';
import { folded } from '../page/document.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { table } from '../page/table.ts';
import { quantile, sorted } from '../../stats/sample.ts';
import { captionOf, SIDE_NAMES, sidePoints } from './sides.ts';

interface Slice {
  readonly launch: number;
  readonly start: number;
  readonly p50: number;
  readonly cpu: number | null;
  readonly requests: number;
}

const PLANE = { width: 940, height: 190, left: 64, right: 928, top: 12, bottom: 158 };
/** Between two launches, units of the drawing. */
const GAP = 10;
/** Points of a side: beyond, neighbours are drawn as one, by the slower of them. */
const MOST = { full: 400, short: 40 };
/** Times the usual, beyond which a slice is a burst. */
const BURST = 5;
/** Launches in the table. */
const MOST_ROWS = 100;
/** Numbers of one launch in the table. */
const MOST_NUMBERS = { full: 60, short: 12 };

/** nothing where no slices are kept. */
export function overTime(series: readonly SliceSeries[], name: string, short: boolean): Child {
  const sides = (['base', 'head'] as const).flatMap((side) => {
    const own = series.find((one) => one.side === side);
    return own === undefined ? [] : [{ side, slices: slicesOf(own) }];
  });
  const all = sides.flatMap(({ slices }) => slices);
  if (all.length < 2) return null;
  return together(drawn(sides, name, short), folded('Slices in figures', tableOf(sides, name, short)));
}

const slicesOf = ({ launch, start, p50, cpu, requests }: SliceSeries): readonly Slice[] =>
  start.map((at, i) => ({ launch: launch[i] ?? 0, start: at, p50: p50[i] ?? 0, cpu: cpu?.[i] ?? null, requests: requests[i] ?? 0 }));

type Sides = readonly { readonly side: Side; readonly slices: readonly Slice[] }[];

function drawn(sides: Sides, name: string, short: boolean): Markup {
  const all = sides.flatMap(({ slices }) => slices);
  const launches = launchesOf(all);
  const x = timeAxis(launches);
  const values = sorted(all.map(({ p50 }) => p50));
  const [usual, least, highest] = [quantile(values, 0.5), quantile(values, 0), quantile(values, 1)];
  // One burst of a hundred times the usual would make one line of all the rest.
  const bursts = highest > usual * BURST && least > 0;
  const y = bursts ? logarithmic([least * 0.95, highest * 1.05], [PLANE.bottom, PLANE.top]) : niceLinear([Math.max(0, least - (highest - least) * 0.1), highest], [PLANE.bottom, PLANE.top], 4);
  const lines = sides.map(({ side, slices }) => {
    const launched = thinned(slices, short ? MOST.short : MOST.full).map((run) => run.map((slice): Point => [Math.round(x(slice)), y.of(slice.p50)]));
    const single = launched.flatMap((points) => (points.length === 1 ? points : []));
    const broken = launched.filter((points) => points.length > 1).flatMap((points, i) => (i === 0 ? points : [null, ...points]));
    return group(side, broken.length === 0 ? null : polyline(broken, side === 'base' ? 'dash' : ''), single.length === 0 ? null : sidePoints(side, single));
  });
  const borders = launches.slice(1).map((launch) => x({ launch: launch.launch, start: launch.from }) - GAP / 2);
  const worst = all.reduce((a, b) => (b.p50 > a.p50 ? b : a));
  const told = `The slowest slice has a median of ${amount(worst.p50, 'ms')}, ${duration(worst.start)} after measuring began; the usual one ${amount(usual, 'ms')}`;
  const svg = picture({ width: PLANE.width, height: PLANE.height, title: `Median response time of ${name} in each slice of the run`, description: told, kind: 'full' },
    axisLeft({ scale: y, ticks: 5, text: (value) => written(value, 'ms') }, PLANE.left, PLANE.right),
    borders.length === 0 ? null : element('path', { class: 'axis dash faint', d: borders.map((at) => `M${Math.round(at)},${PLANE.top}V${PLANE.bottom}`).join('') }),
    element('path', { class: 'axis', d: `M${PLANE.left},${PLANE.bottom}H${PLANE.right}` }), lines,
    group('c muted', launches.filter((_, i) => i % Math.ceil(launches.length / (short ? 5 : 40)) === 0).map((launch) => label((x({ launch: launch.launch, start: launch.from }) + x({ launch: launch.launch, start: launch.to })) / 2, PLANE.bottom + 15, String(launch.launch + 1)))),
    label(PLANE.right, PLANE.height - 3, 'launch', 'e quiet'));
  const prose = `Median response time of each slice, launch beside launch. ${bursts ? 'The axis is stretched, so that bursts and the usual are both seen. ' : ''}What moves both sides at once is the machine.`;
  return figure(captionOf('The run over time.', prose, sides.map(({ side }) => side), short), svg);
}

interface Stretch {
  readonly launch: number;
  readonly from: number;
  readonly to: number;
}

function launchesOf(slices: readonly Slice[]): readonly Stretch[] {
  const known = new Map<number, Stretch>();
  for (const { launch, start } of slices) {
    const { from, to } = known.get(launch) ?? { from: start, to: start };
    known.set(launch, { launch, from: Math.min(from, start), to: Math.max(to, start) });
  }
  return [...known.values()].toSorted((a, b) => a.launch - b.launch);
}

/** Launches follow on each other: what other scenarios took in between is left out. Each has room for its time. */
function timeAxis(launches: readonly Stretch[]): (slice: Pick<Slice, 'launch' | 'start'>) => number {
  const gap = Math.min(GAP, (PLANE.right - PLANE.left) / (2 * launches.length));
  const lengths = launches.map(({ from, to }) => Math.max(1, to - from));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const perMs = (PLANE.right - PLANE.left - gap * launches.length) / all;
  const places = new Map<number, readonly [from: number, left: number]>();
  let left = PLANE.left + gap / 2;
  launches.forEach(({ launch, from }, i) => {
    places.set(launch, [from, left]);
    left += (lengths[i] ?? 0) * perMs + gap;
  });
  return ({ launch, start }) => {
    const [from, at] = places.get(launch) ?? [0, PLANE.left];
    return at + (start - from) * perMs;
  };
}

function byLaunch(slices: readonly Slice[]): ReadonlyMap<number, readonly Slice[]> {
  const launches = new Map<number, Slice[]>();
  for (const slice of slices) {
    const own = launches.get(slice.launch);
    if (own === undefined) launches.set(slice.launch, [slice]);
    else own.push(slice);
  }
  return launches;
}

/** By launch, and of neighbours the slower one: a burst must stay in it. */
function thinned(slices: readonly Slice[], most: number): readonly (readonly Slice[])[] {
  const size = Math.ceil(slices.length / most);
  return [...byLaunch(slices).values()].map((own) => Array.from({ length: Math.ceil(own.length / size) }, (_, i) => own.slice(i * size, (i + 1) * size).reduce((a, b) => (b.p50 > a.p50 ? b : a))));
}

/** A row for each launch and side, with the slices' medians in their order; of very many scenarios a row for each launch, with the medians alone. */
function tableOf(sides: Sides, name: string, short: boolean): Markup {
  const grouped = sides.map(({ side, slices }) => ({ side, launches: byLaunch(slices) }));
  const launches = launchesOf(sides.flatMap(({ slices }) => slices)).slice(0, MOST_ROWS).map(({ launch }) => ({ launch, own: grouped.map(({ side, launches: of }) => ({ side, slices: of.get(launch) ?? [] })) }));
  const caption = `Slices of ${name} by launch: median response time of each in ms, in their order`;
  if (short) {
    const columns = [{ heading: 'launch' }, ...sides.map(({ side }) => ({ heading: `p50 of each slice, ${SIDE_NAMES[side]}` }))];
    return table({ caption, columns, rows: launches.map(({ launch, own }) => [launch + 1, ...own.map(({ slices }) => mediansText(slices, MOST_NUMBERS.short))]) });
  }
  const rows = launches.flatMap(({ launch, own }) => own.filter(({ slices }) => slices.length > 0).map(({ side, slices }) => {
    const medians = sorted(slices.map(({ p50 }) => p50));
    const cpu = slices.flatMap((slice) => slice.cpu ?? []);
    return [
      launch + 1, SIDE_NAMES[side], duration(slices[0]?.start ?? 0), count(slices.length), count(slices.reduce((sum, { requests }) => sum + requests, 0)), amount(quantile(medians, 0.5), 'ms'), amount(quantile(medians, 1), 'ms'),
      cpu.length === 0 ? '' : amount(quantile(sorted(cpu), 0.5), 'ms'), mediansText(slices, MOST_NUMBERS.full),
    ];
  }));
  return table({
    caption, rows,
    columns: [{ heading: 'launch' }, { heading: 'side' }, { heading: 'after', align: 'right' }, { heading: 'slices', align: 'right' }, { heading: 'responses', align: 'right' }, { heading: 'median', align: 'right' }, { heading: 'slowest', align: 'right' }, { heading: 'CPU per request', align: 'right' }, { heading: 'p50 of each, ms', class: 'wide' }],
  });
}

const mediansText = (slices: readonly Slice[], most: number): string =>
  `${slices.slice(0, most).map(({ p50 }) => Number(p50.toPrecision(3))).join(' ')}${slices.length > most ? ` and ${count(slices.length - most)} more` : ''}`;
