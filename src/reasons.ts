/** A judged run and the baselines -> why it is as it is, and what could be tried; and which of it is worth tracing. */
import { advise, explain, worthTracing, type Evidences, type Wanted } from './explain/explain.ts';
import type { Advice, AdviceRules, Asked, Baseline, Explanation, Judgement, RequestCounts, Run } from './model.ts';

export interface Reasons {
  readonly explanations: readonly Explanation[];
  readonly advice: readonly Advice[];
}

/** `wanted`: which advice, when it is not what the run was measured with. */
export function reasonsOf(run: Run, { verdicts }: Judgement, baselines: ReadonlyMap<string, Baseline>, wanted: AdviceRules = run.advice): Reasons {
  const evidence = evidenceOf(run);
  const known = { functions: run.functions, asked: withEarlier(run, ({ asked }) => asked), requests: withEarlier(run, ({ requests }) => requests) };
  return { explanations: explain(evidence, verdicts, storedEvidence(baselines)), advice: advise(evidence, verdicts, known, wanted) };
}

/** In `auto` some scenarios were measured in the stored comparison alone; of the others what came later counts. */
function withEarlier<T extends Asked | RequestCounts>(run: Run, of: (run: Run) => readonly T[]): readonly T[] {
  const keyOf = ({ target, scenario }: T): string => JSON.stringify([target, scenario]);
  const later = new Set(of(run).map(keyOf));
  return [...of(run), ...(run.screening === null ? [] : of(run.screening).filter((one) => !later.has(keyOf(one))))];
}

export const worthLookingAt = ({ verdicts }: Judgement): Wanted => worthTracing(verdicts);

/** In `auto` the package may have been weighed in the stored comparison alone. */
function evidenceOf(run: Run): Evidences {
  const weighed = new Set(run.contents.map(({ target }) => target));
  const earlier = run.screening?.contents.filter(({ target }) => !weighed.has(target)) ?? [];
  return { contents: [...run.contents, ...earlier], imports: run.imports, hotPaths: run.hotPaths };
}

/** What the newest entries keep of it. */
export function storedEvidence(baselines: ReadonlyMap<string, Baseline>): Evidences {
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
