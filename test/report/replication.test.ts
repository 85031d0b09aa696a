import { expect, test } from '@jest/globals';
import { hadBy } from '../../src/report/replication.ts';
import { aComparison, aRun, aSample } from '../support/builders.ts';

test('a figure drew on as many launches as its own load made, and one of the whole run on all of them', () => {
  const soak = { kind: 'connections', connections: 8, pipelining: 1, timeout: 1000, soak: { duration: 60_000 } } as const;
  const run = aRun({ launches: 5, samples: ['latency.p99', 'errors'].map((metric) => aSample({ scenario: 'leak', metric, values: [4] })), loads: [{ target: 'api', scenario: 'leak', side: 'head', load: soak, stages: [] }] });
  const had = (scenario: string, metric: string): number => hadBy(aComparison({ scenario, metric }), run).launches;
  expect([had('leak', 'latency.p99'), had('list', 'latency.p99'), had('list', 'errors')]).toEqual([1, 5, 5]);
});
