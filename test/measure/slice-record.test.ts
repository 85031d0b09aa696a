import { describe, expect, test } from '@jest/globals';
import { SliceRecord, thinned } from '../../src/measure/slice-record.ts';
import type { ObservedSlice } from '../../src/measure/load/scenario.ts';
import type { Side } from '../../src/model.ts';

const LIST = { name: 'list', load: { kind: 'connections', connections: 8, pipelining: 1, timeout: 1000 } } as const;

function aSlice(side: Side, began: number, latencies: readonly number[], over: { readonly window?: number } = {}): ObservedSlice {
  const result = {
    latencies, answered: latencies.length, dropped: 0, errors: { status: 0, timeout: 0, connection: 0, body: 0 }, completions: latencies.length, window: 50,
    reconnects: 0, bytes: 0, generatorBusy: 0, lateness: null, endedEarly: false, ...over,
  };
  return { side, block: 0, place: 0, began, result };
}

/** One block of both sides in each launch. */
function launchOf(record: SliceRecord, at: number, cpu: number | null = 30): void {
  const observer = record.watch('api', LIST);
  for (const [i, side] of (['base', 'head', 'head', 'base'] as const).entries()) observer.slice(aSlice(side, at + 50 * i, [1, 2, 3, 4, 10 + i]));
  observer.block({ block: 0, cpu: { base: cpu, head: cpu }, answered: { base: 10, head: 10 } });
}

describe('the slices of a run', () => {
  test('are told by side in their order, with the launch they belong to and the CPU time of their block', () => {
    const record = new SliceRecord(1000);
    launchOf(record, 1000);
    record.keep('api', 'list');
    launchOf(record, 5000);
    record.keep('api', 'list');
    expect(record.series()).toEqual([
      { target: 'api', scenario: 'list', side: 'base', launch: [0, 0, 1, 1], start: [0, 150, 4000, 4150], requests: [5, 5, 5, 5], p50: [3, 3, 3, 3], cpu: [3, 3, 3, 3] },
      { target: 'api', scenario: 'list', side: 'head', launch: [0, 0, 1, 1], start: [50, 100, 4050, 4100], requests: [5, 5, 5, 5], p50: [3, 3, 3, 3], cpu: [3, 3, 3, 3] },
    ]);
  });

  test('of a launch that failed are not kept, and neither is a slice without a timed response', () => {
    const record = new SliceRecord(0);
    launchOf(record, 0);
    const observer = record.watch('api', LIST);
    observer.slice(aSlice('head', 10, []));
    observer.slice(aSlice('head', 60, [7]));
    observer.block({ block: 0, cpu: { head: 1 }, answered: { head: 1 } });
    record.keep('api', 'list');
    expect(record.series().map(({ side, start, launch }) => [side, start, launch])).toEqual([['head', [60], [0]]]);
  });

  test('have no CPU time where it could not be read', () => {
    const record = new SliceRecord(0);
    launchOf(record, 0, null);
    record.keep('api', 'list');
    expect(record.series().every((series) => !('cpu' in series))).toBe(true);
  });

  test('that are long are told in parts, in the order in which their responses came', () => {
    const record = new SliceRecord(0);
    const observer = record.watch('api', LIST);
    const calm = Array.from({ length: 300 }, () => 2);
    observer.slice(aSlice('head', 100, [...calm, ...calm.map(() => 40), ...calm], { window: 3000 }));
    observer.block({ block: 0, cpu: { head: 900 }, answered: { head: 900 } });
    record.keep('api', 'list');
    const [series] = record.series();
    expect(series?.p50).toEqual([2, 2, 2, 2, 40, 40, 40, 40, 2, 2, 2, 2]);
    expect(series?.start).toEqual(Array.from({ length: 12 }, (_, i) => 100 + 250 * i));
    expect(series?.requests.reduce((sum, n) => sum + n, 0)).toBe(900);
  });

  test('of a spike stand where its schedule has them: most of its responses come in a short while', () => {
    const record = new SliceRecord(0);
    const spike = { kind: 'spike', connections: 100, timeout: 1000, rate: 100, peak: 900, before: 1000, duration: 1000, after: 1000, tolerance: 0.1 } as const;
    const observer = record.watch('api', { name: 'list', load: spike });
    observer.slice(aSlice('head', 0, Array.from({ length: 1100 }, () => 2), { window: 3000 }));
    observer.block({ block: 0, cpu: { head: 1 }, answered: { head: 1100 } });
    record.keep('api', 'list');
    const start = record.series()[0]?.start ?? [];
    expect(start.filter((time) => time >= 1000 && time < 2000)).toHaveLength(9);
    expect(start.filter((time) => time < 1000).length + start.filter((time) => time >= 2000).length).toBe(3);
  });

  test('are at most 4,000, however long it is measured, and a burst stays in them', () => {
    const record = new SliceRecord(0);
    const observer = record.watch('api', LIST);
    for (let i = 0; i < 60_000; i += 1) {
      observer.slice(aSlice('head', i * 50, [i >= 30_000 && i < 30_100 ? 80 : 1.23456]));
      observer.block({ block: i, cpu: { head: 1 }, answered: { head: 1 } });
    }
    record.keep('api', 'list');
    const [series] = record.series();
    expect(series?.start.length).toBeLessThanOrEqual(4000);
    expect(series?.start.length).toBeGreaterThan(1500);
    expect(series?.requests.reduce((sum, n) => sum + n, 0)).toBe(60_000);
    expect(Math.max(...(series?.p50 ?? []))).toBeGreaterThan(70);
    expect(series?.p50[0]).toBe(1.235);
    // Whoever draws it can say what it shows.
    expect((series?.together ?? 1) * (series?.start.length ?? 0)).toBeGreaterThanOrEqual(60_000);
    expect(series?.together).toBeLessThanOrEqual(32);
    expect(series).not.toHaveProperty('left');
    expect(series?.start).toEqual(series?.start.toSorted((a, b) => a - b));
  });
});

test('launches of which nothing is kept are counted', () => {
  const record = new SliceRecord(0);
  for (let i = 0; i < 5000; i += 1) {
    launchOf(record, i * 1000);
    record.keep('api', 'list');
  }
  for (const { launch, left = 0, together } of record.series()) expect({ launches: launch.length + left, together }).toEqual({ launches: 5000, together: expect.any(Number) });
});

test('very many launches of very many scenarios keep at least one row each', () => {
  const rows = Array.from({ length: 10 }, (_, launch) => ({ launch, start: launch, requests: 1, p50: 1, cpu: null }));
  const all = Array.from({ length: 700 }, () => ({ rows, together: 1 }));
  const thin = thinned(all, 4000);
  expect(thin.reduce((sum, one) => sum + one.rows.length, 0)).toBeLessThanOrEqual(4000);
  expect(thin.every((one) => one.rows.length > 0)).toBe(true);
  expect(thinned(Array.from({ length: 5000 }, () => ({ rows, together: 1 })), 4000).every((one) => one.rows.length === 1)).toBe(true);
});
