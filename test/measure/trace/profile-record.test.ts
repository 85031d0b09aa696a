import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRecord } from '../../../src/measure/trace/profile-record.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tailgate-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const given = (text: string): string => {
  const file = path.join(folder, 'record.json');
  writeFileSync(file, text);
  return file;
};
const whole = { language: 'node', library: '', cpu: 12.5, functions: [['f', 'file:///a.js', 3, 10, 10], ['(program)', '', null, 1, 1]] };

describe("a profiler's record", () => {
  test('is read as it was written', () => {
    expect(readRecord(given(JSON.stringify(whole)))).toEqual({
      language: 'node', library: '', cpu: 12.5,
      functions: [{ name: 'f', file: 'file:///a.js', line: 3, weight: 10, samples: 10 }, { name: '(program)', file: '', line: null, weight: 1, samples: 1 }],
    });
  });

  test.each(['', '{', '[]', 'null', '7', '{"language":"go"}', JSON.stringify({ ...whole, cpu: -1 }), JSON.stringify({ ...whole, cpu: 1e300 }), JSON.stringify({ ...whole, functions: {} }), '['.repeat(100_000)])('that is none (%#) is null', (text) => {
    expect(readRecord(given(text))).toBeNull();
  });

  test('leaves out functions that make no sense, and lines that are none', () => {
    const functions = [null, 7, [], ['f'], ['f', 'a', 1, -1, 1], ['f', 'a', 1, 1, 'x'], ['f', 'a', 1, 0, 0], ['g', 'a', 1.5, 1, 1], ['g', 'a', 'x', 1, 1]];
    expect(readRecord(given(JSON.stringify({ ...whole, functions })))?.functions).toEqual([1, 2].map(() => ({ name: 'g', file: 'a', line: null, weight: 1, samples: 1 })));
  });

  test('keeps 2,000 functions at most', () => {
    const functions = Array.from({ length: 2500 }, (_, i) => [`f${i}`, 'a', 1, 1, 1]);
    expect(readRecord(given(JSON.stringify({ ...whole, functions })))?.functions).toHaveLength(2000);
  });

  test('of 500 MB, a link, a pipe and a folder are not read', () => {
    const file = given(JSON.stringify(whole));
    symlinkSync(file, path.join(folder, 'link.json'));
    execFileSync('mkfifo', [path.join(folder, 'pipe.json')]);
    expect(readRecord(path.join(folder, 'link.json'))).toBeNull();
    expect(readRecord(path.join(folder, 'pipe.json'))).toBeNull();
    expect(readRecord(folder)).toBeNull();
    expect(readRecord(path.join(folder, 'missing.json'))).toBeNull();
    truncateSync(file, 500 * 1024 * 1024);
    expect(readRecord(file)).toBeNull();
  });
});
