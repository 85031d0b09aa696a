/** A GraphQL request -> which of its variables hold secrets: their own names need not say so. */
import { SIGN_IN } from './har-call.ts';
import { isSecretName } from './har-secrets.ts';

/** `password: $p`, `$p` being of a type that is called by what it holds. */
const ARGUMENT = /([A-Za-z_]\w{0,60})\s{0,4}:\s{0,4}\$([A-Za-z_]\w{0,60})/gu;
const TYPED = /\$([A-Za-z_]\w{0,60})\s{0,4}:\s{0,4}\[?([A-Za-z_]\w{0,60})/gu;

/** `all`: those of an operation that signs in; null: it is no GraphQL request. */
export function secretVariables(request: object): ReadonlySet<string> | 'all' | null {
  const { query, operationName, variables } = request as Readonly<Record<string, unknown>>;
  if (typeof variables !== 'object' || variables === null || (typeof query !== 'string' && typeof operationName !== 'string')) return null;
  const text = typeof query === 'string' ? query : '';
  const operation = /\b(?:mutation|query)\s{1,4}([A-Za-z_]\w{0,80})/u.exec(text)?.[1] ?? '';
  const called = typeof operationName === 'string' ? operationName : '';
  if (SIGN_IN.test(operation) || SIGN_IN.test(called) || [...text.matchAll(/[{\s:]([A-Za-z_]\w{0,60})\s{0,4}\(/gu)].some(([, field]) => SIGN_IN.test(field ?? ''))) return 'all';
  return new Set([
    ...[...text.matchAll(ARGUMENT)].flatMap(([, name = '', variable = '']) => (isSecretName(name) ? [variable] : [])),
    ...[...text.matchAll(TYPED)].flatMap(([, variable = '', type = '']) => (isSecretName(type) ? [variable] : [])),
  ]);
}
