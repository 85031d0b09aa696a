import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Contents } from '../../../src/measure/size/contents.ts';
import { Tree, weighed } from './tree.ts';

const tree = new Tree();
beforeEach(() => tree.make());
afterEach(() => tree.remove());

/** What each part weighs unpacked. */
const told = ({ parts }: Contents): readonly string[] => parts.map(({ name, version, path, layer, unpacked }) => [layer ?? '', name ?? '-', version ?? '-', path, unpacked].join(' ')).sort();

const application = {
  'app/index.js': 'x'.repeat(10), 'app/node_modules/a/package.json': '{"version":"1.0.0"}', 'app/node_modules/a/node_modules/b/package.json': '{"version":"2.0.0"}', 'app/node_modules/b/package.json': '{"version":"1.0.0"}',
  'app/PyYAML-6.0.dist-info/METADATA': 'Name: PyYAML\nVersion: 6.0.1\n', 'app/PyYAML-6.0.dist-info/RECORD': 'yaml/x.py,,\n', 'app/yaml/x.py': 'y'.repeat(500),
};
const applicationHolds = [' - -  10', ' PyYAML 6.0.1 yaml 540', ' a 1.0.0 node_modules/a 19', ' b 1.0.0 node_modules/b 19', ' b 2.0.0 node_modules/a/node_modules/b 19'];

describe('a package', () => {
  test('is told by dependency, and its parts weigh what the zip of it weighs', async () => {
    await tree.put(application);
    const { contents, ...measured } = weighed(await tree.weigh('app'));
    expect(told(contents)).toEqual(applicationHolds);
    expect(contents.parts.reduce((sum, { packed }) => sum + packed, 22)).toBe(measured.packed);
    expect(contents.files[0]).toEqual({ path: 'yaml/x.py', layer: null, packed: 30 + 46 + 2 * 9 + 7, unpacked: 500 });
    expect(contents.left).toEqual({ parts: 0, files: 0 });
    expect(measured.compressed).toBeNull();
  });

  test.each(['zip', 'jar', 'whl'])('that is a %s already is told by dependency as well, versions included', async (ending) => {
    await tree.put(application);
    execFileSync('zip', ['-qr', tree.at(`built.${ending}`), '.'], { cwd: tree.at('app') });
    expect(told(weighed(await tree.weigh(`built.${ending}`, { format: 'file' })).contents)).toEqual(applicationHolds);
  });

  test('that is a zip with a program before it is told with its versions', async () => {
    await tree.put(application);
    execFileSync('sh', ['-c', 'zip -qr ../plain.zip . && { printf "#!/bin/sh\\nexec something\\n"; cat ../plain.zip; } > ../run.zip'], { cwd: tree.at('app') });
    expect(told(weighed(await tree.weigh('run.zip', { format: 'file' })).contents)).toEqual(applicationHolds);
  });

  test.each(['gnu', 'pax', 'ustar'])('that is a tar of the %s kind is told by dependency, without packed sizes', async (kind) => {
    const long = `${'d'.repeat(90)}/${'e'.repeat(60)}/f.txt`;
    await tree.put({ ...application, [`app/node_modules/a/${long}`]: '1' });
    for (const [ending, options] of [['.tar', []], ['.tgz', ['-z']]] as const) {
      execFileSync('tar', [`--format=${kind}`, ...options, '-cf', tree.at(`built${ending}`), '-C', tree.at('app'), '.']);
      const { contents } = weighed(await tree.weigh(`built${ending}`, { format: 'file' }));
      expect(told(contents)).toEqual(applicationHolds.map((part) => part.replace('a 1.0.0 node_modules/a 19', 'a 1.0.0 node_modules/a 20')));
      expect(contents.parts.every(({ packed }) => packed === 0)).toBe(true);
      expect(contents.files.map(({ path }) => path)).toContain(`node_modules/a/${long}`);
    }
  });

  test('that is a file of its own kind, gzipped or not, holds just that', async () => {
    await tree.put({ 'server': 'x'.repeat(100), 'data.json': 'y'.repeat(1000) });
    execFileSync('gzip', ['-k', tree.at('data.json')]);
    expect(weighed(await tree.weigh('server', { format: 'file' })).contents.files).toEqual([{ path: 'server', layer: null, packed: 100, unpacked: 100 }]);
    expect(weighed(await tree.weigh('data.json.gz', { format: 'file' })).contents.files).toEqual([{ path: 'data.json', layer: null, packed: 0, unpacked: 1000 }]);
  });

  test("with pnpm's links is told by what is in the store, and the links are the target's own", async () => {
    await tree.put({ 'app/node_modules/.pnpm/a@1.0.0/node_modules/a/package.json': '{"version":"1.0.0"}', 'app/node_modules/.pnpm/b@1.0.0/node_modules/b/package.json': '{"version":"1.0.0"}' });
    await symlink('.pnpm/a@1.0.0/node_modules/a', tree.at('app/node_modules/a'));
    await symlink('../../b@1.0.0/node_modules/b', tree.at('app/node_modules/.pnpm/a@1.0.0/node_modules/b'));
    expect(told(weighed(await tree.weigh('app')).contents)).toEqual([
      ' - -  56', ' a 1.0.0 node_modules/.pnpm/a@1.0.0/node_modules/a 19', ' b 1.0.0 node_modules/.pnpm/b@1.0.0/node_modules/b 19',
    ]);
  });

  test('from which the manifests are left out is told without versions', async () => {
    await tree.put(application);
    expect(told(weighed(await tree.weigh('app', { ignore: ['package.json', '*.dist-info', 'b'] })).contents)).toEqual([' - -  510']);
    expect(told(weighed(await tree.weigh('app', { ignore: ['METADATA', 'index.js', 'node_modules'] })).contents)).toEqual([' PyYAML 6.0 yaml 512']);
  });
});

describe('layers', () => {
  const files = { 'fn/app.py': 'x'.repeat(7), 'layers/core/python/six-1.0.dist-info/METADATA': 'Name: six\n', 'layers/core/python/six.py': 'y'.repeat(30), 'layers/js/nodejs/node_modules/a/package.json': '{"version":"3.0.0"}' };

  test('count with what is unpacked, are told apart, and leave the archive of the function as it is', async () => {
    await tree.put(files);
    const alone = weighed(await tree.weigh('fn', { format: 'zip' }));
    const found = weighed(await tree.weigh('fn', { format: 'zip', layers: ['layers/core', './layers/js'] }));
    expect(found).toMatchObject({ packed: alone.packed, unpacked: 7 + 40 + 19, files: 4 });
    expect(told(found.contents)).toEqual([' - -  7', './layers/js a 3.0.0 nodejs/node_modules/a 19', 'layers/core six 1.0 python/six 40']);
    // What a zip of each layer weighs: its parts and the end record.
    const layer = weighed(await tree.weigh('layers/core', { format: 'zip' }));
    expect(found.contents.parts.filter(({ layer: of }) => of === 'layers/core').reduce((sum, { packed }) => sum + packed, 22)).toBe(layer.packed);
  });

  test('count with an archive that was built already', async () => {
    await tree.put(files);
    execFileSync('zip', ['-qr', tree.at('fn.zip'), '.'], { cwd: tree.at('fn') });
    expect(weighed(await tree.weigh('fn.zip', { format: 'file', layers: ['layers/js'] }))).toMatchObject({ unpacked: 7 + 19, files: 2 });
  });

  test.each([
    ['nowhere', 'the layer nowhere does not exist', 'Check how it is spelled, and that `setup` builds it.'],
    ['../core', 'the layer ../core is outside the checkout', 'Write a path relative to the checkout, inside the checkout.'],
    ['/etc', 'the layer /etc is outside the checkout', 'Write a path relative to the checkout, inside the checkout.'],
    ['outside', 'the layer outside leads outside the checkout, through a symbolic link', 'Put the files themselves there.'],
    ['dangling', 'the layer dangling is a symbolic link to something that does not exist', 'Check where it points, and that `setup` builds that.'],
    ['loop', 'the layer loop cannot be weighed: it is a symbolic link that is not followed (ELOOP)', 'Put a plain file in its place.'],
    ['fn/app.py', 'the layer fn/app.py is not a folder', 'Name the folder that is laid over /opt, as it is before it is zipped.'],
    ['empty', 'the layer empty holds no files to weigh', 'Check that `setup` builds it.'],
    ['a\nb', 'the layer a\ufffdb does not exist', 'Check how it is spelled, and that `setup` builds it.'],
  ])('are refused where they cannot be weighed: %j', async (layer, message, hint) => {
    await tree.put({ ...files, 'empty/.git/HEAD': 'x' });
    await symlink('/etc', tree.at('outside'));
    await symlink('gone', tree.at('dangling'));
    await symlink('loop', tree.at('loop'));
    expect(await tree.weigh('fn', { layers: ['layers/core', layer] })).toEqual({ ok: false, message, hint });
  });
});
