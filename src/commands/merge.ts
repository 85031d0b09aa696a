/** `tailgate merge A.json B.json ...`: the shards of one run -> that run, judged. */
import path from 'node:path';
import { readBaselines } from '../baseline/directory.ts';
import { conclude, filesOf, type Conclusion } from '../conclude.ts';
import { USAGE } from '../exit-codes.ts';
import { joinRuns } from '../join.ts';
import { changesIn } from '../measure/changes.ts';
import { readCheckout } from '../measure/environment.ts';
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
  world.stderr.write(problemLines(await staleness(merged.value.run, rootOf(options.value, world))));
  world.stdout.write(options.value.json ? merged.value.texts['report.json'] : merged.value.texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined }));
  world.stderr.write(problemLines(await writeOut(path.resolve(rootOf(options.value, world), options.value.out), filesOf(merged.value))));
  const exports = await exportsIn(merged.value.run.config, rootOf(options.value, world));
  if (!exports.ok) world.stderr.write(problemLines(exports.problems));
  else await exportFromHere(merged.value, exports.value, options.value, world);
  return merged.value.exitCode;
}

/** A job that could not begin leaves the files of an earlier one where they are: all of them together are of one run, and not of what is checked out. */
async function staleness({ head, shard }: Run, root: string): Promise<readonly Problem[]> {
  const [here, changes] = await Promise.all([readCheckout(root), changesIn(root)]);
  const hint = 'are the files of an earlier run? Measure every shard again';
  const told = (message: string): readonly Problem[] => [{ file: null, line: null, column: null, path: 'merge', message: `joined, but ${message}`, hint }];
  if (here.commit === null || head.commit === null) return [];
  if (here.commit !== head.commit) return told(`the shards measured the commit ${head.commit.slice(0, 12)}, and ${here.commit.slice(0, 12)} is checked out here`);
  const known = shard?.changes ?? null;
  return known === null || changes === null || known === changes ? [] : told('the tracked files here are not as they were when the shards were measured');
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
