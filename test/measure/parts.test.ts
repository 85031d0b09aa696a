import { describe, expect, test } from '@jest/globals';
import type { Decision, Plan } from '../../src/model.ts';
import { Parts, startBlocks } from '../../src/measure/parts.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { aConfig, aScenario, aTarget } from '../support/config.ts';

const plan = (compare: 'stored' | 'side-by-side' = 'side-by-side', runs: number | null = null): Plan =>
  makePlan({ config: aConfig(aTarget({ name: 'api', scenarios: [aScenario('list'), aScenario('item')], coldStart: runs === null ? null : { runs } })), compare, time: 60, seed: 1 });

/** A round of launches of every open scenario, 3 s each, and what the look at its end says. */
function rounds(parts: Parts, count: number, decisions: Readonly<Record<string, Decision>>, from = 0, each = 3000): { readonly looks: readonly { launches: number; share: number; scenario: string | null }[]; readonly spent: number } {
  let spent = from;
  const looks = [];
  for (let i = 0; i < count; i += 1) {
    const open = ['list', 'item'].filter((scenario) => parts.isOpen('api', scenario));
    for (const scenario of open) parts.done('api', scenario);
    spent += open.length * each;
    for (const { scenario, launches, share } of parts.due({ spent, whole: 60_000, round: open.length * each })) looks.push({ scenario, launches, share });
    parts.decide((_, scenario) => decisions[scenario ?? 'cold'] ?? 'more');
  }
  return { looks, spent };
}

describe('the parts of a side-by-side run', () => {
  test('are looked at together, at the launches of the plan, with the share of the time that is spent', () => {
    const parts = new Parts(plan());
    expect(rounds(parts, 7, {}).looks).toEqual([
      { scenario: 'list', launches: 5, share: 0.5 }, { scenario: 'item', launches: 5, share: 0.5 },
      { scenario: 'list', launches: 7, share: 0.7 }, { scenario: 'item', launches: 7, share: 0.7 },
    ]);
  });

  test('end when enough is known of them, and leave their time to the others', () => {
    const parts = new Parts(plan());
    const first = rounds(parts, 5, { list: 'enough' });
    expect([parts.isOpen('api', 'list'), parts.isOpen('api', 'item')]).toEqual([false, true]);
    const rest = rounds(parts, 10, { list: 'enough' }, first.spent);
    expect(rest.looks.map(({ scenario, launches }) => [scenario, launches])).toEqual([['item', 7], ['item', 10], ['item', 13], ['item', 15]]);
    expect(rest.looks.at(-1)?.share).toBe(1);
    expect(parts.anyOpen).toBe(false);
  });

  test('are looked at for the last time when the time is spent, wherever they are', () => {
    const parts = new Parts(plan());
    const { looks } = rounds(parts, 10, {});
    expect(looks.slice(-2)).toEqual([{ scenario: 'list', launches: 10, share: 1 }, { scenario: 'item', launches: 10, share: 1 }]);
    expect(parts.anyOpen).toBe(false);
  });

  test('are never looked at before five launches, however short the time', () => {
    const parts = new Parts(plan());
    expect(rounds(parts, 5, {}, 0, 60_000).looks.map(({ launches }) => launches)).toEqual([5, 5]);
    expect(parts.anyOpen).toBe(false);
  });

  test('that would be accused get two fresh launches, without a look, and then another decision', () => {
    const parts = new Parts(plan());
    rounds(parts, 5, { list: 'confirm', item: 'enough' });
    expect(rounds(parts, 1, { list: 'enough' }).looks).toEqual([]);
    expect(parts.isOpen('api', 'list')).toBe(true);
    expect(rounds(parts, 1, { list: 'enough' }).looks).toEqual([]);
    expect(parts.anyOpen).toBe(false);
  });

  test('go on to the next look when fresh launches do not confirm it, and end there when it was the last', () => {
    const parts = new Parts(plan());
    rounds(parts, 5, { list: 'confirm', item: 'enough' });
    expect(rounds(parts, 5, { list: 'more' }).looks).toEqual([{ scenario: 'list', launches: 10, share: expect.any(Number) }]);
    const late = new Parts(plan());
    rounds(late, 10, { list: 'confirm', item: 'enough' }, 30_000);
    expect(late.isOpen('api', 'list')).toBe(false);
  });

  test('are not asked for a decision while nothing new is known', () => {
    const parts = new Parts(plan());
    expect(parts.awaitsDecision).toBe(false);
    parts.done('api', 'list');
    expect(parts.awaitsDecision).toBe(false);
  });
});

describe('cold starts', () => {
  test('are counted in blocks of four, their looks spread over all that are planned', () => {
    const parts = new Parts(plan('side-by-side', 20));
    parts.close('api', 'list');
    parts.close('api', 'item');
    const looks = [];
    for (let block = 1; block <= 20; block += 1) {
      parts.done('api', null);
      looks.push(...parts.due({ spent: 0, whole: 60_000, round: 0 }));
      parts.decide(() => 'more');
    }
    expect(looks.map(({ launches, share }) => [launches, share])).toEqual([[5, 0.25], [7, 0.35], [10, 0.5], [13, 0.65], [16, 0.8], [20, 1]]);
    expect(parts.anyOpen).toBe(false);
  });

  test('have their last look with blocks to spare for its confirmation, also after a look before it was confirmed', () => {
    const planned = plan('side-by-side', 10);
    const [target] = planned.targets;
    const blocks = target === undefined ? 0 : startBlocks(target).length;
    const parts = new Parts(planned);
    const looks: number[] = [];
    for (let block = 1; block <= blocks; block += 1) {
      parts.done('api', null);
      looks.push(...parts.due({ spent: 0, whole: 60_000, round: 0 }).map(({ launches }) => launches));
      const confirming = looks.at(-1) === block;
      parts.decide((_, scenario) => (scenario === null ? (confirming ? 'confirm' : 'more') : 'enough'));
    }
    expect(looks.at(-1)).toBe(10);
    expect(blocks).toBe(12);
    expect(looks).toEqual([3, 7, 10]);
  });

  test('of one side are blocks of one', () => {
    const [target] = plan('stored', 4).targets;
    expect(target === undefined ? null : startBlocks(target)).toEqual([['head'], ['head'], ['head'], ['head']]);
  });
});

test('the parts of a run that is not compared side by side are never looked at and stay open', () => {
  const parts = new Parts(plan('stored', 4));
  expect(rounds(parts, 5, { list: 'enough', item: 'enough', cold: 'enough' }).looks).toEqual([]);
  expect(parts.targetIsOpen('api')).toBe(true);
});
