/** A judged run and the baselines -> why it is as it is, and what could be tried; and which of it is worth tracing. */
import { advise, explain, worthTracing, type Evidences, type Wanted } from './explain/explain.ts';
import type { Advice, Baseline, Explanation, Judgement, Run } from './model.ts';

export interface Reasons {
  readonly explanations: readonly Explanation[];
  readonly advice: readonly Advice[];
}

export function reasonsOf(run: Run, { verdicts }: Judgement, baselines: ReadonlyMap<string, Baseline>): Reasons {
  const evidence = evidenceOf(run);
  return { explanations: explain(evidence, verdicts, storedEvidence(baselines)), advice: advise(evidence, verdicts, run.functions) };
}

export const worthLookingAt = ({ verdicts }: Judgement): Wanted => worthTracing(verdicts);

/** In `auto` the package may have been weighed in the stored comparison alone. */
function evidenceOf(run: Run): Evidences {
  const weighed = new Set(run.contents.map(({ target }) => target));
  const earlier = run.screening?.contents.filter(({ target }) => !weighed.has(target)) ?? [];
  return { contents: [...run.contents, ...earlier], imports: run.imports, hotPaths: run.hotPaths };
}

/** What the newest entries keep of it. */
function storedEvidence(baselines: ReadonlyMap<string, Baseline>): Evidences {
  const newest = [...baselines.values()].flatMap(({ target, entries }) => {
    const evidence = entries.findLast((entry) => entry.evidence !== null)?.evidence ?? null;
    return evidence === null ? [] : [{ target, evidence }];
  });
  return {
    contents: newest.flatMap(({ target, evidence: { contents } }) => (contents === null ? [] : [{ ...contents, target, side: 'base' as const }])),
    imports: newest.flatMap(({ target, evidence: { imports } }) => (imports === null ? [] : [{ ...imports, target, side: 'base' as const }])),
    hotPaths: [],
  };
}
