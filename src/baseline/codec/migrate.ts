/** Brings the document of an older baseline file up to today's schema, one step a version. */
import { schema } from './encode.ts';

export type Document = Readonly<Record<string, unknown>>;

/**
 * From the schema it knows to the one after it: `'tailgate.baseline/1': (document) => ...` gives a document of `/2`, with its
 * `schema` set. Pure, and without trust in what it is given: the result is checked afterwards. Empty while there is one version.
 */
export const migrations: Migrations = {};

export type Migrations = Readonly<Record<string, (document: Document) => Document>>;

export type Migrated =
  | { readonly kind: 'current'; readonly document: Document }
  | { readonly kind: 'newer'; readonly schema: string }
  | { readonly kind: 'unknown'; readonly schema: unknown };

const pattern = /^tailgate\.baseline\/(0|[1-9]\d{0,5})$/;

/** Throws when a migration does not lead to a newer version: that is a bug. */
export function migrate(document: Document, steps: Migrations = migrations, current: string = schema): Migrated {
  const version = versionOf(document['schema']);
  const wanted = versionOf(current) ?? 0;
  const found = String(document['schema']);
  if (version === null) return { kind: 'unknown', schema: document['schema'] };
  if (version === wanted) return { kind: 'current', document };
  if (version > wanted) return { kind: 'newer', schema: found };
  if (!Object.hasOwn(steps, found)) return { kind: 'unknown', schema: found };
  const next = steps[found]?.(document) ?? document;
  if ((versionOf(next['schema']) ?? 0) <= version) throw new Error(`the migration from ${found} leads to ${String(next['schema'])}`);
  return migrate(next, steps, current);
}

function versionOf(value: unknown): number | null {
  const match = typeof value === 'string' ? pattern.exec(value) : null;
  return match === null ? null : Number(match[1]);
}
