import { expect, test } from '@jest/globals';
import { LoadRecord } from '../../src/measure/load-record.ts';
import type { Stage } from '../../src/measure/load/stage-tally.ts';
import type { Load } from '../../src/model.ts';
import { LatencyRecorder } from '../../src/stats/histogram.ts';
import { aScenario } from '../support/config.ts';

const any = { connections: 8, timeout: 1000 };
const loaded = (load: Load) => ({ ...aScenario('list'), load });
const stage = (over: Partial<Stage> = {}): Stage => ({ from: 50, to: 50, duration: 2000, requests: 100, failed: 1, histogram: new LatencyRecorder(), ...over });

test('trials of a search stand for themselves, with their launch and why they were not kept', () => {
  const record = new LoadRecord();
  const search = loaded({ kind: 'saturate', from: 50, to: 800, keep: [{ metric: 'latency.p99', most: 100 }], each: 2000, most: null, ...any });
  record.add('api', search, 'head', [stage({ kept: 'kept' }), stage({ from: 400, to: 400, kept: 'broken', why: 'queue' })]);
  record.add('api', search, 'head', [stage({ kept: 'broken', why: 'errors' })]);
  record.add('api', search, 'base', [stage({ kept: 'kept' })]);
  expect(record.loads().map(({ side, stages }) => [side, stages.map(({ from, kept, why, launch }) => [from, kept, why, launch])])).toEqual([
    ['head', [[50, 'kept', undefined, 1], [400, 'broken', 'queue', 1], [50, 'broken', 'errors', 2]]],
    ['base', [[50, 'kept', undefined, 1]]],
  ]);
});

test('stages of a schedule add up over the launches, and are of none of them', () => {
  const record = new LoadRecord();
  for (let launch = 0; launch < 2; launch += 1) record.add('api', loaded({ kind: 'step', rates: [50], each: 2000, ...any }), 'head', [stage()]);
  expect(record.loads()[0]?.stages).toEqual([{ from: 50, to: 50, duration: 2000, requests: 200, failed: 2, p50: null, p99: null }]);
});
