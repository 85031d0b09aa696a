import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ignoredBy } from '../../../src/measure/size/ignore.ts';
import { TarCounter } from '../../../src/measure/size/tar.ts';
import { walk } from '../../../src/measure/size/walk.ts';
import { ZipSize } from '../../../src/measure/size/zip-size.ts';

describe('patterns', () => {
  test.each([
    ['*.map', ['a.map', 'x/y/a.map', '.map'], ['a.map.js', 'map']],
    ['node_modules', ['node_modules', 'x/node_modules'], ['node_modules2', 'node_modules/x']],
    ['/node_modules', ['node_modules'], ['x/node_modules']],
    ['./dist', ['dist'], ['x/dist']],
    ['docs/*.md', ['docs/a.md'], ['docs/x/a.md', 'x/docs/a.md']],
    ['**/test', ['test', 'a/test', 'a/b/test'], ['tests']],
    ['docs/**', ['docs/a', 'docs/a/b'], ['docs', 'x/docs/a']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['a/**/**/**/b', ['a/b', 'a/x/y/b'], ['a/c']],
    ['?.js', ['a.js', 'x/b.js'], ['ab.js', '.js']],
    ['[ab].js', ['a.js', 'b.js'], ['c.js', 'ab.js']],
    ['[!ab].js', ['c.js'], ['a.js', '/.js']],
    ['[a-c^]', ['b', '^'], ['d', '-']],
    ['[^a]', ['b'], ['a', '/']],
    ['[x', ['[x'], ['x']],
    ['a.b+(c)|$', ['a.b+(c)|$'], ['aXb+(c)|$', 'a.bb(c)|$']],
    ['ü*', ['übel', 'x/ü'], ['u']],
  ])('%s', (pattern, left, kept) => {
    const rules = ignoredBy([pattern]);
    if (!rules.ok) throw new Error(rules.message);
    expect(left.filter((path) => !rules.ignored(path, false))).toEqual([]);
    expect(kept.filter((path) => rules.ignored(path, false))).toEqual([]);
  });

  test('with a slash at the end are of folders only', () => {
    const rules = ignoredBy(['build/']);
    expect(rules.ok && [rules.ignored('x/build', true), rules.ignored('x/build', false)]).toEqual([true, false]);
  });

  test('that are empty leave out nothing', () => {
    const rules = ignoredBy(['', '/']);
    expect(rules.ok && rules.ignored('a', true)).toBe(false);
  });
});

describe('the size of a zip', () => {
  const packed = (...files: readonly (readonly [name: number, size: number, deflated: number])[]): number => {
    const zip = new ZipSize();
    for (const [name, size, deflated] of files) zip.add(name, size, deflated);
    return zip.packed;
  };
  const gigabyte = 2 ** 30;

  test('of nothing is its end record', () => expect(packed()).toBe(22));

  test('stores what deflate makes larger', () => expect(packed([3, 10, 12])).toBe(packed([3, 10, 10])));

  test('grows by zip64 fields for what 32 bits cannot say', () => {
    expect(packed([1, 5 * gigabyte, 100])).toBe(packed([1, 100, 100]) + 20 + 12);
    expect(packed([1, 5 * gigabyte, 5 * gigabyte])).toBe(packed([1, 100, 100]) - 100 + 5 * gigabyte + 20 + 20 + 76);
    // The second begins beyond 4 GiB: its offset, and the end records, need the larger fields.
    expect(packed([1, 3 * gigabyte, 3 * gigabyte], [1, 3 * gigabyte, 3 * gigabyte], [1, 1, 1])).toBe(6 * gigabyte + 1 + 3 * 78 + 12 + 76 + 22);
  });

  test('grows by the zip64 end records for more files than 16 bits count', () => {
    const files = (count: number): number => packed(...Array.from({ length: count }, () => [1, 0, 0] as const));
    expect(files(65_534)).toBe(65_534 * 78 + 22);
    expect(files(65_535)).toBe(65_535 * 78 + 22 + 76);
  });
});

describe('walking', () => {
  test('goes on where something vanishes meanwhile, in the order of names', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tailgate-walk-'));
    try {
      for (const folder of ['b', 'c', 'd']) await mkdir(join(root, folder));
      for (const name of ['a', 'b/x', 'c/x', 'd/x', 'e']) await writeFile(join(root, name), '');
      const names: string[] = [];
      for await (const { name } of walk(root, () => false, new AbortController().signal)) {
        names.push(name.toString());
        if (names.length === 1) await rm(join(root, 'c'), { recursive: true });
      }
      expect(names).toEqual(['a', 'b/x', 'd/x', 'e']);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});

describe('a tar', () => {
  /** A header with a right checksum. */
  function header(type: string, size: string | Buffer, link = ''): Buffer {
    const bytes = Buffer.alloc(512);
    bytes.write('name', 0);
    if (typeof size === 'string') bytes.write(size, 124);
    else size.copy(bytes, 124);
    bytes.write(type, 156);
    bytes.write(link, 157);
    bytes.fill(' ', 148, 156);
    bytes.write(bytes.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0'), 148);
    return bytes;
  }
  const contents = (...parts: readonly Buffer[]): ReturnType<TarCounter['contents']> => {
    const counter = new TarCounter();
    for (const byte of Buffer.concat(parts)) counter.push(Buffer.of(byte)); // the smallest pieces there are
    return counter.contents();
  };

  test('is counted whatever pieces it comes in', () => {
    expect(contents(header('0', '5'), Buffer.alloc(512), header('5', '0'), header('2', '0', 'target'), header('1', '0', 'other'), Buffer.alloc(1024))).toEqual({ files: 3, unpacked: 11 });
  });

  test('takes the size of a file from the pax record before it', () => {
    const record = Buffer.alloc(512);
    record.write('12 size=600\n');
    expect(contents(header('x', '14'), record, header('0', '0'), Buffer.alloc(1024), header('0', '1'), Buffer.alloc(512))).toEqual({ files: 2, unpacked: 601 });
  });

  test('takes sizes beyond 8 GiB in binary, and refuses those beyond all numbers', () => {
    const size = Buffer.alloc(12);
    size[0] = 0x80;
    size.writeBigUInt64BE(3n, 4);
    expect(contents(header('0', size), Buffer.alloc(512))).toEqual({ files: 1, unpacked: 3 });
    size.writeBigUInt64BE(2n ** 60n, 4);
    expect(contents(header('0', size), Buffer.alloc(512))).toBeNull();
  });

  test('with a wrong checksum is refused', () => {
    const wrong = header('0', '5');
    wrong[0] = 0x41;
    expect(contents(wrong, Buffer.alloc(512))).toBeNull();
  });
});
