import { describe, expect, test } from '@jest/globals';
import { configFromInputs, scenarioNames, type Inputs } from '../../src/config/inputs.ts';
import { nameFault } from '../../src/config/fields.ts';
import { fc } from '../support/properties.ts';

const nothing: Inputs = { start: null, url: null, package: null, onInconclusive: 'pass', onMissingBaseline: 'pass' };
const lines = (inputs: Partial<Inputs>): readonly string[] => {
  const read = configFromInputs({ ...nothing, ...inputs });
  if (read.ok) throw new Error('it was accepted');
  return read.problems.map((p) => `${p.file} ${p.path}: ${p.message}; ${p.hint}`);
};

describe('inputs without a config file', () => {
  test('make one target with a scenario for each path', () => {
    const read = configFromInputs({ ...nothing, start: 'node server.js', url: '/health, /api/items?limit=2\n/', package: 'dist', onInconclusive: 'fail' });
    expect(read).toMatchObject({
      ok: true,
      value: {
        version: 1, file: null, budgets: [], policy: { onInconclusive: 'fail', onMissingBaseline: 'pass' },
        targets: [{
          name: 'app', start: 'node server.js', ready: { path: '/health', timeout: 30_000 }, coldStart: { runs: 10 }, package: { path: 'dist', format: 'directory' },
          scenarios: [
            { name: 'health', requests: [{ method: 'GET', path: '/health' }], load: { kind: 'connections', connections: 8 } },
            { name: 'api-items-limit-2', requests: [{ path: '/api/items?limit=2' }] },
            { name: 'root', requests: [{ path: '/' }] },
          ],
        }],
      },
    });
  });

  test('weigh a package alone', () => {
    expect(configFromInputs({ ...nothing, package: 'dist/api.zip' })).toMatchObject({ ok: true, value: { targets: [{ start: null, coldStart: null, scenarios: [], package: { path: 'dist/api.zip', format: 'file' } }] } });
  });

  test('measure cold starts alone, until a path of its own answers', () => {
    expect(configFromInputs({ ...nothing, start: 'x', readyPath: '/up' })).toMatchObject({ ok: true, value: { targets: [{ scenarios: [], coldStart: { runs: 10 }, ready: { path: '/up' } }] } });
  });

  test.each([
    [{}, ['null --start: nothing to measure was given; write for example `--start "node server.js"`']],
    [{ url: '/x' }, ['null --start: is missing: `--url` needs a service; write for example `--start "node server.js"`']],
    [{ url: '/x', package: '.' }, ['null --url: needs a service to load; write for example `--start "node server.js"` beside it']],
    [{ start: 'x', url: 'http://localhost:3000/a?b=1' }, ['null --url: `http://localhost:3000/a?b=1` is a whole URL; write the path only, `/a?b=1`; Tailgate chooses the port']],
    [{ start: 'x', url: 'a, /b, /b' }, ['null --url: `a` must start with /; write `/a`', 'null --url: `/b` is given twice; give it once']],
    [{ start: 'x', url: ' , ' }, ['null --url: is empty; write a path such as `/health`']],
    [{ start: ' ', package: '/etc', readyPath: 'up' }, ['null --start: is not a command; write for example `--start "node server.js"`', 'null --ready-path: `up` must start with /; write `/up`', 'null --package: `/etc` is absolute; write it relative to the repository']],
  ])('%j is refused', (inputs, expected) => {
    expect(lines(inputs)).toEqual(expected);
  });

  test('every path gets a name of its own that a file can have', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.oneof(fc.webPath(), fc.string().map((text) => `/${text}`), fc.constantFrom('/', '/a', '/a/', '/A', '/constructor', `/${'x'.repeat(99)}`, `/${'x'.repeat(98)}`))), (paths) => {
      const names = scenarioNames(paths);
      expect(new Set(names).size).toBe(paths.length);
      expect(names.filter((name) => nameFault(name) !== null)).toEqual([]);
    }));
  });
});
