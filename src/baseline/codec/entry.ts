/** Turns a run into the entry of one target: what it measured of head, and where. */
import { definitionsOf } from '../../metrics.ts';
import type { BaselineEntry, Run, Sample, StoredSample } from '../../model.ts';
import { evidenceIn } from './evidence.ts';

function edgesIn({ warnings }: Sample): Pick<StoredSample, 'edges'> {
  const bucket = warnings.find((warning) => warning.kind === 'bucketed');
  return bucket === undefined ? {} : { edges: { lower: bucket.lower, upper: bucket.upper } };
}

/** Of those that no catalogue has. */
function definitionsIn(samples: readonly Sample[]): Pick<BaselineEntry, 'definitions'> {
  const own = new Map(samples.filter(({ metric }) => definitionsOf(metric.name).length === 0).map(({ metric }) => [metric.name, metric]));
  return own.size === 0 ? {} : { definitions: [...own.values()] };
}

/** Throws when the run knows nothing of the target: that is a bug. */
export function entryOf(run: Run, target: string): BaselineEntry {
  const fingerprint = Object.hasOwn(run.environment.fingerprints, target) ? run.environment.fingerprints[target] : undefined;
  if (fingerprint === undefined) throw new Error(`the run has no fingerprint of target ${target}`);
  const ofHead = (of: { readonly target: string; readonly side: string }): boolean => of.target === target && of.side === 'head';
  return {
    id: run.id,
    commit: run.head.commit,
    time: run.started,
    committed: run.head.time,
    accepted: [],
    tool: run.environment.tool,
    fingerprint,
    // What is only known to be at least or at most so much is no number to hold others against.
    samples: run.samples.filter((sample) => ofHead(sample) && !sample.warnings.some(({ kind }) => kind === 'at-least' || kind === 'at-most')).map((sample) => ({ scenario: sample.scenario, metric: sample.metric.name, workload: sample.workload, point: sample.point, values: sample.values, ...edgesIn(sample) })),
    reference: Object.fromEntries(run.reference.map(({ kernel, point }) => [kernel, point])),
    evidence: evidenceIn(run, target),
    ...definitionsIn(run.samples.filter(ofHead)),
    histograms: Object.fromEntries(run.histograms.filter(ofHead).map(({ scenario, encoded }) => [scenario, encoded])),
  };
}
