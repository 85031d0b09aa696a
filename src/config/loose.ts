/** Pieces of a document of which nothing is known yet. */

/** A map or nothing. */
export type Loose = Readonly<Record<string, unknown>> | null;

export function mapOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
}

export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => Object.entries(mapOf(value) ?? {});
