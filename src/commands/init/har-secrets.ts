/** Recorded texts -> the same without what nobody should find in a repository. */

/** Stands where a secret was. */
export const REMOVED = 'REMOVED';

const SECRET_NAME = /password|passwd|passphrase|passcode|(?:^|[_-])pass$|^pwd$|secret|token(?!s$)|api-?_?key|credential|signature|^sig$|^auth(?!or(?!iz))|session|^sid$|jwt|bearer|csrf|xsrf|^code$|^assertion$|^nonce$/iu;
/** Also where it is a number. */
const SECRET_NUMBER = /^(?:otp|pin|cvc|cvv)$|card-?_?number/iu;
/** JSON web tokens and the like, wherever they stand. */
const SECRET_TEXT = /\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?|\b(?:sk|pk|rk|ghp|gho|ghs|xox[abp])[-_][A-Za-z0-9_-]{12,}/gu;

export interface Cleaned<T> {
  readonly value: T;
  /** Names of what was removed. */
  readonly removed: readonly string[];
}

/** The query of a URL, in its order; without anything removed it stays as it was written. */
export function cleanQuery(query: string): Cleaned<string> {
  const removed: string[] = [];
  const parts = query.split('&').map((part) => {
    const name = decoded(part.split('=', 1)[0] ?? '');
    const secret = part.includes('=') && (SECRET_NAME.test(name) || SECRET_NUMBER.test(name) || hasSecret(decoded(part)));
    if (!secret) return part;
    removed.push(name);
    return `${part.slice(0, part.indexOf('='))}=${REMOVED}`;
  });
  return { value: parts.join('&'), removed };
}

/** Values of a JSON document, by their keys and by what they look like. */
export function cleanJson(value: unknown): Cleaned<unknown> {
  const removed: string[] = [];
  const visit = (inner: unknown, key: string): unknown => {
    if (Array.isArray(inner)) return inner.map((one) => visit(one, key));
    if (typeof inner === 'object' && inner !== null) return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, visit(one, name)]));
    const named = SECRET_NUMBER.test(key) ? typeof inner === 'string' || typeof inner === 'number' : typeof inner === 'string' && inner !== '' && SECRET_NAME.test(key);
    if (!named && !(typeof inner === 'string' && hasSecret(inner))) return inner;
    removed.push(key);
    return REMOVED;
  };
  return { value: visit(value, ''), removed };
}

export function cleanText(text: string): Cleaned<string> {
  const removed = hasSecret(text) ? ['a token'] : [];
  return { value: text.replace(SECRET_TEXT, REMOVED), removed };
}

const hasSecret = (text: string): boolean => text.search(SECRET_TEXT) !== -1;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
