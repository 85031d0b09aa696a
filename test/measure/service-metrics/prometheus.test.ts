import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MOST_SERIES, type Exposition } from '../../../src/measure/service-metrics/exposition.ts';
import { formatOf, readExposition, type TextFormat } from '../../../src/measure/service-metrics/prometheus.ts';
import { fc } from '../../support/properties.ts';

const recorded = (name: string): string => readFileSync(path.resolve('test/measure/service-metrics/recorded', name), 'utf8');

function good(text: string, format: TextFormat = 'prometheus'): Exposition {
  const read = readExposition(text, format, () => true);
  if (!read.ok) throw new Error(read.reason);
  return read.exposition;
}
const flat = ({ series }: Exposition, name: string) => (series.get(name) ?? []).map(({ labels, value }) => [Object.fromEntries(labels), value]);

describe('what real services say', () => {
  test.each([['prom-client.txt', 'prometheus'], ['prom-client.openmetrics.txt', 'openmetrics'], ['python.txt', 'prometheus'], ['python.openmetrics.txt', 'openmetrics'], ['node-exporter.txt', 'prometheus']] as const)('%s is read to its last line', (name, format) => {
    const text = recorded(name);
    expect(formatOf(format === 'openmetrics' ? 'application/openmetrics-text; version=1.0.0; charset=utf-8' : 'text/plain; version=0.0.4', text)).toBe(format);
    expect(formatOf('', text)).toBe(format);
    expect(good(text, format).count).toBe(text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length);
  });

  test.each([['prom-client.txt', 'prometheus'], ['prom-client.openmetrics.txt', 'openmetrics'], ['python.txt', 'prometheus'], ['python.openmetrics.txt', 'openmetrics']] as const)('%s has its counter, its histogram and their types', (name, format) => {
    const said = good(recorded(name), format);
    expect(flat(said, 'db_queries_total')[0]).toEqual([{ table: 'items' }, 36]);
    expect(flat(said, 'db_seconds_bucket').map(([, value]) => value)).toEqual([6, 51, 100, 100]);
    expect(['db_queries_total', 'db_seconds_bucket', 'db_seconds_sum', 'work_seconds_count', 'process_open_fds', 'nothing'].map(said.typeOf)).toEqual(['counter', 'counter', 'counter', 'counter', 'gauge', 'untyped']);
  });

  test('labels keep their quotation marks, back slashes and line breaks; NaN and infinity are values', () => {
    const said = good(recorded('prom-client.txt'));
    expect(flat(said, 'db_queries_total')[1]).toEqual([{ table: 'we"ird\\\n' }, 3]);
    expect(flat(said, 'strange')).toEqual([[{ x: 'a' }, NaN], [{ x: 'b' }, Infinity]]);
  });
});

test('keeps only what is wanted, and checks and counts the rest', () => {
  const read = readExposition('a 1\nb{x="y"} 2\n', 'prometheus', (name) => name === 'b');
  expect(read).toMatchObject({ ok: true, exposition: { count: 2, names: ['a', 'b'] } });
  if (read.ok) expect([...read.exposition.series.keys()]).toEqual(['b']);
});

test('takes times, spaces, empty lines, Windows line ends and a last line without an end', () => {
  const said = good('# a comment\n\n  a{ x = "1" , y="2", } \t 1.5e3  1700000000\r\nb +Inf\n{"my.name",x="1"} 3\nc .5');
  expect([flat(said, 'a'), flat(said, 'b'), flat(said, 'my.name'), flat(said, 'c')]).toEqual([[[{ x: '1', y: '2' }, 1500]], [[{}, Infinity]], [[{ x: '1' }, 3]], [[{}, 0.5]]]);
});

test.each([
  ['a 1\nb', /^line 2: `b` has no value$/],
  ['a one', /^line 1: `one` is not a value$/],
  ['a 0x10', /is not a value/],
  ['a 1 2 3', /follows the value/],
  ['a 1 soon', /follows the value/],
  ['{x="1"} 1', /begins with no name/],
  ['a{x="1} 1', /no end/],
  ['a{x} 1', /`x` has no value/],
  ['a{x=1} 1', /quotation marks/],
  ['a{x="1" y="2"} 1', /where a comma should/],
  ['a{x="1",x="2"} 1', /`x` twice/],
  ['<html>', /begins with no name/],
  ['# TYPE a counter\n# TYPE a gauge\n', /called a gauge here, and a counter before/],
  ['# TYPE a constructor\n', /`constructor` is not a type/],
  ['a{x="1",y="2"} 1\nb 1\na{y="2",x="1"} 2', /^line 3: the series of line 1 stands there again/],
])('%j is broken, and where', (text, reason) => expect(readExposition(text, 'prometheus', () => true)).toEqual({ ok: false, reason: expect.stringMatching(reason) }));

test('OpenMetrics ends with # EOF, and with nothing else', () => {
  expect(readExposition('a 1\n', 'openmetrics', () => true)).toMatchObject({ ok: false, reason: expect.stringContaining('without `# EOF`') });
  expect(readExposition('a 1\n# EOF\nb 1\n', 'openmetrics', () => true)).toMatchObject({ ok: false, reason: 'line 3: something follows `# EOF`' });
});

test('too many series are refused, with the name that has most of them', () => {
  const text = `few 1\n${Array.from({ length: MOST_SERIES }, (_, i) => `requests_total{id="${i}"} 1\n`).join('')}`;
  expect(readExposition(text, 'prometheus', () => false)).toEqual({ ok: false, reason: expect.stringMatching(/more than 50000 series, 50000 of them of `requests_total`/) });
});

const label = fc.tuple(fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/), fc.string());
const line = fc.record({ name: fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,12}$/), labels: fc.uniqueArray(label, { maxLength: 4, selector: ([name]) => name }), value: fc.double().map((value) => (value === 0 ? 0 : value)) });

test('reads back whatever was written by the rules of the format', () => {
  const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  const written = (value: number): string => (Number.isNaN(value) ? 'NaN' : value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value));
  fc.assert(fc.property(fc.uniqueArray(line, { maxLength: 20, selector: ({ name }) => name }), (lines) => {
    const text = lines.map(({ name, labels, value }) => `${name}{${labels.map(([key, of]) => `${key}="${escaped(of)}"`).join(',')}} ${written(value)}\n`).join('');
    const said = good(text);
    for (const { name, labels, value } of lines) expect(said.series.get(name)).toEqual([{ labels: new Map(labels), value }]);
  }), { numRuns: 300 });
});

test('never throws on anything', () => {
  const piece = fc.constantFrom('a', '{', '}', '"', '\\', ',', '=', ' ', '\n', '# TYPE ', 'counter', '# EOF', '1', 'NaN', '# {', '\t', '\r');
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(piece).map((pieces) => pieces.join(''))), fc.constantFrom<TextFormat>('prometheus', 'openmetrics'), (text, format) => {
    const read = readExposition(text, format, () => true);
    if (!read.ok) expect(read.reason.length).toBeLessThan(400);
  }), { numRuns: 2000 });
});

test('a real exposition with any bytes changed is read or refused, and never read without its end', () => {
  const text = recorded('python.openmetrics.txt');
  fc.assert(fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
    readExposition(text.slice(0, at) + put + text.slice(at + put.length), 'openmetrics', () => true);
  }), { numRuns: 500 });
  fc.assert(fc.property(fc.nat(text.length - 7), (at) => expect(readExposition(text.slice(0, at), 'openmetrics', () => true).ok).toBe(false)), { numRuns: 200 });
});
