import { describe, expect, test } from '@jest/globals';
import { encodeBaseline, decodeBaseline, entryOf, thin } from '../../src/baseline/codec.ts';
import { historyOf } from '../../src/history/history.ts';
import { historyOptions } from '../../src/history-options.ts';
import type { Baseline, BaselineEntry, Metric } from '../../src/model.ts';
import { randomFrom } from '../../src/stats/random.ts';
import { aFingerprint, aRun, aSample } from '../support/builders.ts';

const METRIC = 'command.rows';
const definition = (over: Partial<Metric> = {}): Metric => ({ name: METRIC, unit: 'number', better: 'lower', statistic: 'mean-of-launches', word: 'rows', ...over });

/** A step of a fifth in the middle of 40 runs. */
function stored(target: string, definitions?: (i: number) => readonly Metric[] | undefined, metric = METRIC): Baseline {
  const random = randomFrom(1);
  return { target, entries: Array.from({ length: 40 }, (_, i): BaselineEntry => {
    const own = definitions?.(i);
    return {
      id: `run-${i}`, commit: i.toString(16).padStart(40, '0'), time: new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString(), committed: null, tool: '0.1.0', fingerprint: aFingerprint(), evidence: null, histograms: {}, reference: {}, accepted: [],
      samples: [{ scenario: null, metric, workload: 'w', point: (i < 20 ? 100 : 120) * Math.exp(0.02 * random.normal()), values: [] }], ...(own === undefined ? {} : { definitions: own }),
    };
  }) };
}
const only = (baseline: Baseline, options: Parameters<typeof historyOf>[1] = {}) => historyOf(baseline, options).series[0];

describe('a metric that no catalogue has', () => {
  test('has the unit and the direction that its entries keep, the newest of them', () => {
    const series = only(stored('api', (i) => [definition({ better: i < 30 ? 'lower' : 'higher' })]));
    expect(series?.metric).toEqual({ name: METRIC, unit: 'number', word: 'rows', better: 'higher', statistic: 'mean-of-launches' });
    expect(series?.changes.map(({ kind }) => kind)).toEqual(['improved']);
  });

  test('of which nothing says which way is better moves, and neither gets worse nor creeps', () => {
    for (const options of [{}, { metrics: [definition({ directionUnknown: true })] }]) {
      const series = only(stored('api', () => [definition({ directionUnknown: true })]), options);
      expect([series?.metric.better, series?.changes.map(({ kind }) => kind), series?.creeps]).toEqual([null, ['changed'], []]);
    }
  });

  test('is what its own target calls so, though another one has the same name', () => {
    const metrics = [{ ...definition({ better: 'higher' }), target: 'api' }, { ...definition(), target: 'web' }];
    expect(['api', 'web', 'other'].map((target) => only(stored(target), { metrics })?.metric.better)).toEqual(['higher', 'lower', null]);
  });

  test('is not watched by way of a `*` where its tool says that it is of little weight', () => {
    const baseline = stored('api', () => [definition({ byNameOnly: true })]);
    const findings = (globs: readonly string[]) => historyOf(baseline, historyOptions({ minimum: null, metrics: globs }, [], null)).findings;
    expect([findings(['*']).length, findings(['command.*']).length, findings([METRIC]).length]).toEqual([0, 0, 1]);
    expect(historyOf(stored('api'), historyOptions({ minimum: null, metrics: ['*'] }, [{ ...definition({ byNameOnly: true }), target: 'web' }], null)).findings).toHaveLength(1);
  });
});

describe('the file', () => {
  test('keeps the definitions that a run brought, but for those of the catalogue, and reads them again', () => {
    const run = aRun({ samples: [{ ...aSample({ target: 'api', side: 'head' }), metric: definition({ byNameOnly: true }) }, aSample({ target: 'api', side: 'head', metric: 'cpu' })], environment: { ...aRun().environment, fingerprints: { api: aFingerprint() } } });
    const entry = entryOf(run, 'api');
    expect(entry.definitions).toEqual([definition({ byNameOnly: true })]);
    const text = encodeBaseline({ target: 'api', entries: [entry] });
    const read = decodeBaseline(text, 'baselines/api.json');
    expect(read.ok && read.value.entries[0]?.definitions).toEqual([definition({ byNameOnly: true })]);
    for (const [what, damaged] of [['a unit', text.replace('"unit":"number"', '"unit":"parsecs"')], ['a direction', text.replace('"better":"lower"', '"better":"sideways"')]] as const) expect([what, decodeBaseline(damaged, 'f').ok]).toEqual([what, false]);
  });

  test('has each of them once, in the newest entry that brought it', () => {
    const baseline = stored('api', (i) => [definition(), ...(i === 35 ? [definition({ name: 'command.other' })] : [])]);
    const thinned = thin(baseline);
    if (!thinned.ok) throw new Error('too large');
    const kept = thinned.value.entries.flatMap(({ id, definitions }) => (definitions ?? []).map(({ name }) => [id, name]));
    expect(kept).toEqual([['run-35', 'command.other'], ['run-39', METRIC]]);
    expect(only(thinned.value)?.metric.better).toBe('lower');
  });
});
