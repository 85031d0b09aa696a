import { describe, expect, test } from '@jest/globals';
import { nodeDependency, vendored } from '../../../src/measure/size/dependency.ts';

describe('a file lies in the innermost node dependency around it', () => {
  test.each([
    ['node_modules/lodash/lodash.js', 'lodash', 'node_modules/lodash'],
    ['node_modules/@aws-sdk/client-s3/dist/index.js', '@aws-sdk/client-s3', 'node_modules/@aws-sdk/client-s3'],
    ['node_modules/a/node_modules/lodash/lodash.js', 'lodash', 'node_modules/a/node_modules/lodash'],
    ['nodejs/node_modules/a/lib/b.js', 'a', 'nodejs/node_modules/a'],
    ['packages/api/node_modules/a/b.js', 'a', 'packages/api/node_modules/a'],
    ['node_modules/.pnpm/lodash@4.17.21/node_modules/lodash/index.js', 'lodash', 'node_modules/.pnpm/lodash@4.17.21/node_modules/lodash'],
    ['node_modules/.pnpm/@b+c@1.0.0/node_modules/@b/c/x.js', '@b/c', 'node_modules/.pnpm/@b+c@1.0.0/node_modules/@b/c'],
    ['node_modules/.store/lodash-npm-4.17.21-6382451519/package/index.js', 'lodash', 'node_modules/.store/lodash-npm-4.17.21-6382451519/package'],
    ['node_modules/.store/lodash-npm-4.17.21-6382451519/node_modules/lodash/index.js', 'lodash', 'node_modules/.store/lodash-npm-4.17.21-6382451519/node_modules/lodash'],
    ['.yarn/unplugged/esbuild-npm-0.19.2-a1b2c3d4e5/node_modules/esbuild/bin/esbuild', 'esbuild', '.yarn/unplugged/esbuild-npm-0.19.2-a1b2c3d4e5/node_modules/esbuild'],
    ['node_modules/a/node_modules/.bin/b', 'a', 'node_modules/a'],
    ['node_modules/a/node_modules/@b/c', 'a', 'node_modules/a'],
  ])('%s', (file, name, path) => expect(nodeDependency(file)).toMatchObject({ name, path }));

  test.each([
    'index.js', 'node_modules', 'node_modules/.bin/tsc', 'node_modules/.package-lock.json', 'node_modules/.cache/x/y', 'node_modules/lodash', 'node_modules/@aws-sdk/client-s3',
    'node_modules/.pnpm/lock.yaml', 'node_modules/.pnpm/a@1.0.0/node_modules/b', 'my_node_modules/a/b', 'node_modules2/a/b', '',
  ])('%j lies in none', (file) => expect(nodeDependency(file)).toBeNull());

  test('of which Yarn states the version', () => {
    expect(nodeDependency('node_modules/.store/lodash-npm-4.17.21-6382451519/package/x')?.version).toBe('4.17.21');
    expect(nodeDependency('node_modules/.store/other/package/x')).toMatchObject({ name: 'other', version: null });
  });
});

test.each([
  ['lib/jackson-core-2.15.2.jar', 'jackson-core', '2.15.2'],
  ['lib/commons-lang3-3.12.0.jar', 'commons-lang3', '3.12.0'],
  ['BOOT-INF/lib/guava-32.1.2-jre.jar', 'guava', '32.1.2-jre'],
  ['gradle/wrapper/gradle-wrapper.jar', 'gradle-wrapper', null],
  ['wheels/numpy-1.26.0-cp311-cp311-manylinux_2_17_x86_64.whl', 'numpy', '1.26.0'],
  ['vendor/cache/nokogiri-1.15.4-x86_64-linux.gem', 'nokogiri', '1.15.4-x86_64-linux'],
  ['.yarn/cache/lodash-npm-4.17.21-6382451519-eb835a2e51.zip', 'lodash', '4.17.21'],
  ['.yarn/cache/typescript-patch-a1b2c3d4e5-10c0.zip', null, null],
  ['data/things-1.0.zip', null, null],
  ['index.js', null, null],
])('a vendored file is a dependency by itself: %s', (path, name, version) => {
  expect(vendored(path)).toEqual(name === null ? null : { name, version, path });
});
