import { expect, test } from '@jest/globals';
import { problemLines, problemText } from '../../src/commands/problems.ts';
import type { Problem } from '../../src/model.ts';

const aProblem = (change: Partial<Problem>): Problem => ({ file: null, line: null, column: null, path: '', message: 'is wrong', hint: null, ...change });

test('a problem says the place, the path, what is wrong, and below it what to write instead', () => {
  const problem = aProblem({ file: 'tailgate.yml', line: 12, column: 7, path: 'targets.api.start', message: 'must be text', hint: 'write a command' });
  expect(problemText(problem)).toBe('tailgate.yml:12:7: targets.api.start: must be text\n    write a command');
});

test('what is not known is left out', () => {
  expect(problemText(aProblem({ path: '--time', message: 'needs a value' }))).toBe('--time: needs a value');
  expect(problemText(aProblem({ file: 'run.json', message: 'there is no such file' }))).toBe('run.json: there is no such file');
  expect(problemText(aProblem({ file: 'a.yml', line: 3, path: 'budgets' }))).toBe('a.yml:3: budgets: is wrong');
});

test('each problem begins a line of its own, after the name of the program', () => {
  expect(problemLines([aProblem({ path: 'a' }), aProblem({ path: 'b', hint: 'do c' })])).toBe('tailgate: a: is wrong\ntailgate: b: is wrong\n    do c\n');
  expect(problemLines([])).toBe('');
});

test('what a file held cannot begin a line, colour a terminal or speak to the runner', () => {
  const text = problemText(aProblem({ path: 'x\n::error::y', message: 'has \u001b[31mred\u001b[0m\r and \u0007', hint: '::set-output name=a::b\n::warning::c' }));
  expect(text.split('\n')).toHaveLength(2);
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  for (const line of text.split('\n')) expect(line.trimStart().startsWith('::')).toBe(false);
});

test('a message as long as the file it quotes is cut', () => {
  expect(problemText(aProblem({ message: 'x'.repeat(100_000) })).length).toBeLessThan(1100);
});
