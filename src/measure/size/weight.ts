/** What a package weighs, or why it cannot be weighed: the answer of every format. */
import type { Contents } from './contents.ts';
import type { Inventory } from './inventory.ts';

export interface Measured {
  readonly ok: true;
  /**
   * Bytes as shipped: the archive of the package alone (each layer is uploaded by itself). Of format `web`: every file as gzip sends it.
   */
  readonly packed: number;
  /** Bytes of the files in it, by content, not by disk blocks, layers included: what Lambda counts towards its 262,144,000. */
  readonly unpacked: number;
  /** Layers included. */
  readonly files: number;
  /** Bytes as a web server sends the files, summed; null for every format but `web`. */
  readonly compressed: { readonly gzip: number; readonly brotli: number } | null;
}

export type Weight = (Measured & { readonly contents: Contents }) | Refusal;

/** Of the package by itself, before the layers are added. */
export type PackageWeight = (Measured & { readonly inventory: Inventory }) | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly message: string;
  readonly hint: string | null;
}

export function cannot(message: string, hint: string | null = null): Refusal {
  return { ok: false, message, hint };
}

export function nothingIn(shown: string): Refusal {
  return cannot(`${shown} holds no files to weigh`, 'Check that `setup` builds it, and that `ignore` does not leave out everything.');
}

/** A path for a message: on one line and not too long, whatever the file is called. */
export function shownPath(path: string): string {
  const plain = path.replace(/\p{C}/gu, '\ufffd');
  return plain.length > 120 ? `…${plain.slice(-119)}` : plain;
}
