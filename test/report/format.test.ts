import { describe, expect, test } from '@jest/globals';
import type { Unit } from '../../src/model.ts';
import { amount, apart, between, change, count, duration, noiseText, percent, plural, range, written, writtenAlone } from '../../src/report/format.ts';
import { fc } from '../support/properties.ts';

const UNITS: readonly Unit[] = ['USD/million', 'ms', 'bytes', 'ratio', 'count', 'requests/s', 'ms/request', 'bytes/request', 'count/request', 'bytes/1000 requests'];

describe('an amount', () => {
  test.each<[number, Unit, string]>([
    [0.1234, 'ms', '0.123 ms'], [0.0123, 'ms', '0.0123 ms'], [4.1, 'ms', '4.10 ms'], [12.34, 'ms', '12.3 ms'], [231.4, 'ms', '231 ms'],
    [999.4, 'ms', '999 ms'], [999.7, 'ms', '1.00 s'], [1234, 'ms', '1.23 s'], [61_200, 'ms', '61.2 s'], [0, 'ms', '0 ms'],
    [1, 'bytes', '1 byte'], [812, 'bytes', '812 bytes'], [999.96, 'bytes', '1.00 kB'], [1311, 'bytes', '1.31 kB'], [1_204_330, 'bytes', '1.20 MB'], [262_144_000, 'bytes', '262 MB'], [16_772_575_232, 'bytes', '16.8 GB'],
    [0.05, 'ratio', '5 %'], [0.0123, 'ratio', '1.23 %'], [0.00035, 'ratio', '0.035 %'], [0, 'ratio', '0 %'], [1, 'ratio', '100 %'],
    [1234, 'requests/s', '1,234/s'], [1234.56, 'requests/s', '1,235/s'], [58.2, 'requests/s', '58.2/s'], [1_234_567.8, 'requests/s', '1,234,568/s'],
    [412, 'count', '412'], [9120, 'count', '9,120'], [213.5, 'count', '214'], [0.61, 'count', '0.610'],
    [0.412, 'ms/request', '0.412 ms/request'], [1420, 'bytes/request', '1.42 kB/request'], [3.02, 'count/request', '3.02/request'], [4, 'count/request', '4/request'],
    [4.1667, 'USD/million', '$4.17 per million'], [0.2083, 'USD/million', '$0.208 per million'], [1234.5, 'USD/million', '$1,235 per million'], [0, 'USD/million', '$0 per million'], [-0.5, 'USD/million', '-$0.500 per million'],
    [512, 'bytes/1000 requests', '512 bytes/1,000 requests'], [-2048, 'bytes/1000 requests', '-2.05 kB/1,000 requests'],
  ])('of %d %s reads %s', (value, unit, text) => {
    expect(amount(value, unit)).toBe(text);
  });

  test('never shows NaN, Infinity, an exponent or a negative zero, whatever the number', () => {
    fc.assert(fc.property(fc.double(), fc.constantFrom(...UNITS), (value, unit) => {
      for (const text of [amount(value, unit), written(value, unit), change(value), percent(value), count(value), duration(value)]) {
        expect(text).not.toMatch(/NaN|Infinity|undefined|\de[+-]?\d|^[+-]?-0(?!\.0*[1-9])/);
      }
    }), { numRuns: 1000, examples: [[-0, 'ms'], [-1e-13, 'ms'], [1e21, 'bytes'], [-1e-9, 'ratio']] });
  });

  test('keeps its order of magnitude: what is read is within 0.6 % of what was measured', () => {
    fc.assert(fc.property(fc.double({ min: 1e-4, max: 1e12, noNaN: true }), (ms) => {
      const [number = '', unit] = amount(ms, 'ms').split(' ');
      const read = Number(number.replaceAll(',', '')) * (unit === 's' ? 1000 : 1);
      expect(Math.abs(read / ms - 1)).toBeLessThan(0.006);
    }));
  });
});

test('what a person wrote is shown as they wrote it, without zeros that claim precision', () => {
  expect([written(200, 'ms'), written(0.2, 'ms'), written(1500, 'ms'), written(50, 'requests/s'), written(0.001, 'ratio'), written(262_144_000, 'bytes'), written(10_000, 'bytes'), written(2 ** 20, 'bytes')])
    .toEqual(['200 ms', '0.2 ms', '1.5 s', '50/s', '0.1 %', '262.144 MB', '10 kB', '1.04858 MB']);
});

test('what stands alone is shown in the unit in which it is shortest', () => {
  expect([2 ** 20, 2 ** 19, 3 * 2 ** 20, 250 * 2 ** 20, 2 ** 31, 10_000, 1_024_000, 1500].map((bytes) => writtenAlone(bytes, 'bytes'))).toEqual(['1 MiB', '512 KiB', '3 MiB', '250 MiB', '2 GiB', '10 kB', '1.024 MB', '1.5 kB']);
  expect([writtenAlone(2 ** 19, 'bytes/1000 requests'), writtenAlone(2 ** 20, 'count'), writtenAlone(0.2, 'ms')]).toEqual(['512 KiB/1,000 requests', '1,048,576', '0.2 ms']);
});

describe('a change', () => {
  test.each<[number, string]>([
    [0.14, '+14 %'], [0.1432, '+14 %'], [0.0432, '+4.3 %'], [0.04, '+4 %'], [0.0045, '+0.45 %'], [0.00001, '0 %'], [-0.00001, '0 %'], [-0, '0 %'],
    [-0.032, '-3.2 %'], [0.0995, '+10 %'], [1, '+100 %'], [12.3, '+1,230 %'], [-1, '-100 %'],
  ])('of %d reads %s', (ratio, text) => {
    expect(change(ratio)).toBe(text);
  });

  test('has an interval in words, and in a cell', () => {
    const interval = { level: 0.98, lower: 0.112, upper: 0.18 };
    expect([between(interval), range(interval)]).toEqual(['between +11 % and +18 %', '+11 % to +18 %']);
  });

  test('shows as many digits as it takes to tell the ends of a narrow interval apart', () => {
    expect(between({ level: 0.98, lower: 0.1121, upper: 0.1143 })).toBe('between +11.2 % and +11.4 %');
  });

  test('says so when an end of its interval is unbounded, and never falls below -100 %', () => {
    const level = 0.98;
    expect(between({ level, lower: -Infinity, upper: Infinity })).toBe('the interval has no bounds');
    expect(between({ level, lower: 0.1, upper: Infinity })).toBe('at least +10 %');
    expect(between({ level, lower: -4, upper: 0.1 })).toBe('at most +10 %');
    // What two launches leave open.
    expect([between({ level, lower: 0.1, upper: 1e18 }), between({ level, lower: -1, upper: 1e18 }), noiseText(4e19), noiseText(0.04)]).toEqual(['at least +10 %', 'the interval has no bounds', 'more than 10,000 %', '4 %']);
    expect(range({ level, lower: NaN, upper: 1 })).toBe('no bounds');
  });
});

test('two figures that differ never read the same beside each other', () => {
  expect(apart(200.3, 200, (value, extra) => amount(value, 'ms', 3 + extra))).toEqual(['200.3 ms', '200.0 ms']);
  expect(apart(0.1003, 0.1, change)).toEqual(['+10.03 %', '+10 %']);
  expect(apart(5, 5, change)[0]).toBe('+500 %');
});

test('durations are told in the units a person would take', () => {
  expect([0, 840, 9_949, 61_200, 119_400, 125_000, 120_000, 7_200_000, 4_325_000].map(duration)).toEqual(['0 s', '0.8 s', '9.9 s', '61 s', '119 s', '2 min 5 s', '2 min', '2 h', '72 min 5 s']);
});

test('one is singular', () => {
  expect([plural(1, 'launch', 'launches'), plural(0, 'file'), plural(1234, 'file')]).toEqual(['1 launch', '0 files', '1,234 files']);
});
