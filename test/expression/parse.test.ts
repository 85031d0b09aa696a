import { describe, expect, test } from '@jest/globals';
import { measuresOf } from '../../src/expression/dimension.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { parseExpression, type Names } from '../../src/expression/parse.ts';
import { fc } from '../support/properties.ts';

function good(text: string, names: Names = 'prometheus'): Expression {
  const parsed = parseExpression(text, names);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.expression;
}

/** As code with every bracket, so that a test shows what binds how. */
function shown(of: Expression): string {
  switch (of.kind) {
    case 'number': return String(of.value);
    case 'series': return `${of.over}.${of.read}[${of.select.name}${of.select.matchers.map(({ label, operator, value }) => ` ${label}${operator}${value}`).join()}]`;
    case 'quantile': return `q${of.q}[${of.select.name}]`;
    case 'per-request': return `per(${shown(of.of)})`;
    case 'arithmetic': return `(${shown(of.left)} ${of.operator} ${shown(of.right)})`;
  }
}

describe('an expression', () => {
  test.each([
    ['db_queries_total per request', 'per(sum.as-typed[db_queries_total])'],
    ['a + b per request', 'per((sum.as-typed[a] + sum.as-typed[b]))'],
    ['hits / (hits + misses)', '(sum.as-typed[hits] / (sum.as-typed[hits] + sum.as-typed[misses]))'],
    ['a - b - c', '((sum.as-typed[a] - sum.as-typed[b]) - sum.as-typed[c])'],
    ['1 - a / b * 100', '(1 - ((sum.as-typed[a] / sum.as-typed[b]) * 100))'],
    ['http_requests_total{route="/items",code=~"2.."}', 'sum.as-typed[http_requests_total route=/items, code=~2..]'],
    ["x{a='it\\'s', b!=\"\",}", "sum.as-typed[x a=it's, b!=]"],
    ['max(pool_in_use)', 'max.as-typed[pool_in_use]'],
    ['last(max(pool))', 'max.last[pool]'],
    ['avg(mean(pool))', 'avg.mean[pool]'],
    ['growth(a) / growth(b)', '(sum.growth[a] / sum.growth[b])'],
    ['histogram_quantile(0.99, db_seconds_bucket{db="x"})', 'q0.99[db_seconds_bucket]'],
    ['1.5e3', '1500'],
    ['max', 'sum.as-typed[max]'],
  ])('%s', (text, wanted) => {
    expect(shown(good(text))).toBe(wanted);
  });

  test('names what JSON has by dotted paths and by pointers', () => {
    expect(shown(good('growth(cache.hits) per request', 'path'))).toBe('per(sum.growth[cache.hits])');
    expect(shown(good('mean("/pools/0/in use")', 'path'))).toBe('sum.mean[/pools/0/in use]');
  });

  test.each([
    ['', 0, /missing at the end/],
    ['a +', 3, /missing at the end/],
    ['a b', 2, /stands where the expression should end/],
    ['(a', 2, /not closed/],
    ['a)', 1, /never opened/],
    ['a per requests', 6, /not followed by `request`/],
    ['a per second', 6, /not followed by `request`/],
    ['rate(a[5m])', 6, /range such as/],
    ['rate(a)', 0, /growth is what counts/],
    ['nonsense(a)', 0, /no function is called `nonsense`/],
    ['a{b}', 3, /not followed by =/],
    ['a{b=c}', 4, /quotation marks/],
    ['a{b="c"', 7, /divided by a comma/],
    ['a{b=~"("}', 5, /not a regular expression/],
    ['a.b', 0, /no name in Prometheus text/],
    ['histogram_quantile(99, b)', 19, /from 0 to 1/],
    ['max(a + b)', 6, /takes one name/],
    ['max(min(a))', 4, /inside another function of its kind/],
    ['a % b', 2, /has no meaning/],
    ['"a', 0, /never closed/],
    ['-a', 0, /stands where a value should/],
    ['1e999', 0, /larger than any number/],
    ['sum by (x) (a)', 4, /several numbers/],
    ['topk(3, a) by (x)', 0, /no function is called `topk`/],
    ['a{b=~"(b*)*"}', 5, /the pattern `\(b\*\)\*` repeats a group that may match nothing/],
    ['a{b=~"(?=c)"}', 5, /looks at what stands around/],
    [`${'('.repeat(60)}a`, 40, /too deeply/],
  ])('%s is refused where it is wrong', (text, at, message) => {
    const parsed = parseExpression(text, 'prometheus');
    expect(parsed).toMatchObject({ ok: false, fault: { at, message: expect.stringMatching(message) } });
  });

  test.each([
    ['sum by (route) (rate(hits_total))', 'write `sum(hits_total)` for all series together, or a metric for each value of a label: `sum(hits_total{route="..."})`'],
    ['sum(hits_total{code="500"}) by (route, code) per request', 'write `sum(hits_total)` for all series together, or a metric for each value of a label: `sum(hits_total{route="..."})`'],
    ['max without(instance) (pool_size{a="b"}) / 2', 'write `max(pool_size)` for all series together, or a metric for each value of a label: `max(pool_size{label="..."})`'],
    ['count by (x)', 'write `sum(name)` for all series together, or a metric for each value of a label: `sum(name{x="..."})`'],
  ])('%s is answered with what to write instead of the groups', (text, hint) => {
    expect(parseExpression(text, 'prometheus')).toMatchObject({ ok: false, fault: { hint } });
  });

  test('takes patterns that take no longer than the label is long, whatever their form', () => {
    for (const pattern of ['(a+)+', '.*a.*b.*c.*d.*', '(GET|POST)+']) expect(parseExpression(`a{b=~"${pattern}"}`, 'prometheus')).toMatchObject({ ok: true });
  });

  test('refuses labels in JSON', () => {
    expect(parseExpression('a{b="c"}', 'path')).toMatchObject({ ok: false, fault: { message: expect.stringMatching(/JSON has none/) } });
  });

  test('never throws, and places its fault within the text', () => {
    const piece = fc.constantFrom('a', 'b_total', '1', '.5', '+', '-', '*', '/', '(', ')', '{', '}', 'x="y"', 'per', 'request', 'max', 'histogram_quantile', ',', '"', "'", ' ', '\\', '[', '=~');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(piece).map((pieces) => pieces.join('')), fc.array(piece).map((pieces) => pieces.join(' '))), fc.constantFrom<Names>('prometheus', 'path'), (text, names) => {
      const parsed = parseExpression(text, names);
      if (!parsed.ok) expect(parsed.fault.at >= 0 && parsed.fault.at <= text.length && parsed.fault.hint !== '').toBe(true);
    }), { numRuns: 2000 });
  });
});

test.each([
  ['db_queries_total per request', 'number', true],
  ['db_seconds_sum / db_seconds_count', 'seconds', false],
  ['db_seconds_sum per request', 'seconds', true],
  ['process_resident_memory_bytes', 'bytes', false],
  ['hits / (hits + misses)', 'share', false],
  ['a / (b + (c + a))', 'share', false],
  ['1 - hits / (hits + misses)', 'share', false],
  ['hits / all', 'number', false],
  ['histogram_quantile(0.5, db_seconds_bucket)', 'seconds', false],
  ['a_bytes + b_seconds', 'number', false],
  ['a_seconds / b_seconds', 'number', false],
  ['queue_length', 'number', false],
] as const)('%s is told to be %s', (text, dimension, perRequest) => {
  expect(measuresOf(good(text))).toEqual({ dimension, perRequest });
});
