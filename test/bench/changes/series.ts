/** A seed -> series of a metric over main's history with changes at known places. */
import { randomFrom, type Random } from '../../../src/stats/random.ts';

export interface MadeSeries {
  readonly kind: string;
  /** Milliseconds, one an entry. */
  readonly values: readonly number[];
  /** Kind of machine of each entry: 0, 1, 2. */
  readonly machines: readonly number[];
  /** How much slower than usual the machine was, ln, as its reference workload says it. */
  readonly slower: readonly number[];
  readonly changes: readonly KnownChange[];
}

export interface KnownChange {
  /** First entry of the new level. */
  readonly index: number;
  /** ln(after / before). */
  readonly size: number;
}

/** Standard deviation of one run, ln: what cpu, p50 and throughput are expected to have before any history says so. */
export const NOISE = 0.05;
const LENGTH = 400;
const LEVEL = 10; // ms

type Noise = (random: Random, length: number) => readonly number[];

const gaussian: Noise = (random, length) => Array.from({ length }, () => NOISE * random.normal());

/** Student's t with 3 degrees of freedom, of the same standard deviation. */
const heavy: Noise = (random, length) => Array.from({ length }, () => {
  const chi = random.normal() ** 2 + random.normal() ** 2 + random.normal() ** 2;
  return (NOISE * random.normal()) / Math.sqrt(chi);
});

/** Machines that are slow for days: each run remembers a part of the one before. */
const remembering = (memory: number): Noise => (random, length) => {
  let last = NOISE * random.normal();
  return Array.from({ length }, () => (last = memory * last + Math.sqrt(1 - memory ** 2) * NOISE * random.normal()));
};

/** One run in twenty has a neighbour: 15-60 % slower. */
const spiked: Noise = (random, length) => gaussian(random, length).map((x) => (random.uniform() < 0.05 ? x + Math.log(1.15 + 0.45 * random.uniform()) : x));

/** One run in four lands in the slow mode, 4 SD higher. */
const bimodal: Noise = (random, length) => gaussian(random, length).map((x) => (random.uniform() < 0.25 ? x + 4 * NOISE : x));

interface Kind {
  readonly name: string;
  readonly noise: Noise;
  /** Sizes of changes in SD of one run; empty: nothing ever changes. */
  readonly sizes: readonly number[];
  readonly back?: boolean;
  readonly hosted?: boolean;
}

export const KINDS: readonly Kind[] = [
  { name: 'unchanged', noise: gaussian, sizes: [] },
  { name: 'unchanged, heavy tails', noise: heavy, sizes: [] },
  { name: 'unchanged, spikes', noise: spiked, sizes: [] },
  { name: 'unchanged, two modes', noise: bimodal, sizes: [] },
  { name: 'unchanged, slow days', noise: remembering(0.5), sizes: [] },
  { name: 'unchanged, hosted', noise: gaussian, sizes: [], hosted: true },
  { name: 'steps of 0.5 SD', noise: gaussian, sizes: [0.5] },
  { name: 'steps of 1 SD', noise: gaussian, sizes: [1] },
  { name: 'steps of 2 SD', noise: gaussian, sizes: [2] },
  { name: 'steps of 3 SD', noise: gaussian, sizes: [3] },
  { name: 'steps of 4 SD', noise: gaussian, sizes: [4] },
  { name: 'level and back', noise: gaussian, sizes: [2, 3, 4], back: true },
  { name: 'steps, heavy tails', noise: heavy, sizes: [1, 2, 3, 4] },
  { name: 'steps, spikes', noise: spiked, sizes: [1, 2, 3, 4] },
  { name: 'steps, two modes', noise: bimodal, sizes: [2, 3, 4] },
  { name: 'steps, slow days', noise: remembering(0.5), sizes: [2, 3, 4] },
  { name: 'steps, hosted', noise: gaussian, sizes: [2, 3, 4], hosted: true },
];

/** Changes 40 to 120 entries apart, up and down, the first after 30 to 89; of `back` 8 to 30 entries long, the first after 15 to 40. */
export function makeSeries(kind: Kind, seed: number): MadeSeries {
  const random = randomFrom(seed * 1000 + KINDS.indexOf(kind));
  const changes: KnownChange[] = [];
  for (let index = kind.back === true ? 15 + random.integer(26) : 30 + random.integer(60); kind.sizes.length > 0 && index < LENGTH - 30;) {
    const size = (random.uniform() < 0.5 ? -1 : 1) * NOISE * (kind.sizes[random.integer(kind.sizes.length)] ?? 0);
    changes.push({ index, size });
    if (kind.back) {
      const back = index + 8 + random.integer(23);
      if (back < LENGTH - 8) changes.push({ index: back, size: -size });
      index = back;
    }
    index += 40 + random.integer(81);
  }
  const noise = kind.noise(random, LENGTH);
  const lottery = (): number => { const drawn = random.uniform(); return drawn < 0.6 ? 0 : drawn < 0.9 ? 1 : 2; };
  const machines = noise.map(() => (kind.hosted ? lottery() : 0));
  // 26 % between the fastest and the slowest model, and each of them busier on some days than on others.
  const offsets = [0, Math.log(1.13), Math.log(1.26)];
  const slower = noise.map(() => (kind.hosted ? 0.03 * random.normal() : 0));
  let level = 0;
  const values = noise.map((x, i) => {
    level += changes.find(({ index }) => index === i)?.size ?? 0;
    return LEVEL * Math.exp(level + x + (offsets[machines[i] ?? 0] ?? 0) + 0.8 * (slower[i] ?? 0));
  });
  return { kind: kind.name, values, machines, slower: slower.map((x) => (x === 0 ? 0 : x + 0.01 * random.normal())), changes };
}
