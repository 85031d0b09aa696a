/** A regular expression -> its parts, without those that no search in linear time knows; or what is wrong with it. */
import { characterTest, type CharacterTest } from './characters.ts';

export type Part =
  /** `literal`: the only character that it matches, where that is plain. */
  | { readonly kind: 'character'; readonly test: CharacterTest; readonly literal: string | null }
  | { readonly kind: 'place'; readonly at: 'start' | 'end' | 'word' | 'no-word' }
  | { readonly kind: 'sequence'; readonly of: readonly Part[] }
  | { readonly kind: 'choice'; readonly of: readonly Part[] }
  /** `index` counts the opening brackets of those that capture, from 1; null: it captures nothing. */
  | { readonly kind: 'group'; readonly index: number | null; readonly of: Part }
  /** `most` may be Infinity. */
  | { readonly kind: 'repeat'; readonly of: Part; readonly least: number; readonly most: number; readonly lazy: boolean };

export type Read = { readonly ok: true; readonly part: Part } | { readonly ok: false; readonly message: string; readonly hint: string };

class Refused extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Syntax is that of JavaScript with the flag `u`, which tells first whether it is any; `dotAll` is its flag `s`. */
export function readPattern(pattern: string, dotAll = false): Read {
  try {
    RegExp(pattern, 'u');
  } catch (error) {
    return { ok: false, message: `is not a regular expression (${error instanceof Error ? error.message.replace(/^Invalid regular expression: (?:\/.*\/u?: )?/su, '') : ''})`, hint: 'write it as JavaScript does, and a backslash before a sign that is meant as it is' };
  }
  try {
    return { ok: true, part: new Reader(pattern, dotAll).choice() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, message: error.message, hint: error.hint };
    throw error;
  }
}

const SHORT = /^\\(?:u\{[0-9a-f]+\}|u[dD][89abAB][0-9a-f]{2}\\u[dD][c-fC-F][0-9a-f]{2}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|[pP]\{[^}]*\}|[\s\S])/iu;
const QUANTIFIER = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)/u;

class Reader {
  readonly #text: string;
  readonly #dotAll: boolean;
  #at = 0;
  #groups = 0;

  constructor(text: string, dotAll: boolean) {
    this.#text = text;
    this.#dotAll = dotAll;
  }

  choice(): Part {
    const of: Part[] = [this.#sequence()];
    while (this.#take('|')) of.push(this.#sequence());
    const [only] = of;
    return of.length === 1 && only !== undefined ? only : { kind: 'choice', of };
  }

  #sequence(): Part {
    const of: Part[] = [];
    while (this.#at < this.#text.length && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')') of.push(this.#quantified(this.#atom()));
    return { kind: 'sequence', of };
  }

  #quantified(part: Part): Part {
    const found = QUANTIFIER.exec(this.#rest());
    if (found === null) return part;
    this.#at += found[0].length;
    const [, sign, from, comma, to, question] = found;
    const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
    const most = sign === undefined ? (comma === undefined ? least : to === '' || to === undefined ? Infinity : Number(to)) : sign === '?' ? 1 : Infinity;
    if (mayBeEmpty(part)) throw new Refused('repeats a group that may match nothing', 'let every part of the group match something, such as `(a+)?` in place of `(a*)*`');
    return { kind: 'repeat', of: part, least, most, lazy: question === '?' };
  }

  #atom(): Part {
    const sign = this.#text[this.#at];
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#character(this.#class());
    if (sign === '^' || sign === '$') {
      this.#at += 1;
      return { kind: 'place', at: sign === '^' ? 'start' : 'end' };
    }
    const escape = SHORT.exec(this.#rest())?.[0];
    if (escape === '\\b' || escape === '\\B') {
      this.#at += 2;
      return { kind: 'place', at: escape === '\\b' ? 'word' : 'no-word' };
    }
    if (escape !== undefined && /^\\[1-9k]/u.test(escape)) throw new Refused(`has \`${escape}\`, which asks for what was found before`, 'write what is meant, or take the value from elsewhere');
    return this.#character(escape ?? String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0));
  }

  #group(): Part {
    const opening = /^\((?:\?(?:<[^=!][^>]*>|[^)]{0,3}))?/u.exec(this.#rest())?.[0] ?? '(';
    const isNamed = /^\(\?<[^=!]/u.test(opening);
    const isPlain = opening.startsWith('(?:');
    if (!isNamed && !isPlain && opening.startsWith('(?')) throw new Refused(`has \`${opening.slice(0, 3)}\`, which looks at what stands around`, 'write what stands around it too, and a group around what is wanted: `name="([^"]+)"`');
    const index = isPlain ? null : (this.#groups += 1);
    this.#at += isPlain ? 3 : isNamed ? opening.length : 1;
    const of = this.choice();
    this.#take(')');
    return { kind: 'group', index, of };
  }

  #class(): string {
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      if (this.#text[at] === '\\') at += 1;
      else if (this.#text[at] === ']') return this.#text.slice(this.#at, at + 1);
    }
    return this.#rest();
  }

  #character(source: string): Part {
    this.#at += source.length;
    const literal = source.length <= 2 && !/^\\?[A-Za-z0-9]$|^\.$/u.test(source) ? source.replace(/^\\/u, '') : /^[A-Za-z0-9]$/u.test(source) ? source : null;
    return { kind: 'character', test: characterTest(source, this.#dotAll), literal: literal === '' || source.startsWith('[') ? null : literal };
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #rest(): string {
    return this.#text.slice(this.#at);
  }
}

function mayBeEmpty(part: Part): boolean {
  switch (part.kind) {
    case 'character': return false;
    case 'place': return true;
    case 'sequence': return part.of.every(mayBeEmpty);
    case 'choice': return part.of.some(mayBeEmpty);
    case 'group': return mayBeEmpty(part.of);
    case 'repeat': return part.least === 0 || mayBeEmpty(part.of);
  }
}
