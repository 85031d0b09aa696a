import { describe, expect, test } from '@jest/globals';
import { compilePattern, compileWhole, LONGEST_TEXT } from '../../src/pattern/find.ts';
import { fc } from '../support/properties.ts';

function find(pattern: string, text: string): string | undefined {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) throw new Error(compiled.message);
  return compiled.find(text);
}
/** As JavaScript finds it. */
function native(pattern: string, text: string): string | undefined {
  const match = new RegExp(pattern, 'u').exec(text);
  return match === null ? undefined : match.length > 1 ? match[1] : match[0];
}

const leaf = fc.constantFrom('a', 'b', 'c', '.', '\\d', '\\w', '[ab]', '[^a]', 'é', '\\.', '1', '\\b', '^', '$', 'ab', '[a-c1]');
const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, depthSize: 'small' }, leaf,
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `${a}${b}`), fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`), tie('pattern').map((a) => `(${a})`),
    fc.tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,3}?', '{2,}')).map(([a, q]) => `(?:${a})${q}`),
  ),
}));

describe('a pattern finds', () => {
  test.each([
    ['csrf="(\\w+)"', '<form csrf="a1" x><i csrf="b2">', 'a1'], ['name="t" value="([^"]*)"', '<input name="t" value="">', ''], ['session=([^;]+)', 'a=1; session=x.y; b', 'x.y'],
    ['\\d+', 'ab 123 45', '123'], ['^a(b)?c', 'ac', undefined], ['(?<id>[0-9a-f]{4,8})-', 'x deadbeef-1', 'deadbeef'], ['a.*?b', 'xaab ab', 'aab'], ['a.*b', 'xaab ab', 'aab ab'],
    ['(?:a|ab)(c|bcd)', 'abcd', 'bcd'], ['\\bid\\b', 'aid id', 'id'], ['x$', 'xx', 'x'], ['[^\\]]+\\]', 'a]b', 'a]'], ['\\u{1F600}(.)', 'a😀é', 'é'], ['\\p{Lu}+', 'abÄÖc', 'ÄÖ'], ['(?:(a)|b)+', 'ab', undefined], ['z', 'abc', undefined], ['', 'abc', ''],
    ['\\{"id":(\\d+)\\}', 'x{"id":42}', '42'], ['a{2}b{0,1}', 'aaab', 'aa'], ['(a|b|)c', 'xc', ''],
  ])('%s in %j', (pattern, text, found) => {
    expect([find(pattern, text), native(pattern, text)]).toEqual([found, found]);
  });

  test('what JavaScript finds, wherever it is one that it takes', () => {
    let taken = 0;
    fc.assert(fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '.', 'é', '\n', '😀', ' '), maxLength: 12 }), (one, text) => {
      const compiled = compilePattern(one);
      if (!compiled.ok) return;
      taken += 1;
      expect([one, text, compiled.find(text)]).toEqual([one, text, native(one, text)]);
    }), { numRuns: 4000 });
    expect(taken).toBeGreaterThan(1500);
  });

  test('the same when it is asked again, in another text', () => {
    const compiled = compilePattern('a(b+)c');
    if (!compiled.ok) throw new Error(compiled.message);
    expect(['abbc', 'x', 'zabc', 'ab'].map(compiled.find)).toEqual(['bb', undefined, 'b', undefined]);
  });

  test('what stands in the first part of a long text, and nothing behind it', () => {
    const at = (place: number): string => `${' '.repeat(place)}id=7;`;
    expect([find('id=(\\d)', at(LONGEST_TEXT - 4)), find('id=(\\d)', at(LONGEST_TEXT))]).toEqual(['7', undefined]);
  });
});

describe('a pattern for all of a text', () => {
  const matches = (one: string, text: string): boolean => {
    const compiled = compileWhole(one);
    if (!compiled.ok) throw new Error(compiled.message);
    return compiled.matches(text);
  };

  test.each([['2..', '204', true], ['2..', '2044', false], ['.*', 'a\nb', true], ['a|b', 'b', true], ['a|b', 'ab', false], ['(a)|b', 'b', true], ['', '', true], ['', 'a', false], ['a$|b', 'a', true], ['[^/]+', '😀', true], ['.', '\u2028', true]])('%s and %j', (one, text, does) => {
    expect([matches(one, text), new RegExp(`^(?:${one})$`, 'su').test(text)]).toEqual([does, does]);
  });

  test('matches what JavaScript matches', () => {
    fc.assert(fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', 'é', '\n', '😀'), maxLength: 8 }), (one, text) => {
      const compiled = compileWhole(one);
      if (compiled.ok) expect([one, text, compiled.matches(text)]).toEqual([one, text, new RegExp(`^(?:${one})$`, 'su').test(text)]);
    }), { numRuns: 2000 });
  });

  test('and texts that are too long match none', () => {
    expect([matches('a*', 'a'.repeat(LONGEST_TEXT)), matches('a*', 'a'.repeat(LONGEST_TEXT + 1))]).toEqual([true, false]);
  });

  test('takes as long as the text is', () => {
    for (const one of ['(a+)+', '(a|aa)+', '.*a.*a.*a.*x', '(\\w+\\s?)+!']) expect(matches(one, `${'a'.repeat(40_000)}é`)).toBe(false);
  });
});

describe('a pattern that takes others a time that nobody can wait for', () => {
  // Each of them would take JavaScript hours or more: that they come back at all is what is shown.
  test.each(['(a+)+$', '(a|aa)+x', '.*a.*a.*a.*x', '(\\w+\\s?)+!', 'a+b', '((a|b)+c)+d'])('takes as long as the text is: %s', (pattern) => {
    expect(find(pattern, 'ab'.repeat(20_000))).toBe(native(pattern, 'ab'));
  });
});

describe('a pattern is refused, with what to write', () => {
  test.each([
    ['(a', 'is not a regular expression'], ['a{2,1}', 'is not a regular expression'], ['\\1(a)', 'what was found before'], ['(?<n>a)\\k<n>', 'what was found before'], ['(?<=id=)\\d+', 'what stands around'], ['a(?=b)', 'what stands around'], ['a(?!b)', 'what stands around'],
    ['(?<!x)y', 'what stands around'], ['(a*)*', 'may match nothing'], ['(?:a|)+', 'may match nothing'], ['(?:a{0,40}){0,40}', 'may match nothing'], ['(?:[a-z]{200}){20}', 'too long'],
  ])('%s', (pattern, message) => {
    expect(compilePattern(pattern)).toMatchObject({ ok: false, message: expect.stringContaining(message), hint: expect.stringMatching(/^(?:write|let) /) });
  });

  test('or read, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'()[]{}|*+?^$\\.,-:=!<>abk1du') }), (text) => {
      const compiled = compilePattern(text);
      if (compiled.ok) expect(compiled.find('ab1')).toBe(native(text, 'ab1'));
    }), { numRuns: 3000 });
  });
});
