/** A JavaScript file and what it imports -> the line on which that import is written, read from the file as it lies there. */
import path from 'node:path';
import { plainText } from './plain-file.ts';

/** A larger file was made by a bundler: its lines tell nobody anything. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Keeps the files it has read. */
export class ImportPlaces {
  readonly #texts = new Map<string, string | null>();

  /** 1-based: the first `import`, `export from`, `import()` or `require()` of that very text that does not stand in a comment; null where there is none. */
  lineOf(file: string, specifier: string): number | null {
    if (!path.isAbsolute(file) || specifier === '') return null;
    const text = this.#textOf(file);
    return text === null ? null : lineIn(text, specifier);
  }

  #textOf(file: string): string | null {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const text = readWhole(file);
    this.#texts.set(file, text);
    return text;
  }
}

export function lineIn(text: string, specifier: string): number | null {
  const quoted = specifier.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const written = new RegExp(`(?:\\bfrom\\s*|\\bimport\\s*\\(?\\s*|\\brequire(?:\\.\\w+)?\\s*\\(\\s*)(['"\`])${quoted}\\1`, 'g');
  for (const match of text.matchAll(written)) {
    const at = match.index + match[0].length;
    const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    if (/^\s*\*|\/\/|\/\*(?!.*\*\/)/.test(before)) continue;
    return text.slice(0, at).split('\n').length;
  }
  return null;
}

function readWhole(file: string): string | null {
  const text = plainText(file, MOST_BYTES + 1, true);
  return text === null || text.length > MOST_BYTES ? null : text;
}
