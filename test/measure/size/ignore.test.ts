import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ignoredBy } from '../../../src/measure/size/ignore.ts';
import { walk } from '../../../src/measure/size/walk.ts';
import { Tree, weighed } from './tree.ts';
import { fc } from '../../support/properties.ts';

const tree = new Tree();
beforeEach(() => tree.make());
afterEach(() => tree.remove());

/** What is left of the folder, by us; null where a pattern is refused. */
async function left(patterns: readonly string[]): Promise<readonly string[] | null> {
  const rules = ignoredBy(patterns);
  if (!rules.ok) return null;
  const names: string[] = [];
  for await (const { name } of walk(tree.at('app'), rules.ignored, new AbortController().signal)) names.push(name.toString());
  return names.sort();
}

/** And by git, which has never heard of us. */
async function leftByGit(patterns: readonly string[]): Promise<readonly string[]> {
  await tree.put({ patterns: `${patterns.join('\n')}\n` });
  const git = ['-c', 'core.quotePath=false', '-C', tree.at('app'), 'ls-files', '-z', '--others', `--exclude-from=${tree.at('patterns')}`];
  return execFileSync('git', git, { encoding: 'utf8' }).split('\0').filter((name) => name !== '').sort();
}

const paths = ['a.js', 'a.js.map', 'keep', 'tests/a.js', 'tests/keep', 'tests/deep/keep', 'tests/deep/b.map', 'lib/tests/a.js', 'lib/a.js.map', 'lib/keep/x', '.hidden', 'lib/.hidden/y', '#x', '!x', '[id].js', 'i.js', 'sp ace'];

describe('patterns leave out what git would', () => {
  beforeEach(async () => {
    await tree.put(Object.fromEntries(paths.map((name) => [`app/${name}`, ''])));
    execFileSync('git', ['init', '-q', tree.at('app')]);
  });

  test.each([
    [['**/*.map']], [['*.map']], [['tests/']], [['tests']], [['/tests']], [['**/tests/**']], [['tests/**', '!tests/keep']], [['tests/*', '!tests/deep/', 'tests/deep/*', '!tests/deep/keep']],
    [['*', '!keep']], [['*', '!*/', '!keep']], [['**', '!**/', '!*.js']], [['!keep', 'keep']], [['keep', '!/keep']], [['\\#x', '\\!x']], [['\\[id\\].js']], [['[id].js']], [['lib/**/y', '.hidden']], [['sp\\ ace']], [['[!a]*']], [['tests/**/keep']], [['*.js', '!lib/**/*.js']],
  ])('%j', async (patterns) => expect(await left(patterns)).toEqual(await leftByGit(patterns)));

  test('whatever they are', async () => {
    const part = fc.constantFrom('*', '**', '?', 'a.js', '*.js', '*.map', 'tests', 'lib', 'keep', 'deep', '.hidden', '[ab]*', '[!k]*', '*e*', 'x');
    const pattern = fc.tuple(fc.constantFrom('', '', '!'), fc.constantFrom('', '', '/'), fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '', '/'))
      .map(([not, anchor, names, folder]) => `${not}${anchor}${names.join('/')}${folder}`);
    let compared = 0;
    await fc.assert(fc.asyncProperty(fc.array(pattern, { minLength: 1, maxLength: 4 }), async (patterns) => {
      const found = await left(patterns);
      if (found === null) return; // refused, because it would bring nothing back
      compared += 1;
      expect(found).toEqual(await leftByGit(patterns));
    }), { numRuns: 150, seed: 11 });
    expect(compared).toBeGreaterThan(100);
  });
});

test('what is brought back is weighed', async () => {
  await tree.put({ 'app/a.js': 'a', 'app/tests/big.json': 'x'.repeat(1000), 'app/tests/keep.json': 'xy' });
  expect(weighed(await tree.weigh('app', { ignore: ['tests/**', '!tests/keep.json'] }))).toMatchObject({ files: 2, unpacked: 3 });
});

test.each([
  [['tests/', '!tests/keep.json'], 'tests', 'To leave out what is in the folder, but not the folder, write `tests/**`.'],
  [['node_modules', '!node_modules/a/x'], 'node_modules', 'To leave out what is in the folder, but not the folder, write `node_modules/**`.'],
  [['tests/**', '!tests/deep/keep'], 'tests/deep', 'Bring back the folder as well: `!tests/deep/`.'],
  [['!.git/config'], '.git', 'To leave out what is in the folder, but not the folder, write `.git/**`.'],
])('a pattern that cannot bring anything back is refused: %j', async (ignore, folder, hint) => {
  await tree.put({ 'app/a.js': 'a' });
  const pattern = JSON.stringify(ignore.at(-1));
  expect(await tree.weigh('app', { ignore })).toEqual({ ok: false, message: `the pattern ${pattern} in \`ignore\` brings nothing back: the folder ${folder} is left out as a whole`, hint });
});
