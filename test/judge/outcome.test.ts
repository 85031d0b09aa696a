import { expect, test } from '@jest/globals';
import { join, joinAll } from '../../src/judge/outcome.ts';
import type { Outcome } from '../../src/model.ts';
import { fc } from '../support/properties.ts';

const ALL: readonly Outcome[] = ['pass', 'warn', 'inconclusive', 'fail'];
const outcome = fc.constantFrom(...ALL);

test('the join of outcomes is associative, commutative and idempotent, and pass is its unit', () => {
  fc.assert(fc.property(outcome, outcome, outcome, (a, b, c) => {
    expect(join(join(a, b), c)).toBe(join(a, join(b, c)));
    expect(join(a, b)).toBe(join(b, a));
    expect(join(a, a)).toBe(a);
    expect(join(a, 'pass')).toBe(a);
  }), { seed: 1, numRuns: 500 });
});

test('pass < warn < inconclusive < fail', () => {
  for (const [i, a] of ALL.entries()) for (const [j, b] of ALL.entries()) expect(join(a, b)).toBe(ALL[Math.max(i, j)]);
});

test('adding a part never makes the whole better, and the order of parts does not matter', () => {
  fc.assert(fc.property(fc.array(outcome), outcome, (parts, more) => {
    expect(joinAll([...parts, more])).toBe(join(joinAll(parts), more));
    expect(joinAll(parts.toReversed())).toBe(joinAll(parts));
  }), { seed: 2, numRuns: 500 });
  expect(joinAll([])).toBe('pass');
});
