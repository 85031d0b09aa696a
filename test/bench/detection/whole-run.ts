/** Launches in an order -> the run that they would have been, looked at, confirmed and judged by the product as it goes on. */
import { randomUUID } from 'node:crypto';
import type { Budget, Disturbance, Judgement, MachineNoise, Run } from '../../../src/model.ts';
import { compare } from '../../../src/compare/compare.ts';
import { catalogue } from '../../../src/metrics.ts';
import { decisionsOf } from '../../../src/judge/decide.ts';
import { defaultTable, withDefaults } from '../../../src/judge/defaults.ts';
import { judge } from '../../../src/judge/judge.ts';
import { Parts } from '../../../src/measure/parts.ts';
import { RunRecord, type RunHeader } from '../../../src/measure/record.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import type { MeasuredLaunch } from './measured-launch.ts';
import { configOf, targetOf, type ServiceName } from './services.ts';
import { HISTORY } from '../../support/builders.ts';

/** The metrics that a run gates, with the default tolerances, or with one for all. */
export interface Gate {
  readonly name: string;
  readonly budgets: readonly Budget[];
}

export const gates: readonly Gate[] = [
  { name: 'Tailgate, tolerance 2 %', budgets: sameTolerance(0.02) },
  { name: 'Tailgate, defaults', budgets: [] },
];

export interface WholeRun {
  readonly judgement: Judgement;
  readonly launches: number;
  /** Under load, ms: what was measured. */
  readonly measured: number;
  /** With starts, warm-up and stops, ms. */
  readonly wall: number;
}

export interface RunRequest {
  readonly service: ServiceName;
  readonly gate: Gate;
  /** Seconds of measuring, as `--time`. */
  readonly seconds: number;
  readonly seed: number;
  /** Whether the run knows how restless the machine was; without it, that is never a reason not to tell. */
  readonly watched: boolean;
  /** The launch that is measured next. */
  readonly next: () => MeasuredLaunch;
}

/**
 * The same steps as `measure` takes: launch by launch, a look where one is due, a decision after it. Cold starts are left out:
 * they are another recording.
 */
export function wholeRun({ service, gate, seconds, seed, watched, next }: RunRequest): WholeRun {
  const config = { ...configOf(service), budgets: gate.budgets };
  const target = { ...targetOf(service), coldStart: null };
  const plan = makePlan({ config: { ...config, targets: [target] }, compare: 'side-by-side', time: seconds, seed });
  const [planned] = plan.targets;
  const scenario = target.scenarios[0];
  if (planned === undefined || scenario === undefined) throw new Error('the plan has no scenario');
  const record = new RunRecord(headerOf(target.name, gate.budgets), plan);
  const parts = new Parts(plan);
  const used: MeasuredLaunch[] = [];
  const judgedSoFar = (): Judgement => judged({ ...record.snapshot(true, 0), machine: watched ? machineOf(used) : null });
  while (parts.anyOpen) {
    const launch = next();
    const before = record.loadTime;
    used.push(launch);
    record.addScenario(target, scenario, launch.measurement);
    record.spend('load', launch.measurement.time.load);
    parts.done(target.name, scenario.name);
    for (const look of parts.due({ spent: record.loadTime, whole: plan.time, round: record.loadTime - before })) record.addLook(look);
    if (parts.awaitsDecision) parts.decide(decisionsOf(judgedSoFar()));
  }
  return { judgement: judgedSoFar(), launches: used.length, measured: record.loadTime, wall: used.reduce((sum, { facts }) => sum + facts.spent.whole, 0) };
}

export const judged = (run: Run): Judgement => judge(run, compare(run, new Map()), withDefaults(run.budgets));

/**
 * Every metric that the defaults give a tolerance and that a launch under load has: one tolerance for all, and no floors. A rule for another one
 * would have no figure, which a run cannot pass; growth, which a run of a minute seldom can tell, keeps its own.
 */
function sameTolerance(fail: number): readonly Budget[] {
  const measured: ReadonlySet<string> = new Set([...catalogue.load, ...catalogue.resources].map(({ name }) => name));
  return defaultTable.flatMap(({ budget }) => (budget.tolerance === null || budget.certain === true || !measured.has(budget.metric) ? [] : [{ ...budget, origin: 'config', tolerance: { warn: null, fail, floor: 0 } } as const]));
}

export function headerOf(target: string, budgets: readonly Budget[]): RunHeader {
  const commit = { commit: null, branch: null, dirty: false, time: null };
  const fingerprint = { cpu: 'recorded', cores: 2, arch: 'x64', os: 'recorded', image: null, runtime: null, pinned: true, protocol: 1 };
  return {
    id: randomUUID(), started: '2026-01-01T00:00:00.000Z', head: commit, base: commit, config: null, budgets, accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} }, history: HISTORY, asked: [],
    environment: { tool: 'detection', node: process.versions.node, kernel: 'recorded', memory: 0, fingerprints: { [target]: fingerprint } },
    screening: null, shard: null, baseMissing: null, notes: [], partial: false,
  };
}

/** The launches' readings put together, each launch with the same weight: they are equally long. */
function machineOf(launches: readonly MeasuredLaunch[]): MachineNoise {
  const machines = launches.map(({ facts }) => facts.machine);
  const total = (of: (machine: MachineNoise) => number): number => machines.reduce((sum, machine) => sum + of(machine), 0);
  return {
    steal: together(machines.map(({ steal }) => steal)), pressure: together(machines.map(({ pressure }) => pressure)), otherLoad: together(machines.map(({ otherLoad }) => otherLoad)),
    frequency: null, clockSteps: total(({ clockSteps }) => clockSteps), pauses: total(({ pauses }) => pauses),
  };
}

function together(all: readonly (Disturbance | null)[]): Disturbance | null {
  const known = all.filter((one) => one !== null);
  const mean = (of: (one: Disturbance) => number): number => known.reduce((sum, one) => sum + of(one), 0) / known.length;
  const limit = known[0]?.limit;
  return limit === undefined ? null : { mean: mean((one) => one.mean), worst: Math.max(...known.map(({ worst }) => worst)), limit, above: mean(({ above }) => above) };
}
