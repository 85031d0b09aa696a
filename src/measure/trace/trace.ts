/** What moved, and both builds -> the same run with the evidence why: import trees and profiles, taken when all measuring is over. */
import type { Absent, HotPath, ImportTree, Run, Side, Target } from '../../model.ts';
import { asBuilt, buildOf, type Builds } from '../build.ts';
import { traceImports } from './imports.ts';
import type { TraceOptions } from './options.ts';
import { traceHotPath } from './profile.ts';

export interface TraceRequest {
  readonly targets: readonly Target[];
  readonly builds: Builds;
  /** Names of targets, and of targets with a scenario or event. */
  readonly wanted: { readonly imports: readonly string[]; readonly hotPaths: readonly { readonly target: string; readonly scenario: string }[] };
  /** Cores for the targets; null for all. */
  readonly cpus: string | null;
  readonly logFile: (target: string, side: Side, name: string) => string;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
}

/** Traced starts of a side: their median tells a module's time apart from an odd moment. */
const RUNS = 5;
/** Seconds under load for a profile: thousands of samples of a service that is kept busy, some hundreds of a handler that mostly waits for its next event. */
const PROFILED = 8;

/** What cannot be traced is said in `absent`; no figure of the run changes. */
export async function trace(run: Run, request: TraceRequest): Promise<Run> {
  const imports: ImportTree[] = [];
  const hotPaths: HotPath[] = [];
  const absent: Absent[] = [];
  const sides = (['base', 'head'] as const).filter((side) => request.builds[side] !== undefined);
  const missing = (metric: string, { name }: Target, side: Side, reason: string): void => {
    const sentence = `${name} (${side}): ${reason}`;
    if (!request.signal.aborted && !absent.some((one) => one.metric === metric && one.reason === sentence)) absent.push({ metric, reason: sentence });
  };
  for (const target of request.targets.filter(({ name }) => request.wanted.imports.includes(name))) {
    for (const side of sides) {
      if (request.signal.aborted) break;
      request.progress(`${target.name}: tracing what a start imports (${side})`);
      const traced = await traceImports({ ...optionsFor(request, target, side, 'imports'), runs: RUNS });
      if (traced.ok) imports.push({ ...traced.tree, side });
      else missing('import tree', target, side, traced.reason);
    }
  }
  for (const { target: name, scenario } of request.wanted.hotPaths) {
    const target = request.targets.find((one) => one.name === name);
    for (const side of target === undefined ? [] : sides) {
      if (request.signal.aborted || target === undefined) break;
      request.progress(`${name}: profiling ${scenario} (${side})`);
      const traced = await traceHotPath({ ...optionsFor(request, target, side, 'profile'), runs: 1, scenario, seconds: PROFILED });
      if (traced.ok) hotPaths.push({ ...traced.path, side });
      else missing('hot path', target, side, traced.reason);
    }
  }
  return { ...run, imports, hotPaths, absent: [...run.absent, ...absent] };
}

function optionsFor({ builds, cpus, logFile, signal }: TraceRequest, target: Target, side: Side, name: string): Omit<TraceOptions, 'runs'> {
  const build = buildOf(builds, side);
  return { target: asBuilt(target, build), directory: build.directory, cpus, logFile: logFile(target.name, side, name), signal };
}
