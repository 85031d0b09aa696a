import { expect, test } from '@jest/globals';
import { judged } from '../src/conclude.ts';
import type { Budget } from '../src/model.ts';
import { decodeRun, encodeRun } from '../src/run-file.ts';
import { aBudget, aRun, aSample, tiers } from './support/builders.ts';

const own = (over: Partial<Budget>): Budget => aBudget({ origin: 'config', line: 3, tolerance: null, ...over });
const read = (text: string) => {
  const run = decodeRun(text, 'run.json');
  if (!run.ok) throw new Error(run.problems[0]?.message);
  return run.value;
};

test('a saved run keeps what its budgets say, and is judged again by them', () => {
  const budgets = [
    own({ metric: 'latency.p99', limit: tiers(1), amounts: 'duration', advisory: true }),
    own({ metric: 'latency.p99 / latency.p50', limit: tiers(80, 90), amounts: 'percentage', better: 'higher' }),
  ];
  const run = aRun({ compare: 'none', budgets, samples: [aSample({ metric: 'latency.p99' }), aSample({ metric: 'latency.p50' })], partial: false });
  const again = read(encodeRun(run));
  expect([again.budgets, again.partial]).toEqual([budgets, false]);
  expect(judged(again, new Map())).toEqual(judged(run, new Map()));
});

test('a run of an older version is read: its budgets all count, and what it has no figure of may not have been asked for', () => {
  const run = aRun({ compare: 'none', budgets: [own({ metric: 'faults', limit: tiers(1) })], samples: [aSample()] });
  const { partial: _, ...older } = { ...run, budgets: run.budgets.map(({ target, scenario, metric, limit, tolerance, origin, line }) => ({ target, scenario, metric, limit, tolerance, origin, line })) };
  const again = read(`${JSON.stringify(older)}\n`);
  expect(again.budgets).toEqual(run.budgets);
  const judgement = judged(again, new Map());
  expect([judgement.outcome, judgement.budgets[0]?.missing]).toEqual(['pass', { kind: 'not-asked' }]);
});
