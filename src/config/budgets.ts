/** The list under `budgets` -> rules with their limits in the metrics' units, or what is wrong with them. */
import { matchesGlob } from '../glob.ts';
import { metricNamed, metricNames } from '../metrics.ts';
import type { Better, Budget, Metric, Tiers, Unit } from '../model.ts';
import { mapOf, type Loose } from './loose.ts';
import { globFindings, globsOf, namedIn, perScenario, type Globs, type Named } from './globs.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';
import { amountExample, parseAmount, parseQuantity, type Amount } from './units.ts';

export interface Budgets {
  readonly findings: readonly Finding[];
  /** Only those in which nothing is wrong. */
  readonly budgets: readonly Budget[];
}

/** Reads every budget on its own; `lineOf` gives the line of a path. */
export function readBudgets(document: unknown, lineOf: (path: Path) => number): Budgets {
  const list = mapOf(document)?.['budgets'];
  const named = namedIn(document);
  const findings: Finding[] = [];
  const budgets: Budget[] = [];
  const covered = new Map<string, number>();
  (Array.isArray(list) ? list : []).forEach((written: unknown, i) => {
    const map = mapOf(written);
    const budget = globsOf(map);
    if (map === null || budget === null) return; // the schema says so
    const path = ['budgets', i];
    const wrong = [...globFindings(budget, map, named, path, 'budget'), ...amountFindings(map, budget.metric, path)];
    const shadow = wrong.length === 0 ? shadowedBy(budget, named, covered, i) : null;
    if (shadow !== null) wrong.push(onKey([...path, 'metric'], `never applies: budgets[${shadow}] (line ${lineOf(['budgets', shadow])}) comes first and matches all that this one matches`, 'put the narrower rule before the wider one'));
    findings.push(...wrong);
    if (wrong.length === 0) budgets.push({ ...budget, ...limitsOf(map, budget.metric), origin: 'config', line: lineOf(path) });
  });
  return { findings, budgets };
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

const unitWords: Readonly<Record<Unit, string>> = {
  'ms': 'time', 'bytes': 'bytes', 'ratio': 'per cent', 'count': 'pieces', 'requests/s': 'requests a second', 'ms/request': 'time a request',
  'bytes/request': 'bytes a request', 'count/request': 'pieces a request', 'bytes/1000 requests': 'bytes in 1000 requests',
  'USD/million': 'dollars for a million invocations', 'number': 'a number', 'number/request': 'a number a request',
};

const valueOf = (amount: Amount): number | null => (amount.ok ? amount.value : null);
const shareOf = (written: unknown): number | null => (written === undefined ? null : valueOf(parseQuantity(written, 'percentage')));
