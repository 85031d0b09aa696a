import { describe, expect, test } from '@jest/globals';
import { TailRatios } from '../../../src/measure/load/tail-ratios.ts';
import { LatencyRecorder } from '../../../src/stats/histogram.ts';
import { randomFrom } from '../../../src/stats/random.ts';

/** 160 exponential times around 2 ms. */
const times = (seed: number, factor = 1): readonly number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: 160 }, () => -2 * factor * Math.log(1 - random.uniform()));
};

function launch(blocks: number, headOf: (block: number) => readonly number[]): { readonly tails: TailRatios; readonly base: LatencyRecorder; readonly head: LatencyRecorder } {
  const [tails, base, head] = [new TailRatios(), new LatencyRecorder(), new LatencyRecorder()];
  for (let block = 0; block < blocks; block += 1) {
    for (const [side, recorder, latencies] of [['base', base, times(block)], ['head', head, headOf(block)]] as const) {
      tails.add(block, side, latencies);
      for (const latency of latencies) recorder.record(latency);
    }
  }
  return { tails, base, head };
}

describe('the tails of a launch', () => {
  test.each([8, 24, 25, 300])('of %p blocks are those of all responses together', (blocks) => {
    const { tails, base, head } = launch(blocks, (block) => times(1000 + block, 1.3));
    const found = tails.ratios();
    expect(Object.keys(found)).toEqual(['latency.p99', 'latency.tail']);
    expect(found['latency.p99']?.logRatio).toBeCloseTo(Math.log(head.quantile(0.99) / base.quantile(0.99)), 3);
    expect(found['latency.tail']?.logRatio).toBeCloseTo(Math.log(head.meanBetween(0.95, 0.995) / base.meanBetween(0.95, 0.995)), 3);
    expect(found['latency.tail']?.blocks).toBe(0);
  });

  test('are as sure as independent responses make them: the jackknife finds the spread from launch to launch', () => {
    const launches = Array.from({ length: 60 }, (_, i) => {
      const tails = new TailRatios();
      for (let block = 0; block < 16; block += 1) for (const [place, side] of (['base', 'head'] as const).entries()) tails.add(block, side, times(1 + i * 100 + block * 2 + place));
      return tails.ratios()['latency.tail'];
    });
    const logs = launches.map((one) => one?.logRatio ?? NaN);
    const spread = Math.sqrt(logs.reduce((sum, log) => sum + log * log, 0) / logs.length);
    const said = launches.reduce((sum, one) => sum + (one?.error ?? NaN), 0) / launches.length;
    expect(said / spread).toBeGreaterThan(0.75);
    expect(said / spread).toBeLessThan(1.35);
  });

  test('are unsure where a burst fell into one side of a block', () => {
    const calm = launch(16, (block) => times(1000 + block)).tails.ratios()['latency.p99']?.error ?? NaN;
    const burst = launch(16, (block) => times(1000 + block, block === 7 ? 20 : 1)).tails.ratios()['latency.p99']?.error ?? NaN;
    expect(burst).toBeGreaterThan(3 * calm);
  });

  test('of too few blocks, or blocks in which both sides have answers, are told without an error: no launch of a run may be missing', () => {
    for (const { tails, base, head } of [launch(7, (block) => times(1000 + block)), launch(9, (block) => (block < 2 ? [] : times(1000 + block)))]) {
      expect(tails.ratios()['latency.p99']).toEqual({ logRatio: expect.closeTo(Math.log(head.quantile(0.99) / base.quantile(0.99)), 3), error: null, blocks: 0 });
    }
  });

  test('say nothing where a side has no answers', () => {
    expect(launch(9, () => []).tails.ratios()).toEqual({});
    expect(new TailRatios().ratios()).toEqual({});
  });
});
