/** A package that nears the limit of an upload -> the dependencies that could move to a layer. */
import type { Evidence, PackageContents } from '../model.ts';

/** Lambda takes no larger upload (AWS, "Lambda quotas": 50 MB zipped, enforced as 50 MiB). bytes */
const LIMIT = 52_428_800;
const NEAR = 0.8;
/** What is worth a layer of its own, as a share of the limit. */
const WORTH = 0.02;

/** From 80 % of the limit on, the largest (packed) first. `packed`: what the whole archive weighs; null: as its parts say. */
export function layerAdvice({ parts }: PackageContents, packed: number | null): readonly Extract<Evidence, { kind: 'layer' }>[] {
  const own = parts.filter(({ layer }) => layer === null);
  const whole = packed ?? own.reduce((sum, part) => sum + part.packed, 0);
  if (whole < NEAR * LIMIT) return [];
  const byName = new Map<string, number>();
  for (const { name, packed: size } of own) {
    if (name !== null) byName.set(name, (byName.get(name) ?? 0) + size);
  }
  return [...byName].filter(([, size]) => size >= WORTH * LIMIT)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, size]) => ({ kind: 'layer', name, packed: size, of: whole, limit: LIMIT }));
}
