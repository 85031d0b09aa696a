import { expect, test } from '@jest/globals';
import type { SliceResult } from '../../../src/measure/load/driver.ts';
import { LaunchRecord } from '../../../src/measure/load/launch-record.ts';
import { warningsFor } from '../../../src/measure/warnings-for.ts';
import { metricNamed } from '../../../src/metrics.ts';

const slice = (reading?: number): SliceResult => ({
  latencies: [1, 2], answered: 2, dropped: 0, errors: { status: 0, timeout: 0, connection: 0, body: 0 }, completions: 2, window: 500, reconnects: 0, bytes: 10, generatorBusy: 0.2, lateness: null, endedEarly: false,
  ...(reading === undefined ? {} : { skipped: { requests: 0, capture: null, reading } }),
});
function slowIn(...readings: readonly (number | undefined)[]) {
  const record = new LaunchRecord();
  for (const reading of readings) record.addSlice(slice(reading), 500);
  return record.warnings(0).filter(({ kind }) => kind === 'slow-captures');
}

test('captures that take a good part of the time are told, beside the figures of the clock', () => {
  expect(slowIn(100, 20)).toEqual([{ kind: 'slow-captures', share: 0.12 }]);
  expect([slowIn(20, 20), slowIn(undefined)]).toEqual([[], []]);
  const touched = (name: string): number => warningsFor(metricNamed(name), slowIn(100)).length;
  expect([touched('latency.p99'), touched('throughput'), touched('cpu')]).toEqual([1, 1, 0]);
});
