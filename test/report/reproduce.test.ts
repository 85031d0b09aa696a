import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { markdown } from '../../src/report/markdown.ts';
import { renderAll } from '../../src/report/render.ts';
import { callFromClone } from '../../src/report/reproduce.ts';
import { commentCases } from '../support/comment-cases.ts';
import { reportCases } from '../support/report-cases.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const blockOf = (text: string): readonly string[] => (/```sh\n([\s\S]*?)\n```/.exec(text)?.[1] ?? '').split('\n');

describe('what to type for whoever has only the Action', () => {
  test('fetches the commit that was measured, gets Tailgate, and measures both builds side by side', () => {
    expect(blockOf(markdown(commentCases['fail']!()))).toEqual([
      'git fetch -q origin 4c1d9f0e7a2b3c4d5e6f708192a3b4c5d6e7f809 && git switch -q --detach FETCH_HEAD',
      'test -d ~/.cache/tailgate-v0 || git clone -q --depth 1 --branch v0 https://github.com/tailgate/tailgate ~/.cache/tailgate-v0',
      'node ~/.cache/tailgate-v0/dist/cli/index.js run --target api --scenario list --compare side-by-side --seed 7',
    ]);
  });

  test('is a command that a shell can read, whatever names are in it', () => {
    for (const make of Object.values(commentCases)) execFileSync('sh', ['-n'], { input: blockOf(markdown(make())).join('\n') });
  });

  test('names no commit that is none, and needs no comparison for a limit', () => {
    expect(blockOf(markdown(commentCases['hostile']!()))[0]).toMatch(/^test -d /);
    expect(blockOf(markdown(commentCases['over-budget']!()))[2]).toBe('node ~/.cache/tailgate-v0/dist/cli/index.js run --target api --scenario list --seed 7');
  });

  test('is nothing on a first run: the default branch stores the baseline by itself', () => {
    const text = markdown(commentCases['first-run']!());
    expect(text).toContain('**What now.** Nothing to do in this pull request: the first run of this workflow on a push to the default branch stores a baseline');
    expect(text).not.toContain('```sh');
  });

  test('carries the flags that stand for a config', () => {
    const call = callFromClone({}, ['--start', 'node server.js', '--url', '/health']);
    expect(blockOf(markdown({ ...commentCases['fail']!(), call }))[2]).toContain("run --start 'node server.js' --url /health --target api");
  });

  test('is left out on a terminal: whoever reads that has Tailgate', () => {
    expect(renderAll(commentCases['fail']!()).terminal({})).toBe(renderAll(reportCases['regression']!()).terminal({}));
  });
});

describe('a clone of the Action', () => {
  test('of a commit fetches that commit, since no branch has its name', () => {
    expect(callFromClone({ server: 'https://ghe.example', repository: 'perf/tailgate', ref: SHA })).toEqual({
      install: `test -d ~/.cache/tailgate-0123456789 || { git clone -q --filter=blob:none --no-checkout https://ghe.example/perf/tailgate ~/.cache/tailgate-0123456789 && git -C ~/.cache/tailgate-0123456789 checkout -q ${SHA}; }`,
      command: 'node ~/.cache/tailgate-0123456789/dist/cli/index.js', flags: [],
    });
  });

  test.each([
    ['a local action', { repository: '', ref: '' }], ['a command in the ref', { repository: 'a/b', ref: 'v0; rm -rf /' }], ['no server', { server: 'javascript:x', repository: '$(id)/x', ref: 'v1' }],
  ])('of what is no place on a server is Tailgate\'s own: %s', (_, from) => {
    const { install } = callFromClone(from);
    expect(install).toMatch(/^test -d ~\/\.cache\/tailgate-v0 \|\| git clone -q --depth 1 --branch v0 https:\/\/github\.com\/(tailgate\/tailgate|a\/b) ~\/\.cache\/tailgate-v0$/);
  });
});
