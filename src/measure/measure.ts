/** Plan -> Run: weighs, starts and loads in the plan's order, and keeps what is known after every step. */
import path from 'node:path';
import type { Failure, LaunchPlan, Plan, Run, ServerTarget, Side, TargetPlan } from '../model.ts';
import { probeStart } from './cold-start.ts';
import type { CpuLayout } from './cpus.ts';
import { measureScenario } from './load/scenario.ts';
import { RunRecord, type RunHeader } from './record.ts';
import { runSetup } from './setup.ts';
import { weigh } from './size/weigh.ts';
import { startTarget, type RunningTarget } from './target.ts';
import { absentReasons } from './witnesses.ts';

export interface MeasureRequest {
  readonly plan: Plan;
  readonly header: RunHeader;
  /** The checkout of each side. */
  readonly builds: Readonly<Partial<Record<Side, string>>>;
  /** Cores of generator and targets; null when they cannot be kept apart. */
  readonly layout: CpuLayout | null;
  /** Where the targets' logs go. */
  readonly logs: string;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Called with what is known after every step. */
  readonly checkpoint: (run: Run) => Promise<void>;
}

export interface Progress {
  readonly done: number;
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

class Measurement {
  readonly #request: MeasureRequest;
  readonly #record: RunRecord;
  readonly #began = performance.now();
  readonly #steps: number;
  readonly #givenUp = new Set<string>();
  #done = 0;

  constructor(request: MeasureRequest) {
    this.#request = request;
    this.#record = new RunRecord(request.header, request.plan);
    this.#record.addAbsent(absentReasons());
    this.#steps = request.plan.targets.reduce((sum, t) => sum + t.coldStarts.length + t.launches.reduce((n, l) => n + l.scenarios.length, 0), 0);
  }

  async run(): Promise<Run> {
    const { plan, signal } = this.#request;
    for (const target of plan.targets) await this.#prepare(target);
    const rounds = Math.max(1, ...plan.targets.map((t) => t.launches.length));
    for (let round = 0; round < rounds; round += 1) {
      for (const target of plan.targets) {
        await this.#coldStarts(target, round, rounds);
        await this.#launch(target, round);
        await this.#request.checkpoint(this.#snapshot(false));
      }
    }
    if (signal.aborted) this.#interrupted();
    return this.#snapshot(!signal.aborted);
  }

  #snapshot(complete: boolean): Run {
    return this.#record.snapshot(complete, performance.now() - this.#began);
  }

  /** Setup once per checkout, then the package: what setup builds is what is weighed. */
  async #prepare({ target, sides }: TargetPlan): Promise<void> {
    for (const side of sides) {
      if (this.#stopped(target.name, side)) continue;
      const directory = this.#directory(side);
      if (target.setup !== null) {
        this.#say(`${target.name}: ${target.setup}`, 0);
        const failure = await runSetup({ target, directory, logFile: this.#log(target, side, 'setup'), signal: this.#request.signal });
        if (failure !== null) this.#fail(target.name, null, side, failure);
      }
      if (target.package === null || this.#stopped(target.name, side)) continue;
      this.#say(`${target.name}: weighing ${target.package.path}`, 0);
      const weight = await weigh(target.package, path.join(directory, target.directory), this.#request.signal, directory);
      if (weight.ok) this.#record.addWeight(target, side, weight);
      else if (!this.#request.signal.aborted) this.#record.addFailure({ target: target.name, scenario: null, side, kind: 'package', message: weight.message, hint: weight.hint, log: [] });
    }
  }

  /** This round's share of the cold starts; the first of each side is the one thrown away. */
  async #coldStarts({ target, sides, coldStarts }: TargetPlan, round: number, rounds: number): Promise<void> {
    const cut = (n: number): number => Math.round((n * (coldStarts.length - sides.length)) / rounds) + (n === 0 ? 0 : sides.length);
    for (let i = cut(round); i < cut(round + 1); i += 1) {
      const side = coldStarts[i];
      if (side === undefined || this.#stopped(target.name, side) || this.#givenUp.has(key(target.name, side, COLD_START))) continue;
      this.#say(`${target.name}: cold start ${i + 1} of ${coldStarts.length}`, 1);
      const began = performance.now();
      const start = await probeStart(this.#startOptions(target, side, 'cold-start'));
      this.#record.spend('coldStarts', performance.now() - began);
      // One start that fails after others went well says nothing of the load: the launch tells for itself.
      if (!start.ok) this.#fail(target.name, i < sides.length ? null : COLD_START, side, start.failure);
      else if (i >= sides.length) this.#record.addStart(target, side, start.reading);
    }
  }

  async #launch({ target, launches }: TargetPlan, round: number): Promise<void> {
    const launch = launches[round];
    if (launch === undefined) return;
    for (const side of launch.order) {
      if (this.#stopped(target.name, side)) continue;
      const began = performance.now();
      const started = await startTarget(this.#startOptions(target, side, `launch-${round + 1}`));
      this.#record.spend('startAndStop', performance.now() - began);
      if (!started.ok) {
        this.#fail(target.name, null, side, started.failure);
        continue;
      }
      try {
        await this.#scenarios(target, launch, side, started.running);
        this.#record.addAbsent(started.running.absent(), target.name);
      } finally {
        const stopping = performance.now();
        await started.running.stop();
        this.#record.spend('startAndStop', performance.now() - stopping);
      }
    }
  }

  async #scenarios(target: ServerTarget, launch: LaunchPlan, side: Side, running: RunningTarget): Promise<void> {
    for (const { scenario, measure: duration, warmUp } of launch.scenarios) {
      if (this.#request.signal.aborted || this.#givenUp.has(key(target.name, side, scenario.name))) continue;
      this.#say(`${target.name}: launch ${launch.index + 1} of ${this.#launchesOf(target)}, ${scenario.name}`, 1);
      running.resetPeak();
      const measured = await measureScenario({
        scenario, address: running.address, measure: duration, warmUp,
        counters: () => running.counters(), memory: () => running.memory(), died: () => running.exit() !== null, signal: this.#request.signal,
      });
      this.#record.spend('load', measured.time.load);
      this.#record.spend('warmUp', measured.time.warmUp);
      if (measured.ok) this.#record.addScenario(target, scenario, side, measured);
      else this.#fail(target.name, scenario.name, side, { ...measured.failure, log: running.logTail(20) });
      if (running.exit() !== null) return;
    }
  }

  #launchesOf(target: ServerTarget): number {
    return this.#request.plan.targets.find((t) => t.target === target)?.launches.length ?? 0;
  }

  #startOptions(target: ServerTarget, side: Side, name: string) {
    const { layout, signal } = this.#request;
    return { target, directory: this.#directory(side), cpus: layout?.target ?? null, logFile: this.#log(target, side, name), signal };
  }

  #directory(side: Side): string {
    const directory = this.#request.builds[side];
    if (directory === undefined) throw new Error(`no checkout of ${side}`);
    return directory;
  }

  #log(target: ServerTarget, side: Side, name: string): string {
    return path.join(this.#request.logs, `${target.name}.${side}.${name}.log`);
  }

  /** A failure is told once and ends the measuring of what it is about; after an abort it is the interruption that is told. */
  #fail(target: string, scenario: string | null, side: Side, failure: Omit<Failure, 'target' | 'scenario' | 'side'>): void {
    this.#givenUp.add(key(target, side, scenario));
    if (this.#request.signal.aborted || failure.kind === 'interrupted') return;
    this.#record.addFailure({ target, scenario: scenario === COLD_START ? null : scenario, side, kind: failure.kind, message: failure.message, hint: failure.hint, log: failure.log });
  }

  #interrupted(): void {
    const target = this.#request.plan.targets[0]?.target.name ?? '';
    const message = `the run was interrupted after ${this.#done} of ${this.#steps} steps; what was measured until then is kept`;
    this.#record.addFailure({ target, scenario: null, side: 'head', kind: 'interrupted', message, hint: null, log: [] });
  }

  #stopped(target: string, side: Side): boolean {
    return this.#request.signal.aborted || this.#givenUp.has(key(target, side, null));
  }

  #say(text: string, steps: number): void {
    this.#request.progress({ done: this.#done, steps: this.#steps, text });
    this.#done += steps;
  }
}

/** Stands for the cold starts where a scenario's name would; no scenario can be called so. */
const COLD_START = ' cold start';

const key = (target: string, side: Side, scenario: string | null): string => JSON.stringify([target, side, scenario]);

