import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CommandFormat } from '../../src/model.ts';
import { readOutput } from '../../src/outputs/read.ts';
import { fc } from '../support/properties.ts';

const FORMATS: readonly CommandFormat[] = ['auto', 'k6', 'artillery', 'hyperfine', 'oha', 'vegeta', 'lighthouse', 'pytest-benchmark', 'go', 'json'];
const texts = ['recorded', 'written'].flatMap((folder) => readdirSync(path.resolve('test/outputs', folder)).map((file) => readFileSync(path.resolve('test/outputs', folder, file), 'utf8')));

/** Never throws; every number that comes out can be stored, and every name shown. */
function holds(text: string, format: CommandFormat): void {
  const output = readOutput(text, format);
  if (!output.ok) {
    expect(output.reason).not.toBe('');
    return;
  }
  expect(output.readings.length).toBeGreaterThan(0);
  const seen = new Set<string>();
  for (const { scenario, name, value } of output.readings) {
    expect(value === 0 || (value >= 1e-12 && value <= 1e15)).toBe(true);
    expect(name).toMatch(/^[^\s\p{C}]+$/u);
    expect(scenario ?? 'none').toMatch(/^[^\p{C}]+$/u);
    const key = JSON.stringify([scenario, name]);
    expect(seen.has(key)).toBe(false);
    seen.add(key);
  }
}

test('any JSON, read as whatever tool, is numbers or a reason', () => {
  fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(...FORMATS), (document, format) => holds(JSON.stringify(document), format)), { numRuns: 500 });
});

/** The words that the parsers look for, with anything in their place. */
const KEYS = ['metrics', 'values', 'results', 'times', 'command', 'parameters', 'aggregate', 'counters', 'summaries', 'http.response_time', 'summary', 'requestsPerSec', 'latencies', '50th', 'audits', 'categories', 'numericValue', 'numericUnit', 'benchmarks', 'stats', 'data', 'name', 'value', 'unit', 'constructor', '__proto__', 'passes', 'p(95)', 'med'];
const { document: like } = fc.letrec((tie) => ({
  document: fc.oneof({ maxDepth: 5 }, fc.constantFrom<unknown>(null, -1, 0, 1e300, 0.5, '', 'ms', 'constructor', '__proto__', true), fc.array(tie('document'), { maxLength: 4 }), fc.dictionary(fc.constantFrom(...KEYS), tie('document'), { maxKeys: 6 })),
}));

test('documents made of the tools\' own words are numbers or a reason', () => {
  fc.assert(fc.property(like, fc.constantFrom(...FORMATS), (document, format) => holds(JSON.stringify(document), format)), { numRuns: 1000 });
});

test('a report that was cut short, or has one character changed, is numbers or a reason', () => {
  fc.assert(fc.property(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), fc.string({ maxLength: 3 }), fc.boolean(), (text, share, put, cut) => {
    const at = Math.floor(share * text.length);
    const broken = cut ? text.slice(0, at) : `${text.slice(0, at)}${put}${text.slice(at + 1)}`;
    holds(broken, 'auto');
  }), { numRuns: 300 });
});

test('any text as the output of Go', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('BenchmarkA-8 10 5 ns/op', '\tNaN ns/op', 'Benchmark 1 1e999 x/op', 'pkg: a', '{"Action":"output","Output":"Benchmark', '\n', ' 3 constructor', ' 4 __proto__'));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => holds(pieces.join(''), 'go')), { numRuns: 500 });
});
