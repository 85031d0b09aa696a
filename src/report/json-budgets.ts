/** What became of the rules, and how the targets are -> their entries in report.json. */
import type { Budget, BudgetUse, TargetStatus, Tiers } from '../model.ts';
import type { ReportBudget, ReportRule, ReportTarget } from './document.ts';
import { boundOf } from '../bound.ts';
import { finite } from './json-values.ts';
import { missingText } from './missing.ts';
import type { Pen } from './pen.ts';
import { becauseText } from './status.ts';

/** What a verdict was judged by. */
export function budgetOf(budget: Budget | null): ReportBudget | null {
  if (budget === null) return null;
  const { limit, tolerance, advisory, origin, line } = budget;
  return {
    ...(limit === null ? {} : { limit: tiersOf(limit) }),
    ...(tolerance === null ? {} : { tolerance: { ...tiersOf(tolerance), floor: tolerance.floor } }),
    advisory,
    origin,
    line,
  };
}

export function ruleOf({ budget, figures, tightest, missing }: BudgetUse, pen: Pen): ReportRule {
  const { target, scenario, metric } = budget;
  const bound = tightest === null ? null : boundOf(tightest.comparison.warnings, 'head');
  const { limit, tolerance, advisory, origin, line } = budgetOf(budget) ?? { advisory: false, origin: 'default', line: null };
  return {
    metric, target, scenario,
    ...(limit === undefined ? {} : { limit }),
    ...(tolerance === undefined ? {} : { tolerance }),
    advisory, origin, line, figures,
    nearest: tightest === null ? null : {
      target: tightest.comparison.target, scenario: tightest.comparison.scenario, metric: tightest.comparison.metric.name, unit: tightest.comparison.metric.unit,
      value: finite(tightest.comparison.head.point), ...(bound === null ? {} : { bound }), change: tightest.comparison.change === null ? null : finite(tightest.comparison.change.point),
      verdict: tightest.verdict, severity: tightest.severity, 'would-be': tightest.wouldBe, room: tightest.room === null ? null : finite(tightest.room),
    },
    missing: missing === null ? null : { kind: missing.kind, text: missingText(missing, pen) },
  };
}

export const statusOf = ({ name, status, because }: TargetStatus, pen: Pen): ReportTarget => ({ name, status, because: becauseText(because, pen) });

const tiersOf = ({ warn, fail }: Tiers): { warn?: number; fail?: number } => ({ ...(warn === null ? {} : { warn }), ...(fail === null ? {} : { fail }) });
