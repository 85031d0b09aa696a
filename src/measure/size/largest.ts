/** Keeps the largest of many things, however many come by, in one order on every machine. */
import type { PackageFile, PackagePart } from '../../model.ts';

export class Largest<T> {
  private kept: T[] = [];
  private readonly most: number;
  private readonly compare: (a: T, b: T) => number;

  /** `compare` puts the larger one first. */
  constructor(most: number, compare: (a: T, b: T) => number) {
    this.most = most;
    this.compare = compare;
  }

  add(item: T): void {
    this.kept.push(item);
    if (this.kept.length >= 4 * this.most) this.kept = this.sorted();
  }

  sorted(): T[] {
    return this.kept.sort(this.compare).slice(0, this.most);
  }
}

export function largerFile(a: PackageFile, b: PackageFile): number {
  return b.unpacked - a.unpacked || order(a.layer ?? '', b.layer ?? '') || order(a.path, b.path);
}

export function largerPart(a: PackagePart, b: PackagePart): number {
  return largerFile(a, b) || order(a.name ?? '', b.name ?? '');
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
