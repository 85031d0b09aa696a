/** The list under `budgets` -> rules with their limits in the metrics' units, or what is wrong with them. */
import { matchesGlob } from '../glob.ts';
import { catalogue, metricNamed, metricNames } from '../metrics.ts';
import type { Better, Budget, Metric, Tiers, Unit } from '../model.ts';
import { entriesOf, mapOf, type Loose } from './checks.ts';
import type { Finding, Path } from './place.ts';
import { suggestion } from './suggestion.ts';
import { amountExample, parseAmount, parseQuantity, type Amount } from './units.ts';

/** What the document has, by name, however wrong the rest of it is. */
interface Named { readonly target: string; readonly scenarios: readonly string[]; readonly cold: boolean; readonly weighed: boolean }

export interface Budgets {
  readonly findings: readonly Finding[];
  /** Only those in which nothing is wrong. */
  readonly budgets: readonly Budget[];
}

/** Reads every budget on its own; `lineOf` gives the line of a path. */
export function readBudgets(document: unknown, lineOf: (path: Path) => number): Budgets {
  const list = mapOf(document)?.['budgets'];
  const named = entriesOf(mapOf(document)?.['targets']).map(([target, value]) => describe(target, mapOf(value)));
  const findings: Finding[] = [];
  const budgets: Budget[] = [];
  const covered = new Map<string, number>();
  (Array.isArray(list) ? list : []).forEach((written: unknown, i) => {
    const map = mapOf(written);
    if (map === null || typeof map['metric'] !== 'string') return; // the schema says so
    const path = ['budgets', i];
    const budget = { target: globText(map['target']), scenario: globText(map['scenario']), metric: map['metric'] };
    const wrong = [...globFindings(budget, map, named, path), ...amountFindings(map, budget.metric, path)];
    const shadow = wrong.length === 0 ? shadowedBy(budget, named, covered, i) : null;
    if (shadow !== null) wrong.push(onKey([...path, 'metric'], `never applies: budgets[${shadow}] (line ${lineOf(['budgets', shadow])}) comes first and matches all that this one matches`, 'put the narrower rule before the wider one'));
    findings.push(...wrong);
    if (wrong.length === 0) budgets.push({ ...budget, ...limitsOf(map, budget.metric), origin: 'config', line: lineOf(path) });
  });
  return { findings, budgets };
}

type Globs = Pick<Budget, 'target' | 'scenario' | 'metric'>;

function globFindings(budget: Globs, map: NonNullable<Loose>, named: readonly Named[], path: Path): Finding[] {
  const found: Finding[] = [];
  const metrics = metricNames.filter((name) => matchesGlob(budget.metric, name));
  if (metrics.length === 0) found.push(onValue([...path, 'metric'], `no metric is called \`${budget.metric}\``, likelyMetric(budget.metric)));
  const targets = named.filter((t) => matchesGlob(budget.target, t.target));
  // Without targets every budget would be at fault; that they are missing is told already.
  if (named.length > 0 && targets.length === 0) found.push(unknownName([...path, 'target'], 'target', budget.target, named.map((t) => t.target)));
  const scenarios = targets.flatMap((t) => t.scenarios);
  const ofTarget = metrics.length > 0 && metrics.every((name) => !perScenario.has(name));
  if (budget.scenario !== '*' && ofTarget) found.push(onKey([...path, 'scenario'], `\`${budget.metric}\` belongs to the target as a whole, not to a scenario`, 'leave `scenario` out'));
  else if (targets.length > 0 && (budget.scenario !== '*' || (metrics.length > 0 && metrics.every((name) => perScenario.has(name)))) && !scenarios.some((s) => matchesGlob(budget.scenario, s))) {
    found.push(map['scenario'] === undefined ? onValue([...path, 'metric'], `\`${budget.metric}\` is measured under load, and no target here has a scenario`, 'write `scenarios: { health: GET /health }` in the target') : unknownName([...path, 'scenario'], 'scenario', budget.scenario, scenarios));
  }
  if (targets.length > 0 && metrics.length > 0) {
    if (metrics.every((name) => coldMetrics.has(name)) && !targets.some((t) => t.cold)) found.push(onValue([...path, 'metric'], `\`${budget.metric}\` is never measured: cold starts are left out`, 'remove `cold-start: false` from the target, or the budget'));
    if (metrics.every((name) => sizeMetrics.has(name)) && !targets.some((t) => t.weighed)) found.push(onValue([...path, 'metric'], `\`${budget.metric}\` is never measured: no target has a \`package\``, 'write `package: dist` in the target, or remove the budget'));
  }
  return found;
}

function amountFindings(map: NonNullable<Loose>, glob: string, path: Path): Finding[] {
  const found: Finding[] = [];
  const metrics = metricNames.filter((name) => matchesGlob(glob, name)).map(metricNamed);
  const tolerance = map['tolerance'];
  const inner = mapOf(tolerance);
  if (map['warn'] === undefined && map['fail'] === undefined && tolerance === undefined) found.push(onValue(path, 'allows everything: it has neither `warn`, `fail` nor `tolerance`', 'write for example `tolerance: { warn: 5%, fail: 10% }`'));
  if (inner !== null && inner['warn'] === undefined && inner['fail'] === undefined) found.push(onKey([...path, 'tolerance'], 'allows everything: it has neither `warn` nor `fail`', 'write for example `tolerance: { warn: 5%, fail: 10% }`'));
  if (metrics.length === 0) return found;
  const absolute = [['warn', map['warn']], ['fail', map['fail']], ['tolerance.floor', inner?.['floor']]] as const;
  for (const [key, written] of absolute) {
    if (typeof written !== 'string' && typeof written !== 'number') continue; // absent, or the schema says so
    const amount = amountOf(written, metrics, glob);
    if (!amount.ok) found.push(onValue([...path, ...key.split('.')], amount.message, amount.hint));
  }
  found.push(...contradictions(map, metrics, glob, path));
  const largest = Math.max(...[inner === null ? tolerance : inner['fail'], inner?.['warn']].map((share) => shareOf(share) ?? 0));
  if (largest >= 1 && metrics.every((metric) => metric.better === 'higher')) found.push(onValue([...path, 'tolerance'], `\`${glob}\` cannot fall by more than 100 %`, 'a tolerance is the change itself: `10%` accepts 90/s after 100/s'));
  return found;
}

/** A warning that comes after the failure is never seen. */
function contradictions(map: NonNullable<Loose>, metrics: readonly Metric[], glob: string, path: Path): Finding[] {
  const found: Finding[] = [];
  const better: Better = metrics.every((metric) => metric.better === 'higher') ? 'higher' : 'lower';
  const [warn, fail] = [map['warn'], map['fail']].map((written) => (written === undefined ? null : valueOf(amountOf(written, metrics, glob))));
  if (typeof warn === 'number' && typeof fail === 'number' && (better === 'higher' ? warn < fail : warn > fail)) {
    found.push(onValue([...path, 'warn'], better === 'higher' ? 'lies below `fail`: it would never be seen' : 'lies above `fail`: it would never be seen', better === 'higher' ? 'write a higher `warn`: more is better here' : 'write a lower `warn`'));
  }
  const tolerance = mapOf(map['tolerance']);
  const [some, most] = [shareOf(tolerance?.['warn']), shareOf(tolerance?.['fail'])];
  if (some !== null && most !== null && some > most) found.push(onValue([...path, 'tolerance', 'warn'], 'is larger than `fail`: it would never be seen', 'write a smaller `warn`'));
  return found;
}

/** In the unit that all the metrics share; refused when they share none, except for 0. */
function amountOf(written: unknown, metrics: readonly Metric[], glob: string): Amount {
  const units = [...new Set(metrics.map((metric) => metric.unit))];
  const [unit] = units;
  if (unit === undefined) throw new Error(`no metric matches ${glob}`);
  const read = parseAmount(written, unit);
  if (units.length > 1 && !(read.ok && read.value === 0)) {
    return { ok: false, message: `\`${glob}\` matches metrics of different units (${units.join(', ')}), so no single amount fits`, hint: 'write one budget for each kind of metric, or a `tolerance` in per cent' };
  }
  if (!read.ok) return { ...read, message: `${read.message} (\`${glob}\` is measured in ${unitWords[unit]})` };
  if (unit === 'ratio' && read.value > 1) return { ok: false, message: 'is more than 100 %', hint: `write for example \`${amountExample(unit)}\`` };
  return read;
}

/** Only after `amountFindings` found nothing wrong. */
function limitsOf(map: NonNullable<Loose>, glob: string): { readonly limit: Tiers | null; readonly tolerance: Budget['tolerance'] } {
  const metrics = metricNames.filter((name) => matchesGlob(glob, name)).map(metricNamed);
  const absolute = (written: unknown): number | null => (written === undefined ? null : valueOf(amountOf(written, metrics, glob)));
  const limit = { warn: absolute(map['warn']), fail: absolute(map['fail']) };
  const tolerance = map['tolerance'];
  const inner = mapOf(tolerance) ?? { fail: tolerance };
  return {
    limit: limit.warn === null && limit.fail === null ? null : limit,
    tolerance: tolerance === undefined ? null : { warn: shareOf(inner['warn']), fail: shareOf(inner['fail']), floor: absolute(inner['floor']) ?? 0 },
  };
}

/** The first rule that covers everything that this one matches; otherwise notes what this one takes. */
function shadowedBy(budget: Globs, named: readonly Named[], covered: Map<string, number>, index: number): number | null {
  const keys = named.filter((t) => matchesGlob(budget.target, t.target)).flatMap((t) => [
    ...metricNames.filter((name) => !perScenario.has(name) && matchesGlob(budget.metric, name) && budget.scenario === '*').map((name) => `${t.target}\n\n${name}`),
    ...metricNames.filter((name) => perScenario.has(name) && matchesGlob(budget.metric, name)).flatMap((name) => t.scenarios.filter((s) => matchesGlob(budget.scenario, s)).map((s) => `${t.target}\n${s}\n${name}`)),
  ]);
  const fresh = keys.filter((key) => !covered.has(key));
  for (const key of fresh) covered.set(key, index);
  return keys.length > 0 && fresh.length === 0 ? (covered.get(keys[0] ?? '') ?? null) : null;
}

function describe(target: string, value: Loose): Named {
  const cold = value?.['start'] !== undefined && value['cold-start'] !== false;
  return { target, scenarios: Object.keys(mapOf(value?.['scenarios']) ?? {}), cold, weighed: value?.['package'] !== undefined };
}

function likelyMetric(written: string): string {
  const word = written.replaceAll('*', '').toLowerCase();
  const close = suggestion(written, metricNames) ?? metricNames.find((name) => word.length > 1 && (name.endsWith(`.${word}`) || name.startsWith(`${word}.`)));
  return close === undefined ? `the metrics are ${metricNames.join(', ')}` : `did you mean \`${close}\`?`;
}

function unknownName(path: Path, what: string, glob: string, known: readonly string[]): Finding {
  const close = suggestion(glob, known);
  const list = known.slice(0, 10).map((name) => `\`${name}\``).join(', ');
  return onValue(path, `no ${what} is called \`${glob}\``, close !== null ? `did you mean \`${close}\`?` : known.length === 0 ? `there is no ${what} that it could match` : `the ${what}s are ${list}${known.length > 10 ? ' ...' : ''}`);
}

const namesOf = (metrics: readonly Metric[]): ReadonlySet<string> => new Set(metrics.map((metric) => metric.name));
const perScenario = namesOf([...catalogue.load, ...catalogue.resources]);
const coldMetrics = namesOf(catalogue['cold-start']);
const sizeMetrics = namesOf(catalogue.size);

const unitWords: Readonly<Record<Unit, string>> = {
  'ms': 'time', 'bytes': 'bytes', 'ratio': 'per cent', 'count': 'pieces', 'requests/s': 'requests a second', 'ms/request': 'time a request',
  'bytes/request': 'bytes a request', 'count/request': 'pieces a request', 'bytes/1000 requests': 'bytes in 1000 requests',
};

const globText = (value: unknown): string => (typeof value === 'string' ? value : '*');
const valueOf = (amount: Amount): number | null => (amount.ok ? amount.value : null);
const shareOf = (written: unknown): number | null => (written === undefined ? null : valueOf(parseQuantity(written, 'percentage')));
const onKey = (path: Path, message: string, hint: string | null): Finding => ({ path, on: 'key', message, hint });
const onValue = (path: Path, message: string, hint: string | null): Finding => ({ path, on: 'value', message, hint });
