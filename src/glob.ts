/** The patterns of budgets: a name, or several by `*`. */

/**
 * `*` is any run of characters, also none; everything else is itself. Taking each piece where it first occurs is enough,
 * and unlike a regular expression it never takes longer than pattern times text.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
