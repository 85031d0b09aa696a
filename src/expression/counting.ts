/** An expression as it is written -> what in it cannot make sense whatever the service says, because of what counts up and what does not. */
import type { Expression, SeriesTerm } from './expression.ts';

export interface CountingFault {
  readonly message: string;
  readonly hint: string;
}

/**
 * `null`: only the service can tell. Names are those of Prometheus text where `typed` is true: there `_total` is the ending of a counter.
 * A counter's own value is what it counted since the process began, warm-up and all: only what it grew by is of this load, and only per
 * request does it not grow with the length of the run.
 */
export function countingFault(expression: Expression, typed: boolean): CountingFault | null {
  const level = levelPerRequest(expression, false);
  if (level !== null) {
    const name = level.select.name;
    return {
      message: `\`${level.read}(${name}) per request\` divides what a value stands at by requests, and only what a counter grew by is of them: a counter stands at its running total`,
      hint: `write \`${name} per request\` if it is a counter, or \`${level.read}(${name})\` if it goes up and down`,
    };
  }
  if (expression.kind !== 'series' || !countsUp(expression, typed)) return null;
  const { name } = expression.select;
  return {
    message: `\`${name}\` alone counts up for as long as the load lasts, and a longer run would look like a worse one`,
    hint: expression.read === 'growth' ? `write \`${name} per request\`` : `write \`${name} per request\`, or \`mean(${name})\` if it goes up and down`,
  };
}

/** The first that is read as it stands inside something `per request`. */
function levelPerRequest(expression: Expression, counted: boolean): SeriesTerm | null {
  switch (expression.kind) {
    case 'number': case 'quantile': return null;
    case 'series': return counted && (expression.read === 'last' || expression.read === 'mean') ? expression : null;
    case 'per-request': return levelPerRequest(expression.of, true);
    case 'arithmetic': return levelPerRequest(expression.left, counted) ?? levelPerRequest(expression.right, counted);
    default: return unknown(expression);
  }
}

const countsUp = ({ read, select }: SeriesTerm, typed: boolean): boolean => read === 'growth' || (typed && read === 'as-typed' && select.name.endsWith('_total'));

function unknown(kind: never): never {
  throw new Error(`no expression is called ${String(kind)}`);
}
