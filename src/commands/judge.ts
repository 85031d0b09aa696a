/** `tailgate judge RUN.json`: a saved run and other rules -> verdicts, without measuring. */
import path from 'node:path';
import { readBaselines } from '../baseline/directory.ts';
import { readConfig } from '../config/read.ts';
import { USAGE } from '../exit-codes.ts';
import { conclude, filesOf, type Conclusion } from '../conclude.ts';
import type { Checked, Run } from '../model.ts';
import { readOptions, type Options } from '../options.ts';
import { writeOut } from '../publish/files.ts';
import { readRun } from '../run-file.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { problemLines } from './problems.ts';
import { rootOf } from './root.ts';

export async function judgeCommand(request: Arguments, world: World): Promise<number> {
  const options = readOptions(request.flags, (name) => `--${name}`);
  const judged = options.ok ? await judgeAgain(request.operands[0] ?? '', options.value, world) : options;
  if (!options.ok || !judged.ok) {
    world.stderr.write(problemLines(judged.ok ? [] : judged.problems));
    return USAGE;
  }
  const { texts, exitCode } = judged.value;
  world.stdout.write(options.value.json ? texts['report.json'] : texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY }));
  // Reports are written only where they are asked for: the saved run's own stay as they are.
  if (request.flags['out'] !== undefined) world.stderr.write(problemLines(await writeOut(path.resolve(rootOf(options.value, world), options.value.out), filesOf(judged.value))));
  return exitCode;
}

/** With a config, its budgets and policy; without one, those that the run was measured under. */
async function judgeAgain(file: string, options: Options, world: World): Promise<Checked<Conclusion>> {
  const root = rootOf(options, world);
  const saved = await readRun(path.resolve(root, file), file);
  if (!saved.ok) return saved;
  const config = options.config === null ? null : await readConfig(options, root);
  if (config !== null && !config.ok) return config;
  const wanted = withMode(saved.value, options, file);
  if (!wanted.ok) return wanted;
  const run = wanted.value;
  const baselines = await readBaselines(path.resolve(root, options.baselines), targetsOf(run));
  if (!baselines.ok) return baselines;
  const policy = { ...run.policy, ...(config?.value.policy ?? {}) };
  return {
    ok: true,
    value: conclude(run, baselines.value, {
      budgets: config?.value.budgets ?? run.budgets, accept: config?.value.accept ?? run.accept, advice: config?.value.advice ?? run.advice, today: world.now().toISOString().slice(0, 10), configFile: options.config ?? run.config,
      policy: { onInconclusive: options.onInconclusive ?? policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? policy.onMissingBaseline },
    }),
  };
}

/** As it was compared, unless told otherwise. What was measured once cannot be held against a base that was not. */
function withMode(run: Run, { compare }: Options, file: string): Checked<Run> {
  if (compare === 'auto' || compare === run.compare) return { ok: true, value: run };
  if (compare === 'side-by-side') {
    return { ok: false, problems: [{ file, line: null, column: null, path: '--compare', message: 'base was not measured in this run', hint: 'measure both: `tailgate run --compare side-by-side`' }] };
  }
  return { ok: true, value: { ...(run.screening ?? run), compare, screening: null } };
}

export const targetsOf = (run: Run): string[] => [...new Set([run, ...(run.screening === null ? [] : [run.screening])].flatMap(({ samples }) => samples.map((sample) => sample.target)))];

