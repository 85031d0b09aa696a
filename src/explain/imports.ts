/** Import trees of both sides -> what a start imports now, and what of it could wait. */
import type { Advice, Cause, ImportTree } from '../model.ts';

export function importCauses(_base: ImportTree | null, _head: ImportTree): readonly Cause[] {
  return [];
}

export function lazyImports(_head: ImportTree): readonly Advice[] {
  return [];
}
