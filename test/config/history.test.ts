import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import type { HistorySettings } from '../../src/model.ts';
import { HISTORY } from '../support/builders.ts';

const TARGETS = 'version: 1\ntargets: { api: { start: node server.js, scenarios: { list: GET /list }, metrics: { values: { queries: db_queries_total per request } } } }\n';
const none = () => ({ ok: false as const, problems: [] });

function history(text: string): HistorySettings {
  const read = parseConfig(TARGETS + text, 'tailgate.yml', none);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.history;
}

function problems(text: string): readonly string[] {
  const read = parseConfig(TARGETS + text, 'tailgate.yml', none);
  return read.ok ? [] : read.problems.map(({ line, column, path, message, hint }) => `${line}:${column} ${path}: ${message}; ${hint}`);
}

test('is told in comments, fails nothing and watches every metric, where nothing is said', () => expect(history('')).toEqual(HISTORY));

test('is read as it is written, with its percentage as a ratio and without spaces around names', () => {
  expect(history('history: { on-change: issue, fail: true, pin: " v1.2.0 ", minimum: 5%, metrics: ["latency.*", " metrics.queries "] }'))
    .toEqual({ onChange: 'issue', fail: true, pin: 'v1.2.0', minimum: 0.05, metrics: ['latency.*', 'metrics.queries'] });
  expect(history('history: { on-change: none }').onChange).toBe('none');
  expect(history(`history: { pin: ${'0'.repeat(3)}abc }`).pin).toBe('000abc');
});

test('of a command watches numbers that only its runs will name', () => {
  const read = parseConfig('version: 1\ntargets: { load: { type: command, command: k6 run load.js, output: { format: k6 } } }\nhistory: { metrics: [command.checks] }', 'tailgate.yml', none);
  expect(read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`).filter((text) => text.startsWith('history'))).toEqual([]);
});

describe('a mistake is told with what to write instead', () => {
  test.each([
    ['history: { on-change: comments }', /^3:23 history\.on-change: .*`comments`.*comment/],
    ['history: { onChange: issue }', '3:12 history.onChange: `onChange` is not a key that is known here; did you mean `on-change`?'],
    ['history: { fail: regressed }', /^3:18 history\.fail: must be a true or false, but it is text/],
    ['history: { minimum: 5 }', /^3:21 history\.minimum: .*5%/],
    ['history: { minimum: 0% }', '3:21 history.minimum: `0%` is not between 0.1% and 100%; write an amount from `0.1%` to `100%`'],
    ['history: { pin: "" }', '3:17 history.pin: is empty; write a tag such as `v1.2.0`, or leave the key out'],
    ['history: { pin: "--upload-pack=sh" }', '3:17 history.pin: `--upload-pack=sh` cannot be the name of a tag, a branch or a commit; write it as `git tag` shows it, such as `v1.2.0`'],
    ['history: { pin: "main..v1" }', /^3:17 history\.pin: `main\.\.v1` cannot be the name/],
    ['history: { pin: "v1 2" }', /^3:17 history\.pin: `v1 2` cannot be the name/],
    ['history: { metrics: [latency.p9] }', '3:22 history.metrics[0]: no metric is called `latency.p9`; there are `latency.p10`, `latency.p50`, `latency.p90` and `latency.p99`'],
    ['history: { metrics: [cpu, p99] }', '3:27 history.metrics[1]: no metric is called `p99`; did you mean `latency.p99`?'],
    ['history: { metrics: ["x*"] }', /^3:22 history\.metrics\[0\]: no metric is called `x\*`; the metrics are metrics\.queries, latency\.p10, /],
    ['history: { metrics: [" "] }', '3:22 history.metrics[0]: is empty; write the name of a metric, such as `latency.p99`, or `latency.*`'],
    ['history: { metrics: [] }', /^3:21 history\.metrics: /],
    ['history: { metrics: cpu }', /^3:21 history\.metrics: must be a list of globs, but it is text \(`cpu`\)/],
    ['history: comment', /^3:10 history: must be a map, but it is text \(`comment`\)/],
  ])('%s', (text, expected) => {
    const [first, ...others] = problems(text);
    expect(others).toEqual([]);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
  });
});
