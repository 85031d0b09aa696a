/** A unit as tools write it -> the unit that Tailgate counts in, the factor to it, and the direction that it implies. */
import type { Better, Unit } from '../model.ts';

export interface KnownUnit {
  readonly unit: Unit;
  readonly factor: number;
  /** The tool's word, where Tailgate has none. */
  readonly word?: string;
  readonly better: Better | null;
}

const TIMES: Readonly<Record<string, number>> = {
  ns: 1e-6, nanosecond: 1e-6, nanoseconds: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, microsecond: 1e-3, microseconds: 1e-3,
  ms: 1, msec: 1, millisecond: 1, milliseconds: 1, s: 1000, sec: 1000, secs: 1000, second: 1000, seconds: 1000, min: 60_000, minutes: 60_000,
};

/** `Mb` is left out: it means megabit. */
const SIZES: Readonly<Record<string, number>> = {
  B: 1, byte: 1, bytes: 1, Byte: 1, Bytes: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3,
};

const SHARES: Readonly<Record<string, number>> = { '%': 0.01, percent: 0.01, percentage: 0.01, ratio: 1 };

/** `ns/op`, `bytes/iter`: what one of something takes. */
const PER_PIECE = /\s*(?:\/|per\s)\s*(?:op|iter|iteration|call|run|req|request)$/iu;
const PER_SECOND = String.raw`\s*(?:\/|per\s)\s*(?:s|sec|second)`;
/** What a service or a program is asked to do: more of it in a second is better. Of errors, misses or collections nobody can say so. */
const WORK = new RegExp(`^(?:(?:reqs?|requests?|quer(?:y|ies)|ops?|operations?|iter|iters|iterations?|calls?|txn?|transactions?)${PER_SECOND}|(?:r|q|t|op)ps|hz)$`, 'iu');
/** `/s`, `1/s`: what is counted stands in the name, if anywhere. */
const BARE_RATE = new RegExp(`^1?${PER_SECOND}$`, 'iu');
/** `MB/s`, `Mbit/s`, `kbps`: they keep their word, for Tailgate counts bytes and not their speed. */
const SPEED = new RegExp(`^(?:(?:[kmgt]i?)?(?:b|bytes?|bits?)${PER_SECOND}|[kmgt]?bps)$`, 'iu');

const LONGEST_WORD = 40;

/** Never fails: a word that nobody knows stays a number with that word. */
export function unitOf(written: string): KnownUnit {
  const word = written.trim();
  const plain = word.replace(PER_PIECE, '');
  const time = valueIn(TIMES, plain.toLowerCase());
  if (time !== null) return { unit: 'ms', factor: time, better: 'lower' };
  const size = valueIn(SIZES, plain);
  if (size !== null) return { unit: 'bytes', factor: size, better: 'lower' };
  const share = valueIn(SHARES, word.toLowerCase());
  if (share !== null) return { unit: 'ratio', factor: share, better: null };
  if (WORK.test(word)) return { unit: 'requests/s', factor: 1, better: 'higher' };
  if (BARE_RATE.test(word)) return { unit: 'requests/s', factor: 1, better: null };
  if (word === '' || word === 'unitless') return { unit: 'number', factor: 1, better: null };
  if (word === 'count') return { unit: 'count', factor: 1, better: null };
  const better = SPEED.test(word) ? 'higher' : /^allocs?$/iu.test(plain) ? 'lower' : null;
  return { unit: 'number', factor: 1, word: [...word.replace(/\p{C}/gu, '')].slice(0, LONGEST_WORD).join(''), better };
}

const valueIn = (table: Readonly<Record<string, number>>, key: string): number | null => (Object.hasOwn(table, key) ? (table[key] ?? null) : null);
