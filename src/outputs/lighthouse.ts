/** A result of Lighthouse -> the scores of its categories, and the figures of its audits. */
import { entriesOf, mapOf, textOf } from './loose.ts';
import type { Parsed, Printed } from './reading.ts';

/** What the performance score is made of; all else is shown. */
const METRICS: ReadonlySet<string> = new Set(['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index', 'interactive']);
const UNITS: ReadonlyMap<string, string> = new Map([['millisecond', 'ms'], ['byte', 'B'], ['element', 'count'], ['unitless', '']]);

export function lighthouse(document: unknown): Parsed {
  const root = mapOf(document) ?? {};
  const audits = mapOf(root['audits']);
  if (audits === null) return 'is no result of Lighthouse: it has no `audits`';
  const failed = mapOf(root['runtimeError']);
  const code = textOf(failed?.['code']);
  if (code !== null && code !== 'NO_ERROR') return `is that of a page that Lighthouse could not look at (${code.slice(0, 60)})`;
  const scenario = pageOf(textOf(root['finalDisplayedUrl']) ?? textOf(root['finalUrl']) ?? textOf(root['requestedUrl']));
  return [
    // A category without a score had an audit that failed.
    ...entriesOf(root['categories']).map(([name, category]): Printed => ({ scenario, name, value: mapOf(category)?.['score'], unit: 'ratio', better: 'higher', minor: name !== 'performance' })),
    ...entriesOf(audits).flatMap(([name, audit]): readonly Printed[] => {
      const { numericValue: value, numericUnit: unit } = mapOf(audit) ?? {};
      if (typeof value !== 'number') return [];
      return [{ scenario, name, value, unit: typeof unit === 'string' ? (UNITS.get(unit) ?? unit) : (UNIT_BEFORE_5.get(name) ?? 'ms'), better: 'lower', minor: !METRICS.has(name) }];
    }),
  ];
}

/** Before version 5.3 audits had no unit; nearly all of their values were milliseconds. */
const UNIT_BEFORE_5: ReadonlyMap<string, string> = new Map([['cumulative-layout-shift', ''], ['total-byte-weight', 'B'], ['dom-size', 'count']]);

/** The path of the page: host and port are another one in each run. */
function pageOf(url: string | null): string | null {
  const path = url === null ? null : (/^[a-z][\w+.-]*:\/\/[^/?#]*([^#]*)/iu.exec(url)?.[1] ?? null);
  return path === null ? null : path || '/';
}
