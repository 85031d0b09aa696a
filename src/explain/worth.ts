/** Verdicts -> which starts and which scenarios are worth being traced to say why. */
import type { Verdict } from '../model.ts';
import { movedFrom } from './moved.ts';

/** What is to be traced, the gravest first. */
export interface Wanted {
  /** Names of the targets whose imports are worth a look. */
  readonly imports: readonly string[];
  /** Scenarios (of functions: events) in which it is worth a look where CPU time goes. */
  readonly hotPaths: readonly { readonly target: string; readonly scenario: string }[];
}

/** Each takes some starts, or some seconds of load, of both sides. */
const MOST_TARGETS = 3;
const MOST_SCENARIOS = 5;

/**
 * What is over budget or got worse; what made the run inconclusive; and starts that became much faster, since imports are quickly traced.
 * A scenario whose CPU time per request is known to be as before waits longer, of which a profile knows nothing: it is not worth one, unless
 * an absolute limit is exceeded.
 */
export function worthTracing(verdicts: readonly Verdict[]): Wanted {
  const imports = new Set<string>();
  const hotPaths = new Map<string, { readonly target: string; readonly scenario: string }>();
  for (const { verdict: { comparison: { target, scenario } }, subject } of movedFrom(verdicts)) {
    if (subject === 'cold-start') imports.add(target);
    if (subject === 'hot-path' && scenario !== null) hotPaths.set(JSON.stringify([target, scenario]), { target, scenario });
  }
  return { imports: [...imports].slice(0, MOST_TARGETS), hotPaths: [...hotPaths.values()].slice(0, MOST_SCENARIOS) };
}
