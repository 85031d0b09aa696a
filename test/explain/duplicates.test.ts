import { expect, test } from '@jest/globals';
import { duplicateCauses, duplicatesIn } from '../../src/explain/duplicates.ts';
import { aPart, someContents } from './builders.ts';

const nested = (size: number, over: Parameters<typeof aPart>[2] = {}): ReturnType<typeof aPart> => aPart('lodash', size, { path: 'node_modules/a/node_modules/lodash', version: '3.0.0', ...over });

test('all copies but the largest are wasted, of one version or of several, in the package or in a layer', () => {
  const layered = nested(20_000, { path: 'nodejs/node_modules/lodash', layer: 'layers/core' });
  expect(duplicatesIn(someContents([nested(30_000), aPart('lodash', 50_000), layered, aPart('once', 900_000)]))).toEqual([
    { name: 'lodash', copies: [aPart('lodash', 50_000), nested(30_000), layered], wasted: 50_000 },
  ]);
});

test('less than 1 kB is no waste', () => {
  expect(duplicatesIn(someContents([aPart('lodash', 50_000), nested(900)]))).toEqual([]);
});

test('own files of package and layer, and builds for different platforms, are no duplicates', () => {
  const jar = (version: string): ReturnType<typeof aPart> => aPart('netty-transport', 400_000, { path: `lib/netty-transport-${version}.jar`, version });
  expect(duplicatesIn(someContents([aPart(null, 9000), aPart(null, 9000, { layer: 'core' }), jar('4.1.100-linux-x86_64'), jar('4.1.100-osx-aarch_64')]))).toEqual([]);
});

test('a duplicate is new where base had the dependency once or not at all, grown where it had it less often, and no news where it had it as often', () => {
  const head = someContents([aPart('lodash', 50_000), nested(30_000), nested(20_000, { path: 'node_modules/b/node_modules/lodash' })]);
  const withCopies = (copies: number): string => duplicateCauses(someContents(head.parts.slice(0, copies)), head).map(({ changed }) => changed).join();
  expect([0, 1, 2, 3].map(withCopies)).toEqual(['new', 'new', 'grown', '']);
});

test('what a cut list of base may have held is not called new', () => {
  const base = someContents([], { left: { parts: 3, files: 0 } });
  expect(duplicateCauses(base, someContents([aPart('lodash', 50_000), nested(30_000)]))).toEqual([]);
});

test('a cause names the copies, the largest first', () => {
  expect(duplicateCauses(null, someContents([nested(30_000), aPart('lodash', 50_000)]))).toEqual([{
    kind: 'duplicate', name: 'lodash', changed: 'same',
    copies: [{ path: 'node_modules/lodash', version: '1.0.0', unpacked: 50_000 }, { path: 'node_modules/a/node_modules/lodash', version: '3.0.0', unpacked: 30_000 }],
  }]);
});
