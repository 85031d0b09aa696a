/** `metrics` of a target as it is written -> the metrics that it names, with unit and direction, or what is wrong with them. */
import { countingFault } from '../expression/counting.ts';
import { measuresOf, type Measures } from '../expression/dimension.ts';
import { termsOf, type Expression } from '../expression/expression.ts';
import { faultText, parseExpression } from '../expression/parse.ts';
import type { Better, Metric, ServiceMetric, ServiceMetrics, Unit } from '../model.ts';
import { headerNameFault, nameFault } from './fields.ts';
import { entriesOf, mapOf, type Loose } from './loose.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';
import type { MetricsInput } from './schema-metrics.ts';

type Format = ServiceMetrics['format'];

/** Only those in which nothing is wrong; reads the plain document, however wrong the rest of it is. */
export function serviceMetricsOf(target: Loose): readonly Metric[] {
  const metrics = mapOf(target?.['metrics']);
  const format = metrics?.['format'] === 'json' ? 'json' : 'prometheus';
  const values = entriesOf(metrics?.['values']).flatMap(([name, written]) => {
    const read = nameFault(name) === null ? readValue(name, written, format) : null;
    return read === null || 'message' in read ? [] : [read.metric];
  });
  const timings: readonly unknown[] = Array.isArray(metrics?.['server-timing']) ? metrics['server-timing'] : [];
  return [...values, ...timings.flatMap((name): readonly Metric[] => (typeof name === 'string' ? [timingMetric(name)] : []))];
}

const timingMetric = (name: string): Metric => ({ name: `timing.${name}`, unit: 'ms', better: 'lower', statistic: 'mean-of-launches' });

/** What the schema cannot say: expressions, directions, a map that asks for nothing. `path` is that of the target. */
export function serviceMetricFindings(target: NonNullable<Loose>, path: Path): readonly Finding[] {
  const metrics = mapOf(target['metrics']);
  if (metrics === null) return [];
  const at = [...path, 'metrics'];
  const format = metrics['format'] === 'json' ? 'json' : 'prometheus';
  const values = entriesOf(metrics['values']);
  const timings = metrics['server-timing'];
  const found: Finding[] = values.flatMap(([name, written]) => valueFindings(name, written, format, [...at, 'values', name]));
  if (values.length === 0 && !(Array.isArray(timings) && timings.length > 0)) found.push(onKey(at, 'reads nothing', 'write for example `values: { queries: db_queries_total per request }`'));
  if (values.length === 0) for (const key of ['path', 'format', 'headers', 'timeout']) if (metrics[key] !== undefined && Array.isArray(timings)) found.push(onKey([...at, key], 'has no effect without `values`', 'leave it out, or name what to read under `values`'));
  for (const [name] of entriesOf(metrics['headers'])) {
    const fault = headerNameFault(name);
    if (fault !== null) found.push(onKey([...at, 'headers', name], fault.message, fault.hint));
  }
  if (Array.isArray(timings)) {
    const names: readonly unknown[] = timings;
    names.forEach((name, i) => { if (names.indexOf(name) < i) found.push(onValue([...at, 'server-timing', i], 'stands there twice', 'leave one of them out')); });
  }
  if (target['start'] !== undefined && entriesOf(target['scenarios']).length === 0) found.push(onKey(at, 'is read around the load of scenarios, and this target has none', 'write `scenarios: { health: GET /health }`'));
  return found;
}

function valueFindings(name: string, written: unknown, format: Format, path: Path): readonly Finding[] {
  const fault = nameFault(name);
  if (fault !== null) return [onKey(path, fault.message, fault.hint)];
  const read = readValue(name, written, format);
  if (read === null || !('message' in read)) return []; // null: the schema says so
  const at = mapOf(written) === null ? path : [...path, read.key];
  return [read.key === 'better' ? onKey(path, read.message, read.hint) : onValue(at, read.message, read.hint)];
}

interface Wrong {
  readonly key: 'value' | 'better';
  readonly message: string;
  readonly hint: string;
}

function readValue(name: string, written: unknown, format: Format): ServiceMetric | Wrong | null {
  const map = mapOf(written) ?? { value: written };
  const { value, unit, better } = map as Readonly<Record<string, unknown>>;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const parsed = parseExpression(value, format === 'json' ? 'path' : 'prometheus');
  if (!parsed.ok) return { key: 'value', message: `\`${shown(value)}\`, ${faultText(parsed.fault)}`, hint: parsed.fault.hint };
  const { expression } = parsed;
  if (termsOf(expression).length === 0) return { key: 'value', message: `\`${shown(value)}\` names nothing that the service says`, hint: 'write the name of a series in it' };
  const unclear = format === 'json' ? unclearIn(expression) : null;
  if (unclear !== null) return { key: 'value', message: `JSON does not say whether \`${shown(unclear)}\` counts up or goes up and down`, hint: `write \`growth(${unclear})\` for a counter, or \`mean(${unclear})\`` };
  const miscounted = countingFault(expression, format === 'prometheus');
  if (miscounted !== null) return { key: 'value', ...miscounted };
  const measures = measuresOf(expression);
  const known = knownBetter(measures);
  const wanted: Better | null = better === 'lower' || better === 'higher' ? better : known;
  if (wanted === null) return { key: 'better', message: `nothing says whether more or less of \`${name}\` is better`, hint: `write \`${name}: { value: ${quoted(value.trim())}, better: higher }\`, or \`lower\`` };
  return { metric: metricOf(name, measures, typeof unit === 'string' ? unit.trim() : null, wanted, expression), expression: value.trim(), scale: unitOf(measures, typeof unit === 'string' ? unit.trim() : null).scale };
}

/** A plain YAML scalar cannot hold all that an expression may. */
const quoted = (value: string): string => (/[{}[\],:#"']/u.test(value) ? `'${value.replaceAll("'", "''")}'` : value);

/** Of times, sizes, and what a request costs. */
const knownBetter = ({ dimension, perRequest }: Measures): Better | null => (perRequest || dimension === 'seconds' || dimension === 'bytes' ? 'lower' : null);

/** A name that is reckoned with, and of which neither its place nor a function says how it is read. */
function unclearIn(expression: Expression): string | null {
  if (expression.kind === 'series' || expression.kind === 'per-request' || expression.kind === 'number') return null;
  if (expression.kind === 'quantile') return null;
  for (const side of [expression.left, expression.right]) {
    const found = side.kind === 'series' ? (side.read === 'as-typed' ? side.select.name : null) : unclearIn(side);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Only what is counted per request is the same in every launch because nothing changed. That a gauge or a quantile is the same in
 * a few launches is chance, or the edge of a bucket.
 */
function metricOf(name: string, measures: Measures, unit: string | null, better: Better, expression: Expression): Metric {
  const { base, word } = unitOf(measures, unit);
  const counted = measures.perRequest && !termsOf(expression).some(({ kind }) => kind === 'quantile');
  const statistic = counted ? 'steady' : 'mean-of-launches';
  return { name: `metrics.${name}`, unit: base, better, statistic, ...(word === null ? {} : { word }) };
}

type Base = 'ms' | 'bytes' | 'ratio' | 'number';

const KNOWN: ReadonlyMap<string, readonly [Base, number]> = new Map([
  ['ns', ['ms', 1e-6]], ['us', ['ms', 1e-3]], ['µs', ['ms', 1e-3]], ['ms', ['ms', 1]], ['s', ['ms', 1000]], ['seconds', ['ms', 1000]],
  ['B', ['bytes', 1]], ['byte', ['bytes', 1]], ['bytes', ['bytes', 1]], ['kB', ['bytes', 1e3]], ['MB', ['bytes', 1e6]], ['GB', ['bytes', 1e9]],
  ['KiB', ['bytes', 1024]], ['MiB', ['bytes', 1024 ** 2]], ['GiB', ['bytes', 1024 ** 3]], ['ratio', ['ratio', 1]], ['%', ['ratio', 0.01]],
] as const);

const BY_NAME: Readonly<Record<Measures['dimension'], readonly [Base, number]>> = { seconds: ['ms', 1000], bytes: ['bytes', 1], share: ['ratio', 1], number: ['number', 1] };
const PER_REQUEST: Readonly<Record<Base, Unit>> = { ms: 'ms/request', bytes: 'bytes/request', ratio: 'number/request', number: 'number/request' };

/** What the user says, else what the name says. `scale` takes the service's unit to Tailgate's. */
function unitOf({ dimension, perRequest }: Measures, written: string | null): { readonly base: Unit; readonly scale: number; readonly word: string | null } {
  const unit = written?.replace(/\s*(?:\/|per )\s*requests?$/iu, '') ?? null;
  const known = unit === null ? BY_NAME[dimension] : KNOWN.get(unit);
  const [base, scale] = known ?? (['number', 1] as const);
  return { base: perRequest ? PER_REQUEST[base] : base, scale, word: unit !== null && known === undefined ? unit : null };
}

/** What the schema has read, and nothing was found wrong in -> what is measured. `undefined`: nothing is asked for. */
export function serviceMetricsFrom(input: MetricsInput | undefined): ServiceMetrics | null {
  if (input === undefined) return null;
  const { format, headers, timeout } = input;
  const values = Object.entries(input.values).flatMap(([name, value]) => {
    const read = readValue(name, value, format);
    return read === null || 'message' in read ? [] : [read];
  });
  return { path: values.length === 0 ? null : (input.path ?? '/metrics'), format, headers: { ...headers }, timeout, values, serverTiming: input['server-timing'] };
}

const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
