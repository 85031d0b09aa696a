/** The Action's run: event and inputs -> one of its jobs, and the sentence to fail with. */
import type * as Core from '@actions/core';
import { readEvent, type GithubEvent } from '../github/event.ts';
import { optionSpecs, readOptions, type Options } from '../options.ts';
import { clearOutputs } from '../publish/action.ts';
import type { World } from '../world.ts';
import { reject } from './action/job-log.ts';
import { jobOf } from './action/job.ts';
import { judgeAgainJob } from './action/judge-again.ts';
import { measureJob } from './action/measure.ts';
import { mergeJob } from './action/merge.ts';
import { publishJob } from './action/publish.ts';

/** These run with a token that can write, on code that anyone may have written: the pair must never meet. */
const NEVER_MEASURE = ['pull_request_target', 'workflow_run'];

/** The sentence to fail the job with, or null. */
export async function runAction(core: typeof Core, world: World): Promise<string | null> {
  clearOutputs(core);
  const event = await readEvent(world.env);
  const read = readOptions(inputs(core), (name) => `input ${name}`);
  if (!read.ok) return reject(core, read.problems);
  const kind = kindOf(event, read.value);
  if (kind === 'refused') {
    const instead = event.name === 'workflow_run' ? ' What another workflow measured is published with `mode: publish`, or `auto`.' : ' Use `on: pull_request`.';
    return `Tailgate does not measure under ${event.name}: that would run a stranger's code with a token that can write.${instead}`;
  }
  const job = await jobOf(core, world, event, read.value);
  switch (kind) {
    case 'publish': return publishJob(job);
    case 'judge-again': return judgeAgainJob(job);
    case 'measure': return measureJob(job);
    case 'merge': return mergeJob(job);
    default: throw new Error(`not a known kind: ${JSON.stringify(kind satisfies never)}`);
  }
}

function kindOf({ name, action }: GithubEvent, { mode }: Options): 'refused' | 'publish' | 'judge-again' | 'measure' | 'merge' {
  if (mode === 'publish' || (name === 'workflow_run' && mode === 'auto')) return 'publish';
  if (NEVER_MEASURE.includes(name)) return 'refused';
  if (mode === 'merge') return 'merge';
  return name === 'pull_request' && (action === 'labeled' || action === 'unlabeled') ? 'judge-again' : 'measure';
}

function inputs(core: typeof Core): Record<string, string> {
  return Object.fromEntries(optionSpecs.filter((spec) => spec.on !== 'command line').map((spec) => [spec.name, core.getInput(spec.name)]));
}
