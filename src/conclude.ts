/** A run and the baselines -> comparisons, verdicts, the reasons why, and reports: no clock, no machine, so that it may be done again from a saved run. */
import { baselinesCombined, combinationsIn, withCombined } from './compare/combined.ts';
import { compare } from './compare/compare.ts';
import { exitCodeOf } from './exit-codes.ts';
import { measuredIn } from './join.ts';
import { onMachine } from './judge/preconditions.ts';
import { withDefaults } from './judge/defaults.ts';
import { judge, type Compared } from './judge/judge.ts';
import type { Acceptance, AdviceRules, Baseline, Budget, Comparison, Judgement, Policy, Run } from './model.ts';
import { reasonsOf } from './reasons.ts';
import { headline } from './report/headline.ts';
import type { ReportInput } from './report/input.ts';
import { renderAll, type Texts } from './report/render.ts';
import { encodeRun } from './run-file.ts';
import { storedFor } from './stored-pictures.ts';

export type Baselines = ReadonlyMap<string, Baseline>;

/** What only the caller knows of a report: where it is shown, and what stands beside it. */
export type Shown = Pick<ReportInput, 'project' | 'notices' | 'links' | 'call'>;

/** What the gate knows at its end, or at any checkpoint. */
export interface Conclusion {
  readonly run: Run;
  readonly judgement: Judgement;
  readonly texts: Texts;
  /** The reason for the outcome in one sentence. */
  readonly reason: string;
  readonly exitCode: number;
}

/** What a run is judged by, when it is not what it was measured under. */
export interface Rules {
  readonly budgets?: readonly Budget[];
  readonly accept?: readonly Acceptance[];
  readonly policy?: Policy;
  readonly advice?: AdviceRules;
  /** The config as the user named it; null without one. */
  readonly configFile?: string | null;
  /** The day on which it is judged, YYYY-MM-DD in UTC; the one on which it was measured if not given. */
  readonly today?: string;
}

/** What goes into `--out`. */
export const filesOf = (conclusion: Conclusion): Readonly<Record<string, string>> => ({ ...checkpointFilesOf(conclusion), 'report.html': conclusion.texts.html() });

/** The same without the pictures, which take some milliseconds a scenario: too long to be drawn again after every launch. */
export function checkpointFilesOf({ run, texts }: Conclusion): Readonly<Record<string, string>> {
  return { 'run.json': encodeRun(run), 'report.json': texts['report.json'], 'report.md': texts['report.md'], 'junit.xml': texts['junit.xml'] };
}

/** `rules` and `shown` are what the run itself does not say. */
export function conclude(run: Run, baselines: Baselines, rules: Rules = {}, shown: Shown = {}): Conclusion {
  const { policy = run.policy, advice = run.advice, configFile = run.config } = rules;
  const judgement = judged(run, baselines, rules);
  const input = { run, judgement, configFile, ...reasonsOf(run, judgement, baselines, advice), stored: () => storedFor(run, baselines), ...shown };
  return { run, judgement, texts: renderAll(input), reason: headline(input), exitCode: exitCodeOf(run, judgement, policy) };
}

/** Place by place as the joined run has them, whichever shard measured them. */
function inReadingOrder(comparisons: readonly Comparison[], { samples }: Run): readonly Comparison[] {
  const key = (target: string, scenario: string | null): string => JSON.stringify([target, scenario]);
  const places = new Map([...new Set(samples.map(({ target, scenario }) => key(target, scenario)))].map((place, i) => [place, i]));
  const placeOf = ({ target, scenario }: Comparison): number => places.get(key(target, scenario)) ?? places.size;
  return comparisons.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** With the doubts about its machine: a joined run has none of its own. */
const comparedAlone = ({ run, comparisons }: Compared) => onMachine(run.machine, comparisons);

/** The verdicts alone. */
export function judged(run: Run, baselines: Baselines, { budgets = run.budgets, accept = run.accept, today = run.started.slice(0, 10) }: Rules = {}): Judgement {
  const combinations = combinationsIn(budgets);
  const compared = (one: Run): Compared => {
    const whole = withCombined(one, combinations);
    return { run: whole, comparisons: compare(whole, baselinesCombined(whole, baselines, combinations)) };
  };
  // Each shard is compared by itself: its figures are of its own machine.
  const ofShards = (one: Run): Compared => (one.shards.length === 0 ? compared(one) : { run: withCombined(one, combinations), comparisons: inReadingOrder(measuredIn(one).flatMap((shard) => comparedAlone(compared({ ...shard, screening: null }))), one) });
  const { run: whole, comparisons } = ofShards(run);
  return judge(whole, comparisons, withDefaults(budgets, run), run.screening === null ? null : ofShards(run.screening), { accept, today });
}
