/** A rule on several metrics at once, `latency.p99 / latency.p50`: what is wrong with it, and what its amounts are of. */
import { looksLikeExpression, parseMetrics, unitOfMetrics, type MetricExpression } from '../expression/of-metrics.ts';
import { catalogue, definitionsOf } from '../metrics.ts';
import type { Better, Statistic, Unit } from '../model.ts';
import type { Subject } from './budget-amounts.ts';
import type { OwnMetric } from './own-metrics.ts';
import { onValue, type Finding, type Path } from './place.ts';

/** With one space around each operator, as it is told; a single name, and what cannot be read, as it stands. */
export function canonicalMetric(text: string): string {
  const read = looksLikeExpression(text) ? parseMetrics(text) : null;
  return read?.ok === true ? read.value.name : text;
}

const ofTargets: ReadonlySet<string> = new Set([...catalogue['cold-start'], ...catalogue.size].map(({ name }) => name));
const ofBoth: ReadonlySet<string> = new Set([...catalogue.invoke, ...catalogue.instructions].map(({ name }) => name));

/** Their values are of no start in particular, or of no launch. */
const ALONE: Readonly<Partial<Record<Statistic, string>>> = {
  'p90-of-starts': 'is one of the slowest starts', 'min-of-starts': 'is the fastest start', total: 'is counted over the whole run', slope: 'may be below 0',
};

/** What no single metric in it can say; the names are looked up one by one elsewhere. */
export function expressionFindings(text: string, path: Path): { readonly findings: readonly Finding[]; readonly metrics: readonly string[] } {
  const read = parseMetrics(text);
  const at = [...path, 'metric'];
  if (!read.ok) return { findings: [onValue(at, read.message, read.hint)], metrics: [] };
  const { metrics } = read.value;
  const findings: Finding[] = metrics.flatMap((name) => {
    const why = definitionsOf(name).map(({ statistic }) => ALONE[statistic]).find((one) => one !== undefined);
    return why === undefined ? [] : [onValue(at, `\`${name}\` ${why}: there is no launch or start in which it could be put together with another metric`, 'write a budget on it alone')];
  });
  const whole = metrics.find((name) => ofTargets.has(name));
  const part = metrics.find((name) => !ofTargets.has(name) && !ofBoth.has(name) && !name.startsWith('command.'));
  if (whole !== undefined && part !== undefined) findings.push(onValue(at, `\`${whole}\` belongs to the target as a whole and \`${part}\` to a scenario`, 'write metrics of the same place'));
  return { findings, metrics };
}

/** null: it cannot be read, which is told already. */
export function expressionSubject(text: string, better: Better | null, own: readonly OwnMetric[]): Subject | null {
  const read = parseMetrics(text);
  if (!read.ok) return null;
  const known = new Map<string, OwnMetric | { readonly unit: Unit; readonly better: Better }>(own.map((one) => [one.name, one]));
  const of = (name: string): { readonly unit: Unit | null; readonly better: Better | null } | undefined => known.get(name) ?? definitionsOf(name)[0];
  const unit = unitOfMetrics<Unit>(read.value.expression, (name) => of(name)?.unit ?? null);
  const direction = better ?? directionOf(read.value, of);
  switch (unit) {
    case 'mixed': return { metric: text, known: [], open: false, mixed: true };
    case 'plain': return { metric: text, known: [{ unit: 'number', better: direction }], open: false, share: true };
    case null: return { metric: text, known: [], open: true };
    default: return { metric: text, known: [{ unit, better: direction }], open: false };
  }
}

/** That of the first metric: of what is divided, not of what it is divided by. */
const directionOf = ({ metrics }: MetricExpression, of: (name: string) => { readonly better: Better | null } | undefined): Better | null => of(metrics[0] ?? '')?.better ?? null;
