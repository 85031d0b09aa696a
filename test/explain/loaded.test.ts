import { describe, expect, test } from '@jest/globals';
import { neverLoaded } from '../../src/explain/loaded.ts';
import type { ImportedModule, PackageContents, PackageFile, PackagePart } from '../../src/model.ts';
import { aDependency, aFile, aHotPath, aModule, aPart, aTree, someContents } from './builders.ts';

const unused = (contents: PackageContents, modules: readonly ImportedModule[], over: Parameters<typeof aTree>[1] = {}, hot: Parameters<typeof neverLoaded>[2] = []): readonly string[] =>
  neverLoaded(contents, aTree(modules, over), hot).map(({ name }) => name);

describe('of a Node package', () => {
  const used = [aModule('index.js'), aDependency('used', 0)];
  const withParts = (...parts: readonly PackagePart[]): PackageContents => someContents([aPart(null, 5000), aPart('used', 300_000), ...parts]);
  test('what nothing loaded is named with what all its copies weigh', () => {
    const contents = withParts(aPart('moment', 4_000_000), aPart('moment', 1_000_000, { path: 'node_modules/used/node_modules/moment' }));
    expect(neverLoaded(contents, aTree(used), [])).toEqual([{ name: 'moment', unpacked: 5_000_000 }]);
  });
  test('what was loaded later, or ran under load, is not accused', () => {
    expect(unused(withParts(aPart('late', 400_000)), [...used, aDependency('late', 0, { phase: 'later' })])).toEqual([]);
    expect(unused(withParts(aPart('hot', 400_000)), used, {}, [aHotPath([{ dependency: 'hot' }])])).toEqual([]);
  });
  test('nothing is accused where the tree, or the list of what the package holds, was cut', () => {
    expect(unused(withParts(aPart('moment', 4_000_000)), used, { left: 1 })).toEqual([]);
    expect(unused({ ...withParts(aPart('moment', 4_000_000)), left: { parts: 1, files: 0 } }, used)).toEqual([]);
  });
  test('nothing is accused in a package that is not what ran', () => {
    expect(unused(someContents([aPart('moment', 4_000_000)]), used)).toEqual([]);
    expect(unused(someContents([aPart('moment', 4_000_000)], { files: [aFile('index.js', 900)] }), [aModule('index.js')])).toEqual(['moment']);
  });
  test.each([
    ['type stubs', '@types/node', {}], ['a build for one platform', '@img/sharp-linux-x64', {}], ['a build for one platform', 'esbuild-darwin-arm64', {}], ['what loggers load in another thread', 'pino-pretty', {}],
    ['what lies in a layer', 'shared', { layer: 'layers/core' }], ['what is small', 'small', { unpacked: 90_000 }],
  ])('%s: %s is not accused', (_, name, over) => {
    expect(unused(withParts(aPart(name, 400_000, over)), used)).toEqual([]);
  });
  test('what holds programs, native libraries or data is not accused', () => {
    const holding = (path: string): readonly string[] => unused({ ...withParts(aPart('native', 4_000_000)), files: [aFile(path, 3_000_000)] }, used);
    expect(['node_modules/native/lib/libvips.so.42', 'node_modules/native/x.wasm', 'node_modules/native/build/Release/x.node', 'node_modules/native/bin/ffmpeg', 'node_modules/native/geo.mmdb'].flatMap(holding)).toEqual([]);
    expect(holding('node_modules/native/index.js')).toEqual(['native']);
  });
});

describe('of a Python package', () => {
  const own = aModule('lambda_function');
  const dist = (name: string, path: string, over: Partial<PackagePart> = {}): PackagePart => aPart(name, 2_000_000, { path, ...over });
  const run = (parts: readonly PackagePart[], modules: readonly string[], files: readonly PackageFile[] = []): readonly string[] =>
    unused(someContents([aPart(null, 900), ...parts], { files: [aFile('lambda_function.py', 900), ...files] }), [own, ...modules.map((name) => aModule(name, { kind: 'dependency', parent: 0, dependency: name.split('.')[0] ?? null }))], { language: 'python' });
  test('a distribution is loaded when a module by its name, or by its folder, is', () => {
    const parts = [dist('pandas', 'pandas'), dist('PyYAML', 'yaml'), dist('python-dateutil', 'dateutil'), dist('ruamel.yaml', 'ruamel/yaml'), dist('scikit-learn', 'sklearn'), dist('typing_extensions', 'typing_extensions')];
    expect(run(parts, ['pandas.core.api', 'yaml', 'dateutil.tz', 'ruamel.yaml', 'sklearn', 'typing_extensions'])).toEqual([]);
    expect(run(parts, ['json'])).toEqual(['PyYAML', 'pandas', 'python-dateutil', 'ruamel.yaml', 'scikit-learn', 'typing_extensions']);
  });
  test('folders around packages are no names', () => {
    expect(run([dist('pandas', 'python/lib/python3.12/site-packages/pandas')], ['python', 'lib'])).toEqual(['pandas']);
  });
  test('a namespace that several distributions share counts for all of them', () => {
    expect(run([dist('google-cloud-storage', 'google/cloud/storage')], ['google.protobuf'])).toEqual([]);
  });
  test('where only libraries or a description are left to go by, nobody is accused', () => {
    const parts = [dist('pillow', 'pillow.libs'), dist('odd', 'odd-1.0.dist-info'), dist('nvidia-cublas-cu12', 'nvidia/cublas'), dist('tzdata', 'tzdata'), dist('types-requests', 'requests-stubs'), dist('wheel', 'wheel.whl')];
    expect(run(parts, ['json'])).toEqual([]);
    expect(run([dist('mkl', 'mkl')], ['json'], [aFile('mkl/libmkl_core.so.2', 1_000_000)])).toEqual([]);
  });
  test('an extension module is nothing that is loaded unseen', () => {
    expect(run([dist('pandas', 'pandas')], ['json'], [aFile('pandas/_libs/algos.cpython-312-x86_64-linux-gnu.so', 1_000_000)])).toEqual(['pandas']);
  });
  test('what is there for another language is not judged', () => {
    expect(run([dist('left-pad', 'node_modules/left-pad')], ['json'])).toEqual([]);
  });
});

test('of ten thousand dependencies with names that mean something to JavaScript none is mistaken', () => {
  const parts = Array.from({ length: 10_000 }, (_, i) => aPart(['__proto__', 'constructor', 'valueOf'][i % 3] ?? '', 200_000, { path: `node_modules/x${i}` }));
  expect(unused(someContents([...parts, aPart('used', 10)]), [aModule('index.js'), aDependency('used', 0), aDependency('constructor', 0)])).toEqual(['__proto__', 'valueOf']);
});
