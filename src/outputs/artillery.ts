/** A report of Artillery -> its numbers: `aggregate` of version 2 (counters, rates, summaries) and of version 1 (latency, rps, codes). */
import { entriesOf, isThere, mapOf } from './loose.ts';
import type { Parsed, Printed } from './reading.ts';

/** Of the plugin metrics-by-endpoint: its endpoint is the scenario. */
const ENDPOINT = 'plugins.metrics-by-endpoint.';
const OF_ENDPOINT = new RegExp(`^${ENDPOINT.replaceAll('.', '\\.')}response_time\\.(.+)$`, 'su');

const CODES = 'http.codes.';
const REQUESTS = 'http.request_rate';
const STATISTICS = ['min', 'mean', 'p50', 'median', 'p75', 'p90', 'p95', 'p99', 'p999', 'max'] as const;
/** Waiting between the requests of a user is part of it. */
const OF_USERS = /session_length$/u;

export function artillery(document: unknown): Parsed {
  const aggregate = mapOf(mapOf(document)?.['aggregate']);
  if (aggregate === null) return 'is no report of Artillery: it has no `aggregate`';
  return mapOf(aggregate['latency']) === null ? versionTwo(aggregate) : versionOne(aggregate);
}

function versionTwo(aggregate: Readonly<Record<string, unknown>>): readonly Printed[] {
  const counters = entriesOf(aggregate['counters']);
  const counted = (name: string): number => numberIn(counters, name);
  const errors = counters.reduce((sum, [name, value]) => sum + (name.startsWith('errors.') && typeof value === 'number' ? value : 0), 0);
  // Two names for the same in versions that have both.
  const summaries = new Map([...entriesOf(aggregate['histograms']), ...entriesOf(aggregate['summaries'])]);
  return [
    ...[...summaries].flatMap(([name, summary]) => summaryOf(name, summary)),
    ...entriesOf(aggregate['rates']).map(([name, value]) => rateOf(name, value)),
    ...share('errors', errors + refusals(counters.flatMap(([name, value]) => (name.startsWith(CODES) ? [[name.slice(CODES.length), value] as const] : []))), counted('http.requests')),
    ...share('vusers.failed', counted('vusers.failed'), counted('vusers.created')),
    ...counters.filter(([name]) => !name.startsWith(ENDPOINT)).map(([name, value]): Printed => ({ scenario: null, name: name === 'vusers.failed' ? 'vusers.failed.count' : name, value, unit: 'count', better: null, minor: true })),
  ];
}

/** Of errors there is a rate as well, and of whatever a script counts. */
const rateOf = (name: string, value: unknown): Printed => ({ scenario: null, name, value, unit: '/s', ...(name === REQUESTS ? { better: 'higher' } : { better: null, minor: true }) });

function summaryOf(name: string, summary: unknown): readonly Printed[] {
  const endpoint = OF_ENDPOINT.exec(name)?.[1] ?? null;
  const timed = endpoint !== null || /(?:response_time|session_length|latency|duration)(?:\.|$)/u.test(name);
  return statisticsOf(endpoint, endpoint === null ? name : 'http.response_time', summary, timed ? 'ms' : '', OF_USERS.test(name));
}

function statisticsOf(scenario: string | null, name: string, summary: unknown, unit: string, minor: boolean): readonly Printed[] {
  const map = mapOf(summary) ?? {};
  // `median` is what `p50` was called before, and beside it.
  const known = STATISTICS.filter((key) => key !== 'median' || !('p50' in map));
  return known.map((key): Printed => ({ scenario, name: `${name}.${key === 'p999' ? 'p99.9' : key === 'median' ? 'p50' : key}`, value: map[key], unit, minor: minor || key === 'min' || key === 'max' })).filter(isThere);
}

function versionOne(aggregate: Readonly<Record<string, unknown>>): readonly Printed[] {
  const requests = aggregate['requestsCompleted'];
  const errors = entriesOf(aggregate['errors']).reduce((sum, [, value]) => sum + (typeof value === 'number' ? value : 0), 0);
  const completed = typeof requests === 'number' ? requests : 0;
  return [
    ...statisticsOf(null, 'http.response_time', aggregate['latency'], 'ms', false),
    ...[rateOf(REQUESTS, mapOf(aggregate['rps'])?.['mean'])].filter(isThere),
    ...share('errors', errors + refusals(entriesOf(aggregate['codes'])), completed + errors),
    ...entriesOf(aggregate['codes']).map(([code, value]): Printed => ({ scenario: null, name: `http.codes.${code}`, value, unit: 'count', better: null, minor: true })),
  ];
}

/** What it calls an error had no answer: answers of 400 and above are none there, and fail here, as they do under Tailgate's own load. */
const refusals = (codes: readonly (readonly [string, unknown])[]): number => codes.reduce((sum, [code, value]) => sum + (Number(code) >= 400 && typeof value === 'number' && value > 0 ? value : 0), 0);

/** Of none there is no share. */
function share(name: string, part: number, whole: number): readonly Printed[] {
  return whole > 0 ? [{ scenario: null, name, value: Math.min(1, part / whole), unit: 'ratio', better: 'lower' }] : [];
}

function numberIn(entries: readonly (readonly [string, unknown])[], name: string): number {
  const value = entries.find(([key]) => key === name)?.[1];
  return typeof value === 'number' ? value : 0;
}
