/** The program: load, plan, measure, compare, judge, report, publish. The only file that calls the stages in that order. */
import { randomInt, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readBaselines, updateBaselines } from './baseline/directory.ts';
import { entryOf } from './baseline/codec.ts';
import { compare } from './compare/compare.ts';
import { readConfig } from './config/read.ts';
import { exitCodeOf, PASS } from './exit-codes.ts';
import { withDefaults } from './judge/defaults.ts';
import { judge } from './judge/judge.ts';
import { keepApart } from './measure/cpus.ts';
import { readCheckout, readEnvironment } from './measure/environment.ts';
import { measure, nothingYet, type Progress } from './measure/measure.ts';
import type { RunHeader } from './measure/record.ts';
import type { Baseline, BaselineEntry, Budget, Checked, Config, Judgement, Policy, Problem, Run } from './model.ts';
import type { Options } from './options.ts';
import { makePlan } from './plan/plan.ts';
import { selectFrom } from './plan/select.ts';
import { writeOut } from './publish/files.ts';
import { headline } from './report/headline.ts';
import { renderAll, type Texts } from './report/render.ts';
import { encodeRun } from './run-file.ts';
import { advice, inWords, isSystemError } from './system-error.ts';
import { toolVersion } from './version.ts';
import type { World } from './world.ts';

export type Baselines = ReadonlyMap<string, Baseline>;

/** What the gate knows at its end, or at any checkpoint. */
export interface Conclusion {
  readonly run: Run;
  readonly judgement: Judgement;
  readonly texts: Texts;
  /** The reason for the outcome in one sentence. */
  readonly reason: string;
  readonly exitCode: number;
}

export interface GateResult extends Conclusion {
  /** What could not be written to `--out`: told, and never a reason to lose the answer. */
  readonly problems: readonly Problem[];
}

/** Everything the gate does, in its order. Refuses with every problem at once before anything is started. */
export async function gate(options: Options, world: World, progress: (progress: Progress) => void): Promise<Checked<GateResult>> {
  const loaded = await load(options, world);
  if (!loaded.ok) return loaded;
  const { config, baselines, root } = loaded.value;
  const plan = makePlan({ config, compare: options.compare === 'none' ? 'none' : 'stored', time: options.time, seed: options.seed ?? randomInt(2 ** 32 - 1) });
  const out = path.resolve(root, options.out);
  const publish = (run: Run): Promise<readonly Problem[]> => writeOut(out, filesOf(conclude(run, baselines)));
  const cores = await keepApart();
  try {
    const header = await describe(loaded.value, cores.layout !== null, world);
    // Reports of an earlier run must not stand there as this one's, and an --out that cannot be written is better known now.
    const unwritable = await publish(nothingYet(header, plan));
    if (unwritable.length > 0) return { ok: false, problems: unwritable };
    const logs = path.join(out, 'logs');
    const noLogs = await makeFolder(logs);
    if (noLogs !== null) return { ok: false, problems: [noLogs] };
    const run = await measure({
      plan, header, layout: cores.layout, builds: { head: root }, logs, signal: world.signal, progress,
      decide: () => () => 'enough',
      checkpoint: async (soFar) => void (await publish(soFar)),
    });
    const problems = await publish(run);
    return { ok: true, value: { ...conclude(run, baselines), problems } };
  } finally {
    await cores.release();
  }
}

async function makeFolder(folder: string): Promise<Problem | null> {
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { file: null, line: null, column: null, path: folder, message: `the targets' logs cannot be kept here: ${inWords(error)}`, hint: advice(error) };
  }
}

async function describe({ config, root }: Loaded, pinned: boolean, world: World): Promise<RunHeader> {
  return {
    id: randomUUID(), started: world.now().toISOString(), head: await readCheckout(root), base: null,
    environment: await readEnvironment({ tool: toolVersion, targets: config.targets, pinned, env: world.env, directory: root }),
    config: config.file, budgets: config.budgets, policy: config.policy, screening: null, baseMissing: null,
  };
}

/** What a run is judged by, when it is not what it was measured under. */
export interface Rules {
  readonly budgets?: readonly Budget[];
  readonly policy?: Policy;
  /** The config as the user named it; null without one. */
  readonly configFile?: string | null;
}

/** What goes into `--out`. */
export function filesOf({ run, texts }: Conclusion): Readonly<Record<string, string>> {
  return { 'run.json': encodeRun(run), 'report.json': texts['report.json'], 'report.md': texts['report.md'], 'junit.xml': texts['junit.xml'] };
}

/** A run and the baselines -> comparisons, verdicts, reports and the exit code. No clock, no machine: it may be done again. */
export function conclude(run: Run, baselines: Baselines, { budgets = run.budgets, policy = run.policy, configFile = run.config }: Rules = {}): Conclusion {
  const comparisons = compare(run, baselines);
  const judgement = judge(run, comparisons, withDefaults(budgets));
  const input = { run, judgement, configFile };
  return { run, judgement, texts: renderAll(input), reason: headline(input), exitCode: exitCodeOf(run, judgement, policy) };
}

export interface Loaded {
  readonly config: Config;
  readonly baselines: Baselines;
  /** The checkout that is measured, absolute. */
  readonly root: string;
}

/** Config and baselines, or every problem of both. */
export async function load(options: Options, world: World): Promise<Checked<Loaded>> {
  const root = path.resolve(world.cwd, options.workingDirectory);
  const read = await readConfig(options, root);
  const selected = read.ok ? selectFrom(read.value, options.target, options.scenario) : read;
  if (!selected.ok) return selected;
  const baselines = await readBaselines(path.resolve(root, options.baselines), selected.value.targets.map((t) => t.name));
  if (!baselines.ok) return baselines;
  return { ok: true, value: { config: selected.value, baselines: baselines.value, root } };
}

/**
 * Writes a green run into the baselines: complete, without failures, and with no budget exceeded. A run that cannot tell
 * is written too, since the history is what lets later runs tell. Refuses anything else, and says why.
 */
export async function updateFrom(conclusion: Conclusion, options: Options, root: string): Promise<Checked<readonly string[]>> {
  const { run, judgement } = conclusion;
  const refusal = refusalToStore(run, judgement, conclusion.exitCode);
  if (refusal !== null) return { ok: false, problems: [{ file: null, line: null, column: null, path: 'baselines', message: refusal.message, hint: refusal.hint }] };
  const targets = [...new Set(run.samples.map((sample) => sample.target))];
  const entries = new Map<string, readonly BaselineEntry[]>(targets.map((target) => [target, [entryOf(run, target)]]));
  return updateBaselines(path.resolve(root, options.baselines), entries);
}

function refusalToStore(run: Run, judgement: Judgement, exitCode: number): { message: string; hint: string } | null {
  if (!run.complete || run.failures.length > 0) return { message: 'nothing was stored: not everything could be measured', hint: 'put right what the report names, and run again' };
  if (run.samples.length === 0) return { message: 'nothing was stored: nothing was measured', hint: 'give the target scenarios, a cold start or a package' };
  if (judgement.outcome === 'fail') return { message: 'nothing was stored: a budget is exceeded, and a baseline of a regression would hide it', hint: 'fix it, or raise the budget in the config and say why in the commit' };
  const uncompared = judgement.uncompared.length > 0 || judgement.counts.compared === 0;
  // The first baseline of all, or the first on a new kind of machine, must be storable under any policy.
  if (exitCode !== PASS && !uncompared) return { message: 'nothing was stored: the run could not tell, and the policy asks for a decision', hint: 'measure longer (`--time`), or on a quieter machine' };
  return null;
}
