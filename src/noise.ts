/** The `noise` command's work: head against itself, measured like any two builds -> what change this machine could detect. */
import { spreadOf, detectableIn } from './compare/detectable.ts';
import { isOfCommand } from './metrics.ts';
import type { Judgement, Run } from './model.ts';
import type { NoiseInput, NoiseRow } from './report/noise.ts';

/** Times of measuring that are asked about, s. */
const SECONDS = [30, 60, 120];

export function noiseOf(run: Run, judgement: Judgement): NoiseInput {
  const [fingerprint] = Object.values(run.environment.fingerprints);
  return {
    seconds: SECONDS, rows: judgement.verdicts.flatMap((verdict) => rowOf(run, verdict)), machine: run.machine,
    environment: { cpu: fingerprint?.cpu ?? 'unknown', cores: fingerprint?.cores ?? 1, pinned: fingerprint?.pinned ?? false },
    launches: run.launches + (run.time.commands === undefined ? 0 : pairsOf(run)), total: run.time.total,
    problems: run.failures.map(({ target, scenario, message }) => `${scenario === null ? target : `${target}/${scenario}`}: ${message}`),
  };
}

/** What a budget gates by its change, and what has a spread. */
function rowOf(run: Run, { comparison, budget }: Judgement['verdicts'][number]): readonly NoiseRow[] {
  const { target, scenario, metric, method, launches } = comparison;
  const tolerance = budget?.tolerance ?? null;
  const spread = spreadOf(comparison);
  if (method !== 'side-by-side' || tolerance === null || spread === null) return [];
  const secondsEach = (isOfCommand(metric.name) ? (run.time.commands ?? 0) / pairsOf(run) : scenario === null ? run.time.coldStarts / startsOf(run) : run.time.load / launchesOf(run)) / 1000;
  return [{ target, scenario, metric: metric.name, spread, launches, secondsEach, detectable: SECONDS.map((s) => detectableIn(comparison, s, secondsEach)), allowed: tolerance.fail ?? tolerance.warn }];
}

/** Launches of all scenarios together, each of both sides. */
function launchesOf(run: Run): number {
  const of = new Map(run.samples.filter(({ side, scenario, metric }) => side === 'head' && scenario !== null && metric.statistic === 'mean-of-launches' && !isOfCommand(metric.name)).map((s) => [JSON.stringify([s.target, s.scenario]), s.values.length]));
  return Math.max(1, [...of.values()].reduce((sum, n) => sum + n, 0));
}

/** Blocks of four starts of all targets together. */
function startsOf(run: Run): number {
  return Math.max(1, run.samples.filter(({ side, metric }) => side === 'head' && (metric.name === 'cold-start.p50' || metric.name === 'cold')).reduce((sum, { values }) => sum + values.length / 2, 0));
}

/** Pairs of runs of all commands together. */
function pairsOf(run: Run): number {
  const of = new Map<string, number>();
  for (const { target, side, metric, values } of run.samples) if (side === 'head' && isOfCommand(metric.name)) of.set(target, Math.max(of.get(target) ?? 0, values.length));
  return Math.max(1, [...of.values()].reduce((sum, n) => sum + n, 0));
}
