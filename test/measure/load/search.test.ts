import { describe, expect, test } from '@jest/globals';
import { searchCapacity, type Found, type Verdict } from '../../../src/measure/load/search.ts';
import { RESOLUTION, halvings, trialsOf } from '../../../src/stats/bisection.ts';
import { fc } from '../../support/properties.ts';

/** A service that keeps its limits up to `limit`, and a generator that can send up to `most`. */
async function searched(limit: number, { from = 50, to = 2000, most = Infinity, split = 0.5, odd = () => null }: { from?: number; to?: number; most?: number; split?: number; odd?: (trial: number, rate: number) => Verdict | null } = {}) {
  const rates: number[] = [];
  const found = await searchCapacity({
    from, to, split,
    trial: async (rate) => {
      rates.push(rate);
      return odd(rates.length, rate) ?? (rate <= Math.min(limit, most) ? 'kept' : rate > most ? 'generator' : 'broken');
    },
  });
  return { found, rates };
}

const bracket = (found: Found): readonly [number, number] => {
  if (found.kind !== 'found') throw new Error(`found ${found.kind}`);
  return [found.kept, found.broken];
};

describe('the search for the capacity', () => {
  test('ends with two rates within 3 % of each other, and the limit between them', async () => {
    await fc.assert(fc.asyncProperty(fc.double({ min: 51, max: 1999, noNaN: true }), fc.double({ min: 0.35, max: 0.65, noNaN: true }), async (limit, split) => {
      const { found, rates } = await searched(limit, { split });
      const [kept, broken] = bracket(found);
      expect(kept).toBeLessThanOrEqual(limit);
      expect(broken).toBeGreaterThan(limit);
      expect(broken / kept).toBeLessThanOrEqual(1 + RESOLUTION + 1e-9);
      expect(found).toMatchObject({ confirmed: true });
      // Both ends were tried again, unless the lowest rate is one of them; what is not kept is tried twice each time.
      expect(rates.filter((rate) => rate === broken).length).toBe(4);
      if (kept > 50) expect(rates.filter((rate) => rate === kept).length).toBe(2);
      expect(rates.length).toBeLessThanOrEqual(2 * trialsOf(50, 2000));
    }), { numRuns: 100 });
  });

  test('halves the range on the scale of logs: 3.7 of it takes seven', () => {
    expect(halvings(50, 2000)).toBe(7);
    expect(halvings(100, 101)).toBe(0);
    expect(trialsOf(50, 2000)).toBe(13);
  });

  test('does not walk the same rates in every launch', async () => {
    const walks = await Promise.all([0.4, 0.5, 0.6].map((split) => searched(600, { split })));
    expect(new Set(walks.flatMap(({ rates }) => rates.slice(1))).size).toBeGreaterThan(20);
  });

  test('that keeps its highest rate says that the capacity is at least that, and has tried it twice', async () => {
    const { found, rates } = await searched(5000);
    expect(found).toEqual({ kind: 'at-least', kept: 2000, why: 'searched' });
    expect(rates.filter((rate) => rate === 2000).length).toBe(2);
  });

  test('never calls the limit of the generator the capacity of the service', async () => {
    const { found } = await searched(5000, { most: 700 });
    expect(found).toMatchObject({ kind: 'at-least', why: 'generator' });
    expect(found.kind === 'at-least' && found.kept <= 700 && found.kept > 650).toBe(true);
  });

  test('finds a limit of the service below that of the generator', async () => {
    const [kept, broken] = bracket((await searched(400, { most: 700 })).found);
    expect(kept).toBeLessThanOrEqual(400);
    expect(broken).toBeGreaterThan(400);
  });

  test('gives the lowest rate a second chance, and says when not even that is kept', async () => {
    expect((await searched(10)).found).toEqual({ kind: 'below', why: 'service' });
    expect((await searched(10)).rates).toEqual([50, 50]);
    expect((await searched(10, { most: 20 })).found).toEqual({ kind: 'below', why: 'generator' });
    expect((await searched(400, { odd: (trial) => (trial < 6 ? 'generator' : null) })).found.kind).toBe('found');
    expect((await searched(400, { odd: (trial) => (trial === 1 ? 'broken' : null) })).found.kind).toBe('found');
  });

  test('is not misled by one burst of noise over two trials, whenever it comes', async () => {
    for (let at = 2; at <= 16; at += 1) {
      const [kept, broken] = bracket((await searched(600, { odd: (trial) => (trial === at || trial === at + 1 ? 'broken' : null) })).found);
      expect({ at, within: kept <= 600 && broken > 600 && broken / kept < 1.04 }).toEqual({ at, within: true });
    }
  });

  test('tries again at once, whether it was the service or the generator that was held up for a moment', async () => {
    for (let at = 2; at <= 10; at += 1) {
      const [kept, broken] = bracket((await searched(600, { odd: (trial) => (trial === at ? 'generator' : null) })).found);
      expect({ at, within: kept <= 600 && broken > 600 }).toEqual({ at, within: true });
    }
  });

  test('comes to an end with a service that answers as it pleases', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom<Verdict>('kept', 'broken', 'generator'), { minLength: 60, maxLength: 60 }), async (answers) => {
      const { found, rates } = await searched(0, { odd: (trial) => answers[trial - 1] ?? 'kept' });
      // Three pairs for the lowest rate, which may be the generator's fault, and a pair for each step with the six to spare.
      expect(rates.length).toBeLessThanOrEqual(2 * (3 + trialsOf(50, 2000) + 6));
      if (found.kind === 'found') expect(found.kept).toBeLessThan(found.broken);
    }), { numRuns: 200 });
  });
});
