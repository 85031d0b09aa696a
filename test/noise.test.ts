import { expect, test } from '@jest/globals';
import { compare } from '../src/compare/compare.ts';
import { judge } from '../src/judge/judge.ts';
import type { FunctionFacts, Load, Run, Sample } from '../src/model.ts';
import { noiseOf } from '../src/noise.ts';
import { noiseText, type NoiseInput } from '../src/report/noise.ts';
import { aRun, aSample } from './compare/builders.ts';
import { aBudget, tiers } from './support/builders.ts';

const LAUNCHES = 6;
/** Both copies of it: `values` of head around 10, of base 10. */
const both = (parts: Parameters<typeof aSample>[0], n = LAUNCHES): readonly Sample[] => [
  aSample({ ...parts, values: Array.from({ length: n }, (_, i) => 10 + (Math.floor(i / 2) % 2 === 0 ? 0.1 : -0.1)) }), { ...aSample({ ...parts, values: Array.from({ length: n }, () => 10) }), side: 'base' },
];

function noise(samples: readonly Sample[], over: Partial<Run>): NoiseInput {
  const run = aRun(samples, { compare: 'side-by-side', ...over });
  const budgets = [...new Set(samples.map(({ metric }) => metric.name))].map((metric) => aBudget({ target: '*', scenario: '*', metric, tolerance: { ...tiers(0.1), floor: 0 } }));
  return noiseOf(run, judge(run, compare(run, new Map()), budgets));
}

const time = (load: number, over: Partial<Run['time']> = {}): Run['time'] => ({ load, warmUp: 0, coldStarts: 30_000, startAndStop: 0, total: 90_000, ...over });
const scenarios = ['a', 'b', 'c', 'd'];
const shared = scenarios.flatMap((scenario) => both({ scenario }));

test('scenarios share the time: four of them find in 60 s what each finds in its six launches', () => {
  const { rows } = noise(shared, { time: time(60_000), launches: LAUNCHES });
  expect(rows.map(({ scenario, secondsEach, launches, more }) => [scenario, secondsEach, launches, more])).toEqual(scenarios.map((scenario) => [scenario, 10, LAUNCHES, 'time']));
  const [alone] = noise(both({ scenario: 'a' }), { time: time(15_000), launches: LAUNCHES }).rows;
  expect(alone?.secondsEach).toBe(2.5);
  // Three launches of each fit into 30 s, which find nothing; six into 60 s; of one scenario alone 24.
  expect(rows[0]?.detectable).toEqual([null, expect.any(Number), expect.any(Number)]);
  expect(alone?.detectable[1]).toBeLessThan((rows[0]?.detectable[1] ?? 0) / 2);
});

test('what is gated together is harder to find than what is gated alone', () => {
  const [alone] = noise(both({ scenario: 'a' }), { time: time(15_000) }).rows;
  const [among] = noise([...both({ scenario: 'a' }), ...both({ scenario: 'a', metric: 'latency.p90' }), ...both({ scenario: 'a', metric: 'latency.p99' })], { time: time(15_000) }).rows;
  expect(among?.spread).toBe(alone?.spread);
  expect(among?.detectable[1]).toBeGreaterThan(alone?.detectable[1] ?? Infinity);
});

test('a load with a time of its own takes nothing of what the others share, and gets no more launches from it', () => {
  const soak: Load = { kind: 'connections', connections: 10, pipelining: 1, timeout: 1000, soak: { duration: 600_000 } } as unknown as Load;
  const { rows } = noise([...shared, ...both({ scenario: 'long' })], { time: time(660_000, { shaped: 600_000 }), loads: [{ target: 'api', scenario: 'long', side: 'head', load: soak, stages: [] }] });
  expect(rows.filter(({ more }) => more === 'time').map(({ secondsEach }) => secondsEach)).toEqual([10, 10, 10, 10]);
  const long = rows.find(({ scenario }) => scenario === 'long');
  expect(long).toMatchObject({ more: 'load', secondsEach: null });
  expect(new Set(long?.detectable).size).toBe(1);
});

test('of functions and cold starts there are as many as the config asks for, whatever the time', () => {
  const facts = { target: 'api', memory: 128, peak: null, connections: [], wrote: [] } as unknown as FunctionFacts;
  const input = noise([...both({ scenario: 'order', metric: 'warm.p50' }, 24), ...both({ metric: 'cold-start.p50' }, 24)], { time: time(0), launches: 0, functions: [facts] });
  expect(input.rows.map(({ scenario, more, secondsEach, detectable }) => [scenario, more, secondsEach, new Set(detectable).size])).toEqual([['order', 'cold-start', null, 1], [null, 'cold-start', null, 1]]);
  expect(input.rows.every(({ detectable }) => (detectable[0] ?? 0) > 0)).toBe(true);
  expect(noiseText(input, { columns: 200 })).toContain('48 cold starts of the same build against itself');
});

test('where starts are what is too noisy, more of them are asked for, and no more time', () => {
  const row = { target: 'api', scenario: null, metric: 'cold-start.p50', spread: 0.4, launches: 12, more: 'cold-start', secondsEach: null, detectable: [0.5, 0.5, 0.5], allowed: 0.1 } as const;
  const text = noiseText({ seconds: [30, 60, 120], rows: [row], machine: null, environment: { cpu: 'x', cores: 2, pinned: false }, launches: 0, starts: 48, total: 30_000, problems: [] }, { columns: 400 });
  expect(text).toContain('This machine is too noisy for 1 of 1 budget, the hardest being cold-start.p50 of api: allow more, or ask for more starts (`cold-start: { runs: N }`; `--time` makes no more of them).');
});
