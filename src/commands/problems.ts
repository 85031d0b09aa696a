/** Problems -> the lines a person reads: where, what, and what to write instead. */
import type { Problem } from '../model.ts';

export function problemLines(problems: readonly Problem[]): string {
  return problems.map((problem) => `tailgate: ${problemText(problem)}\n`).join('');
}

/** `tailgate.yml:12:7: targets.api.start: must be text; write ...` */
export function problemText(problem: Problem): string {
  const place = problem.file === null ? [] : [[problem.file, problem.line, problem.column].filter((part) => part !== null).join(':')];
  const hint = problem.hint === null ? '' : `\n    ${problem.hint}`;
  return `${[...place, problem.path, problem.message].filter((part) => part !== '').join(': ')}${hint}`;
}
