/** Pieces of a document of which nothing is known yet. */
import { median } from '../stats/sample.ts';

/** A map or nothing. */
export type Loose = Readonly<Record<string, unknown>> | null;

export function mapOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
}

export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => Object.entries(mapOf(value) ?? {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Of what may be asked for, only that which is there: a tool leaves out what it did not measure. */
export const isThere = ({ value }: { readonly value: unknown }): boolean => value !== undefined && value !== null;

/** The finite numbers of a list, if all that it holds are some; null for an empty list or none. */
export function numbersOf(value: unknown): readonly number[] | null {
  const list = listOf(value);
  const numbers = list.filter((one): one is number => typeof one === 'number' && Number.isFinite(one));
  return list.length > 0 && numbers.length === list.length ? numbers : null;
}

/**
 * Repeats inside one output -> the one value of that run. They share its process, its caches and its minute on the machine,
 * so that they are no sample of what varies from run to run: taken as one, they would make the interval far too narrow.
 * The unit that is repeated here is the run of the tool. The median, because what disturbs a repeat only makes it slower.
 */
export const valueOfRun: (repeats: readonly number[]) => number = median;
