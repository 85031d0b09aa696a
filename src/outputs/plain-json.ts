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
  if (Array.isArray(document)) return listOf(document).map((entry) => fromEntry(null, textOf(mapOf(entry)?.['name']) ?? '', entry));
  if (mapOf(document) === null) return `has numbers in no form that is known: ${SHAPES}`;
  return entriesOf(document).flatMap(([name, value]) => {
    const map = mapOf(value);
    if (map === null || 'value' in map) return [fromEntry(null, name, value)];
    return entriesOf(map).map(([measure, inner]) => fromEntry(name, measure, inner));
  });
}

/** A line of an output that has a number in each. */
export const isEntry = (document: unknown): boolean => textOf(mapOf(document)?.['name']) !== null && 'value' in (mapOf(document) ?? {});

/** What has no number is handed on too: it is told to be left out. */
function fromEntry(scenario: string | null, name: string, entry: unknown): Printed {
  const map = mapOf(entry);
  if (map === null) return { scenario, name, value: numberOf(entry), unit: '' };
  const better = betterOf(map);
  return { scenario: textOf(map['scenario']) ?? scenario, name, value: numberOf(map['value']), unit: textOf(map['unit']) ?? '', ...(better === undefined ? {} : { better }) };
}

/** Some tools write their numbers as texts. */
const numberOf = (value: unknown): unknown => (typeof value === 'string' && /^\s*\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/iu.test(value) ? Number(value) : value);

/** undefined: it says nothing; null: what it says is neither. */
function betterOf({ better, biggerIsBetter, smallerIsBetter }: Readonly<Record<string, unknown>>): Better | null | undefined {
  if (better === 'lower' || better === 'higher') return better;
  if (better === 'smaller' || biggerIsBetter === false || smallerIsBetter === true) return 'lower';
  if (better === 'bigger' || biggerIsBetter === true || smallerIsBetter === false) return 'higher';
  return better === undefined || better === null ? undefined : null;
}
