/** A text with `{{placeholders}}` -> its parts, with the context in which each stands. */
import type { SlotKind } from '../model.ts';

export interface Placeholder {
  /** As it is written: `{{ user.id }}` */
  readonly written: string;
  /** `user`, or the name of what was captured. */
  readonly name: string;
  /** `id`; null for what was captured. */
  readonly column: string | null;
}

/** A text to be sent as it stands, or a placeholder and how its value has to be written. */
export type Part = string | { readonly placeholder: Placeholder; readonly as: SlotKind };

/** Other things in double braces are left alone: they are somebody else's. */
const pattern = /\{\{[ \t]*([A-Za-z_][\w-]*)(?:\.([^{}\s](?:[^{}\r\n]*[^{}\s])?))?[ \t]*\}\}/gu;

/** Names of data sets and of what is captured. */
export const SOURCE_NAME = '^[A-Za-z_][A-Za-z0-9_-]{0,63}$';

export function placeholdersIn(text: string): readonly Placeholder[] {
  return Array.from(text.matchAll(pattern), placeholderOf);
}

/** Something in braces that is read as no placeholder, though it may be meant as one. */
export interface Misshapen {
  readonly written: string;
  /** What it begins with: the name that would be looked for. */
  readonly name: string;
  /** As it would be understood; null where nobody can tell. */
  readonly meant: string | null;
  /** With one pair of braces, as others write theirs. */
  readonly single: boolean;
}

const inBraces = /\{\{([^{}\r\n]{0,200})\}\}|\{\{([^{}\r\n]{0,200})\}|\$?\{([^{}\r\n]{0,200})\}\}?/gu;

/** `{{ user . id }}`, `{{user[id]}}`, `{{user.id}`, `${user.id}` */
export function misshapenIn(text: string): readonly Misshapen[] {
  return Array.from(text.matchAll(inBraces)).flatMap(([written, double, half, single]) => {
    if (placeholdersIn(written).length > 0) return [];
    const inner = (double ?? half ?? single ?? '').trim().replaceAll(/\s*\.\s*/gu, '.').replace(/\[\s*['"]?([^\]'"]*)['"]?\s*\]/gu, '.$1');
    const meant = `{{${inner}}}`;
    return [{ written, name: /^[A-Za-z_][\w-]*/u.exec(inner)?.[0] ?? '', meant: placeholdersIn(meant).length === 1 ? meant : null, single: single !== undefined }];
  });
}

/** What a check of a path may look at: nothing of the placeholders but that something stands there. */
export function withoutPlaceholders(path: string): string {
  return path.replace(pattern, (_, __, ___, offset: number) => (offset === 0 ? '/x' : 'x'));
}

/** The same with everything but the placeholders written anew. */
export function aroundPlaceholders(text: string, write: (part: string) => string): string {
  return plainParts(text, 'text').map((part) => (typeof part === 'string' ? write(part) : part.placeholder.written)).join('');
}

/** A placeholder in front is a path of its own (`{{location}}`); any other is a part between slashes or in the query. */
export function pathParts(path: string): readonly Part[] {
  return parts(path, (offset) => (offset === 0 ? 'path' : 'component'));
}

export function plainParts(text: string, as: 'header' | 'form' | 'text'): readonly Part[] {
  return parts(text, () => as);
}

/**
 * `"{{user.age}}"` as a value of its own loses its quotes, so that a number stays a number; in a key, and inside of a longer
 * text, it becomes text; outside of quotes it becomes whatever value it looks like.
 */
export function jsonParts(json: string): readonly Part[] {
  const strings = stringsIn(json);
  const found: Part[] = [];
  let sent = 0;
  for (const match of json.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const around = strings.find((one) => one.start < start && end < one.end);
    const whole = around !== undefined && around.start === start - 1 && around.end === end + 1 && !around.key;
    const from = whole ? start - 1 : start;
    if (from > sent) found.push(json.slice(sent, from));
    found.push({ placeholder: placeholderOf(match), as: whole ? 'json' : around === undefined ? 'json-bare' : 'json-text' });
    sent = whole ? end + 1 : end;
  }
  return sent < json.length ? [...found, json.slice(sent)] : found;
}

/** Whether a text without a content type is meant as JSON: it begins like JSON, and is JSON once its places are filled. */
export function looksLikeJson(text: string): boolean {
  const filled = jsonParts(text).map((part) => (typeof part === 'string' ? part : part.as === 'json-text' ? 'x' : '0')).join('');
  if (!/^\s*[[{]/u.test(filled)) return false;
  try {
    JSON.parse(filled);
    return true;
  } catch {
    return false;
  }
}

function parts(text: string, as: (offset: number) => SlotKind): readonly Part[] {
  const found: Part[] = [];
  let sent = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > sent) found.push(text.slice(sent, match.index));
    found.push({ placeholder: placeholderOf(match), as: as(match.index) });
    sent = match.index + match[0].length;
  }
  return sent < text.length ? [...found, text.slice(sent)] : found;
}

function placeholderOf(match: RegExpMatchArray): Placeholder {
  const [written, name = '', column] = match;
  return { written, name, column: column ?? null };
}

/** Where the strings of a JSON text are, quotes included (`end` is behind the closing one), and which are keys. */
function stringsIn(json: string): readonly { readonly start: number; readonly end: number; readonly key: boolean }[] {
  const found: { start: number; end: number; key: boolean }[] = [];
  for (const match of json.matchAll(/"(?:[^"\\]|\\[\s\S])*"/gu)) {
    const end = match.index + match[0].length;
    found.push({ start: match.index, end, key: /^\s*:/u.test(json.slice(end, end + 100)) });
  }
  return found;
}
