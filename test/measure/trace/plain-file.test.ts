import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainSize, plainText } from '../../../src/measure/trace/plain-file.ts';
import { readProcesses } from '../../../src/measure/trace/import-records.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-test-'));
const file = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file that the target may have made', () => {
  test('is read up to a number of bytes', () => {
    writeFileSync(file('a'), 'hello');
    expect([plainText(file('a'), 100), plainText(file('a'), 2), plainSize(file('a'))]).toEqual(['hello', 'he', 5]);
  });

  test('that is a pipe, a device, a folder or a link is none, and nobody waits for it', () => {
    execFileSync('mkfifo', [file('pipe')]);
    symlinkSync('/dev/zero', file('zero'));
    symlinkSync(file('a'), file('link'));
    for (const name of ['pipe', 'zero', 'link', '.', 'gone']) expect([plainText(file(name), 100), plainSize(file(name))]).toEqual([null, null]);
    expect(plainText(file('link'), 100, true)).toBe('hello');
    expect([plainText('/dev/zero', 100, true), plainText(file('pipe'), 100, true)]).toEqual([null, null]);
  });

  test('among the traces is passed over, as are lines without end', () => {
    execFileSync('mkfifo', [file('7.trace')]);
    symlinkSync('/dev/zero', file('8.trace'));
    writeFileSync(file('9.trace'), '\n'.repeat(3_000_000));
    expect(readProcesses(folder)).toEqual([]);
  });
});
