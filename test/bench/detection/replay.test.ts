import { describe, expect, test } from '@jest/globals';
import { randomFrom } from '../../../src/stats/random.ts';
import { measuredLaunch, swapped, withoutSlices } from './measured-launch.ts';
import { interleavedPair, peerRules, sequentialPair, type Pool } from './peer-trial.ts';
import type { RecordedQuad } from './recording.ts';
import { startRun } from './start-run.ts';
import { aLaunch } from './synthetic.ts';
import { efficiencyOf, truthOf } from './truth-of.ts';
import { flipsOf, peerTrials, rateOf, realRuns, tailgateTrials, type Said } from './trials.ts';
import { gates } from './whole-run.ts';

const launchesOf = (factor: number) => Array.from({ length: 8 }, (_, i) => aLaunch({ seed: i + 1, factor }));
const same = launchesOf(1);
const slower = launchesOf(1.1);
const [strict, defaults] = gates;

function trials(recorded: typeof same, gate = strict, seed = 1, runs = 3): readonly Said[] {
  if (gate === undefined) throw new Error('there is no gate');
  return tailgateTrials({ service: 'node-http', gate, launches: recorded.map(measuredLaunch), exchangeable: recorded === same, runs, seconds: 60, watched: true, random: randomFrom(seed) });
}

describe('a recorded launch', () => {
  test('says what its slices say: 2 ms in the middle, 0.25 ms of CPU a request, and its change', () => {
    const { sides, ratios } = measuredLaunch(aLaunch({ factor: 1.1, blocks: 40 })).measurement;
    expect(sides.get('base')?.values['latency.p50']).toBeCloseTo(2, 1);
    expect(sides.get('base')?.values['cpu']).toBeCloseTo(0.25, 2);
    expect(sides.get('base')?.values['memory.peak']).toBe(60_000_000);
    expect(ratios['cpu']?.logRatio).toBeCloseTo(Math.log(1.1), 1);
    expect(ratios['latency.p50']?.logRatio).toBeCloseTo(Math.log(1.1), 1);
  });

  test('says the opposite with the sides swapped', () => {
    const one = measuredLaunch(slower[0] ?? aLaunch());
    const other = swapped(one);
    expect(other.measurement.ratios['cpu']?.logRatio).toBe(-(one.measurement.ratios['cpu']?.logRatio ?? 0));
    expect(other.measurement.sides.get('head')).toBe(one.measurement.sides.get('base'));
  });
});

describe("Tailgate's own rule", () => {
  test('says the same of the same launches with the same seed, and draws others with another', () => {
    const said = trials(same, defaults, 1, 2);
    expect(trials(same, defaults, 1, 2)).toEqual(said);
    expect(trials(same, defaults, 2, 2).map(({ wall }) => wall)).not.toEqual(said.map(({ wall }) => wall));
  });

  test('accuses a change of 10 % of cpu and p50 in each run, confirmed by fresh launches', () => {
    const said = trials(slower);
    expect(rateOf(said, ({ accused }) => accused.has('cpu') && accused.has('latency.p50'))).toMatchObject({ times: 3, of: 3 });
    expect(Math.min(...said.map(({ launches }) => launches))).toBeGreaterThanOrEqual(7);
  });

  test('accuses identical sides in none, and clears them within the default tolerances before the time is over', () => {
    expect(trials(same).map(({ outcome }) => outcome)).not.toContain('accuses');
    const said = trials(same, defaults);
    expect(said.every(({ outcome }) => outcome === 'clears')).toBe(true);
    expect(Math.max(...said.map(({ measured }) => measured))).toBeLessThan(60_000);
  });

  test('clears what is clearly faster at any tolerance: it asks nothing of a launch that a launch under load does not have', () => {
    expect(trials(launchesOf(0.9)).map(({ outcome }) => outcome)).toEqual(['clears', 'clears', 'clears']);
  });
});

describe('runs as they were recorded', () => {
  test('say without their slices what they say with them', () => {
    const recorded = aLaunch({ seed: 5, factor: 1.1, blocks: 12 });
    const [whole, less] = [measuredLaunch(recorded).measurement, measuredLaunch(withoutSlices(recorded)).measurement];
    expect(Object.keys(less.ratios)).toEqual(Object.keys(whole.ratios));
    expect(Object.keys(less.ratios)).toContain('latency.p99');
    for (const [metric, { logRatio, error }] of Object.entries(whole.ratios)) {
      expect(less.ratios[metric]).toMatchObject({ logRatio: expect.closeTo(logRatio, 5), error: error === null ? null : expect.closeTo(error, 5) });
    }
    expect(withoutSlices(withoutSlices(recorded))).toEqual(withoutSlices(recorded));
  });

  test('are launches that follow each other, each in one run, the next from where one stopped; with too few left for the longest none begins', () => {
    const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20) + minutes * 60_000).toISOString();
    const session = (from: number, n: number) => Array.from({ length: n }, (_, i) => {
      const said = measuredLaunch(aLaunch({ seed: from + i + 1, factor: 1.1 })).measurement;
      const values = Object.fromEntries([...said.sides].map(([side, of]) => [side, of.values]));
      const ratios = Object.fromEntries(Object.entries(said.ratios).map(([metric, { logRatio }]) => [metric, logRatio]));
      const { facts } = aLaunch({ blocks: 0 });
      return measuredLaunch({ facts: { ...facts, began: at(from + i / 10), said: { values, ratios } }, slices: [], blocks: [] });
    });
    if (defaults === undefined) throw new Error('there is no gate');
    const said = realRuns('node-http', defaults, [...session(0, 21), ...session(100, 23), ...session(200, 5)], 60);
    expect(said.map(({ outcome, accused }) => [outcome, accused.has('cpu')])).toEqual([['accuses', true]]);
    const used = realRuns('node-http', defaults, session(0, 22), 60)[0]?.launches ?? NaN;
    expect(realRuns('node-http', defaults, session(0, used + 21), 60)).toHaveLength(1);
    expect(realRuns('node-http', defaults, session(0, used + 22), 60)).toHaveLength(2);
  });
});

describe("the peers' rules", () => {
  const pool = (recorded: typeof same): Pool => {
    // Alone, one side after the other: the same slices in another order.
    const sequential = recorded.map((launch) => sequentialPair({ ...launch, slices: launch.slices.map((slice, block) => ({ ...slice, block })), blocks: launch.slices.map(() => ({ base: 20, head: 20 })) }));
    return { sequential, history: sequential.map(({ whole }) => whole.base), interleaved: recorded.map(interleavedPair) };
  };

  test('each say something of every run, the same with the same seed', () => {
    for (const rule of peerRules) {
      const said = peerTrials(rule, pool(slower), 5, randomFrom(3));
      expect(said).toHaveLength(5);
      expect(peerTrials(rule, pool(slower), 5, randomFrom(3))).toEqual(said);
    }
  });

  test('have no trial without the recordings they need', () => {
    const none: Pool = { sequential: [], history: [], interleaved: [] };
    expect(peerRules.map((rule) => peerTrials(rule, none, 5, randomFrom(3)))).toEqual(peerRules.map(() => null));
  });

  test('at 200 % nothing is seen of 10 %', () => {
    const rule = peerRules.find(({ name }) => name.includes('200 %'));
    expect(rule === undefined ? null : peerTrials(rule, pool(slower), 20, randomFrom(3))?.filter(({ outcome }) => outcome === 'accuses')).toEqual([]);
  });
});

describe('what is told of the launches themselves', () => {
  test('is the true change with an interval that holds it', () => {
    const truth = truthOf(slower.map(measuredLaunch), 'cpu');
    expect(truth?.lower).toBeLessThan(0.1);
    expect(truth?.upper).toBeGreaterThan(0.1);
    expect((truth?.upper ?? 1) - (truth?.lower ?? 0)).toBeLessThan(0.03);
  });

  test('is near the bound where requests are independent and launches hardly differ, and absent for CPU time', () => {
    const recorded = Array.from({ length: 30 }, (_, i) => aLaunch({ seed: i + 1, blocks: 10 }));
    const measured = recorded.map(measuredLaunch);
    // The bound for p50 of 1,600 requests a side: 0.3 sqrt(pi/2) sqrt(2/1600) of 1.33 %; launches add 0.7 %.
    const found = efficiencyOf(recorded, measured, 'latency.p50');
    expect((found?.bound ?? 0) * 100).toBeCloseTo(1.33, 0);
    expect((found?.reached ?? 0) / (found?.bound ?? 1)).toBeGreaterThan(0.7);
    expect((found?.reached ?? 0) / (found?.bound ?? 1)).toBeLessThan(2);
    expect(efficiencyOf(recorded, measured, 'cpu')).toBeNull();
  });

  test('counts as a flip a pair of runs of which one accuses', () => {
    const said = (outcome: Said['outcome']): Said => ({ accused: new Set(), open: new Set(), outcome, launches: 1, measured: 1, wall: null });
    expect(flipsOf([said('accuses'), said('clears'), said('accuses'), said('accuses'), said('clears'), said('cannot tell')])).toMatchObject({ times: 1, of: 3 });
  });
});

describe('cold starts', () => {
  const quads = (head: number): readonly RecordedQuad[] => Array.from({ length: 12 }, (_, i) => ({
    began: '2026-11-20T08:15:30.000Z', order: ['base', 'head', 'head', 'base'],
    starts: [100, head, head, 100].map((time, j) => ({ time: time + ((i * 7 + j * 3) % 5), cpu: time, read: 1000, reads: 10, faults: 100, memory: 5_000_000 })),
  }));

  test('of 40 % more are accused, of as long ones not', () => {
    expect(startRun('node-http', quads(140), false, 1, randomFrom(1)).outcome).toBe('accuses');
    expect(startRun('node-http', quads(100), true, 1, randomFrom(1)).outcome).toBe('clears');
  });
});
