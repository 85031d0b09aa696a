/** Runs with everything to draw -> what their pages are made from, judged by the real rules. */
import { judged, type Baselines } from '../../../src/conclude.ts';
import type { BaselineEntry, Run } from '../../../src/model.ts';
import { reasonsOf } from '../../../src/reasons.ts';
import type { ReportInput } from '../../../src/report/input.ts';
import { storedFor } from '../../../src/stored-pictures.ts';
import { aFingerprint } from '../../support/builders.ts';

export function inputOf(run: Run, baselines: Baselines = new Map(), over: Partial<ReportInput> = {}): ReportInput {
  const judgement = judged(run, baselines);
  return { run, judgement, configFile: 'tailgate.yml', ...reasonsOf(run, judgement, baselines), stored: () => storedFor(run, baselines), ...over };
}

/** So many earlier runs of the same figures, the last of them on another machine. */
export function historyOf(run: Run, entries: number): Baselines {
  const samples = run.samples.filter(({ side }) => side === 'head').map(({ scenario, metric, workload, point, values }) => ({ scenario, metric: metric.name, workload, point, values }));
  const entry = (i: number): BaselineEntry => ({
    id: `r${i}`, commit: `${i}`.padStart(40, 'c'), time: `2026-10-${String(i + 1).padStart(2, '0')}T08:00:00.000Z`, committed: null, tool: '0.1.0', fingerprint: aFingerprint(i === entries - 1 ? { cpu: 'another' } : {}),
    samples: samples.map((sample) => ({ ...sample, point: sample.point * (1 + 0.01 * Math.sin(i)) })), reference: {}, accepted: [], evidence: null, histograms: {},
  });
  return new Map([['api', { target: 'api', entries: Array.from({ length: entries }, (_, i) => entry(i)) }]]);
}
