/** What `vegeta report -type=json` prints -> its numbers. Times are nanoseconds there. */
import { entriesOf, isThere, mapOf } from './loose.ts';
import type { Parsed, Printed } from './reading.ts';

export function vegeta(document: unknown): Parsed {
  const root = mapOf(document) ?? {};
  const latencies = mapOf(root['latencies']);
  if (latencies === null) return 'is no report of vegeta: it has no `latencies`';
  const success = root['success'];
  return [
    ...entriesOf(latencies).flatMap(([key, value]): readonly Printed[] => {
      const percentile = /^([\d.]+)th$/u.exec(key)?.[1];
      if (percentile === undefined && key !== 'mean' && key !== 'min' && key !== 'max') return [];
      return [{ scenario: null, name: `latency.${percentile === undefined ? key : `p${percentile}`}`, value, unit: 'ns', minor: key === 'min' || key === 'max' }];
    }),
    { scenario: null, name: 'throughput', value: root['throughput'], unit: '/s', better: 'higher' } as const,
    // What it was told to send.
    { scenario: null, name: 'rate', value: root['rate'], unit: '/s', better: null, minor: true } as const,
    { scenario: null, name: 'errors', value: typeof success === 'number' && success <= 1 ? 1 - success : null, unit: 'ratio', better: 'lower' } as const,
    { scenario: null, name: 'response.size', value: mapOf(root['bytes_in'])?.['mean'], unit: 'B', better: null, minor: true } as const,
  ].filter(isThere);
}
