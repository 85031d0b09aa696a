/** The config's schema -> one row for each key: its path, type, default and description, for the README and for messages. */
import { annotatedSchema, type SchemaNode } from './json-schema.ts';

export interface Setting {
  /** `targets.<name>.ready.timeout`, `budgets[].metric` */
  readonly path: string;
  /** In words: "duration". */
  readonly type: string;
  /** As it would be written, or in words without markup; null when there is none. */
  readonly default: string | null;
  readonly required: boolean;
  readonly description: string;
  /** A value as YAML on one line. */
  readonly example: string;
}

/** Every key of tailgate.yml, in the order of the schema. */
export function configSettings(): readonly Setting[] {
  return (table ??= [...rows(schema(), '')]);
}

/** The setting at a path inside a document (`['targets', 'api', 'ready']`), with the keys it may have; null for an unknown path. */
export function settingAt(path: readonly (string | number)[]): { readonly node: SchemaNode; readonly keys: readonly string[] } | null {
  let node: SchemaNode | undefined = schema();
  for (const segment of path) node = node === undefined ? undefined : child(node, segment);
  return node === undefined ? null : { node, keys: Object.keys(mapOf(node)?.properties ?? {}) };
}

/** A value as it stands in a YAML file, on one line. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${written(inner)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' && !/^[A-Za-z/.][^:#,[\]{}"'*]*$|^[0-9][0-9.]* ?[A-Za-z%/]+$|^\d{4}-\d\d-\d\d$/u.test(value) ? JSON.stringify(value) : String(value);
}

let table: readonly Setting[] | null = null;
let made: SchemaNode | null = null;
const schema = (): SchemaNode => (made ??= annotatedSchema());

function* rows(node: SchemaNode, path: string): Generator<Setting> {
  const map = mapOf(node);
  for (const [key, inner] of Object.entries(map?.properties ?? {})) {
    const here = path === '' ? key : `${path}.${key}`;
    yield setting(here, inner, map?.required?.includes(key) === true && inner.default === undefined);
    yield* rows(inner, here);
  }
  const named = map?.additionalProperties;
  if (typeof named === 'object') yield* rows(named, `${path}.<name>`);
  const item = listOf(node)?.items;
  if (item !== undefined) yield* described(rows(item, `${path}[]`));
}

/** Entries of `requests`, and their steps, hold much that `request` describes already; entries of `export` are what it is itself without a list. */
function* described(settings: Iterable<Setting>): Generator<Setting> {
  for (const one of settings) if (!/\.requests\[\]\.(?!capture|weight|steps$)|^export\[\]/u.test(one.path)) yield one;
}

function setting(path: string, node: SchemaNode, required: boolean): Setting {
  const plain = node.default === undefined || isEmpty(node.default) ? null : written(node.default);
  return { path, type: node.title ?? '', default: node['x-default']?.replaceAll('`', '') ?? plain, required, description: node.description ?? '', example: written(node['x-example']) };
}

function child(node: SchemaNode, segment: string | number): SchemaNode | undefined {
  if (typeof segment === 'number') return listOf(node)?.items;
  const map = mapOf(node);
  if (map?.properties !== undefined) return Object.hasOwn(map.properties, segment) ? map.properties[segment] : undefined;
  return typeof map?.additionalProperties === 'object' ? map.additionalProperties : undefined;
}

/** The alternative of a node that is a map, or a list. */
const mapOf = (node: SchemaNode): SchemaNode | undefined => alternatives(node).find((n) => n.properties !== undefined || typeof n.additionalProperties === 'object');
const listOf = (node: SchemaNode): SchemaNode | undefined => alternatives(node).find((n) => n.items !== undefined);
const alternatives = (node: SchemaNode): readonly SchemaNode[] => [node, ...(node.anyOf ?? [])];
const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
