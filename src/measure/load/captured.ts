/** An answer -> the values that a request keeps of it. */
import type { Capture } from '../../model.ts';
import { compilePattern, type Finder } from '../../pattern/find.ts';

/** What an answer must hold to be read; names and values of headers in turn, the body in the pieces in which it came. */
export interface AnswerParts {
  readonly headers: readonly string[];
  readonly chunks: readonly Buffer[];
}

/** Values by name; a text names the first that is not there. */
export type Captured = ReadonlyMap<string, unknown> | { readonly missing: string };

export type Capturing = (answer: AnswerParts) => Captured;

/** The regular expressions are compiled once. */
export function capturing(captures: readonly Capture[]): Capturing {
  const readers = captures.map((capture) => ({ name: capture.name, read: readerOf(capture) }));
  return (answer) => {
    const values = new Map<string, unknown>();
    const body = bodyOf(answer.chunks);
    for (const { name, read } of readers) {
      const value = read(answer.headers, body);
      if (value === undefined || value === null) return { missing: name };
      values.set(name, value);
    }
    return values;
  };
}

interface Body {
  text(): string;
  json(): unknown;
}

type Reader = (headers: readonly string[], body: Body) => unknown;

function readerOf({ from }: Capture): Reader {
  switch (from.kind) {
    case 'json': return (_, body) => exact(valueAt(body.json(), from.path));
    case 'header': {
      const find = from.pattern === null ? (text: string) => text : finder(from.pattern);
      return (headers) => {
        for (let i = 0; i + 1 < headers.length; i += 2) {
          const found = headers[i]?.toLowerCase() === from.header ? find(headers[i + 1] ?? '') : undefined;
          if (found !== undefined) return found;
        }
        return undefined;
      };
    }
    case 'body': {
      const find = finder(from.pattern);
      return (_, body) => find(body.text());
    }
  }
}

/** The config has told what is wrong with it. */
function finder(pattern: string): Finder {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) throw new Error(`\`${pattern}\` ${compiled.message}`);
  return compiled.find;
}

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return value;
}

/** A number that JSON.parse has rounded would name something else. */
const exact = (value: unknown): unknown => (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : value);

/** Read when asked for, and once. */
function bodyOf(chunks: readonly Buffer[]): Body {
  let text: string | null = null;
  let json: { readonly value: unknown } | null = null;
  const body: Body = {
    text: () => (text ??= Buffer.concat(chunks).toString('utf8')),
    json: () => (json ??= { value: parsed(body.text()) }).value,
  };
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
