import { describe, expect, test } from '@jest/globals';
import type { CompareMode, Load, Plan } from '../../src/model.ts';
import { onlyUndecided } from '../../src/plan/select.ts';
import { LAUNCHES, makePlan, plannedSeconds } from '../../src/plan/plan.ts';
import { timeLines } from '../../src/plan/time-text.ts';
import { aJudgement, aVerdict } from '../support/builders.ts';
import { aConfig, aScenario, aTarget } from '../support/config.ts';

const any = { connections: 50, timeout: 10_000 };
const soak: Load = { kind: 'connections', connections: 8, pipelining: 1, timeout: 10_000, soak: { duration: 600_000 } };
const ramp: Load = { kind: 'ramp', from: 10, to: 100, duration: 30_000, ...any };
const step: Load = { kind: 'step', rates: [10, 20, 30], each: 10_000, ...any };
const spike: Load = { kind: 'spike', rate: 10, peak: 100, before: 5000, duration: 5000, after: 20_000, tolerance: 1, ...any };
// ln 40 is 3.69, 125 times the resolution: seven halvings, and six trials more.
const saturate: Load = { kind: 'saturate', from: 50, to: 2000, keep: [{ metric: 'latency.p99', most: 100 }], each: 2000, most: null, ...any };

const planOf = (loads: Readonly<Record<string, Load | null>>, compare: CompareMode = 'stored', time = 60): Plan =>
  makePlan({ config: aConfig(aTarget({ coldStart: null, scenarios: Object.entries(loads).map(([name, load]) => aScenario(name, load === null ? {} : { load })) })), compare, time, seed: 1 });
const launchesOf = (plan: Plan, name: string) => (plan.targets[0]?.launches ?? []).flatMap((launch) => launch.scenarios.filter(({ scenario }) => scenario.name === name).map((scenario) => ({ ...scenario, order: launch.order })));

describe('a load with a shape', () => {
  test.each<[string, Load, number]>([['ramp', ramp, 30_000], ['step', step, 30_000], ['spike', spike, 30_000], ['saturate', saturate, 26_000]])('%s takes its own time, five times, and not that of the run', (_, load, ms) => {
    const launches = launchesOf(planOf({ shape: load }), 'shape');
    expect(launches.map(({ measure }) => measure)).toEqual(Array(LAUNCHES).fill(ms));
    expect(launchesOf(planOf({ shape: load }, 'stored', 5), 'shape').map(({ measure }) => measure)).toEqual(Array(LAUNCHES).fill(ms));
  });

  test('soak has one launch, unless it asks for more', () => {
    expect(launchesOf(planOf({ shape: soak }), 'shape').map(({ measure }) => measure)).toEqual([600_000]);
    expect(launchesOf(planOf({ shape: { ...soak, launches: 3 } }), 'shape')).toHaveLength(3);
  });

  test('takes nothing from the scenarios beside it', () => {
    const plan = planOf({ plain: null, soak, ramp });
    expect(new Set(launchesOf(plan, 'plain').map(({ measure }) => measure))).toEqual(new Set([12_000]));
    expect(plan.time).toBe(60_000 + 600_000 + 5 * 30_000);
    expect(plannedSeconds(plan)).toBeCloseTo(810, 6);
  });

  test('comes after the others in every launch, and a soak last: they leave the process in another state', () => {
    const [first] = planOf({ soak, spike, plain: null, other: null }).targets[0]?.launches ?? [];
    expect(first?.scenarios.map(({ scenario }) => scenario.name)).toEqual(['plain', 'other', 'spike', 'soak']);
  });

  test('is warmed up before it is measured', () => {
    for (const load of [soak, ramp, step, spike, saturate]) expect(launchesOf(planOf({ shape: load }), 'shape')[0]?.warmUp).toEqual({ shortest: 1000, longest: 6000 });
  });
});

describe('side by side, a load with a shape', () => {
  test('is looked at once, after its launches, and has two more to confirm an accusation', () => {
    const plan = planOf({ plain: null, ramp }, 'side-by-side');
    expect(launchesOf(plan, 'ramp')).toHaveLength(7);
    expect(launchesOf(plan, 'ramp')[0]?.looks).toEqual([5]);
    expect(launchesOf(plan, 'plain')[0]?.looks).toBeUndefined();
    expect(plan.time).toBe(60_000 + 2 * 5 * 30_000);
  });

  test('with too few launches for an interval has none to confirm', () => {
    expect(launchesOf(planOf({ soak }, 'side-by-side'), 'soak').map(({ looks }) => looks)).toEqual([[1]]);
  });

  test('meets the sides in balanced order: who came first comes last in the next launch', () => {
    const orders = launchesOf(planOf({ ramp }, 'side-by-side'), 'ramp').map(({ order }) => order.join());
    for (let i = 1; i < orders.length; i += 2) expect(new Set([orders[i - 1], orders[i]])).toEqual(new Set(['base,head', 'head,base']));
  });
});

describe('what is said of the time', () => {
  test('is nothing where --time says it all', () => {
    expect(timeLines(planOf({ plain: null }))).toEqual([]);
  });

  test('is the whole, what --time has to do with it, and a line for each shape', () => {
    expect(timeLines(planOf({ plain: null, leak: soak, ramp, knee: saturate }))).toEqual([
      'about 15 min 40 s of load, besides warm-up and starts: 60 s by --time, and 14 min 40 s for what has a time of its own',
      'api/leak: 10 min for a soak, 1 launch', 'api/ramp: 2 min 30 s for a ramp, 5 launches', 'api/knee: about 2 min 10 s for the search for its capacity, 5 launches',
    ]);
    expect(timeLines(planOf({ leak: { ...soak, soak: { duration: 4_200_000 } } }, 'side-by-side'))).toEqual([
      'about 2 h 20 min of load, besides warm-up and starts: 2 h 20 min for what has a time of its own', 'api/leak: 2 h 20 min for a soak, 1 launch of both builds',
    ]);
  });
});

test('a soak that is undecided for want of launches is not soaked again side by side', () => {
  const undecided = aJudgement(['leak', 'plain'].map((name) => aVerdict({ verdict: 'inconclusive', comparison: { scenario: name } })));
  const config = (load: Load) => aConfig(aTarget({ coldStart: null, scenarios: [aScenario('leak', { load }), aScenario('plain')] }));
  const left = (load: Load) => onlyUndecided(config(load), undecided)?.targets.flatMap((target) => (target.kind === 'server' ? target.scenarios.map(({ name }) => name) : []));
  expect(left(soak)).toEqual(['plain']);
  expect(left({ ...soak, launches: 5 })).toEqual(['leak', 'plain']);
});
