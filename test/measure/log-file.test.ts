import { describe, expect, test } from '@jest/globals';
import { readFileSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { lastLines, LogFile } from '../../src/measure/log-file.ts';
import { folder, until } from './a-target.ts';

describe('the last lines of a log', () => {
  test('have no colours, control characters, directions of writing or blank lines', () => {
    expect(lastLines('\u001b[1;31mred\u001b[0m\ttab\r\n\n  \nbell\u0007 \u202eevil\u200b\u001b]0;title\u0007\rprogress 1\rprogress 2\n')).toEqual(['red tab', 'bell evil', 'progress 1', 'progress 2']);
  });

  test('are cut at 500 characters', () => {
    const [line] = lastLines('x'.repeat(10_000));
    expect(line).toBe(`${'x'.repeat(499)}…`);
  });
});

describe('a log', () => {
  test('starts empty, and can still be read after it was closed', () => {
    const file = path.join(folder(), 'deep', 'er', 'a.log');
    new LogFile(file).close();
    const log = new LogFile(file);
    writeSync(log.fd, 'one\ntwo\nthree\n');
    expect(log.tail(2)).toEqual(['two', 'three']);
    log.close();
    log.close();
    expect(log.tail(2)).toEqual(['two', 'three']);
    expect(new LogFile(file).tail(2)).toEqual([]);
  });

  test('loses its middle when it grows beyond bounds, and its writer does not notice', async () => {
    const file = path.join(folder(), 'a.log');
    const log = new LogFile(file);
    writeSync(log.fd, 'first\n');
    for (let i = 0; i < 9; i += 1) writeSync(log.fd, `${'-'.repeat(63)}\n`.repeat(16_384));
    writeSync(log.fd, 'last of the flood\n');
    await until(() => statSync(file).size < 1024 * 1024);
    writeSync(log.fd, 'afterwards\n');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^first\n/);
    expect(text).toMatch(/\n\[Tailgate left out \d+ bytes here\]\n/);
    expect(text).not.toContain('\0');
    expect(log.tail(2)).toEqual(['last of the flood', 'afterwards']);
    log.close();
  });

  test('that is cut in the middle of a line does not let the next one go on there', async () => {
    const file = path.join(folder(), 'a.log');
    const log = new LogFile(file);
    writeSync(log.fd, `${'-'.repeat(63)}\n`.repeat(9 * 16_384) + 'half a li');
    await until(() => statSync(file).size < 1024 * 1024);
    writeSync(log.fd, 'afterwards\n');
    expect(log.tail(2)).toEqual(['half a li', 'afterwards']);
    log.close();
  });
});
