/** Problems -> the lines a person reads: where, what, and what to write instead. */
import type { Problem } from '../model.ts';
import { plainText } from '../report/escape.ts';

/** Messages quote what the user wrote, and what a file held: each stays one line of text, whatever is in it. */
const LONGEST = 1000;

export function problemLines(problems: readonly Problem[]): string {
  return problems.map((problem) => `tailgate: ${problemText(problem)}\n`).join('');
}

/** `tailgate.yml:12:7: targets.api.start: must be text; write ...` */
export function problemText(problem: Problem): string {
  const place = problem.file === null ? [] : [[problem.file, problem.line, problem.column].filter((part) => part !== null).join(':')];
  const hint = problem.hint === null ? '' : `\n    ${plainText(problem.hint, LONGEST)}`;
  return `${plainText([...place, problem.path, problem.message].filter((part) => part !== '').join(': '), LONGEST)}${hint}`;
}
