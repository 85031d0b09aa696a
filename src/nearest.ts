/** The known word that a mistyped one was probably meant to be. */

/** The closest of `known` by edit distance, or null when none is within a third of its length (2 at least) and keeps a letter. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of known) {
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    const near = distance <= Math.max(2, Math.floor(name.length / 3)) && distance < Math.max(word.length, name.length);
    if (near && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
}

const numbersIn = (name: string): string => (name.match(/\d+/gu) ?? []).join(' ');
const withoutNumbers = (name: string): string => name.replace(/\d+/gu, '#').toLowerCase();
/** More are no help. */
const MOST_MEANT = 8;

/**
 * What may have been meant, the likeliest only. A number is seldom misspelt: whoever writes `p95` where there are `p90` and `p99` wants
 * another quantile, and is told which there are. None: nothing is like it.
 */
export function meant(word: string, known: readonly string[]): readonly string[] {
  const close = nearest(word, known);
  if (close === null) return [];
  const same = numbersIn(close) === numbersIn(word) ? close : numbersIn(word) === '' ? null : nearest(word, known.filter((name) => numbersIn(name) === numbersIn(word)));
  return same === null ? [...new Set(known.filter((name) => withoutNumbers(name) === withoutNumbers(close)))].slice(0, MOST_MEANT) : [same];
}

/** The same in words: a question, or a list. Null for none. */
export function meantText(names: readonly string[], shown: (name: string) => string = (name) => `\`${name}\``): string | null {
  const [first, ...others] = names.map(shown);
  if (first === undefined) return null;
  return others.length === 0 ? `did you mean ${first}?` : `there are ${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1) ?? ''}`;
}

/** Levenshtein distance (Wagner & Fischer 1974), one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitute));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
