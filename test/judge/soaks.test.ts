import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge/judge.ts';
import { soakFor } from '../../src/judge/soak-length.ts';
import { holdsIn } from '../../src/judge/soaks.ts';
import type { AppliedLoad, Load } from '../../src/model.ts';
import { aBudget, aComparison, anEstimate, aRun, aSample, tiers } from '../support/builders.ts';

const plain: Load = { kind: 'connections', connections: 8, pipelining: 1, timeout: 10_000 };
const loadOf = (scenario: string, load: Load): AppliedLoad => ({ target: 'api', scenario, side: 'head', load, stages: [] });
const holds = holdsIn(aRun({ loads: [loadOf('list', plain), loadOf('leak', { ...plain, soak: { duration: 600_000 } })] }));
const few = [{ kind: 'few-launches', launches: 1, needed: 5 } as const];

describe('a default tolerance', () => {
  const budget = aBudget({ origin: 'default', limit: null });

  test('does not hold for the times of a soak of one launch, which have no interval', () => {
    expect(holds(budget, aComparison({ scenario: 'leak', metric: 'latency.p50', warnings: few }))).toBeNull();
  });

  test('holds for a soak of enough launches, and for any other scenario however few it has', () => {
    expect(holds(budget, aComparison({ scenario: 'leak', metric: 'latency.p50' }))).toBe(budget);
    expect(holds(budget, aComparison({ scenario: 'list', metric: 'latency.p50', warnings: few }))).toBe(budget);
  });

  test('holds for what one launch can tell', () => {
    expect(holds(budget, aComparison({ scenario: 'leak', metric: 'errors', warnings: few }))).toBe(budget);
    expect(holds(budget, aComparison({ scenario: 'leak', metric: 'memory.growth', warnings: few }))).toBe(budget);
  });
});

test('what the user wrote, and a limit, hold for a soak as for anything', () => {
  const comparison = aComparison({ scenario: 'leak', metric: 'latency.p50', warnings: few });
  for (const budget of [aBudget({ origin: 'config' }), aBudget({ origin: 'default', limit: tiers(null, 100) })]) expect(holds(budget, comparison)).toBe(budget);
});

describe('a slope that a run was too short for', () => {
  const budget = aBudget({ metric: 'memory.growth', limit: tiers(100_000), tolerance: null, amounts: 'size', origin: 'config' });
  // Between 200 kB less and 600 kB more per 1,000 requests: four times as long a launch would bring its end to the limit.
  const open = aComparison({ metric: 'memory.growth', head: anEstimate(200_000, 400_000), change: null, notCompared: { kind: 'not-asked' } });
  const soak: Load = { ...plain, soak: { duration: 20_000 } };
  const requests = [{ target: 'api', scenario: 'list', side: 'head' as const, answered: 20_000, errors: { status: 0, timeout: 0, connection: 0, body: 0 } }];
  const throughput = aSample({ metric: 'throughput', values: [1000, 1000, 1000, 1000, 1000] });

  test('is told how long a launch would do, from the length of its own', () => {
    expect(soakFor(open, budget, aRun({ loads: [loadOf('list', soak)] }))).toEqual({ kind: 'soak', seconds: 120 });
    // 20,000 requests at 1,000/s in five launches: 4 s each.
    expect(soakFor(open, budget, aRun({ requests, samples: [throughput] }))).toEqual({ kind: 'soak', seconds: 20 });
    expect(judge(aRun({ compare: 'none', requests, samples: [throughput] }), [open], [budget]).verdicts[0]).toMatchObject({ verdict: 'inconclusive', settle: { kind: 'soak', seconds: 20 } });
  });

  test('is told nothing where no soak would do, where it cannot be told, and where it is no slope', () => {
    expect(soakFor({ ...open, head: anEstimate(100_001, 400_000) }, budget, aRun({ loads: [loadOf('list', soak)] }))).toBeNull();
    expect(soakFor({ ...open, head: anEstimate(100_000, 400_000) }, budget, aRun({ loads: [loadOf('list', soak)] }))).toBeNull();
    expect(soakFor({ ...open, head: anEstimate(900_000, 400_000) }, budget, aRun({ loads: [loadOf('list', soak)] }))).toBeNull();
    expect(soakFor(open, budget, aRun())).toBeNull();
    expect(soakFor(aComparison({ metric: 'memory.peak' }), budget, aRun({ loads: [loadOf('list', soak)] }))).toBeNull();
  });

  test('of two builds is told the same of their difference', () => {
    const tolerance = aBudget({ metric: 'memory.growth', tolerance: { ...tiers(0), floor: 100_000 }, origin: 'config' });
    expect(soakFor({ ...open, notCompared: null, base: 0, difference: anEstimate(0, 150_000) }, tolerance, aRun({ loads: [loadOf('list', soak)] }))).toEqual({ kind: 'soak', seconds: 40 });
  });
});
