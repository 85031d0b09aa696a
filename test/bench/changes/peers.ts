/** What other tools would have said of a series, entry by entry, by their published rules. */
import type { Better } from '../../../src/model.ts';
import { bestSplit } from '../../../src/stats/e-divisive.ts';
import { mean, variance } from '../../../src/stats/mean.ts';
import { studentUpperTail } from '../../../src/stats/student.ts';
import { beyondFence, singleRun } from '../detection/rules/peers.ts';
import type { Alarm } from './score.ts';

export type Rule = (values: readonly number[]) => readonly Alarm[];

/** Told of each entry that a rule finds worse than what came before, or better. */
const eachWay = (isWorse: (before: readonly number[], value: number, better: Better) => boolean): Rule => (values) => values.flatMap((value, at) => {
  const before = values.slice(Math.max(0, at - LONGEST), at);
  if (before.length === 0) return [];
  if (isWorse(before, value, 'lower')) return [{ at, direction: 1 }];
  return isWorse(before, value, 'higher') ? [{ at, direction: -1 }] : [];
});
const LONGEST = 40;

/** github-action-benchmark: against the value before; more than that many times as much alerts. */
export const fixedThreshold = (times: number): Rule => eachWay((before, value, better) => singleRun(before.at(-1) ?? value, value, better, times));

/** Netflix, for TVUI: more than 4 standard deviations from the mean of the last 40. From 10 on, since no history begins with 40. */
export const meanOfLast: Rule = (values) => values.flatMap((value, at) => {
  const last = values.slice(Math.max(0, at - 40), at);
  if (last.length < 10) return [];
  const centre = mean(last);
  return Math.abs(value - centre) > 4 * Math.sqrt(variance(last)) ? [{ at, direction: Math.sign(value - centre) }] : [];
});

/** rustc-perf: against the value before, beyond Q3 + 3 IQR of the last 30 changes. */
export const interquartile: Rule = eachWay((before, value, better) => before.length > 30 && beyondFence(before.slice(-31), value, better));

/**
 * Apache Otava as it stands: window 50 by half steps, split by the energy statistic while a pooled t-test (of population deviations) of the parts
 * within the window has p < 0.01, then the weakest goes until each has p < 0.001 over its whole levels. Done anew at each entry, and what is new is told.
 */
export const otava: Rule = (values) => {
  const told: { index: number; direction: number }[] = [];
  return values.flatMap((_, at) => {
    const fresh = changesByOtava(values.slice(0, at + 1)).filter(({ index, direction }) => !told.some((one) => Math.abs(one.index - index) <= SAME && one.direction === direction));
    told.push(...fresh);
    return fresh.map(({ index, direction }) => ({ at, direction, place: index }));
  });
};

const WINDOW = 50;
/** A change is told once, though its place moves: as for Tailgate. */
const SAME = 15;

function changesByOtava(values: readonly number[]): readonly { readonly index: number; readonly direction: number }[] {
  const weak = new Set<number>();
  for (let start = 0; start < values.length;) {
    const found = splitsIn(values, start, Math.min(values.length, start + WINDOW));
    for (const index of found) weak.add(index);
    start = Math.max(found.at(-1) ?? 0, start + WINDOW / 2);
  }
  const kept = [...weak].sort((a, b) => a - b);
  for (;;) {
    const tests = kept.map((index, i) => ({ i, ...pooled(values.slice(kept[i - 1] ?? 0, index), values.slice(index, kept[i + 1] ?? values.length)) }));
    const weakest = tests.reduce<(typeof tests)[number] | null>((worst, test) => (worst === null || test.p > worst.p ? test : worst), null);
    if (weakest === null || weakest.p < 0.001) return tests.map(({ i, difference }) => ({ index: kept[i] ?? 0, direction: Math.sign(difference) }));
    kept.splice(weakest.i, 1);
  }
}

function splitsIn(values: readonly number[], start: number, end: number): readonly number[] {
  const bounds = [start, end];
  for (;;) {
    const best = bounds.slice(1).flatMap((to, i) => {
      const from = bounds[i] ?? 0;
      const split = bestSplit(values, from, to);
      return split === null ? [] : [{ ...split, p: pooled(values.slice(from, split.index), values.slice(split.index, to)).p }];
    }).reduce<{ index: number; statistic: number; p: number } | null>((most, one) => (most === null || one.statistic > most.statistic ? one : most), null);
    if (best === null || best.p >= 0.01) return bounds.slice(1, -1);
    bounds.splice(bounds.findIndex((bound) => bound > best.index), 0, best.index);
  }
}

function pooled(left: readonly number[], right: readonly number[]): { readonly p: number; readonly difference: number } {
  const difference = mean(right) - mean(left);
  const df = left.length + right.length - 2;
  if (df <= 0) return { p: 1, difference };
  // numpy's deviation: divided by n, and then taken as if by n - 1.
  const ofPart = (part: readonly number[]): number => { const centre = mean(part); return ((part.length - 1) / part.length) * part.reduce((sum, x) => sum + (x - centre) ** 2, 0); };
  const variance = (ofPart(left) + ofPart(right)) / df;
  const error = Math.sqrt(variance * (1 / left.length + 1 / right.length));
  return { p: error === 0 ? (difference === 0 ? 1 : 0) : 2 * studentUpperTail(Math.abs(difference) / error, df), difference };
}
