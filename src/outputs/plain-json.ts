/** Numbers that a script of one's own writes -> the same numbers: `[{ name, unit, value }]`, `{ name: number }`, or by benchmark. */
import type { Better } from '../model.ts';
import { entriesOf, listOf, mapOf, textOf } from './loose.ts';
import type { Parsed, Printed } from './reading.ts';

const SHAPES = 'write `[{ "name": ..., "unit": ..., "value": ... }]`, or `{ "name": number }`';

/**
 * - a list of `{ name, value }` with `unit`, `scenario`, `better` (`lower`, `higher`) or `biggerIsBetter`, as github-action-benchmark
 *   takes it for its custom tools;
 * - a map of name to number, or to `{ value, unit, better }`;
 * - a map of benchmark to such a map, as Bencher's metric format has it.
 */
export function plainJson(document: unknown): Parsed {
  if (Array.isArray(document)) return listOf(document).flatMap((entry) => fromEntry(null, textOf(mapOf(entry)?.['name']) ?? '', entry));
  if (mapOf(document) === null) return `has numbers in no form that is known: ${SHAPES}`;
  return entriesOf(document).flatMap(([name, value]) => {
    const map = mapOf(value);
    if (map === null) return typeof value === 'number' ? [printed(null, name, value, {})] : [];
    if ('value' in map) return fromEntry(null, name, map);
    return entriesOf(map).flatMap(([measure, inner]) => (typeof inner === 'number' ? [printed(name, measure, inner, {})] : mapOf(inner) !== null && 'value' in (mapOf(inner) ?? {}) ? fromEntry(name, measure, inner) : []));
  });
}

function fromEntry(scenario: string | null, name: string, entry: unknown): readonly Printed[] {
  const map = mapOf(entry);
  return map === null ? [] : [printed(textOf(map['scenario']) ?? scenario, name, numberOf(map['value']), map)];
}

function printed(scenario: string | null, name: string, value: unknown, map: Readonly<Record<string, unknown>>): Printed {
  const better = betterOf(map);
  return { scenario, name, value, unit: textOf(map['unit']) ?? '', ...(better === null ? {} : { better }) };
}

/** Some tools write their numbers as texts. */
const numberOf = (value: unknown): unknown => (typeof value === 'string' && /^\s*\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/iu.test(value) ? Number(value) : value);

function betterOf({ better, biggerIsBetter, smallerIsBetter }: Readonly<Record<string, unknown>>): Better | null {
  if (better === 'lower' || better === 'higher') return better;
  if (better === 'smaller' || biggerIsBetter === false || smallerIsBetter === true) return 'lower';
  return better === 'bigger' || biggerIsBetter === true || smallerIsBetter === false ? 'higher' : null;
}
