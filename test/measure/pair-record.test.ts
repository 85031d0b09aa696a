import { expect, test } from '@jest/globals';
import { PairRecord } from '../../src/measure/pair-record.ts';

function errorsOf(...errors: readonly (number | null)[]): readonly number[] | undefined {
  const record = new PairRecord();
  for (const error of errors) record.add('api', 'list', { cpu: { logRatio: 0.01, error, blocks: 8 } });
  const [sample] = record.samples();
  expect(sample).toMatchObject({ target: 'api', scenario: 'list', metric: 'cpu', logRatios: errors.map(() => 0.01), blocks: errors.map(() => 8) });
  return sample?.errors;
}

test('launches that know their own errors keep them', () => {
  expect(errorsOf(0.1, 0.3, 0.2)).toEqual([0.1, 0.3, 0.2]);
});

test('one that had a block too few to know it counts as a middle one, and takes the others nothing away', () => {
  expect(errorsOf(0.1, null, 0.3, 0.2)).toEqual([0.1, 0.2, 0.3, 0.2]);
});

test('launches in which a metric has no ratio are named, so that what was looked at can be told from what came later', () => {
  const record = new PairRecord();
  const ratio = { logRatio: 0.01, error: null, blocks: 8 };
  for (const ratios of [{ cpu: ratio }, { cpu: ratio, p99: ratio }, {}, { cpu: ratio, p99: ratio }]) record.add('api', 'list', ratios);
  record.add('api', 'get', { cpu: ratio });
  expect(record.samples().map(({ scenario, metric, logRatios, missed }) => [scenario, metric, logRatios.length, missed])).toEqual([['list', 'cpu', 3, [2]], ['list', 'p99', 2, [0, 2]], ['get', 'cpu', 1, undefined]]);
});

test('where half of them do not know it, nothing is said of any', () => {
  expect(errorsOf(0.1, null, null, 0.2)).toBeUndefined();
  expect(errorsOf(null)).toBeUndefined();
});
