/** Queries, JSON and texts that were recorded -> the same without what nobody should find in a repository. */
import { secretVariables } from './har-graphql.ts';
import { isPublicName, isSecret, isSecretGroup, isSecretName, isSecretNumber, REMOVED, withoutSecrets, type Cleaned } from './har-secrets.ts';

/** A document in a text of a document, and so on. */
const DEEPEST = 4;
const TOKEN = 'a token';

/** The query of a URL, or a form, in its order; without anything removed it stays as it was written. */
export function cleanQuery(query: string, depth = 0): Cleaned<string> {
  const removed: string[] = [];
  const parts = query.split('&').map((part) => {
    const at = part.indexOf('=');
    const name = decoded(at < 0 ? part : part.slice(0, at));
    const cleaned = at < 0 ? cleanText(name) : cleanNamed(lastOf(name), decoded(part.slice(at + 1)), depth);
    if (cleaned.removed.length === 0) return part;
    removed.push(...cleaned.removed.map((one) => (one === lastOf(name) ? name : one)));
    return at < 0 ? REMOVED : `${part.slice(0, at)}=${encodeURIComponent(cleaned.value)}`;
  });
  return { value: parts.join('&'), removed };
}

/** `user[password]` and `user.password` are called by their last part. */
const lastOf = (name: string): string => /([^[\].]+)\]?(?:\[\])?$/u.exec(name)?.[1] ?? name;

/** The text of a field: all of it where its name says that it is a secret, else what in it is one. */
export function cleanNamed(name: string, value: string, depth = 0): Cleaned<string> {
  if (value === '' || (isPublicName(name) && !/\s/u.test(value))) return { value, removed: [] };
  if (isSecretName(name)) return { value: REMOVED, removed: [name] };
  const inner = cleanValue(value, depth + 1);
  if (inner.removed.length > 0 && isStructured(value)) return { value: inner.value, removed: inner.removed.map((one) => (one === TOKEN && name !== '' ? name : one)) };
  return inner.removed.length > 0 || isSecret(name, value) ? { value: REMOVED, removed: [name === '' ? TOKEN : name] } : { value, removed: [] };
}

/** Values of a JSON document: by their keys, by the keys they stand under, and by what they look like. */
export function cleanJson(document: unknown, depth = 0): Cleaned<unknown> {
  const removed: string[] = [];
  const took = <T>({ value, removed: names }: Cleaned<T>): T => {
    removed.push(...names);
    return value;
  };
  const visit = (inner: unknown, key: string, under: boolean): unknown => {
    if (Array.isArray(inner)) return inner.map((one) => visit(one, key, under || isSecretGroup(key)));
    if (typeof inner === 'object' && inner !== null) return ofMap(inner, under || isSecretGroup(key));
    if ((typeof inner !== 'string' && typeof inner !== 'number') || inner === '') return inner;
    if (under || (typeof inner === 'number' && isSecretNumber(key))) return took({ value: REMOVED, removed: [key === '' ? TOKEN : key] });
    return typeof inner === 'string' ? took(cleanNamed(key, inner, depth)) : inner;
  };
  const ofMap = (map: object, under: boolean): object => {
    const variables = secretVariables(map);
    const isCalledSecret = Object.entries(map).some(([name, one]) => NAMING.test(name) && typeof one === 'string' && isSecretName(one));
    return Object.fromEntries(Object.entries(map).map(([name, one]: [string, unknown]) => {
      const inVariables = name === 'variables' && variables !== null && typeof one === 'object' && one !== null;
      if (inVariables) return [name, Object.fromEntries(Object.entries(one).map(([variable, of]: [string, unknown]) => [variable, visit(of, variable, under || variables === 'all' || variables.has(variable))]))];
      return [name, visit(one, name, under || (isCalledSecret && NAMED.test(name)))];
    }));
  };
  return { value: visit(document, '', false), removed };
}

/** `{ "name": "password", "value": "..." }` */
const NAMING = /^(?:name|key|field|id|attribute)$/iu;
const NAMED = /^(?:value|content|data|text)$/iu;

/** A name, a sign, a value: `password=...`, `"password": "..."`, `password: ...`. Every repetition but the value's is bounded. */
const PAIR = /(?<name>\$?[\p{L}\w.-]{2,60})(?<sign>\\?["']?\s{0,4}(?::|=>?)\s{0,4})(?<value>\\?"[^"\r\n]*"?|'[^'\r\n]*'?|[^\s"'&,;<>{}()[\]]+)/gu;
/** Of a line that has only that, the value goes to its end. */
const LINE = /^(?<name>[\p{L}\w.-]{2,60})(?<sign>\s{0,4}[:=]\s{0,4})(?<value>[^\s"'{[][^\r\n]*)$/gmu;
/** In a query of GraphQL: a variable, or the type of one. */
const isDeclared = (name: string, value: string): boolean => name.startsWith('$') || /^(?:\$[A-Za-z_]\w*|true|false|null)$/u.test(value);
const FORM = /^[^=&\s]+=[^=&\s]*(?:&[^=&\s]+=[^=&\s]*)+$/u;

/** Of any text: pairs of a secret's name and its value, and what looks like a secret. */
export function cleanText(text: string): Cleaned<string> {
  if (FORM.test(text)) return cleanQuery(text, DEEPEST);
  const removed: string[] = [];
  let value = withoutSecrets(text);
  if (value !== text) removed.push(TOKEN);
  for (const pattern of [LINE, PAIR]) {
    value = value.replace(pattern, (whole: string, name: string, sign: string, of: string) => {
      if (!isSecretName(lastOf(name)) || of.includes(REMOVED) || isDeclared(name, of)) return whole;
      removed.push(lastOf(name));
      const quote = /^\\?["']/u.exec(of)?.[0] ?? '';
      return `${name}${sign}${quote}${REMOVED}${quote !== '' && of.length > quote.length && of.endsWith(quote.slice(-1)) ? quote : ''}`;
    });
  }
  return { value, removed: [...new Set(removed)] };
}

/** A text that may be a document itself: JSON, or an address with a query. */
export function cleanValue(text: string, depth = 0): Cleaned<string> {
  if (depth > DEEPEST) return cleanText(text);
  const document = documentIn(text);
  if (document !== undefined) {
    const { value, removed } = cleanJson(document, depth);
    return removed.length === 0 ? { value: text, removed } : { value: JSON.stringify(value), removed };
  }
  const [, place, query] = ADDRESS.exec(text) ?? [];
  if (place === undefined || query === undefined) return cleanText(text);
  const [before, after] = [cleanText(place), cleanQuery(query, depth)];
  return { value: `${before.value}?${after.value}`, removed: [...before.removed, ...after.removed] };
}

const ADDRESS = /^((?:https?:\/\/|\/)[^\s?#]*)\?(\S*)$/u;
const isStructured = (text: string): boolean => documentIn(text) !== undefined || ADDRESS.test(text) || /[\s&]/u.test(text);

/** A list or a map; undefined: it is none. */
export function documentIn(text: string): unknown {
  if (!/^\s*[[{]/u.test(text) || !isFlat(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** As deep as the config goes. */
function isFlat(text: string): boolean {
  let [depth, deepest] = [0, 0];
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest <= 40;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
