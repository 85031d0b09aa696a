/** Made-up launches whose truth is known, for the tests of codec and replay. */
import type { Side } from '../../../src/model.ts';
import { randomFrom } from '../../../src/stats/random.ts';
import { histogramOf } from './histogram.ts';
import type { RecordedLaunch, RecordedSlice } from './recording.ts';

/**
 * Response times around 2 ms with a spread of 30 %, slices of 80 requests, CPU of 0.25 ms a request; all of head's are `factor`
 * times as long. Launches differ by 0.5 %, and take a ms longer for each number of the seed.
 */
export function aLaunch({ seed = 1, factor = 1, blocks = 10 }: { readonly seed?: number; readonly factor?: number; readonly blocks?: number } = {}): RecordedLaunch {
  const random = randomFrom(seed);
  const level: Readonly<Record<Side, number>> = { base: Math.exp(0.005 * random.normal()), head: factor * Math.exp(0.005 * random.normal()) };
  const slices: RecordedSlice[] = [];
  let began = 0;
  for (let block = 0; block < blocks; block += 1) {
    const order: readonly Side[] = random.integer(2) === 0 ? ['base', 'head', 'head', 'base'] : ['head', 'base', 'base', 'head'];
    for (const side of order) {
      const latencies = Array.from({ length: 80 }, () => 2 * level[side] * Math.exp(0.3 * random.normal()));
      const window = Math.round(latencies.reduce((sum, one) => sum + one, 0) * 100) / 1000;
      slices.push({ side, block, began, window, completions: 80, answered: 90, dropped: 10, failed: 0, reconnects: 0, busy: 0.4, latencies: histogramOf(latencies) });
      began = Math.round((began + window + 5) * 10) / 10;
    }
  }
  const cpu = (side: Side): number => Math.round(180 * 0.25 * level[side] * (1 + 0.01 * random.normal()) * 1000) / 1000;
  const said = { 'memory.mean': 50_000_000, 'memory.peak': 60_000_000 };
  return {
    slices, blocks: Array.from({ length: blocks }, () => ({ base: cpu('base'), head: cpu('head') })),
    facts: {
      began: '2026-11-20T08:15:30.000Z', order: ['base', 'head'], seed, starts: {}, said: { values: { base: said, head: said }, ratios: {} }, spent: { load: 3000, warmUp: 2000, whole: 6000 + seed }, settled: true,
      machine: { steal: null, pressure: null, otherLoad: null, frequency: null, clockSteps: 0, pauses: 0 },
    },
  };
}
