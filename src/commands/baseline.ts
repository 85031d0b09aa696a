/** `tailgate baseline update | show | list | prune`: the stored history, written, looked at and shortened. */
import path from 'node:path';
import { listBaselines, pruneBaselines, readBaselines } from '../baseline/directory.ts';
import { FAIL, PASS, USAGE } from '../exit-codes.ts';
import { conclude } from '../conclude.ts';
import { metricNamed, metricNames } from '../metrics.ts';
import type { Baseline, Checked, Problem } from '../model.ts';
import { readOptions, type Options } from '../options.ts';
import { readRun } from '../run-file.ts';
import { baselineList, baselineTable } from '../report/baselines.ts';
import { directoryStore } from '../baseline/store.ts';
import { updateFrom } from '../store.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { pinIn, printNews } from './history-told.ts';
import { targetsOf } from './judge.ts';
import { problemLines } from './problems.ts';
import { rootOf } from './root.ts';
import { runAndReport } from './run.ts';

const KEEP = 20;

export async function baselineCommand(request: Arguments, world: World): Promise<number> {
  const options = readOptions(request.flags, (name) => `--${name}`);
  if (!options.ok) return refuse(world, options.problems);
  const directory = path.resolve(rootOf(options.value, world), options.value.baselines);
  const [verb] = request.operands;
  switch (verb) {
    case 'update': return update(request, options.value, world);
    case 'show': return show(directory, options.value, world, (baselines, width) => baselineTable(baselines, width, (name) => (metricNames.includes(name) ? metricNamed(name).unit : 'count')));
    case 'list': return show(directory, options.value, world, baselineList);
    case 'prune': return prune(request, directory, world);
    default: return refuse(world, [usage(verb ?? '', `\`baseline ${verb}\` is not a command`, 'write one of: baseline update, baseline show, baseline list, baseline prune')]);
  }
}

async function update(request: Arguments, options: Options, world: World): Promise<number> {
  const file = request.flags['run'];
  if (file === undefined) return runAndReport({ ...options, update: true }, world);
  const run = await readRun(path.resolve(rootOf(options, world), file), file);
  if (!run.ok) return refuse(world, run.problems);
  const baselines = await readBaselines(path.resolve(rootOf(options, world), options.baselines), targetsOf(run.value));
  if (!baselines.ok) return refuse(world, baselines.problems);
  const conclusion = conclude(run.value, baselines.value);
  const stored = await updateFrom(conclusion, directoryStore(path.resolve(rootOf(options, world), options.baselines)), (await pinIn(conclusion.run, options, world))?.commits);
  if (!stored.ok) return refuse(world, stored.problems);
  for (const name of stored.value) world.stdout.write(`wrote ${name}\n`);
  return await printNews(conclusion, options, world) === null ? PASS : FAIL;
}

async function show(directory: string, options: Options, world: World, render: (baselines: readonly Baseline[], width: number) => string): Promise<number> {
  const baselines = await chosen(directory, options);
  if (!baselines.ok) return refuse(world, baselines.problems);
  if (baselines.value.length === 0) world.stdout.write(`There are no baselines in ${options.baselines}/ yet. \`tailgate baseline update\` writes the first ones.\n`);
  else world.stdout.write(options.json ? `${JSON.stringify(baselines.value, null, 2)}\n` : render(baselines.value, world.stdout.columns));
  return PASS;
}

async function chosen(directory: string, options: Options): Promise<Checked<readonly Baseline[]>> {
  const listed = await listBaselines(directory);
  if (!listed.ok) return listed;
  const all = listed.value.map(({ baseline }) => baseline);
  const found = options.target === null ? all : all.filter((baseline) => baseline.target === options.target);
  if (found.length > 0 || options.target === null) return { ok: true, value: found };
  return { ok: false, problems: [usage('--target', `there is no baseline of \`${options.target}\``, `write one of: ${all.map((b) => b.target).join(', ') || '(there is none)'}`)] };
}

async function prune(request: Arguments, directory: string, world: World): Promise<number> {
  const keep = Number(request.flags['keep'] ?? KEEP);
  if (!Number.isInteger(keep) || keep < 1) return refuse(world, [usage('--keep', `\`${request.flags['keep']}\` is not a whole number of entries from 1`, 'write for example `--keep 20`')]);
  const pruned = await pruneBaselines(directory, { kind: 'newest', entries: keep });
  if (!pruned.ok) return refuse(world, pruned.problems);
  for (const { target, removed, kept } of pruned.value) world.stdout.write(`${target}: ${removed + kept} entries, ${kept} kept\n`);
  return PASS;
}

const usage = (where: string, message: string, hint: string): Problem => ({ file: null, line: null, column: null, path: where, message, hint });

function refuse(world: World, problems: readonly Problem[]): number {
  world.stderr.write(problemLines(problems));
  return USAGE;
}

