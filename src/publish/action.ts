/** Finished texts -> the job that ran the Action: its summary, its annotations and its outputs. */
import type * as Core from '@actions/core';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { isShard } from '../part.ts';
import type { Judgement, Run } from '../model.ts';

/** What is used of `@actions/core`; the module itself fits. */
export type ActionCore = Pick<typeof Core, 'error' | 'warning' | 'setOutput'>;

/** GitHub drops a summary of more than 1 MiB whole, with an error: bytes that stay safely below. */
export const SUMMARY_LIMIT = 900_000;

/** GitHub shows ten of each level for a step. */
const MOST_ANNOTATIONS = 10;

/** As `report/annotations.ts` makes them. */
export interface ShownAnnotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** 1-based line of the config; null when it belongs to none. */
  readonly line: number | null;
}

/** Appends to the job summary; does nothing where there is none (outside of GitHub), and never fails the job. */
export async function writeSummary(core: ActionCore, env: Readonly<Record<string, string | undefined>>, texts: { readonly markdown: (limit: number) => string }): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return;
  try {
    await appendFile(file, texts.markdown(SUMMARY_LIMIT));
  } catch (error) {
    core.warning(`The job summary could not be written (${error instanceof Error ? error.message : String(error)}). The report is in the log and in the files of this run.`, { title: 'Tailgate' });
  }
}

/** `config` is the file that the lines are of, as the user named it. What is too many is counted in the last one of its level. */
export function annotate(core: ActionCore, annotations: readonly ShownAnnotation[], config: string): void {
  for (const level of ['error', 'warning'] as const) {
    const ofLevel = annotations.filter((annotation) => annotation.level === level);
    const shown = ofLevel.length > MOST_ANNOTATIONS ? ofLevel.slice(0, MOST_ANNOTATIONS - 1) : ofLevel;
    for (const { title, message, line } of shown) core[level](message, { title, ...(line === null ? {} : { file: config, startLine: line }) });
    if (shown.length < ofLevel.length) core[level](`${ofLevel.length - shown.length} more: see the job summary.`, { title: 'Tailgate' });
  }
}

/** Before anything else, so that a step that ends early has said that nothing happened. */
export function clearOutputs(core: ActionCore): void {
  for (const [name, value] of Object.entries({ outcome: '', report: '', regressions: '0', compared: '0', 'comment-id': '' })) core.setOutput(name, value);
}

/** `out` is the folder of the run's files. A part of a run has no outcome of its own. `regressions` counts what regressed or is over its budget, warnings included. */
export function setOutputs(core: ActionCore, { run, judgement }: { readonly run: Run; readonly judgement: Judgement }, out: string): void {
  core.setOutput('outcome', isShard(run) ? 'inconclusive' : judgement.outcome);
  core.setOutput('report', path.join(out, 'report.json'));
  core.setOutput('regressions', String(judgement.verdicts.filter(({ severity }) => severity !== 'none').length));
  core.setOutput('compared', String(judgement.counts.compared));
}
