/** The Action's run: inputs -> gate -> log, outputs, summary, annotations, baselines; and only then the reason to fail. */
import type * as Core from '@actions/core';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { FAIL, NOT_MEASURED, PASS, UNDECIDED } from '../exit-codes.ts';
import { gate, type GateResult } from '../gate.ts';
import type { Problem } from '../model.ts';
import { optionSpecs, readOptions, type Options } from '../options.ts';
import { annotate, clearOutputs, setOutputs, writeSummary } from '../publish/action.ts';
import { updateFrom } from '../store.ts';
import type { World } from '../world.ts';
import { readGithubEvent, type GithubEvent } from './github-event.ts';
import { problemText } from './problems.ts';
import { stageLines } from './progress.ts';
import { rootOf } from './root.ts';

/** These run with a token that can write, on code that anyone may have written: the pair must never meet. */
const NEVER_MEASURE = ['pull_request_target', 'workflow_run'];

/** The sentence to fail the job with, or null. */
export async function runAction(core: typeof Core, world: World): Promise<string | null> {
  clearOutputs(core);
  const event = await readGithubEvent(world.env);
  if (NEVER_MEASURE.includes(event.name)) {
    return `Tailgate does not measure under ${event.name}: that would run a stranger's code with a token that can write. Use \`on: pull_request\`.`;
  }
  const read = readOptions(inputs(core), (name) => `input ${name}`);
  if (!read.ok) return reject(core, read.problems);
  const options = { ok: true, value: { ...read.value, update: updates(event, read.value), pullRequest: event.pullRequest } } as const;

  core.startGroup('Tailgate: measuring');
  const result = await gate(options.value, world, stageLines((stage) => core.info(stage)));
  core.endGroup();
  const shown = (file: string): string => path.relative(world.cwd, path.resolve(rootOf(options.value, world), file));
  if (!result.ok) return reject(core, result.problems.map((problem) => (problem.file === null ? problem : { ...problem, file: shown(problem.file) })));

  printUntrusted(world, result.value.texts.terminal({ columns: 120, colour: false }));
  for (const problem of result.value.problems) core.warning(problemText(problem));
  await writeSummary(core, world.env, result.value.texts);
  annotate(core, result.value.texts.annotations, shown(result.value.run.config ?? 'tailgate.yml'));
  setOutputs(core, result.value, shown(options.value.out));
  if (read.value.update && !options.value.update) core.info('Baselines are left as they are: only a push to the default branch updates them.');
  const refused = options.value.update ? await updateBaselines(core, options.value, result.value, world) : null;
  return refused ?? failureOf(result.value);
}

function inputs(core: typeof Core): Record<string, string> {
  return Object.fromEntries(optionSpecs.filter((spec) => spec.on !== 'command line').map((spec) => [spec.name, core.getInput(spec.name)]));
}

function reject(core: typeof Core, problems: readonly Problem[]): string {
  for (const { file, line, column, path, message, hint } of problems) {
    const where = file === null ? {} : { file, ...(line === null ? {} : { startLine: line }), ...(column === null ? {} : { startColumn: column }) };
    core.error([path, message, hint ?? ''].filter((part) => part !== '').join(': '), { title: 'Tailgate', ...where });
  }
  return `Nothing was measured: ${problems.length === 1 ? 'there is a problem' : `there are ${problems.length} problems`} in the config or the inputs. ${problems[0] === undefined ? '' : problemText(problems[0])}`;
}

/** The report quotes the target's log, and the runner obeys `::commands` in whatever is printed: they are off meanwhile. */
function printUntrusted(world: World, text: string): void {
  const token = randomUUID();
  world.stdout.write(`::stop-commands::${token}\n${text}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`);
}

/** A push to the default branch writes baselines where `update` is set; `mode` overrides. A pull request never does. */
function updates(event: GithubEvent, { mode, update }: Options): boolean {
  return !event.name.startsWith('pull_request') && (mode === 'update' || (mode === 'auto' && update && event.onDefaultBranch));
}

async function updateBaselines(core: typeof Core, options: Options, result: GateResult, world: World): Promise<string | null> {
  const stored = await updateFrom(result, options, rootOf(options, world));
  if (stored.ok) {
    for (const file of stored.value) core.info(`wrote ${file}`);
    return null;
  }
  const text = stored.problems.map(problemText).join('\n');
  if (result.exitCode !== PASS) core.warning(text);
  return result.exitCode === PASS ? text : null;
}

function failureOf({ exitCode, reason }: GateResult): string | null {
  switch (exitCode) {
    case PASS: return null;
    case FAIL: return `Performance budget exceeded: ${reason}`;
    case NOT_MEASURED: return `Could not measure, which is no regression: ${reason}`;
    case UNDECIDED: return `Not decided, and the policy asks for a decision: ${reason}`;
    default: return reason;
  }
}
