/** Plan -> Run: weighs, starts and loads in the plan's order, and keeps what is known after every step. */
import path from 'node:path';
import type { LaunchPlan, Plan, Run, ScenarioPlan, ServerTarget, Side, Target, TargetPlan } from '../model.ts';
import { scenarioNames } from '../targets.ts';
import { attachTo } from './attach.ts';
import { asBuilt, buildOf, type Builds } from './build.ts';
import { countAll } from './counting.ts';
import type { CpuLayout } from './cpus.ts';
import { GivenUp } from './given-up.ts';
import { measureScenario, type LoadedSide } from './load/scenario.ts';
import { loaded } from './loaded-side.ts';
import { gravest, Parts, type Decide } from './parts.ts';
import { RunRecord, type RunHeader } from './record.ts';
import { Reporters } from './service-metrics/reporters.ts';
import { runSetup } from './setup.ts';
import { unbuilt } from './size/unbuilt.ts';
import { weigh } from './size/weigh.ts';
import type { Refusal, Weight } from './size/weight.ts';
import { startsOf, type Starts } from './starts.ts';
import { Surroundings } from './surroundings.ts';
import { startTarget, type RunningTarget } from './target.ts';
import { absentReasons } from './witnesses.ts';

export interface MeasureRequest {
  readonly plan: Plan;
  readonly header: RunHeader;
  readonly builds: Builds;
  /** Sides whose `setup` has been run already. */
  readonly prepared: ReadonlySet<Side>;
  /** Targets that base has not, or not in a state that could be measured. */
  readonly unready?: ReadonlySet<string>;
  /** Cores of generator and targets; null when they cannot be kept apart. */
  readonly layout: CpuLayout | null;
  /** Where the targets' logs go. */
  readonly logs: string;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Called with what is known after every step. */
  readonly checkpoint: (run: Run) => Promise<void>;
  /** What a look at the run so far says of each part; asked only where the plan has looks. */
  readonly decide: (run: Run) => Decide;
}

export interface Progress {
  readonly done: number;
  /** At most: what is decided early is not measured further. */
  readonly steps: number;
  /** `api: launch 2 of 5, list` */
  readonly text: string;
}

/** The run before anything is measured. */
export const nothingYet = (header: RunHeader, plan: Plan): Run => new RunRecord(header, plan).snapshot(false, 0);

/**
 * Goes round the targets launch by launch, and spreads the cold starts between the launches, so that a minute of noise on
 * the machine touches a part of everything instead of all of one thing. Never throws for what the target does.
 */
export async function measure(request: MeasureRequest): Promise<Run> {
  return new Measurement(request).run();
}

/** Rounds over which the cold starts of a side-by-side run are spread. */
const START_ROUNDS = 10;
/** Rounds of a function that is measured alone: as many as the launches of a server, so that both see the machine over the same time. */
const FUNCTION_ROUNDS = 5;

class Measurement {
  readonly #request: MeasureRequest;
  readonly #record: RunRecord;
  readonly #parts: Parts;
  readonly #began = performance.now();
  readonly #steps: number;
  readonly #givenUp: GivenUp;
  readonly #reporters = new Reporters();
  #done = 0;

  constructor(request: MeasureRequest) {
    this.#request = request;
    this.#record = new RunRecord(request.header, request.plan);
    this.#record.addAbsent(absentReasons());
    this.#parts = new Parts(request.plan);
    this.#givenUp = new GivenUp(this.#record, request.signal, request.unready, request.builds.base?.lacking);
    this.#steps = request.plan.targets.reduce((sum, t) => sum + t.coldStarts.length + t.launches.reduce((n, l) => n + l.scenarios.length, 0), 0);
  }

  async run(): Promise<Run> {
    const { plan, signal } = this.#request;
    for (const target of plan.targets) await this.#prepare(target);
    if (signal.aborted || !plan.targets.some(({ target, launches, coldStarts }) => launches.length > 0 || (target.kind === 'function' && coldStarts.length > 0))) return this.#rounds(null);
    const reference = plan.compare === 'stored';
    const surroundings = await Surroundings.watch({ reference, layout: this.#request.layout, logFile: path.join(this.#request.logs, 'reference.log'), signal });
    this.#record.surroundedBy(() => ({ reference: surroundings.samples(), machine: surroundings.noise() }));
    try {
      return await this.#rounds(surroundings);
    } finally {
      await surroundings.stop();
    }
  }

  async #rounds(surroundings: Surroundings | null): Promise<Run> {
    const { plan, signal } = this.#request;
    const rounds = Math.max(...plan.targets.map(({ target, launches, coldStarts }) => (target.kind === 'function' && coldStarts.length > 0 ? FUNCTION_ROUNDS : Math.max(1, launches.length))));
    const sideBySide = plan.looks.length > 0;
    const coldStarts = new Map(plan.targets.map((target) => [target, this.#startsOf(target, sideBySide ? START_ROUNDS : rounds, surroundings)]));
    for (let round = 0; sideBySide ? this.#parts.anyOpen && !signal.aborted : round < rounds; round += 1) {
      const before = this.#record.loadTime;
      for (const target of plan.targets) {
        await coldStarts.get(target)?.round(round);
        await this.#launch(target, round, surroundings);
        await this.#request.checkpoint(this.#snapshot(false));
      }
      surroundings?.endLaunch();
      this.#look(this.#record.loadTime - before);
    }
    if (!signal.aborted) await this.#countInstructions();
    if (signal.aborted) this.#interrupted();
    return this.#snapshot(!signal.aborted);
  }

  #startsOf(plan: TargetPlan, rounds: number, surroundings: Surroundings | null): Starts {
    return startsOf({
      plan, rounds, surroundings, record: this.#record, parts: this.#parts, givenUp: this.#givenUp,
      where: (side) => this.#where(plan.target, side, plan.target.kind === 'command' ? 'command' : 'cold-start'), as: (side) => buildOf(this.#request.builds, side), progress: (text) => this.#say(text, 1),
    });
  }

  #countInstructions(): Promise<void> {
    return countAll({
      plan: this.#request.plan, record: this.#record, where: (target, side) => this.#where(target, side, 'instructions'), builds: this.#request.builds,
      leftOut: (target, side) => this.#givenUp.has(target.name, side), progress: (text) => this.#say(text, 0),
    });
  }

  #look(round: number): void {
    const { plan, decide } = this.#request;
    for (const look of this.#parts.due({ spent: this.#record.loadTime, whole: plan.time, round })) {
      for (const scenario of this.#lookedAt(look.target, look.scenario)) this.#record.addLook({ ...look, scenario });
    }
    if (!this.#parts.awaitsDecision) return;
    const one = decide(this.#snapshot(false));
    this.#parts.decide((target, scenario) => gravest(this.#lookedAt(target, scenario).map((name) => one(target, name))));
  }

  /** A function's events are measured in its starts, and a command prints all of its numbers at once: a look at these is one at all of it. */
  #lookedAt(name: string, scenario: string | null): readonly (string | null)[] {
    const target = this.#request.plan.targets.find((plan) => plan.target.name === name)?.target;
    if (scenario !== null || target === undefined) return [scenario];
    return target.kind === 'command' ? [...new Set([null, ...this.#record.commands.scenarios(name)])] : target.kind === 'function' ? [null, ...scenarioNames(target)] : [scenario];
  }

  #snapshot(complete: boolean): Run {
    return this.#record.snapshot(complete, performance.now() - this.#began);
  }

  /** Setup once per checkout, then the package: what setup builds is what is weighed. */
  async #prepare({ target, sides }: TargetPlan): Promise<void> {
    const weights = new Map<Side, Extract<Weight, { ok: true }>>();
    const refuse = (side: Side, { message, hint }: Refusal): void => this.#record.addFailure({ target: target.name, scenario: null, side, kind: 'package', message, hint, log: [] });
    for (const side of sides) {
      if (this.#givenUp.has(target.name, side)) continue;
      const build = buildOf(this.#request.builds, side);
      const { directory } = build;
      const own = asBuilt(target, build);
      if (own.setup !== null && !this.#request.prepared.has(side)) {
        this.#say(`${target.name}: ${own.setup}${sides.length > 1 ? ` (${side})` : ''}`, 0);
        const failure = await runSetup({ target: own, directory, logFile: this.#log(target, side, 'setup'), signal: this.#request.signal });
        if (failure !== null) this.#givenUp.add(target.name, null, side, failure);
      }
      if (own.package === null || this.#givenUp.has(target.name, side)) continue;
      this.#say(`${target.name}: weighing ${path.join(own.directory, own.package.path)}`, 0);
      const layers = own.kind === 'function' ? own.layers : [];
      const weight = await weigh(own.package, path.join(directory, own.directory), this.#request.signal, directory, layers);
      if (weight.ok) weights.set(side, weight);
      else if (!this.#request.signal.aborted) refuse(side, weight);
    }
    const [base, head] = [weights.get('base'), weights.get('head')];
    if (target.package !== null && target.setup === null && base !== undefined && head !== undefined) {
      const built = buildOf(this.#request.builds, 'head');
      const missing = await unbuilt({ root: built.directory, folder: path.join(target.directory, target.package.path), head, base, signal: this.#request.signal });
      if (missing !== null) refuse('base', missing);
      if (missing !== null) weights.delete('base');
    }
    for (const [side, weight] of weights) this.#record.addWeight(target, side, weight);
  }

  async #launch({ target, launches }: TargetPlan, round: number, surroundings: Surroundings | null): Promise<void> {
    if (target.kind !== 'server') return;
    const launch = launches[round];
    const scenarios = launch?.scenarios.filter(({ scenario }) => this.#isOpen(target, scenario.name)) ?? [];
    const left = new Set(launches.slice(round).flatMap((one) => one.scenarios.map(({ scenario }) => scenario.name)));
    for (const { name } of target.scenarios) if (!left.has(name)) this.#parts.close(target.name, name);
    if (launch === undefined || scenarios.length === 0) return;
    const running = new Map<Side, RunningTarget>();
    try {
      await this.#startSides(target, launch, running);
      let failed = false;
      for (const scenario of scenarios) {
        // After a failure they are started anew: that one scenario ends or spoils the service is no fault of the next.
        if (failed) await this.#stopSides(running);
        if (failed) await this.#startSides(target, launch, running);
        failed = !(await this.#scenario(target, launch, scenario, running, surroundings)) || [...running.values()].some((one) => one.exit() !== null);
      }
      for (const one of running.values()) {
        this.#record.addAbsent(one.absent(), target.name);
        this.#record.addNotes(one.notes?.() ?? [], target.name);
      }
    } finally {
      await this.#stopSides(running);
    }
  }

  /** Whoever comes first is read first, checked first and warmed first: it is not always the same side. */
  async #startSides(target: ServerTarget, launch: LaunchPlan, running: Map<Side, RunningTarget>): Promise<void> {
    for (const side of launch.order) {
      const started = await this.#startForLoad(target, side, launch.index);
      if (started !== null) running.set(side, started);
    }
  }

  async #stopSides(running: Map<Side, RunningTarget>): Promise<void> {
    const stopping = performance.now();
    await Promise.all([...running.values()].map((one) => one.stop()));
    running.clear();
    this.#record.spend('startAndStop', performance.now() - stopping);
  }

  async #startForLoad(target: ServerTarget, side: Side, round: number): Promise<RunningTarget | null> {
    if (this.#givenUp.has(target.name, side)) return null;
    const began = performance.now();
    const as = asBuilt(target, buildOf(this.#request.builds, side));
    const where = this.#where(target, side, `launch-${round + 1}`);
    const started = await (as.attach === null ? startTarget({ target: as, ...where, collectGarbage: as.resources.collectGarbage }) : attachTo({ target: as, attach: as.attach, ...where }));
    this.#record.spend('startAndStop', performance.now() - began);
    if (started.ok) return started.running;
    this.#givenUp.add(target.name, null, side, started.failure);
    return null;
  }

  /**
   * A side that cannot be measured leaves the other alone: head is still held against absolute limits. That base answers
   * wrongly where head is right is what a new route looks like. Answers whether nothing failed.
   */
  async #scenario(target: ServerTarget, launch: LaunchPlan, plan: ScenarioPlan, running: ReadonlyMap<Side, RunningTarget | undefined>, surroundings: Surroundings | null): Promise<boolean> {
    const { scenario } = plan;
    const sides = [...running].flatMap(([side, one]): LoadedSide[] => (one === undefined || this.#givenUp.has(target.name, side, scenario.name) ? [] : [{ ...loaded(side, one), report: this.#reporters.of(target, side, one.address, this.#request.signal, scenario.name) }]));
    if (this.#request.signal.aborted || sides.length === 0) return true;
    this.#say(`${target.name}: launch ${launch.index + 1} of ${this.#mostLaunches(target)}, ${scenario.name}`, 1);
    for (const one of running.values()) one?.resetPeak();
    const measured = await measureScenario({ ...plan, sides, observer: this.#record.slices.watch(target.name, scenario), signal: this.#request.signal, ...(surroundings === null ? {} : { watch: surroundings }) });
    this.#record.spendOn(scenario, measured.time);
    if (measured.ok) {
      this.#record.addScenario(target, scenario, measured);
      this.#parts.done(target.name, scenario.name);
      return true;
    }
    const { side, counted, ...failure } = measured.failure;
    if (counted !== undefined) this.#record.addRequests(target, scenario, side, counted);
    this.#givenUp.add(target.name, scenario.name, side, { ...failure, log: running.get(side)?.logTail(20) ?? [] });
    if (side === 'base') await this.#scenario(target, launch, plan, running, surroundings);
    return false;
  }

  #mostLaunches(target: ServerTarget): number {
    return this.#request.plan.looks.at(-1) ?? this.#planned(target).launches.length;
  }

  #planned(target: ServerTarget): TargetPlan {
    const plan = this.#request.plan.targets.find((t) => t.target === target);
    if (plan === undefined) throw new Error(`${target.name} is not in the plan`);
    return plan;
  }

  #where(target: Target, side: Side, name: string) {
    const { layout, signal } = this.#request;
    return { directory: buildOf(this.#request.builds, side).directory, cpus: layout?.target ?? null, logFile: this.#log(target, side, name), signal };
  }

  #log(target: Target, side: Side, name: string): string {
    return path.join(this.#request.logs, `${target.name}.${side}.${name}.log`);
  }

  #interrupted(): void {
    const target = this.#request.plan.targets[0]?.target.name ?? '';
    const message = `the run was interrupted after ${this.#done} of ${this.#steps} steps; what was measured until then is kept`;
    this.#record.addFailure({ target, scenario: null, side: 'head', kind: 'interrupted', message, hint: null, log: [] });
  }

  /** Not where head is given up: base alone is of no use. */
  #isOpen(target: ServerTarget, scenario: string): boolean {
    const open = this.#parts.isOpen(target.name, scenario) && !this.#givenUp.has(target.name, 'head', scenario);
    if (!open) this.#parts.close(target.name, scenario);
    return open;
  }

  #say(text: string, steps: number): void {
    this.#request.progress({ done: this.#done, steps: this.#steps, text });
    this.#done += steps;
  }
}
