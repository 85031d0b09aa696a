import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { ruleChanges } from '../../src/config/rule-changes.ts';
import { readRules, type Rules } from '../../src/config/rules.ts';
import type { Budget } from '../../src/model.ts';

const TARGETS = `
targets:
  api:
    start: node server.js
    scenarios: { list: /items, health: /health }
    metrics: { values: { queries: db_queries_total per request, hit-rate: { value: hits / (hits + misses), better: higher }, wait: db_wait_seconds, hits: { value: hits, better: higher }, lookups: { value: lookups, better: higher } }, server-timing: [db] }
  bench: { type: command, command: ./bench.sh }
`;
const text = (...budgets: string[]): string => `version: 1${TARGETS}budgets:\n${budgets.map((one) => `  - ${one}`).join('\n')}\n`;
const rules = (...budgets: string[]): Rules => {
  const read = readRules(text(...budgets), 'tailgate.yml');
  if (!read.ok) throw new Error(read.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read.value;
};
const one = (budget: string): Budget | undefined => rules(budget).budgets[0];
const problems = (...budgets: string[]): readonly string[] => {
  const read = parseConfig(text(...budgets), 'tailgate.yml', () => ({ ok: true, value: '' }));
  return read.ok ? [] : read.problems.map(({ path, message, hint }) => `${path}: ${message}; ${hint ?? ''}`);
};

describe('a budget on what a service or a tool names', () => {
  test.each([
    ['metrics.queries', '3', 3, 'count'],
    ['metrics.hit-rate', '80%', 0.8, 'percentage'],
    ['metrics.wait', '200 ms', 200, 'duration'],
    ['timing.db', '1.5s', 1500, 'duration'],
    ['command.p95', '200 ms', 200, 'duration'],
    ['command.bundle', '1.2 MB', 1_200_000, 'size'],
    ['command.checks', '5%', 0.05, 'percentage'],
    ['command.iterations', '50/s', 50, 'rate'],
    ['command.score', '90', 90, 'count'],
    ['command.*', '0', 0, null],
  ] as const)('%s: %s is read as its unit says', (metric, fail, value, amounts) => {
    expect(one(`{ metric: "${metric}", fail: ${fail} }`)).toMatchObject({ limit: { warn: null, fail: value }, amounts });
  });

  test.each([
    ['{ metric: metrics.querys, fail: 3 }', 'budgets[0].metric: no metric is called `metrics.querys`; did you mean `metrics.queries`?'],
    ['{ metric: metrics.queries, fail: 3 ms }', 'budgets[0].fail: `3 ms` is a duration, but a number is needed here (`metrics.queries` is measured in a number a request); write for example `1200` or `20`'],
    ['{ metric: metrics.wait, fail: 3 }', 'budgets[0].fail: `3` has no unit (`metrics.wait` is measured in time); write `3s` or `3 ms`'],
    ['{ metric: metrics.hit-rate, warn: 70%, fail: 80% }', 'budgets[0].warn: lies below `fail`: it would never be seen; write a higher `warn`: more is better here'],
    ['{ metric: command.p95, warn: 100 ms, fail: 1 MB }', 'budgets[0].fail: is a size, but `warn` is a time; write both in units of the same kind'],
    ['{ metric: command.p95, fail: 3 furlongs }', 'budgets[0].fail: `3 furlongs` has a unit that is not known here; write the number alone, or a time, size, share or rate: `200 ms`, `1.2 MB`, `5%`, `50/s`'],
    ['{ metric: command.p95, better: higher, fail: 3 }', 'budgets[0].better: is for budgets on several metrics, such as `latency.p99 / latency.p50`: a single metric has its direction; write it where the target is: `metrics: { "command.p95": { better: higher } }`'],
    ['{ metric: metrics.queries, better: higher, fail: 3 }', 'budgets[0].better: is for budgets on several metrics, such as `latency.p99 / latency.p50`: a single metric has its direction; write it where the metric is named, beside its `value`'],
    ['{ metric: latency.p99, better: lower, fail: 3 ms }', 'budgets[0].better: is for budgets on several metrics, such as `latency.p99 / latency.p50`: a single metric has its direction; leave it out'],
    ['{ metric: metrics.hits / metrics.lookups, better: up, fail: 80% }', 'budgets[0].better: `up` is no direction; write `higher`: more of it is better'],
    ['{ metric: memory.growth, tolerance: 10% }', 'budgets[0].tolerance: `memory.growth` is about 0 where nothing leaks, and a percentage of next to nothing is next to nothing; say what does not count, in bytes per 1,000 requests: `tolerance: { fail: 10%, floor: 100 kB }`'],
    ['{ metric: memory.growth, fail: 1 MB, tolerance: { warn: 7.5%, floor: 0 } }', '`tolerance: { warn: 7.5%, floor: 100 kB }`'],
    ['{ metric: command., fail: 3 }', 'budgets[0].metric: `command.` is never measured'],
    ['{ metric: cpu, fail: 3 ms, advisory: maybe }', 'budgets[0].advisory: must be a true or false, but it is text (`maybe`)'],
  ])('%s is refused', (budget, expected) => {
    expect(problems(budget).join('|')).toContain(expected);
  });

  test('is refused where nothing could say it', () => {
    const of = (metric: string): string => {
      const read = readRules(`version: 1\ntargets: { api: { start: x, scenarios: { list: / } } }\nbudgets: [{ metric: ${metric}, fail: 3 }]\n`, 'tailgate.yml');
      return read.ok ? '' : (read.problems[0]?.message ?? '');
    };
    expect([of('command.x'), of('metrics.x'), of('timing.x')]).toEqual(['`command.x` is never measured: no target is a command', '`metrics.x` is never measured: no target has metrics of its own', '`timing.x` is never measured: no target reads the Server-Timing header']);
  });

  test('that never applies is refused, also where only a run tells the names', () => {
    expect(problems('{ metric: command.*, tolerance: 5% }', '{ metric: command.p95, fail: 200 ms }')[0]).toContain('never applies');
    expect(problems('{ metric: metrics.*, tolerance: 5% }', '{ metric: metrics.queries, fail: 3 }')[0]).toContain('never applies');
    expect(problems('{ metric: command.p95, fail: 200 ms }', '{ metric: command.*, tolerance: 5% }')).toEqual([]);
    expect(problems('{ metric: latency.*, tolerance: 5% }', '{ metric: latency.p99 / latency.p50, fail: 5 }')).toEqual([]);
  });
});

describe('a budget on several metrics', () => {
  test.each([
    ['latency.p99/latency.p50', '5', { metric: 'latency.p99 / latency.p50', limit: { warn: null, fail: 5 }, amounts: 'count' }],
    ['metrics.hits / metrics.lookups', '80%', { metric: 'metrics.hits / metrics.lookups', limit: { warn: null, fail: 0.8 }, amounts: 'percentage' }],
    ['latency.p99 - latency.p50', '200 ms', { metric: 'latency.p99 - latency.p50', limit: { warn: null, fail: 200 }, amounts: 'duration' }],
    ['command.a / command.b', '2', { metric: 'command.a / command.b', limit: { warn: null, fail: 2 }, amounts: 'count' }],
  ])('%s: %s is read', (metric, fail, expected) => {
    expect(one(`{ metric: ${metric}, fail: ${fail} }`)).toMatchObject(expected);
  });

  test('is judged the way of its first metric, or as it says', () => {
    expect(problems('{ metric: metrics.hits / metrics.lookups, warn: 90%, fail: 80% }')).toEqual([]);
    expect(problems('{ metric: metrics.hits / metrics.lookups, warn: 80%, fail: 90% }')[0]).toContain('lies below `fail`');
    expect(one('{ metric: metrics.hits / metrics.lookups, better: lower, warn: 80%, fail: 90% }')).toMatchObject({ better: 'lower' });
  });

  test.each([
    ['{ metric: latency.p99 / latency.p5, fail: 5 }', 'no metric is called `latency.p5`; there are `latency.p10`, `latency.p50`, `latency.p90` and `latency.p99`'],
    ['{ metric: latency.p99 / cold-start.p50, fail: 5 }', '`cold-start.p50` belongs to the target as a whole and `latency.p99` to a scenario'],
    ['{ metric: latency.p99 - memory.peak, fail: 5 ms }', '`latency.p99 - memory.peak` adds metrics of different units'],
    ['{ metric: errors / throughput, fail: 5 }', '`errors` is counted over the whole run: there is no launch or start'],
    ['{ metric: cold-start.p90 / cold-start.p50, fail: 5 }', '`cold-start.p90` is one of the slowest starts'],
    ['{ metric: latency.p99 / latency.p50, fail: 5 ms }', 'is a time, but `latency.p99 / latency.p50` is a number without a unit; write for example `5` or `80%`'],
    ['{ metric: cpu * 1000, fail: 5 }', '`cpu * 1000` has only one metric in it; write `cpu` alone'],
    ['{ metric: latency.p99 / latency.p50, scenario: lists, fail: 5 }', 'no scenario is called `lists`'],
  ])('%s is refused', (budget, expected) => {
    expect(problems(budget).join('|')).toContain(expected);
    expect(problems(budget).filter((line) => line.includes('lists')).length).toBeLessThan(2);
  });
});

test('what a pull request changes of such rules is told in their own units', () => {
  const changes = (before: string, after: string): readonly string[] => ruleChanges(rules(before), rules(after));
  expect(changes('{ metric: command.p95, fail: 200 ms }', '{ metric: command.p95, fail: 1s }')).toEqual(['`metric: command.p95`: fail 200 ms → 1000 ms']);
  expect(changes('{ metric: cpu, fail: 2 ms }', '{ metric: cpu, fail: 2 ms, advisory: true }')).toEqual(['`metric: cpu`: advisory none → yes']);
  expect(changes('{ metric: metrics.hits/metrics.lookups, fail: 80% }', '{ metric: metrics.hits / metrics.lookups, fail: 60% }')).toEqual(['`metric: metrics.hits / metrics.lookups`: fail 80 % → 60 %']);
});
