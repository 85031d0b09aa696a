/** Where in the file a path of the document stands, and problems that carry both. */
import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from 'yaml';
import type { Problem } from '../model.ts';

export type Path = readonly (string | number)[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something wrong at a path; `on` says whether the key or its value is at fault. */
export interface Finding {
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly message: string;
  readonly hint: string | null;
}

export const onKey = (path: Path, message: string, hint: string | null): Finding => ({ path, on: 'key', message, hint });
export const onValue = (path: Path, message: string, hint: string | null): Finding => ({ path, on: 'value', message, hint });

/** `targets.api.scenarios.list.requests[0].path` */
export function pathText(path: Path): string {
  return path.reduce<string>((text, segment) => (typeof segment === 'number' ? `${text}[${segment}]` : text === '' ? segment : `${text}.${segment}`), '');
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[segment];
  }
  return value;
}

/** The same shape at every level of a document: an alias stands for what it names. */
export type Resolve = (node: unknown) => unknown;

/** The range of characters of a path: of its value, of its key, or of the nearest thing around it that is written. */
export function rangeOf(document: Document.Parsed, resolve: Resolve, path: Path, on: 'key' | 'value'): readonly [number, number] {
  let node: unknown = document.contents;
  let key: unknown = null;
  for (const segment of path) {
    const inner = resolve(node);
    const pair = isMap(inner) ? pairOf(inner.items, segment, resolve) : null;
    const next = pair !== null ? pair.value : isSeq(inner) && typeof segment === 'number' ? inner.items[segment] : undefined;
    if (pair === null && next === undefined) return spanOf(key) ?? spanOf(node) ?? [0, 0];
    key = pair === null ? null : pair.key;
    node = next;
  }
  return (on === 'key' ? spanOf(key) : null) ?? spanOf(node) ?? spanOf(key) ?? [0, 0];
}

export function placeAt(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

export function locate(finding: Finding, file: string, place: Place): Problem {
  return { file, line: place.line, column: place.column, path: pathText(finding.path), message: finding.message, hint: finding.hint };
}

/** The text of a key; null where it is not a scalar. */
export const keyText = (pair: Pair): string | null => (isScalar(pair.key) ? String(pair.key.value) : null);

function pairOf(items: readonly Pair[], segment: string | number, resolve: Resolve): Pair | null {
  const own = items.find((pair) => keyText(pair) === String(segment));
  if (own !== undefined) return own;
  for (const pair of items) {
    if (keyText(pair) !== '<<') continue;
    const merged = resolve(pair.value);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const map = resolve(source);
      // A merge inside the merged map is one step further; what it holds is placed at the map itself.
      const found = isMap(map) ? map.items.find((inner) => keyText(inner) === String(segment)) : undefined;
      if (found !== undefined) return found;
    }
  }
  return null;
}

function spanOf(node: unknown): readonly [number, number] | null {
  const range = isNode(node) ? (node as Node).range : null;
  return range === null || range === undefined ? null : [range[0], range[1]];
}

