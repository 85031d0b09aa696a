/** Findings of history -> sentences, and values and machines -> words; for the terminal and for pages alike. */
import type { ChangeKind, HistoryFinding, Level, MachineClass, RangeEnd, Series, SeriesMetric } from '../../model.ts';
import { clean } from '../escape.ts';
import { amount, apart, change, millions, plural, written } from '../format.ts';
import type { Pen } from '../pen.ts';
import type { MetricHistory } from './input.ts';

/** Of commits, as git shortens them in large repositories. */
const COMMIT_DIGITS = 10;
const LONGEST_WORD = 30;
const INSTRUCTION_DIGITS = 4;

/** A value in the metric's unit; a bare number where the unit is not known. */
export function valueText(value: number, metric: SeriesMetric, extraDigits = 0): string {
  if (metric.name === 'instructions') return millions(value, INSTRUCTION_DIGITS + extraDigits);
  return withWord(amount(value, metric.unit ?? 'number', 3 + extraDigits), metric);
}

/** At a tick of an axis: without digits that only claim precision, and without what it is per: that stands beside the picture. */
export const tickText = (value: number, metric: SeriesMetric): string => written(value, metric.unit ?? 'number').replace(/\/request$|\/1,000 requests$| per million$/, '');

function withWord(text: string, { word }: SeriesMetric): string {
  const own = word === null ? '' : ` ${clean(word, LONGEST_WORD)}`;
  return text.endsWith('/request') ? `${text.slice(0, -'/request'.length)}${own}/request` : `${text}${own}`;
}

/** `4.12 ms to 4.70 ms`, with as many digits as tell them apart. */
export const fromTo = (before: number, after: number, metric: SeriesMetric): readonly [string, string] => apart(before, after, (value, extra) => valueText(value, metric, extra));

export const shortCommit = (commit: string | null): string | null => (commit === null ? null : clean(commit).slice(0, COMMIT_DIGITS));

/** `list latency.p99`; the target's own figures by their name alone. */
export const nameOf = ({ scenario, metric }: Pick<MetricHistory, 'scenario' | 'metric'>): string => (scenario === null ? metric.name : `${scenario} ${metric.name}`);

/** Of a machine's kind: `AMD EPYC 7763, 4 cores, node 24`; a kind that only its speed tells apart says so. */
export function machineName(machine: MachineClass | null): string {
  if (machine === null) return 'any machine';
  const { fingerprint: { cpu, cores, os, image, runtime }, speed } = machine;
  return [cpu || 'a processor without a name', plural(cores, 'core'), image ?? os, ...(runtime === null ? [] : [runtime]), ...(speed > 1 ? [`speed ${speed}`] : [])].join(', ');
}

/** A ratio as `+14 %`; in the metric's own unit where there is no ratio. */
export function sizeOf({ what, metric, kind }: HistoryFinding): string {
  if (kind === 'creep' || what.change !== null) return change(what.change?.point ?? 0);
  return `${what.difference < 0 ? '-' : '+'}${valueText(Math.abs(what.difference), metric)}`;
}

export const VERBS: Readonly<Record<ChangeKind, string>> = { regressed: 'regressed', improved: 'improved', changed: 'changed' };

/** `regressed +14 %: 4.12 ms to 4.70 ms, between 1a2b3c4d5e (2026-10-01) and 9f8e7d6c5b (2026-10-02)`. Commits and names through the pen. */
export function findingText(finding: HistoryFinding, pen: Pen): string {
  const { what, metric } = finding;
  const [before, after] = fromTo(what.before, what.after, metric);
  const size = `${sizeOf(finding)}: ${pen.text(before)} to ${pen.text(after)}`;
  if (finding.kind === 'creep') {
    const { against } = finding.what;
    return `crept ${size}, small step by small step, against ${against.kind === 'pin' ? pen.name(against.name) : 'its best level that lasted'}, of ${rangeText(finding, pen)}`;
  }
  const sure = finding.what.state === 'confirmed' ? '' : '; still young: it may move by a few entries, or turn out to be chance';
  return `${VERBS[finding.direction]} ${size}, ${rangeText(finding, pen)}${sure}`;
}

function rangeText({ range: { after, upTo }, kind }: HistoryFinding, pen: Pen): string {
  const end = ({ commit, time }: RangeEnd): string => {
    const short = shortCommit(commit);
    return short === null ? `the run of ${time.slice(0, 10)}` : `${pen.code(short)} (${time.slice(0, 10)})`;
  };
  if (kind === 'creep') return `${end(after)} until ${end(upTo)}`;
  return `after ${end(after)} and not later than ${end(upTo)}`;
}

/** What a level began with, when that was accepted on purpose; null otherwise. */
export const acceptedReason = ({ began }: Level): string | null => (began.kind === 'accepted' ? began.reason : null);

/** The reason of a finding that was accepted on purpose: by the config, or its series has a level that begins there or just beside it. */
export function reasonOf(finding: HistoryFinding, series: readonly Series[]): string | null {
  const own = series.find(({ key }) => key === finding.series);
  if (finding.accepted !== null || own === undefined || finding.kind === 'creep') return finding.accepted;
  return own.levels.flatMap((level) => (level.start === finding.what.index ? [acceptedReason(level)] : [])).find((reason) => reason !== null) ?? own.points[finding.what.index]?.accepted ?? null;
}
