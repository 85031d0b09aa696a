/** Two sets of rules -> what differs between them, in short plain sentences; nothing when they judge alike. */
import { unitOfAmounts } from '../budget.ts';
import { matchesGlob } from '../glob.ts';
import type { Acceptance, Budget, Policy, Unit } from '../model.ts';
import { amountText } from './amount-text.ts';
import type { Rules } from './rules.ts';

/** More than a reviewer reads. */
const MOST = 20;
/** Names belong to whoever wrote the config: they are kept short here, and escaped where they are shown. */
const LONGEST_NAME = 60;
/** Rules beyond this many are not held against each other one by one. */
const MOST_ORDERED = 500;

type Globs = Pick<Budget, 'target' | 'scenario' | 'metric'>;

/**
 * What decides more comes first: the policy, what is accepted, then the budgets. Lines, reasons and repeated entries that
 * can never count make no difference. What a label accepts is no rule. At most 20 sentences, then how many more there are.
 */
export function ruleChanges(base: Rules, head: Rules): readonly string[] {
  const changes = [...policyChanges(base.policy, head.policy), ...acceptChanges(base.accept, head.accept), ...budgetChanges(base.budgets, head.budgets)];
  return changes.length <= MOST ? changes : [...changes.slice(0, MOST), `and ${changes.length - MOST} more`];
}

function policyChanges(base: Policy, head: Policy): readonly string[] {
  return ([['on-inconclusive', 'onInconclusive'], ['on-missing-baseline', 'onMissingBaseline']] as const)
    .flatMap(([name, key]) => (base[key] === head[key] ? [] : [`\`${name}\`: ${base[key]} → ${head[key]}`]));
}

function acceptChanges(base: readonly Acceptance[], head: readonly Acceptance[]): readonly string[] {
  const [before, after] = [lastDays(base), lastDays(head)];
  return [
    ...[...after].flatMap(([key, one]) => {
      const was = before.get(key);
      if (was === undefined) return [`accept added: ${ruleName(one)}, ${untilText(one)}`];
      return was.expires === one.expires ? [] : [`accept ${ruleName(one)}: ${untilText(was)} → ${untilText(one)}`];
    }),
    ...[...before].flatMap(([key, one]) => (after.has(key) ? [] : [`accept removed: ${ruleName(one)}, ${untilText(one)}`])),
  ];
}

/** By what they match: the one that counts longest is the one that counts. */
function lastDays(accept: readonly Acceptance[]): ReadonlyMap<string, Acceptance> {
  const byKey = new Map<string, Acceptance>();
  for (const one of accept) {
    if (one.origin === 'label') continue;
    const other = byKey.get(keyOf(one));
    if (other === undefined || (other.expires !== null && (one.expires === null || one.expires > other.expires))) byKey.set(keyOf(one), one);
  }
  return byKey;
}

const untilText = ({ expires }: Acceptance): string => (expires === null ? 'for good' : `until ${short(expires)}`);

function budgetChanges(base: readonly Budget[], head: readonly Budget[]): readonly string[] {
  const [before, after] = [firstOfEach(base), firstOfEach(head)];
  return [
    ...[...after].flatMap(([key, budget]) => {
      const was = before.get(key);
      if (was === undefined) return [`budget added: ${ruleName(budget)}: ${allowedText(budget)}`];
      const changes = allowances(budget).flatMap(({ name, text }, i) => {
        const then = allowances(was)[i]?.text ?? null;
        return then === text ? [] : [`${name} ${then ?? 'none'} → ${text ?? 'none'}`];
      });
      return changes.length === 0 ? [] : [`${ruleName(budget)}: ${changes.join(', ')}`];
    }),
    ...[...before].flatMap(([key, budget]) => (after.has(key) ? [] : [`budget removed: ${ruleName(budget)}: ${allowedText(budget)}`])),
    ...orderChanges([...before.values()].filter((budget) => after.has(keyOf(budget))), [...after.keys()].filter((key) => before.has(key))),
  ];
}

/** By what they match: of the same patterns the first is the only one that ever counts. */
function firstOfEach(budgets: readonly Budget[]): ReadonlyMap<string, Budget> {
  const byKey = new Map<string, Budget>();
  for (const budget of budgets) if (!byKey.has(keyOf(budget))) byKey.set(keyOf(budget), budget);
  return byKey;
}

/** The same rules in another order judge otherwise only where two of them may match the same figure. */
function orderChanges(before: readonly Budget[], after: readonly string[]): readonly string[] {
  const place = new Map(after.map((key, i) => [key, i]));
  const places = before.map((budget) => place.get(keyOf(budget)) ?? 0);
  if (places.every((at, i) => i === 0 || at > (places[i - 1] ?? 0))) return [];
  if (before.length > MOST_ORDERED) return ['order of the budgets changed'];
  for (const [i, first] of before.entries()) {
    for (const [j, second] of before.entries()) {
      if (j > i && (places[j] ?? 0) < (places[i] ?? 0) && mayOverlap(first, second)) return [`order of the budgets changed: ${ruleName(second)} now comes before ${ruleName(first)}`];
    }
  }
  return [];
}

function mayOverlap(a: Globs, b: Globs): boolean {
  return globsMayOverlap(a.target, b.target) && globsMayOverlap(a.scenario, b.scenario) && globsMayOverlap(a.metric, b.metric);
}

/** False only when no text can match both: of two patterns with `*` their beginnings and ends tell. */
function globsMayOverlap(a: string, b: string): boolean {
  if (!a.includes('*')) return matchesGlob(b, a);
  if (!b.includes('*')) return matchesGlob(a, b);
  const [startA, startB, endA, endB] = [a.slice(0, a.indexOf('*')), b.slice(0, b.indexOf('*')), a.slice(a.lastIndexOf('*') + 1), b.slice(b.lastIndexOf('*') + 1)];
  return (startA.startsWith(startB) || startB.startsWith(startA)) && (endA.endsWith(endB) || endB.endsWith(endA));
}

const keyOf = ({ target, scenario, metric }: Globs): string => JSON.stringify([target, scenario, metric]);

/** `` `metric: latency.p99` (target `api`, scenario `list`) `` */
function ruleName({ target, scenario, metric }: Globs): string {
  const place = [...(target === '*' ? [] : [`target \`${short(target)}\``]), ...(scenario === '*' ? [] : [`scenario \`${short(scenario)}\``])];
  return `\`metric: ${short(metric)}\`${place.length === 0 ? '' : ` (${place.join(', ')})`}`;
}

/** All that a budget may say, in one order; null: it does not. */
function allowances({ metric, limit, tolerance, amounts, better, advisory }: Budget): readonly { readonly name: string; readonly text: string | null }[] {
  const unit = unitOfAmounts({ metric, amounts });
  const absolute = (value: number | null | undefined): string | null => (value == null ? null : amountText(value, unit));
  const share = (value: number | null | undefined): string | null => (value == null ? null : amountText(value, RATIO));
  return [
    { name: 'warn', text: absolute(limit?.warn) },
    { name: 'fail', text: absolute(limit?.fail) },
    { name: 'tolerance warn', text: share(tolerance?.warn) },
    { name: 'tolerance fail', text: share(tolerance?.fail) },
    { name: 'floor', text: tolerance === null || tolerance.floor === 0 ? null : absolute(tolerance.floor) },
    { name: 'better', text: better },
    { name: 'advisory', text: advisory ? 'yes' : null },
  ];
}

const RATIO: Unit = 'ratio';

function allowedText(budget: Budget): string {
  return allowances(budget).flatMap(({ name, text }) => (text === null ? [] : [`${name} ${text}`])).join(', ') || 'allows everything';
}

/** On one line, without what would end a code span. */
function short(name: string): string {
  const line = name.replace(/[\s`]+/gu, ' ').trim();
  const points = [...line.slice(0, 4 * LONGEST_NAME)];
  return points.length <= LONGEST_NAME ? line : `${points.slice(0, LONGEST_NAME - 1).join('')}…`;
}
