/** The `noise` command's work: head against itself, measured like any two builds -> what change this machine could detect. */
import { detectableWith, spreadOf } from './compare/detectable.ts';
import { isBinding } from './budget.ts';
import { isOfCommand } from './metrics.ts';
import type { Comparison, Judgement, Run, Sample } from './model.ts';
import { longerBy } from './own-time.ts';
import type { MoreBy, NoiseInput, NoiseRow } from './report/noise.ts';

/** What `--time` is asked to be, s. */
const SECONDS = [30, 60, 120];

export function noiseOf(run: Run, judgement: Judgement): NoiseInput {
  const [fingerprint] = Object.values(run.environment.fingerprints);
  const gated = judgement.verdicts.filter(({ comparison, budget }) => budget?.tolerance != null && isBinding(budget) && comparison.p !== null);
  return {
    seconds: SECONDS, rows: judgement.verdicts.flatMap((verdict) => rowOf(run, verdict, gated.length)), machine: run.machine,
    environment: { cpu: fingerprint?.cpu ?? 'unknown', cores: fingerprint?.cores ?? 1, pinned: fingerprint?.pinned ?? false },
    launches: run.launches + pairsOf(run), starts: startsOf(run), total: run.time.total,
    problems: run.failures.map(({ target, scenario, message }) => `${scenario === null ? target : `${target}/${scenario}`}: ${message}`),
  };
}

/** What a budget gates by its change, and what has a spread. `asked` share the error rate. */
function rowOf(run: Run, { comparison, budget }: Judgement['verdicts'][number], asked: number): readonly NoiseRow[] {
  const { target, scenario, metric, method, launches } = comparison;
  const tolerance = budget?.tolerance ?? null;
  const spread = spreadOf(comparison);
  if (method !== 'side-by-side' || tolerance === null || spread === null) return [];
  const more = moreBy(run, comparison);
  const each = more === 'time' ? launchOf(run) : null;
  const had = (seconds: number): number => (each === null ? launches : Math.floor((seconds * 1000) / each + 1e-9));
  return [{
    target, scenario, metric: metric.name, spread, launches, more, secondsEach: each === null ? null : each / 1000,
    detectable: SECONDS.map((s) => detectableWith(comparison, had(s), asked)), allowed: tolerance.fail ?? tolerance.warn,
  }];
}

/** What makes more launches of it. */
function moreBy(run: Run, { target, scenario, metric }: Pick<Comparison, 'target' | 'scenario' | 'metric'>): MoreBy {
  if (isOfCommand(metric.name)) return 'runs';
  if (metric.statistic === 'counted') return 'instructions';
  if (scenario === null || run.functions.some((one) => one.target === target)) return 'cold-start';
  return run.loads.some((applied) => applied.target === target && applied.scenario === scenario && longerBy(applied.load) !== null) ? 'load' : 'time';
}

/** Of `--time`, what one launch of every scenario that shares it takes, ms. */
function launchOf(run: Run): number {
  const of = new Map<string, number>();
  for (const { target, scenario, side, metric, values } of run.samples) {
    const shares = side === 'head' && scenario !== null && metric.statistic === 'mean-of-launches' && moreBy(run, { target, scenario, metric }) === 'time';
    if (shares) of.set(JSON.stringify([target, scenario]), values.length);
  }
  const launches = [...of.values()].reduce((sum, n) => sum + n, 0);
  return (of.size * (run.time.load - (run.time.shaped ?? 0))) / Math.max(1, launches);
}

/** Single starts of all targets together, of both copies. */
const startsOf = ({ samples }: Run): number => repeatsIn(samples.filter(({ metric }) => metric.statistic === 'median-of-starts'));

/** Pairs of runs of all commands together. */
const pairsOf = ({ samples }: Run): number => repeatsIn(samples.filter(({ side, metric }) => side === 'head' && isOfCommand(metric.name)));

/** The most values that each target has on each side, together. */
function repeatsIn(samples: readonly Sample[]): number {
  const of = new Map<string, number>();
  for (const { target, side, values } of samples) {
    const key = JSON.stringify([target, side]);
    of.set(key, Math.max(of.get(key) ?? 0, values.length));
  }
  return [...of.values()].reduce((sum, n) => sum + n, 0);
}
