/** Whatever a system call threw -> its code and its message; errors of another realm are no `instanceof Error`. */

/** `ENOENT`, or an empty text for what has no code. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
