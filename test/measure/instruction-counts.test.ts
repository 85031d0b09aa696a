import { expect, test } from '@jest/globals';
import { countingOrder, samplesOfCounts } from '../../src/measure/instruction-counts.ts';
import { aFunction, aScenario, aTarget } from '../support/config.ts';

test('sides are counted in turn, the first one changing with every run', () => {
  expect(countingOrder(['base', 'head'], 3)).toEqual(['base', 'head', 'head', 'base', 'base', 'head']);
  expect(countingOrder(['head'], 2)).toEqual(['head', 'head']);
  expect(countingOrder([], 2)).toEqual([]);
});

test('counts are samples of a start, and of each scenario or event that was counted', () => {
  const server = aTarget({ scenarios: [aScenario('list'), aScenario('slow')] });
  const counted = [{ start: 300, scenarios: new Map([['list', 20]]) }, { start: 310, scenarios: new Map([['list', 22]]) }, { start: 302, scenarios: new Map([['list', 21]]) }];
  expect(samplesOfCounts(server, 'head', counted).map(({ scenario, metric, values, point }) => [scenario, metric.name, values, point])).toEqual([
    ['list', 'instructions', [20, 22, 21], 21], [null, 'instructions', [300, 310, 302], 302],
  ]);
  expect(samplesOfCounts(aFunction(), 'head', [{ start: 5, scenarios: new Map([['create', 2]]) }]).map(({ scenario, point }) => [scenario, point])).toEqual([['create', 2], [null, 5]]);
  expect(samplesOfCounts(server, 'head', [])).toEqual([]);
});
