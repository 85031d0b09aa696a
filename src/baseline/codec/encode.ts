/** Turns a baseline into the text of its file: one entry a line, so that a diff shows one run a line. */
import type { Baseline, BaselineEntry, Fingerprint, Metric, StoredSample } from '../../model.ts';

/** Goes up when the meaning of the file changes; `migrate.ts` then learns the step from the one before. */
export const schema = 'tailgate.baseline/1';

/**
 * One group of samples in the file. They are grouped by scenario and workload because those would otherwise stand beside
 * each of 25 metrics: the same 512 KiB hold three times as many entries.
 */
export interface SampleGroup {
  readonly scenario: string | null;
  readonly workload: string;
  readonly metrics: Readonly<Record<string, { readonly point: number; readonly values?: readonly number[]; readonly edges?: readonly number[] }>>;
}

/** The whole file, with its last newline. Keys come in a fixed order: the same baseline is the same text. */
export function encodeBaseline(baseline: Baseline): string {
  return fileOf(baseline.target, baseline.entries.map(encodeEntry));
}

/** The file from lines that were encoded before. */
export function fileOf(target: string, lines: readonly string[]): string {
  const head = `{"schema":${JSON.stringify(schema)},"target":${JSON.stringify(target)},"entries":[\n`;
  return `${head}${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]}\n`;
}

/** One entry as one line of JSON, without a comma or newline. */
export function encodeEntry(entry: BaselineEntry): string {
  return JSON.stringify({
    id: entry.id,
    commit: entry.commit,
    time: entry.time,
    ...(entry.committed === null ? {} : { committed: entry.committed }),
    tool: entry.tool,
    fingerprint: fingerprintInOrder(entry.fingerprint),
    samples: groupsOf(entry.samples),
    ...referenceOf(entry),
    ...(entry.accepted.length === 0 ? {} : { accepted: entry.accepted.map(({ scenario, metric, reason }) => ({ scenario, metric, reason })) }),
    ...(entry.evidence === null ? {} : { evidence: entry.evidence }),
    ...(entry.definitions === undefined ? {} : { definitions: entry.definitions.map(definitionInOrder) }),
    histograms: Object.fromEntries(Object.entries(entry.histograms).sort(([a], [b]) => (a < b ? -1 : 1))),
  });
}

/** Left out where it was not measured: entries without it are as short as they were. */
function referenceOf({ reference }: BaselineEntry): { readonly reference?: Readonly<Record<string, number>> } {
  const kernels = Object.entries(reference).sort(([a], [b]) => (a < b ? -1 : 1));
  return kernels.length === 0 ? {} : { reference: Object.fromEntries(kernels.map(([kernel, point]) => [kernel, rounded(point)])) };
}

function fingerprintInOrder(print: Fingerprint): Fingerprint {
  const { cpu, cores, arch, os, image, runtime, pinned, protocol } = print;
  return { cpu, cores, arch, os, image, runtime, pinned, protocol };
}

function definitionInOrder({ name, unit, better, statistic, word, byNameOnly, directionUnknown }: Metric): Metric {
  return { name, unit, better, statistic, ...(word === undefined ? {} : { word }), ...(byNameOnly === undefined ? {} : { byNameOnly }), ...(directionUnknown === undefined ? {} : { directionUnknown }) };
}

function groupsOf(samples: readonly StoredSample[]): readonly SampleGroup[] {
  const groups = new Map<string, { scenario: string | null; workload: string; metrics: [string, SampleGroup['metrics'][string]][] }>();
  for (const { scenario, workload, metric, point, values, edges } of samples) {
    const key = JSON.stringify([scenario, workload]);
    const group = groups.get(key) ?? { scenario, workload, metrics: [] };
    groups.set(key, group);
    group.metrics.push([metric, { point: rounded(point), ...(values.length === 0 ? {} : { values: values.map(rounded) }), ...(edges === undefined ? {} : { edges: [rounded(edges.lower), rounded(edges.upper)] }) }]);
  }
  return [...groups.values()].map((group) => ({ ...group, metrics: Object.fromEntries(group.metrics) }));
}

/**
 * Six significant digits: a thousandth of any noise. Whole numbers stay as they are, because sizes and counts are
 * compared exactly: 1,387,156 bytes must not come back as 1,387,160.
 */
export function rounded(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(6));
}
