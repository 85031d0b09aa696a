/** Queries, JSON and texts that were recorded -> the same without what nobody should find in a repository. */
import { jsonWithoutCards } from './har-cards.ts';
import { isKept, withoutGiven } from './har-given.ts';
import { isPairs, secretArguments, secretsFrom } from './har-call.ts';
import { secretVariables } from './har-graphql.ts';
import { lastOf, withoutPairs } from './har-pairs.ts';
import { hasSecret, isOfSignIn, isPublicName, isRepeated, isSecret, isSecretGroup, isSecretName, isSecretNumber, isState, REMOVED, withoutSecrets, type Cleaned } from './har-secrets.ts';

/** A document in a text of a document, and so on. */
const DEEPEST = 4;
const TOKEN = 'a token';
/** What something is called that has no name. */
export const GIVEN = 'what it signs in with';

/** `given`: to a call that signs in, so that all of it is a secret but what is known to be none. */
export interface Circumstances {
  readonly given: boolean;
}
const ANY: Circumstances = { given: false };

/** The query of a URL, or a form, in its order; without anything removed it stays as it was written. */
export function cleanQuery(query: string, depth = 0, { given }: Circumstances = ANY): Cleaned<string> {
  const removed: string[] = [];
  const split = query.split('&').map((part) => ({ part, at: part.indexOf('='), name: decoded(part.includes('=') ? part.slice(0, part.indexOf('=')) : part) }));
  const names = split.map(({ name }) => name);
  const signsIn = isOfSignIn(names);
  const secrets = secretArguments(Object.fromEntries(split.map(({ part, at, name: one }) => [one, decoded(part.slice(at + 1))])));
  const parts = split.map(({ part, at, name }) => {
    const value = decoded(part.slice(at + 1));
    const cleaned = at < 0 ? (given ? cleanGiven(name) : cleanText(name)) : (given || secrets.has(name)) && !isKept(lastOf(name)) && value !== '' ? { value: REMOVED, removed: [name] } : ((signsIn && isState(name)) || isRepeated(lastOf(name), names.map(lastOf))) && value !== '' ? { value: REMOVED, removed: [name] } : cleanNamed(lastOf(name), value, depth);
    const isNameSecret = at >= 0 && hasSecret(name);
    if (cleaned.removed.length === 0 && !isNameSecret) return part;
    removed.push(...(isNameSecret ? [TOKEN] : cleaned.removed.map((one) => (one === lastOf(name) ? name : one))));
    if (at < 0) return REMOVED;
    return `${isNameSecret ? REMOVED : part.slice(0, at)}=${cleaned.removed.length === 0 ? part.slice(at + 1) : encodeURIComponent(cleaned.value)}`;
  });
  return { value: parts.join('&'), removed };
}

/** The text of a field: all of it where its name says that it is a secret, else what in it is one. */
export function cleanNamed(name: string, value: string, depth = 0): Cleaned<string> {
  if (value === '' || (isPublicName(name) && !/\s/u.test(value))) return { value, removed: [] };
  if (isSecretName(name)) return { value: REMOVED, removed: [name] };
  const inner = cleanValue(value, depth + 1);
  if (inner.removed.length > 0 && isStructured(value)) return { value: inner.value, removed: inner.removed.map((one) => (one === TOKEN && name !== '' ? name : one)) };
  return inner.removed.length > 0 || isSecret(name, value) ? { value: REMOVED, removed: [name === '' ? TOKEN : name] } : { value, removed: [] };
}

/** A text that is all that a call which signs in is given. */
export const cleanGiven = (text: string): Cleaned<string> => (text.trim() === '' ? { value: text, removed: [] } : { value: REMOVED, removed: [GIVEN] });

/** Values of a JSON document: by their keys, by the keys they stand under, and by what they look like. */
export function cleanJson(document: unknown, depth = 0, { given }: Circumstances = ANY): Cleaned<unknown> {
  const removed: string[] = [];
  const took = <T>({ value, removed: names }: Cleaned<T>): T => {
    removed.push(...names);
    return value;
  };
  const visit = (inner: unknown, key: string, under: boolean): unknown => {
    if (Array.isArray(inner)) return ofList(inner, key, under || isSecretGroup(key));
    if (typeof inner === 'object' && inner !== null) return ofMap(inner, under || isSecretGroup(key));
    if ((typeof inner !== 'string' && typeof inner !== 'number') || inner === '') return inner;
    if (given && !isKept(key)) return took({ value: REMOVED, removed: [key === '' ? GIVEN : key] });
    if (under || inner === REMOVED || (typeof inner === 'number' && isSecretNumber(key))) return took({ value: REMOVED, removed: [key === '' ? TOKEN : key] });
    return typeof inner === 'string' ? took(cleanNamed(key, inner, depth)) : inner;
  };
  const ofList = (list: readonly unknown[], key: string, under: boolean): readonly unknown[] => {
    if (!under && isPairs(list)) return list.map(([name, value]) => [visit(name, '', false), visit(value, name, false)]);
    const from = secretsFrom(list);
    return list.map((one, i) => visit(one, given ? '' : key, under || i >= from));
  };
  const ofMap = (map: object, under: boolean): object => {
    const variables = secretVariables(map);
    const secrets = secretArguments(map);
    const isCalledSecret = Object.entries(map).some(([name, one]) => NAMING.test(name) && typeof one === 'string' && isSecretName(one.slice(one.lastIndexOf('/') + 1)));
    const names = Object.keys(map);
    const signsIn = isOfSignIn(names);
    const taken = new Set<string>();
    return Object.fromEntries(Object.entries(map).map(([written, one]: [string, unknown]) => {
      const name = nameOf(written, taken);
      if (name !== written) removed.push(TOKEN);
      const inVariables = name === 'variables' && variables !== null && typeof one === 'object' && one !== null;
      if (inVariables) return [name, Object.fromEntries(Object.entries(one).map(([variable, of]: [string, unknown]) => [variable, visit(of, variable, under || variables === 'all' || variables.has(variable))]))];
      return [name, visit(one, name, under || (secrets.has(written) && (typeof one === 'object' || !isKept(name))) || (isCalledSecret && NAMED.test(name)) || (signsIn && isState(name)) || isRepeated(name, names))];
    }));
  };
  return { value: visit(document, '', false), removed };
}

/** Sessions and users are often kept by their tokens, each under its own. */
function nameOf(written: string, taken: Set<string>): string {
  if (!hasSecret(written)) return written;
  let name = REMOVED;
  for (let i = 2; taken.has(name); i += 1) name = `${REMOVED}-${i}`;
  taken.add(name);
  return name;
}

/** `{ "name": "password", "value": "..." }`, `{ "op": "add", "path": "/user/password", "value": "..." }` */
const NAMING = /^(?:name|key|field|id|attribute|type|label|path)$/iu;
const NAMED = /^(?:value|content|data|text)$/iu;

/** `a=1&b=2` */
export const FORM = /^[^=&\s]+=[^=&\s]*(?:&[^=&\s]+=[^=&\s]*)+$/u;

/** Of any text: pairs of a secret's name and its value, and what looks like a secret. */
export function cleanText(text: string): Cleaned<string> {
  if (FORM.test(text)) return cleanQuery(text, DEEPEST);
  const drawn = withoutSecrets(text);
  const free = withoutGiven(drawn);
  const { value, removed } = withoutPairs(free.value);
  return { value, removed: [...new Set([...(drawn === text ? [] : [TOKEN]), ...free.removed, ...removed])] };
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
const isStructured = (text: string): boolean => documentIn(text) !== undefined || ADDRESS.test(text) || /[\s&(]/u.test(text);

/** A list or a map; undefined: it is none. */
export function documentIn(text: string): unknown {
  if (!/^\s*[[{]/u.test(text) || !isFlat(text)) return undefined;
  try {
    return JSON.parse(jsonWithoutCards(text, REMOVED)) as unknown;
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
