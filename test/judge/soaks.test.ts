import { describe, expect, test } from '@jest/globals';
import { holdsIn } from '../../src/judge/soaks.ts';
import type { AppliedLoad, Load } from '../../src/model.ts';
import { aBudget, aComparison, aRun, tiers } from '../support/builders.ts';

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
