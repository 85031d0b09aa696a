import { describe, expect, test } from '@jest/globals';
import type { Plan, Side } from '../../src/model.ts';
import { LAUNCHES, makePlan, plannedSeconds } from '../../src/plan/plan.ts';
import { aConfig, aScenario, aTarget } from '../support/config.ts';
import { fc } from '../support/properties.ts';

const scenarios = (...names: readonly string[]) => names.map((name) => aScenario(name));
const planned = (plan: Plan) => plan.targets.flatMap((target) => target.launches.flatMap((launch) => launch.scenarios));

describe('the measuring time', () => {
  test('is divided evenly over launches and scenarios, of all targets together', () => {
    const config = aConfig(aTarget({ scenarios: scenarios('a', 'b') }), aTarget({ name: 'web', scenarios: scenarios('c') }));
    const plan = makePlan({ config, compare: 'stored', time: 60, seed: 1 });
    expect(new Set(planned(plan).map((s) => s.measure))).toEqual(new Set([4000]));
    expect(planned(plan)).toHaveLength(3 * LAUNCHES);
    expect(plannedSeconds(plan)).toBeCloseTo(60, 9);
  });

  test('of two sides is 3 s a launch, and less where many scenarios share it, but at least six launches get some', () => {
    const measures = (count: number, time = 60) => new Set(planned(makePlan({ config: aConfig(aTarget({ scenarios: scenarios(...Array.from({ length: count }, (_, i) => `s${i}`)) })), compare: 'side-by-side', time, seed: 1 })).map((s) => s.measure));
    expect(measures(1)).toEqual(new Set([1500]));
    expect(measures(4)).toEqual(new Set([1250]));
    expect(measures(50)).toEqual(new Set([400]));
    expect(measures(1, 120)).toEqual(new Set([1500]));
  });

  test('of two sides ends a run, not a launch: there are as many launches as the last look needs, and two to confirm it', () => {
    const plan = makePlan({ config: aConfig(aTarget()), compare: 'side-by-side', time: 60, seed: 1 });
    expect(plan.time).toBe(60_000);
    expect(plan.looks).toEqual([5, 7, 10, 13, 16, 20]);
    expect(makePlan({ config: aConfig(aTarget()), compare: 'side-by-side', time: 120, seed: 1 }).looks).toEqual([5, 7, 10, 13, 16, 20, 26, 34, 40]);
    expect(plan.targets[0]?.launches.length).toBe(22);
    expect(makePlan({ config: aConfig(aTarget()), compare: 'stored', time: 60, seed: 1 }).looks).toEqual([]);
  });

  test('of two sides leaves a scenario that is not decided what the others do not need', () => {
    const four = (time: number) => makePlan({ config: aConfig(aTarget({ scenarios: scenarios('a', 'b', 'c', 'd') })), compare: 'side-by-side', time, seed: 1 }).looks.at(-1);
    expect(four(60)).toBe(20);
    // Three scenarios are decided after five launches of 3 s: of 267 s 222 s are left for the fourth.
    expect(four(267)).toBe(74);
    expect(makePlan({ config: aConfig(aTarget({ scenarios: scenarios(...Array.from({ length: 200 }, (_, i) => `s${i}`)) })), compare: 'side-by-side', time: 60, seed: 1 }).looks.at(-1)).toBe(20);
  });

  test('is at least 400 ms a scenario and launch, and the plan says how long that takes', () => {
    const plan = makePlan({ config: aConfig(aTarget({ scenarios: scenarios('a', 'b', 'c', 'd') })), compare: 'stored', time: 1, seed: 1 });
    expect(new Set(planned(plan).map((s) => s.measure))).toEqual(new Set([400]));
    expect(plannedSeconds(plan)).toBe((4 * LAUNCHES * 400) / 1000);
  });

  test('is not given to scenarios that cannot be started', () => {
    const config = aConfig(aTarget(), aTarget({ name: 'weighed', start: null, coldStart: null, scenarios: scenarios('a', 'b') }));
    expect(plannedSeconds(makePlan({ config, compare: 'stored', time: 60, seed: 1 }))).toBeCloseTo(60, 9);
  });
});

describe('the warm-up', () => {
  const warmUp = (time: number) => planned(makePlan({ config: aConfig(aTarget()), compare: 'stored', time, seed: 1 }))[0]?.warmUp;

  test('takes one to six seconds before a long measurement', () => {
    expect(warmUp(60)).toEqual({ shortest: 1000, longest: 6000 });
  });

  test('never takes more than twice as long as what is then measured', () => {
    expect(warmUp(2.5)).toEqual({ shortest: 500, longest: 1000 });
    expect(warmUp(6)).toEqual({ shortest: 1000, longest: 2400 });
  });
});

describe('launches', () => {
  test('each have every scenario once, in the order of the config: what one leaves behind in the process is the same in every run', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const [target] = makePlan({ config: aConfig(aTarget({ scenarios: scenarios(...names) })), compare: 'stored', time: 60, seed: 3 }).targets;
    const orders = target?.launches.map((launch) => launch.scenarios.map((s) => s.scenario.name)) ?? [];
    expect(orders).toHaveLength(LAUNCHES);
    for (const order of orders) expect(order).toEqual(names);
  });

  test('start both sides when two are compared, and not always the same one first', () => {
    const firsts = Array.from({ length: 8 }, (_, seed) => makePlan({ config: aConfig(aTarget()), compare: 'side-by-side', time: 60, seed }))
      .flatMap((plan) => plan.targets.flatMap((target) => target.launches.map((launch) => launch.order)));
    for (const order of firsts) expect([...order].sort()).toEqual(['base', 'head']);
    expect(new Set(firsts.map((order) => order[0]))).toEqual(new Set<Side>(['base', 'head']));
  });

  test('there are none for a target that is only weighed or only started cold', () => {
    const config = aConfig(aTarget({ name: 'weighed', start: null, coldStart: null }), aTarget({ name: 'cold', scenarios: [] }));
    const plan = makePlan({ config, compare: 'stored', time: 60, seed: 1 });
    expect(plan.targets.map((target) => target.launches.length)).toEqual([0, 0]);
    expect(plan.targets.map((target) => target.coldStarts.length)).toEqual([0, 5]);
    expect(plannedSeconds(plan)).toBe(0);
  });
});

describe('cold starts', () => {
  test('are one more than asked for, because the first is thrown away', () => {
    const [target] = makePlan({ config: aConfig(aTarget({ coldStart: { runs: 3 } })), compare: 'stored', time: 60, seed: 1 }).targets;
    expect(target?.coldStarts).toEqual(['head', 'head', 'head', 'head']);
  });

  test('of two sides alternate A B B A, after one of each to be thrown away', () => {
    const [target] = makePlan({ config: aConfig(aTarget({ coldStart: { runs: 4 } })), compare: 'side-by-side', time: 60, seed: 1 }).targets;
    expect(target?.coldStarts.slice(0, 10)).toEqual(['base', 'head', 'base', 'head', 'head', 'base', 'head', 'base', 'base', 'head']);
    expect(target?.coldStarts.length).toBe(2 + 4 * (10 + 2));
  });

  test('are left out where they are not asked for, and where nothing can be started', () => {
    const config = aConfig(aTarget({ coldStart: null }), aTarget({ name: 'weighed', start: null }));
    expect(makePlan({ config, compare: 'stored', time: 60, seed: 1 }).targets.map((target) => target.coldStarts)).toEqual([[], []]);
  });
});

describe('the seed', () => {
  const config = aConfig(aTarget({ scenarios: scenarios('a', 'b', 'c', 'd') }), aTarget({ name: 'web' }));

  test('decides everything: the same seed gives the same plan', () => {
    fc.assert(fc.property(fc.nat(), (seed) => {
      const make = () => JSON.stringify(makePlan({ config, compare: 'side-by-side', time: 60, seed }));
      return make() === make();
    }), { numRuns: 20 });
  });

  test('of every scenario and launch is another', () => {
    const seeds = planned(makePlan({ config, compare: 'stored', time: 60, seed: 5 })).map((s) => s.seed);
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  test('of the plan gives other blocks when it is another', () => {
    const orders = [1, 2, 3].map((seed) => planned(makePlan({ config, compare: 'stored', time: 60, seed })).map((s) => s.seed).join());
    expect(new Set(orders).size).toBe(3);
  });
});

test('without comparison only head is measured, and the plan says so', () => {
  const plan = makePlan({ config: aConfig(aTarget()), compare: 'none', time: 60, seed: 9 });
  expect({ compare: plan.compare, seed: plan.seed, sides: plan.targets[0]?.sides }).toEqual({ compare: 'none', seed: 9, sides: ['head'] });
});
