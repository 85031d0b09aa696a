/** A call by name (JSON-RPC and its like) -> which of its arguments are secrets: where they stand in a list, they have no names of their own. */
import { isSecretName } from './har-secrets.ts';

/** What somebody proves himself with: all that it is given may be a secret. */
export const SIGN_IN = /(?<!b|cata|dia)log[_-]?[io]n|sign[_-]?(?:in|up|on)(?!g)|authenticat|register|unlock|password|passphrase|credential|verify[_-]?(?:otp|code|totp)|exchange[_-]?token|refresh[_-]?token/iu;

const METHOD = /^(?:method|methodname|action|operation|procedure|function|command|cmd|call)$/iu;
const ARGUMENTS = /^(?:params|parameters|args|arguments|kwargs|positional|input|data|payload)$/iu;

const ENVELOPE = /^(?:jsonrpc|id|version|query|variables|extensions)$/iu;

export const signsIn = (method: string): boolean => SIGN_IN.test(method) || /(?:^|[._/-])auth$/iu.test(method) || isSecretName(method);

/** Names of those parts of the map in which every value is one. */
export function secretArguments(map: object): ReadonlySet<string> {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(map);
  if (!entries.some(([name, value]) => METHOD.test(name) && typeof value === 'string' && signsIn(value))) return new Set();
  const given = entries.flatMap(([name, value]) => (ARGUMENTS.test(name) && typeof value === 'object' && value !== null ? [name] : []));
  if (given.length > 0 || !entries.some(([name, value]) => METHOD.test(name) && typeof value === 'string' && SIGN_IN.test(value))) return new Set(given);
  // `{ "action": "login", "a": "ann", "b": "..." }`: they stand beside it.
  return new Set(entries.flatMap(([name]) => (METHOD.test(name) || ENVELOPE.test(name) ? [] : [name])));
}

const VERB = /^(?:[\w.:/-]{0,60}[._:/-])?(?:log_?[io]n|sign_?(?:in|on|up)|authenticate|register)$/iu;

/** A call as a list, `["login", "ann", ...]`: where in it secrets begin; Infinity: it is none. */
export function secretsFrom(list: readonly unknown[]): number {
  const at = list.findIndex((one) => typeof one === 'string' && VERB.test(one));
  return at < 0 ? Infinity : at + 1;
}

/** A map as a list of pairs: `[["password", "..."], ["user", "ann"]]`. */
export const isPairs = (list: readonly unknown[]): list is readonly (readonly [string, unknown])[] =>
  list.length > 0 && list.every((one) => Array.isArray(one) && one.length === 2 && typeof one[0] === 'string');
