import { expect, test } from '@jest/globals';
import { meant, meantText, nearest } from '../src/nearest.ts';
import { fc } from './support/properties.ts';

test('finds the word with a letter too many, missing, wrong or exchanged, in whatever case', () => {
  const known = ['run', 'baseline', 'judge', 'report', 'init', 'demo'];
  const typed = { rnu: 'run', runn: 'run', basline: 'baseline', 'base-line': 'baseline', juge: 'judge', REPORT: 'report', reprot: 'report', inti: 'init' };
  for (const [word, meant] of Object.entries(typed)) expect([word, nearest(word, known)]).toEqual([word, meant]);
});

test('of two that are near it takes the nearer, and of two equally near the first', () => {
  expect(nearest('latency.p9', ['latency.p90', 'latency.p99'])).toBe('latency.p90');
  expect(nearest('latency.p99', ['latency.p90', 'latency.p99'])).toBe('latency.p99');
});

test('a word that is far from all is none of them', () => {
  expect(nearest('throughput', ['latency.p99', 'cpu'])).toBeNull();
  expect(nearest('measure', ['run', 'judge'])).toBeNull();
  expect(nearest('anything', [])).toBeNull();
});

test('a short word that shares no letter is not a mistyped one', () => {
  expect(nearest('xy', ['ab'])).toBeNull();
  expect(nearest('', ['ab'])).toBeNull();
  expect(nearest('xa', ['ab'])).toBeNull();
});

test('a known word is always its own nearest, up to case', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z.]{1,12}$/), { minLength: 1 }), fc.nat(), (known, pick) => {
    const word = known[pick % known.length] ?? '';
    return nearest(word, known) === word && nearest(word.toUpperCase(), known) === word;
  }));
});

test('one wrong letter in a word of four or more is always forgiven', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), (word, at) => {
    const mistyped = word.slice(0, at % word.length) + '9' + word.slice((at % word.length) + 1);
    return nearest(mistyped, [word]) === word;
  }));
});

test('another number is no misspelling: all that differ in their numbers only may be meant', () => {
  const known = ['cpu', 'latency.p50', 'latency.p90', 'latency.p99', 'latency.max', 'cold-start.p90'];
  const words = { 'latency.p95': known.slice(1, 4), 'latency.p9': known.slice(1, 4), 'latency.p': known.slice(1, 4), 'latensy.p99': ['latency.p99'], 'cold-start.p99': ['cold-start.p90'], 'latency.mx': ['latency.max'], nothing: [] };
  for (const [word, names] of Object.entries(words)) expect([word, meant(word, known)]).toEqual([word, names]);
  expect([meantText([]), meantText(['a']), meantText(['a', 'b']), meantText(['a', 'b', 'c'])]).toEqual([null, 'did you mean `a`?', 'there are `a` and `b`', 'there are `a`, `b` and `c`']);
});
