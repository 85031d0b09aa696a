/** `tailgate run`: options -> gate -> the report on stdout and the exit code. */
import path from 'node:path';
import { FAIL, PASS, USAGE } from '../exit-codes.ts';
import { gate, type GateResult } from '../gate.ts';
import { readOptions, type Options } from '../options.ts';
import { directoryStore } from '../baseline/store.ts';
import { updateFrom } from '../store.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { pinIn, printNews } from './history-told.ts';
import { exportFromHere } from './export-here.ts';
import { problemLines, problemText } from './problems.ts';
import { progressTo } from './progress.ts';
import { rootOf } from './root.ts';

export async function runCommand(request: Arguments, world: World): Promise<number> {
  const options = readOptions(request.flags, (name) => `--${name}`);
  if (!options.ok) {
    world.stderr.write(problemLines(options.problems));
    return USAGE;
  }
  return runAndReport(options.value, world);
}

/** Shared with `baseline update`, which is a run with `update` set. */
export async function runAndReport(options: Options, world: World): Promise<number> {
  if (options.update && options.shard !== null) {
    world.stderr.write(problemLines([{ file: null, line: null, column: null, path: '--shard', message: 'cannot be stored: it is a part of a run', hint: 'measure every shard without `--update`, and join them' }]));
    return USAGE;
  }
  const progress = progressTo(world, options.quiet);
  const result = await gate(options, world, { progress: progress.show });
  progress.end();
  if (!result.ok) {
    world.stderr.write(problemLines(result.problems));
    return USAGE;
  }
  printResult(result.value, options, world);
  const { exitCode, worse } = options.update ? await store(result.value, options, world) : { exitCode: result.value.exitCode, worse: null };
  await exportFromHere(result.value, result.value.exports, options, world, worse);
  return exitCode;
}

function printResult({ texts, problems }: GateResult, options: Options, world: World): void {
  world.stderr.write(problemLines(problems));
  world.stdout.write(options.json ? texts['report.json'] : texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined }));
}

/** `worse`: why it ends red besides what was measured, or null. */
async function store(result: GateResult, options: Options, world: World): Promise<{ readonly exitCode: number; readonly worse: string | null }> {
  const ending = (besides: number, worse: string) => ({ exitCode: result.exitCode === PASS ? besides : result.exitCode, worse });
  const stored = await updateFrom(result, directoryStore(path.resolve(rootOf(options, world), options.baselines)), (await pinIn(result.run, options, world))?.commits);
  if (!stored.ok) {
    world.stderr.write(problemLines(stored.problems));
    return ending(USAGE, `the baselines could not be written: ${stored.problems.map(problemText).join('; ')}`);
  }
  if (!options.quiet) for (const file of stored.value) world.stderr.write(`tailgate: wrote ${file}\n`);
  const worse = await printNews(result, options, world);
  return worse === null ? { exitCode: result.exitCode, worse } : ending(FAIL, worse);
}
