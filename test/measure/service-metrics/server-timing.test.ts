import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ServerTimings, serverTimingIn, serverTimingOf, timingsIn } from '../../../src/measure/service-metrics/server-timing.ts';

test.each([
  ['db;dur=53', [['db', 53]]],
  ['cache;desc="Cache, Read; dur=9";dur=23.2, db;dur=1e1', [['cache', 23.2], ['db', 10]]],
  ['miss, db;dur=5;desc=x', [['db', 5]]],
  ['db; dur="2.5"', [['db', 2.5]]],
  ['db;dur=', []],
  ['db;dur=-1', []],
  ['', []],
  ['db;dur=1;;;', []],
])('%s', (header, wanted) => expect(timingsIn(header).map(({ name, duration }) => [name, duration])).toEqual(wanted));

test('finds its fields among others, several of them, whatever their capitals', () => {
  expect(serverTimingOf(['Content-Type', 'text/plain', 'Server-Timing', 'a;dur=1', 'server-timing', 'b;dur=2'])).toBe('a;dur=1, b;dur=2');
  expect(serverTimingOf(['x-server-time', 'a'])).toBeNull();
  expect(serverTimingIn('HTTP/1.1 200 OK\r\nServer-Timing: a;dur=1\r\nx: y\r\nserver-timing:b;dur=2')).toBe('a;dur=1, b;dur=2');
  expect(serverTimingIn('HTTP/1.1 200 OK\r\nx: y')).toBeNull();
});

test('a mean is over all responses since it began, those without an entry among them', () => {
  const timings = new ServerTimings(['db', 'other']);
  timings.add('db;dur=100');
  timings.begin();
  timings.add('db;dur=4, db;dur=2, unasked;dur=9');
  timings.add(null);
  timings.add('other');
  expect([timings.meanOf('db'), timings.meanOf('other'), timings.responses]).toEqual([2, null, 3]);
});

test('reads anything in a time that grows with its length', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', ';', '=', '"', ',', 'dur', '1', ' ', '\\')).map((pieces) => pieces.join('')), (header) => {
    for (const { duration } of timingsIn(header)) expect(duration).toBeGreaterThanOrEqual(0);
  }));
  expect(timingsIn(`a${';b="'.repeat(1000)}`)).toEqual([]);
  expect(timingsIn('a;dur=1,'.repeat(10_000))).toEqual([]);
});
