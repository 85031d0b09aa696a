import { describe, expect, test } from '@jest/globals';
import { optionSpecs, readOptions, type Options, type OptionSpec } from '../src/options.ts';
import { fc } from './support/properties.ts';

const label = (name: string): string => `--${name}`;
const specs: readonly OptionSpec[] = optionSpecs;

function accepted(raw: Readonly<Record<string, string | undefined>>): Options {
  const read = readOptions(raw, label);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** `path: message (hint)` of each problem. */
function refused(raw: Readonly<Record<string, string | undefined>>): readonly string[] {
  const read = readOptions(raw, label);
  return read.ok ? [] : read.problems.map(({ path, message, hint }) => `${path}: ${message} (${hint})`);
}

const defaults: Options = {
  config: null, start: null, url: null, package: null, workingDirectory: '.', baselines: 'baselines', out: '.tailgate', compare: 'auto', base: null, pullRequest: null, update: false, time: 60, seed: null,
  target: null, scenario: null, onInconclusive: null, onMissingBaseline: null, mode: 'auto', shard: null, shards: 'shards', store: 'branch', baselinesBranch: 'tailgate-baselines', project: null,
  comment: 'on-change', check: true, artifact: 'tailgate', quiet: false, json: false,
};

describe('what is read', () => {
  test('nothing given is the defaults; the config file stays open, so that leaving it out may mean having none', () => {
    expect(accepted({})).toEqual(defaults);
  });

  test('an empty or blank text is not given: that is how the Action hands over an input that was left out', () => {
    expect(accepted(Object.fromEntries(specs.map((spec) => [spec.name, ' \n'])))).toEqual(defaults);
  });

  test('every option arrives', () => {
    const raw = {
      config: 'a.yml', start: 'node x.js', url: '/a,/b', package: 'dist', 'working-directory': 'sub', baselines: 'b', out: 'o', compare: 'side-by-side', base: 'v1.2', update: 'true', time: '2.5', seed: '7',
      target: 't', scenario: 's', 'on-inconclusive': 'fail', 'on-missing-baseline': 'pass', mode: 'update', quiet: 'true', json: 'true',
      token: 'ghs_x', store: 'directory', 'baselines-branch': 'perf/history', project: 'store-front', comment: 'never', check: 'false', artifact: 'gate', shard: '2/4', shards: 'parts',
    };
    expect(Object.keys(raw).sort()).toEqual(specs.map((spec) => spec.name).sort());
    expect(accepted(raw)).toEqual({
      config: 'a.yml', start: 'node x.js', url: '/a,/b', package: 'dist', workingDirectory: 'sub', baselines: 'b', out: 'o', compare: 'side-by-side', base: 'v1.2', pullRequest: null, update: true, time: 2.5, seed: 7,
      target: 't', scenario: 's', onInconclusive: 'fail', onMissingBaseline: 'pass', mode: 'update', shard: { index: 2, of: 4 }, shards: 'parts', store: 'directory', baselinesBranch: 'perf/history', project: 'store-front',
      comment: 'never', check: false, artifact: 'gate', quiet: true, json: true,
    });
  });

  test('space around a text is not part of it', () => {
    expect(accepted({ start: '  node server.js\n', compare: ' none ' })).toMatchObject({ start: 'node server.js', compare: 'none' });
  });

  test('the smallest and the largest seed are seeds', () => {
    for (const seed of [0, 2 ** 32 - 1]) expect(accepted({ seed: String(seed) }).seed).toBe(seed);
  });
});

describe('what is refused', () => {
  test('a name that cannot be one, with an example', () => {
    expect(refused({ project: 'store/front' })).toEqual(['--project: `store/front` is not a name of at most 50 letters, digits, `.`, `_` and `-` (and not `default`) (write for example `storefront`)']);
    expect(refused({ 'baselines-branch': '../main' })).toEqual(['--baselines-branch: `../main` is not the name of a branch (write for example `tailgate-baselines`)']);
  });

  test('a word that is not one of the choices, with the choices', () => {
    expect(refused({ compare: 'both' })).toEqual(['--compare: `both` is not one of its values (write `auto` or `stored` or `side-by-side` or `none`)']);
    expect(refused({ 'on-inconclusive': 'warn' })).toEqual(['--on-inconclusive: `warn` is not one of its values (write `pass` or `fail`)']);
  });

  test('a shard that there is not', () => {
    expect(refused({ shard: '5/4' })).toEqual(['--shard: there is no shard 5 of 4 (write `1/4` to `4/4`)']);
    for (const shard of ['0/4', '1', 'a/b', '1/0']) expect(refused({ shard })).toEqual([`--shard: \`${shard}\` is not a shard and their number (write for example \`2/4\`)`]);
  });

  test('a number that is none, too small, too large or not whole, with its range', () => {
    for (const time of ['soon', '30s', '0', '-1', '86401', 'Infinity', 'NaN', '1e9', '1,5']) expect(refused({ time })).toEqual([`--time: \`${time}\` is not a number from 1 to 86400 (write for example \`60\`)`]);
    for (const seed of ['1.5', '-1', '4294967296', '7n']) expect(refused({ seed })).toEqual([`--seed: \`${seed}\` is not a whole number from 0 to 4294967295 (write for example \`7\`)`]);
  });

  test('a flag that is neither true nor false', () => {
    for (const update of ['yes', '1', 'TRUE']) expect(refused({ update })).toEqual([`--update: \`${update}\` is neither true nor false (write \`true\` or \`false\`)`]);
  });

  test('everything at once, each under the name that the user knows', () => {
    const read = readOptions({ time: 'x', seed: 'y', mode: 'z' }, (name) => `input ${name}`);
    expect(read.ok ? [] : read.problems.map((problem) => problem.path).sort()).toEqual(['input mode', 'input seed', 'input time']);
  });

  test('whatever is given, the answer is options within their ranges or problems, never a throw', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('true', 'auto', 'stored', '60', '-0', '0x10', '1e3'));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...specs.map((spec) => spec.name)), texts), (raw) => {
      const read = readOptions(raw, label);
      if (!read.ok) return read.problems.length > 0;
      const { time, seed } = read.value;
      return time >= 1 && time <= 86_400 && (seed === null || (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32));
    }));
  });
});

describe('the table', () => {
  test('has names in kebab-case, each once, and a sentence about each', () => {
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    for (const { name, description } of specs) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description).toMatch(/^[A-Z`].*\.$/);
    }
  });

  test('has defaults that are accepted as if they were written', () => {
    expect(accepted(Object.fromEntries(specs.flatMap(({ name, default: text }) => (text === null ? [] : [[name, text]]))))).toEqual({ ...defaults, config: 'tailgate.yml' });
  });

  test('has choices where there is a choice, a range where there is a number, and a placeholder where there is a value', () => {
    for (const { name, kind, choices, range, placeholder } of specs) {
      expect({ name, choices: choices !== undefined, range: range !== undefined, placeholder: placeholder !== '' }).toEqual({ name, choices: kind === 'choice', range: kind === 'number', placeholder: kind !== 'flag' });
    }
  });
});
