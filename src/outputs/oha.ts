/** What `oha --output-format json` (or `-j`) prints -> its numbers. Times are seconds there. */
import { entriesOf, isThere, mapOf } from './loose.ts';
import type { Parsed, Printed } from './reading.ts';

const GATED = /^p(?:50|75|90|95|99)$/u;

export function oha(document: unknown): Parsed {
  const root = mapOf(document) ?? {};
  const summary = mapOf(root['summary']);
  if (summary === null || !('requestsPerSec' in summary)) return 'is no output of oha: it has no `summary` with `requestsPerSec`';
  const seconds = (name: string, value: unknown, minor: boolean): Printed => ({ scenario: null, name, value, unit: 's', minor });
  return [
    ...entriesOf(root['latencyPercentiles']).map(([key, value]) => seconds(`latency.${key}`, value, !GATED.test(key))),
    seconds('latency.mean', summary['average'], false), seconds('latency.min', summary['fastest'], true), seconds('latency.max', summary['slowest'], true),
    { scenario: null, name: 'throughput', value: summary['requestsPerSec'], unit: '/s', better: 'higher' } as const,
    { scenario: null, name: 'errors', value: errorsOf(root, summary['successRate']), unit: 'ratio', better: 'lower' } as const,
    { scenario: null, name: 'response.size', value: summary['sizePerRequest'], unit: 'B', better: null, minor: true } as const,
  ].filter(isThere);
}

/**
 * What it calls success is any answer, whatever its status: answers of 400 and above fail here, as they do under Tailgate's own
 * load. Requests that its deadline cut off were not answered and count for nothing.
 */
function errorsOf(root: Readonly<Record<string, unknown>>, success: unknown): number | null {
  const answers = entriesOf(root['statusCodeDistribution']);
  const unanswered = entriesOf(root['errorDistribution']).filter(([message]) => !/aborted due to deadline/iu.test(message));
  const sum = (entries: readonly (readonly [string, unknown])[]): number => entries.reduce((total, [, n]) => total + (typeof n === 'number' && n > 0 ? n : 0), 0);
  const all = sum(answers) + sum(unanswered);
  if (all > 0 && Number.isFinite(all)) return (sum(answers.filter(([code]) => Number(code) >= 400)) + sum(unanswered)) / all;
  return typeof success === 'number' && success <= 1 ? 1 - success : null;
}
