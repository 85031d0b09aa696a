/** A judged run -> report.json, which other programs read: kebab-case keys, `schema` goes up when one changes its meaning. */
import type { Acceptance, Checkout, Comparison, Estimate, Failure, Interval, Run, Settle, Verdict, Warning } from '../model.ts';
import { isShard } from '../part.ts';
import { adviceOf, besideOf, type Beside } from './advice.ts';
import type { ReportDocument, ReportVerdict } from './document.ts';
import { budgetOf, ruleOf, statusOf } from './json-budgets.ts';
import { adviceDocument, explanationDocument } from './json-why.ts';
import { headline } from './headline.ts';
import { outcomeOf, type ReportInput } from './input.ts';
import { finite, kebab, machineDocument } from './json-values.ts';
import { penFor, plainPen, type Pen } from './pen.ts';
import { loadText } from './loads.ts';
import { notComparedText, settleText, warningText } from './phrases.ts';
import { hadBy } from './replication.ts';
import { boundsOf } from '../bound.ts';
import { fateOf, screeningText } from './screening.ts';

/** One verdict a line, so that a person can read it and a difference shows what changed. */
export function reportJson(input: ReportInput): string {
  const fields = Object.entries(reportDocument(input)).map(([key, value]: [string, unknown]) => {
    const text = Array.isArray(value) && value.length > 0 ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]` : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

export function reportDocument(input: ReportInput): ReportDocument {
  const { run, judgement } = input;
  const beside = besideOf(judgement.verdicts);
  const pen = penFor(run, plainPen);
  return {
    schema: 'tailgate.report/1',
    outcome: outcomeOf(input),
    reason: headline(input),
    ...(run.shard === null || !isShard(run) ? {} : { shard: { index: run.shard.index, of: run.shard.of } }),
    compare: run.compare,
    complete: run.complete,
    id: run.id,
    started: run.started,
    seconds: Math.round(run.time.total / 100) / 10,
    time: { load: finite(run.time.load), 'warm-up': finite(run.time.warmUp), 'cold-starts': finite(run.time.coldStarts), 'start-and-stop': finite(run.time.startAndStop), total: finite(run.time.total) },
    launches: run.launches,
    seed: run.seed,
    head: checkout(run.head),
    base: run.base === null ? null : checkout(run.base),
    'base-missing': run.baseMissing,
    notes: run.notes,
    environment: run.environment,
    machine: run.machine === null ? null : machineDocument(run.machine),
    looks: run.looks,
    counts: judgement.counts,
    targets: judgement.targets.map((one) => statusOf(one, pen)),
    budgets: judgement.budgets.map((use) => ruleOf(use, pen)),
    verdicts: judgement.verdicts.map((verdict) => verdictOf(verdict, beside, run, pen)),
    explanations: input.explanations.map((explanation) => explanationDocument(explanation, pen)),
    advice: input.advice.map((advice) => adviceDocument(advice, pen)),
    expired: judgement.expired,
    failures: run.failures.map(failureOf),
    absent: run.absent,
    requests: run.requests,
    loads: run.loads.map((applied) => ({ ...applied, text: loadText(applied.load) })),
  };
}

function verdictOf(verdict: Verdict, beside: Beside, run: Run, pen: Pen): ReportVerdict {
  const { comparison } = verdict;
  const { metric } = comparison;
  const { baseBound, headBound } = boundsOf(comparison);
  return {
    target: comparison.target,
    scenario: comparison.scenario,
    metric: metric.name,
    unit: metric.unit,
    better: metric.directionUnknown === true ? null : metric.better,
    base: comparison.base === null ? null : finite(comparison.base),
    head: finite(comparison.head.point),
    ...(baseBound === undefined ? {} : { 'base-bound': baseBound }),
    ...(headBound === undefined ? {} : { 'head-bound': headBound }),
    'head-interval': intervalOf(comparison.head.interval),
    change: changeOf(comparison.change),
    ...(comparison.difference === undefined ? {} : { difference: changeOf(comparison.difference) }),
    'noise-floor': comparison.noiseFloor === null ? null : finite(comparison.noiseFloor),
    p: comparison.p === null ? null : finite(comparison.p),
    method: comparison.method,
    entries: comparison.entries,
    launches: comparison.launches,
    blocks: comparison.blocks,
    confirmation: comparison.confirmation === null ? null : { launches: comparison.confirmation.launches, change: finite(comparison.confirmation.change) },
    budget: budgetOf(verdict.budget),
    verdict: verdict.verdict,
    severity: verdict.severity,
    'would-be': verdict.wouldBe,
    room: verdict.room === null ? null : finite(verdict.room),
    accepted: verdict.accepted === null ? null : acceptedOf(verdict.accepted),
    'not-compared': notComparedOf(comparison),
    settle: verdict.settle === null ? null : settleOf(verdict.settle, run, comparison),
    warnings: verdict.warnings.map((warning) => warningOf(warning, comparison, pen)),
    advice: adviceOf(verdict, beside, run, pen),
    screening: verdict.screening === null ? null : screeningOf(verdict, verdict.screening, pen),
  };
}

function screeningOf(verdict: Verdict, { comparison, verdict: kind, severity }: Verdict, pen: Pen): ReportVerdict['screening'] {
  return {
    base: comparison.base === null ? null : finite(comparison.base),
    head: finite(comparison.head.point),
    change: changeOf(comparison.change),
    'noise-floor': comparison.noiseFloor === null ? null : finite(comparison.noiseFloor),
    entries: comparison.entries,
    verdict: kind,
    severity,
    accusation: fateOf(verdict),
    text: screeningText(verdict, pen),
  };
}

const changeOf = (estimate: Estimate | null): ReportVerdict['change'] =>
  estimate === null ? null : { point: finite(estimate.point), interval: intervalOf(estimate.interval) };

/** An unbounded end is null: JSON has no infinity. */
const intervalOf = ({ level, lower, upper }: Interval): { level: number | null; lower: number | null; upper: number | null } =>
  ({ level: finite(level), lower: finite(lower), upper: finite(upper) });

const acceptedOf = ({ reason, expires, origin, line }: Acceptance): ReportVerdict['accepted'] => ({ reason, expires, origin, line });

function notComparedOf({ notCompared, target }: Comparison): ReportVerdict['not-compared'] {
  if (notCompared === null) return null;
  const differs = notCompared.kind === 'other-machine' ? { differs: notCompared.differs } : {};
  return { kind: notCompared.kind, text: notComparedText(notCompared, target, plainPen), ...differs };
}

const settleOf = (settle: Settle, run: Run, comparison: Comparison): ReportVerdict['settle'] =>
  ({ ...kebab(settle), kind: settle.kind, text: settleText(settle, hadBy(comparison, run)) });

const warningOf = (warning: Warning, comparison: Comparison, pen: Pen): ReportVerdict['warnings'][number] =>
  ({ ...kebab(warning), kind: warning.kind, text: warningText(warning, comparison, pen) });

const checkout = ({ commit, branch, dirty }: Checkout): ReportDocument['head'] => ({ commit, branch, dirty });

const failureOf = ({ target, scenario, side, kind, message, hint, log }: Failure): ReportDocument['failures'][number] =>
  ({ target, scenario, side, kind, message, hint, log });
