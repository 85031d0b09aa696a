/** A verdict that was measured again side by side -> what the stored comparison had said first, and what became of it. */
import type { Verdict } from '../model.ts';
import { changeSign, valueText } from './figure.ts';
import { between, change, count } from './format.ts';
import type { Pen } from './pen.ts';
import { isAboutLimit, subject } from './row.ts';

/** What became of an accusation: `withdrawn` when fresh measurements of both builds do not bear it out. */
export type Fate = 'withdrawn' | 'confirmed' | 'open';

/** null when the first comparison accused of nothing, or there was none. */
export function fateOf({ verdict, severity, screening }: Verdict): Fate | null {
  if (screening === null || screening.severity === 'none') return null;
  if (severity !== 'none') return 'confirmed';
  return verdict === 'unchanged' || verdict === 'improved' ? 'withdrawn' : 'open';
}

/**
 * `the stored baseline had said +12 %; measured side by side it is +0.3 %: withdrawn`. null when there is nothing to tell: no
 * earlier opinion, or one that agrees without having accused.
 */
export function screeningText(verdict: Verdict, pen: Pen): string | null {
  const { screening } = verdict;
  if (screening === null || screening.verdict === 'not-compared') return null;
  const fate = fateOf(verdict);
  if (fate === null) return quietText(screening, verdict);
  const said = `${saidBy(screening, pen)}; ${againBy(verdict, pen)}`;
  switch (fate) {
    case 'withdrawn': return `${said}: withdrawn`;
    case 'confirmed': return `${said}: confirmed`;
    case 'open': return `${said}: neither confirmed nor withdrawn`;
  }
}

/** A line for each verdict that has such a story: first the withdrawn ones. */
export function screeningLines(verdicts: readonly Verdict[], pen: Pen): readonly string[] {
  const rank = (verdict: Verdict): number => (fateOf(verdict) === 'withdrawn' ? 0 : 1);
  return verdicts.filter(({ budget }) => budget !== null).toSorted((a, b) => rank(a) - rank(b)).flatMap((verdict) => {
    const text = screeningText(verdict, pen);
    return text === null ? [] : [`${subject(verdict.comparison, pen)}: ${text}.`];
  });
}

/** The part of the first line that clears whoever was accused first; '' when nobody was, or it stands. */
export function withdrawnText(verdicts: readonly Verdict[], pen: Pen): string {
  const withdrawn = verdicts.filter((verdict) => fateOf(verdict) === 'withdrawn');
  const [first] = withdrawn;
  if (first === undefined) return '';
  if (withdrawn.length === 1) return `${subject(first.comparison, pen)}: ${screeningText(first, pen) ?? ''}`;
  return `${count(withdrawn.length)} accusations of the stored baseline are withdrawn after measuring side by side`;
}

/** Of an earlier opinion that did not accuse. */
function quietText(screening: Verdict, verdict: Verdict): string | null {
  const estimate = screening.comparison.change;
  const figures = estimate === null ? '' : ` (${[change(estimate.point), between(estimate.interval)].join(', ')})`;
  if (screening.verdict === 'inconclusive') return `the stored baseline could not tell${figures}${verdict.verdict === 'inconclusive' ? '; side by side it cannot be told yet either' : ''}`;
  return verdict.severity === 'none' || estimate === null ? null : `the stored baseline had seen nothing beyond what is allowed${figures}`;
}

/** A limit is not the baseline's opinion: it was head's own figure, in the first measurement, that broke it. */
function saidBy(screening: Verdict, pen: Pen): string {
  const { comparison } = screening;
  if (screening.verdict === 'over-budget') return `the first measurement had said ${valueText(comparison.head.point, 'head', comparison, pen)}`;
  return `the stored baseline had said ${figureOf(screening, pen)}`;
}

function againBy(verdict: Verdict, pen: Pen): string {
  if (verdict.comparison.notCompared !== null) return 'side by side it could not be compared';
  const where = verdict.screening?.verdict === 'over-budget' ? 'measured again' : 'measured side by side';
  const byValue = verdict.screening?.verdict === 'over-budget' || isAboutLimit(verdict);
  return `${where} it is ${byValue ? valueText(verdict.comparison.head.point, 'head', verdict.comparison, pen) : `${figureOf(verdict, pen)}${intervalOf(verdict)}`}`;
}

const intervalOf = ({ comparison: { change: estimate, method } }: Verdict): string =>
  estimate === null || method === 'exact' ? '' : ` (${between(estimate.interval)})`;

function figureOf({ comparison }: Verdict, pen: Pen): string {
  const { change: estimate, base, head } = comparison;
  if (estimate !== null) return changeSign(comparison) === null ? 'unknown' : `${changeSign(comparison) ?? ''}${change(estimate.point)}`;
  return base === null ? valueText(head.point, 'head', comparison, pen) : `from ${valueText(base, 'base', comparison, pen)} to ${valueText(head.point, 'head', comparison, pen)}`;
}
