import { expect, test } from '@jest/globals';
import { continued, type Origin } from './recording.ts';

const here = (from: number, machine: string): Origin => ({ from, machine, node: 'v20', pinned: true });

test('a recording that goes on where it was begun has one origin, and one more for each change of the machine', () => {
  const begun = continued([], here(0, '2 x a machine'));
  expect(continued(begun, here(7, '2 x a machine'))).toEqual([here(0, '2 x a machine')]);
  const moved = continued(begun, here(8, '4 x another'));
  expect(moved).toEqual([here(0, '2 x a machine'), here(8, '4 x another')]);
  expect(continued(moved, here(9, '2 x a machine'))).toEqual([...moved, here(9, '2 x a machine')]);
});

test('another Node, or a generator no longer kept apart, is another origin', () => {
  const begun = [here(0, '2 x a machine')];
  expect(continued(begun, { ...here(1, '2 x a machine'), node: 'v22' })).toHaveLength(2);
  expect(continued(begun, { ...here(1, '2 x a machine'), pinned: false })).toHaveLength(2);
});
