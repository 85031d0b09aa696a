/** `latency.p99 / latency.p50` -> an expression over the metrics of one place, or what is wrong with it. */
import { evaluate, type Result } from './evaluate.ts';
import { termsOf, type Expression } from './expression.ts';
import { faultText, parseExpression } from './parse.ts';

export interface MetricExpression {
  /** One space around each operator: the name under which it is judged and told. */
  readonly name: string;
  readonly expression: Expression;
  /** The metrics in it, each once, two or more. */
  readonly metrics: readonly string[];
}

export type ParsedMetrics = { readonly ok: true; readonly value: MetricExpression } | { readonly ok: false; readonly message: string; readonly hint: string };

/** Names of metrics have hyphens inside, and nothing but spaces tells these from minus signs. */
const NAME = /[A-Za-z_][\w.]*(?:-\w[\w.]*)*/gu;
const EXAMPLE = 'write for example `latency.p99 / latency.p50`';

/** Whether a text is meant as one: several names, or anything that calculates. */
export const looksLikeExpression = (text: string): boolean => /\s|[/+()]/u.test(text.trim());

export function parseMetrics(text: string): ParsedMetrics {
  // A pattern's star touches a name; one that multiplies stands alone.
  if (/[\w.]\*|\*[\w.]/u.test(text)) return { ok: false, message: `\`${text}\` has a \`*\` in it, which stands for any name and does not calculate`, hint: `${EXAMPLE}, with the names of two metrics` };
  const read = parseExpression(text.replace(NAME, (name) => `"${name}"`), 'path');
  if (!read.ok) return { ok: false, message: `\`${text}\` cannot be read ${faultText({ ...read.fault, at: text.length })}`.replace(/ at character \d+:/u, ':'), hint: EXAMPLE };
  const metrics = [...new Set(termsOf(read.expression).flatMap((term) => (term.kind === 'series' ? [term.select.name] : [])))];
  if (metrics.length < 2) return { ok: false, message: `\`${text}\` has only one metric in it`, hint: metrics[0] === undefined ? EXAMPLE : `write \`${metrics[0]}\` alone, or a second metric beside it` };
  return { ok: true, value: { name: textOf(read.expression), expression: read.expression, metrics } };
}

/** Its value where the metrics have these values; refused where it divides by 0. */
export function valueOfMetrics({ expression }: MetricExpression, values: ReadonlyMap<string, number>): Result {
  return evaluate(expression, {
    series: ({ select }) => {
      const value = values.get(select.name);
      return value === undefined ? { ok: false, reason: `${select.name} was not measured` } : { ok: true, value, extent: 0 };
    },
    quantile: () => ({ ok: false, reason: 'a quantile of a metric is none' }),
    requests: 1,
  });
}

/** The unit of the result: `plain` for a number without one, `mixed` where two units are added, null where one is not known yet. */
export function unitOfMetrics<U extends string>(expression: Expression, unitOf: (metric: string) => U | null): U | 'plain' | 'mixed' | null {
  switch (expression.kind) {
    case 'number': return 'plain';
    case 'series': return unitOf(expression.select.name);
    case 'quantile': case 'per-request': return 'plain';
    case 'arithmetic': {
      const [left, right] = [unitOfMetrics(expression.left, unitOf), unitOfMetrics(expression.right, unitOf)];
      if (left === 'mixed' || right === 'mixed') return 'mixed';
      if (expression.operator === '+' || expression.operator === '-') return left === null || right === null ? null : left === right ? left : 'mixed';
      // Twice a time is a time; a time by a time is a number.
      if (expression.right.kind === 'number') return left;
      return expression.operator === '*' && expression.left.kind === 'number' ? right : 'plain';
    }
  }
}

function textOf(expression: Expression): string {
  switch (expression.kind) {
    case 'number': return String(expression.value);
    case 'series': return expression.select.name;
    case 'quantile': return expression.select.name;
    case 'per-request': return `${textOf(expression.of)} per request`;
    case 'arithmetic': {
      const inBrackets = (part: Expression, tight: boolean): string => (part.kind === 'arithmetic' && (tight || isLooser(part.operator, expression.operator)) ? `(${textOf(part)})` : textOf(part));
      return `${inBrackets(expression.left, false)} ${expression.operator} ${inBrackets(expression.right, expression.operator === '/' || expression.operator === '-')}`;
    }
  }
}

const isLooser = (inner: string, outer: string): boolean => (inner === '+' || inner === '-') && (outer === '*' || outer === '/');
