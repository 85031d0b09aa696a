import { describe, expect, test } from '@jest/globals';
import { contentsOf, type Contents } from '../../../src/measure/size/contents.ts';
import { Inventory } from '../../../src/measure/size/inventory.ts';
import { Listing } from '../../../src/measure/size/listing.ts';
import { fc } from '../../support/properties.ts';

type Files = Readonly<Record<string, string>>;

/** As an archive lists them: in the order that is given. */
function contents(files: Files, layer: string | null = null): Contents {
  const inventory = new Inventory(layer);
  const listing = new Listing(inventory);
  for (const [path, content] of Object.entries(files)) {
    listing.add(path, 1, content.length);
    if (listing.describes(path)) listing.learn(path, Buffer.from(content));
  }
  listing.end();
  return contentsOf([inventory]);
}

/** `NAME VERSION PATH: FILES`, by path. */
function told({ parts }: Contents): readonly string[] {
  return parts.map(({ name, version, path, files }) => `${name ?? '-'} ${version ?? '-'} ${path}: ${files}`).sort();
}

describe('node dependencies', () => {
  test('are told apart where they are installed, with the version that their manifest states', () => {
    const found = contents({
      'index.js': 'own', 'package.json': '{"version":"9.9.9"}', 'node_modules/.package-lock.json': '{}',
      'node_modules/a/package.json': '{"name":"a","version":"1.0.0"}', 'node_modules/a/index.js': 'a', 'node_modules/a/test/package.json': '{"version":"0.0.1"}',
      'node_modules/a/node_modules/b/package.json': '{"version":"2.0.0"}', 'node_modules/b/package.json': '\ufeff{"version":"1.0.0"}', 'node_modules/c/x': '',
    });
    expect(told(found)).toEqual(['- - : 3', 'a 1.0.0 node_modules/a: 3', 'b 1.0.0 node_modules/b: 1', 'b 2.0.0 node_modules/a/node_modules/b: 1', 'c - node_modules/c: 1']);
  });

  test.each([
    ['damaged', '{"version":'], ['no object', 'null'], ['a list', '["version"]'], ['a number', '{"version":1}'], ['an empty text', '{"version":""}'],
    ['control characters', '{"version":"1\\u001b[31m"}'], ['two lines', '{"version":"1\\n2"}'], ['endless', `{"version":"${'9'.repeat(5000)}"}`],
    ['larger than a manifest may be', `{"version":"1.0.0","x":"${'x'.repeat(256 * 1024)}"}`], ['nested without end', '['.repeat(100_000)], ['meant for another object', '{"__proto__":{"version":"1.0.0"}}'],
  ])('have no version where the manifest is %s', (_name, manifest) => {
    expect(told(contents({ 'node_modules/a/package.json': manifest }))).toEqual(['a - node_modules/a: 1']);
  });

  test("take the name from the manifest where Yarn's slug does not tell it", () => {
    expect(told(contents({ 'node_modules/.store/@aws-sdk-client-s3-npm-3.1.0-a1b2c3d4e5/package/package.json': '{"name":"@aws-sdk/client-s3","version":"3.1.0"}' })))
      .toEqual(['@aws-sdk/client-s3 3.1.0 node_modules/.store/@aws-sdk-client-s3-npm-3.1.0-a1b2c3d4e5/package: 1']);
  });
});

describe('Python packages', () => {
  const yaml: Files = {
    'PyYAML-6.0.dist-info/METADATA': 'Metadata-Version: 2.1\r\nName: PyYAML\r\nVersion: 6.0\r\n\r\nVersion: 7 says the text', 'PyYAML-6.0.dist-info/RECORD': 'yaml/__init__.py,sha256=x,1\n"_yaml/a,b.py",,\n../../bin/yaml,,\n/etc/passwd,,\n\n',
    'yaml/__init__.py': 'yy', 'yaml/__pycache__/__init__.cpython-311.pyc': 'y', '_yaml/a,b.py': 'y',
  };

  test('are what their RECORD says, beside modules of the target itself', () => {
    expect(told(contents({ 'lambda_function.py': 'x', 'app/a.py': 'x', ...yaml }))).toEqual(['- - : 2', 'PyYAML 6.0 yaml: 5']);
  });

  test('are found in whatever order an archive lists them, and below `./`', () => {
    const reversed = Object.fromEntries(Object.entries({ 'lambda_function.py': 'x', ...yaml }).reverse());
    expect(told(contents(reversed))).toEqual(['- - : 1', 'PyYAML 6.0 yaml: 5']);
    expect(told(contents(Object.fromEntries(Object.entries(yaml).map(([path, content]) => [`./lib/${path}`, content]))))).toEqual(['PyYAML 6.0 lib/yaml: 5']);
  });

  test('share a namespace', () => {
    expect(told(contents({
      'google_cloud_storage-2.0.0.dist-info/RECORD': 'google/cloud/storage/__init__.py,,\n', 'protobuf-4.0.0.dist-info/RECORD': 'google/protobuf/__init__.py,,\n', 'google_cloud_core-1.0.dist-info/METADATA': 'Name: google-cloud-core',
      'google/cloud/storage/__init__.py': 'x', 'google/cloud/storage/deep/er/still/x.py': 'x', 'google/protobuf/__init__.py': 'x', 'google/cloud/core/x.py': 'x',
    }))).toEqual(['google-cloud-core 1.0 google/cloud/core: 2', 'google_cloud_storage 2.0.0 google/cloud/storage: 3', 'protobuf 4.0.0 google/protobuf: 2']);
  });

  test('of one module are found by name, with what was compiled of it and the libraries beside it', () => {
    expect(told(contents({
      'six-1.16.0.dist-info/METADATA': '', 'six.py': 'x', '__pycache__/six.cpython-311.pyc': 'x', '__pycache__/lambda_function.cpython-311.pyc': 'x', 'numpy-1.26.0.dist-info/WHEEL': '', 'numpy/x.so': 'x', 'numpy.libs/y.so': 'xyz',
    }))).toEqual(['- - : 1', 'numpy 1.26.0 numpy: 3', 'six 1.16.0 six: 3']);
  });

  test('of setuptools are known by `egg-info`, folder or file, but a source tree is no package', () => {
    expect(told(contents({
      'PyJWT-2.6.0.egg-info/PKG-INFO': 'Name: PyJWT\nVersion: 2.6.0', 'PyJWT-2.6.0.egg-info/top_level.txt': 'jwt\n', 'jwt/x.py': 'x',
      'dbus_python-1.3.2.egg-info': 'Name: dbus-python\nVersion: 1.3.2', 'old-1.0-py3.11.egg-info/installed-files.txt': '../older/x.py\nPKG-INFO\n', 'older/x.py': 'x',
      'mine.egg-info/PKG-INFO': 'Name: mine\nVersion: 1', 'mine/x.py': 'x',
    }))).toEqual(['- - : 2', 'PyJWT 2.6.0 jwt: 3', 'dbus-python 1.3.2 dbus_python-1.3.2.egg-info: 1', 'old 1.0 older: 2']);
  });

  test('are known by their folder alone in site-packages, and in `python/` of a layer that was stripped', () => {
    const files = { 'a/x.py': 'x', 'b.py': 'x' };
    const below = (folder: string): Files => Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
    expect(told(contents(below('venv/lib/python3.12/site-packages')))).toEqual(['a - venv/lib/python3.12/site-packages/a: 1', 'b - venv/lib/python3.12/site-packages/b: 1']);
    expect(told(contents(below('src')))).toEqual(['- - : 2']);
    const layer = new Inventory('layers/core');
    layer.enter('', ['python']);
    layer.enter('python', ['a', 'b.py']);
    for (const path of Object.keys(below('python'))) layer.add(path, 1, 1);
    expect(told(contentsOf([layer]))).toEqual(['a - python/a: 1', 'b - python/b: 1']);
  });

  test('that another package has vendored are its own parts, and what belongs to none of them is the package', () => {
    expect(told(contents({
      'pip-23.0.dist-info/RECORD': 'pip/_vendor/x.py,,\n', 'pip/_vendor/six-1.0.dist-info/METADATA': '', 'pip/_vendor/six.py': 'x', 'pip/_vendor/x.py': 'x', 'node_modules/a/py/z-1.0.dist-info/RECORD': 'z.py,,', 'node_modules/a/py/z.py': '', 'node_modules/a/py/other.py': '',
    }))).toEqual(['a - node_modules/a: 1', 'pip 23.0 pip: 2', 'six 1.0 pip/_vendor/six: 2', 'z 1.0 node_modules/a/py/z: 2']);
  });
});

describe('what is told', () => {
  test('is the largest first, of equal ones by path, and counts what it leaves out', () => {
    const inventory = new Inventory(null);
    for (let index = 0; index < 400; index += 1) inventory.add(`node_modules/p${String(index).padStart(3, '0')}/x`, 1, index === 7 ? 100 : index % 10);
    const { parts, files, left } = contentsOf([inventory]);
    expect([parts.length, files.length, left]).toEqual([300, 100, { parts: 100, files: 300 }]);
    expect(parts.slice(0, 3).map(({ name }) => name)).toEqual(['p007', 'p009', 'p019']);
    expect(parts.map(({ unpacked }) => unpacked)).toEqual(parts.map(({ unpacked }) => unpacked).sort((a, b) => b - a));
    expect(files.map(({ path }) => path).slice(0, 2)).toEqual(['node_modules/p007/x', 'node_modules/p009/x']);
  });

  test('holds no more dependencies in memory than anybody has, and counts the others', () => {
    const inventory = new Inventory(null);
    for (let index = 0; index < 50_010; index += 1) {
      inventory.add(`node_modules/p${index}/x`, 1, 1);
      inventory.add(`node_modules/p${index}/y`, 1, 1);
    }
    const { left } = contentsOf([inventory]);
    expect(left).toEqual({ parts: 50_010 - 300, files: 100_020 - 100 });
  });

  test('of package and layers stands in one list', () => {
    const [own, layer] = [new Inventory(null), new Inventory('layers/core')];
    own.add('index.js', 5, 10);
    layer.add('nodejs/node_modules/a/x', 1, 20);
    layer.add('readme', 1, 1);
    expect(contentsOf([own, layer])).toEqual({
      parts: [
        { name: 'a', version: null, path: 'nodejs/node_modules/a', layer: 'layers/core', packed: 1, unpacked: 20, files: 1 },
        { name: null, version: null, path: '', layer: null, packed: 5, unpacked: 10, files: 1 },
        { name: null, version: null, path: '', layer: 'layers/core', packed: 1, unpacked: 1, files: 1 },
      ],
      files: [{ path: 'nodejs/node_modules/a/x', layer: 'layers/core', packed: 1, unpacked: 20 }, { path: 'index.js', layer: null, packed: 5, unpacked: 10 }, { path: 'readme', layer: 'layers/core', packed: 1, unpacked: 1 }],
      left: { parts: 0, files: 0 },
    });
  });

  test('adds up to the whole, whatever the paths and manifests are', () => {
    const name = fc.constantFrom('node_modules', '@s', 'a', 'b.py', 'python', 'site-packages', 'a-1.0.dist-info', 'b-2.egg-info', 'RECORD', 'METADATA', 'top_level.txt', 'package.json', '.pnpm', '.store', '__pycache__', 'x-npm-1.0-0123456789', 'package', 'c-1.jar', '', '..', 'google');
    const path = fc.array(name, { minLength: 1, maxLength: 7 }).map((names) => names.join('/'));
    const content = fc.oneof(fc.string(), fc.constantFrom('a/x.py,,\n', 'google/a/x.py,,\n"', 'Name: a\nVersion: 3\n', '{"version":"1"}', 'google\na'));
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(path, content), { selector: ([at]) => at, maxLength: 25 }), fc.boolean(), (files, layer) => {
      const { parts } = contents(Object.fromEntries(files), layer ? 'l' : null);
      const total = (of: (part: { readonly packed: number; readonly unpacked: number; readonly files: number }) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
      const listed = Object.entries(Object.fromEntries(files));
      expect([total((part) => part.files), total((part) => part.packed), total((part) => part.unpacked)]).toEqual([listed.length, listed.length, listed.reduce((sum, [, text]) => sum + text.length, 0)]);
      expect(new Set(parts.map((part) => `${part.name} ${part.path}`)).size).toBe(parts.length);
    }), { numRuns: 1000, seed: 5 });
  });
});
