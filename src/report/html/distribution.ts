/** The responses of a scenario on both sides -> their distribution as a curve, and the change at each decile as a picture and a table. */
import type { LatencyHistogram, Side } from '../../model.ts';
import { decodeLatencies, type LatencyRecorder } from '../../stats/histogram.ts';
import { amount, change, count, percent, written } from '../format.ts';
import { axisBelow, axisLeft, linear, logarithmic, niceLinear } from '../page/axis.ts';
import { dots, figure, group, label, picture, polyline, segments, type Point } from '../page/chart.ts';
import { folded } from '../page/document.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { table } from '../page/table.ts';
import { captionOf, SIDE_NAMES, type SideTone } from './sides.ts';

/** Shares of the responses, and the latencies in ms below which they lie. */
interface Curve {
  readonly side: Side;
  readonly requests: number;
  readonly at: (share: number) => number;
}

/** Points of a curve. Fewer in a page with very many scenarios. */
const POINTS = { full: 80, short: 32 };
const DECILES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const TAIL = [0.95, 0.99, 0.999] as const;
const MARKED = [0.5, 0.9, 0.99] as const;

const PLANE = { width: 460, height: 250, left: 56, right: 448, top: 12, bottom: 218 };
const SHIFTS = { width: 460, height: 250, left: 56, right: 448, top: 12, bottom: 218 };

/** Two figures; nothing where no response was timed or a histogram cannot be read. */
export function distribution(histograms: readonly LatencyHistogram[], stored: string | null, name: string, short: boolean): Child {
  const earlier = stored === null || histograms.some(({ side }) => side === 'base') ? [] : [{ side: 'base' as const, encoded: stored }];
  const curves = [...histograms, ...earlier].flatMap((histogram) => curveOf(histogram) ?? []).toSorted((a, b) => a.side.localeCompare(b.side));
  const [base, head] = (['base', 'head'] as const).map((side) => curves.find((curve) => curve.side === side) ?? null);
  if (head == null) return null;
  const shares = shownShares(Math.min(...curves.map(({ requests }) => requests)));
  return together(element('div', { class: 'grid' }, curvesFigure(curves, shares, earlier.length > 0, name, short), base == null ? null : shiftFigure(base, head, shares, name, short)), tableOf(curves, shares, name));
}

function curveOf({ side, encoded }: Pick<LatencyHistogram, 'side' | 'encoded'>): Curve | null {
  try {
    const latencies = decodeLatencies(encoded);
    return latencies.count === 0 ? null : { side, requests: latencies.count, at: quantilesOf(latencies) };
  } catch {
    // A saved run may hold anything in its place; that it cannot be drawn is seen.
    return null;
  }
}

/** As `LatencyRecorder.quantile`, but with one walk over the buckets for all of them. */
function quantilesOf(latencies: LatencyRecorder): (share: number) => number {
  const buckets = [...latencies.buckets()];
  const ends: number[] = [];
  let below = 0;
  for (const { count: n } of buckets) ends.push((below += n));
  return (share) => {
    const rank = share * below;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) >= rank) high = middle;
      else low = middle + 1;
    }
    const bucket = buckets[low];
    if (bucket === undefined) return 0;
    return Math.min(latencies.max, bucket.from + (bucket.to - bucket.from) * (Math.max(0, rank - ((ends[low] ?? 0) - bucket.count)) / bucket.count));
  };
}

/** A quantile is shown where ten responses or more lie above it. */
const shownShares = (requests: number): readonly number[] => [...DECILES, ...TAIL].filter((share) => requests * (1 - share) >= 10 || share <= 0.5);

/** Each step up is a tenth of the responses that the step before had above it: so the tail, which is what is gated, has room. */
const nines = (share: number): number => -Math.log10(1 - share);
const SHARE_TICKS = [0, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999];

function curvesFigure(curves: readonly Curve[], shown: readonly number[], isStored: boolean, name: string, short: boolean): Markup {
  const most = Math.max(...curves.map(({ requests }) => requests));
  const top = Math.min(0.9995, Math.max(0.95, 1 - 5 / most));
  // What is marked stands in the table too: both have what both sides have enough responses for.
  const marked = MARKED.filter((share) => shown.includes(share));
  const x = logarithmic([Math.min(...curves.map(({ at }) => Math.max(0.001, at(0.005)))), Math.max(...curves.map(({ at }) => at(top)))], [PLANE.left, PLANE.right]);
  const y = linear([0, nines(top)], [PLANE.bottom, PLANE.top]);
  const shares = sharesTo(top, short ? POINTS.short : POINTS.full);
  const ticks = SHARE_TICKS.filter((share) => share <= top);
  const told = curves.map(({ side, at }) => `${SIDE_NAMES[side]}: ${marked.map((share) => `p${percentile(share)} ${amount(at(share), 'ms')}`).join(', ')}`).join('; ');
  const svg = picture({ width: PLANE.width, height: PLANE.height, kind: 'full', title: `Distribution of the response times of ${name}`, description: told },
    axisBelow({ scale: x, ticks: 5, text: (value) => written(value, 'ms') }, PLANE.top, PLANE.bottom),
    axisLeft({ scale: { ...y, ticks: () => ticks.map(nines) }, ticks: ticks.length, text: (value) => shareText(1 - 10 ** -value) }, PLANE.left, PLANE.right),
    curves.map(({ side, at }) => group(tone(side),
      polyline(shares.map((share): Point => [x.of(at(share)), y.of(nines(share))]), side === 'base' ? 'dash' : '', short),
      marked.map((share) => element('circle', { class: side === 'base' ? 'ring' : 'mark', cx: x.of(at(share)), cy: y.of(nines(share)), r: 4 })))),
    label(PLANE.right, PLANE.height - 2, 'response time', 'e quiet'));
  const prose = `Share of the responses that took at most so long; ${inWords(marked.map((share) => `p${percentile(share)}`))} ${marked.length === 1 ? 'is' : 'are'} marked. Both axes are stretched: each step up is a tenth of the slower ones.${isStored ? ' Base is the newest entry of the baseline from such a machine, as it was measured then.' : ''}`;
  return figure(captionOf('How long responses take.', prose, curves.map(({ side }) => side), short), svg);
}

/** Evenly along the axis of the picture. */
function sharesTo(top: number, points: number): readonly number[] {
  const end = nines(top);
  return [0.002, ...Array.from({ length: points }, (_, i) => 1 - 10 ** (-(end * (i + 1)) / points))];
}

/** head / base - 1 of the latencies below which `share` lies; null where it is no ratio: then it is neither drawn nor listed. */
export function shiftAt(share: number, base: Pick<Curve, 'at'>, head: Pick<Curve, 'at'>): number | null {
  const shift = head.at(share) / base.at(share) - 1;
  return Number.isFinite(shift) ? shift : null;
}

/** nothing where no share has a ratio; its table has none either. */
function shiftFigure(base: Curve, head: Curve, shares: readonly number[], name: string, short: boolean): Child {
  const found = shares.map((share) => ({ share, shift: shiftAt(share, base, head) })).filter((one): one is { readonly share: number; readonly shift: number } => one.shift !== null);
  if (found.length === 0) return null;
  const shifts = found.map(({ shift }) => shift);
  const [least, most] = [Math.min(0, ...shifts), Math.max(0, ...shifts)];
  const pad = Math.max(0.02, (most - least) * 0.08);
  const y = niceLinear([least - pad, most + pad], [SHIFTS.bottom, SHIFTS.top]);
  const step = (SHIFTS.right - SHIFTS.left) / found.length;
  const x = (i: number): number => Math.round(SHIFTS.left + step * (i + 0.5));
  const zero = tenth(y.of(0));
  const tips = shifts.map((shift, i): Point => [x(i), y.of(shift)]);
  const bars = [
    segments(tips.map(([at, tip]) => [[at, zero], [at, tip]] as const)), dots(tips, 'big'),
    short ? null : group('c every-other', shifts.map((shift, i) => label(x(i), y.of(shift) + (shift >= 0 ? -7 : 15), shift === 0 ? '0' : change(shift).replace(' %', '')))),
  ];
  const told = found.map(({ share, shift }) => `p${percentile(share)} ${change(shift)}`).join(', ');
  const svg = picture({ width: SHIFTS.width, height: SHIFTS.height, kind: 'full', title: `Change of the response times of ${name} at each decile`, description: told },
    axisLeft({ scale: y, ticks: 6, text: change }, SHIFTS.left, SHIFTS.right),
    element('path', { class: 'axis', d: `M${SHIFTS.left},${zero}H${SHIFTS.right}` }), group('head', bars),
    group('c muted every-other', found.map(({ share }, i) => label(x(i), SHIFTS.bottom + 14, `p${percentile(share)}`))));
  return figure(captionOf('Where in the distribution it changed.', 'Change at each decile and in the tail, in per cent of base, over all responses of all launches together. What is judged is worked out launch by launch, and a burst on the machine moves it less.', [], short), svg);
}

function tableOf(curves: readonly Curve[], shares: readonly number[], name: string): Markup {
  const [base, head] = (['base', 'head'] as const).map((side) => curves.find((curve) => curve.side === side));
  const both = base !== undefined && head !== undefined;
  const rows = shares.map((share) => {
    const shift = both ? shiftAt(share, base, head) : null;
    return [`p${percentile(share)}`, ...(base === undefined ? [] : [amount(base.at(share), 'ms')]), head === undefined ? '' : amount(head.at(share), 'ms'), ...(both ? [shift === null ? '' : change(shift)] : [])];
  });
  const caption = `Response times of ${name}: ${curves.map(({ side, requests }) => `${count(requests)} responses of ${SIDE_NAMES[side]}`).join(', ')}`;
  const columns = [{ heading: 'quantile' }, ...(both ? [{ heading: 'base', align: 'right' } as const] : []), { heading: 'this', align: 'right' } as const, ...(both ? [{ heading: 'change', align: 'right' } as const] : [])];
  return folded('Response times in figures', table({ caption, columns, rows }));
}

/** `p50, p90 and p99` */
const inWords = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`);

/** `50`, `99.9` */
const percentile = (share: number): string => String(Number((share * 100).toPrecision(6)));
const shareText = (share: number): string => percent(Number(share.toFixed(6)), share > 0.99 ? 2 : 0);
const tone = (side: Side): SideTone => side;
const tenth = (value: number): number => Math.round(value * 10) / 10;
