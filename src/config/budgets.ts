/** The list under `budgets` -> rules with their limits in the metrics' units, or what is wrong with them. */
import { isUserMade, mayBeUserMade, metricMatches } from '../budget.ts';
import { matchesGlob } from '../glob.ts';
import { definitionsOf, metricNamed, metricNames } from '../metrics.ts';
import type { Better, Budget } from '../model.ts';
import { amountText } from './amount-text.ts';
import { readAmounts, type Amounts, type Subject } from './budget-amounts.ts';
import { mapOf, type Loose } from './loose.ts';
import { looksLikeExpression } from '../expression/of-metrics.ts';
import { globFindings, globsOf, namedIn, perScenario, type Globs, type Named } from './globs.ts';
import { asMeant } from './meant-keys.ts';
import { canonicalMetric, expressionSubject } from './metric-expressions.ts';
import { ownMatches } from './own-metrics.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';

export interface Budgets {
  readonly findings: readonly Finding[];
  /** Only those in which nothing is wrong. */
  readonly budgets: readonly Budget[];
}

/** Reads every budget on its own; `lineOf` gives the line of a path. */
export function readBudgets(document: unknown, lineOf: (path: Path) => number): Budgets {
  const list = mapOf(document)?.['budgets'];
  const written: readonly unknown[] = Array.isArray(list) ? list : [];
  const named = namedIn(document);
  const names = namesIn(written, named);
  const findings: Finding[] = [];
  const budgets: Budget[] = [];
  const covered = new Map<string, number>();
  written.forEach((one, i) => {
    const map = mapOf(one);
    const plain = globsOf(map);
    if (map === null || plain === null) return; // the schema says so
    const globs = { ...plain, metric: canonicalMetric(plain.metric) };
    const path = ['budgets', i];
    const better = map['better'] === 'lower' || map['better'] === 'higher' ? map['better'] : null;
    const { findings: wrongAmounts, amounts } = readAmounts(map, subjectOf(globs, better, named), path);
    const wrong = [...globFindings(globs, map, named, path, 'budget'), ...allowsEverything(map, path), ...needlessBetter(globs, map, path), ...shareOfNothing(globs, amounts, path), ...wrongAmounts];
    const shadow = wrong.length === 0 ? shadowedBy(globs, named, names, covered, i) : null;
    if (shadow !== null) wrong.push(onKey([...path, 'metric'], `never applies: budgets[${shadow}] (line ${lineOf(['budgets', shadow])}) comes first and matches all that this one matches`, 'put the narrower rule before the wider one'));
    findings.push(...wrong);
    if (wrong.length === 0 && amounts !== null) budgets.push({ ...globs, ...amounts, better, advisory: map['advisory'] === true, certain: false, origin: 'config', line: lineOf(path) });
  });
  return { findings, budgets };
}

function allowsEverything(written: NonNullable<Loose>, path: Path): readonly Finding[] {
  const map = asMeant(written, path) ?? written;
  const tolerance = map['tolerance'];
  const inner = asMeant(tolerance, [...path, 'tolerance']);
  const hint = 'write for example `tolerance: { warn: 5%, fail: 10% }`';
  if (map['warn'] === undefined && map['fail'] === undefined && tolerance === undefined) return [onValue(path, 'allows everything: it has neither `warn`, `fail` nor `tolerance`', hint)];
  return inner !== null && inner['warn'] === undefined && inner['fail'] === undefined ? [onKey([...path, 'tolerance'], 'allows everything: it has neither `warn` nor `fail`', hint)] : [];
}

/** A slope lies around 0 where nothing is kept: a share of that is nothing, which every run would exceed or leave open. */
function shareOfNothing({ metric }: Globs, amounts: Amounts | null, path: Path): readonly Finding[] {
  const tolerance = amounts?.tolerance ?? null;
  if (tolerance === null || tolerance.floor > 0 || !definitionsOf(metric).some(({ statistic }) => statistic === 'slope')) return [];
  const share = tolerance.fail === null ? `warn: ${writtenShare(tolerance.warn)}` : `fail: ${writtenShare(tolerance.fail)}`;
  return [onValue([...path, 'tolerance'], `\`${metric}\` is about 0 where nothing leaks, and a percentage of next to nothing is next to nothing`, `say what does not count, in bytes per 1,000 requests: \`tolerance: { ${share}, floor: 100 kB }\``)];
}

const writtenShare = (share: number | null): string => amountText(share ?? 0, 'ratio').replace(' ', '');

/** A metric has its direction; only what is put together from several may be given one. */
function needlessBetter({ metric }: Globs, map: NonNullable<Loose>, path: Path): readonly Finding[] {
  if (map['better'] === undefined || looksLikeExpression(metric)) return [];
  const wanted = map['better'] === 'higher' ? 'higher' : 'lower';
  const hint = metric.startsWith('command.') ? `write it where the target is: \`metrics: { "${metric}": { better: ${wanted} } }\``
    : metric.startsWith('metrics.') ? 'write it where the metric is named, beside its `value`' : 'leave it out';
  return [onKey([...path, 'better'], 'is for budgets on several metrics, such as `latency.p99 / latency.p50`: a single metric has its direction', hint)];
}

/** The metrics that a budget may be about, on the targets that it is about. */
function subjectOf({ metric, target }: Globs, better: Better | null, named: readonly Named[]): Subject {
  if (looksLikeExpression(metric)) return expressionSubject(metric, better, named.filter((t) => matchesGlob(target, t.target)).flatMap((t) => t.own.named)) ?? { metric, known: [], open: false };
  const own = named.filter((t) => matchesGlob(target, t.target)).map((t) => ownMatches(metric, t.own));
  const ofUser = own.flatMap(({ metrics }) => metrics);
  const known = [...metricNames.filter((name) => metricMatches(metric, name)).map(metricNamed), ...ofUser.flatMap(({ unit, better }) => (unit === null ? [] : [{ unit, better }]))];
  return { metric, known, open: own.some(({ open }) => open) || ofUser.some(({ unit }) => unit === null) };
}

/** All names that a rule may be about: a pattern stands for those that nobody has named yet. */
function namesIn(written: readonly unknown[], named: readonly Named[]): readonly string[] {
  const patterns = written.flatMap((one) => globsOf(mapOf(one))?.metric ?? []).map(canonicalMetric).filter((metric) => mayBeUserMade(metric) || looksLikeExpression(metric));
  return [...new Set([...metricNames, ...named.flatMap(({ own }) => own.named.map(({ name }) => name)), ...patterns])];
}

/** The first rule that covers everything that this one matches; otherwise notes what this one takes. */
function shadowedBy(budget: Globs, named: readonly Named[], names: readonly string[], covered: Map<string, number>, index: number): number | null {
  const matching = names.filter((name) => metricMatches(budget.metric, name));
  const ofTarget = budget.scenario === '*' ? matching.filter((name) => !perScenario.has(name)) : [];
  const ofScenario = matching.filter((name) => perScenario.has(name) || isUserMade(name) || !metricNames.includes(name));
  const keys = named.filter((t) => matchesGlob(budget.target, t.target)).flatMap((t) => [
    ...ofTarget.map((name) => `${t.target}\n\n${name}`),
    ...t.scenarios.filter((s) => matchesGlob(budget.scenario, s)).flatMap((s) => ofScenario.map((name) => `${t.target}\n${s}\n${name}`)),
  ]);
  const fresh = keys.filter((key) => !covered.has(key));
  for (const key of fresh) covered.set(key, index);
  return keys.length > 0 && fresh.length === 0 ? (covered.get(keys[0] ?? '') ?? null) : null;
}
