import { describe, expect, test } from '@jest/globals';
import { decodeBaseline, decodeText, encodeBaseline, migrate, tooLarge } from '../../../src/baseline/codec.ts';
import { firstBreak, offsetOf, positionOf } from '../../../src/baseline/codec/scan.ts';
import type { Problem } from '../../../src/model.ts';
import { someBaseline } from '../arbitrary.ts';
import { aBaseline, anEntry, entryAt } from '../entries.ts';
import { fc } from '../../support/properties.ts';

const file = 'baselines/api.json';
const good = encodeBaseline(aBaseline([entryAt(0), entryAt(1), entryAt(2)]));

/** The one problem of a text; throws when it has none or several. */
function problemOf(text: string, target: string | null = 'api'): Problem {
  const decoded = decodeBaseline(text, file, target);
  if (decoded.ok) throw new Error('it was read');
  expect(decoded.problems).toHaveLength(1);
  const found = decoded.problems[0];
  if (found === undefined) throw new Error('no problem');
  expect(found.file).toBe(file);
  expect(found.hint).not.toBe('');
  return found;
}

describe('a baseline file is refused, naming the line,', () => {
  const defects: readonly [name: string, text: string, line: number | null, message: string | RegExp][] = [
    ['when it is empty', '', 1, 'this file is empty, which is not the same as having no baseline'],
    ['when it has only blank lines', '\n\n', 1, /is empty/],
    ['when it has a merge conflict', good.replace('{"id":"r1"', '<<<<<<< HEAD\n{"id":"r1"').replace('{"id":"r2"', '=======\n{"id":"r2"').replace(']}\n', '>>>>>>> branch\n]}\n'), 3, 'this file has a merge conflict'],
    ['when the end of a conflict was left in it', good.replace('\n]}', '\n>>>>>>> 1f2e3d\n]}'), 5, 'this file has a merge conflict'],
    ['when half of it is missing', good.slice(0, good.length / 2), 3, 'this file ends in the middle, in line 3: the rest of it is missing'],
    ['when only its last bracket is missing', good.slice(0, -3), 5, /^this file ends in the middle/],
    ['when it has NUL bytes', `${good.slice(0, 400)}${'\0'.repeat(100)}`, 2, 'this file has NUL bytes: it is damaged or not text'],
    ['when a comma is missing between entries', good.replace('},\n{"id":"r2"', '}\n{"id":"r2"'), 3, 'a comma is missing at the end of this line'],
    ['when there is a comma after the last entry', good.replace('}\n]}', '},\n]}'), 4, 'there is a comma after the last entry'],
    ['when it is not JSON', 'hello: world\n', 1, 'this file is not JSON: "h" cannot stand in line 1, column 1'],
    ['when something follows it', `${good}x`, 6, /cannot stand in line 6, column 1$/],
    ['when it is nested too deeply', '['.repeat(100_000), 1, /nested too deeply/],
    ['when it is a list', '[]', 1, /not a Tailgate baseline/],
    ['when it is null', 'null', 1, /not a Tailgate baseline/],
    ['when it is a JSON file of something else', '{\n"name":"x"}', 1, /not a Tailgate baseline/],
    ['when its schema is unknown', good.replace('tailgate.baseline/1', 'other/1'), 1, 'this Tailgate does not know the format "other/1"; it reads tailgate.baseline/1'],
    ['when its schema is too old to be known', good.replace('baseline/1', 'baseline/0'), 1, /does not know the format "tailgate.baseline\/0"/],
    ['when it is of another target', good.replace('"target":"api"', '"target":"web"'), 1, 'this is the baseline of target "web", but the file is that of "api"'],
    ['when the target is missing', good.replace('"target":"api",', ''), 1, 'target is missing'],
    ['when its entries are not a list', '{"schema":"tailgate.baseline/1","target":"api","entries":{}}', 1, 'entries must be a list, not {}'],
    ['when an entry is null', good.replace(/\{"id":"r1".*\},/, 'null,'), 3, 'entries[1] must be an object, not null'],
    ['when a point is a text', good.replace(/("id":"r1".*?"point":)4.25/, '$1"4.25"'), 3, 'entries[1].samples[0].metrics["latency.p99"].point must be a finite number that is not negative, not "4.25"'],
    ['when a point is negative', good.replace(/("id":"r2".*?"point":)4.25/, '$1-4.25'), 4, /entries\[2\].*\.point must be a finite number that is not negative, not -4.25/],
    ['when a value is beyond all numbers', good.replace('[4.1,', '[1e999,'), 2, /values\[0\] must be a finite number/],
    ['when a value is null', good.replace('[4.1,', '[null,'), 2, /values\[0\] must be a finite number.*not null/],
    ['when a time is not one', good.replace('2026-01-01T00:01:00.000Z', 'yesterday'), 3, /entries\[1\].time must be a time such as/],
    ['when a time is impossible', good.replace('2026-01-01T00:01:00.000Z', '2026-99-01T00:01:00.000Z'), 3, /entries\[1\].time must be a time such as/],
    ['when a histogram is not base64', good.replace('"list":"AAAA"', '"list":"<b>"'), 2, 'entries[0].histograms.list must be a histogram in base64, not "<b>"'],
    ['when the number of cores is a fraction', good.replace('"cores":4', '"cores":1.5'), 2, /fingerprint.cores must be a whole number/],
    ['when a key is unknown', good.replace('"tool":', '"extra":1,"tool":'), 2, 'entries[0].extra is not a key of this format'],
    ['when a key is missing', good.replace('"commit":"c0ffeer0",', ''), 2, 'entries[0] commit is missing'],
    ['when an id stands twice', good.replace('"id":"r2"', '"id":"r0"'), 4, 'entries[2].id is that of entries[0] too: delete one of the two lines'],
    ['when a metric stands twice', good.replace('"scenario":null', '"scenario":"list"').replace('size.unpacked', 'latency.p99'), 2, /samples\[1\].metrics\["latency.p99"\] stands there twice/],
    ['when a scenario is called __proto__', good.replace('"list":"AAAA"', '"__proto__":"AAAA"'), 2, 'entries[0].histograms.__proto__ "__proto__" cannot be a name'],
    ['when a metric is called __proto__', good.replace('"latency.p99":', '"__proto__":'), 2, /"__proto__" cannot be a name/],
    ['when an entry has the key __proto__', good.replace('"tool":', '"__proto__":{},"tool":'), 2, 'entries[0].__proto__ is not a key of this format'],
  ];
  test.each(defects)('%s', (_name, text, line, message) => {
    const found = problemOf(text);
    expect(found.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(found.line).toBe(line);
    expect(found.message.length).toBeLessThan(300);
  });

  test('when it was written by a newer Tailgate, which is named', () => {
    const found = problemOf(good.replace('tailgate.baseline/1', 'tailgate.baseline/2').replaceAll('tailgate 0.1.0', 'tailgate 3.1.4').replace('"entries"', '"changed":true,"entries"'));
    expect(found.message).toBe('this file was written by "tailgate 3.1.4" in the format tailgate.baseline/2; this Tailgate reads tailgate.baseline/1');
    expect(found.hint).toMatch(/^Upgrade Tailgate/);
  });

  test('when a newer Tailgate does not say which it is', () => {
    expect(problemOf('{"schema":"tailgate.baseline/7","entries":"elsewhere"}').message).toMatch(/^this file was written by a newer Tailgate in the format tailgate.baseline\/7/);
  });

  test('also where an editor has laid it out anew', () => {
    const text = JSON.stringify(JSON.parse(good.replace('"cores":4', '"cores":"four"')), null, 2);
    expect(problemOf(text).line).toBe(text.split('\n').findIndex((line) => line.includes('"four"')) + 1);
  });
});

test('a merge conflict says how to resolve it', () => {
  expect(problemOf(`<<<<<<< HEAD\n${good}`).hint).toMatch(/Take both sides' lines .* or take either side and run `tailgate baseline update`/);
});

test('any text is either read or refused with one problem: it never throws and is never taken for empty', () => {
  fc.assert(fc.property(someBaseline, fc.nat(), fc.string({ maxLength: 6 }), fc.nat(20), (baseline, at, inserted, removed) => {
    const text = encodeBaseline(baseline);
    const position = at % (text.length + 1);
    const changed = text.slice(0, position) + inserted + text.slice(position + removed);
    const decoded = decodeBaseline(changed, file);
    if (decoded.ok) expect(decoded.value.entries.length).toBe(baseline.entries.length);
    else expect(decoded.problems).toHaveLength(1);
  }), { numRuns: 500 });
});

test('lines that end as on Windows are read', () => {
  expect(decodeBaseline(good.replaceAll('\n', '\r\n'), file).ok).toBe(true);
});

test('bytes that are not UTF-8 are refused, and UTF-16 is recognised', () => {
  expect(decodeText(Uint8Array.of(0x7b, 0xff, 0x7d), file)).toMatchObject({ ok: false, problems: [{ file, message: 'this file is not UTF-8 text' }] });
  expect(decodeText(Buffer.from('\ufeff{}', 'utf16le'), file)).toMatchObject({ ok: false, problems: [{ message: 'this file is not UTF-8 text but UTF-16' }] });
  expect(decodeText(Buffer.from('\ufeff{}'), file)).toEqual({ ok: true, value: '{}' });
});

test('50 MB is not a baseline', () => {
  expect(tooLarge(50_000_000, file)?.message).toBe('50 MB is not a baseline: Tailgate keeps them under 0.5 MB');
  expect(tooLarge(16 * 1024 * 1024, file)).toBeNull();
});

test('the scanner finds a break exactly in what JSON.parse refuses', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const edited = fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', '"', '\\', ',', '}', ']', '-', '1', '\n', 'e', '\\u12', ' '), fc.nat(2));
  fc.assert(fc.property(edited, ([json, at, inserted, removed]) => {
    const position = at % (json.length + 1);
    const text = json.slice(0, position) + inserted + json.slice(position + removed);
    const found = firstBreak(text);
    expect(found === null).toBe(isJson(text));
  }), { numRuns: 2000 });
});

test('the scanner knows a text that was cut off', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 4 }).map((json) => `{"a":${json}}`), fc.nat(), (json, at) => {
    expect(firstBreak(json.slice(0, at % json.length))?.kind).toBe('end');
  }), { numRuns: 1000 });
});

test('the scanner finds the value of a path, or what is around it', () => {
  const text = '{\n "a": [1, {"b\\u0063": 2}],\n "d": "x"}';
  expect(positionOf(text, offsetOf(text, ['a', 1, 'bc']))).toEqual({ line: 2, column: 23 });
  expect(positionOf(text, offsetOf(text, ['a', 1, 'missing']))).toEqual({ line: 2, column: 11 });
  expect(positionOf(text, offsetOf(text, ['d']))).toEqual({ line: 3, column: 7 });
});

describe('migrations', () => {
  const steps = {
    'tailgate.baseline/1': ({ schema: _schema, name, ...rest }: Record<string, unknown>) => ({ ...rest, schema: 'tailgate.baseline/2', target: name }),
    'tailgate.baseline/2': (document: Record<string, unknown>) => ({ ...document, schema: 'tailgate.baseline/3', entries: [] }),
  };

  test('bring an old document up one version after the other', () => {
    expect(migrate({ schema: 'tailgate.baseline/1', name: 'api' }, steps, 'tailgate.baseline/3'))
      .toEqual({ kind: 'current', document: { schema: 'tailgate.baseline/3', target: 'api', entries: [] } });
    expect(migrate({ schema: 'tailgate.baseline/2', target: 'api' }, steps, 'tailgate.baseline/3'))
      .toEqual({ kind: 'current', document: { schema: 'tailgate.baseline/3', target: 'api', entries: [] } });
  });

  test('leave a document of today alone', () => {
    const document = { schema: 'tailgate.baseline/3' };
    expect(migrate(document, steps, 'tailgate.baseline/3')).toEqual({ kind: 'current', document });
  });

  test('do not guess at newer or foreign documents', () => {
    expect(migrate({ schema: 'tailgate.baseline/4' }, steps, 'tailgate.baseline/3')).toEqual({ kind: 'newer', schema: 'tailgate.baseline/4' });
    expect(migrate({ schema: 'tailgate.baseline/01' }, steps, 'tailgate.baseline/3')).toMatchObject({ kind: 'unknown' });
    expect(migrate({ schema: 3 }, steps, 'tailgate.baseline/3')).toMatchObject({ kind: 'unknown' });
    expect(migrate({}, steps, 'tailgate.baseline/3')).toMatchObject({ kind: 'unknown' });
  });

  test('that lead nowhere are a bug', () => {
    expect(() => migrate({ schema: 'tailgate.baseline/1' }, { 'tailgate.baseline/1': (document) => document }, 'tailgate.baseline/2')).toThrow('leads to tailgate.baseline/1');
  });

  test('let an older file be read, through the same checks as any other', () => {
    const older = good.replace('tailgate.baseline/1', 'tailgate.baseline/0').replace('"target"', '"name"');
    const step = { 'tailgate.baseline/0': ({ name, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, schema: 'tailgate.baseline/1', target: name }) };
    expect(decodeBaseline(older, file, 'api', step)).toEqual(decodeBaseline(good, file));
    expect(decodeBaseline(older.replace('"cores":4', '"cores":-4'), file, 'api', step)).toMatchObject({ ok: false, problems: [{ line: 2, path: 'entries[0].fingerprint.cores' }] });
  });
});

test('500 entries of 2000 samples are read', () => {
  const samples = Array.from({ length: 2000 }, (_, index) => ({ scenario: `s${index % 20}`, metric: `m${index}`, workload: 'w', point: index, values: [] }));
  const text = encodeBaseline(aBaseline(Array.from({ length: 500 }, (_, index) => anEntry(`r${index}`, { samples, histograms: {} }))));
  const decoded = decodeBaseline(text, file);
  expect(decoded.ok && decoded.value.entries.length).toBe(500);
});
