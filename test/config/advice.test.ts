import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { readRules } from '../../src/config/rules.ts';
import type { AdviceRules } from '../../src/model.ts';

const TARGETS = 'version: 1\ntargets: { api: { start: node server.js, scenarios: { list: GET /list } } }\n';
const none = () => ({ ok: false as const, problems: [] });

function advice(text: string): AdviceRules {
  const read = parseConfig(TARGETS + text, 'tailgate.yml', none);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.advice;
}

function problems(text: string): readonly string[] {
  const read = parseConfig(TARGETS + text, 'tailgate.yml', none);
  return read.ok ? [] : read.problems.map(({ line, column, path, message, hint }) => `${line}:${column} ${path}: ${message}; ${hint}`);
}

test('is all of it, in its own words, where nothing is said', () => expect(advice('')).toEqual({ off: [], messages: {} }));

test('rules are switched off by name or pattern, and messages are kept as they are written, without spaces around them', () => {
  expect(advice('advice: { off: [tail, "quer*"], messages: { queries-per-request: " see docs/sql.md " } }')).toEqual({ off: ['tail', 'quer*'], messages: { 'queries-per-request': 'see docs/sql.md' } });
});

test('counts among the rules that a run is judged by again', () => {
  const read = readRules(`${TARGETS}advice: { off: [tail] }`, 'tailgate.yml');
  expect(read.ok && read.value.advice).toEqual({ off: ['tail'], messages: {} });
  expect(readRules(`${TARGETS}advice: { off: [tial] }`, 'tailgate.yml').ok).toBe(false);
});

describe('a mistake is told with the name that was probably meant', () => {
  test.each([
    ['advice: { off: [tial] }', '3:17 advice.off[0]: no rule of advice is called `tial`; did you mean `tail`?'],
    ['advice: { off: [tail, queries] }', '3:23 advice.off[1]: no rule of advice is called `queries`; did you mean `queries-per-request`?'],
    ['advice: { off: ["x*"] }', /^3:17 advice\.off\[0\]: no rule of advice is called `x\*`; the rules are errors, queries-per-request, /],
    ['advice: { messages: { smallPool: a } }', '3:23 advice.messages.smallPool: no rule of advice is called `smallPool`; did you mean `small-pool`?'],
    ['advice: { messages: { "queries-*": a } }', /^3:23 advice\.messages\.queries-\*: no rule of advice is called `queries-\*`; a message is for one rule: the rules are /],
    ['advice: { messages: { tail: " " } }', '3:29 advice.messages.tail: is empty; write what is to be said besides, such as `see docs/sql.md`'],
    [`advice: { messages: { tail: ${'a'.repeat(301)} } }`, '3:29 advice.messages.tail: has 301 characters, and at most 300 are shown; write one sentence, and name the file that has the rest'],
    ['advice: { messages: { tail: 42 } }', '3:29 advice.messages.tail: must be text, but it is a number (42); write it in quotes: `"42"`'],
    ['advice: { of: [tail] }', '3:11 advice.of: `of` is not a key that is known here; did you mean `off`?'],
    ['advice: { off: tail }', /^3:16 advice\.off: must be a list of globs, but it is text \(`tail`\); write for example `off: \[tail, layer\]`/],
    ['advice: off', /^3:9 advice: must be a map, but it is text \(`off`\)/],
  ])('%s', (text, expected) => {
    const [first, ...others] = problems(text);
    expect(others).toEqual([]);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
  });
});
