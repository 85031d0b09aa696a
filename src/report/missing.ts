/** Rules that name a metric of which the run has no figure -> what is missing, and why. */
import type { Budget, BudgetUse, Judgement, MissingFigure } from '../model.ts';
import { assertNever, type ReportInput } from './input.ts';
import { plural } from './format.ts';
import type { Pen } from './pen.ts';

interface Open extends BudgetUse {
  readonly missing: Extract<MissingFigure, { kind: 'no-figure' }>;
}

/** Those that leave the run undecided. */
export const openRules = ({ budgets }: Pick<Judgement, 'budgets'>): readonly Open[] =>
  budgets.flatMap((use) => (use.missing?.kind === 'no-figure' && use.missing.open ? [{ ...use, missing: use.missing }] : []));

/** For the first line: `cannot tell: metrics.queries has no figure in this run (...), and 2 more budgets have none`. */
export function missingHeadline(judgement: Judgement, pen: Pen): string {
  const [first, ...rest] = openRules(judgement);
  if (first === undefined) return '';
  return `cannot tell: ${ruleName(first.budget, pen)} has a budget and no figure in this run${whyText(first.missing, pen)}${rest.length === 0 ? '' : `, and ${plural(rest.length, 'more budget has', 'more budgets have')} none`}`;
}

export const missingLines = (input: ReportInput, pen: Pen): readonly string[] =>
  openRules(input.judgement).map(({ budget, missing }) => `${ruleName(budget, pen)}${placeOfRule(budget, input, pen)}: no figure in this run${whyText(missing, pen)}`);

/** Why a rule holds for nothing, for its row in the table. */
export function missingText(missing: MissingFigure, pen: Pen): string {
  switch (missing.kind) {
    case 'covered': return 'matched nothing: rules before it match all of it';
    case 'ungated': return `holds for nothing: ${missing.reason === 'no-direction' ? `nothing says whether more or less of ${pen.name(missing.metric)} is better` : `a ${pen.code('*')} passes ${pen.name(missing.metric)} over, which only a budget that names it holds for`}`;
    case 'not-asked': return 'not asked for in this run';
    case 'no-figure': return missing.open ? `no figure in this run${whyText(missing, pen)}` : `matched nothing${whyText(missing, pen)}`;
    default: return assertNever(missing);
  }
}

function whyText({ reason, nearest }: Open['missing'], pen: Pen): string {
  const why = reason === null ? '' : `: ${pen.text(reason)}`;
  return nearest === null ? why : `${why}; did you mean ${pen.name(nearest)}?`;
}

/** `latency.p99`, and of which target and scenario where it says so. */
export function ruleName({ metric, target, scenario }: Pick<Budget, 'metric' | 'target' | 'scenario'>, pen: Pen): string {
  if (target === '*' && scenario === '*') return pen.name(metric);
  return `${pen.name(metric)} of ${pen.name(scenario === '*' ? target : target === '*' ? scenario : `${target}/${scenario}`)}`;
}

/** `tailgate.yml:12` */
export function placeOfRule({ origin, line }: Budget, { configFile }: Pick<ReportInput, 'configFile'>, pen: Pen): string {
  return origin === 'default' || configFile == null ? '' : ` (${pen.code(line === null ? configFile : `${configFile}:${line}`)})`;
}
