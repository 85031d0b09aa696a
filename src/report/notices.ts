/** What only the caller knows of a report's place -> the lines that a reviewer must see under the first one. */
import type { Outcome } from '../model.ts';
import { count } from './format.ts';
import { assertNever } from './input.ts';
import type { Pen } from './pen.ts';

export type Notice =
  /** An earlier comment said fail or warn, of that commit; now it is none of the two. */
  | { readonly kind: 'resolved'; readonly commit: string | null }
  /** The pull request changes the rules it is judged by. */
  | { readonly kind: 'rules-changed'; readonly file: string; readonly changes: readonly string[]; readonly judgedBy: 'base' | 'head' }
  /** Measured in a job that runs the pull request's code; judged apart from it with the rules and baselines of `branch`. */
  | { readonly kind: 'judged-elsewhere'; readonly branch: string }
  /** Nothing was measured: a saved run was judged again. */
  | { readonly kind: 'judged-again'; readonly label: string | null };

/** A notice in words. */
export interface NoticeText {
  readonly line: string;
  /** Told one by one under the line. */
  readonly details: readonly string[];
  /** Whether it may stand in small print. */
  readonly quiet: boolean;
}

/** What changes what the outcome is worth comes first. */
const ORDER: readonly Notice['kind'][] = ['rules-changed', 'resolved', 'judged-again', 'judged-elsewhere'];

/** Longest abbreviation of a commit, as the foot of a report has it. */
const SHORT_COMMIT = 10;

/** `outcome` is the one that the report tells: what cannot be told now is not resolved. */
export function noticeTexts(notices: readonly Notice[], outcome: Outcome, pen: Pen): readonly NoticeText[] {
  return ORDER.flatMap((kind) => notices.filter((notice) => notice.kind === kind)).flatMap((notice) => textOf(notice, outcome, pen));
}

function textOf(notice: Notice, outcome: Outcome, pen: Pen): readonly NoticeText[] {
  switch (notice.kind) {
    case 'resolved': return resolved(notice.commit === null ? 'An earlier commit' : pen.name(notice.commit.slice(0, SHORT_COMMIT)), outcome);
    case 'rules-changed': return [rulesChanged(notice, pen)];
    case 'judged-again':
      return [plain(`Judged again${notice.label === null ? '' : `, because of the label ${pen.name(notice.label)}`}: nothing was measured anew, the figures are those of the earlier run.`)];
    case 'judged-elsewhere':
      return [{ ...plain(`Measured in a job that runs the code of this pull request; judged apart from it, with the rules and the baselines of ${pen.name(notice.branch)}.`), quiet: true }];
    default: return assertNever(notice);
  }
}

const plain = (line: string): NoticeText => ({ line, details: [], quiet: false });

/** Only a pass can say that it is over; a run that cannot tell says that, and one that accuses needs no notice. */
function resolved(earlier: string, outcome: Outcome): readonly NoticeText[] {
  switch (outcome) {
    case 'pass': return [plain(`✅ Resolved: ${earlier} was over a budget; nothing is any more.`)];
    case 'inconclusive': return [plain(`Not resolved yet: ${earlier} was over a budget, and this run cannot tell whether that is over.`)];
    case 'warn': case 'fail': return [];
    default: return assertNever(outcome);
  }
}

function rulesChanged({ file, changes, judgedBy }: Extract<Notice, { kind: 'rules-changed' }>, pen: Pen): NoticeText {
  const judged = judgedBy === 'base' ? 'It is judged by those of the base branch' : 'It is judged by its own, new ones';
  const told = changes.length === 0 ? '.' : `; what it changes${changes.length === 1 ? '' : ` (${count(changes.length)})`}:`;
  return { line: `⚠️ ${pen.strong('This pull request changes the rules it is judged by')} (${pen.code(file)}). ${judged}${told}`, details: changes.map((text) => pen.text(text)), quiet: false };
}
