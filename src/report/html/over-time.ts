/** The slices of a scenario -> how both sides did over the time of the run, launch beside launch, so that a burst is seen. */
import type { Side, SliceSeries } from '../../model.ts';
import { amount, count, duration, plural, written } from '../format.ts';
import { axisLeft, logarithmic, niceLinear } from '../page/axis.ts';
import { broadFigure, group, label, picture, polyline, type Point } from '../page/chart.ts';
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
/** Launches in the picture and in the table. */
const MOST_LAUNCHES = 100;

/** nothing where no slices are kept. */
export function overTime(series: readonly SliceSeries[], name: string, short: boolean): Child {
  const kept = (['base', 'head'] as const).flatMap((side) => series.find((one) => one.side === side) ?? []);
  const measured = launchesOf(kept.flatMap(slicesOf));
  const shown = new Set(measured.slice(0, MOST_LAUNCHES).map(({ launch }) => launch));
  const own = kept.map((one) => ({ side: one.side, slices: slicesOf(one).filter(({ launch }) => shown.has(launch)) }));
  if (own.reduce((sum, { slices }) => sum + slices.length, 0) < 2) return null;
  const size = Math.ceil(Math.max(...own.map(({ slices }) => slices.length)) / (short ? MOST.short : MOST.full));
  const sides = own.map((one): SideSlices => ({ ...one, drawn: thinned(one.slices, size) }));
  const how = {
    kept: Math.max(1, ...kept.map((one) => one.together ?? 1)), drawn: size,
    missing: [...(measured.length > shown.size ? [`The first ${count(shown.size)} of ${count(measured.length)} launches are shown.`] : []), ...(kept.some(({ left = 0 }) => left > 0) ? [`Of ${plural(Math.max(...kept.map(({ left = 0 }) => left)), 'launch', 'launches')} nothing was kept.`] : [])],
  };
  return together(drawn(sides, how, name, short), folded('Slices in figures', tableOf(sides, how, name, short)));
}

/** What became of the slices on their way to the picture. */
interface How {
  /** Neighbours that are one in the saved run, by their mean. */
  readonly kept: number;
  /** Neighbours of those that are one in the picture and in its table, by the slowest. */
  readonly drawn: number;
  /** In sentences, what is not shown. */
  readonly missing: readonly string[];
}

/** `each slice`, or what stands for several of them. */
const unitOf = ({ kept, drawn: many }: How): string =>
  `${kept === 1 ? 'each slice' : `up to ${count(kept)} slices together`}${many === 1 ? '' : `, of ${count(many)} neighbours the slowest`}`;

const slicesOf = ({ launch, start, p50, cpu, requests }: SliceSeries): readonly Slice[] =>
  start.map((at, i) => ({ launch: launch[i] ?? 0, start: at, p50: p50[i] ?? 0, cpu: cpu?.[i] ?? null, requests: requests[i] ?? 0 }));

interface SideSlices {
  readonly side: Side;
  readonly slices: readonly Slice[];
  /** By launch. */
  readonly drawn: ReadonlyMap<number, readonly Slice[]>;
}

type Sides = readonly SideSlices[];

function drawn(sides: Sides, how: How, name: string, short: boolean): Markup {
  const all = sides.flatMap(({ slices }) => slices);
  const launches = launchesOf(all);
  const x = timeAxis(launches);
  const values = sorted(all.map(({ p50 }) => p50));
  const [usual, least, highest] = [quantile(values, 0.5), quantile(values, 0), quantile(values, 1)];
  // One burst of a hundred times the usual would make one line of all the rest.
  const bursts = highest > usual * BURST && least > 0;
  const y = bursts ? logarithmic([least * 0.95, highest * 1.05], [PLANE.bottom, PLANE.top]) : niceLinear([Math.max(0, least - (highest - least) * 0.1), highest], [PLANE.bottom, PLANE.top], 4);
  const lines = sides.map(({ side, drawn: shown }) => {
    const launched = [...shown.values()].map((run) => run.map((slice): Point => [Math.round(x(slice)), y.of(slice.p50)]));
    const single = launched.flatMap((points) => (points.length === 1 ? points : []));
    const broken = launched.filter((points) => points.length > 1).flatMap((points, i) => (i === 0 ? points : [null, ...points]));
    return group(side, broken.length === 0 ? null : polyline(broken, side === 'base' ? 'dash' : '', short), single.length === 0 ? null : sidePoints(side, single));
  });
  const borders = launches.slice(1).map((launch) => x({ launch: launch.launch, start: launch.from }) - GAP / 2);
  const worst = all.reduce((a, b) => (b.p50 > a.p50 ? b : a));
  const told = `The slowest slice has a median of ${amount(worst.p50, 'ms')}, ${duration(worst.start)} after measuring began; the usual one ${amount(usual, 'ms')}`;
  const svg = picture({ width: PLANE.width, height: PLANE.height, title: `Median response time of ${name} in each slice of the run`, description: told, kind: 'full' },
    axisLeft({ scale: y, ticks: 5, text: (value) => written(value, 'ms') }, PLANE.left, PLANE.right),
    borders.length === 0 ? null : element('path', { class: 'axis dash faint', d: borders.map((at) => `M${Math.round(at)},${PLANE.top}V${PLANE.bottom}`).join('') }),
    element('path', { class: 'axis', d: `M${PLANE.left},${PLANE.bottom}H${PLANE.right}` }), lines,
    group('c muted', launches.filter((_, i) => i % Math.ceil(launches.length / (short ? 5 : 40)) === 0).map((launch) => label(Math.round((x({ launch: launch.launch, start: launch.from }) + x({ launch: launch.launch, start: launch.to })) / 2), PLANE.bottom + 15, String(launch.launch + 1)))),
    label(PLANE.right, PLANE.height - 3, 'launch', 'e quiet'));
  const prose = `Median response time of ${unitOf(how)}, launch beside launch. ${how.missing.map((sentence) => `${sentence} `).join('')}${bursts ? 'The axis is stretched, so that bursts and the usual are both seen. ' : ''}What moves both sides at once is the machine.`;
  return broadFigure(captionOf('The run over time.', prose, sides.map(({ side }) => side), short), svg);
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

/** By launch, and of `size` neighbours the slowest one: a burst must stay in it. */
function thinned(slices: readonly Slice[], size: number): ReadonlyMap<number, readonly Slice[]> {
  return new Map([...byLaunch(slices)].map(([launch, own]) => [launch, Array.from({ length: Math.ceil(own.length / size) }, (_, i) => own.slice(i * size, (i + 1) * size).reduce((a, b) => (b.p50 > a.p50 ? b : a)))]));
}

/** A row for each launch and side, with the medians that are drawn in their order; of very many scenarios a row for each launch, with the medians alone. */
function tableOf(sides: Sides, how: How, name: string, short: boolean): Markup {
  const grouped = sides.map(({ side, slices, drawn: shown }) => ({ side, launches: byLaunch(slices), shown }));
  const launches = launchesOf(sides.flatMap(({ slices }) => slices)).map(({ launch }) => ({ launch, own: grouped.map(({ side, launches: of, shown }) => ({ side, slices: of.get(launch) ?? [], medians: mediansText(shown.get(launch) ?? []) })) }));
  const caption = `Slices of ${name} by launch: median response time of ${unitOf(how)} in ms, in their order`;
  if (short) {
    const columns = [{ heading: 'launch' }, ...sides.map(({ side }) => ({ heading: `p50, ${SIDE_NAMES[side]}` }))];
    return table({ caption, columns, rows: launches.map(({ launch, own }) => [launch + 1, ...own.map(({ medians }) => medians)]) });
  }
  const rows = launches.flatMap(({ launch, own }) => own.filter(({ slices }) => slices.length > 0).map(({ side, slices, medians: text }) => {
    const medians = sorted(slices.map(({ p50 }) => p50));
    const cpu = slices.flatMap((slice) => slice.cpu ?? []);
    return [
      launch + 1, SIDE_NAMES[side], duration(slices[0]?.start ?? 0), count(slices.length), count(slices.reduce((sum, { requests }) => sum + requests, 0)), amount(quantile(medians, 0.5), 'ms'), amount(quantile(medians, 1), 'ms'),
      cpu.length === 0 ? '' : amount(quantile(sorted(cpu), 0.5), 'ms'), text,
    ];
  }));
  return table({
    caption, rows,
    columns: [{ heading: 'launch' }, { heading: 'side' }, { heading: 'after', align: 'right' }, { heading: how.kept === 1 ? 'slices' : 'rows', align: 'right' }, { heading: 'responses', align: 'right' }, { heading: 'median', align: 'right' }, { heading: 'slowest', align: 'right' }, { heading: 'CPU per request', align: 'right' }, { heading: 'p50 of each, ms', class: 'wide' }],
  });
}

const mediansText = (slices: readonly Slice[]): string => slices.map(({ p50 }) => Number(p50.toPrecision(3))).join(' ');
