/** What a program printed -> the JSON documents in it, with what else it printed around them left out. */
import { exceeds } from '../json-shape.ts';

/** Reports of the tools that are known stay far below; beyond it a document takes more memory than it is worth. */
const LARGEST_SHAPE = { depth: 200, containers: 1_000_000 };
/** What begins and never ends is looked for to the end of the text: so many times its length are looked at, all together. */
const MOST_LOOKED_AT = 20;

/** One or more, in their order. */
export type JsonText = { readonly ok: true; readonly documents: readonly unknown[] } | { readonly ok: false; readonly reason: string };

/**
 * The whole text, or else each map or list that begins a line, or follows another one on it, and ends one. Inside one that is broken or cut
 * short nothing is looked for: a piece of a report would pass for all of it.
 */
export function jsonIn(written: string): JsonText {
  const text = written.replace(/^\ufeff/u, '').trim();
  if (text === '') return { ok: false, reason: 'is empty' };
  if (exceeds(text, LARGEST_SHAPE)) return { ok: false, reason: 'has more maps and lists in it than any report' };
  const whole = parsed(text);
  if (whole !== null) return { ok: true, documents: [whole.document] };
  const documents = documentsIn(text);
  return documents.length === 0 ? { ok: false, reason: 'is not JSON' } : { ok: true, documents };
}

function documentsIn(text: string): readonly unknown[] {
  const documents: unknown[] = [];
  const opening = /^(?<indent>[ \t]*)[{[]/gmu;
  /** What stands further in than the beginning of something broken may be a part of it. */
  let innermost = Infinity;
  let left = MOST_LOOKED_AT * text.length;
  for (let found = opening.exec(text); found !== null && left > 0; found = opening.exec(text)) {
    const indent = found.groups?.['indent']?.length ?? 0;
    if (indent > innermost) continue;
    const line: unknown[] = [];
    let at = found.index + indent;
    for (;;) {
      const end = closingOf(text, at);
      left -= Math.abs(end) - at;
      if (end < 0) innermost = indent;
      const read = end < 0 ? null : parsed(text.slice(at, end));
      at = Math.max(at + 1, end);
      if (read === null) break;
      line.push(read.document);
      const next = /[ \t]*(?<sign>[{[]|\r?$)/my;
      next.lastIndex = at;
      const sign = next.exec(text)?.groups?.['sign'];
      if (sign === '{' || sign === '[') {
        at = next.lastIndex - 1;
        continue;
      }
      // Words that follow say that this was a sentence.
      if (sign !== undefined) documents.push(...line);
      break;
    }
    opening.lastIndex = at;
  }
  // Of text that was not read to its end nobody knows what else is in it.
  return left > 0 ? documents : [];
}

/** Where the map or list that begins there has ended; where it has not, how far was looked, below 0. */
function closingOf(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      for (at += 1; at < text.length && text[at] !== '"'; at += 1) {
        if (text[at] === '\n') return -at;
        if (text[at] === '\\') at += 1;
      }
    } else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > LARGEST_SHAPE.depth) return -at;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -text.length;
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
