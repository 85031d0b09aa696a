import { describe, expect, test } from '@jest/globals';
import { jsonParts, looksLikeJson, pathParts, placeholdersIn, plainParts, withoutPlaceholders, type Part } from '../../src/config/placeholders.ts';
import { readJsonPath } from '../../src/config/json-path.ts';
import { slotText } from '../../src/measure/load/slot-text.ts';
import { fc } from '../support/properties.ts';

const shape = (parts: readonly Part[]): readonly string[] => parts.map((part) => (typeof part === 'string' ? part : `<${part.as}:${part.placeholder.name}${part.placeholder.column === null ? '' : `.${part.placeholder.column}`}>`));
const filled = (parts: readonly Part[], value: unknown): string => parts.map((part) => (typeof part === 'string' ? part : (slotText(value, part.as) ?? ''))).join('');
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.constantFrom('"', '\\', '\r\n', '\u2028', '\ud800', '{{a}}', '%', '/', '?', '#', '..'));

describe('placeholders', () => {
  test('are names with or without a column, with blanks around them', () => {
    expect(placeholdersIn('{{id}} {{ user.name }} {{user.First Name}} {{user.address.city}} {{a-b}}').map(({ name, column }) => [name, column])).toEqual([
      ['id', null], ['user', 'name'], ['user', 'First Name'], ['user', 'address.city'], ['a-b', null],
    ]);
  });

  test('are not what others put into double braces', () => {
    expect(placeholdersIn('{{#each}} {{/if}} {{{x} {{ a b }} {{}} {{1}} { {a} } {{a\n}} {{user.}}')).toEqual([]);
  });

  test('in front of a path are a path, behind it a part of one', () => {
    expect(shape(pathParts('{{location}}/x?q={{user.q}}'))).toEqual(['<path:location>', '/x?q=', '<component:user.q>']);
    expect(shape(pathParts('/u/{{user.id}}'))).toEqual(['/u/', '<component:user.id>']);
    expect(withoutPlaceholders('{{a}}/b/{{ c.d }}')).toBe('/x/b/x');
  });

  test.each<[string, readonly string[]]>([
    ['{"a":"{{u.n}}"}', ['{"a":', '<json:u.n>', '}']],
    ['{"a":"x {{u.n}}"}', ['{"a":"x ', '<json-text:u.n>', '"}']],
    ['{"{{u.n}}" : 1}', ['{"', '<json-text:u.n>', '" : 1}']],
    ['{"a":{{u.n}}}', ['{"a":', '<json-bare:u.n>', '}']],
    ['["\\"{{u.n}}"]', ['["\\"', '<json-text:u.n>', '"]']],
    ['["\\\\","{{u.n}}"]', ['["\\\\",', '<json:u.n>', ']']],
    ['"{{a}}{{b}}"', ['"', '<json-text:a>', '<json-text:b>', '"']],
    ['"{{a}}"', ['<json:a>']],
  ])('in the JSON %s are told by where they stand', (json, parts) => {
    expect(shape(jsonParts(json))).toEqual(parts);
  });

  test.each([['{"a": {{u.n}}}', true], [' [ "{{u.n}}" ]', true], ['{{u.n}}', false], ['hello {{u.n}}', false], ['{"a": {{u.n}}', false]])('%s is taken for JSON without a content type: %p', (text, is) => {
    expect(looksLikeJson(text)).toBe(is);
  });
});

describe('whatever is filled in', () => {
  test('leaves JSON the JSON it was, with the value in its place', () => {
    fc.assert(fc.property(anything, (value) => {
      const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
      const read: unknown = JSON.parse(filled(jsonParts('{"whole":"{{v}}","part":"a {{v}} b","list":[{"{{v}}":1}]}'), value));
      const plain = text.replace(/\p{Surrogate}/gu, '\ufffd');
      expect(read).toMatchObject({ whole: JSON.parse(JSON.stringify(value)) as unknown, part: `a ${plain} b` });
      expect(JSON.stringify(read)).toContain(JSON.stringify(plain));
      expect(() => { JSON.parse(filled(jsonParts('{"bare":{{v}},"then":1}'), value)); }).not.toThrow();
    }));
  });

  test('stays one part of a path, one field of a form and one line of a header', () => {
    fc.assert(fc.property(anything, (value) => {
      const path = filled(pathParts('/a/{{v}}/b?q={{v}}&r=1'), value);
      expect(path).toMatch(/^\/a\/[^/?#&\s\x00-\x1f]*\/b\?q=[^/?#&=\s\x00-\x1f]*&r=1$/u);
      expect(filled(plainParts('a={{v}}&b=1', 'form'), value)).toMatch(/^a=[^&=\s]*&b=1$/u);
      const header = slotText(value, 'header');
      if (header !== null) expect(header).not.toMatch(/[\r\n\0]/u);
    }));
  });

  test('keeps a number a number where it stands alone', () => {
    expect(filled(jsonParts('{"a":"{{v}}","b":"n{{v}}","c":{{v}}}'), 30)).toBe('{"a":30,"b":"n30","c":30}');
    expect(filled(jsonParts('{"a":"{{v}}","c":{{v}}}'), '30')).toBe('{"a":"30","c":30}');
    expect(filled(jsonParts('{"c":{{v}}}'), '030')).toBe('{"c":"030"}');
  });

  test.each([['/orders/5?x=1', '/orders/5?x=1'], ['http://127.0.0.1:80/orders/5', '/orders/5'], ['https://shop.example', '/'], ['orders/5', null], ['javascript:x', null], ['', null]])('as a whole path, %s is sent as %s', (value, path) => {
    expect(slotText(value, 'path')).toBe(path);
  });
});

test.each<[string, readonly (string | number)[]]>([['$', []], ['$.a.b', ['a', 'b']], ['$[0].id', [0, 'id']], ["$['a b'][\"c.d\"]", ['a b', 'c.d']], ['$.a-b.$c', ['a-b', '$c']]])('the JSON path %s is read', (written, path) => {
  expect(readJsonPath(written)).toEqual({ ok: true, path });
});

test.each([['id', '`$.id`'], ['$..id', 'wildcards'], ['$.*', 'wildcards'], ['$[*]', 'wildcards'], ['$[0:2]', 'wildcards'], ['$.a[', 'the way from the root'], ['$a', 'the way from the root']])('the JSON path %s is refused', (written, hint) => {
  expect(readJsonPath(written)).toMatchObject({ ok: false, hint: expect.stringContaining(hint) });
});
