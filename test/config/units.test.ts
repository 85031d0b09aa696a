import { describe, expect, test } from '@jest/globals';
import { parseAmount, parseQuantity, quantityPattern, type Quantity } from '../../src/config/units.ts';
import type { Unit } from '../../src/model.ts';
import { fc } from '../support/properties.ts';

const quantities: readonly Quantity[] = ['duration', 'size', 'rate', 'percentage', 'count'];
const value = (written: unknown, quantity: Quantity): number => {
  const read = parseQuantity(written, quantity);
  if (!read.ok) throw new Error(`${String(written)}: ${read.message}`);
  return read.value;
};
const refusal = (written: unknown, quantity: Quantity): string => {
  const read = parseQuantity(written, quantity);
  if (read.ok) throw new Error(`${String(written)} was read as ${read.value}`);
  return `${read.message}; ${read.hint}`;
};

describe('amounts as people write them', () => {
  test.each([
    ['30s', 'duration', 30_000], ['200 ms', 'duration', 200], ['1.5 s', 'duration', 1500], ['2m', 'duration', 120_000], ['1 h', 'duration', 3_600_000],
    ['250us', 'duration', 0.25], ['250 µs', 'duration', 0.25], ['5ns', 'duration', 0.000005], ['1.1 min', 'duration', 66_000], [' 3 seconds ', 'duration', 3000],
    ['50 MB', 'size', 50_000_000], ['10 kB', 'size', 10_000], ['512 MiB', 'size', 536_870_912], ['1 GiB', 'size', 1_073_741_824], ['17 B', 'size', 17], ['50mb', 'size', 50_000_000],
    ['200/s', 'rate', 200], ['6000/min', 'rate', 100], ['200 rps', 'rate', 200], ['12.5 requests/s', 'rate', 12.5], ['7200/h', 'rate', 2],
    ['5%', 'percentage', 0.05], ['0.1 %', 'percentage', 0.001], ['7%', 'percentage', 0.07], ['150 %', 'percentage', 1.5], ['.5%', 'percentage', 0.005],
    ['1200', 'count', 1200], [1200, 'count', 1200], [0.5, 'count', 0.5],
    [0, 'duration', 0], ['0', 'size', 0], ['0.0', 'percentage', 0], [0, 'rate', 0],
  ] as const)('%p as a %s is %p', (written, quantity, expected) => {
    expect(value(written, quantity)).toBe(expected);
  });

  test.each([
    [30, 'duration', '`30` has no unit; write `30s` or `30 ms`'],
    ['100', 'size', '`100` has no unit; write `100 MB`, `100 kB` or `100 B`'],
    [200, 'rate', '`200` has no unit; write `200/s`'],
    [0.05, 'percentage', '`0.05` has no unit: it could mean 5 % or 0.05 %; write `5%` or `0.05%`'],
    ['50 MB', 'duration', '`50 MB` is a size, but a duration is needed here; write for example `30s` or `200 ms`'],
    ['50 Mb', 'size', '`Mb` is not a unit of a size; write `50 MB`'],
    ['5 MS', 'duration', '`MS` is not a unit of a duration; write `5 ms`'],
    ['-5%', 'percentage', '`-5%` is negative; write for example `5%` or `0.1%`'],
    ['1,200', 'count', '`1,200` is not a number that can be read; write digits without separators, and a point before decimals: `1500`, `1.5`'],
    ['1,5 s', 'duration', '`1,5 s` is not a number that can be read; write digits without separators, and a point before decimals: `1500`, `1.5`'],
    ['1200 ms', 'count', '`1200 ms` is a duration, but a number is needed here; write for example `1200` or `20`'],
    ['soon', 'duration', '`soon` is not a duration; write for example `30s` or `200 ms`'],
    ['', 'duration', 'must be a duration, but nothing is written; write for example `30s` or `200 ms`'],
    [null, 'size', 'must be a size; write for example `50 MB` or `512 MiB`'],
    [Number.POSITIVE_INFINITY, 'count', '`Infinity` is not a number; write for example `1200` or `20`'],
    ['999999999999 GB', 'size', '`999999999999 GB` is larger than anything that can be measured; write a smaller number'],
  ] as const)('%p as a %s is refused with what to write', (written, quantity, expected) => {
    expect(refusal(written, quantity)).toBe(expected);
  });

  test.each([
    ['100 ms', 'ms', 100], ['0.3 ms', 'ms/request', 0.3], ['0.3 ms/request', 'ms/request', 0.3], ['3 kB per request', 'bytes/request', 3000],
    [12.5, 'count/request', 12.5], ['12 / request', 'count/request', 12], ['1 MB/1000 requests', 'bytes/1000 requests', 1e6], ['1 MB', 'bytes/1000 requests', 1e6],
    ['0.1%', 'ratio', 0.001], ['50/s', 'requests/s', 50], [1200, 'count', 1200], ['50 MB', 'bytes', 50e6],
  ] as const)('%p in %s is %p', (written, unit, expected) => {
    expect(parseAmount(written, unit)).toEqual({ ok: true, value: expected });
  });

  test('never throws, and what it reads is finite and not negative', () => {
    const units: readonly Unit[] = ['ms', 'bytes', 'ratio', 'count', 'requests/s', 'ms/request', 'bytes/request', 'count/request', 'bytes/1000 requests'];
    const near = fc.tuple(fc.oneof(fc.double().map(String), fc.integer().map(String), fc.constantFrom('', '.5', '1.', '1e3', '٣')), fc.constantFrom('', ' ', '\t', '\n'), fc.constantFrom('ms', 's', 'MB', 'Mb', '%', '/s', '/request', 'constructor', '__proto__')).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(fc.string(), near, fc.anything()), fc.constantFrom(...units), (written, unit) => {
      const read = parseAmount(written, unit);
      return read.ok ? Number.isFinite(read.value) && read.value >= 0 : read.message !== '' && read.hint !== '';
    }), { numRuns: 1000 });
  });

  test('reads every number with a unit as that number times its unit', () => {
    const cases = fc.constantFrom(['ms', 'duration', 1], ['s', 'duration', 1000], ['min', 'duration', 60_000], ['kB', 'size', 1000], ['MiB', 'size', 1024 ** 2], ['%', 'percentage', 0.01], ['/s', 'rate', 1], ['/min', 'rate', 1 / 60]) as fc.Arbitrary<[string, Quantity, number]>;
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom('', ' ', '   '), cases, (whole, part, space, [unit, quantity, factor]) => {
      const number = Number(`${whole}.${part}`);
      const read = value(`${whole}.${part}${space}${unit}`, quantity);
      expect(Math.abs(read - number * factor)).toBeLessThanOrEqual(1e-12 * Math.max(1, number * factor));
    }));
  });

  test('the pattern for editors accepts exactly what is read', () => {
    const near = fc.tuple(fc.constantFrom('', ' '), fc.oneof(fc.integer({ min: 0, max: 2000 }).map(String), fc.constantFrom('0', '00', '0.0', '.0', '1.5', '.5', '1.', '-1', '1,5')), fc.constantFrom('', ' ', '  '), fc.constantFrom('', 'ms', 's', 'min', 'MB', 'kiB', 'Mb', '%', '/s', 'requests/s', 'rps', 'percent', 'x')).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(fc.string(), near), fc.constantFrom(...quantities), (text, quantity) => {
      expect(new RegExp(quantityPattern(quantity), 'u').test(text)).toBe(parseQuantity(text, quantity).ok);
    }), { numRuns: 1500 });
  });
});
