import { describe, expect, test } from '@jest/globals';
import { markdown } from '../../src/report/markdown.ts';
import type { Notice } from '../../src/report/notices.ts';
import { commentCases } from '../support/comment-cases.ts';
import { reportCases } from '../support/report-cases.ts';

const RESOLVED: Notice = { kind: 'resolved', commit: '4c1d9f0e7a2b3c4d5e6f708192a3b4c5d6e7f809' };
const linesOf = (name: string, notices: readonly Notice[], project: string | null = null): readonly string[] => markdown({ ...reportCases[name]!(), notices, project }).split('\n');

describe('after a fix', () => {
  test('a pass says what it resolved, right under the first line', () => {
    expect(linesOf('pass', [RESOLVED]).slice(0, 3)).toEqual(['### ✅ Pass: 19 compared, none worse than its budget allows', '', '✅ Resolved: `4c1d9f0e7a` was over a budget; nothing is any more.']);
  });

  test('a run that cannot tell does not call it resolved', () => {
    expect(linesOf('inconclusive', [RESOLVED])[2]).toBe('Not resolved yet: `4c1d9f0e7a` was over a budget, and this run cannot tell whether that is over.');
    expect(linesOf('interrupted', [RESOLVED])[2]).toMatch(/^Not resolved yet/);
  });

  test('a run that accuses says nothing of it', () => {
    expect(linesOf('regression', [RESOLVED]).join('\n')).not.toContain('esolved');
  });
});

describe('a pull request that changes its own rules', () => {
  const changed = (changes: readonly string[], judgedBy: 'base' | 'head' = 'base'): Notice => ({ kind: 'rules-changed', file: 'tailgate.yml', changes, judgedBy });

  test('is told so, and by which rules it is judged', () => {
    expect(linesOf('pass', [changed(['`cpu`: 10 % becomes 50 %'])]).slice(2, 5)).toEqual(['⚠️ **This pull request changes the rules it is judged by** (`tailgate.yml`). It is judged by those of the base branch; what it changes:', '', '- `cpu`: 10 % becomes 50 %']);
    expect(linesOf('pass', [changed(['x'], 'head')])[2]).toContain('It is judged by its own, new ones');
  });

  test('shows the first changes, and folds the others', () => {
    const text = linesOf('pass', [changed(Array.from({ length: 150 }, (_, i) => `change ${i}`))]).join('\n');
    expect(text).toContain('- change 2\n\n<details><summary>147 more changes of the rules</summary>\n\n- change 3\n');
    expect(text).toContain('- change 99\n- and 50 more\n\n</details>');
  });

  test('keeps the notice in the shortest report that still has a table', () => {
    const text = markdown({ ...commentCases['200-scenarios']!(), notices: [changed(['the limit of `cpu` is gone'])] }, { limit: 6000 });
    expect(text).toContain('This pull request changes the rules it is judged by');
    expect(text).toContain('- the limit of `cpu` is gone');
  });
});

test('what changes the worth of an outcome comes first, where it was judged last and in small print', () => {
  const lines = linesOf('pass', [{ kind: 'judged-elsewhere', branch: 'main' }, { kind: 'judged-again', label: 'perf-accepted' }, RESOLVED, { kind: 'rules-changed', file: 't.yml', changes: [], judgedBy: 'head' }]).filter((line) => line !== '').slice(1, 5);
  expect(lines.map((line) => line.slice(0, 14))).toEqual(['⚠️ **This pull', '✅ Resolved: `4', 'Judged again, ', '<sub>Measured ']);
});

test('the first line has the name of the project, when there is one', () => {
  expect(linesOf('regression', [], 'storefront')[0]).toMatch(/^### ❌ Fail \(storefront\): `latency\.p99`/);
});

test('a list is never taken up by the one before it: each stands under a heading or after a paragraph', () => {
  for (const make of Object.values(commentCases)) expect(markdown(make())).not.toMatch(/\n- [^\n]*\n\n- /);
});
