import { describe, expect, test } from '@jest/globals';
import { looksLikeExpression, parseMetrics, unitOfMetrics, valueOfMetrics } from '../../src/expression/of-metrics.ts';
import { fc } from '../support/properties.ts';

const read = (text: string) => {
  const parsed = parseMetrics(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
};
const value = (text: string, values: Readonly<Record<string, number>>): unknown => {
  const found = valueOfMetrics(read(text), new Map(Object.entries(values)));
  return found.ok ? found.value : found.reason;
};

describe('an expression over metrics', () => {
  test.each([
    ['latency.p99/latency.p50', 'latency.p99 / latency.p50', ['latency.p99', 'latency.p50']],
    ['cold-start.p50 - cold-start.cpu', 'cold-start.p50 - cold-start.cpu', ['cold-start.p50', 'cold-start.cpu']],
    ['  metrics.hits  /  ( metrics.hits+metrics.misses )', 'metrics.hits / (metrics.hits + metrics.misses)', ['metrics.hits', 'metrics.misses']],
    ['metrics.hit-rate-2 * cpu', 'metrics.hit-rate-2 * cpu', ['metrics.hit-rate-2', 'cpu']],
    ['(a.x - b.y) / 2', '(a.x - b.y) / 2', ['a.x', 'b.y']],
    ['a - (b - c)', 'a - (b - c)', ['a', 'b', 'c']],
  ])('`%s` is read with one space around each operator', (text, name, metrics) => {
    expect(read(text)).toMatchObject({ name, metrics });
  });

  test.each(['cpu * 1000', 'latency.* / latency.p50', '* / latency.*', 'latency.p99 /', 'a b', 'sum(a) / b', '1 / 2', '(a / b'])('`%s` is refused with what to write instead', (text) => {
    const parsed = parseMetrics(text);
    expect([parsed.ok, parsed.ok ? '' : parsed.hint]).toEqual([false, expect.stringMatching(/./)]);
  });

  test('reads its own name as the same', () => {
    const name = fc.constantFrom('latency.p99', 'cold-start.p50', 'metrics.a-b', 'cpu');
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof({ maxDepth: 4 }, name, fc.tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/'), tie('expression')).map(([a, operator, b]) => `(${a} ${operator} ${b})`)),
    }));
    fc.assert(fc.property(expression, (text) => {
      const first = parseMetrics(text);
      if (!first.ok) return;
      const again = read(first.value.name);
      expect(again.name).toBe(first.value.name);
      const values = new Map([['latency.p99', 7], ['cold-start.p50', 3], ['metrics.a-b', 11], ['cpu', 0.5]]);
      const [one, other] = [valueOfMetrics(first.value, values), valueOfMetrics(again, values)];
      expect(one.ok && other.ok ? Math.abs(one.value - other.value) <= 1e-9 * Math.max(1, Math.abs(one.value)) : one.ok === other.ok).toBe(true);
    }));
  });

  test('never throws for a text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => typeof parseMetrics(text).ok === 'boolean' && typeof looksLikeExpression(text) === 'boolean'));
  });

  test('has its value, or why it has none', () => {
    expect([value('a / b', { a: 6, b: 2 }), value('a / (a + b)', { a: 3, b: 1 }), value('a - b', { a: 1, b: 3 })]).toEqual([3, 0.75, -2]);
    expect([value('a / b', { a: 6, b: 0 }), value('a / b', { a: 6 })]).toEqual(['it would divide by 0', 'b was not measured']);
  });

  test('has a unit: of a quotient none, of a sum that of its parts', () => {
    const unit = (text: string): string | null => unitOfMetrics(read(text).expression, (name) => ({ t: 'ms', u: 'ms', s: 'bytes' })[name] ?? null);
    expect([unit('t / u'), unit('t + u'), unit('t - s'), unit('(t - u) / 2'), unit('2 * t + u'), unit('t + x'), unit('t / x')]).toEqual(['plain', 'ms', 'mixed', 'ms', 'ms', null, 'plain']);
  });
});
