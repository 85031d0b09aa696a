/** An expression and what its series stand at -> a number that does not depend on how long was measured, or why there is none. */
import type { Expression, Operator, QuantileTerm, SeriesTerm } from './expression.ts';

/**
 * `extent`: how it grows with the length of a measurement. 0: not at all (a gauge, a ratio of two counters); 1: in proportion (what a counter
 * grew by); 2: with its square, and so on.
 */
export type Quantity = { readonly ok: true; readonly value: number; readonly extent: number } | { readonly ok: false; readonly reason: string };
export type Result = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: string };

export interface Values {
  /** `counted`: it stands in something `per request`, so that only growth makes sense; `alone`: it is the whole expression. */
  readonly series: (term: SeriesTerm, counted: boolean, alone: boolean) => Quantity;
  readonly quantile: (term: QuantileTerm) => Quantity;
  /** What `per request` divides by. */
  readonly requests: number;
}

/** Finite and of extent 0, or refused. */
export function evaluate(expression: Expression, values: Values): Result {
  const found = quantityOf(expression, values, false, true);
  if (!found.ok) return found;
  if (found.extent !== 0) return no(found.extent > 0 ? 'it grows with the length of the run: write `per request` behind it, or divide it by another counter' : 'it shrinks with the length of the run: what it divides by is counted, and what it divides is not');
  return Number.isFinite(found.value) ? { ok: true, value: found.value } : no('it is larger than any number');
}

function quantityOf(expression: Expression, values: Values, counted: boolean, alone: boolean): Quantity {
  switch (expression.kind) {
    case 'number': return { ok: true, value: expression.value, extent: 0 };
    case 'series': return values.series(expression, counted, alone);
    case 'quantile': return values.quantile(expression);
    case 'per-request': return perRequest(quantityOf(expression.of, values, true, false), values.requests);
    case 'arithmetic': {
      const left = quantityOf(expression.left, values, counted, false);
      if (!left.ok) return left;
      const right = quantityOf(expression.right, values, counted, false);
      return right.ok ? combined(expression.operator, left, right) : right;
    }
    default: return unknown(expression);
  }
}

type Known = Extract<Quantity, { ok: true }>;

function combined(operator: Operator, left: Known, right: Known): Quantity {
  switch (operator) {
    case '+': case '-':
      if (left.extent !== right.extent) return no(`\`${operator}\` stands between something counted and something that is not`);
      return { ok: true, value: operator === '+' ? left.value + right.value : left.value - right.value, extent: left.extent };
    case '*': return { ok: true, value: left.value * right.value, extent: left.extent + right.extent };
    case '/':
      if (right.value === 0) return no(right.extent > 0 ? 'it would divide by 0: what it divides by did not grow' : 'it would divide by 0');
      return { ok: true, value: left.value / right.value, extent: left.extent - right.extent };
    default: return unknown(operator);
  }
}

function perRequest(of: Quantity, requests: number): Quantity {
  if (!of.ok) return of;
  if (of.extent !== 1) return no(of.extent === 0 ? '`per request` stands behind something that is not counted' : '`per request` stands behind a product of counters');
  return requests === 0 ? no('no request was answered') : { ok: true, value: of.value / requests, extent: 0 };
}

const no = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

function unknown(kind: never): never {
  throw new Error(`no such part of an expression: ${String(kind)}`);
}
