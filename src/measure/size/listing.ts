/** Holds what an archive lists, in whatever order, until it is known where Python packages were installed in it. */
import type { Inventory } from './inventory.ts';

export interface Totals {
  readonly files: number;
  /** bytes */
  readonly unpacked: number;
}

/** Files held back: from here on they are sorted by what is known so far, so that memory does not grow with the archive. */
const mostHeld = 100_000;

interface Listed {
  readonly path: string;
  readonly packed: number;
  readonly unpacked: number;
}

export class Listing {
  private readonly inventory: Inventory;
  private held: Listed[] = [];
  private full = false;

  constructor(inventory: Inventory) {
    this.inventory = inventory;
  }

  /** `packed` is 0 where the archive is compressed as a whole. */
  add(path: string, packed: number, unpacked: number): void {
    const plain = path.startsWith('./') ? path.slice('./'.length) : path;
    if (this.full) this.inventory.add(plain, packed, unpacked);
    else this.held.push({ path: plain, packed, unpacked });
    if (this.held.length >= mostHeld) this.end();
  }

  describes(path: string): boolean {
    return this.inventory.describes(path);
  }

  learn(path: string, bytes: Uint8Array): void {
    this.inventory.learn(path.startsWith('./') ? path.slice('./'.length) : path, bytes);
  }

  /** All is listed. */
  end(): void {
    for (const { path } of this.held) this.inventory.expect(path);
    for (const { path, packed, unpacked } of this.held) this.inventory.add(path, packed, unpacked);
    this.held = [];
    this.full = true;
  }
}
