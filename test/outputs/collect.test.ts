import { describe, expect, test } from '@jest/globals';
import { collect, MOST_READINGS } from '../../src/outputs/collect.ts';
import { readOutput } from '../../src/outputs/read.ts';
import type { Printed } from '../../src/outputs/reading.ts';

const one = (change: Partial<Printed> = {}): Printed => ({ scenario: null, name: 'loop', value: 1, unit: 'ms', ...change });

describe('what cannot be measured is left out and told', () => {
  test.each([
    [{ value: -1 }, 'negative'], [{ value: Number.NaN }, 'no finite number'], [{ value: '1' }, 'no finite number'], [{ value: undefined }, 'no finite number'], [{ value: 1e16 }, 'not between 1e-12 and 1000000000000000'],
    [{ value: 1e-9, unit: 'ns' }, 'not between 1e-12 and 1000000000000000'], [{ name: '\u0007 ' }, 'without a name'], [{ scenario: '\u200b' }, 'without a name'],
  ])('%j: %s', (change, reason) => {
    const output = collect([one(), one({ name: 'other', ...change })]);
    expect(output.ok && output.readings).toHaveLength(1);
    expect(output.ok && output.leftOut[0]).toContain(`1 value is left out, ${reason}: `);
  });

  test.each([[1, 2], [2, 1]])('different numbers under one name (%d, %d), whichever comes first', (first, second) => {
    const output = collect([one({ value: first }), one({ value: second }), one({ value: 3, scenario: 'list' })]);
    const reason = 'printed more than once under the same name, each time another';
    expect(output.ok && output.readings.map(({ value }) => value)).toEqual([3]);
    expect(output.ok && output.leftOut).toEqual([`2 values are left out, ${reason}: loop, loop`]);
    expect(output.ok && output.left[0]).toEqual({ scenario: null, name: 'loop', reason });
  });

  test('different numbers whose names fall together here, as they were printed', () => {
    const output = collect([one({ name: 'a b/c', value: 1 }), one({ name: 'a-b-c', value: 2 }), one()]);
    expect(output.ok && output.leftOut).toEqual(['2 values are left out, printed under names that are one name here, where a hyphen stands for spaces and signs: a b/c, a-b-c']);
  });

  test('nothing of a number that is printed again as it was', () => {
    const output = collect([one({ value: 10, unit: 'ms' }), one({ value: 0.01, unit: 's' })]);
    expect(output.ok && [output.readings.map(({ value }) => value), output.leftOut]).toEqual([[10], []]);
  });

  test('all after the first thousand', () => {
    const output = collect(Array.from({ length: 10_000 }, (_, i) => one({ name: `m${i}` })));
    expect(output.ok && output.readings).toHaveLength(MOST_READINGS);
    expect(output.ok && output.leftOut).toEqual(['9,000 values are left out, beyond the first 1,000: m1000, m1001, m1002 ...']);
  });

  test('NaN and Infinity as Python writes them', () => {
    expect(readOutput('[{"name": "a NaN", "unit": "s", "value": NaN}, {"name": "b", "unit": "s", "value": 2}, {"name": "c", "value": -Infinity}]', 'json')).toMatchObject({
      ok: true, readings: [{ name: 'b', value: 2000 }], leftOut: ['2 values are left out, no finite number: a-NaN, c'],
    });
  });
});

describe('names', () => {
  test.each([['CPU Load', 'CPU-Load'], ['p(95)', 'p-95'], ['a\u0000\u001b[31mb\u202e', 'a-31mb'], ['größe', 'größe'], ['a * b / c', 'a-b-c'], ['--x--', 'x'], ['\ud800y', 'y'], ['__proto__', '__proto__']])('%j is called %s', (name, called) => {
    expect(collect([one({ name })])).toMatchObject({ readings: [{ name: called }] });
  });

  test('long names are cut and stay apart', () => {
    const output = collect([one({ name: `${'x'.repeat(300)}1` }), one({ name: `${'x'.repeat(300)}2` })]);
    const names = output.ok ? output.readings.map(({ name }) => name) : [];
    expect(new Set(names).size).toBe(2);
    expect(names.map((name) => name.length)).toEqual([120, 120]);
  });

  test('a scenario keeps its spaces, on one line', () => {
    expect(collect([one({ scenario: ' node\n bench.js \u0007' })])).toMatchObject({ readings: [{ scenario: 'node bench.js' }] });
  });
});

describe('units', () => {
  test.each([
    ['s', 'ms', 1000, 'lower'], ['ns/op', 'ms', 1e-6, 'lower'], ['ns/iter', 'ms', 1e-6, 'lower'], ['us', 'ms', 1e-3, 'lower'], ['µs', 'ms', 1e-3, 'lower'], ['Seconds', 'ms', 1000, 'lower'],
    ['B/op', 'bytes', 1, 'lower'], ['kB', 'bytes', 1000, 'lower'], ['KiB', 'bytes', 1024, 'lower'], ['%', 'ratio', 0.01, null], ['req/s', 'requests/s', 1, 'higher'], ['ops/sec', 'requests/s', 1, 'higher'],
    ['iterations per second', 'requests/s', 1, 'higher'], ['/s', 'requests/s', 1, null], ['1/s', 'requests/s', 1, null], ['rps', 'requests/s', 1, 'higher'], ['', 'number', 1, null], ['frames', 'number', 1, null], ['MB/s', 'number', 1, 'higher'], ['allocs/op', 'number', 1, 'lower'], ['Mbit/s', 'number', 1, 'higher'], ['mb/s', 'number', 1, 'higher'],
    ['errors/s', 'number', 1, null], ['timeouts/sec', 'number', 1, null], ['failures per second', 'number', 1, null], ['allocs/s', 'number', 1, null], ['k/s', 'number', 1, null], ['s/s', 'number', 1, null], ['constructor', 'number', 1, null],
  ] as const)('%s is %s times %p, %p is better', (unit, of, factor, better) => {
    expect(collect([one({ unit, value: 1 })])).toMatchObject({ readings: [{ unit: of, value: factor, better }] });
  });

  test('a word that nobody knows stays beside its number, without what cannot be seen', () => {
    expect(collect([one({ unit: ' fra\u0007mes ' })])).toMatchObject({ readings: [{ unit: 'number', word: 'frames' }] });
  });
});
