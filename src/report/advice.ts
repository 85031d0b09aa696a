/** A verdict and those beside it -> what to look at next, or null. Says only what was measured in the same run. */
import type { ErrorCounts, Run, Verdict } from '../model.ts';
import { causeBeside, loadedMore, type Place } from './beside.ts';
import { valueText } from './figure.ts';
import { count } from './format.ts';
import type { ReportInput } from './input.ts';
import { allowedOf } from './order.ts';
import type { Pen } from './pen.ts';
import { asSentence, enumerate, notComparedAdvice, settleText } from './phrases.ts';
import { hadBy } from './replication.ts';
import { fullSentence, subject } from './row.ts';

/** Verdicts by the place they are about, so that 200 scenarios are looked through once. */
export type Beside = ReadonlyMap<string, Place>;

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
    case 'regressed': return causeBeside(verdict, placeOf(verdict, beside), run, pen);
    case 'over-budget': return sentencesOf(beforeOf(verdict, run, pen), causeBeside(verdict, placeOf(verdict, beside), run, pen));
    case 'inconclusive': return sentencesOf(verdict.settle === null ? null : asSentence(settleText(verdict.settle, hadBy(verdict.comparison, run))), loadedMore(verdict, placeOf(verdict, beside), pen));
    case 'not-compared': return verdict.comparison.notCompared === null ? null : notComparedAdvice(verdict.comparison.notCompared, pen);
    case 'improved':
    case 'unchanged': return null;
  }
}

export const placeOf = (verdict: Verdict, beside: Beside): Place => beside.get(placeKey(verdict)) ?? new Map<string, Verdict>();

const sentencesOf = (...texts: readonly (string | null)[]): string | null => texts.filter((text) => text !== null).join(' ') || null;

/** One thing to look at ('': nothing more than the figure itself), and all the figures of `verdicts` that it is said of, in their order. */
export interface Remark {
  readonly verdicts: readonly [Verdict, ...Verdict[]];
  readonly text: string;
}

/** Each remark once: what explains p99 mostly explains p90 as well. */
export function remarksOf(verdicts: readonly Verdict[], input: Pick<ReportInput, 'run' | 'judgement'>, pen: Pen): readonly Remark[] {
  const beside = besideOf(input.judgement.verdicts);
  const byText = new Map<string, [Verdict, ...Verdict[]]>();
  const alone: Remark[] = [];
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
export function remarkLine({ verdicts: [first, ...rest], text }: Remark, pen: Pen): string {
  const more = rest.length > MOST_OTHERS ? [`${count(rest.length - MOST_OTHERS)} more`] : [];
  const others = rest.length === 0 ? '' : ` The same goes for ${enumerate([...rest.slice(0, MOST_OTHERS).map(({ comparison }) => subject(comparison, pen)), ...more])}.`;
  return `${fullSentence(first, pen)}.${text === '' ? '' : ` ${text}`}${others}`;
}

/** Whether it was over its limit before, which is the first thing an accused author asks. */
function beforeOf(verdict: Verdict, run: Run, pen: Pen): string | null {
  const { base, metric } = verdict.comparison;
  const { limit } = allowedOf(verdict);
  if (metric.name === 'errors') return errorsText(verdict, run);
  if (base === null || limit === null) return null;
  const over = metric.better === 'lower' ? base > limit : base < limit;
  return over
    ? `It was beyond this limit before this change as well (${valueText(base, 'base', verdict.comparison, pen)}).`
    : `Before this change it was within the limit (${valueText(base, 'base', verdict.comparison, pen)}).`;
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
