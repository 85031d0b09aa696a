/** Histories that became better not long ago, or never, and new runs -> how often the gate says what, with their newest level and without it. */
import { compare } from '../../src/compare/compare.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Budget, Comparison, Sample, Settle, Verdict } from '../../src/model.ts';
import { randomFrom, type Random } from '../../src/stats/random.ts';
import { aRun, aSample, anEntry, baselinesOf } from '../compare/builders.ts';
import { aBudget } from '../support/builders.ts';
import { answer } from '../stats/natively.ts';

export const TRIALS = 500;

export interface Past {
  readonly seed: number;
  readonly metric: string;
  readonly tolerance: number;
  /** Standard deviation of the log from run to run; within a run its launches vary by as much. */
  readonly spread: number;
  readonly entries: number;
  /** So many of the newest entries lie at this ratio of the others. */
  readonly newest: number;
  readonly level: number;
  /** Of the older entries' level. */
  readonly head: number;
}

/** Numbers of trials. */
export interface Said {
  readonly passes: number;
  readonly accuses: number;
  /** Undecided for the newest level. */
  readonly withheld: number;
  /** The same, had the whole history alone the word. */
  readonly passesByAll: number;
  readonly accusesByAll: number;
}

function sampleAt(random: Random, { metric, spread }: Past, ratio: number): Sample {
  const place = Math.log(ratio) + spread * random.normal();
  return aSample({ metric, values: Array.from({ length: 5 }, () => 40 * Math.exp(place + spread * random.normal())) });
}

function simulate(past: Past): Said {
  const random = randomFrom(past.seed);
  const said = { passes: 0, accuses: 0, withheld: 0, passesByAll: 0, accusesByAll: 0 };
  const budget: Budget = aBudget({ metric: past.metric, tolerance: { fail: past.tolerance, warn: null, floor: 0 } });
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const entries = Array.from({ length: past.entries }, (_, i) => anEntry([sampleAt(random, past, i < past.entries - past.newest ? 1 : past.level)]));
    const run = aRun([sampleAt(random, past, past.head)]);
    const comparisons = compare(run, baselinesOf(entries));
    const verdictOf = (from: readonly Comparison[]): Verdict | undefined => judge(run, from, [budget]).verdicts[0];
    const [verdict, byAll] = [verdictOf(comparisons), verdictOf(comparisons.map((comparison) => ({ ...comparison, newest: null })))];
    const lost: Settle['kind'] = 'newer-level';
    said.passes += passes(verdict);
    said.accuses += Number(verdict?.verdict === 'regressed');
    said.withheld += Number(verdict?.verdict === 'inconclusive' && verdict.settle?.kind === lost);
    said.passesByAll += passes(byAll);
    said.accusesByAll += Number(byAll?.verdict === 'regressed');
  }
  return said;
}

const passes = (verdict: Verdict | undefined): number => Number(verdict?.verdict === 'unchanged' || verdict?.verdict === 'improved');

answer(simulate);
