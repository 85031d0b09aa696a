/** What a rule is: what it looks at and what it says, as words for the README, and the pure function that finds it. */
import type { Asked, Evidence, FunctionFacts, HotPath, RequestCounts, Verdict } from '../../model.ts';
import type { RuleName } from '../../rule-names.ts';
import type { Evidences } from '../explain.ts';

export interface Rule {
  readonly name: RuleName;
  /** Metrics and other figures, for people. */
  readonly looksAt: string;
  /** When it speaks: a clause. */
  readonly when: string;
  /** When what it says is a warning and no notice: a clause after "warns where". */
  readonly warns: string;
  /** Silent in a place where one of these speaks: they say the same more closely. */
  readonly unless?: readonly RuleName[];
  readonly find: (seen: Seen) => readonly Found[];
}

export interface Found {
  readonly scenario: string | null;
  readonly about: Evidence;
  /** Whether it is a warning. */
  readonly urgent: boolean;
  /** What could be gained at most, as a share or a ratio; orders those of one rule. */
  readonly gain: number;
}

/** All that is known of one target. */
export interface Seen {
  readonly target: string;
  /** One for each scenario or event that has figures. */
  readonly places: readonly Place[];
  /** null: it is no function. */
  readonly facts: FunctionFacts | null;
  readonly evidence: Evidences;
  readonly verdicts: readonly Verdict[];
  readonly called: Called;
}

/** All that is known of one scenario. */
export interface Place {
  readonly scenario: string;
  /** By the name of the metric. */
  readonly figures: ReadonlyMap<string, Verdict>;
  readonly asked: Asked | null;
  /** Of head. */
  readonly requests: RequestCounts | null;
  /** Of head. */
  readonly hotPath: HotPath | null;
}

/** Whether a budget calls something of this target: the gravest. */
export type Called = (about: (metric: string, scenario: string | null) => boolean) => 'over-budget' | 'worse' | null;

/** What one scenario shows. */
export type FoundHere = Omit<Found, 'scenario'>;

/** A rule about single scenarios. Where the load generator was saturated it is silent: what it sent was not what was asked for. */
export function inEachScenario(find: (place: Place) => FoundHere | null): Rule['find'] {
  return ({ places }) => places.flatMap((place) => {
    const found = isSaturated(place) ? null : find(place);
    return found === null ? [] : [{ ...found, scenario: place.scenario }];
  });
}

export function isSaturated({ figures }: Place): boolean {
  return [...figures.values()].some(({ warnings, comparison }) => [...warnings, ...comparison.warnings].some(({ kind }) => kind === 'generator-saturated'));
}
