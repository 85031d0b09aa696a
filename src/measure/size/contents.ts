/** Puts what package and layers hold into one list, the largest first, no longer than a stored run can bear. */
import type { PackageContents, PackagePart } from '../../model.ts';
import { mostFiles, type Inventory } from './inventory.ts';
import { largerFile, largerPart, Largest } from './largest.ts';

export type Contents = Omit<PackageContents, 'target' | 'side'>;

const mostParts = 300;

export function contentsOf(inventories: readonly Inventory[]): Contents {
  const found = inventories.map((inventory) => inventory.finish());
  const parts = new Largest<PackagePart>(mostParts, largerPart);
  let left = 0;
  for (const one of found) {
    left += one.parts.length + one.left.parts;
    for (const part of one.parts) parts.add(part);
  }
  const shown = parts.sorted();
  const files = found.flatMap((one) => one.files).sort(largerFile);
  return {
    parts: shown,
    files: files.slice(0, mostFiles),
    left: { parts: left - shown.length, files: found.reduce((sum, one) => sum + one.left.files, 0) + Math.max(0, files.length - mostFiles) },
  };
}
