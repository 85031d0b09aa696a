/** What a package weighs, or why it cannot be weighed: the answer of every format. */

export type Weight =
  | {
    readonly ok: true;
    /** Bytes as shipped: the archive. */
    readonly packed: number;
    /** Bytes of the files in it, by content, not by disk blocks. */
    readonly unpacked: number;
    readonly files: number;
  }
  | { readonly ok: false; readonly message: string; readonly hint: string | null };

export function cannot(message: string, hint: string | null = null): { readonly ok: false; readonly message: string; readonly hint: string | null } {
  return { ok: false, message, hint };
}

/** A path for a message: on one line and not too long, whatever the file is called. */
export function shownPath(path: string): string {
  const plain = path.replace(/\p{C}/gu, '\ufffd');
  return plain.length > 120 ? `…${plain.slice(-119)}` : plain;
}
