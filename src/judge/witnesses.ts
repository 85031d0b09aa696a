/** The quiet witnesses of the cold starts -> whether as much is loaded at start on both sides, where the clock cannot tell. */
import type { Budget, Comparison, Estimate } from '../model.ts';
import { decided, type Finding } from './finding.ts';
import { worseningOf } from './worsening.ts';

const WITNESSES = new Set(['cold-start.read', 'cold-start.reads', 'cold-start.faults', 'cold-start.memory']);
/** A clock, and its fastest start: a neighbour only makes starts slower, so that the fastest ones come near to what a calm machine would say. */
const FASTEST: ReadonlyMap<string, string> = new Map([['cold-start.p50', 'cold-start.min'], ['cold-start.p90', 'cold-start.min'], ['init', 'init.min'], ['cold', 'cold.min']]);
/** Computing is what the others are blind to. */
const COMPUTED = 'cold-start.cpu';

/**
 * The same start repeated differs by up to 0.7 % in page faults and by less in the others; what a start newly imports moves
 * several of them by much more than that.
 */
const SAME = 0.015;
/** One witness alone may be blind: a file that is mapped is not read. */
const FEWEST = 2;

export interface Witnesses {
  /** The largest change that any of them may have had, as a ratio. */
  readonly largest: number;
  /** How much worse the estimate of another metric of the target is, as a ratio; null where there is none. */
  readonly worse: (metric: string) => number | null;
}

/** Target -> what its witnesses say; null where they do not agree, or are too few. */
export function witnessesOf(comparisons: readonly Comparison[]): (target: string) => Witnesses | null {
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
    const worse = (name: string): number | null => {
      const found = comparisons.find(({ target: of, scenario, method, metric }) => of === target && scenario === null && method === 'side-by-side' && metric.name === name);
      return found === undefined ? null : (worseningOf(found)?.point ?? null);
    };
    return sure && largest <= SAME ? { largest, worse } : null;
  };
}

/**
 * An undecided clock whose estimate is within what is allowed, with witnesses that agree, means unchanged. They do not see a
 * start that waits or computes longer, so that they never clear an estimate beyond it: neither the clock's own, nor that of
 * the fastest starts, nor that of the CPU time.
 */
export function clearedByWitnesses(finding: Finding, comparison: Comparison, { tolerance }: Pick<Budget, 'tolerance'>, agree: Witnesses | null): Finding {
  const fastest = FASTEST.get(comparison.metric.name);
  if (agree === null || fastest === undefined || finding.verdict !== 'inconclusive' || finding.settle?.kind === 'machine' || comparison.method !== 'side-by-side') return finding;
  const allowed = Math.max(tolerance?.fail ?? tolerance?.warn ?? 0, (tolerance?.floor ?? 0) / (comparison.base ?? Infinity));
  const worse = Math.max(worseningOf(comparison)?.point ?? Infinity, agree.worse(fastest) ?? 0, agree.worse(COMPUTED) ?? 0);
  return worse <= allowed ? { ...decided('unchanged'), warnings: [...finding.warnings, { kind: 'witnesses-agree', largest: agree.largest }] } : finding;
}
