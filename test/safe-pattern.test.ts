import { describe, expect, test } from '@jest/globals';
import { patternFault } from '../src/safe-pattern.ts';

describe('a regular expression', () => {
  test.each(['(a+)+', '(a+)+$', '(?:a*)*b', '(a|aa)+x', '((a|b))*', '(\\w+\\s?)+', '(x{2,}){3}', '([^"]+)*"', '(?<n>a+){2,5}', '((ab)+c)+'])('that may take for ever is refused: %s', (pattern) => {
    expect(patternFault(pattern)?.message).toMatch(/^repeats a group/);
  });

  test('that tries too many places is refused', () => {
    expect(patternFault('.*a.*b.*c.*')).toBeNull();
    expect(patternFault('.*a.*b.*c.*d.*')?.message).toMatch(/^has more than 4/);
  });

  test.each(['2..', '/items/.*', 'csrf="([^"]+)"', '(GET|POST)', '(a|b)c+', '(?:abc)+', '[(a+)+]+', '\\(a+\\)+', 'x{1,3}', '(\\d+)-(\\d+)', '', 'a{2,}b?', '[^\\]]+'])('that does not is taken: %s', (pattern) => {
    expect(patternFault(pattern)).toBeNull();
  });

  test('of any form gets an answer', () => {
    for (const odd of ['(', ')', '[', '\\', '((', '))', '{', 'a{', '|', '()*', '[]', '(?']) expect(() => patternFault(odd)).not.toThrow();
  });
});
