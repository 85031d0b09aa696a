/** `cache_hits / (cache_hits + cache_misses)`, `db_queries_total per request` -> an Expression, or what is wrong with it and where. */
import type { Expression, Fault, Matcher, Operator, Over, Read, Selector } from './expression.ts';
import { tokensOf, type Token } from './tokens.ts';
import { compileWhole } from '../pattern/find.ts';

export type Parsed = { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly fault: Fault };

/** `prometheus`: names of series, with label matchers in braces. `path`: dotted paths, or JSON pointers in quotation marks. */
export type Names = 'prometheus' | 'path';

const LONGEST = 2000;
const DEEPEST = 40;
const LONGEST_PATTERN = 200;

const OVERS: readonly string[] = ['sum', 'max', 'min', 'avg'];
const READS: readonly string[] = ['growth', 'mean', 'last'];
/** Of PromQL; what they are for is done here by other means. */
const RATES: readonly string[] = ['rate', 'irate', 'increase', 'delta', 'idelta', 'deriv'];

/** Words that name no series, also where nothing says what they are. */
const NO_SERIES: readonly string[] = [...OVERS, ...READS, ...RATES, 'by', 'without', 'per', 'request', 'requests', 'count', 'topk', 'bottomk', 'stddev', 'quantile', 'histogram_quantile'];

/** Never throws for a text. */
export function parseExpression(text: string, names: Names): Parsed {
  if (text.length > LONGEST) return refused(LONGEST, `is longer than ${LONGEST} characters`, 'write a shorter expression');
  const read = tokensOf(text);
  if (!read.ok) return read;
  try {
    return { ok: true, expression: new Parser(read.tokens, names).whole() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** `` `a / / b`, character 5: a value is missing `` as people count: from 1. */
export const faultText = ({ message, at }: Fault): string => `at character ${at + 1}: ${message}`;

const refused = (at: number, message: string, hint: string): Parsed => ({ ok: false, fault: { at, message, hint } });

/** Carries a fault out of the depths of the parser; caught in `parseExpression`, and nowhere else. */
class Refusal extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #names: Names;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], names: Names) {
    this.#tokens = tokens;
    this.#names = names;
  }

  whole(): Expression {
    const expression = this.#expression();
    const rest = this.#peek();
    if (rest.kind === 'end') return expression;
    if (isGrouping(rest)) this.#refuseGroups(rest);
    if (rest.text === ')') this.#refuse('a bracket is closed that was never opened', 'remove it');
    this.#refuse(`\`${rest.text}\` stands where the expression should end`, 'write + - * / between two values');
  }

  /** `per request` binds loosest: of `a + b per request` both are counted. */
  #expression(): Expression {
    if (++this.#depth > DEEPEST) this.#refuse('brackets are nested too deeply', 'write a simpler expression');
    const of = this.#sum();
    this.#depth -= 1;
    if (!this.#takes('per')) return of;
    if (!this.#takes('request')) this.#refuse('`per` is not followed by `request`', 'write `per request`; there is no other way to divide by time or number');
    return { kind: 'per-request', of };
  }

  #sum(): Expression {
    return this.#chain(() => this.#product(), ['+', '-']);
  }

  #product(): Expression {
    return this.#chain(() => this.#value(), ['*', '/']);
  }

  #chain(operand: () => Expression, operators: readonly string[]): Expression {
    let left = operand();
    while (this.#peek().kind === 'sign' && operators.includes(this.#peek().text)) {
      const operator = operatorOf(this.#take().text);
      left = { kind: 'arithmetic', operator, left, right: operand() };
    }
    return left;
  }

  #value(): Expression {
    const token = this.#peek();
    switch (token.kind) {
      case 'number': {
        this.#take();
        const value = Number(token.text);
        if (!Number.isFinite(value)) this.#refuseAt(token, `\`${token.text}\` is larger than any number`, 'write a smaller one');
        return { kind: 'number', value };
      }
      case 'name': case 'quoted': return this.#named();
      case 'end': return this.#refuse('a value is missing at the end', 'write a name or a number');
      case 'sign': {
        if (token.text !== '(') this.#refuse(`\`${token.text}\` stands where a value should`, token.text === '-' ? 'write `0 - ...`' : 'write a name or a number before it');
        this.#take();
        const inner = this.#expression();
        this.#expect(')', 'a bracket is not closed');
        return inner;
      }
    }
  }

  #named(): Expression {
    const token = this.#peek();
    const next = this.#tokens[this.#next + 1];
    if (token.kind === 'name' && next !== undefined && isGrouping(next)) this.#refuseGroups(next);
    const called = token.kind === 'name' && this.#tokens[this.#next + 1]?.text === '(' && this.#tokens[this.#next + 1]?.kind === 'sign';
    if (!called) return { kind: 'series', select: this.#selector(), read: 'as-typed', over: 'sum' };
    this.#take();
    this.#take();
    if (token.text === 'histogram_quantile') return this.#quantile();
    if (OVERS.includes(token.text) || READS.includes(token.text)) {
      const term = this.#readOver(token);
      this.#expect(')', 'a bracket is not closed');
      return term;
    }
    if (RATES.includes(token.text)) this.#refuseAt(token, `\`${token.text}\` has no meaning here: a counter is read before and after the load, and its growth is what counts`, 'write the name alone, and `per request` behind it');
    return this.#refuseAt(token, `no function is called \`${token.text}\``, `there are ${[...OVERS, ...READS, 'histogram_quantile'].join(', ')}`);
  }

  /** `sum by (route) (x)`, `sum(x) by (route)`: one number is wanted, and what PromQL makes of it is a list of them. */
  #refuseGroups(grouping: Token): never {
    const at = this.#tokens.indexOf(grouping);
    const end = this.#tokens.findIndex((one, i) => i > at && one.text === ')');
    const labels = this.#tokens.slice(at + 2, end < 0 ? undefined : end).flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
    const label = grouping.text === 'by' ? (labels[0] ?? 'label') : 'label';
    const over = this.#tokens.find(({ text }) => OVERS.includes(text))?.text ?? 'sum';
    const isSeries = ({ kind, text }: Token): boolean => kind === 'name' && !NO_SERIES.includes(text);
    const name = (this.#tokens.find((one, i) => i > end && end > 0 && isSeries(one)) ?? this.#tokens.find((one, i) => i < at && isSeries(one)))?.text ?? 'name';
    return this.#refuseAt(grouping, `\`${grouping.text}\` makes several numbers of an expression, and a metric is one`, `write \`${over}(${name})\` for all series together, or a metric for each value of a label: \`${over}(${name}{${label}="..."})\``);
  }

  /** `max(last(x))` and `last(max(x))` mean the same; each kind once. */
  #readOver(first: Token): Expression {
    let over: Over | null = null;
    let read: Read | null = null;
    let token = first;
    let open = 0;
    for (;;) {
      const isOver = OVERS.includes(token.text);
      if ((isOver && over !== null) || (!isOver && read !== null)) this.#refuseAt(token, `\`${token.text}\` stands inside another function of its kind`, 'keep one of the two');
      if (isOver) over = overOf(token.text);
      else read = readOf(token.text);
      const next = this.#peek();
      const called = this.#tokens[this.#next + 1]?.text === '(';
      if (!(next.kind === 'name' && called)) break;
      if (!OVERS.includes(next.text) && !READS.includes(next.text)) this.#refuse(`\`${next.text}\` cannot stand inside \`${token.text}\``, `write a name: \`${token.text}(name)\``);
      token = this.#take();
      this.#take();
      open += 1;
    }
    const select = this.#selector();
    for (; open > 0; open -= 1) this.#expect(')', 'a bracket is not closed');
    if (this.#peek().kind !== 'end' && this.#peek().text !== ')') this.#refuse(`\`${first.text}\` takes one name, and nothing that is worked out`, `write it of each name: \`${first.text}(a) / ${first.text}(b)\``);
    return { kind: 'series', select, read: read ?? 'as-typed', over: over ?? 'sum' };
  }

  #quantile(): Expression {
    const token = this.#peek();
    const q = token.kind === 'number' ? Number(token.text) : NaN;
    if (!(q >= 0 && q <= 1)) this.#refuse('`histogram_quantile` begins with a number from 0 to 1', 'write for example `histogram_quantile(0.99, db_seconds_bucket)`');
    this.#take();
    this.#expect(',', '`histogram_quantile` has a comma after its number');
    const select = this.#selector();
    this.#expect(')', 'a bracket is not closed');
    return { kind: 'quantile', q, select };
  }

  #selector(): Selector {
    const token = this.#take();
    if (token.kind !== 'name' && token.kind !== 'quoted') this.#refuseAt(token, token.kind === 'end' ? 'a name is missing at the end' : `\`${token.text}\` stands where a name should`, 'write the name of a series');
    if (token.text === '') this.#refuseAt(token, 'a name is empty', 'write the name of a series');
    if (token.kind === 'name' && (token.text === 'per' || token.text === 'by' || token.text === 'without')) this.#refuseAt(token, `\`${token.text}\` is a word and no name`, token.text === 'per' ? 'write a value before it' : 'several series are summed; `{label="..."}` picks some of them');
    if (this.#names === 'prometheus' && token.kind === 'name' && token.text.includes('.')) this.#refuseAt(token, `\`${token.text}\` has a point, and no name in Prometheus text has one`, 'write it with `_`, or say `format: json` beside `path`');
    const braces = this.#peek();
    if (braces.kind !== 'sign' || braces.text !== '{') return { name: token.text, matchers: [] };
    if (this.#names === 'path') this.#refuse('labels are for Prometheus text: JSON has none', 'write the path of the number');
    this.#take();
    return { name: token.text, matchers: this.#matchers() };
  }

  #matchers(): readonly Matcher[] {
    const matchers: Matcher[] = [];
    while (this.#peek().text !== '}' || this.#peek().kind !== 'sign') {
      const label = this.#take();
      if (label.kind !== 'name') this.#refuseAt(label, label.kind === 'end' ? 'a brace is not closed' : `\`${label.text}\` stands where the name of a label should`, 'write for example `{route="/items"}`');
      const operator = this.#take();
      if (!isMatching(operator.text) || operator.kind !== 'sign') this.#refuseAt(operator, `the label \`${label.text}\` is not followed by =, !=, =~ or !~`, `write \`${label.text}="..."\``);
      const value = this.#take();
      if (value.kind !== 'quoted') this.#refuseAt(value, `what \`${label.text}\` must be does not stand in quotation marks`, `write \`${label.text}${operator.text}"..."\``);
      if (operator.text.includes('~')) this.#checkPattern(value);
      matchers.push({ label: label.text, operator: operator.text, value: value.text });
      if (!this.#takesSign(',') && this.#peek().text !== '}') this.#refuse('labels are not divided by a comma', 'write `,` between two, and `}` at the end');
    }
    this.#take();
    return matchers;
  }

  #checkPattern(token: Token): void {
    if (token.text.length > LONGEST_PATTERN) this.#refuseAt(token, `a pattern is longer than ${LONGEST_PATTERN} characters`, 'write a shorter one');
    const read = compileWhole(token.text);
    if (!read.ok) this.#refuseAt(token, `the pattern \`${token.text.slice(0, 60)}\` ${read.message}`, read.hint);
  }

  #peek(): Token {
    const token = this.#tokens[Math.min(this.#next, this.#tokens.length - 1)];
    if (token === undefined) throw new Error('a list of tokens has an end');
    return token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #takes(word: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'name' || token.text !== word) return false;
    this.#next += 1;
    return true;
  }

  #takesSign(text: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'sign' || token.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #expect(text: string, otherwise: string): void {
    if (!this.#takesSign(text)) this.#refuse(otherwise, `write \`${text}\``);
  }

  #refuse(message: string, hint: string): never {
    return this.#refuseAt(this.#peek(), message, hint);
  }

  #refuseAt({ at }: Token, message: string, hint: string): never {
    throw new Refusal({ at, message, hint });
  }
}

const isGrouping = ({ kind, text }: Token): boolean => kind === 'name' && (text === 'by' || text === 'without');
const operatorOf = (text: string): Operator => (text === '+' || text === '-' || text === '*' ? text : '/');
const overOf = (text: string): Over => (text === 'max' || text === 'min' || text === 'avg' ? text : 'sum');
const readOf = (text: string): Read => (text === 'growth' || text === 'mean' || text === 'last' ? text : 'as-typed');
const isMatching = (text: string): text is Matcher['operator'] => ['=', '!=', '=~', '!~'].includes(text);
