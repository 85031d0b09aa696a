import { expect, test } from '@jest/globals';
import type { FunctionReading } from '../../src/measure/function/probe.ts';
import { Invocations } from '../../src/measure/invocations.ts';
import { aFunction } from '../support/config.ts';

const events = ['a', 'b'].map((name) => ({ name, payload: '{}', expect: null }));
const taking = (a: number, b: number): FunctionReading => ({
  init: 1, first: 1, firstOccupied: 1, cold: 2, cpu: null, read: null, reads: null, faults: null, memory: null, peak: null,
  events: new Map([['a', { durations: [2 * a, a, 3 * a], occupied: [], cpu: null, connections: null }], ['b', { durations: [b, b], occupied: [], cpu: null, connections: null }]]),
  wrote: [],
});

test('a start that is thrown away tries each event five times, or as often as is asked for', () => {
  expect([...new Invocations(aFunction({ events })).warm('head')]).toEqual([['a', 5], ['b', 5]]);
  expect([...new Invocations(aFunction({ events, invocations: 2 })).warm('head')]).toEqual([['a', 2], ['b', 2]]);
  expect([...new Invocations(aFunction({ events, invocations: 0 })).warm('head')]).toEqual([['a', 0], ['b', 0]]);
});

test('events are invoked as often as asked for, slow ones as often as a second and a half allows, and five times at least', () => {
  const invocations = new Invocations(aFunction({ events, invocations: 100 }));
  invocations.learn(taking(1, 50));
  expect([...invocations.warm('head')]).toEqual([['a', 100], ['b', 30]]);
  const slow = new Invocations(aFunction({ events, invocations: 100 }));
  slow.learn(taking(1000, 0));
  expect([...slow.warm('head')]).toEqual([['a', 5], ['b', 100]]);
});

test('the slower side decides for both, whichever comes first', () => {
  for (const order of [[20, 60], [60, 20]]) {
    const invocations = new Invocations(aFunction({ events, invocations: 100 }));
    for (const a of order) invocations.learn(taking(a, 1));
    expect(invocations.warm('base').get('a')).toBe(25);
  }
});

const failed = (scenario: string | null, kind: 'handler-failed' | 'died' = 'handler-failed') => ({ target: 'collector', scenario, kind, message: '', hint: null, log: [] });

test('an event that only head answers is left out of base, and invoked last on head', () => {
  const invocations = new Invocations(aFunction({ events }));
  expect(invocations.isAdded('base', failed('b'))).toBe(true);
  expect([[...invocations.warm('base').keys()], [...invocations.warm('head').keys()], [...invocations.added]]).toEqual([['a'], ['a', 'b'], ['b']]);
});

test('the first event, a crash, a failure of head and one that comes later are failures', () => {
  const invocations = new Invocations(aFunction({ events }));
  expect([invocations.isAdded('base', failed('a')), invocations.isAdded('base', failed(null)), invocations.isAdded('base', failed('b', 'died')), invocations.isAdded('head', failed('b'))]).toEqual([false, false, false, false]);
  invocations.count();
  expect(invocations.isAdded('base', failed('b'))).toBe(false);
  expect(invocations.added.size).toBe(0);
});
