import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, link, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Changed, ContentReader } from '../../../src/measure/size/content.ts';
import { readFolder } from '../../../src/measure/size/folder.ts';
import { Unweighable } from '../../../src/measure/size/refusal.ts';
import { Tree, weighed } from './tree.ts';
import { fc } from '../../support/properties.ts';

const tree = new Tree();
beforeEach(() => tree.make());
afterEach(() => tree.remove());

const asOtherUser = (script: string): unknown => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));

describe('a folder', () => {
  test('with sockets and pipes is weighed without them', async () => {
    await tree.put({ 'app/a': 'abc' });
    execFileSync('mkfifo', [tree.at('app/pipe')]);
    const server = createServer().listen(tree.at('app/socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      for (const format of ['directory', 'web'] as const) expect(await tree.weigh('app', { format })).toMatchObject({ ok: true, files: 1, unpacked: 3 });
      for (const format of ['file', 'directory'] as const) {
        expect(await tree.weigh('app/socket', { format })).toMatchObject({ ok: false, message: format === 'file' ? 'app/socket is not a plain file' : 'app/socket is a file, not a folder' });
      }
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test('with links in circles is weighed, each link by its text', async () => {
    await mkdir(tree.at('app/sub'), { recursive: true });
    for (const [name, target] of [['self', 'self'], ['up', '..'], ['a', 'b'], ['b', 'a'], ['sub/root', '../../app']] as const) await symlink(target, tree.at(`app/${name}`));
    for (const format of ['directory', 'zip', 'web'] as const) expect(await tree.weigh('app', { format })).toMatchObject({ ok: true, files: 5, unpacked: 4 + 2 + 1 + 1 + 9 });
  });

  test('with hard links is weighed as an archive holds them: each name by itself', async () => {
    await tree.put({ 'app/a': 'x'.repeat(1000) });
    await link(tree.at('app/a'), tree.at('app/b'));
    expect(await tree.weigh('app')).toMatchObject({ ok: true, files: 2, unpacked: 2000 });
  });

  test('that cannot be entered is named', async () => {
    await tree.put({ 'app/a': 'a', 'app/sub/locked/b': 'b', 'layer/python/locked/c': 'c' });
    await chmod(tree.root, 0o755);
    for (const folder of ['app/sub/locked', 'layer/python/locked']) await chmod(tree.at(folder), 0o000);
    const weigh = new URL('../../../src/measure/size/weigh.js', import.meta.url).href;
    const found = asOtherUser(`import { weigh } from ${JSON.stringify(weigh)};
      if (process.getuid() === 0) process.setuid(65534); // root may enter anything
      const ask = (path, ignore, layers) => weigh({ path, format: 'directory', ignore }, ${JSON.stringify(tree.root)}, new AbortController().signal, undefined, layers);
      console.log(JSON.stringify([await ask('app', [], []), await ask('app', ['locked'], ['layer']), (await ask('app', ['locked'], [])).ok, await ask('app/sub/locked', [], [])]));`);
    for (const folder of ['app/sub/locked', 'layer/python/locked']) await chmod(tree.at(folder), 0o755);
    expect(found).toEqual([
      { ok: false, message: 'app cannot be weighed: sub/locked: permission denied (EACCES)', hint: 'Make the folder readable, or leave it out with `ignore`.' },
      { ok: false, message: 'the layer layer cannot be weighed: python/locked: permission denied (EACCES)', hint: 'Make the folder readable.' },
      true,
      { ok: false, message: 'app/sub/locked cannot be weighed: permission denied (EACCES)', hint: 'Change its permissions or its owner, or name another one.' },
    ]);
  });

  test('of a thousand folders, one in the other, is weighed', async () => {
    await mkdir(tree.at(`app/${'d/'.repeat(1000)}`), { recursive: true });
    await writeFile(tree.at(`app/${'d/'.repeat(1000)}x`), 'abc');
    expect(await tree.weigh('app')).toMatchObject({ ok: true, files: 1, unpacked: 3, packed: 30 + 46 + 2 * 2001 + 3 + 22 });
  });

  test('with names of every kind is weighed and told', async () => {
    const names = ['new\nline', 'tab\tand "quotes"', '-rf', '\u202egnp.exe', '__proto__', 'constructor', 'node_modules/__proto__/x', 'node_modules/constructor/package.json', 'a\\b'];
    await tree.put(Object.fromEntries(names.map((name) => [`app/${name}`, '{"version":"1.0.0"}'])));
    await writeFile(Buffer.concat([Buffer.from(`${tree.at('app')}/`), Buffer.of(0xff, 0xfe)]), 'x');
    const { files, contents } = weighed(await tree.weigh('app'));
    expect(files).toBe(names.length + 1);
    expect(contents.files.map(({ path }) => path).sort()).toEqual([...names, '\ufffd\ufffd'].sort());
    expect(contents.parts.map(({ name, version, files: of }) => [name, version, of])).toEqual([[null, null, 8], ['__proto__', null, 1], ['constructor', '1.0.0', 1]]);
  });
});

describe('a file that changes while it is weighed', () => {
  const weighing = (look: () => void): Promise<unknown> => new ContentReader().read(Buffer.from(tree.at('app/log')), async () => undefined, look);

  test.each([['small', 10], ['large', 5_000_000]])('by growing is refused: a %s one', async (_name, size) => {
    await tree.put({ 'app/log': Buffer.alloc(size) });
    let grown = 0;
    // Faster than it is read: without a limit this would never end.
    const outcome = weighing(() => { grown += 1; appendFileSync(tree.at('app/log'), Buffer.alloc(70_000)); });
    if (size > 1_000_000) await expect(outcome).rejects.toBeInstanceOf(Changed);
    else expect(await outcome).toMatchObject({ size }); // it was all read by then
    expect(grown).toBeLessThan(200);
  });

  test('by shrinking is refused', async () => {
    await tree.put({ 'app/log': Buffer.alloc(10_000_000) });
    await expect(weighing(() => { writeFileSync(tree.at('app/log'), ''); })).rejects.toBeInstanceOf(Changed);
  });

  test('is named, with what to do', async () => {
    await tree.put({ 'app/log': Buffer.alloc(9_000_000) });
    const handle = openSync(tree.at('app/log'), 'a');
    const writing = setInterval(() => appendFileSync(handle, 'one more line\n'), 0);
    try {
      const never = new AbortController().signal;
      await expect(readFolder(tree.at('app'), () => false, null, never)).rejects.toBeInstanceOf(Unweighable);
      expect(await tree.weigh('app')).toEqual({ ok: false, message: 'app cannot be weighed: log changed while it was read', hint: 'Stop what writes to it, or leave it out with `ignore`.' });
      expect(await tree.weigh('app', { format: 'web' })).toMatchObject({ ok: false, message: 'app cannot be weighed: log changed while it was read' });
    } finally {
      clearInterval(writing);
      closeSync(handle);
    }
  });

  test('by being removed is weighed when it was open, and else was never there', async () => {
    await tree.put({ 'app/log': Buffer.alloc(5_000_000) });
    expect(await weighing(() => { rmSync(tree.at('app/log'), { force: true }); })).toMatchObject({ size: 5_000_000 });
    expect(await weighing(() => undefined)).toBeNull();
  });
});

test.each(['directory', 'web'] as const)('a sparse file of 10 GB does not keep Ctrl-C from being heard, as `%s`', async (format) => {
  await tree.put({ 'app/sparse': '' });
  await truncate(tree.at('app/sparse'), 10 * 2 ** 30);
  const interrupted = new AbortController();
  let turns = 0;
  const ticking = setInterval(() => { turns += 1; if (turns === 5) interrupted.abort(); }, 1);
  try {
    expect(await tree.weigh('app', { format, signal: interrupted.signal })).toEqual({ ok: false, message: 'weighing was interrupted', hint: null });
  } finally {
    clearInterval(ticking);
  }
});

describe('a path', () => {
  test('that is a link to nothing says so', async () => {
    await symlink('gone', tree.at('current'));
    for (const format of ['directory', 'file', 'npm', 'web'] as const) {
      expect(await tree.weigh('current', { format })).toEqual({ ok: false, message: 'current is a symbolic link to something that does not exist', hint: 'Check where it points, and that `setup` builds that.' });
    }
  });
});

describe('an archive', () => {
  /** A zip of one entry whose headers say what they like. */
  function lyingZip(name: string, data: Buffer, says: { readonly unpacked: number; readonly offset?: number; readonly packed?: number }): Buffer {
    const [local, central, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)];
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(says.packed ?? data.length, 20);
    central.writeUInt32LE(says.unpacked, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(says.offset ?? 0, 42);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(46 + name.length, 12);
    end.writeUInt32LE(30 + name.length + data.length, 16);
    return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end]);
  }
  const manifest = 'node_modules/a/package.json';
  const versionIn = async (zip: Buffer): Promise<string | null | undefined> => {
    await tree.put({ 'a.zip': zip });
    return weighed(await tree.weigh('a.zip', { format: 'file' })).contents.parts[0]?.version;
  };

  test('that unpacks without end is not unpacked', async () => {
    expect(await versionIn(lyingZip(manifest, deflateRawSync('{"version":"1.0.0"}'), { unpacked: 19 }))).toBe('1.0.0');
    const bomb = deflateRawSync(`{"version":"1.0.0"}${' '.repeat(50_000_000)}`);
    expect(await versionIn(lyingZip(manifest, bomb, { unpacked: 19 }))).toBeNull();
    expect(await versionIn(lyingZip(manifest, bomb, { unpacked: 50_000_019 }))).toBeNull();
  });

  test('that points outside of itself, or holds what is not what it says, is told without versions', async () => {
    const data = deflateRawSync('{"version":"1.0.0"}');
    expect(await versionIn(lyingZip(manifest, data, { unpacked: 19, offset: 0xfffffff0 }))).toBeNull();
    expect(await versionIn(lyingZip(manifest, data, { unpacked: 19, packed: 5 }))).toBeNull();
    expect(await versionIn(lyingZip(manifest, Buffer.from('not deflated at all'), { unpacked: 19 }))).toBeNull();
  });

  test('with paths that lead out of it is only told', async () => {
    await tree.put({ 'a.zip': lyingZip('../../node_modules/a/package.json', Buffer.alloc(0), { unpacked: 5 }) });
    expect(weighed(await tree.weigh('a.zip', { format: 'file' })).contents.parts).toMatchObject([{ name: 'a', version: null, path: '../../node_modules/a', unpacked: 5 }]);
  });

  test('that is damaged anywhere is refused or weighed, and never throws', async () => {
    await tree.put({ 'src/node_modules/a/package.json': '{"version":"1.0.0"}', 'src/b-1.0.dist-info/RECORD': 'b/x.py,,\n', 'src/b/x.py': 'x'.repeat(300), 'src/é': 'y' });
    execFileSync('zip', ['-qr', tree.at('a.zip'), '.'], { cwd: tree.at('src') });
    execFileSync('tar', ['-cf', tree.at('a.tar'), '-C', tree.at('src'), '.']);
    execFileSync('tar', ['-czf', tree.at('a.tgz'), '-C', tree.at('src'), '.']);
    for (const name of ['a.zip', 'a.tar', 'a.tgz']) {
      const whole = await readFile(tree.at(name));
      await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (damage) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of damage) bytes[at] = byte;
        await tree.put({ [`damaged-${name}`]: bytes });
        const weight = await tree.weigh(`damaged-${name}`, { format: 'file' });
        if (weight.ok) expect(weight.contents.parts.reduce((sum, part) => sum + part.files, 0)).toBe(weight.files);
      }), { numRuns: 120, seed: 3 });
    }
  });
});
