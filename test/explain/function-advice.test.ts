import { describe, expect, test } from '@jest/globals';
import { computingShare, connectionAdvice, memoryAdvice } from '../../src/explain/function-advice.ts';
import { aVerdict } from '../support/builders.ts';
import { someFacts } from './builders.ts';

const MIB = 2 ** 20;

describe('memory', () => {
  const of = (memory: number, peak: number | null, computing: number | null = null): string => {
    const advice = memoryAdvice(someFacts({ memory: memory * MIB, peak: peak === null ? null : peak * MIB }), computing);
    return advice === null ? 'none' : `${advice.direction} to ${advice.to / MIB}`;
  };
  test.each([
    [512, 461, 'raise to 640'], [512, 460, 'none'], [512, 600, 'raise to 896'], [128, 128, 'raise to 256'],
    [512, 100, 'lower to 256'], [512, 204, 'none'], [1024, 100, 'lower to 256'], [1024, 409, 'lower to 640'], [1024, 410, 'none'],
    [256, 20, 'none'], [384, 90, 'lower to 128'], [10_240, 9800, 'none'], [512, null, 'none'], [512, 0, 'none'],
  ])('of %d MiB with a peak of %s MiB: %s', (memory, peak, expected) => expect(of(memory, peak)).toBe(expected));
  test('is not lowered where a handler computes on less than one processor', () => {
    expect(of(1024, 100, 0.5)).toBe('none');
    expect(of(1024, 100, 0.49)).toBe('lower to 256');
    expect(of(8192, 2000, 0.9)).toBe('lower to 2688');
  });
  test('is raised whether it computes or not', () => expect(of(512, 500, 0.9)).toBe('raise to 768'));
});

test('the share of computing is the largest of all events, and unknown where nothing was measured', () => {
  const reading = (metric: string, scenario: string, head: number): ReturnType<typeof aVerdict> => aVerdict({ comparison: { metric, scenario, head } });
  expect(computingShare([reading('cpu', 'a', 1), reading('warm.p50', 'a', 10), reading('cpu', 'b', 8), reading('warm.p50', 'b', 10)], 'api')).toBe(0.8);
  expect(computingShare([reading('cpu', 'a', 1), reading('warm.p50', 'b', 10)], 'api')).toBeNull();
  expect(computingShare([reading('cpu', 'a', 1), reading('warm.p50', 'a', 10)], 'other')).toBeNull();
});

test('a connection that is opened for nearly each invocation is worth keeping; the event that opens most is named', () => {
  const facts = someFacts({ connections: [{ event: 'now and then', perInvocation: 0.89 }, { event: 'one', perInvocation: 0.9 }, { event: 'three', perInvocation: 3 }] });
  expect(connectionAdvice(facts)).toEqual({ kind: 'connections', perInvocation: 3, event: 'three' });
  expect(connectionAdvice(someFacts({ connections: facts.connections.slice(0, 1) }))).toBeNull();
});
