/**
 * A judged run -> lines in CloudWatch's embedded metric format: JSON objects of which CloudWatch makes metrics by target and scenario.
 * Rules and limits: "Specification: Embedded metric format" in the CloudWatch user guide.
 */
import type { Unit, Verdict } from '../model.ts';
import { shortHash } from '../short-hash.ts';
import { endOf, figuresOf, machineOf, type Exported } from './exported.ts';

/** Of one line. */
const MOST_METRICS = 100;
const LONGEST_NAME = 255;
/** Members of a line that are no metrics. */
const TAKEN: readonly string[] = ['_aws', 'project', 'source', 'target', 'scenario', 'run', 'commit', 'branch', 'machine', 'seed', 'outcome'];
const LONGEST_VALUE = 1024;

type CloudWatchUnit = 'Milliseconds' | 'Bytes' | 'Percent' | 'Count' | 'Count/Second' | 'None';

interface Metric {
  readonly name: string;
  readonly unit: CloudWatchUnit;
  readonly value: number;
}

const UNITS: Readonly<Record<Unit, readonly [CloudWatchUnit, number]>> = {
  'ms': ['Milliseconds', 1], 'ms/request': ['Milliseconds', 1], 'bytes': ['Bytes', 1], 'bytes/request': ['Bytes', 1], 'bytes/1000 requests': ['Bytes', 1], 'ratio': ['Percent', 100], 'requests/s': ['Count/Second', 1],
  'count': ['Count', 1], 'count/request': ['Count', 1], 'USD/million': ['None', 1], 'number': ['None', 1], 'number/request': ['None', 1],
};

/** One line for each target and each of its scenarios, more where they have more metrics than a line holds; each ends with a line break. */
export function emf(exported: Exported, namespace: string): string {
  const places = new Map<string, Verdict[]>();
  for (const verdict of figuresOf(exported.judgement).verdicts) {
    const key = JSON.stringify([verdict.comparison.target, verdict.comparison.scenario]);
    const here = places.get(key);
    if (here === undefined) places.set(key, [verdict]);
    else here.push(verdict);
  }
  return [runLine(exported, namespace), ...[...places.values()].flatMap((verdicts) => placeLines(exported, namespace, verdicts))].map((line) => `${line}\n`).join('');
}

/** Of the run as a whole: what an alarm is set on. */
function runLine(exported: Exported, namespace: string): string {
  const { outcome, judgement: { counts }, run } = exported;
  return line(exported, namespace, {}, [
    { name: 'run.failed', unit: 'Count', value: outcome === 'fail' ? 1 : 0 },
    { name: 'run.inconclusive', unit: 'Count', value: outcome === 'inconclusive' ? 1 : 0 },
    { name: 'run.regressed', unit: 'Count', value: counts.regressed },
    { name: 'run.over-budget', unit: 'Count', value: counts['over-budget'] },
    { name: 'run.failures', unit: 'Count', value: run.failures.length },
    { name: 'run.duration', unit: 'Milliseconds', value: run.time.total },
  ]);
}

function placeLines(exported: Exported, namespace: string, verdicts: readonly Verdict[]): readonly string[] {
  const [first] = verdicts;
  if (first === undefined) return [];
  const { target, scenario } = first.comparison;
  const metrics = [...new Map(verdicts.flatMap(metricsOf).filter(({ name }) => !TAKEN.includes(name)).map((metric) => [metric.name, metric])).values()];
  const dimensions = { target, ...(scenario === null ? {} : { scenario }) };
  const lines: string[] = [];
  for (let at = 0; at < metrics.length; at += MOST_METRICS) lines.push(line(exported, namespace, dimensions, metrics.slice(at, at + MOST_METRICS)));
  return lines;
}

/** The value of head under the metric's own name; base and the change beside it, under names that nothing measured can have: with a space, and no sign of reckoning behind it. */
function metricsOf({ comparison: { metric, head, base, change } }: Verdict): readonly Metric[] {
  const [unit, factor] = UNITS[metric.unit];
  const name = plain(metric.name, LONGEST_NAME - 10);
  return [
    { name, unit, value: head.point * factor },
    ...(base === null ? [] : [{ name: `${name} base`, unit, value: base * factor }]),
    ...(change === null ? [] : [{ name: `${name} change`, unit: 'Percent' as const, value: change.point * 100 }]),
  ].filter(({ value }) => Number.isFinite(value) && Math.abs(value) <= LARGEST);
}

/** 2^360, above which CloudWatch takes no number. */
const LARGEST = 2 ** 360;

function line({ run, outcome, project, source }: Exported, namespace: string, place: Readonly<Record<string, string>>, metrics: readonly Metric[]): string {
  const dimensions: Readonly<Record<string, string>> = Object.fromEntries(Object.entries({ ...(project === null ? {} : { project }), source, ...place }).map(([key, value]) => [key, dimension(value)]));
  return JSON.stringify({
    _aws: {
      Timestamp: endOf(run),
      CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [Object.keys(dimensions)], Metrics: metrics.map(({ name, unit }) => ({ Name: name, Unit: unit })) }],
    },
    ...dimensions,
    // Text that can be searched for, and makes no metrics.
    run: run.id, commit: run.head.commit ?? '', branch: run.head.branch ?? '', machine: machineOf(run), seed: String(run.seed), outcome,
    ...Object.fromEntries(metrics.map(({ name, value }) => [name, Number(value.toPrecision(15))])),
  });
}

/** Printable ASCII, of every text another one: what is none stands in it as in URLs (`%C3%A4`), and what is too long ends with a hash of the whole. */
function plain(text: string, longest: number): string {
  const ascii = text.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\x20-\x7e]|%(?=[0-9A-F]{2})/gu, (character) => encodeURIComponent(character));
  if (ascii.length <= longest) return ascii;
  const hash = shortHash(ascii);
  return `${ascii.slice(0, longest - hash.length - 1)}~${hash}`;
}

/** Something to be seen, and not beginning with a colon. */
const dimension = (text: string): string => plain(text, LONGEST_VALUE - 2).replace(/^:/u, '%3A').replace(/^ *$/u, '%20');
