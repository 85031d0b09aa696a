import { describe, expect, test } from '@jest/globals';
import { accusedIn, failedIn, isLater, markerLine, readMarker, type Marker } from '../../src/publish/marker.ts';
import { fc } from '../support/properties.ts';

const MARKER: Marker = { run: 123, attempt: 2, outcome: 'fail', commit: 'a'.repeat(40) };
const LINE = `<!-- tailgate:api run=123 attempt=2 outcome=fail commit=${'a'.repeat(40)} -->`;

test('stands in an HTML comment that nobody sees', () => {
  expect(markerLine('api', MARKER)).toBe(LINE);
  expect(markerLine('api', { ...MARKER, commit: null })).toMatch(/ commit=none -->$/);
});

test.each(['', 'a b', 'a-->', 'ä', 'x'.repeat(51), 'api\n'])('is made for no key like %j', (key) => {
  expect(() => markerLine(key, MARKER)).toThrow('no key for a comment');
});

test('is read again, whatever it says', () => {
  const key = fc.stringMatching(/^[A-Za-z0-9._-]{1,50}$/);
  const marker = fc.record({
    run: fc.integer({ min: 0, max: 999_999_999_999_999 }), attempt: fc.integer({ min: 0, max: 999_999 }),
    outcome: fc.constantFrom('pass' as const, 'warn' as const, 'inconclusive' as const, 'fail' as const),
    commit: fc.oneof(fc.constant(null), fc.stringMatching(/^[0-9a-f]{40}$/), fc.stringMatching(/^[0-9a-f]{64}$/)),
  });
  fc.assert(fc.property(key, marker, fc.constantFrom('', '\n', '\r\n'), fc.string(), (of, said, end, rest) => {
    expect(readMarker(markerLine(of, said) + end + (end === '' ? '' : rest), of)).toEqual(said);
  }));
});

test('is nobody else\'s: no key is the beginning of another', () => {
  for (const key of ['ap', 'api-2', 'API', 'api.']) expect(readMarker(LINE, key)).toBeNull();
  for (const key of ['.*', 'api run=123', '']) expect(readMarker(LINE, key)).toBeNull();
});

describe('what only resembles one is none', () => {
  test.each([
    ['quoted', `> ${LINE}`], ['after a space', ` ${LINE}`], ['on the second line', `Hello\n${LINE}`], ['after a byte order mark', `\ufeff${LINE}`], ['followed by words', `${LINE} hello`],
    ['in code', `\`${LINE}\``], ['without a run', LINE.replace(' run=123', '')], ['with a run too long for a number', LINE.replace('123', '9'.repeat(16))], ['with a negative run', LINE.replace('123', '-1')],
    ['with another outcome', LINE.replace('fail', 'great')], ['with half a commit', LINE.replace('aaaa', '')], ['with more words', LINE.replace(' -->', ' x=1 -->')], ['not closed', LINE.replace(' -->', '')], ['nothing', ''],
  ])('%s', (_, body) => {
    expect(readMarker(body, 'api')).toBeNull();
  });
});

test('tells which run is the later one: by the run, then by its attempt', () => {
  const at = (run: number, attempt: number): Marker => ({ ...MARKER, run, attempt });
  expect([[at(2, 1), at(1, 9)], [at(2, 2), at(2, 1)], [at(2, 2), at(2, 2)], [at(2, 1), at(2, 2)], [at(1, 9), at(2, 1)]].map(([a = MARKER, b = MARKER]) => isLater(a, b))).toEqual([true, true, true, false, false]);
});

test('keeps what is accused open past a run that cannot tell', () => {
  const open: Marker = { ...MARKER, outcome: 'inconclusive', accused: 'b'.repeat(40) };
  expect(readMarker(markerLine('api', open), 'api')).toEqual(open);
  expect([accusedIn(MARKER), accusedIn(open), accusedIn({ ...MARKER, outcome: 'inconclusive' }), accusedIn(null)]).toEqual([{ commit: MARKER.commit }, { commit: open.accused }, null, null]);
});

test('keeps a failure apart from what was only accused', () => {
  const open: Marker = { ...MARKER, outcome: 'inconclusive', accused: 'b'.repeat(40), failed: 'c'.repeat(40) };
  expect(readMarker(markerLine('api', open), 'api')).toEqual(open);
  expect([MARKER, open, { ...MARKER, outcome: 'warn' as const }, { ...MARKER, outcome: 'inconclusive' as const, accused: 'b'.repeat(40) }, null].map(failedIn)).toEqual([{ commit: MARKER.commit }, { commit: open.failed }, null, null, null]);
});
