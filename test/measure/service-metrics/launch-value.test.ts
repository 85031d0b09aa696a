import { describe, expect, test } from '@jest/globals';
import { parseExpression } from '../../../src/expression/parse.ts';
import type { Exposition } from '../../../src/measure/service-metrics/exposition.ts';
import { bucketQuantile } from '../../../src/measure/service-metrics/histogram-quantile.ts';
import { launchValue } from '../../../src/measure/service-metrics/launch-value.ts';
import { readExposition } from '../../../src/measure/service-metrics/prometheus.ts';
import { readJson } from '../../../src/measure/service-metrics/json-values.ts';

function said(text: string): Exposition {
  const read = readExposition(text, 'prometheus', () => true);
  if (!read.ok) throw new Error(read.reason);
  return read.exposition;
}

/** Readings of a text in which `#` is replaced by what a counter stood at. */
function readings(text: string, opening: readonly number[], closing: readonly number[], between: readonly number[] = []) {
  const of = (values: readonly number[]): readonly Exposition[] => values.map((value) => said(text.replaceAll('%', String(value))));
  return { opening: of(opening), between: of(between), closing: of(closing) };
}

function valueOf(expression: string, of: ReturnType<typeof readings>, requests = 10, scale = 1) {
  const parsed = parseExpression(expression, 'prometheus');
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return launchValue(parsed.expression, scale, of, requests);
}

const COUNTER = '# TYPE q counter\nq %\n';

describe('a counter', () => {
  test('grows from the last reading before the load to the last one after it', () => {
    expect(valueOf('q per request', readings(COUNTER, [5, 5, 5], [35, 35]))).toEqual({ ok: true, value: 3, edges: null, kinds: 'counter' });
  });

  test('what asking adds itself is taken off, for every time it was asked', () => {
    // Each reading adds 2; the load 30; it was asked three times since the last opening reading.
    expect(valueOf('q per request', readings(COUNTER, [1, 3, 5], [39, 41], [37]))).toMatchObject({ value: 3 });
  });

  test('what arrives late from the load is not taken for the price of asking', () => {
    expect(valueOf('q per request', readings(COUNTER, [5, 5, 5], [32, 35]))).toMatchObject({ value: 3 });
    expect(valueOf('q per request', readings(COUNTER, [3, 4, 5], [35, 35]))).toMatchObject({ value: 3 });
  });

  test('that falls has no value, even when it has risen beyond again', () => {
    expect(valueOf('q per request', readings(COUNTER, [5, 5], [40, 40], [2]))).toEqual({ ok: false, reason: expect.stringMatching(/`q` fell from 5 to 2 while it was measured/) });
  });

  test('that is NaN, infinite or negative has no value', () => {
    expect(valueOf('q per request', readings(COUNTER, [NaN, NaN], [NaN, NaN]))).toMatchObject({ ok: false, reason: '`q` is NaN' });
    expect(valueOf('q per request', readings(COUNTER.replace('%', '+Inf'), [1, 1], [1, 1]))).toMatchObject({ ok: false, reason: '`q` is +Inf' });
    expect(valueOf('q per request', readings(COUNTER, [-1, -1], [1, 1]))).toMatchObject({ ok: false, reason: expect.stringContaining('below 0') });
  });

  test('is no value without a request to divide by', () => {
    expect(valueOf('q', readings(COUNTER, [5, 5], [35, 35]))).toMatchObject({ ok: false, reason: expect.stringContaining('grows with the length of the run') });
  });

  test('with a label that is new begins at 0', () => {
    const before = said('# TYPE q counter\nq{route="/a"} 4\n');
    const after = said('# TYPE q counter\nq{route="/a"} 14\nq{route="/b"} 20\n');
    expect(valueOf('q per request', { opening: [before, before], between: [], closing: [after, after] })).toMatchObject({ value: 3 });
    expect(valueOf('max(q) per request', { opening: [before, before], between: [], closing: [after, after] })).toMatchObject({ value: 2 });
    expect(valueOf('q{route="/a"} per request', { opening: [before, before], between: [], closing: [after, after] })).toMatchObject({ value: 1 });
    expect(valueOf('q{route=~"/.",route!="/b"} per request', { opening: [before, before], between: [], closing: [after, after] })).toMatchObject({ value: 1 });
  });

  test('of labels that a hostile service writes is found in no longer than they are long', () => {
    const label = `${'a'.repeat(100_000)}!`;
    const [before, after] = [said(`# TYPE q counter\nq{r="${label}"} 4\nq{r="aa"} 1\n`), said(`# TYPE q counter\nq{r="${label}"} 14\nq{r="aa"} 21\n`)];
    expect(valueOf('q{r=~"(a+)+"} per request', { opening: [before, before], between: [], closing: [after, after] })).toMatchObject({ value: 2 });
    expect(valueOf('q{r!~"(a+)+"} per request', { opening: [before, before], between: [], closing: [after, after] })).toMatchObject({ value: 1 });
  });

  test('that is no number in some series says in how many, and in which', () => {
    const one = said('q{r="/a"} 4\nq{r="/b",s="x"} NaN\nq{r="/c"} +Inf\n');
    expect(valueOf('mean(q)', { opening: [one, one], between: [], closing: [one, one] })).toEqual({ ok: false, reason: '`q` is NaN in 2 of 3 series, such as {r="/b", s="x"}' });
    expect(valueOf('growth(q) per request', { opening: [one, one], between: [], closing: [one, one] })).toMatchObject({ reason: '`q` is NaN in 2 of 3 series, such as {r="/b", s="x"}' });
  });

  test('a series that goes away is told', () => {
    const [before, after] = [said('# TYPE q counter\nq{a="1"} 4\nq{a="2"} 4\n'), said('# TYPE q counter\nq{a="1"} 14\n')];
    expect(valueOf('q per request', { opening: [before, before], between: [], closing: [after, after] })).toMatchObject({ ok: false, reason: expect.stringContaining('went away') });
  });

  test('that nobody has is told with the one that was meant', () => {
    expect(valueOf('db_query_total per request', readings('db_queries_total %\n', [1, 1], [2, 2]))).toMatchObject({ ok: false, reason: 'there is no `db_query_total`; did you mean `db_queries_total`?' });
    expect(valueOf('q{x="1"} per request', readings(COUNTER, [1, 1], [2, 2]))).toMatchObject({ ok: false, reason: 'no series of `q` has such labels' });
  });
});

test.each(['last(q)', 'mean(q)', 'max(last(q)) / 2'])('%s of a counter would be its running total', (expression) => {
  expect(valueOf(expression, readings(COUNTER, [5, 5], [35, 35]))).toMatchObject({ ok: false, reason: expect.stringMatching(/^`q` is a counter, and .* since the process began: write `q per request`, or `growth\(q\)`/) });
});

describe('a gauge', () => {
  const GAUGE = '# TYPE g gauge\ng{pool="a"} %\ng{pool="b"} 1\n';

  test('is the mean of what was read, or the last', () => {
    const of = readings(GAUGE, [9, 1], [5, 9], [3, 7]);
    expect(valueOf('g', of)).toMatchObject({ value: 5, kinds: 'gauge' });
    expect(valueOf('last(g)', of)).toMatchObject({ value: 6 });
    expect(valueOf('max(g)', of)).toMatchObject({ value: 4 });
    expect(valueOf('avg(last(g))', of, 10, 1000)).toMatchObject({ value: 3000 });
  });

  test('is not counted', () => {
    expect(valueOf('g per request', readings(GAUGE, [1, 1], [2, 2]))).toMatchObject({ ok: false, reason: '`g` is a gauge, and `per request` needs a counter' });
    expect(valueOf('growth(g) per request', readings(GAUGE, [1, 1], [2, 2]))).toMatchObject({ ok: false, reason: expect.stringContaining('does not grow by requests') });
  });

  test('below 0 is no measurement', () => {
    expect(valueOf('g{pool="a"}', readings(GAUGE, [-3, -3], [-3, -3]))).toMatchObject({ ok: false, reason: 'it is negative (-3)' });
  });
});

describe('a number of which nobody says what it is', () => {
  test('counts by the end of its name and within `per request`, and is a level alone', () => {
    expect(valueOf('x_total per request', readings('x_total %\n', [0, 0], [30, 30]))).toMatchObject({ value: 3 });
    expect(valueOf('x per request', readings('x %\n', [0, 0], [30, 30]))).toMatchObject({ value: 3 });
    expect(valueOf('x', readings('x %\n', [4, 4], [4, 4]))).toMatchObject({ value: 4 });
  });

  test('is not guessed where it is reckoned with', () => {
    expect(valueOf('x / (x + y)', readings('x %\ny %\n', [0, 0], [30, 30]))).toMatchObject({ ok: false, reason: expect.stringContaining('write `growth(x)`, or `mean(x)`') });
    expect(valueOf('growth(x) / (growth(x) + growth(y))', readings('x %\ny %\n', [0, 0], [30, 30]))).toMatchObject({ value: 0.5 });
  });
});

describe('a quantile of a histogram', () => {
  const text = '# TYPE h histogram\nh_bucket{le="0.1"} %\nh_bucket{le="0.5"} %5\nh_bucket{le="+Inf"} %5\nh_sum 1\nh_count %5\n';

  test('has the edges of its bucket beside it, in the unit of the metric', () => {
    // 10 at 0.1 or below of 105 new ones; the others up to 0.5.
    expect(valueOf('histogram_quantile(0.5, h_bucket)', readings(text, [0, 0], [10, 10]), 10, 1000)).toEqual({ ok: true, value: expect.closeTo(100 + (400 * (50 - 10)) / 90, 6), edges: { lower: 100, upper: 500 }, kinds: 'counter' });
    expect(valueOf('histogram_quantile(0.05, h)', readings(text, [0, 0], [10, 10]))).toMatchObject({ edges: { lower: 0, upper: 0.1 } });
  });

  test('divided by another is as wrong as both can make it', () => {
    // The median lies between 0.1 and 0.5, the 5th percentile below 0.1.
    const of = readings(text, [0, 0], [10, 10]);
    expect(valueOf('histogram_quantile(0.9, h) / histogram_quantile(0.5, h)', of)).toMatchObject({ ok: true, edges: { lower: expect.closeTo(0.2, 12), upper: expect.closeTo(5, 12) } });
    expect(valueOf('histogram_quantile(0.9, h) / histogram_quantile(0.05, h)', of)).toMatchObject({ ok: false, reason: expect.stringContaining('may be 0; give that histogram smaller buckets') });
    expect(valueOf(Array.from({ length: 7 }, () => 'histogram_quantile(0.9, h)').join(' + '), of)).toMatchObject({ ok: false, reason: expect.stringContaining('it has 7 quantiles') });
  });

  test('of a histogram in which nothing was counted has no value', () => {
    expect(valueOf('histogram_quantile(0.5, h)', readings(text, [7, 7], [7, 7]))).toMatchObject({ ok: false, reason: '`h_bucket`: nothing was counted in it' });
    expect(valueOf('h', readings('# TYPE h histogram\nh 1\n', [7, 7], [7, 7]))).toMatchObject({ ok: false, reason: expect.stringContaining('histogram_quantile(0.99, h_bucket)') });
  });

  test('beyond the largest bucket is not known', () => {
    expect(bucketQuantile(0.99, [{ edge: 1, count: 5 }, { edge: Infinity, count: 10 }])).toEqual({ ok: false, reason: expect.stringContaining('beyond its largest bucket (1)') });
    expect(bucketQuantile(0.5, [{ edge: Infinity, count: 10 }])).toMatchObject({ ok: false });
    expect(bucketQuantile(0.5, [{ edge: 1, count: 10 }])).toMatchObject({ ok: false, reason: expect.stringContaining('+Inf') });
    expect(bucketQuantile(0.5, [{ edge: 1, count: 10 }, { edge: 2, count: 5 }, { edge: Infinity, count: 10 }])).toMatchObject({ ok: false, reason: expect.stringContaining('do not belong together') });
  });

  test('lies in the first bucket that reaches its rank', () => {
    const buckets = [{ edge: 1, count: 0 }, { edge: 2, count: 50 }, { edge: 4, count: 100 }, { edge: Infinity, count: 100 }];
    expect([0, 0.25, 0.5, 0.75, 1].map((q) => bucketQuantile(q, buckets))).toMatchObject([{ value: 1 }, { value: 1.5 }, { value: 2, upper: 2 }, { value: 3 }, { value: 4, lower: 2, upper: 4 }]);
    expect(bucketQuantile(0.5, [{ edge: -1, count: 10 }, { edge: Infinity, count: 10 }])).toMatchObject({ value: -1, lower: -1 });
  });
});

describe('a level without a type', () => {
  const grewOf = (text: string, counts: readonly number[], type = ''): unknown => {
    const known = (value: number) => said(`${type}hits ${value}\n`);
    const parsed = parseExpression(text, 'prometheus');
    const [first = 0, last = 0] = [counts[0], counts.at(-1)];
    const found = parsed.ok ? launchValue(parsed.expression, 1, { opening: [known(first), known(first)], between: counts.slice(1).map(known), closing: [known(last), known(last)] }, 10) : null;
    return found?.ok === true ? (found.grew ?? null) : found;
  };

  test.each([
    ['last(hits)', [1, 2, 3, 4], '', 'hits'], ['1 - mean(hits) / 100', [1, 2, 3, 4], '', 'hits'], ['last(hits)', [1, 2, 2, 4], '', null], ['last(hits)', [1, 5, 3, 4], '', null],
    ['last(hits)', [1, 2, 3], '', null], ['last(hits)', [1, 2, 3, 4], '# TYPE hits gauge\n', null], ['growth(hits) per request', [1, 2, 3, 4], '', null],
  ] as const)('%s that is read as %j (%j) may be a running total: %s', (text, counts, type, name) => {
    expect(grewOf(text, counts, type)).toBe(name);
  });
});

describe('a JSON document', () => {
  test('gives the numbers at dotted paths and pointers', () => {
    const read = readJson('{"cache":{"hits":9,"a/b":2},"pools":[{"size":4}]}', ['cache.hits', '/cache/a~1b', 'pools.0.size', 'nothing.there', '__proto__.x']);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect([...read.exposition.series].map(([path, [one]]) => [path, one?.value])).toEqual([['cache.hits', 9], ['/cache/a~1b', 2], ['pools.0.size', 4]]);
  });

  test('names what it has by its paths, for what may have been meant', () => {
    const read = readJson('{"cache":{"hits":9,"a/b":2,"name":"x"},"pools":[{"size":4}],"up":1}', ['cache.hit']);
    expect(read.ok && read.exposition.names).toEqual(['cache.hits', '/cache/a~1b', 'pools.0.size', 'up']);
    const parsed = parseExpression('last(cache.hit)', 'path');
    if (read.ok && parsed.ok) expect(launchValue(parsed.expression, 1, { opening: [read.exposition], between: [], closing: [read.exposition] }, 1)).toMatchObject({ reason: 'there is no `cache.hit`; did you mean `cache.hits`?' });
  });

  test.each([['{', /not JSON/], ['{"a":"1"}', /`a` is a text/], ['{"a":null}', /null/], ['{"a":[1]}', /a list/], ['{"a":true}', /`true`/]])('%s is refused', (text, reason) => {
    expect(readJson(text, ['a'])).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });
});
