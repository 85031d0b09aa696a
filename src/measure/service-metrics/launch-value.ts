/** One metric's expression and the readings of one launch -> its value there, or why it has none. */
import { evaluate, type Quantity, type Values } from '../../expression/evaluate.ts';
import type { Expression, QuantileTerm, SeriesTerm } from '../../expression/expression.ts';
import { termsOf } from '../../expression/expression.ts';
import { meant, meantText } from '../../nearest.ts';
import type { SeriesType } from './exposition.ts';
import { growthsOf, levelsOf, matching, overAll, type Readings } from './growth.ts';
import { bucketQuantile } from './histogram-quantile.ts';
import { idleOf, type Idle } from './idle.ts';
import type { MoreSeries } from './series-growth.ts';
import type { RefusedDurations } from './server-timing.ts';

/** A value, with what is doubtful about it. */
export interface Known {
  readonly ok: true;
  readonly value: number;
  /** Between which values the true one lies, where it was read from a histogram's buckets. */
  readonly edges: { readonly lower: number; readonly upper: number } | null;
  /** As what each series was read; equal ones can be compared. */
  readonly kinds: string;
  /** What it counts by itself. */
  readonly idle?: Idle;
  /** It was still growing so many seconds after the load, when it was read for the last time. */
  readonly unrest?: number;
  readonly series?: MoreSeries;
  /** Read as a level, it only ever grew: it may be a running total. */
  readonly grew?: string;
  readonly refused?: RefusedDurations;
}

export type LaunchValue = Known | { readonly ok: false; readonly reason: string };

/** In the bucket that holds it: where it is taken to be, or one of the edges. */
type Place = 'value' | 'lower' | 'upper';

/** Each doubles how often the expression is worked out. */
const MOST_QUANTILES = 6;

/** What a saved run takes for a measurement: 0, or from here to there. */
const [LEAST, MOST] = [1e-12, 1e15];
/** Of what a service says, as far as it is searched for what may have been meant. */
const [LONGEST_NAME, MOST_NAMES] = [100, 2000];

/** `scale` brings it into the metric's unit. `requests`: those answered between the last opening reading and the first closing one. */
export function launchValue(expression: Expression, scale: number, readings: Readings, requests: number): LaunchValue {
  const missing = missingIn(expression, readings);
  if (missing !== null) return no(missing);
  const at = (placeOf: (term: QuantileTerm) => Place) => evaluate(expression, valuesAt(placeOf, readings, requests));
  const found = at(() => 'value');
  if (!found.ok) return no(found.reason);
  const value = found.value * scale;
  if (value < 0) return no(`it is negative (${value})`);
  if (value !== 0 && (value < LEAST || value > MOST)) return no(`${value} is nothing that can be kept`);
  const kinds = kindsOf(expression, readings);
  const quantiles = termsOf(expression).filter((term) => term.kind === 'quantile');
  const idle = idleOf(expression, scale, readings, value, requests);
  const grew = quantiles.length === 0 ? onlyGrewIn(expression, readings) : null;
  if (quantiles.length === 0) return { ok: true, value, edges: null, kinds, ...(idle === null ? {} : { idle }), ...(grew === null ? {} : { grew }) };
  if (quantiles.length > MOST_QUANTILES) return no(`it has ${quantiles.length} quantiles of histograms, and more than ${MOST_QUANTILES} have too many ends to tell how wrong it may be`);
  // One quantile may be at its lowest where another is at its highest: a quotient has its own ends there.
  const corners = Array.from({ length: 2 ** quantiles.length }, (_, corner) => at((term) => ((corner >> quantiles.indexOf(term)) % 2 === 0 ? 'lower' : 'upper')));
  const ends = corners.flatMap((end) => (end.ok ? [end.value * scale] : []));
  if (ends.length < corners.length) return no('nothing bounds it: what it divides by lies in the lowest bucket and may be 0; give that histogram smaller buckets');
  return { ok: true, value, edges: { lower: Math.max(0, Math.min(value, ...ends)), upper: Math.max(value, ...ends) }, kinds };
}

/** So many pauses under load must each have seen it grow. */
const GROWN = 3;

/** The first level in it that nothing says the type of, and that did what a running total does. */
function onlyGrewIn(expression: Expression, readings: Readings): string | null {
  const { opening, between, closing } = readings;
  for (const term of termsOf(expression)) {
    if (term.kind !== 'series' || (term.read !== 'last' && term.read !== 'mean') || typeOf(term.select.name, readings) !== 'untyped') continue;
    const read = levelsOf({ opening, between, closing }, term.select, term.over);
    const levels = read.ok ? read.levels : [];
    const loaded = levels.slice(0, -1);
    if (loaded.length > GROWN && loaded.every((level, i) => level > (loaded[i - 1] ?? -Infinity)) && (levels.at(-1) ?? 0) >= (loaded.at(-1) ?? 0)) return term.select.name;
  }
  return null;
}

/** A name that nothing has is told with the one that may have been meant. */
function missingIn(expression: Expression, { opening, closing }: Readings): string | null {
  const last = closing.at(-1);
  if (last === undefined) throw new Error('there is nothing without a reading after the load');
  for (const term of termsOf(expression)) {
    const select = selectOf(term);
    if (matching(last, select).length > 0 || (opening.at(-1) !== undefined && matching(opening.at(-1) ?? last, select).length > 0)) continue;
    if (last.names.includes(select.name)) return `no series of \`${select.name}\` has such labels`;
    const near = meantText(meant(select.name, last.names.filter((name) => name.length <= LONGEST_NAME).slice(0, MOST_NAMES)));
    return `there is no \`${select.name}\`${near === null ? '' : `; ${near}`}`;
  }
  return null;
}

function valuesAt(placeOf: (term: QuantileTerm) => Place, readings: Readings, requests: number): Values {
  return { requests, series: (term, counted, alone) => seriesQuantity(term, counted, alone, readings), quantile: (term) => quantileQuantity(term, placeOf(term), readings) };
}

function seriesQuantity(term: SeriesTerm, counted: boolean, alone: boolean, readings: Readings): Quantity {
  const { select, over } = term;
  const type = typeOf(select.name, readings);
  const kind = kindOf(term, counted, alone, type);
  if ('reason' in kind) return no(kind.reason);
  if (kind.read === 'growth') {
    const grown = growthsOf(readings, select);
    return grown.ok ? { ok: true, value: overAll(over, grown.growths.map(({ by }) => by)), extent: 1 } : no(named(select.name, grown.reason));
  }
  const read = levelsOf(readings, select, over);
  if (!read.ok) return no(named(select.name, read.reason));
  const value = kind.read === 'last' ? (read.levels.at(-1) ?? 0) : read.levels.reduce((sum, level) => sum + level, 0) / read.levels.length;
  return { ok: true, value, extent: 0 };
}

/** What the user says, else what the service says, else the ending of the name; what nobody says is not guessed. */
function kindOf({ read, select }: SeriesTerm, counted: boolean, alone: boolean, type: SeriesType): { readonly read: 'growth' | 'mean' | 'last' } | { readonly reason: string } {
  const { name } = select;
  if ((read === 'last' || read === 'mean') && type === 'counter') return { reason: `\`${name}\` is a counter, and \`${read}(${name})\` is what it counted since the process began: write \`${name} per request\`, or \`growth(${name})\` where it is divided by another counter` };
  if (read !== 'as-typed') return read !== 'growth' && counted ? { reason: `\`${read}(${name})\` stands in something \`per request\`, where only growth counts` } : read === 'growth' && type === 'gauge' ? { reason: `\`${name}\` is a gauge, which does not grow by requests: write \`mean(${name})\` or \`last(${name})\`` } : { read };
  if (type === 'counter') return { read: 'growth' };
  if (type === 'gauge') return counted ? { reason: `\`${name}\` is a gauge, and \`per request\` needs a counter` } : { read: 'mean' };
  if (type === 'histogram') return { reason: `\`${name}\` is a histogram: write \`histogram_quantile(0.99, ${name}_bucket)\`, or \`${name}_sum / ${name}_count\`` };
  if (counted || /_(?:total|count|sum|bucket)$/u.test(name)) return { read: 'growth' };
  return alone ? { read: 'mean' } : { reason: `nothing says whether \`${name}\` counts up or goes up and down: write \`growth(${name})\`, or \`mean(${name})\`` };
}

function quantileQuantity(term: QuantileTerm, place: Place, readings: Readings): Quantity {
  const select = selectOf(term);
  const grown = growthsOf(readings, select);
  if (!grown.ok) return no(named(select.name, grown.reason));
  const counts = new Map<number, number>();
  for (const { labels, by } of grown.growths) {
    const edge = edgeOf(labels.get('le') ?? '');
    if (edge === null) return no(`a series of \`${select.name}\` has no edge of a bucket (\`le\`)`);
    counts.set(edge, (counts.get(edge) ?? 0) + by);
  }
  const found = bucketQuantile(term.q, [...counts].map(([edge, count]) => ({ edge, count })));
  return found.ok ? { ok: true, value: found[place], extent: 0 } : no(named(select.name, found.reason));
}

function edgeOf(text: string): number | null {
  if (/^\+?inf$/iu.test(text)) return Infinity;
  const edge = text === '' ? NaN : Number(text);
  return Number.isFinite(edge) ? edge : null;
}

/** `histogram_quantile(0.99, db_seconds)` means its buckets. */
export function selectOf(term: SeriesTerm | QuantileTerm): SeriesTerm['select'] {
  const { name } = term.select;
  return term.kind === 'quantile' && !name.endsWith('_bucket') ? { ...term.select, name: `${name}_bucket` } : term.select;
}

const typeOf = (name: string, { closing }: Readings): SeriesType => closing.at(-1)?.typeOf(name) ?? 'untyped';

const kindsOf = (expression: Expression, readings: Readings): string => termsOf(expression).map((term) => typeOf(selectOf(term).name, readings)).join(' ');

const named = (name: string, reason: string): string => (reason.includes(`\`${name}\``) ? reason : `\`${name}\`: ${reason}`);
const no = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });
