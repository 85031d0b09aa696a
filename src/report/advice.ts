/** A verdict and those beside it -> what to look at next, or null. Says only what was measured in the same run. */
import type { ErrorCounts, Run, Verdict } from '../model.ts';
import { amount, change, count, plural } from './format.ts';
import type { ReportInput } from './input.ts';
import { allowedOf, isWitness, worsening } from './order.ts';
import type { Pen } from './pen.ts';
import { asSentence, enumerate, notComparedAdvice, settleText } from './phrases.ts';
import { hadBy } from './replication.ts';
import { fullSentence, subject } from './row.ts';

/** Verdicts by the place they are about, so that 200 scenarios are looked through once. */
export type Beside = ReadonlyMap<string, ReadonlyMap<string, Verdict>>;

export function besideOf(verdicts: readonly Verdict[]): Beside {
  const places = new Map<string, Map<string, Verdict>>();
  for (const verdict of verdicts) {
    const key = placeKey(verdict);
    const place = places.get(key) ?? new Map<string, Verdict>();
    places.set(key, place.set(verdict.comparison.metric.name, verdict));
  }
  return places;
}

export function adviceOf(verdict: Verdict, beside: Beside, run: Run, pen: Pen): string | null {
  switch (verdict.verdict) {
    case 'regressed': return causeOf(verdict, beside.get(placeKey(verdict)) ?? new Map<string, Verdict>(), pen);
    case 'over-budget': return beforeOf(verdict, run);
    case 'inconclusive': return verdict.settle === null ? null : asSentence(settleText(verdict.settle, hadBy(verdict.comparison, run)));
    case 'not-compared': return verdict.comparison.notCompared === null ? null : notComparedAdvice(verdict.comparison.notCompared, pen);
    case 'improved':
    case 'unchanged': return null;
  }
}

/** One thing to look at ('': nothing more than the figure itself), and all the figures of `verdicts` that it is said of, in their order. */
export interface Advice {
  readonly verdicts: readonly [Verdict, ...Verdict[]];
  readonly text: string;
}

/** Advice once each: what explains p99 mostly explains p90 as well. */
export function advicesOf(verdicts: readonly Verdict[], input: ReportInput, pen: Pen): readonly Advice[] {
  const beside = besideOf(input.judgement.verdicts);
  const byText = new Map<string, [Verdict, ...Verdict[]]>();
  const alone: Advice[] = [];
  for (const verdict of verdicts) {
    const text = adviceOf(verdict, beside, input.run, pen);
    // Nothing stands beside it, but how sure an accusation is, and by how many launches, is worth its own line.
    if (text === null && verdict.severity !== 'none' && verdict.comparison.method === 'side-by-side') alone.push({ verdicts: [verdict], text: '' });
    if (text === null) continue;
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [verdict]);
    else same.push(verdict);
  }
  return [...alone, ...[...byText].map(([text, same]) => ({ verdicts: same, text }))];
}

const MOST_OTHERS = 3;

/** `latency.p99 of api/list: +14 % (...). Per request, cpu +9 %: more is computed. The same goes for latency.p90 of api/list.` */
export function adviceLine({ verdicts: [first, ...rest], text }: Advice, pen: Pen): string {
  const more = rest.length > MOST_OTHERS ? [`${count(rest.length - MOST_OTHERS)} more`] : [];
  const others = rest.length === 0 ? '' : ` The same goes for ${enumerate([...rest.slice(0, MOST_OTHERS).map(({ comparison }) => subject(comparison, pen)), ...more])}.`;
  return `${fullSentence(first, pen)}.${text === '' ? '' : ` ${text}`}${others}`;
}

/** Below this a witness is not worth a sentence, ratio. */
const WORTH_TELLING = 0.01;

/** What else got worse in the same place tells what the time went to. */
function causeOf(verdict: Verdict, place: ReadonlyMap<string, Verdict>, pen: Pen): string | null {
  const metric = verdict.comparison.metric.name;
  if (/^(latency\.|throughput$)/.test(metric)) return loadCause(place, pen);
  if (/^cold-start\.(p50|p90|min|cpu)$/.test(metric)) return startCause(place, pen);
  if (/^size\.(packed|unpacked)$/.test(metric)) return filesCause(place);
  return null;
}

const IO = ['io.reads', 'io.read', 'io.writes', 'io.write'];

function loadCause(place: ReadonlyMap<string, Verdict>, pen: Pen): string | null {
  const moved = movedOf(place, (metric) => metric === 'cpu' || (isWitness(metric) && !metric.startsWith('cold-start.')));
  if (moved.length > 0) {
    const names = moved.map(({ comparison }) => comparison.metric.name);
    const guess = leads(moved, IO)
      ? 'look for added queries or file access'
      : names.includes('cpu') ? 'more is computed' : 'look for larger objects and answers';
    return `Per request, ${listOf(moved, pen)}: ${guess}.`;
  }
  if (place.get('cpu')?.verdict !== 'unchanged') return null;
  return 'CPU time per request did not change: the time is spent waiting (for another service, a lock or a timer), not computing.';
}

/** A slower service reads a little differently from its sockets: only what moved about as much as the processor's time points at what costs it. */
function leads(moved: readonly Verdict[], names: readonly string[]): boolean {
  const size = ({ comparison: { change } }: Verdict): number => Math.abs(change?.point ?? Infinity);
  const cpu = Math.max(0, ...moved.filter(({ comparison }) => comparison.metric.name === 'cpu').map(size));
  return moved.some((verdict) => names.includes(verdict.comparison.metric.name) && size(verdict) >= cpu / 2);
}

function startCause(place: ReadonlyMap<string, Verdict>, pen: Pen): string | null {
  const quiet = (metric: string): boolean => isWitness(metric) && metric.startsWith('cold-start.');
  const moved = movedOf(place, quiet);
  if (moved.length > 0) return `Beside it, ${listOf(moved, pen)}: more is loaded at start.`;
  const still = [...place.values()].filter(({ comparison }) => quiet(comparison.metric.name) && comparison.change !== null);
  return still.length === 0 ? null : 'What it reads and touches at start did not change: it waits or computes longer, or the machine was disturbed.';
}

function filesCause(place: ReadonlyMap<string, Verdict>): string | null {
  const files = place.get('size.files')?.comparison;
  if (files === undefined || files.base === null || files.base === files.head.point) return null;
  const more = files.head.point - files.base;
  return `${plural(Math.abs(more), 'file')} ${more > 0 ? 'more' : 'fewer'} than before (${count(files.head.point)}).`;
}

const movedOf = (place: ReadonlyMap<string, Verdict>, wanted: (metric: string) => boolean): readonly Verdict[] =>
  [...place.values()].filter((verdict) => wanted(verdict.comparison.metric.name) && gotWorse(verdict));

/** Beyond doubt: the interval lies on the worse side. */
function gotWorse(verdict: Verdict): boolean {
  const estimate = verdict.comparison.change;
  if (estimate === null || worsening(verdict) < WORTH_TELLING) return false;
  return verdict.comparison.metric.better === 'lower' ? estimate.interval.lower > 0 : estimate.interval.upper < 0;
}

function listOf(verdicts: readonly Verdict[], pen: Pen): string {
  return enumerate(verdicts.map(({ comparison }) => `${pen.name(comparison.metric.name)} ${change(comparison.change?.point ?? 0)}`));
}

/** Whether it was over its limit before, which is the first thing an accused author asks. */
function beforeOf(verdict: Verdict, run: Run): string | null {
  const { base, metric } = verdict.comparison;
  const { limit } = allowedOf(verdict);
  if (metric.name === 'errors') return errorsText(verdict, run);
  if (base === null || limit === null) return null;
  const over = metric.better === 'lower' ? base > limit : base < limit;
  return over
    ? `It was beyond this limit before this change as well (${amount(base, metric.unit)}).`
    : `Before this change it was within the limit (${amount(base, metric.unit)}).`;
}

const ERROR_WORDS: Readonly<Record<keyof ErrorCounts, string>> = { status: 'wrong status', timeout: 'timed out', connection: 'lost connection', body: 'wrong body' };

function errorsText({ comparison }: Verdict, run: Run): string | null {
  const counts = run.requests.find((r) => r.target === comparison.target && r.scenario === comparison.scenario && r.side === 'head');
  if (counts === undefined) return null;
  const { status, timeout, connection, body } = counts.errors;
  const told = ([['status', status], ['timeout', timeout], ['connection', connection], ['body', body]] as const).filter(([, n]) => n > 0);
  return told.length === 0 ? null : `Of its requests: ${told.map(([kind, n]) => `${count(n)} ${ERROR_WORDS[kind]}`).join(', ')}.`;
}

const placeKey = ({ comparison }: Verdict): string => JSON.stringify([comparison.target, comparison.scenario]);
