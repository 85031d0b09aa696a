/** The parts of two packages -> which of them are the same one, in the same place or in another. */
import type { PackageFile, PackagePart, PartPlace } from './model.ts';

export interface Pair {
  readonly before: PackagePart | null;
  readonly after: PackagePart | null;
}

/** By name and place; what is left over of a dependency was moved: from the package into a layer, or to another folder. Own files stay where they are, or are others. */
export function partPairs(base: readonly PackagePart[], head: readonly PackagePart[]): readonly Pair[] {
  const before = byPlace(base);
  const after = byPlace(head);
  const pairs: Pair[] = [...after].filter(([key]) => before.has(key)).map(([key, part]) => ({ before: before.get(key) ?? null, after: part }));
  const gone = byName([...before].filter(([key]) => !after.has(key)).map(([, part]) => part));
  const fresh = byName([...after].filter(([key]) => !before.has(key)).map(([, part]) => part));
  for (const name of new Set([...fresh.keys(), ...gone.keys()])) {
    const [was, is] = [gone.get(name) ?? [], fresh.get(name) ?? []];
    pairs.push(...(name === null ? [...movedPairs(was, []), ...movedPairs([], is)] : movedPairs(was, is)));
  }
  return pairs;
}

/** Equal versions first, then in the order of their places. */
function movedPairs(gone: readonly PackagePart[], fresh: readonly PackagePart[]): readonly Pair[] {
  const left = byVersion(gone);
  const exact = fresh.map((after) => ({ before: left.get(after.version)?.shift() ?? null, after }));
  const rest = [...left.values()].flat().sort(placeOrder);
  const pairs = exact.map(({ before, after }) => ({ before: before ?? rest.shift() ?? null, after }));
  return [...pairs, ...rest.map((before) => ({ before, after: null }))];
}

const byName = (parts: readonly PackagePart[]): Map<string | null, PackagePart[]> => grouped([...parts].sort(placeOrder), ({ name }) => name);
const byVersion = (parts: readonly PackagePart[]): Map<string | null, PackagePart[]> => grouped(parts, ({ version }) => version);

export function grouped<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** What stands in a list twice is added up, and has a version only if both have the same. */
export function byPlace<T extends PackageFile & Partial<PackagePart>>(items: readonly T[]): Map<string, T> {
  const places = new Map<string, T>();
  for (const item of items) {
    const key = placeKey(item);
    const same = places.get(key);
    places.set(key, same === undefined ? item : {
      ...item, packed: same.packed + item.packed, unpacked: same.unpacked + item.unpacked,
      ...(item.files === undefined ? {} : { files: item.files + (same.files ?? 0) }),
      ...(item.version === same.version ? {} : { version: null }),
    });
  }
  return places;
}

export const placeKey = ({ name, path, layer }: PartPlace & { readonly name?: string | null }): string => JSON.stringify([name ?? null, layer, path]);
export const samePlace = (a: PartPlace, b: PartPlace): boolean => a.path === b.path && a.layer === b.layer;
const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
/** The package itself before its layers. */
export const placeOrder = (a: PartPlace, b: PartPlace): number => inOrder(a.layer ?? '', b.layer ?? '') || inOrder(a.path, b.path);
