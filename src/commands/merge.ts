/** `tailgate merge A.json B.json ...`: the shards of one run -> that run, judged. */
import path from 'node:path';
import { readBaselines } from '../baseline/directory.ts';
import { conclude, filesOf, type Conclusion } from '../conclude.ts';
import { USAGE } from '../exit-codes.ts';
import { joinRuns } from '../join.ts';
import type { Checked, Problem, Run } from '../model.ts';
import { readOptions, type Options } from '../options.ts';
import { writeOut } from '../publish/files.ts';
import { readRun } from '../run-file.ts';
import type { Named } from '../shard-faults.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { exportFromHere } from './export-here.ts';
import { exportsIn } from './exports-in.ts';
import { targetsOf } from './judge.ts';
import { problemLines } from './problems.ts';
import { rootOf } from './root.ts';

export async function mergeCommand(request: Arguments, world: World): Promise<number> {
  const options = readOptions(request.flags, (name) => `--${name}`);
  const merged = options.ok ? await merge(request.operands, options.value, world) : options;
  if (!options.ok || !merged.ok) {
    world.stderr.write(problemLines(merged.ok ? [] : merged.problems));
    return USAGE;
  }
  world.stdout.write(options.value.json ? merged.value.texts['report.json'] : merged.value.texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined }));
  world.stderr.write(problemLines(await writeOut(path.resolve(rootOf(options.value, world), options.value.out), filesOf(merged.value))));
  const exports = await exportsIn(merged.value.run.config, rootOf(options.value, world));
  if (!exports.ok) world.stderr.write(problemLines(exports.problems));
  else await exportFromHere(merged.value, exports.value, options.value, world);
  return merged.value.exitCode;
}

async function merge(files: readonly string[], options: Options, world: World): Promise<Checked<Conclusion>> {
  const root = rootOf(options, world);
  const joined = await readShards(files.map((file) => ({ file, where: path.resolve(root, file) })));
  if (!joined.ok) return joined;
  const run = joined.value;
  const baselines = await readBaselines(path.resolve(root, options.baselines), targetsOf(run));
  if (!baselines.ok) return baselines;
  const policy = { onInconclusive: options.onInconclusive ?? run.policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? run.policy.onMissingBaseline };
  return { ok: true, value: conclude(run, baselines.value, { policy, today: world.now().toISOString().slice(0, 10) }) };
}

/** All problems of all files at once. `file` is how the user knows it. */
export async function readShards(files: readonly { readonly file: string; readonly where: string }[]): Promise<Checked<Run>> {
  const problems: Problem[] = [];
  const runs: Named[] = [];
  for (const { file, where } of files) {
    const read = await readRun(where, file);
    if (read.ok) runs.push({ file, run: read.value });
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : joinRuns(runs);
}
