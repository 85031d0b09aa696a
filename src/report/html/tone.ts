/** A verdict or an outcome -> its tone, its mark, and its word: never the colour alone. */
import type { Outcome, TargetStatus, Verdict } from '../../model.ts';
import { isGated } from '../input.ts';
import { element, together, type Markup } from '../page/markup.ts';
import { outcomeWord, verdictText } from '../phrases.ts';

export type Tone = 'bad' | 'warn' | 'good' | 'doubt' | 'muted' | 'head';
export type Mark = 'fail' | 'warn' | 'inconclusive' | 'good' | 'within' | 'none';

export function markOf({ severity, wouldBe, verdict, budget }: Verdict): Mark {
  if (severity !== 'none') return severity;
  if (wouldBe !== 'none') return 'warn';
  if (budget === null) return 'none';
  return verdict === 'inconclusive' ? 'inconclusive' : verdict === 'improved' ? 'good' : verdict === 'not-compared' ? 'none' : 'within';
}

const TONES: Readonly<Record<Mark, Tone>> = { fail: 'bad', warn: 'warn', inconclusive: 'doubt', good: 'good', within: 'head', none: 'muted' };
const SIGNS: Readonly<Record<Mark, string>> = { fail: '✕', warn: '!', inconclusive: '?', good: '✓', within: '', none: '' };

export const toneOf = (verdict: Verdict): Tone => TONES[markOf(verdict)];

/** `✕ regressed` */
export function wordsOf(verdict: Verdict): Markup {
  const mark = markOf(verdict);
  if (SIGNS[mark] === '') return isGated(verdict) ? together(verdictText(verdict)) : element('span', { class: 'quiet' }, verdictText(verdict));
  return element('b', { class: TONES[mark] }, element('span', { 'aria-hidden': 'true' }, `${SIGNS[mark]} `), verdictText(verdict));
}

export const outcomeTone: Readonly<Record<Outcome, Tone>> = { pass: 'good', warn: 'warn', inconclusive: 'doubt', fail: 'bad' };
const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = { pass: '✓', warn: '!', inconclusive: '?', fail: '✕' };

export const outcomeBadge = (outcome: Outcome): Markup =>
  element('span', { class: `badge ${outcomeTone[outcome]}` }, element('span', { 'aria-hidden': 'true' }, `${OUTCOME_SIGNS[outcome]} `), outcomeWord[outcome]);

const STATUS: Readonly<Record<TargetStatus['status'], readonly [tone: Tone, sign: string]>> = { healthy: ['good', '✓'], warning: ['warn', '!'], critical: ['bad', '✕'] };

export function statusBadge({ status }: TargetStatus): Markup {
  const [tone, sign] = STATUS[status];
  return element('span', { class: `badge small ${tone}` }, element('span', { 'aria-hidden': 'true' }, `${sign} `), status);
}

/** Of a scenario: the gravest of its verdicts, as a sign in front of its name; nothing where it is calm. */
export function signOf(verdicts: readonly Verdict[]): Markup | null {
  const marks = verdicts.map(markOf);
  const worst = (['fail', 'warn', 'inconclusive', 'good'] as const).find((mark) => marks.includes(mark));
  return worst === undefined ? null : element('b', { class: TONES[worst] }, `${SIGNS[worst]} `);
}
