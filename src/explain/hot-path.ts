/** CPU profiles of both sides -> the functions that got hotter or cooler beyond what sampling and two launches explain, largest first. */
import type { Cause, HotFunction, HotPath } from '../model.ts';
import { clopperPearson } from '../stats/binomial.ts';
import { median } from '../stats/sample.ts';

/** Chance (0-1) that a comparison of two profiles of the same code names any function at all. */
const FALSE_ALARM = 0.01;
/** A function of the same code takes so much more or less time in another launch (as a ratio): compilers and memory settle elsewhere. */
const LAUNCH_SPREAD = 0.05;
/** A difference smaller than this share of the whole CPU time explains nothing. */
const SMALLEST_SHARE = 0.03;
/** Two profiles of one machine differ in its speed by at most this; what is more is the code's. */
const LARGEST_SPEED = 1.25;
/** The machine's speed shows in what all functions have in common: so many, each with so many samples on both sides. */
const FEWEST_FOR_SPEED = 5;
const SAMPLES_FOR_SPEED = 50;
const MOST_CAUSES = 10;
const HOTTEST = 5;

type FunctionCause = Cause & { readonly kind: 'function' };

/**
 * Functions are the same when they have the same name and file; of several such (anonymous ones, mostly) by their order in the
 * file, because lines move. What is left over is the same when its name appears once on either side: it moved to another file.
 *
 * What counts as changed. Samples are counts; given both counts together, the one of head is binomial, so the ratio of two rates
 * has an exact interval (Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31,
 * 1940, with Clopper and Pearson's limits). It is taken at 1 - 1 % / functions (Bonferroni), of those that take
 * 3 % of the CPU time on either side: no other could be named. The ratio has to lie beyond 1 by
 * more than 5 %, what two launches of the same code differ by, and beyond what most functions have in common (the machine was
 * faster or slower meanwhile). And the difference has to be 3 % of the larger side's CPU time. A function that only one side
 * has counts as 0 on the other.
 *
 * `share` is the function's part of the growth in CPU time per request. Without a base, or when that is in another language:
 * the hottest five of head, unchanged.
 */
export function hotPathCauses(base: HotPath | null, head: HotPath): readonly Cause[] {
  if (base === null || base.language !== head.language || base.samples === 0) return hottest(head);
  const pairs = matched(base, head);
  const whole = { base: total(base), head: total(head) };
  const speed = commonRatio(pairs);
  const smallest = SMALLEST_SHARE * Math.max(whole.base, whole.head);
  const large = pairs.filter((pair) => Math.max(selfOf(pair.base), selfOf(pair.head)) >= smallest);
  const level = 1 - FALSE_ALARM / Math.max(1, large.length);
  return large
    .filter((pair) => Math.abs(selfOf(pair.head) - selfOf(pair.base)) >= smallest && differs(pair, { base, head }, speed, level))
    .toSorted((a, b) => Math.abs(selfOf(b.head) - selfOf(b.base)) - Math.abs(selfOf(a.head) - selfOf(a.base)))
    .slice(0, MOST_CAUSES)
    .flatMap((pair) => causeOf(pair, whole, { base: hasRest(base), head: hasRest(head) }) ?? []);
}

/** The same function on both sides; null where it was not seen. */
interface Pair {
  readonly base: HotFunction | null;
  readonly head: HotFunction | null;
}

const selfOf = (one: HotFunction | null): number => one?.self ?? 0;
const total = ({ functions }: HotPath): number => functions.reduce((sum, { self }) => sum + self, 0);

/** What stands for many functions, and Tailgate's own runtime: no cause that anybody could look for. */
const isNobody = ({ name, file }: HotFunction): boolean => (file === '' && (name === '(other)' || name === '(other processes)')) || file.startsWith('tailgate:');
/** Time outside of all functions; it can grow, but to say that it is large helps nobody. */
const isOutside = ({ name, file }: HotFunction): boolean => file === '' && name === '(program)';
const hasRest = ({ functions }: HotPath): boolean => functions.some(({ name, file }) => name === '(other)' && file === '');

function hottest({ functions }: HotPath): readonly Cause[] {
  return functions
    .filter((one) => !isNobody(one) && !isOutside(one))
    .toSorted((a, b) => b.self - a.self)
    .slice(0, HOTTEST)
    .map(({ name, file, line, self }) => ({ kind: 'function', name, file, line, changed: 'same', base: null, head: self, share: null }));
}

function causeOf({ base, head }: Pair, whole: { readonly base: number; readonly head: number }, rest: { readonly base: boolean; readonly head: boolean }): FunctionCause | null {
  const one = head ?? base;
  if (one === null) return null;
  const [grows, growth] = [selfOf(head) - selfOf(base), whole.head - whole.base];
  // Where a side's list was cut, a function that is not in it may just have been too cool.
  const changed = grows > 0 ? (base === null && !rest.base ? 'new' : 'grown') : head === null && !rest.head ? 'gone' : 'shrunk';
  const share = grows > 0 && growth > 0 ? Math.min(1, grows / growth) : null;
  return { kind: 'function', name: one.name, file: one.file, line: one.line, changed, base: base?.self ?? null, head: head?.self ?? null, share };
}

/** Whether the ratio of the two rates lies beyond launches and speed for certain. */
function differs({ base, head }: Pair, paths: { readonly base: HotPath; readonly head: HotPath }, speed: number, level: number): boolean {
  const counts = { base: Math.round(base?.samples ?? 0), head: Math.round(head?.samples ?? 0) };
  const trials = counts.base + counts.head;
  if (trials === 0) return false;
  const { lower, upper } = clopperPearson(counts.head, trials, level);
  const perSample = weightOf(head, paths.head) / weightOf(base, paths.base);
  const ratio = (share: number): number => (share >= 1 ? Infinity : (share / (1 - share)) * perSample);
  return ratio(lower) > Math.max(1, speed) * (1 + LAUNCH_SPREAD) || ratio(upper) < Math.min(1, speed) / (1 + LAUNCH_SPREAD);
}

/** ms per request that one sample stands for. */
function weightOf(one: HotFunction | null, path: HotPath): number {
  return one !== null && one.samples > 0 && one.self > 0 ? one.self / one.samples : total(path) / Math.max(1, path.samples);
}

function commonRatio(pairs: readonly Pair[]): number {
  const ratios = pairs.flatMap(({ base, head }) => (base !== null && head !== null && Math.min(base.samples, head.samples) >= SAMPLES_FOR_SPEED && base.self > 0 ? [head.self / base.self] : []));
  if (ratios.length < FEWEST_FOR_SPEED) return 1;
  return Math.min(LARGEST_SPEED, Math.max(1 / LARGEST_SPEED, median(ratios)));
}

function matched(base: HotPath, head: HotPath): readonly Pair[] {
  const byPlace = pairUp(base.functions.filter((one) => !isNobody(one)), head.functions.filter((one) => !isNobody(one)), placeOf);
  const [left, right] = [byPlace.flatMap((pair) => (pair.head === null && pair.base !== null ? [pair.base] : [])), byPlace.flatMap((pair) => (pair.base === null && pair.head !== null ? [pair.head] : []))];
  const lone = (one: HotFunction, among: readonly HotFunction[]): boolean => !one.name.startsWith('(') && among.filter(({ name }) => name === one.name).length === 1;
  const moved = pairUp(left, right, (one) => (lone(one, left) && lone(one, right) ? one.name : JSON.stringify([placeOf(one), left.includes(one)])));
  return [...byPlace.filter((pair) => pair.base !== null && pair.head !== null), ...moved];
}

/** Of a dependency: its path within `node_modules`, because an installation may put it elsewhere (`.pnpm/lodash@4.17.21/node_modules/lodash`). */
function placeOf({ name, file, dependency }: HotFunction): string {
  const place = dependency === null ? file : file.slice(Math.max(0, ...['node_modules/', 'site-packages/', 'dist-packages/'].map((folder) => file.lastIndexOf(folder))));
  return JSON.stringify([name, place]);
}

function pairUp(base: readonly HotFunction[], head: readonly HotFunction[], keyOf: (one: HotFunction) => string): readonly Pair[] {
  const [there, here] = [grouped(base, keyOf), grouped(head, keyOf)];
  return [...new Set([...there.keys(), ...here.keys()])].flatMap((key) => {
    return aligned(there.get(key) ?? [], here.get(key) ?? []);
  });
}

/**
 * Keeps the order and pairs so that the sides differ least. By place in the list alone one function more on one side, perhaps
 * one that got a single sample, would shift all that come after it.
 */
function aligned(base: readonly HotFunction[], head: readonly HotFunction[]): readonly Pair[] {
  if (base.length <= 1 && head.length <= 1) return [{ base: base[0] ?? null, head: head[0] ?? null }];
  type Best = { readonly cost: number; readonly last: Pair | null; readonly before: Best | null };
  let row: Best[] = [{ cost: 0, last: null, before: null }];
  const step = (before: Best | undefined, last: Pair): Best => ({ cost: (before?.cost ?? Infinity) + Math.abs(selfOf(last.head) - selfOf(last.base)), last, before: before ?? null });
  for (const one of head) row.push(step(row.at(-1), { base: null, head: one }));
  for (const left of base) {
    const next: Best[] = [step(row[0], { base: left, head: null })];
    for (const [i, right] of head.entries()) {
      const ways = [step(row[i], { base: left, head: right }), step(row[i + 1], { base: left, head: null }), step(next[i], { base: null, head: right })];
      next.push(ways.reduce((least, way) => (way.cost < least.cost ? way : least)));
    }
    row = next;
  }
  const pairs: Pair[] = [];
  for (let at = row.at(-1) ?? null; at !== null; at = at.before) if (at.last !== null) pairs.push(at.last);
  return pairs.toReversed();
}

/** Each group in the order of the file. */
function grouped(functions: readonly HotFunction[], keyOf: (one: HotFunction) => string): ReadonlyMap<string, readonly HotFunction[]> {
  const groups = new Map<string, HotFunction[]>();
  for (const one of functions.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
