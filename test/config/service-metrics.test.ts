import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { serverIn } from '../support/config.ts';

const parse = (metrics: string, more = '') => parseConfig(`version: 1\ntargets:\n  api:\n    start: node server.js\n    scenarios: { list: GET /items }\n    metrics: ${metrics}\n${more}`, 'tailgate.yml', () => ({ ok: false, problems: [] }));
const good = (metrics: string, more = '') => {
  const read = parse(metrics, more);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return serverIn(read.value).metrics;
};
const wrong = (metrics: string, more = ''): readonly string[] => {
  const read = parse(metrics, more);
  return read.ok ? [] : read.problems.map(({ path, message, hint }) => `${path}: ${message}; ${hint}`);
};
const metric = (value: string) => good(`{ values: { it: ${value} } }`)?.values[0];

test('is read with every default filled in', () => {
  expect(good('{ values: { queries: db_queries_total per request }, server-timing: [db] }')).toEqual({
    path: '/metrics', format: 'prometheus', headers: {}, timeout: 2000, serverTiming: ['db'],
    values: [{ metric: { name: 'metrics.queries', unit: 'number/request', better: 'lower', statistic: 'steady' }, expression: 'db_queries_total per request', scale: 1 }],
  });
  expect(good('{ server-timing: [db] }')?.path).toBeNull();
});

test.each([
  ['db_seconds_sum / db_seconds_count', { unit: 'ms', better: 'lower', statistic: 'mean-of-launches' }, 1000],
  ['"histogram_quantile(0.99, db_seconds_bucket)"', { unit: 'ms', better: 'lower', statistic: 'mean-of-launches' }, 1000],
  ['sent_bytes_total per request', { unit: 'bytes/request', better: 'lower' }, 1],
  ['{ value: hits / (hits + misses), better: higher }', { unit: 'ratio', better: 'higher' }, 1],
  ['{ value: queue, better: lower, unit: jobs }', { unit: 'number', word: 'jobs', statistic: 'mean-of-launches' }, 1],
  ['{ value: db_queries_total per request, unit: queries/request }', { unit: 'number/request', word: 'queries', statistic: 'steady' }, 1],
  ['{ value: lag, better: lower, unit: s }', { unit: 'ms' }, 1000],
  ['{ value: used, better: lower, unit: MiB }', { unit: 'bytes' }, 1024 ** 2],
  ['{ value: busy, better: lower, unit: "%" }', { unit: 'ratio' }, 0.01],
])('%s', (value, wanted, scale) => {
  expect(metric(value)).toMatchObject({ metric: { name: 'metrics.it', ...wanted }, scale });
});

describe('is refused', () => {
  test.each([
    ['{ values: { a: last(jobs_total) per request } }', /a: `last\(jobs_total\) per request` divides what a value stands at by requests.*; write `jobs_total per request` if it is a counter/],
    ['{ values: { a: (hits + mean(jobs)) per request } }', /a: `mean\(jobs\) per request` divides/],
    ['{ format: json, values: { a: last(jobs.done) per request } }', /a: `last\(jobs.done\) per request` divides/],
    ['{ values: { a: db_queries_total } }', /a: `db_queries_total` alone counts up .*; write `db_queries_total per request`, or `mean\(db_queries_total\)` if it goes up and down/],
    ['{ values: { a: { value: db_queries_total, better: lower } } }', /a\.value: `db_queries_total` alone counts up/],
    ['{ values: { a: { value: growth(jobs), better: lower } } }', /; write `jobs per request`$/],
    ['{ path: /metrics }', /^targets\.api\.metrics: reads nothing; write for example `values: /],
    ['{ values: { a: b c } }', /^targets\.api\.metrics\.values\.a: `b c`, at character 3: `c` stands where the expression should end/],
    ['{ values: { a: { value: rate(b), better: lower } } }', /^targets\.api\.metrics\.values\.a\.value: .*at character 1: `rate` has no meaning/],
    ['{ values: { hit-rate: hits / (hits + misses) } }', /nothing says whether more or less of `hit-rate` is better; write `hit-rate: \{ value: hits \/ \(hits \+ misses\), better: higher \}`, or `lower`/],
    ['{ values: { a: 5 per request } }', /stands behind|names nothing that the service says/],
    ['{ format: json, values: { a: { value: x.y / x.z, better: lower } } }', /JSON does not say whether `x.y` counts up/],
    ['{ values: { a b: c per request } }', /`a b` cannot be a name/],
    ['{ values: { a: b per request }, headers: { "x y": z } }', /`x y` is not the name of a header/],
    ['{ server-timing: [db, "a b"] }', /server-timing\[1\]: is no name of an entry in `Server-Timing`/],
    ['{ server-timing: [db, db] }', /server-timing\[1\]: stands there twice/],
    ['{ path: /m, server-timing: [db] }', /metrics\.path: has no effect without `values`/],
    ['{ values: { a: b per request }, pth: /x }', /did you mean `path`/],
  ])('%s', (metrics, message) => {
    expect(wrong(metrics)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });
});

test('a name that ends like a counter and is none can be said to be none', () => {
  expect(good('{ values: { a: { value: mean(seats_total), better: lower } } }')?.values).toHaveLength(1);
  expect(good('{ format: json, values: { a: { value: seats_total, better: lower } } }')?.values).toHaveLength(1);
});

describe('budgets', () => {
  const budget = (text: string) => wrong('{ values: { queries: db_queries_total per request, mean: db_seconds_sum / db_seconds_count }, server-timing: [db] }', `budgets: [${text}]\n`);

  test('are taken for what is named, in its unit', () => {
    expect(budget('{ metric: metrics.queries, fail: 4 }, { metric: metrics.mean, fail: 20 ms }, { metric: timing.db, warn: 5 ms }, { metric: "metrics.*", tolerance: 5% }')).toEqual([]);
    expect(budget('{ metric: metrics.mean, fail: 4 }')).toEqual([expect.stringContaining('has no unit')]);
  });

  test('on a name that nobody gave are mistakes', () => {
    expect(budget('{ metric: metrics.query, fail: 4 }')).toEqual([expect.stringContaining('no metric is called `metrics.query`; did you mean `metrics.queries`?')]);
  });
});

test.each([
  '{ values: { q: sum by (x) (y) } }', '{ values: { q: { value: hits / all } } }', '{ values: { q: { valu: b per request } } }', '{ values: { q: 5 } }', '{ vals: { q: b per request } }', '{ values: [q] }', '5', '{ server-timing: q }',
])('a rule on what is written wrong is not told as well: %s', (metrics) => {
  const rules = 'budgets: [{ metric: metrics.q, fail: 4 }, { metric: metrics.q / timing.q, fail: 2 }]\naccept: [{ metric: metrics.q, reason: x, expires: 2027-01-31 }]\nhistory: { metrics: [metrics.q] }\n';
  const found = wrong(metrics, rules);
  expect(found.filter((one) => !one.startsWith('targets.api.metrics')).filter((one) => !one.includes('timing.q'))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});

test('belongs to servers', () => {
  const read = parseConfig('version: 1\ntargets: { f: { type: function, runtime: node, handler: a.b, events: [{ json: {} }], metrics: { values: { a: b per request } } } }', 'tailgate.yml', () => ({ ok: false, problems: [] }));
  expect(read).toMatchObject({ ok: false, problems: [{ path: 'targets.f.metrics', message: expect.stringContaining('belongs to a server') }] });
});
