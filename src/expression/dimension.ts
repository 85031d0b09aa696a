/** An expression -> what its value measures, by the endings that names of series have by convention. */
import type { Expression, Operator } from './expression.ts';

/** `share`: a part of a whole. `number`: nothing that a name tells. */
export type Dimension = 'seconds' | 'bytes' | 'share' | 'number';

export interface Measures {
  readonly dimension: Dimension;
  readonly perRequest: boolean;
}

export function measuresOf(expression: Expression): Measures {
  switch (expression.kind) {
    case 'number': return plain('number');
    case 'series': case 'quantile': return plain(ofName(expression.select.name));
    case 'per-request': return { dimension: measuresOf(expression.of).dimension, perRequest: true };
    case 'arithmetic': return ofArithmetic(expression.operator, expression.left, expression.right);
    default: return unknown(expression);
  }
}

/** https://prometheus.io/docs/practices/naming: base units at the end of the name, before what says the kind. */
function ofName(name: string): Dimension {
  const bare = name.replace(/_(?:total|sum|bucket)$/u, '');
  if (/(?:^|[_.])seconds$/u.test(bare)) return 'seconds';
  if (/(?:^|[_.])bytes$/u.test(bare)) return 'bytes';
  return /(?:^|[_.])ratio$/u.test(bare) ? 'share' : 'number';
}

function ofArithmetic(operator: Operator, left: Expression, right: Expression): Measures {
  const [a, b] = [measuresOf(left), measuresOf(right)];
  if (operator === '+' || operator === '-') {
    // `1 - hits / all` is a share as well.
    if (left.kind === 'number') return b;
    if (right.kind === 'number') return a;
    return a.dimension === b.dimension && a.perRequest === b.perRequest ? a : plain('number');
  }
  if (operator === '/' && isPartOf(left, right)) return plain('share');
  if (right.kind === 'number' && operator === '/') return { dimension: 'number', perRequest: a.perRequest };
  return operator === '/' && b.dimension === 'number' && !b.perRequest ? a : plain('number');
}

/** `a / (a + b)` */
function isPartOf(part: Expression, whole: Expression): boolean {
  return whole.kind === 'arithmetic' && whole.operator === '+' && (same(part, whole.left) || same(part, whole.right) || isPartOf(part, whole.left) || isPartOf(part, whole.right));
}

const same = (a: Expression, b: Expression): boolean => JSON.stringify(a) === JSON.stringify(b);
const plain = (dimension: Dimension): Measures => ({ dimension, perRequest: false });

function unknown(kind: never): never {
  throw new Error(`no expression is called ${String(kind)}`);
}
