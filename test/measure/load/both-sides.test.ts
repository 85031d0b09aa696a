import { afterEach, describe, expect, test } from '@jest/globals';
import type { Side } from '../../../src/model.ts';
import { launchRatios, figuresOf, type Block } from '../../../src/measure/load/block-ratios.ts';
import { measureScenario, type ObservedSlice, type ScenarioOptions } from '../../../src/measure/load/scenario.ts';
import { closedLoop, get, httpService, paced, type Service } from './services.ts';

const services: Service[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.stop();
});

/** A service that takes `ms` for every answer. */
async function slow(ms: number): Promise<Service> {
  const service = await httpService((_, response) => void setTimeout(() => response.end('ok'), ms));
  services.push(service);
  return service;
}

async function both(base: Service, head: Service, more: Partial<ScenarioOptions> = {}) {
  const slices: ObservedSlice[] = [];
  let blocks = 0;
  const of = (side: Side, service: Service) => ({ side, address: service.address, counters: () => ({ cpu: service.requests() * (side === 'head' ? 2 : 1), reads: 0, writes: 0, read: 0, write: 0, faults: 0 }), memory: () => null, died: () => false });
  const outcome = await measureScenario({
    scenario: closedLoop(), sides: [of('base', base), of('head', head)], measure: 500, warmUp: { shortest: 100, longest: 200 }, seed: 3, signal: new AbortController().signal,
    observer: { slice: (slice) => void slices.push(slice), block: () => { blocks += 1; } }, ...more,
  });
  return { outcome, slices, blocks: () => blocks };
}

describe('both sides of a scenario', () => {
  test('alternate in balanced blocks of slices, in both orders', async () => {
    const { slices, blocks } = await both(await slow(2), await slow(2), { measure: 1200 });
    const orders = Array.from({ length: blocks() }, (_, block) => slices.filter((slice) => slice.block === block).map(({ side }) => side[0]).join(''));
    expect(orders.length).toBeGreaterThanOrEqual(3);
    expect(new Set(orders)).toEqual(new Set(['bhhb', 'hbbh']));
  });

  test('give the change of each metric in the launch, and the values of each side', async () => {
    const { outcome } = await both(await slow(5), await slow(15));
    if (!outcome.ok) throw new Error(outcome.failure.message);
    expect(outcome.ratios['latency.p50']?.logRatio).toBeGreaterThan(Math.log(1.5));
    expect(outcome.ratios['latency.p50']?.logRatio).toBeLessThan(Math.log(4));
    expect(outcome.ratios['throughput']?.logRatio).toBeLessThan(0);
    expect(outcome.ratios['cpu']?.logRatio).toBeCloseTo(Math.log(2), 1);
    expect(outcome.sides.get('base')?.values['latency.p50']).toBeLessThan(outcome.sides.get('head')?.values['latency.p50'] ?? 0);
  });

  test('have served equally many requests when measuring begins, however different they are', async () => {
    const [base, head] = [await slow(2), await slow(8)];
    let began: readonly number[] | null = null;
    const served = (): readonly number[] => [base.requests(), head.requests()];
    // They may differ by what the shortest slice sends, some hundred requests: of a few thousand that is little, on a machine with much else to do too.
    const { slices } = await both(base, head, { warmUp: { shortest: 1500, longest: 2000 }, observer: { slice: ({ result, side }) => {
      began ??= served().map((count, i) => count - ((i === 0) === (side === 'base') ? result.answered : 0));
    }, block: () => undefined } });
    expect(slices).toEqual([]);
    const [ofBase = 0, ofHead = 0] = began ?? [];
    expect(Math.min(ofBase, ofHead) / Math.max(ofBase, ofHead)).toBeGreaterThan(0.9);
  });

  test('at a constant rate make one block of long slices', async () => {
    const { outcome, slices } = await both(await slow(2), await slow(2), { scenario: paced([get()], { rate: 100 }), measure: 400 });
    expect(outcome.ok).toBe(true);
    expect(slices.map(({ result }) => result.answered)).toEqual([20, 20, 20, 20]);
  });

  test('are told apart when one of them fails', async () => {
    const broken = await httpService((_, response) => response.writeHead(404).end());
    services.push(broken);
    const { outcome } = await both(broken, await slow(2));
    expect(outcome).toMatchObject({ ok: false, failure: { side: 'base', kind: 'wrong-answers', first: 'unknown' } });
  });

  test('leave time between the blocks for others, outside what is timed', async () => {
    let calls = 0;
    let began = 0;
    const { outcome, blocks } = await both(await slow(2), await slow(2), { watch: { begin: () => { began += 1; }, block: async (cpu) => { calls += 1; expect(cpu).toBeGreaterThan(0); await new Promise((resolve) => { setTimeout(resolve, 300); }); } } });
    expect(began).toBe(1);
    expect(calls).toBe(blocks());
    expect(outcome.time.load).toBeLessThan(1000 + 300 * calls);
  });
});

describe('the change over a launch', () => {
  const half = (p50: number, cpu: number | null = 1) => ({ slices: [p50, p50].map((value) => ({ 'latency.p10': value, 'latency.p50': value, 'latency.p90': value, throughput: 1000 / value })), cpu });
  const block = (base: number, head: number): Block => ({ base: half(base), head: half(head) });

  test('does not follow a single block that a burst fell into', () => {
    const ratios = launchRatios([...Array.from({ length: 9 }, () => block(1, 1.1)), block(1, 50)]);
    expect(ratios['latency.p50']).toEqual({ logRatio: expect.closeTo(Math.log(1.1), 10), error: expect.closeTo(0, 10), blocks: 10 });
    expect(ratios['throughput']?.logRatio).toBeCloseTo(-Math.log(1.1), 10);
  });

  test('takes nothing from a drift that goes evenly through its blocks', () => {
    const slice = (at: number) => ({ 'latency.p10': 1, 'latency.p50': Math.exp(0.1 * at), 'latency.p90': 1, throughput: 1 });
    const drifting = (start: number): Block => ({ base: { slices: [slice(start), slice(start + 3)], cpu: 1 }, head: { slices: [slice(start + 1), slice(start + 2)], cpu: 1 } });
    expect(launchRatios([0, 4, 8, 12].map(drifting))['latency.p50']?.logRatio).toBeCloseTo(0, 12);
  });

  test('loses only the pair that a burst fell into, not its block', () => {
    const slice = (p50: number) => ({ 'latency.p10': 1, 'latency.p50': p50, 'latency.p90': 1, throughput: 1 });
    const burst: Block = { base: { slices: [slice(1), slice(1)], cpu: 1 }, head: { slices: [slice(40), slice(1.2)], cpu: 1 } };
    expect(launchRatios([burst, burst])['latency.p50']?.logRatio).toBeGreaterThan(1);
    const calm: Block = { base: { slices: [slice(1), slice(1)], cpu: 1 }, head: { slices: [slice(1.2), slice(1.2)], cpu: 1 } };
    expect(launchRatios([burst, burst, calm])['latency.p50']?.logRatio).toBeGreaterThan(Math.log(1.2));
    expect(launchRatios([burst, burst, calm, calm])['latency.p50']).toEqual({ logRatio: expect.closeTo(Math.log(1.2), 12), error: expect.any(Number), blocks: 4 });
  });

  test('leaves out a block with a slice that says nothing, and a metric without blocks', () => {
    const silent: Block = { base: { ...half(1), slices: [null, half(1).slices[0] ?? null] }, head: half(2) };
    expect(launchRatios([silent, block(1, 2)])['latency.p50']).toEqual({ logRatio: expect.closeTo(Math.log(2), 12), error: null, blocks: 2 });
    expect(launchRatios([{ ...silent, base: { ...half(1), slices: [null, null] } }, block(1, 2)])['latency.p50']?.blocks).toBe(1);
    expect(Object.keys(launchRatios([{ base: half(1, null), head: half(2) }]))).not.toContain('cpu');
    expect(launchRatios([])).toEqual({});
  });

  test('knows how sure it is of itself: a burst in one pair of many does not unsettle it, pairs that differ do, and few say nothing', () => {
    const errorOf = (heads: readonly number[]): number | null => launchRatios(heads.map((head) => block(1, head)))['latency.p50']?.error ?? null;
    expect(errorOf([1.1, 1.1, 1.1, 1.1, 1.1, 50])).toBeCloseTo(0, 12);
    expect(errorOf([1.1, 1.2, 1.1, 1.2, 1.1, 1.2])).toBeGreaterThan(0.01);
    expect(errorOf([1.1, 1.2, 1.3])).toBeNull();
  });

  test('is read from slices with at least one timed response', () => {
    expect(figuresOf({ latencies: [3, 1, 2], completions: 3, window: 6 })).toEqual({ 'latency.p10': expect.closeTo(1.2, 10), 'latency.p50': 2, 'latency.p90': expect.closeTo(2.8, 10), throughput: 500 });
    expect(figuresOf({ latencies: [], completions: 0, window: 0 })).toBeNull();
  });
});
