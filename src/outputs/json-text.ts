/** What a program printed -> the JSON document in it, with what else it printed around it left out. */
import { exceeds } from '../json-shape.ts';

/** Reports of the tools that are known stay far below; beyond it a document takes more memory than it is worth. */
const LARGEST_SHAPE = { depth: 200, containers: 1_000_000 };
/** Places at which a document may begin that are tried. */
const MOST_TRIED = 20;

export type JsonText = { readonly ok: true; readonly document: unknown } | { readonly ok: false; readonly reason: string };

/** The whole text, or else from a line that begins with a map or a list to the last that ends with one. */
export function jsonIn(written: string): JsonText {
  const text = written.replace(/^\ufeff/u, '').trim();
  if (text === '') return { ok: false, reason: 'is empty' };
  if (exceeds(text, LARGEST_SHAPE)) return { ok: false, reason: 'has more maps and lists in it than any report' };
  const whole = parsed(text);
  if (whole !== null) return { ok: true, document: whole.document };
  const end = ([...text.matchAll(/[}\]][ \t\r]*$/gmu)].at(-1)?.index ?? -1) + 1;
  let tried = 0;
  for (const { index } of text.matchAll(/^[ \t]*[{[]/gmu)) {
    if (index >= end || (tried += 1) > MOST_TRIED) break;
    const found = parsed(text.slice(index, end));
    if (found !== null) return { ok: true, document: found.document };
  }
  return { ok: false, reason: 'is not JSON' };
}

function parsed(text: string): { readonly document: unknown } | null {
  if (exceeds(text, LARGEST_SHAPE)) return null;
  for (const read of [(): string => text, (): string => withoutNaN(text)]) {
    try {
      const document: unknown = JSON.parse(read());
      return { document };
    } catch {
      // Not JSON as it stands.
    }
  }
  return null;
}

/** Python writes `NaN` and `Infinity`, which JSON has not: no numbers, and so nothing that was measured. */
const withoutNaN = (text: string): string => text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gsu, (found) => (found.startsWith('"') ? found : 'null'));
