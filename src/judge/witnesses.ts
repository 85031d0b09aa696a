/** The quiet witnesses of the cold starts -> whether as much is loaded at start on both sides, where the clock cannot tell. */
import type { Budget, Comparison, Estimate } from '../model.ts';
import { decided, type Finding } from './finding.ts';
import { worseningOf } from './worsening.ts';

const WITNESSES = new Set(['cold-start.read', 'cold-start.reads', 'cold-start.faults', 'cold-start.memory']);
const CLOCK = new Set(['cold-start.p50', 'cold-start.p90', 'init', 'cold']);

/**
 * The same start repeated differs by up to 0.7 % in page faults and by less in the others; what a start newly imports moves
 * several of them by much more than that.
 */
const SAME = 0.015;
/** One witness alone may be blind: a file that is mapped is not read. */
const FEWEST = 2;

/** Target -> the largest change that any witness may have had, as a ratio; null where they do not agree, or are too few. */
export function witnessesOf(comparisons: readonly Comparison[]): (target: string) => number | null {
  const changesOf = new Map<string, Estimate[]>();
  for (const { target, method, metric, change } of comparisons) {
    if (method !== 'side-by-side' || change === null || !WITNESSES.has(metric.name)) continue;
    const changes = changesOf.get(target) ?? [];
    changes.push(change);
    changesOf.set(target, changes);
  }
  return (target) => {
    const changes = changesOf.get(target) ?? [];
    const largest = Math.max(...changes.map(({ interval: { lower, upper } }) => Math.max(Math.abs(lower), Math.abs(upper))));
    const sure = changes.length >= FEWEST && changes.every(({ interval }) => interval.level > 0);
    return sure && largest <= SAME ? largest : null;
  };
}

/**
 * An undecided clock whose estimate is within what is allowed, with witnesses that agree, means unchanged. They do not see a
 * start that waits or computes longer, so that they never clear an estimate beyond it.
 */
export function clearedByWitnesses(finding: Finding, comparison: Comparison, { tolerance }: Pick<Budget, 'tolerance'>, agree: number | null): Finding {
  if (agree === null || finding.verdict !== 'inconclusive' || finding.settle?.kind === 'machine' || comparison.method !== 'side-by-side' || !CLOCK.has(comparison.metric.name)) return finding;
  const allowed = Math.max(tolerance?.fail ?? tolerance?.warn ?? 0, (tolerance?.floor ?? 0) / (comparison.base ?? Infinity));
  const worse = worseningOf(comparison)?.point ?? Infinity;
  return worse <= allowed ? { ...decided('unchanged'), warnings: [...finding.warnings, { kind: 'witnesses-agree', largest: agree }] } : finding;
}
