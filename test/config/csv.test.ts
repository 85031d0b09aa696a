import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../../src/config/csv.ts';
import { fc } from '../support/properties.ts';

const fieldsOf = (text: string): readonly (readonly string[])[] => {
  const read = readCsv(text);
  if (!read.ok) throw new Error(`line ${read.line}: ${read.message}`);
  return read.records.map(({ fields }) => fields);
};

describe('a CSV text', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['a,b\r\n1,2', [['a', 'b'], ['1', '2']]],
    ['a,b\r1,2\r', [['a', 'b'], ['1', '2']]],
    ['\ufeffa,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['"a ""b""","c,d"\n"e\nf",\n', [['a "b"', 'c,d'], ['e\nf', '']]],
    [' a , b \n', [[' a ', ' b ']]],
    [',\n', [['', '']]],
    ['a\n\n\nb\n""\n', [['a'], ['b'], ['']]],
    ['', []],
    ['\ufeff', []],
  ])('%j is read by RFC 4180', (text, records) => {
    expect(fieldsOf(text)).toEqual(records);
  });

  test('says in which line each record begins', () => {
    const read = readCsv('a,b\r\n"1\n2\r\n3",x\n\nc,d');
    expect(read).toMatchObject({ ok: true, records: [{ line: 1 }, { line: 2 }, { line: 6 }] });
  });

  test.each([
    ['a,b\n1,"2\n3\n', 2, /never closed/],
    ['a,b\n"1"x,2\n', 2, /behind the closing quote/],
    ['a,b\n\n1,2"3\n', 3, /quote in the middle/],
    ['a\n"1\n2"3', 3, /behind the closing quote/],
  ])('%j is refused in its line', (text, line, message) => {
    expect(readCsv(text)).toMatchObject({ ok: false, line, message: expect.stringMatching(message), hint: expect.any(String) });
  });

  const field = fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\n', '\r\n', 'a"b', '\ufeff'));
  test('is read back as it was written, whatever the fields hold', () => {
    fc.assert(fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (records, newline) => {
      const text = records.map((fields) => fields.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join(newline);
      expect(fieldsOf(`\ufeff${text}`)).toEqual(records);
    }));
  });

  test('of any kind is read or refused, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ') }), (text) => {
      const read = readCsv(text);
      if (read.ok) expect(read.records.every(({ fields, line }) => fields.length > 0 && line > 0)).toBe(true);
      else expect(read.line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/u).length);
    }));
  });
});
