/** A judged run -> whether a pull request needs a comment for it (`comment: on-change`), or a plain pass may stay silent. */
import { isGated, outcomeOf, type ReportInput } from './input.ts';
import { fateOf } from './screening.ts';

/**
 * False for a plain pass only: everything that was asked for was compared, nothing gated moved, no accusation was withdrawn,
 * no rule changed and nothing is accepted. What has no budget moves by chance too often to be worth a comment.
 */
export function worthTelling(input: ReportInput): boolean {
  const { run, judgement, notices = [] } = input;
  return outcomeOf(input) !== 'pass'
    || judgement.counts.compared === 0
    || judgement.uncompared.length > 0
    || run.baseMissing !== null
    || judgement.expired.length > 0
    || judgement.budgets.some(({ missing }) => missing?.kind === 'no-figure' && missing.open)
    || notices.some(({ kind }) => kind === 'rules-changed' || kind === 'resolved')
    || judgement.verdicts.some((verdict) => {
      const moved = isGated(verdict) && (verdict.verdict === 'regressed' || verdict.verdict === 'improved' || verdict.verdict === 'over-budget');
      return moved || verdict.severity !== 'none' || verdict.wouldBe !== 'none' || verdict.accepted !== null || fateOf(verdict) === 'withdrawn';
    });
}
