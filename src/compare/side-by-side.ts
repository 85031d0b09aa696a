/** The samples of both sides -> the change from base to head, from launches and starts that were measured in pairs. */
import type { Comparison, Look, PairedSample, RequestCounts, Run, Sample, Side, Warning } from '../model.ts';
import { regularizedBeta } from '../stats/beta.ts';
import { standardErrorOfQuantile } from '../stats/maritz-jarrett.ts';
import { countedMean } from '../stats/counted-mean.ts';
import { launchMean, startMean } from '../stats/launch-mean.ts';
import { launchDifferences, startDifferences } from './differences.ts';
import { doubtsOf } from './doubts.ts';
import { edgesOf, withEdges } from './edges.ts';
import { estimateOf, LEVEL } from './estimate.ts';
import { changeOfSpread, disagreement, overLooks, sequentialChange, type Change, type Looked, type Spread } from './sequential.ts';
import { slopesApart } from './slope.ts';
import { isSteady } from './steady.ts';
import { uncompared } from './uncompared.ts';

/** What stands beside a sample of head. */
interface Beside {
  readonly base: Sample;
  readonly pair: PairedSample | undefined;
  readonly looks: Looked;
  readonly counts: Readonly<Partial<Record<Side, RequestCounts>>>;
}

/** Indexes the run once; the comparison of each sample of head then finds its other side. */
export function sideBySideOf(run: Run): (sample: Sample) => Comparison {
  const bases = new Map(run.samples.filter(({ side }) => side === 'base').map((s) => [key(s.target, s.scenario, s.metric.name), s]));
  const pairs = new Map(run.pairs.map((p) => [key(p.target, p.scenario, p.metric), p]));
  const requests = new Map(run.requests.map((r) => [key(r.target, r.scenario, r.side), r]));
  const looks = new Map<string, Look[]>();
  for (const look of run.looks) {
    const place = key(look.target, look.scenario);
    looks.set(place, [...(looks.get(place) ?? []), look]);
  }
  return (sample) => {
    const { target, scenario, metric } = sample;
    const base = bases.get(key(target, scenario, metric.name));
    if (base === undefined) return uncompared(sample, { kind: 'not-on-base' });
    const countsOf = (side: Side): RequestCounts | undefined => requests.get(key(target, scenario, side));
    const [ofBase, ofHead] = [countsOf('base'), countsOf('head')];
    const pair = pairs.get(key(target, scenario, metric.name));
    return compareSides(sample, {
      base, pair, looks: seenOf(looks.get(key(target, scenario)) ?? [], (pair ?? sample).missed ?? []),
      counts: ofBase === undefined || ofHead === undefined ? {} : { base: ofBase, head: ofHead },
    });
  };
}

const key = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

/**
 * The looks as this metric saw them: launches in which it could not be read are not among its values. Of two looks between which
 * it learnt nothing the later one stands for both.
 */
function seenOf(looks: Looked, missed: readonly number[]): Looked {
  if (missed.length === 0) return looks;
  const seen = looks.map(({ launches, share }) => ({ launches: launches - missed.filter((launch) => launch < launches).length, share }));
  return seen.filter(({ launches }, i) => launches > 0 && launches < (seen[i + 1]?.launches ?? Infinity));
}

function compareSides(sample: Sample, beside: Beside): Comparison {
  const { target, scenario, metric } = sample;
  const exact = metric.statistic === 'exact' || (metric.statistic === 'steady' && isSteady(sample) && isSteady(beside.base));
  return withEdges({
    target, scenario, metric, head: estimateOf(sample), base: beside.base.point, ...(exact ? exactly(sample, beside.base) : changeOf(sample, beside)),
    method: exact ? 'exact' : 'side-by-side', notCompared: null, entries: 0, warnings: onceEach([...doubtsOf(sample), ...doubtsOf(beside.base), ...disagreementOf(sample, beside)]),
  }, edgesOf(sample), edgesOf(beside.base));
}

const NONE: Change = { change: null, p: null, noiseFloor: null, launches: 0, blocks: 0, confirmation: null };

function changeOf(sample: Sample, { base, pair, looks, counts }: Beside): Change {
  const { metric } = sample;
  switch (metric.statistic) {
    case 'exact': return exactly(sample, base);
    case 'total': return counts.base === undefined || counts.head === undefined ? NONE : failuresChange(counts.head, counts.base, sample, looks);
    case 'mean-of-launches': {
      const differences = launchDifferences(sample, base, pair);
      return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, looks, launchMean);
    }
    case 'steady': {
      const differences = launchDifferences(sample, base, pair);
      return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, looks, launchMean);
    }
    case 'slope': return slopesApart(sample, base, looks);
    case 'median-of-starts': {
      const differences = startDifferences(sample, base);
      return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, looks, startMean);
    }
    case 'counted': {
      const differences = launchDifferences(sample, base, pair);
      return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, [], countedMean);
    }
    case 'p90-of-starts': return positive(sample, base) ? changeOfSpread(ofQuantile(sample, base, 0.9), metric, looks, sample.values.length / 2) : NONE;
    // The fastest start has no spread that could be estimated from it: shown, and no test of it.
    case 'min-of-starts': return base.point === 0 ? NONE : { ...NONE, ...atPoint(sample.point / base.point - 1, 0), p: 1, launches: Math.floor(sample.values.length / 2) };
    default: return unknown(metric.statistic);
  }
}

/** Of launches: single starts are trimmed because some of them are odd, which is then no news. */
function disagreementOf(sample: Sample, { base, pair, looks }: Beside): readonly Warning[] {
  if (sample.metric.statistic !== 'mean-of-launches' && (sample.metric.statistic !== 'steady' || (isSteady(sample) && isSteady(base)))) return [];
  const differences = launchDifferences(sample, base, pair);
  return differences === null ? [] : disagreement(differences, looks, launchMean);
}

function exactly(sample: Sample, base: Sample): Change {
  const change = sample.point === base.point ? 0 : base.point === 0 ? null : sample.point / base.point - 1;
  return { ...NONE, ...(change === null ? {} : atPoint(change, 1)), noiseFloor: 0 };
}

const atPoint = (point: number, level: number): Pick<Change, 'change'> => ({ change: { point, standardError: 0, interval: { level, lower: point, upper: point } } });

/** Base measured only zeros. Zeros on both sides are no change; otherwise there is no ratio, and the absolute floor of a budget has to do. */
function fromNothing(sample: Sample): Change {
  const launches = sample.values.length;
  return sample.values.every((value) => value === 0) ? { ...NONE, ...atPoint(0, LEVEL), p: 1, launches } : { ...NONE, launches };
}

function ofQuantile(head: Sample, base: Sample, p: number): Spread {
  const errorOf = ({ values }: Sample): number => standardErrorOfQuantile(values.map(Math.log), p);
  return { point: Math.log(head.point / base.point), standardError: Math.hypot(errorOf(head), errorOf(base)), df: Math.min(head.values.length, base.values.length) - 1 };
}

const positive = (...samples: readonly Sample[]): boolean => samples.every(({ values }) => values.length > 1 && values.every((value) => value > 0));

/**
 * Of all failed requests of both sides, head's share is binomial when nothing has changed: an exact test given their number.
 * The change is the ratio of the two shares with its standard error on logs, half a failure added to each (Haldane, 1956).
 */
function failuresChange(head: RequestCounts, base: RequestCounts, { metric, values }: Sample, looks: Looked): Change {
  const [ofHead, ofBase] = [failures(head), failures(base)];
  const launches = Math.max(values.length, looks.at(-1)?.launches ?? 0);
  if (ofHead.failed === 0 && ofBase.failed === 0) return { ...NONE, ...atPoint(0, LEVEL), p: 1, launches };
  const share = ofHead.requests / (ofHead.requests + ofBase.requests);
  const p = ofHead.failed === 0 ? 1 : overLooks(regularizedBeta(share, ofHead.failed, ofBase.failed + 1), looks, launches);
  if (ofBase.failed === 0) return { ...NONE, p, launches };
  const point = Math.log((ofHead.failed + 0.5) / (ofHead.requests + 0.5)) - Math.log((ofBase.failed + 0.5) / (ofBase.requests + 0.5));
  const standardError = Math.sqrt(1 / (ofHead.failed + 0.5) + 1 / (ofBase.failed + 0.5));
  return { ...changeOfSpread({ point, standardError, df: ofHead.failed + ofBase.failed }, metric, looks, launches), p };
}

function failures({ answered, errors }: RequestCounts): { readonly failed: number; readonly requests: number } {
  return { failed: errors.status + errors.body + errors.timeout + errors.connection, requests: Math.max(1, answered + errors.timeout + errors.connection) };
}

/** The same doubt on both sides is said once. */
function onceEach(warnings: readonly Warning[]): readonly Warning[] {
  const same = (a: Warning, b: Warning): boolean => a.kind === b.kind && (!('side' in a) || !('side' in b) || a.side === b.side);
  return warnings.filter((warning, i) => warnings.findIndex((other) => same(other, warning)) === i);
}

function unknown(statistic: never): never {
  throw new Error(`no statistic is called ${String(statistic)}`);
}
