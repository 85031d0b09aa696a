import { expect, test } from '@jest/globals';
import { asOf } from '../../src/baseline/as-of.ts';
import { aBaseline, entryAt } from './entries.ts';

const history = aBaseline([1, 2, 3, 4].map((index) => entryAt(index, { commit: `c${index}` })));
const ids = (of: ReturnType<typeof asOf>): string[] => of.baseline.entries.map(({ id }) => id);

test("the merge base's own entry is the newest that counts", () => {
  const then = asOf(history, ['c3', 'c2', 'c1']);
  expect(ids(then)).toEqual(['r1', 'r2', 'r3']);
  expect(then).toMatchObject({ commit: 'c3', leftOut: 1, baseline: { target: 'api' } });
});

test('a merge base that was not measured takes the newest commit before it that was', () => {
  const then = asOf(history, ['unmeasured', 'another', 'c2', 'c1']);
  expect(ids(then)).toEqual(['r1', 'r2']);
  expect(then).toMatchObject({ commit: 'c2', leftOut: 2 });
});

test('entries that are older than the ancestors that were listed stay', () => {
  expect(ids(asOf(history, ['c3']))).toEqual(['r1', 'r2', 'r3']);
});

test('without a measured ancestor everything stays, and the answer says that it is not known', () => {
  expect(asOf(history, ['unmeasured'])).toEqual({ baseline: history, commit: null, leftOut: 0 });
  expect(asOf(history, [])).toEqual({ baseline: history, commit: null, leftOut: 0 });
  expect(asOf(aBaseline([]), ['c1'])).toEqual({ baseline: aBaseline([]), commit: null, leftOut: 0 });
});

test('a commit that was measured twice counts twice', () => {
  const twice = aBaseline([entryAt(1, { commit: 'c1' }), entryAt(2, { commit: 'c1' }), entryAt(3, { commit: 'c3' })]);
  expect(ids(asOf(twice, ['c1']))).toEqual(['r1', 'r2']);
});

test('an entry without a commit is nobody\'s ancestor', () => {
  expect(asOf(aBaseline([entryAt(1, { commit: null })]), ['null']).commit).toBeNull();
});
