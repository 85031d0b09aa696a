/** A seed -> an endless, repeatable stream of random numbers; the only source of chance in Tailgate. */

export interface Random {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Uniform whole number in [0, below), without bias; `below` is from 1 to 2^32. */
  integer(below: number): number;
  /** The same items in a random order (Fisher-Yates), as a new array. */
  shuffle<T>(items: readonly T[]): T[];
  /** Normal with mean 0 and variance 1. */
  normal(): number;
}

/** Four 32-bit words, not all zero. */
export type GeneratorState = readonly [number, number, number, number];

const WORDS = 2 ** 32;

/**
 * The raw 32-bit numbers of xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators",
 * ACM TOMS 47, 2021; reference code at prng.di.unimi.it): period 2^128 - 1, and no arithmetic that JavaScript rounds.
 */
export function xoshiro128(state: GeneratorState): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

/** The stream of that seed: any finite number; seeds that differ in one bit share nothing. */
export function randomFrom(seed: number): Random {
  const split = splitMix32(seed);
  const next = xoshiro128([split(), split(), split(), split()]);

  const uniform = (): number => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;

  const integer = (below: number): number => {
    if (!Number.isInteger(below) || below < 1 || below > WORDS) throw new RangeError(`no whole number lies in [0, ${below})`);
    // Numbers from the incomplete last stretch of 2^32 would favour small results: draw again.
    const fair = WORDS - (WORDS % below);
    for (;;) {
      const drawn = next();
      if (drawn < fair) return drawn % below;
    }
  };

  const shuffle = <T>(items: readonly T[]): T[] => {
    const order = items.map((item) => ({ item }));
    for (let last = order.length - 1; last > 0; last -= 1) {
      const drawn = integer(last + 1);
      const [a, b] = [order[drawn], order[last]];
      if (a !== undefined && b !== undefined) [order[drawn], order[last]] = [b, a];
    }
    return order.map(({ item }) => item);
  };

  const normal = (): number => {
    // Marsaglia's polar method (SIAM Review 6, 1964); the second number of each pair is left unused to keep no state.
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  };

  return { uniform, integer, shuffle, normal };
}

/**
 * Spreads a seed over the generator's words: a Weyl sequence through MurmurHash3's finaliser (the 32-bit sibling of
 * SplitMix64, which xoshiro's authors recommend for seeding). The seed's upper bits enter too.
 */
function splitMix32(seed: number): () => number {
  const high = Math.trunc(seed / WORDS);
  let state = (Math.trunc(seed) ^ Math.imul(high, 0x9e3779b1)) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  };
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
