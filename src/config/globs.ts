/** The patterns of a rule, held against the names in the document -> those that can never match anything. */
import { mayBeUserMade, USER_MADE } from '../budget.ts';
import { matchesGlob } from '../glob.ts';
import { catalogue, metricNames } from '../metrics.ts';
import type { Budget, Metric } from '../model.ts';
import { eventName } from './functions.ts';
import { entriesOf, mapOf, type Loose } from './loose.ts';
import { looksLikeExpression } from '../expression/of-metrics.ts';
import { expressionFindings } from './metric-expressions.ts';
import { targetAsMeant } from './meant-keys.ts';
import { ownMatches, ownMetricsOf, type OwnMetrics } from './own-metrics.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';
import { likelyHint, metricHint } from './suggestion.ts';

/** What the document has, by name, however wrong the rest of it is. */
export interface Named {
  readonly target: string;
  readonly scenarios: readonly string[];
  readonly cold: boolean;
  readonly weighed: boolean;
  readonly own: OwnMetrics;
  /** What it has cannot be told from how it is written, which is told there: any scenario may be one of it. */
  readonly unread: boolean;
}

export type Globs = Pick<Budget, 'target' | 'scenario' | 'metric'>;

export function namedIn(document: unknown): readonly Named[] {
  return entriesOf(mapOf(document)?.['targets']).map(([target, value]) => describe(target, targetAsMeant(value)));
}

/** The patterns of an entry as it is written; null without a metric. */
export function globsOf(map: Loose): Globs | null {
  const metric = map?.['metric'];
  return typeof metric === 'string' ? { target: globText(map?.['target']), scenario: globText(map?.['scenario']), metric } : null;
}

/** Patterns that match nothing: a typing error is never a rule that holds for nothing. `rule` is what the entry is called. */
export function globFindings(globs: Globs, map: NonNullable<Loose>, named: readonly Named[], path: Path, rule: 'budget' | 'acceptance'): Finding[] {
  if (looksLikeExpression(globs.metric)) {
    const { findings, metrics } = expressionFindings(globs.metric, path);
    const each = metrics.flatMap((metric) => globFindings({ ...globs, metric }, map, named, path, rule));
    return [...findings, ...each.filter(({ message }, i) => each.findIndex((one) => one.message === message) === i)];
  }
  const found: Finding[] = [];
  const metrics = metricNames.filter((name) => matchesGlob(globs.metric, name));
  const own = named.map((t) => ownMatches(globs.metric, t.own));
  const isOwn = own.some((one) => one.open || one.metrics.length > 0);
  if (metrics.length === 0 && !isOwn) found.push(onValue([...path, 'metric'], ...noSuchMetric(globs.metric, named)));
  const targets = named.filter((t) => matchesGlob(globs.target, t.target));
  // Without targets every rule would be at fault; that they are missing is told already.
  if (named.length > 0 && targets.length === 0) found.push(unknownName([...path, 'target'], 'target', globs.target, named.map((t) => t.target)));
  const scenarios = targets.flatMap((t) => t.scenarios);
  const ofTarget = metrics.length > 0 && !isOwn && metrics.every((name) => !perScenario.has(name));
  if (globs.scenario !== '*' && ofTarget) found.push(onKey([...path, 'scenario'], `\`${globs.metric}\` belongs to the target as a whole, not to a scenario`, 'leave `scenario` out'));
  else if (targets.length > 0 && (globs.scenario !== '*' || (metrics.length > 0 && !isOwn && metrics.every((name) => perScenario.has(name)))) && !scenarios.some((s) => matchesGlob(globs.scenario, s)) && !targets.some(({ unread }) => unread) && !(mayBeUserMade(globs.metric) && targets.some(printsScenarios))) {
    found.push(map['scenario'] === undefined ? onValue([...path, 'metric'], `\`${globs.metric}\` is measured under load, and no target here has a scenario`, 'write `scenarios: { health: GET /health }` in the target') : unknownName([...path, 'scenario'], 'scenario', globs.scenario, scenarios));
  }
  if (targets.length > 0 && metrics.length > 0 && !isOwn) {
    if (metrics.every((name) => coldMetrics.has(name)) && !targets.some((t) => t.cold)) found.push(onValue([...path, 'metric'], `\`${globs.metric}\` is never measured: cold starts are left out`, `remove \`cold-start: false\` from the target, or the ${rule}`));
    if (metrics.every((name) => sizeMetrics.has(name)) && !targets.some((t) => t.weighed)) found.push(onValue([...path, 'metric'], `\`${globs.metric}\` is never measured: no target has a \`package\``, `write \`package: dist\` in the target, or remove the ${rule}`));
  }
  return found;
}

/** What a command measures is known when it has run. */
const printsScenarios = ({ own }: Named): boolean => own.open.includes('command.');

function describe(target: string, value: Loose): Named {
  const own = ownMetricsOf(value);
  const type = value?.['type'];
  if (value === null || (type !== undefined && type !== 'server' && type !== 'function' && type !== 'command')) return { target, scenarios: [], cold: true, weighed: true, own: { named: own.named, open: USER_MADE }, unread: true };
  if (type === 'function') return { target, scenarios: eventNames(value['events']), cold: true, weighed: true, own, unread: value['events'] !== undefined && !Array.isArray(value['events']) };
  const cold = value['start'] !== undefined && value['cold-start'] !== false;
  const scenarios = mapOf(value['scenarios']);
  return { target, scenarios: Object.keys(scenarios ?? {}), cold, weighed: value['package'] !== undefined, own, unread: value['scenarios'] !== undefined && scenarios === null };
}

function eventNames(events: unknown): readonly string[] {
  return (Array.isArray(events) ? events : []).map((event: unknown, i) => {
    const { name, file } = typeof event === 'string' ? { name: undefined, file: event } : (mapOf(event) ?? { name: undefined, file: undefined });
    return eventName({ ...(typeof name === 'string' ? { name } : {}), ...(typeof file === 'string' ? { file } : {}) }, i);
  });
}

/** What is wrong with a name, and what to write instead. */
function noSuchMetric(written: string, named: readonly Named[]): readonly [message: string, hint: string] {
  const own = named.flatMap((t) => t.own.named.map(({ name }) => name));
  const known = [...own, ...metricNames];
  const hint = metricHint(written, known);
  const never = neverMeasured.find(([prefix]) => written.startsWith(prefix));
  if (hint === null && never !== undefined && own.every((name) => !name.startsWith(never[0]))) return [`\`${written}\` is never measured: ${never[1]}`, never[2]];
  return [`no metric is called \`${written}\``, hint ?? `the metrics are ${known.join(', ')}`];
}

const neverMeasured: readonly (readonly [prefix: string, why: string, instead: string])[] = [
  ['command.', 'no target is a command', 'write a target with `type: command` and the `command` that prints its numbers'],
  ['metrics.', 'no target has metrics of its own', 'write `metrics: { values: { queries: db_queries_total per request } }` in a target with scenarios'],
  ['timing.', 'no target reads the Server-Timing header', 'write `metrics: { server-timing: [db] }` in a target with scenarios'],
];

function unknownName(path: Path, what: string, glob: string, known: readonly string[]): Finding {
  const close = likelyHint(glob, known);
  const list = known.slice(0, 10).map((name) => `\`${name}\``).join(', ');
  return onValue(path, `no ${what} is called \`${glob}\``, close !== null ? close : known.length === 0 ? `there is no ${what} that it could match` : `the ${what}s are ${list}${known.length > 10 ? ' ...' : ''}`);
}

const namesOf = (metrics: readonly Metric[]): ReadonlySet<string> => new Set(metrics.map((metric) => metric.name));
/** Measured for each scenario or event, some of them for the target as a whole too; the others belong to the target alone. */
export const perScenario = namesOf([...catalogue.load, ...catalogue.shape, ...catalogue.resources, ...catalogue.event, ...catalogue.instructions]);
const coldMetrics = namesOf(catalogue['cold-start']);
const sizeMetrics = namesOf(catalogue.size);

const globText = (value: unknown): string => (typeof value === 'string' ? value : '*');
