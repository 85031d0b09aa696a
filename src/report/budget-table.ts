/** What became of the rules -> one row for each: what it allows, the figure nearest to it, and the room that is left. */
import { fitsMetric, unitOfAmounts } from '../budget.ts';
import type { Budget, BudgetUse, Tiers, Verdict } from '../model.ts';
import { changeSign, floorText, limitText, valueText } from './figure.ts';
import { apart, change, count, percent, written, writtenAlone } from './format.ts';
import type { ReportInput } from './input.ts';
import { missingText, ruleName } from './missing.ts';
import type { Pen } from './pen.ts';
import { placeName, subject } from './row.ts';

/** Cells of text that is already quoted; '' where there is nothing to say. */
export interface BudgetRow {
  readonly rule: string;
  readonly allowed: string;
  /** The figure with the least room, or why there is none. */
  readonly nearest: string;
  readonly room: string;
  /** The same as a ratio; null: it cannot be told. */
  readonly share: number | null;
  /** Whether that figure is beyond it. */
  readonly beyond: boolean;
  readonly figures: string;
  /** Where it stands. */
  readonly place: string;
  readonly isDefault: boolean;
}

/** What has no figure and is beyond its budget first, then the least room first, as they stand among equals; what matched nothing last. */
export function budgetRows({ judgement, configFile }: Pick<ReportInput, 'judgement' | 'configFile'>, pen: Pen): readonly BudgetRow[] {
  return judgement.budgets.map((use) => ({ use, rank: rankOf(use) })).toSorted((a, b) => a.rank - b.rank).map(({ use }) => {
    const { budget, tightest, figures, missing } = use;
    return {
      rule: `${ruleName(budget, pen)}${budget.advisory ? ' (advisory)' : ''}`,
      allowed: allowedText(budget, tightest, pen),
      nearest: missing !== null ? missingText(missing, pen) : tightest === null ? '' : nearestText(tightest, budget, pen),
      room: tightest === null ? '' : roomText(tightest),
      share: tightest?.room ?? null,
      beyond: tightest !== null && (tightest.severity !== 'none' || tightest.wouldBe !== 'none'),
      figures: count(figures),
      place: budget.origin === 'default' ? 'default' : configFile == null ? '' : pen.name(budget.line === null ? configFile : `${configFile}:${budget.line}`),
      isDefault: budget.origin === 'default',
    };
  });
}

/** Rooms lie at 1 and below. */
function rankOf({ missing, tightest }: BudgetUse): number {
  if (missing !== null) return missing.kind === 'no-figure' && missing.open ? -Infinity : Infinity;
  if (tightest === null) return Infinity;
  const beyond = tightest.severity !== 'none' || tightest.wouldBe !== 'none';
  return tightest.room ?? (beyond ? -1 : 1);
}

/** Ten times what is allowed: beyond this a share says no more than the value and what is allowed do, which stand in the same row. */
const FAR = -9;

/** `24 %`; `none: 16 % beyond`; `none: far beyond`; `cannot tell` where the run cannot. */
export function roomText({ room, severity, wouldBe, verdict, comparison }: Verdict): string {
  const worst = severity === 'none' ? wouldBe : severity;
  if (worst !== 'none') return room === null ? 'none' : room < FAR ? 'none: far beyond' : room < 0 ? `none: ${percent(-room)} beyond` : worst === 'warn' && room > 0 ? `${percent(room)}, not as wanted` : 'none';
  if (room === null) return verdict === 'inconclusive' ? 'cannot tell' : comparison.notCompared === null ? '' : 'not compared';
  // The worst that the interval allows may lie beyond what is allowed though nothing is sure to.
  return room <= 0 ? 'none to be sure of' : percent(room);
}

/** The name of the metric stands in the same row already, but for a pattern. */
function nearestText({ comparison }: Verdict, budget: Budget, pen: Pen): string {
  const value = valueText(comparison.head.point, 'head', comparison, pen);
  const what = budget.metric === comparison.metric.name ? pen.name(placeName(comparison.target, comparison.scenario)) : subject(comparison, pen);
  const moved = budget.tolerance !== null && comparison.change !== null && changeSign(comparison) !== null ? `, ${changeSign(comparison) ?? ''}${change(comparison.change.point)}` : '';
  return `${what}: ${value}${moved}`;
}

/** `200 ms (100 ms wanted); 10 % (5 % wanted) worse, and more than 0.2 ms` */
function allowedText(budget: Budget, tightest: Verdict | null, pen: Pen): string {
  const { limit, tolerance } = budget;
  const figure = tightest?.comparison ?? null;
  const [known, unit] = [figure !== null && fitsMetric(budget, figure.metric) ? figure : null, unitOfAmounts(budget)];
  const absolute = (value: number): string => (known === null ? written(value, unit) : limitText(value, known, pen));
  const floor = (value: number): string => (known === null ? writtenAlone(value, unit) : floorText(value, known, pen));
  const atLeast = figure?.metric.better === 'higher' ? 'at least ' : '';
  return [
    ...(limit === null ? [] : [`${atLeast}${tiersText(limit, absolute)}`]),
    ...(tolerance === null ? [] : [`${tiersText(tolerance, percent)} worse${tolerance.floor > 0 ? `, and more than ${floor(tolerance.floor)}` : ''}`]),
  ].join('; ');
}

function tiersText({ warn, fail }: Tiers, text: (value: number) => string): string {
  if (fail === null) return warn === null ? '' : `${text(warn)} wanted`;
  if (warn === null) return text(fail);
  const [allowed, wanted] = apart(fail, warn, (value) => text(value));
  return `${allowed} (${wanted} wanted)`;
}
