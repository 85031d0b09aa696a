/** What a job says on the workflow's own page: its log, summary, annotations and outputs, and the sentence that it fails with. */
import { randomUUID } from 'node:crypto';
import { FAIL, NOT_MEASURED, PASS, UNDECIDED } from '../../exit-codes.ts';
import type { Conclusion } from '../../conclude.ts';
import type { Problem } from '../../model.ts';
import { annotate, setOutputs, writeSummary } from '../../publish/action.ts';
import type { World } from '../../world.ts';
import { problemText } from '../problems.ts';
import { shownIn, type Job, type JobCore } from './job.ts';

/** `out` is the folder of the run's files, relative to the root. */
export async function tell(job: Job, conclusion: Conclusion, out: string): Promise<void> {
  const { core, world } = job;
  printUntrusted(world, conclusion.texts.terminal({ columns: 120, colour: false }));
  await writeSummary(core, world.env, conclusion.texts);
  annotate(core, conclusion.texts.annotations, shownIn(job, conclusion.run.config ?? 'tailgate.yml'));
  setOutputs(core, conclusion, shownIn(job, out));
}

/** The report quotes the target's log, and the runner obeys `::commands` in whatever is printed: they are off meanwhile. */
export function printUntrusted(world: World, text: string): void {
  const token = randomUUID();
  world.stdout.write(`::stop-commands::${token}\n${text}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`);
}

export function reject(core: Pick<JobCore, 'error'>, problems: readonly Problem[]): string {
  for (const { file, line, column, path, message, hint } of problems) {
    const where = file === null ? {} : { file, ...(line === null ? {} : { startLine: line }), ...(column === null ? {} : { startColumn: column }) };
    core.error([path, message, hint ?? ''].filter((part) => part !== '').join(': '), { title: 'Tailgate', ...where });
  }
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return `Nothing was measured${more}: ${problems[0] === undefined ? '' : problemText(problems[0])}`;
}

export function failureOf({ exitCode, reason }: Conclusion): string | null {
  switch (exitCode) {
    case PASS: return null;
    case FAIL: return `Performance budget exceeded: ${reason}`;
    case NOT_MEASURED: return `Could not measure, which is no regression: ${reason}`;
    case UNDECIDED: return `Not decided, and the policy asks for a decision: ${reason}`;
    default: return reason;
  }
}
