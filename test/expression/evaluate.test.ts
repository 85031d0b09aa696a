import { expect, test } from '@jest/globals';
import { evaluate, type Quantity } from '../../src/expression/evaluate.ts';
import { parseExpression } from '../../src/expression/parse.ts';

/** `c...` grew, everything else is a level. */
function valueOf(text: string, known: Readonly<Record<string, number>>, requests = 10) {
  const parsed = parseExpression(text, 'prometheus');
  if (!parsed.ok) throw new Error(parsed.fault.message);
  const of = (name: string): Quantity => (name in known ? { ok: true, value: known[name] ?? 0, extent: name.startsWith('c') ? 1 : 0 } : { ok: false, reason: `no ${name}` });
  return evaluate(parsed.expression, { requests, series: ({ select }) => of(select.name), quantile: ({ select }) => of(select.name) });
}

test.each([
  ['c per request', { c: 30 }, 3],
  ['c1 / (c1 + c2)', { c1: 9, c2: 1 }, 0.9],
  ['1 - c1 / c2', { c1: 9, c2: 10 }, 1 - 0.9],
  ['g * 2 + 1', { g: 5 }, 11],
  ['c1 * c2 / c3 per request', { c1: 10, c2: 4, c3: 2 }, 2],
  ['(c per request) / g', { c: 30, g: 3 }, 1],
])('%s', (text, known, value) => expect(valueOf(text, known)).toEqual({ ok: true, value }));

test.each([
  ['c', { c: 3 }, /grows with the length of the run/],
  ['g / c', { c: 3, g: 1 }, /shrinks with the length/],
  ['c + g per request', { c: 3, g: 1 }, /between something counted/],
  ['g per request', { g: 1 }, /not counted/],
  ['c * c per request', { c: 3 }, /product of counters/],
  ['c1 / c2', { c1: 3, c2: 0 }, /did not grow/],
  ['g / 0', { g: 3 }, /divide by 0/],
  ['g + missing', { g: 3 }, /no missing/],
])('%s has no value, and why', (text, known, reason) => expect(valueOf(text, known)).toEqual({ ok: false, reason: expect.stringMatching(reason) }));

test('has no value without a request', () => {
  expect(valueOf('c per request', { c: 3 }, 0)).toEqual({ ok: false, reason: 'no request was answered' });
});
