/** The program: load, plan, measure, compare, judge, report, publish. The only file that calls the stages in that order. */
import { randomInt, randomUUID } from 'node:crypto';
import path from 'node:path';
import { cannotBePaired } from './attached.ts';
import { buildBase } from './base-build.ts';
import { directoryStore, type BaselineStore } from './baseline/store.ts';
import { checkpointFilesOf, conclude, filesOf, judged, type Baselines, type Conclusion, type Shown } from './conclude.ts';
import { readConfig } from './config/read.ts';
import { decisionsOf } from './judge/decide.ts';
import { askedOf } from './measure/asked.ts';
import { checkOutBase, mistakenBase, type CheckedOut } from './measure/base/base.ts';
import type { NoBase } from './measure/base/refused.ts';
import type { Build } from './measure/build.ts';
import { keepApart, type CpuLayout } from './measure/cpus.ts';
import { readCheckout, readEnvironment } from './measure/environment.ts';
import { logFolder } from './measure/log-folder.ts';
import { measure, nothingYet, type Progress } from './measure/measure.ts';
import { trace } from './measure/trace/trace.ts';
import type { RunHeader } from './measure/record.ts';
import type { Acceptance, Checked, Checkout, CompareMode, Config, Export, Policy, Problem, Run, Shard, Side } from './model.ts';
import { noiseOf } from './noise.ts';
import type { Options } from './options.ts';
import { makePlan } from './plan/plan.ts';
import { onlyUndecided, selectFrom } from './plan/select.ts';
import { shareOf } from './plan/shard.ts';
import { timeLines } from './plan/time-text.ts';
import { writeOut } from './publish/files.ts';
import { worthLookingAt } from './reasons.ts';
import type { NoiseInput } from './report/noise.ts';
import { workOf } from './shard-work.ts';
import { isAttached, isStarted } from './targets.ts';
import { toolVersion } from './version.ts';
import type { World } from './world.ts';

export interface GateResult extends Conclusion {
  /** What could not be written to `--out`: told, and never a reason to lose the answer. */
  readonly problems: readonly Problem[];
  /** Where its figures go besides, when all is told. */
  readonly exports: readonly Export[];
}

/** What a caller knows besides the options. */
export interface Around {
  readonly progress: (progress: Progress) => void;
  /** Where the baselines are kept; without it in the folder of `--baselines`. */
  readonly store?: BaselineStore;
  /** Judged by these instead of the config's own rules. */
  readonly rules?: Pick<Config, 'budgets' | 'accept' | 'policy' | 'advice' | 'exports'> | null;
  /** Accepted besides what the rules accept. */
  readonly accept?: readonly Acceptance[];
  readonly shown?: Shown;
}

/** Everything the gate does, in its order. Refuses with every problem at once before anything is started. */
export function gate(options: Options, world: World, around: Around): Promise<Checked<GateResult>> {
  return loadThen(options, world, around, (one) => one.run());
}

/** Head against itself, both copies from the same checkout, for the whole time: whatever differs is this machine's noise. */
export function gateNoise(options: Options, world: World, around: Around): Promise<Checked<NoiseInput>> {
  return loadThen(options, world, around, (one) => one.noise());
}

async function loadThen<T>(options: Options, world: World, around: Around, then: (one: Gate) => Promise<Checked<T>>): Promise<Checked<T>> {
  const read = await load(options, world, around);
  if (!read.ok) return read;
  const cores = await keepApart();
  try {
    return await then(new Gate(options, world, around, read.value, cores.layout));
  } finally {
    await cores.release();
  }
}

/** One measuring of the config, or of a part of it. */
interface Phase {
  readonly config: Config;
  readonly compare: CompareMode;
  readonly base?: { readonly build: Build; readonly checkout: Checkout; readonly unready?: ReadonlySet<string> };
  readonly screening?: Run | null;
  readonly baseMissing?: string | null;
  readonly notes?: readonly string[];
  /** Never stops before the time is spent, and is no verdict on anything: no reports. */
  readonly whole?: boolean;
  /** Another comparison may follow that is traced instead. */
  readonly preliminary?: boolean;
}

class Gate {
  readonly #options: Options;
  readonly #world: World;
  readonly #around: Around;
  readonly #loaded: Loaded;
  readonly #layout: CpuLayout | null;
  readonly #out: string;
  readonly #seed: number;
  /** What head is held against; side by side they are read only where they have to stand in for base. */
  #baselines: Baselines;
  /** Sides whose `setup` has been run. */
  readonly #prepared = new Set<Side>();

  constructor(options: Options, world: World, around: Around, loaded: Loaded, layout: CpuLayout | null) {
    this.#options = options;
    this.#world = world;
    this.#around = around;
    this.#loaded = loaded;
    this.#layout = layout;
    this.#baselines = loaded.baselines;
    this.#out = path.resolve(loaded.root, options.out);
    this.#seed = options.seed ?? randomInt(2 ** 32 - 1);
  }

  async run(): Promise<Checked<GateResult>> {
    const run = await this.#byMode();
    if (!run.ok) return run;
    const problems = await this.#publish(run.value);
    return { ok: true, value: { ...this.#conclude(run.value), problems, exports: this.#loaded.config.exports ?? [] } };
  }

  async noise(): Promise<Checked<NoiseInput>> {
    const { config, root } = this.#loaded;
    const single = cannotBePaired(config, 'noise');
    if (single.length > 0) return { ok: false, problems: single };
    const targets = config.targets.flatMap((target) => (isStarted(target) ? [{ ...target, package: null, instructions: null }] : []));
    this.#prepared.add('base');
    const run = await this.#phase({ config: { ...config, targets }, compare: 'side-by-side', base: { build: plain(root), checkout: await readCheckout(root) }, whole: true });
    return run.ok ? { ok: true, value: noiseOf(run.value, judged(run.value, new Map())) } : run;
  }

  #byMode(): Promise<Checked<Run>> {
    const { config } = this.#loaded;
    // Baselines keep what was measured alone, as the next run will measure it.
    if (this.#options.compare === 'auto') return this.#options.update ? this.#phase({ config, compare: 'stored' }) : this.#auto();
    const single = this.#options.compare === 'side-by-side' ? cannotBePaired(config, '--compare') : [];
    if (single.length > 0) return Promise.resolve({ ok: false, problems: single });
    return this.#options.compare === 'side-by-side' ? this.#sideBySide(config, null) : this.#phase({ config, compare: this.#options.compare });
  }

  /** Stored first, where something is stored: it is cheap. What it finds over budget or cannot decide is measured side by side. */
  async #auto(): Promise<Checked<Run>> {
    const { config, root } = this.#loaded;
    const mistaken = await mistakenBase({ root, ref: this.#options.base, signal: this.#world.signal });
    if (mistaken !== null) return noSuchBase(mistaken);
    const known = config.targets.some(({ name }) => (this.#baselines.get(name)?.entries.length ?? 0) > 0);
    // What is attached to has no base: the stored comparison is all that there can be of it.
    if (!known && !config.targets.some(isAttached)) return this.#sideBySide(config, null);
    const first = await this.#phase({ config, compare: 'stored', preliminary: true });
    if (!first.ok || !first.value.complete) return first;
    const open = onlyUndecided(config, judged(first.value, this.#baselines));
    return open === null ? this.#alone(first.value) : this.#sideBySide(open, first.value);
  }

  async #sideBySide(config: Config, screening: Run | null): Promise<Checked<Run>> {
    const { root } = this.#loaded;
    const { base: ref, pullRequest: event } = this.#options;
    // An --out that cannot be written is better known before a base is checked out; reports of an earlier run stay until there is one.
    const logs = await logFolder(this.#out);
    if (!logs.ok) return logs;
    this.#say('checking out base');
    const base = await checkOutBase({ root, ref, event, signal: this.#world.signal });
    if (!base.ok) return this.#withoutBase(config, screening, base);
    let run: Checked<Run>;
    let left: string | null = null;
    try {
      run = await this.#against(base, config, screening, logs.value);
    } finally {
      left = await base.remove();
    }
    return left === null || !run.ok ? run : { ok: true, value: { ...run.value, notes: [...run.value.notes, left] } };
  }

  async #against(base: CheckedOut, config: Config, screening: Run | null, logs: string): Promise<Checked<Run>> {
    const before = await readConfig(this.#options, base.directory);
    const built = await buildBase({ config, before: before.ok ? before.value : null, directory: base.directory, head: this.#loaded.root, layout: this.#layout, logs, signal: this.#world.signal, progress: (text) => this.#say(text) });
    if (!built.ok) return this.#fallBack(config, screening, built.reason);
    const { build, unready, notes } = built;
    this.#prepared.add('base');
    return this.#phase({ config, compare: 'side-by-side', base: { build, checkout: base.commit, unready }, screening, notes: [...base.notes, ...notes] });
  }

  /** A reference that was asked for and does not exist is a mistake to put right; whatever else is missing leaves the stored comparison, and what that has found stays found. */
  async #withoutBase(config: Config, screening: Run | null, base: NoBase): Promise<Checked<Run>> {
    const { kind, message, hint } = base;
    const asked = this.#options.base !== null || this.#options.compare === 'side-by-side';
    if (kind === 'no-base' && this.#options.base !== null && screening === null) return noSuchBase(base);
    // On the default branch itself there is nothing that could have been measured: nobody misses it.
    const expected = asked || (kind !== 'same-commit' && kind !== 'no-repository');
    return this.#fallBack(config, screening, expected ? [message, ...(hint === null ? [] : [hint])].join('; ') : null);
  }

  async #fallBack(config: Config, screening: Run | null, baseMissing: string | null): Promise<Checked<Run>> {
    return screening === null ? this.#phase({ config, compare: 'stored', baseMissing, notes: await this.#readStored() }) : this.#alone({ ...screening, baseMissing });
  }

  /** That they cannot be read is told, and head measured all the same: without a base there is no other answer to lose. */
  async #readStored(): Promise<readonly string[]> {
    if (this.#options.compare !== 'side-by-side') return [];
    const read = await this.#loaded.store.read(this.#loaded.config.targets.map(({ name }) => name));
    if (read.ok) this.#baselines = read.value;
    return read.ok ? [] : read.problems.map(({ file, message }) => `the stored baselines cannot be read: ${file === null ? '' : `${file}: `}${message}`);
  }

  async #phase(phase: Phase): Promise<Checked<Run>> {
    const { root } = this.#loaded;
    const plan = makePlan({ config: phase.config, compare: phase.compare, time: this.#options.time, seed: this.#seed });
    const header = await this.#describe(phase);
    // Reports of an earlier run must not stand there as this one's, and an --out that cannot be written is better known now.
    const unwritable = phase.whole === true ? [] : await this.#publish(phase.screening ?? nothingYet(header, plan));
    if (unwritable.length > 0) return { ok: false, problems: unwritable };
    const logs = await logFolder(this.#out);
    if (!logs.ok) return logs;
    for (const line of timeLines(plan)) this.#say(line);
    const run = await measure({
      plan, header, layout: this.#layout, builds: { head: plain(root), ...(phase.base === undefined ? {} : { base: phase.base.build }) }, unready: phase.base?.unready ?? new Set(), prepared: this.#prepared,
      logs: logs.value, signal: this.#world.signal, progress: this.#around.progress,
      checkpoint: async (soFar) => void (phase.whole === true ? null : await this.#publish(soFar, checkpointFilesOf)),
      decide: (soFar) => (phase.whole === true ? () => 'more' : decisionsOf(judged(soFar, this.#baselines))),
    });
    this.#prepared.add('head');
    return { ok: true, value: phase.whole === true || phase.preliminary === true ? run : await this.#traced(run, phase, logs.value) };
  }

  /** A screening after which nothing is measured: it is looked into as any stored comparison. */
  async #alone(screening: Run): Promise<Checked<Run>> {
    const logs = await logFolder(this.#out);
    return { ok: true, value: logs.ok ? await this.#traced(screening, this.#loaded, logs.value) : screening };
  }

  /** What moved is looked into when all measuring is over: nothing of it disturbs a figure. */
  async #traced(run: Run, { config, base }: Pick<Phase, 'config' | 'base'>, logs: string): Promise<Run> {
    const { root } = this.#loaded;
    const wanted = worthLookingAt(judged(run, this.#baselines));
    if (this.#world.signal.aborted || (wanted.imports.length === 0 && wanted.hotPaths.length === 0)) return run;
    return trace(run, {
      targets: config.targets, wanted, builds: { head: plain(root), ...(base === undefined ? {} : { base: base.build }) }, cpus: this.#layout?.target ?? null,
      logFile: (target, side, name) => path.join(logs, `${target}.${side}.${name}.log`), signal: this.#world.signal, progress: (text) => this.#say(text),
    });
  }

  async #describe({ config, base, screening = null, baseMissing = null, notes = [] }: Phase): Promise<RunHeader> {
    const { root } = this.#loaded;
    return {
      id: randomUUID(), started: this.#world.now().toISOString(), head: await readCheckout(root), base: base?.checkout ?? null,
      environment: await readEnvironment({ tool: toolVersion, targets: config.targets, pinned: this.#layout !== null, env: this.#world.env, directory: root }),
      config: config.file, budgets: config.budgets, accept: config.accept, policy: config.policy, advice: config.advice, history: config.history, asked: askedOf(config.targets, this.#layout), partial: this.#options.target !== null || this.#options.scenario !== null || this.#loaded.shard !== null, screening, shard: this.#loaded.shard, baseMissing, notes,
    };
  }

  #publish(run: Run, files = filesOf): Promise<readonly Problem[]> {
    return writeOut(this.#out, files(this.#conclude(run)));
  }

  #conclude(run: Run): Conclusion {
    return conclude(run, this.#baselines, {}, this.#around.shown);
  }

  #say(text: string): void {
    this.#around.progress({ done: 0, steps: 0, text });
  }
}

const noSuchBase = ({ message, hint }: NoBase): Checked<never> => ({ ok: false, problems: [{ file: null, line: null, column: null, path: '--base', message, hint }] });

const plain = (directory: string): Build => ({ directory, own: new Map() });

export interface Loaded {
  readonly config: Config;
  /** None where the comparison that was asked for holds nothing against them. */
  readonly baselines: Baselines;
  readonly store: BaselineStore;
  /** The checkout that is measured, absolute. */
  readonly root: string;
  /** null: all of it. */
  readonly shard: Shard | null;
}

/** Config and baselines, or every problem of both. */
async function load(options: Options, world: World, { store, rules, accept = [] }: Around): Promise<Checked<Loaded>> {
  const root = path.resolve(world.cwd, options.workingDirectory);
  const read = await readConfig(options, root);
  const selected = read.ok ? selectFrom(read.value, options.target, options.scenario) : read;
  if (!selected.ok) return selected;
  const share = options.shard === null ? null : shareOf(selected.value, options.shard.index, options.shard.of);
  if (share?.ok === false) return share;
  const config = { ...(share?.value.config ?? selected.value), ...rules, exports: (rules ?? selected.value).exports ?? [], policy: policyOf(options, rules?.policy ?? selected.value.policy) };
  // What holds nothing against them must not fail for them.
  const needed = options.update || options.compare === 'auto' || options.compare === 'stored' ? config.targets.map((t) => t.name) : [];
  const from = store ?? directoryStore(path.resolve(root, options.baselines));
  const baselines = await from.read(needed);
  if (!baselines.ok) return baselines;
  return { ok: true, value: { config: { ...config, accept: [...config.accept, ...accept] }, baselines: baselines.value, store: from, root, shard: share === null || !read.ok ? null : { ...share.value.shard, ...await workOf(read.value, root) } } };
}

/** An option counts more than whatever rules there are. */
function policyOf({ onInconclusive, onMissingBaseline }: Options, policy: Policy): Policy {
  return { onInconclusive: onInconclusive ?? policy.onInconclusive, onMissingBaseline: onMissingBaseline ?? policy.onMissingBaseline };
}
