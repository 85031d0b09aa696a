import { describe, expect, test } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { runTextOf } from '../../src/publish/run-text.ts';
import { unzipOne } from '../../src/publish/unzip.ts';
import { aZip, type EndSetup, type EntrySetup } from './a-zip.ts';
import { fc } from '../support/properties.ts';

const TEXT = '{"schema":"tailgate.run/1"}\n';
const MOST = 1024 * 1024;
const run: EntrySetup = { name: 'run.json', content: TEXT };

const read = (archive: Uint8Array): string => {
  const found = unzipOne(Buffer.from(archive), 'run.json', MOST);
  return found.ok ? found.value.toString() : `refused: ${found.why}`;
};
const zipped = (entries: readonly EntrySetup[], end?: EndSetup): string => read(aZip(entries, end));

/** As an uploader writes it that does not know the length of what is to come. */
function streamed(file: ZipDeflate | ZipPassThrough): Buffer {
  const chunks: Buffer[] = [];
  const archive = new Zip((_error, chunk) => { chunks.push(Buffer.from(chunk)); });
  archive.add(file);
  file.push(strToU8(TEXT), true);
  archive.end();
  return Buffer.concat(chunks);
}

describe('an honest archive', () => {
  test('gives its run.json, from its root or from a folder, deflated or stored, beside other files and folders', () => {
    expect(zipped([run])).toBe(TEXT);
    expect(zipped([{ ...run, method: 0 }])).toBe(TEXT);
    expect(zipped([{ name: '.tailgate/', mode: 0o040755, method: 0 }, { name: '.tailgate/report.md', content: '# x' }, { ...run, name: '.tailgate/run.json' }, { name: '.tailgate/logs/api.log', content: 'x' }])).toBe(TEXT);
    expect(zipped([{ ...run, mode: 0 }], { comment: Buffer.from('made by hand PK\x05\x06') })).toBe(TEXT);
  });

  test('written by other programs, also with the lengths behind the files', () => {
    expect(read(zipSync({ '.tailgate': { 'run.json': strToU8(TEXT), 'report.md': strToU8('x'.repeat(5000)) } }))).toBe(TEXT);
    expect(read(streamed(new ZipDeflate('run.json')))).toBe(TEXT);
    expect(read(streamed(new ZipPassThrough('run.json')))).toBe(TEXT);
  });

  test('may hold an empty file', () => {
    expect(zipped([{ ...run, content: '' }])).toBe('');
    expect(zipped([{ ...run, content: '', method: 0 }])).toBe('');
  });
});

describe('each forgery gets its own answer', () => {
  const of = (...entries: readonly EntrySetup[]): string => zipped([run, ...entries]);

  test('no archive, none that is whole', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from(TEXT), aZip([run]).subarray(0, -1), Buffer.concat([aZip([run]), Buffer.from('x')])]) expect(read(bytes)).toMatch(/^refused: is no zip archive/);
  });

  test('no run.json, only a deep one, or more than one', () => {
    expect(zipped([])).toBe('refused: holds no run.json, neither at its root nor in a folder');
    expect(zipped([{ name: 'a/b/run.json', content: TEXT }, { name: 'xrun.json' }, { name: 'run.json/x' }])).toMatch(/holds no run\.json/);
    expect(of(run)).toBe('refused: holds 2 files called run.json ("run.json", "run.json"): which one counts cannot be told');
    expect(of({ ...run, name: 'x/run.json' })).toMatch(/holds 2 files called run\.json/);
  });

  test('paths that lead out, absolute ones, drives, backslashes, NUL, none', () => {
    expect(of({ name: '../../.bashrc' })).toBe('refused: holds "../../.bashrc", a path that leads out of the archive');
    expect(of({ name: 'a/..' })).toMatch(/a path that leads out/);
    expect(of({ name: '/etc/passwd' })).toMatch(/an absolute path$/);
    expect(of({ name: 'C:/Windows/x' })).toMatch(/begins with a drive$/);
    expect(of({ name: '..\\x' })).toMatch(/a backslash in it$/);
    expect(of({ name: 'run.json\0.txt' })).toMatch(/a NUL in it$/);
    expect(of({ name: '' })).toMatch(/which has no name$/);
    expect(zipped([{ ...run, name: '../run.json' }])).toMatch(/leads out/);
  });

  test('a name is quoted so that no log obeys it and no page shows it', () => {
    expect(of({ name: '\n::set-output name=x::y/../<img src=x>' })).toBe('refused: holds "???set-output?name?x??y/../?img?src?x?", a path that leads out of the archive');
    expect(of({ name: `../${'x'.repeat(5000)}` })).toMatch(/^refused: holds "\.\.\/x{57}\.\.\.", a path/);
  });

  test('links and devices', () => {
    expect(zipped([{ ...run, content: '/etc/passwd', mode: 0o120777 }])).toBe('refused: holds "run.json", which is a link or a device and no file');
    expect(of({ name: 'dev', mode: 0o020666 })).toMatch(/a link or a device/);
  });

  test('encryption and packing that nobody here unpacks', () => {
    for (const flags of [1, 0x41, 0x2000]) expect(zipped([{ ...run, flags }])).toBe('refused: is encrypted ("run.json")');
    expect(zipped([{ ...run, method: 14 }])).toBe('refused: holds "run.json", packed by method 14, which is neither stored nor deflated');
  });

  test('zip64 and archives in parts', () => {
    expect(zipped([{ ...run, says: { unpacked: 0xffffffff } }])).toMatch(/is a zip64 archive/);
    expect(zipped([{ ...run, says: { at: 0xffffffff } }])).toMatch(/is a zip64 archive/);
    expect(zipped([run], { count: 0xffff })).toMatch(/is a zip64 archive/);
    expect(zipped([run], { at: 0xffffffff })).toMatch(/is a zip64 archive/);
    expect(zipped([run], { disk: 1 })).toMatch(/is one part of a zip archive in several/);
  });

  test('more files than are looked at', () => {
    expect(zipped(Array.from({ length: 10_001 }, (_, i) => ({ name: `f${i}` })))).toBe('refused: holds 10001 files; more than 10000 are not looked at');
  });

  test('a directory that lies about itself', () => {
    expect(zipped([run], { count: 2 })).toMatch(/its directory lists less than it says/);
    expect(zipped([run, { name: 'x' }], { count: 1 })).toMatch(/its directory is longer than what it lists/);
    expect(zipped([run], { at: 0 })).toMatch(/its directory is not where it says/);
    expect(zipped([run], { size: 7 })).toMatch(/its directory is not where it says/);
  });

  test('a file that is not where the directory says, reaches beyond its end, or has another name there', () => {
    expect(zipped([{ ...run, says: { at: 3 } }])).toMatch(/"run\.json" is not where its directory says/);
    expect(zipped([{ ...run, says: { at: 0xfffffff0 } }])).toMatch(/"run\.json" is not where its directory says/);
    expect(zipped([{ ...run, says: { packed: 5000 } }])).toMatch(/"run\.json" ends behind its end/);
    expect(zipped([{ ...run, localName: 'fun.json' }])).toMatch(/"run\.json" has two names/);
  });

  test('a file that lies about its length, either way, or about its checksum', () => {
    expect(zipped([{ ...run, says: { unpacked: 5 } }])).toBe('refused: holds a run.json that unpacks to more than it says');
    expect(zipped([{ ...run, says: { unpacked: 5000 } }])).toMatch(/run\.json is not as long as it says/);
    expect(zipped([{ ...run, method: 0, says: { unpacked: 5 } }])).toMatch(/run\.json is not as long as it says/);
    expect(zipped([{ ...run, says: { checksum: 7 } }])).toMatch(/the checksum of run\.json is wrong/);
  });

  test('damaged packing', () => {
    expect(zipped([{ ...run, packed: Buffer.from('this is no deflated text') }])).toMatch(/run\.json cannot be unpacked/);
    expect(zipped([{ ...run, packed: deflateRawSync(Buffer.from(TEXT)).subarray(0, 9) }])).toMatch(/run\.json cannot be unpacked/);
  });

  test('a bomb that says so, and one that does not: neither is filled', () => {
    const bomb = deflateRawSync(Buffer.alloc(200 * MOST));
    expect(bomb.length).toBeLessThan(MOST / 4);
    expect(zipped([{ ...run, packed: bomb, says: { unpacked: 200 * MOST } }])).toBe('refused: holds a run.json of more than 1 MiB');
    expect(zipped([{ ...run, packed: bomb, says: { unpacked: 100 } }])).toBe('refused: holds a run.json that unpacks to more than it says');
    // An archive in the archive stays as it is.
    expect(of({ name: 'bomb.zip', content: aZip([{ name: 'x', packed: bomb }]), method: 0 })).toBe(TEXT);
  });
});

describe('no bytes whatever', () => {
  test('make it throw, when any of them is changed', () => {
    const archive = aZip([{ name: 'logs/', mode: 0o040755, method: 0 }, run, { name: 'report.md', content: 'x'.repeat(300) }]);
    fc.assert(fc.property(fc.array(fc.record({ at: fc.nat(archive.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 6 }), fc.nat(archive.length), (changes, length) => {
      const changed = Buffer.from(archive);
      for (const { at, byte } of changes) changed[at] = byte;
      for (const bytes of [changed, changed.subarray(0, length)]) {
        const found = unzipOne(bytes, 'run.json', MOST);
        if (found.ok) expect(found.value.toString()).toBe(TEXT);
        else expect(found.why).toMatch(/^[\x20-\x7e]{5,250}$/);
      }
    }), { numRuns: 2000, seed: 4 });
  });
});

describe('the text of the run', () => {
  const text = (content: Buffer): string => {
    const found = runTextOf(aZip([{ name: 'run.json', content }]), 'tailgate\n::error::x');
    return found.ok ? found.value : `${found.refusal.kind}: ${found.refusal.message}`;
  };

  test('is UTF-8, with or without a byte order mark, and nothing else', () => {
    expect(text(Buffer.from('{"größer":"✓"}'))).toBe('{"größer":"✓"}');
    expect(text(Buffer.from('\ufeff{}'))).toBe('{}');
    expect(text(Buffer.from('{}', 'utf16le').subarray(0, 3))).toBe('{\0}');
    expect(text(Buffer.from([0xff, 0xfe, 0x7b, 0x00]))).toBe('rejected: The artifact "tailgate???error??x" holds a run.json that is not UTF-8. Nothing of it is published.');
  });

  test('is bounded, and says so', () => {
    expect(text(Buffer.alloc(33 * MOST, 0x20))).toBe('rejected: The artifact "tailgate???error??x" holds a run.json of more than 32 MiB. Nothing of it is published.');
  });
});
