import { expect, test } from '@jest/globals';
import { ServerTimings, serverTimingIn, serverTimingOf, timingsIn } from '../../../src/measure/service-metrics/server-timing.ts';
import { fc } from '../../support/properties.ts';

test.each([
  ['db;dur=53', [['db', 53]]],
  ['cache;desc="Cache, Read; dur=9";dur=23.2, db;dur=1e1', [['cache', 23.2], ['db', 10]]],
  ['miss, db;dur=5;desc=x', [['db', 5]]],
  ['db; dur="2.5"', [['db', 2.5]]],
  ['db;dur=', [['db', null]]],
  ['db;dur=-1, cache', [['db', null]]],
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
    for (const { duration } of timingsIn(header)) expect(duration ?? 0).toBeGreaterThanOrEqual(0);
  }));
  expect(timingsIn(`a${';b="'.repeat(1000)}`)).toEqual([]);
  expect(timingsIn('a;dur=1,'.repeat(10_000))).toEqual([]);
});

test('durations that are none are counted, told, and no part of the mean', () => {
  const timings = new ServerTimings(['db', 'never']);
  for (const header of ['db;dur=4', 'db;dur=abc', 'db;dur=-2, never;dur=1s', 'db;dur=2', 'other;dur=x']) timings.add(header);
  expect(timings.valueOf('db')).toEqual({ ok: true, value: 2, edges: null, kinds: '', refused: { entries: 2, of: 4, example: 'dur=abc' } });
  expect(timings.valueOf('never')).toEqual({ ok: false, reason: '1 of 1 entries `never` in `Server-Timing` have a duration that is none, such as `dur=1s`: `dur` is a number of ms, 0 or more' });
  timings.begin();
  timings.add('db;dur=1');
  expect(timings.valueOf('db')).toEqual({ ok: true, value: 1, edges: null, kinds: '' });
});
