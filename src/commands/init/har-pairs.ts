/** A text that was recorded -> the same without the values that stand behind the names of secrets. */
import { isSecretName, REMOVED, type Cleaned } from './har-secrets.ts';

/** How a secret is written down: its name with a sign behind it, and, where that name is a secret's, its value. Repetitions are bounded but for the value's, of which each character is looked at once. */
interface Way {
  readonly name: RegExp;
  readonly value: RegExp;
  /** Texts in which it means something else. */
  readonly unless?: RegExp;
}

const WAYS: readonly Way[] = [
  // Of a line that has only that, the value goes to its end.
  { name: /^(?<name>[\p{L}\w.-]{2,60})(?=(?<sign>\s{0,4}[:=]\s{0,4}))/gmu, value: /[^\s"'{[][^\r\n]*/uy },
  // `my token is: ...`, `token for staging: ...`: to the end of the line, as a passphrase has several words.
  { name: /(?<![\p{L}\w-])(?<name>[\p{L}\w-]{2,60})(?=(?<sign>"?[ \t]{1,4}(?:is|are|was|ist|war|lautet|est|es|era|for|of|to|from|für|von|de|pour|para)(?:[ \t]{1,4}\p{L}{1,20}){0,3}[ \t]{0,4}[:=][ \t]{0,4}"?))/gu, value: /[^\s"{[][^"\r\n]*/uy },
  // `the password is ...`, `the password for staging is ...`: one word, and no plain one (`the password is wrong`).
  { name: /(?<![\p{L}\w-])(?<name>[\p{L}\w-]{2,60})(?=(?<sign>"?[ \t]{1,4}(?:(?:for|of|to|from|für|von|de|pour|para)(?:[ \t]{1,4}\p{L}{1,20}){1,3}?[ \t]{1,4})?(?:is|was|ist|war|lautet|est|es|era)[ \t]{1,4}"?))/gu, value: /(?![\p{Ll}.,;!?)"]*(?:\s|$))[^\s"]+/uy },
  // `with the token ...`: letters and digits in one word. What has braces may be a list of fields.
  { name: /(?<![\p{L}\w-])(?<name>[\p{L}\w-]{2,60})(?=(?<sign>[ \t]{1,4}))/gu, value: /(?=[^\s"']{0,200}\d)(?=[^\s"']{0,200}\p{L})[^\s"'<>,;:=(){}]{6,200}/uy, unless: /[{}]/u },
  // `ALTER USER ann PASSWORD '...'`
  { name: /(?<![\p{L}\w-])(?<name>[\p{L}\w-]{2,60})(?=(?<sign>[ \t]{1,4}))/gu, value: /"[^"\r\n]+"|'[^'\r\n]+'/uy },
  // `password: correct horse battery, ...`
  { name: /(?<!\$)(?<name>[\p{L}\w.-]{2,60})(?=(?<sign>:[ \t]{1,4}))/gu, value: /[^\s"'&,;<>{}()[\]$\\][^"'&,;<>{}()[\]\r\n]*/uy },
  // `password=...`, `"password": "..."`, `'password' => ...`
  { name: /(?<name>\$?[\p{L}\w.-]{2,60})(?=(?<sign>\\?["']?\s{0,4}(?::|=>?)\s{0,4}))/gu, value: /\\?"[^"\r\n]*"?|'[^'\r\n]*'?|[^\s"'&,;<>{}()[\]]+/uy },
];
/** In a query of GraphQL: a variable, or the type of one. */
const isDeclared = (name: string, value: string): boolean => name.startsWith('$') || /^(?:\$[A-Za-z_]\w*|true|false|null)(?:\s|$)/u.test(value);
const isRemoved = (value: string): boolean => value.replaceAll(/[\\"'.]/gu, '').trim() === REMOVED;

/** `user[password]` and `user.password` are called by their last part. */
export const lastOf = (name: string): string => /([^[\].]+)\]?(?:\[\])?$/u.exec(name)?.[1] ?? name;

export function withoutPairs(text: string): Cleaned<string> {
  const removed: string[] = [];
  return { value: WAYS.reduce((left, way) => without(left, way, removed), text), removed };
}

function without(text: string, way: Way, removed: string[]): string {
  if (way.unless?.test(text) === true) return text;
  const kept: string[] = [];
  let from = 0;
  for (const { index, groups } of text.matchAll(way.name)) {
    const { name = '', sign = '' } = groups ?? {};
    const at = index + name.length + sign.length;
    if (index < from || !isSecretName(lastOf(name))) continue;
    way.value.lastIndex = at;
    const value = way.value.exec(text)?.[0] ?? '';
    if (value === '' || isRemoved(value) || isDeclared(name, value)) continue;
    removed.push(lastOf(name));
    const quote = /^\\?["']/u.exec(value)?.[0] ?? '';
    const closing = quote !== '' && value.length > quote.length && value.endsWith(quote.slice(-1)) ? quote : '';
    kept.push(text.slice(from, at), quote, REMOVED, closing);
    from = at + value.length;
  }
  return `${kept.join('')}${text.slice(from)}`;
}
