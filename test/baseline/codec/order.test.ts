import { expect, test } from '@jest/globals';
import { addEntry, mergeBaselines } from '../../../src/baseline/codec.ts';
import { someBaseline } from '../arbitrary.ts';
import { aBaseline, anEntry, entryAt } from '../entries.ts';
import { fc } from '../../support/properties.ts';

test('merging takes every id of both once, oldest first', () => {
  const merged = mergeBaselines(aBaseline([entryAt(3), entryAt(1)]), aBaseline([entryAt(2), entryAt(1)]));
  expect(merged.entries.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
});

test('merging orders by the instant, not by how it is written', () => {
  const merged = mergeBaselines(aBaseline([anEntry('b', { time: '2026-01-01T00:00:00.5Z' })]), aBaseline([anEntry('a', { time: '2026-01-01T00:00:00Z' })]));
  expect(merged.entries.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('merging does not depend on which side comes first', () => {
  fc.assert(fc.property(someBaseline, someBaseline, (a, b) => expect(mergeBaselines(a, b)).toEqual(mergeBaselines(b, a))));
});

test('merging three does not depend on which two come first', () => {
  fc.assert(fc.property(someBaseline, someBaseline, someBaseline, (a, b, c) =>
    expect(mergeBaselines(mergeBaselines(a, b), c)).toEqual(mergeBaselines(a, mergeBaselines(b, c)))));
});

test('merging again changes nothing', () => {
  fc.assert(fc.property(someBaseline, someBaseline, (a, b) => {
    const merged = mergeBaselines(a, b);
    expect(mergeBaselines(merged, b)).toEqual(merged);
    expect(mergeBaselines(merged, merged)).toEqual(merged);
  }));
});

test('of a thinned and a full version of an entry the full one stays', () => {
  const full = anEntry('a');
  const thinned = anEntry('a', { histograms: {}, samples: full.samples.map((sample) => ({ ...sample, values: [] })) });
  expect(mergeBaselines(aBaseline([thinned]), aBaseline([full])).entries).toEqual([full]);
  expect(mergeBaselines(aBaseline([full]), aBaseline([thinned])).entries).toEqual([full]);
});

test('adding an entry twice changes nothing', () => {
  const once = addEntry(aBaseline([entryAt(1)]), entryAt(2));
  expect(addEntry(once, entryAt(2))).toEqual(once);
});

test('baselines of two targets are never merged', () => {
  expect(() => mergeBaselines(aBaseline([], 'api'), aBaseline([], 'web'))).toThrow('api and web');
});

test('an old commit that is measured again slots in at its old place', () => {
  const history = aBaseline([
    anEntry('a', { time: '2026-01-01T12:00:00Z', committed: '2026-01-01T11:00:00Z' }),
    anEntry('b', { time: '2026-01-02T12:00:00Z', committed: '2026-01-02T11:00:00Z' }),
  ]);
  const again = anEntry('0', { time: '2026-02-01T12:00:00Z', committed: '2026-01-01T11:00:00Z' });
  expect(addEntry(history, again).entries.map(({ id }) => id)).toEqual(['a', '0', 'b']);
});

test('an entry of no known commit time stands where it was measured', () => {
  const merged = mergeBaselines(
    aBaseline([anEntry('c', { time: '2026-01-03T00:00:00Z', committed: '2026-01-01T00:00:00Z' })]),
    aBaseline([anEntry('a', { time: '2026-01-02T00:00:00Z' }), anEntry('b', { time: '2025-12-31T00:00:00Z' })]),
  );
  expect(merged.entries.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

test('a commit from a wrong clock, later than its own measurement, does not stay the newest', () => {
  const early = anEntry('early', { time: '2026-01-01T00:00:00Z', committed: '2036-01-01T00:00:00Z' });
  const late = anEntry('late', { time: '2026-01-02T00:00:00Z', committed: '2026-01-01T23:00:00Z' });
  expect(mergeBaselines(aBaseline([early]), aBaseline([late])).entries.map(({ id }) => id)).toEqual(['early', 'late']);
});
