import { describe, expect, test } from '@jest/globals';
import { Parts, startBlocks } from '../../../src/measure/parts.ts';
import type { CompareMode, Decision, Plan } from '../../../src/model.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { aCommand, aConfig } from '../../support/config.ts';

const plan = (compare: CompareMode, runs: number): Plan => makePlan({ config: aConfig(aCommand({ runs })), compare, time: 60, seed: 1 });
const blocksOf = (planned: Plan) => planned.targets.flatMap(startBlocks);

/** Numbers of pairs after which the runs were looked at, and how many were made, when every look says the same. */
function looked(runs: number, decision: Decision): { readonly looks: readonly number[]; readonly made: number } {
  const planned = plan('side-by-side', runs);
  const parts = new Parts(planned);
  const looks: number[] = [];
  let made = 0;
  for (; made < blocksOf(planned).length && parts.isOpen('bench', null); made += 1) {
    parts.done('bench', null);
    looks.push(...parts.due({ spent: 0, whole: 60_000, round: 0 }).map(({ launches }) => launches));
    parts.decide(() => decision);
  }
  return { looks, made };
}

describe('the runs of a command', () => {
  test('are as many as asked for, and none is thrown away', () => {
    expect(blocksOf(plan('stored', 3))).toEqual([['head'], ['head'], ['head']]);
    expect(plan('stored', 3).targets[0]?.launches).toEqual([]);
  });

  test('of two sides are pairs, base first and head first in turn, and two more for an accusation', () => {
    expect(blocksOf(plan('side-by-side', 2))).toEqual([['base', 'head'], ['head', 'base'], ['base', 'head'], ['head', 'base']]);
  });

  test('are looked at from the fifth pair on, and at the last', () => {
    expect(looked(5, 'more')).toEqual({ looks: [5], made: 5 });
    expect(looked(3, 'more')).toEqual({ looks: [3], made: 3 });
    expect(looked(12, 'more')).toEqual({ looks: [5, 7, 12], made: 12 });
    expect(looked(12, 'enough')).toEqual({ looks: [5], made: 5 });
  });

  test('of an accusation are followed by two that confirm it', () => {
    expect(looked(5, 'confirm')).toEqual({ looks: [5], made: 7 });
  });
});
