/** The words of an expression over named series, as types: what `db_queries_total per request` is made of. */

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | SeriesTerm
  | QuantileTerm
  | { readonly kind: 'arithmetic'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'per-request'; readonly of: Expression };

export type Operator = '+' | '-' | '*' | '/';

/** The series that a selector matches, as one number. */
export interface SeriesTerm {
  readonly kind: 'series';
  readonly select: Selector;
  /** `as-typed`: a counter by its growth, a gauge by its mean. */
  readonly read: Read;
  /** How several series become one. */
  readonly over: Over;
}

/** A quantile of a classic histogram, from the growth of its buckets. */
export interface QuantileTerm {
  readonly kind: 'quantile';
  /** 0-1 */
  readonly q: number;
  readonly select: Selector;
}

export type Read = 'as-typed' | 'growth' | 'mean' | 'last';
export type Over = 'sum' | 'max' | 'min' | 'avg';

/** A name, and what the labels must be. */
export interface Selector {
  /** Of a Prometheus series; or a dotted path or JSON pointer. */
  readonly name: string;
  readonly matchers: readonly Matcher[];
}

export interface Matcher {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  /** Text, or a regular expression that must match all of the label's value. */
  readonly value: string;
}

/** What cannot be read, and where: `at` counts characters from 0. */
export interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly at: number;
}

/** Every series and quantile in it, from left to right. */
export function termsOf(expression: Expression): readonly (SeriesTerm | QuantileTerm)[] {
  switch (expression.kind) {
    case 'number': return [];
    case 'series': case 'quantile': return [expression];
    case 'arithmetic': return [...termsOf(expression.left), ...termsOf(expression.right)];
    case 'per-request': return termsOf(expression.of);
    default: return unknown(expression);
  }
}

function unknown(kind: never): never {
  throw new Error(`no expression is called ${String(kind)}`);
}
