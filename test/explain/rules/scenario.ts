/** Figures of scenarios -> what one rule, or all of them together, make of them. */
import { advise } from '../../../src/explain/advice.ts';
import type { Found, Place, Seen } from '../../../src/explain/rules/rule.ts';
import { rules } from '../../../src/explain/rules/rules.ts';
import type { Advice, AdviceRules, Asked, ErrorCounts, HotPath, Metric, Severity, Verdict, VerdictKind, Warning } from '../../../src/model.ts';
import type { RuleName } from '../../../src/rule-names.ts';
import { aBudget, aMetric, aVerdict, tiers } from '../../support/builders.ts';
import { NOTHING } from '../builders.ts';

/** A figure of head (and of base, where there is one). Unchanged unless told otherwise; `spread` is half the width of the change's interval and of head's own, ratio. */
export interface FigureOver extends Partial<Pick<Metric, 'unit' | 'better' | 'statistic'>> {
  readonly head: number;
  readonly base?: number;
  readonly spread?: number;
  readonly is?: VerdictKind;
  readonly severity?: Severity;
  readonly warnings?: readonly Warning[];
  readonly limit?: number;
  readonly accepted?: boolean;
}

export interface ScenarioOver {
  readonly figures: Readonly<Record<string, FigureOver>>;
  readonly asked?: Partial<Asked>;
  readonly errors?: Partial<ErrorCounts> & { readonly answered?: number };
  readonly hotPath?: HotPath;
}

export type Scenarios = Readonly<Record<string, ScenarioOver>>;

const UNITS: readonly (readonly [RegExp, Partial<Metric>])[] = [
  [/^metrics\.(?!.*(rate|ratio)$)/, { unit: 'number/request', statistic: 'steady' }], [/^metrics\./, { unit: 'ratio', better: 'higher' }],
  [/^memory\.growth$/, { unit: 'bytes/1000 requests' }], [/^capacity$/, { unit: 'requests/s', better: 'higher' }], [/^(fds|threads)$/, { unit: 'count' }],
];

export function aFigure(name: string, scenario: string, over: FigureOver): Verdict {
  const { head, base, spread = 0.01, is = base === undefined ? 'not-compared' : 'unchanged', severity = 'none', warnings = [], limit, accepted = false, unit, better, statistic } = over;
  const made = aVerdict({
    severity, warnings, verdict: is, budget: aBudget(limit === undefined ? {} : { limit: tiers(limit), tolerance: null }),
    ...(accepted ? { accepted: { target: '*', scenario: '*', metric: '*', reason: 'on purpose', expires: null, origin: 'config', line: 1 } } : {}),
    comparison: {
      scenario, head: { point: head, standardError: 0, interval: { level: 0.98, lower: head * (1 - spread), upper: head * (1 + spread) } }, spread,
      ...(base === undefined ? { notCompared: { kind: 'no-baseline' } } : { base }),
    },
  });
  const told = { ...UNITS.find(([pattern]) => pattern.test(name))?.[1], ...(unit === undefined ? {} : { unit }), ...(better === undefined ? {} : { better }), ...(statistic === undefined ? {} : { statistic }) };
  return { ...made, comparison: { ...made.comparison, metric: { ...aMetric(name), ...told } } };
}

function anAsked(scenario: string, over: Partial<Asked> = {}): Asked {
  return { target: 'api', scenario, atOnce: 10, cores: 3, requests: scenario, numbers: [], ...over };
}

function requestsOf(scenario: string, { answered = 10_000, ...errors }: NonNullable<ScenarioOver['errors']> = {}) {
  return { target: 'api', scenario, side: 'head' as const, answered, errors: { status: 0, timeout: 0, connection: 0, body: 0, ...errors } };
}

/** What one rule alone finds. */
export function foundBy(name: RuleName, scenarios: Scenarios): readonly Found[] {
  const places = Object.entries(scenarios).map(([scenario, { figures, asked, errors, hotPath }]): Place => ({
    scenario, figures: new Map(Object.entries(figures).map(([metric, over]) => [metric, aFigure(metric, scenario, over)])),
    asked: anAsked(scenario, asked), requests: requestsOf(scenario, errors), hotPath: hotPath ?? null,
  }));
  const seen: Seen = { target: 'api', places, facts: null, evidence: NOTHING, verdicts: places.flatMap(({ figures }) => [...figures.values()]), called: () => null };
  return rules.find((rule) => rule.name === name)?.find(seen) ?? [];
}

/** Of a single scenario: `warning` or `notice`, or null where the rule is silent. */
export function saysOf(name: RuleName, figures: ScenarioOver['figures'], over: Omit<ScenarioOver, 'figures'> = {}): 'warning' | 'notice' | null {
  const [found] = foundBy(name, { list: { figures, ...over } });
  return found === undefined ? null : found.urgent ? 'warning' : 'notice';
}

/** All that is told. */
export function toldOf(scenarios: Scenarios, wanted: AdviceRules = { off: [], messages: {} }): readonly Advice[] {
  const entries = Object.entries(scenarios);
  const verdicts = entries.flatMap(([scenario, { figures }]) => Object.entries(figures).map(([metric, over]) => aFigure(metric, scenario, over)));
  return advise({ ...NOTHING, hotPaths: entries.flatMap(([, { hotPath }]) => hotPath ?? []) }, verdicts, {
    functions: [], asked: entries.map(([scenario, { asked }]) => anAsked(scenario, asked)), requests: entries.map(([scenario, { errors }]) => requestsOf(scenario, errors)),
  }, wanted);
}

/** Slower by a third and gated; CPU time as it was. */
export const SLOWER: Readonly<Record<string, FigureOver>> = {
  'latency.p50': { base: 10, head: 14, is: 'regressed', severity: 'fail' },
  throughput: { base: 1000, head: 714, is: 'regressed', severity: 'fail' },
  cpu: { base: 0.2, head: 0.2 },
};
