/** Builds entries and baselines for tests. */
import type { Baseline, BaselineEntry, Fingerprint, StoredSample } from '../../src/model.ts';

export const aFingerprint: Fingerprint = {
  cpu: 'AMD EPYC 7763', cores: 4, arch: 'x64', os: 'linux', image: 'ubuntu24', runtime: 'node 24', pinned: true, protocol: 1,
};

export function anEntry(id: string, over: Partial<BaselineEntry> = {}): BaselineEntry {
  return {
    id, commit: `c0ffee${id}`, time: '2026-01-01T00:00:00Z', committed: null, accepted: [], evidence: null, tool: 'tailgate 0.1.0', fingerprint: aFingerprint,
    samples: [
      { scenario: 'list', metric: 'latency.p99', workload: 'w1', point: 4.25, values: [4.1, 4.4] },
      { scenario: null, metric: 'size.unpacked', workload: 'w2', point: 1_387_156, values: [1_387_156] },
    ],
    reference: {},
    histograms: { list: 'AAAA' },
    ...over,
  };
}

/** Entry number `index`, that many minutes after the first. */
export function entryAt(index: number, over: Partial<BaselineEntry> = {}): BaselineEntry {
  return anEntry(`r${index}`, { time: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(), ...over });
}

export function aBaseline(entries: readonly BaselineEntry[], target = 'api'): Baseline {
  return { target, entries };
}

/** `scenarios` x `metrics` samples, with so many values each, and a histogram of so many characters a scenario. */
export function manySamples(scenarios: number, metrics: number, values: number, histogram: number): Pick<BaselineEntry, 'samples' | 'histograms'> {
  const names = Array.from({ length: scenarios }, (_, index) => `a scenario with quite a long name, number ${index}`);
  const samples: StoredSample[] = names.flatMap((scenario) => Array.from({ length: metrics }, (_, index) => ({
    scenario, metric: `a.metric.with.a.long.name.${index}`, workload: 'f'.repeat(64), point: 123.456 + index,
    values: Array.from({ length: values }, (_value, at) => 100.001 + at),
  })));
  return { samples, histograms: histogram === 0 ? {} : Object.fromEntries(names.map((name) => [name, 'A'.repeat(histogram)])) };
}
