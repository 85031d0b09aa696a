/** Judged runs to be exported: a usual one, and one whose every name is hostile. */
import { aBudget, aJudgement, aRun, aVerdict, anEstimate, tiers } from '../support/builders.ts';
import type { Metric, Verdict } from '../../src/model.ts';
import type { Exported } from '../../src/export/exported.ts';

export const ofMetric = (metric: Metric, verdict: Verdict): Verdict => ({ ...verdict, comparison: { ...verdict.comparison, metric } });

/** `metrics.queries`: what a service says of itself. */
export const own = (name: string, unit: Metric['unit'] = 'number', word?: string): Metric => ({ name, unit, better: 'lower', statistic: 'mean-of-launches', ...(word === undefined ? {} : { word }) });

export function usual(): Exported {
  const verdicts = [
    aVerdict({ comparison: { metric: 'latency.p99', base: 4.1, head: 4.7 }, verdict: 'regressed', severity: 'fail', budget: aBudget({ limit: tiers(200, 100) }) }),
    aVerdict({ comparison: { metric: 'latency.p50', base: 1.5, head: 1.5 } }),
    aVerdict({ comparison: { metric: 'throughput', base: 2000, head: 2100 } }),
    aVerdict({ comparison: { metric: 'errors', base: null, head: 0, notCompared: { kind: 'no-baseline' } }, budget: null }),
    aVerdict({ comparison: { metric: 'size.packed', scenario: null, base: 1000, head: 1200 } }),
    ofMetric(own('metrics.queries', 'number', 'queries'), aVerdict({ comparison: { base: 3, head: 4 } })),
    aVerdict({ comparison: { metric: 'memory.growth', base: -2000, head: 4000, change: null, difference: anEstimate(6000, 500) } }),
  ];
  return { run: aRun(), judgement: aJudgement(verdicts), outcome: 'fail', project: null, source: 'default' };
}

export const HOSTILE = ['a"b\\c\nd', '=1+1', '+x', '-x', '@x', '\tx', ' =x', 'ü🙂', '\ud800', '{}', 'x,y', 'a\rb\0c', '# EOF', '<!channel>', '__proto__', ':x', 'target'];

export function hostile(): Exported {
  const verdicts = HOSTILE.flatMap((name, i) => [
    aVerdict({ comparison: { target: name, scenario: name, metric: 'latency.p50', base: 0, head: i } }),
    ofMetric(own(name, 'number', name), aVerdict({ comparison: { target: 'api', scenario: null, base: 1, head: i, change: { point: 0.1, standardError: 0.1, interval: { level: 0.98, lower: -Infinity, upper: Infinity } } } })),
  ]);
  const run = aRun({ head: { commit: null, branch: '=cmd|"x"', dirty: true, time: null } });
  return { run, judgement: aJudgement(verdicts, 'inconclusive'), outcome: 'inconclusive', project: 'shop', source: 'pull-request' };
}

/** `figures` of them, each with a name of its own; every third without a budget. */
export function many(figures: number): Exported {
  const verdicts = Array.from({ length: figures }, (_, i) => aVerdict({ comparison: { scenario: `s${i}` }, ...(i % 3 === 0 ? { budget: null } : {}) }));
  return { run: aRun(), judgement: { ...aJudgement([]), verdicts }, outcome: 'pass', project: null, source: 'default' };
}
