/** The text of an expression -> its tokens, or the first character that belongs to none. */
import type { Fault } from './expression.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'quoted' | 'sign' | 'end';
  /** Of a quoted text: what it stands for. */
  readonly text: string;
  /** Where it begins, in characters from 0. */
  readonly at: number;
}

export type Tokens = { readonly ok: true; readonly tokens: readonly Token[] } | { readonly ok: false; readonly fault: Fault };

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/** Points for the dotted paths of JSON; the parser refuses them where a name has none. */
const NAME = /[A-Za-z_:][A-Za-z0-9_:.]*/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const SIGN = /=~|!~|!=|[=+\-*/(){},]/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

export function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  const take = (pattern: RegExp, at: number): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  for (let at = 0; at < text.length; ) {
    if (/\s/u.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const found = firstOf([['number', NUMBER], ['name', NAME], ['quoted', QUOTED], ['sign', SIGN]] as const, (pattern) => take(pattern, at));
    if (found === null) return { ok: false, fault: strayed(text, at) };
    tokens.push({ kind: found.kind, text: found.kind === 'quoted' ? unquoted(found.text) : found.text, at });
    at += found.text.length;
  }
  return { ok: true, tokens: [...tokens, { kind: 'end', text: '', at: text.length }] };
}

function firstOf<K extends string>(patterns: readonly (readonly [K, RegExp])[], take: (pattern: RegExp) => string | null): { readonly kind: K; readonly text: string } | null {
  for (const [kind, pattern] of patterns) {
    const text = take(pattern);
    if (text !== null) return { kind, text };
  }
  return null;
}

const unquoted = (text: string): string => text.slice(1, -1).replace(/\\(.)/gu, (_, character: string) => ESCAPES[character] ?? character);

function strayed(text: string, at: number): Fault {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '"' || character === "'") return { message: 'a quotation is never closed', hint: `write ${character} at its end`, at };
  if (character === '[') return { message: 'a range such as `[5m]` has no meaning here: what counts is read before and after the load', hint: 'leave the brackets out', at };
  return { message: `\`${character}\` has no meaning here`, hint: 'an expression has names, numbers, + - * /, brackets and `per request`', at };
}
