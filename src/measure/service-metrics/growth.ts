/** What a service said before, during and after the load -> how much each series grew by the load, without what asking added. */
import type { Matcher, Over, Selector } from '../../expression/expression.ts';
import { compileWhole } from '../../pattern/find.ts';
import type { Exposition, Series } from './exposition.ts';

/**
 * All that was read of one side around one scenario, oldest first. `opening` are the readings before the load (two or more), of which the
 * last is where counting begins; it ends with the last of `closing` (two or more). `between` were read while it was under load, between slices.
 */
export interface Readings {
  readonly opening: readonly Exposition[];
  readonly between: readonly Exposition[];
  /** Those of `between` that are evenly apart, for what goes up and down; left out: all. */
  readonly levels?: readonly Exposition[];
  readonly closing: readonly Exposition[];
  /** When each was answered, ms. */
  readonly at?: ReadonlyMap<Exposition, number>;
  /** What is counted is known to be told only a while after its request. */
  readonly comesLate?: boolean;
}

export type Growths = { readonly ok: true; readonly growths: readonly Grown[] } | { readonly ok: false; readonly reason: string };

/** One series. */
export interface Grown {
  readonly labels: ReadonlyMap<string, string>;
  readonly by: number;
}

/** To compile one takes longer than to try it; an expression is read once, and asked with every reading. */
const testsOf = new WeakMap<Matcher, (labels: ReadonlyMap<string, string>) => boolean>();

/** The series that a selector matches. */
export function matching({ series }: Exposition, { name, matchers }: Selector): readonly Series[] {
  const tests = matchers.map((matcher) => {
    const known = testsOf.get(matcher) ?? testOf(matcher);
    testsOf.set(matcher, known);
    return known;
  });
  return (series.get(name) ?? []).filter(({ labels }) => tests.every((test) => test(labels)));
}

/** A label that is not there is an empty one, and a pattern must match all of it, as Prometheus has it. */
function testOf({ label, operator, value }: Matcher): (labels: ReadonlyMap<string, string>) => boolean {
  const is = operator.includes('~') ? compiled(value) : (text: string): boolean => text === value;
  const wanted = !operator.startsWith('!');
  return (labels) => is(labels.get(label) ?? '') === wanted;
}

/** The service writes what a pattern is held against: none may take longer than the text is long. */
function compiled(pattern: string): (text: string) => boolean {
  const read = compileWhole(pattern);
  if (!read.ok) throw new Error(`a pattern that was read before ${read.message}`);
  return read.matches;
}

/**
 * Growth from the last opening reading to the last closing one. Asking may itself be counted (a counter of all requests, a query that
 * the endpoint makes): what a series grows by between two readings that follow each other without load is what one reading adds, and that is taken
 * off for each. The smaller of what the opening and the closing readings say: what still arrives late from the load, or happens by
 * itself now and then, is not taken for the price of asking.
 */
export function growthsOf({ opening, between, closing }: Readings, select: Selector): Growths {
  const all = [...opening, ...between, ...closing].map((exposition) => new Map(matching(exposition, select).map((series) => [keyOf(series), series])));
  const first = all[opening.length - 1];
  const last = all.at(-1);
  if (first === undefined || last === undefined) throw new Error('there is nothing without a reading before the load and one after it');
  if (last.size === 0) return first.size === 0 ? no('no such series') : no('it was there before the load and is gone after it');
  const fault = faultIn(all, select.name);
  if (fault !== null) return no(fault);
  const asked = between.length + closing.length;
  const growths = [...last].map(([key, { labels, value }]) => {
    const steps = (from: number, to: number): number[] => all.slice(from + 1, to).map((one, i) => (one.get(key)?.value ?? 0) - (all[from + i]?.get(key)?.value ?? 0));
    const own = Math.min(...steps(0, opening.length), ...steps(all.length - closing.length, all.length));
    // A new label is a new counter, and that begins at 0.
    return { labels, by: value - (first.get(key)?.value ?? 0) - asked * (Number.isFinite(own) ? own : 0) };
  });
  const negative = growths.find(({ by }) => by < 0);
  return negative === undefined ? { ok: true, growths } : no('asking for it adds more to it than the load did: it moves by itself');
}

/** A label that is longer helps nobody to find it. */
const LONGEST_SHOWN = 80;

/** How many of the series of one reading have none, and the first of them. */
function noNumberIn(series: readonly Series[], name: string): string | null {
  const strange = series.filter(({ value }) => !Number.isFinite(value));
  const [first] = strange;
  if (first === undefined) return null;
  const labels = [...first.labels].map(([label, value]) => `${label}="${value}"`).join(', ').slice(0, LONGEST_SHOWN);
  const is = `\`${name}\` is ${Number.isNaN(first.value) ? 'NaN' : first.value > 0 ? '+Inf' : '-Inf'}`;
  return series.length === 1 ? is : `${is} in ${strange.length} of ${series.length} series${labels === '' ? '' : `, such as {${labels}}`}`;
}

/** A counter that fell or went away, or a value that is none. */
function faultIn(all: readonly ReadonlyMap<string, Series>[], name: string): string | null {
  for (const [i, readings] of all.entries()) {
    const none = noNumberIn([...readings.values()], name);
    if (none !== null) return none;
    for (const [key, { value }] of readings) {
      if (value < 0) return `\`${name}\` is a counter and below 0 (${value})`;
      const before = all[i - 1]?.get(key);
      if (before !== undefined && value < before.value) return `\`${name}\` fell from ${before.value} to ${value} while it was measured: the process was started anew, or several processes answer in turn, each with its own counters`;
    }
    for (const key of all[i - 1]?.keys() ?? []) if (!readings.has(key)) return `a series of \`${name}\` went away while it was measured`;
  }
  return null;
}

/** Of several series one number. One or more. */
export function overAll(over: Over, values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  switch (over) {
    case 'sum': return sum;
    case 'avg': return sum / values.length;
    case 'max': return values.reduce((most, value) => Math.max(most, value), -Infinity);
    case 'min': return values.reduce((least, value) => Math.min(least, value), Infinity);
    default: return unknown(over);
  }
}

/** A gauge at each reading from the last before the load to the first after it. */
export function levelsOf({ opening, between, levels = between, closing }: Readings, select: Selector, over: Over): { readonly ok: true; readonly levels: readonly number[] } | { readonly ok: false; readonly reason: string } {
  const readings = [...opening.slice(-1), ...levels, ...closing.slice(0, 1)].map((exposition) => matching(exposition, select));
  if (readings.every((series) => series.length === 0)) return no('no such series');
  if (readings.some((series) => series.length === 0)) return no('it was there in some readings only');
  const strange = readings.map((series) => noNumberIn(series, select.name)).find((fault) => fault !== null);
  if (strange !== undefined) return no(strange);
  return { ok: true, levels: readings.map((series) => overAll(over, series.map(({ value }) => value))) };
}

const keyOf = ({ labels }: Series): string => JSON.stringify([...labels].sort(([a], [b]) => (a < b ? -1 : 1)));
const no = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

function unknown(over: never): never {
  throw new Error(`no way to join series is called ${String(over)}`);
}
