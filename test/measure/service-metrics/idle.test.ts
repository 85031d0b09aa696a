import { describe, expect, test } from '@jest/globals';
import { parseExpression } from '../../../src/expression/parse.ts';
import type { Exposition } from '../../../src/measure/service-metrics/exposition.ts';
import { idleOf, ticksOf, type Idle } from '../../../src/measure/service-metrics/idle.ts';
import { readExposition } from '../../../src/measure/service-metrics/prometheus.ts';

function said(text: string): Exposition {
  const read = readExposition(text, 'prometheus', () => true);
  if (!read.ok) throw new Error(read.reason);
  return read.exposition;
}

/** What a counter stood at, and when, ms: three readings before a load of two seconds and two after it. */
function idle(expression: string, counts: readonly (readonly [at: number, count: number])[], { scale = 1, requests = 100, value = 10 } = {}): Idle | null {
  const parsed = parseExpression(expression, 'prometheus');
  if (!parsed.ok) throw new Error(parsed.fault.message);
  const read = counts.map(([, count]) => said(`# TYPE q counter\nq{job="a"} ${count}\nq{job="b"} 5\n# TYPE r counter\nr ${2 * count}\n`));
  const at = new Map(read.map((one, i) => [one, counts[i]?.[0] ?? 0]));
  return idleOf(parsed.expression, scale, { opening: read.slice(0, 3), between: [], closing: read.slice(3), at }, value, requests);
}

const TICKING = [[0, 0], [1, 0], [21, 1], [2021, 1101], [2041, 1102]] as const;
const PRICED = [[0, 0], [1, 3], [21, 6], [2021, 1009], [2041, 1012]] as const;

describe('what a counter counts while nothing is asked of its service', () => {
  test('is what it grew by between readings that waited for each other', () => {
    expect(idle('q per request', TICKING)).toEqual({ counted: 2, seconds: 0.04, times: 2, total: 1000, loaded: 2 });
    expect(idle('q + r per request', TICKING, { scale: 1000 })).toMatchObject({ counted: 6000 });
    expect(idle('q{job="a"} per request', TICKING)).toMatchObject({ counted: 2 });
  });

  test('is not what asking itself adds', () => {
    expect(idle('q per request', PRICED)).toMatchObject({ counted: 0 });
  });

  test('is not told of what is not plainly counted per request', () => {
    for (const expression of ['q / r', 'q', '(q / r) * q per request', 'q * 2 per request']) expect(idle(expression, TICKING)).toBeNull();
  });

  test('is nothing where it cannot be read', () => {
    expect(idle('missing per request', TICKING)).toBeNull();
    expect(idle('q per request', [[0, 9], [1, 0], [21, 1], [2021, 1101], [2041, 1102]])).toBeNull();
    expect(idle('q per request', [[0, 0], [1, 0]])).toBeNull();
  });
});

describe('a counter that counts by itself', () => {
  const launch = (counted: number, total = 1000): Idle => ({ counted, seconds: 0.04, times: counted === 0 ? 0 : 1, total, loaded: 2 });

  test('is told with its rate and its share of all that was counted', () => {
    expect(ticksOf([launch(2), launch(1), launch(3), launch(2)])).toEqual({ perSecond: expect.closeTo(50, 9), share: expect.closeTo(0.1, 9) });
  });

  test('is not told where it is a hundredth and less, where it happened once, and where nothing was counted', () => {
    expect(ticksOf([launch(2, 10_000), launch(2, 10_000)])).toBeNull();
    expect(ticksOf([launch(8), launch(0), launch(0)])).toBeNull();
    expect(ticksOf([launch(2, 0), launch(2, 0)])).toBeNull();
    expect(ticksOf([])).toBeNull();
  });

  test('is all of it at most', () => {
    expect(ticksOf([launch(50, 1), launch(50, 1)])?.share).toBe(1);
  });
});
