/** A target and the name of a scenario or event -> the target running, with that load ready to be put on it. */
import type { FunctionTarget, Scenario, ServerTarget } from '../../model.ts';
import type { TargetFailure } from '../failure.ts';
import { SideLoad } from '../load/side-load.ts';
import { warmUpWindow } from '../load/warm-up.ts';
import { startTarget, type RunningTarget } from '../target.ts';
import type { Counters } from '../witnesses.ts';
import type { TraceOptions } from './options.ts';

export interface Workload {
  readonly pid: number;
  counters(): Counters | null;
  /** Until it answers evenly. null, or why it does not answer. */
  warmUp(): Promise<string | null>;
  /**
   * Loads it for so many ms; `alone`: with one request at a time, and for up to three times as long where a busy machine leaves the target
   * hardly any of its own. How many requests (invocations) were answered, or why it was given up.
   */
  load(duration: number, alone: boolean): Promise<number | string>;
  stop(): Promise<void>;
}

export type StartedWorkload = { readonly ok: true; readonly workload: Workload } | { readonly ok: false; readonly reason: string };

type Environment = Readonly<Record<string, string>>;

/** ms. A profile needs compiled code, not the last percent of evenness. */
const WARM_UP = { shortest: 1000, longest: 3000 };
/** ms; fresh connections for each slice, so that all workers of a service get their part. */
const SLICE = 500;
/** CPU time of the target, as a share of the time that was asked for, below which a profile has too few samples to say anything. */
const LEAST_CPU = 0.4;
/** How many times as long it may take to get that. */
const LONGEST = 3;

/** `env` is added to the target's own and wins. */
export async function startWorkload(options: TraceOptions & { readonly scenario: string }, env: Environment): Promise<StartedWorkload> {
  const { target, scenario: name } = options;
  switch (target.kind) {
    case 'server': {
      const scenario = target.scenarios.find((one) => one.name === name);
      if (scenario === undefined) throw new Error(`${target.name} has no scenario ${name}`);
      if (target.start === null) return { ok: false, reason: 'it runs already, and only what Tailgate starts can be profiled' };
      const started = await startTarget({ ...options, target: withEnvironment(target, env) });
      return started.ok ? { ok: true, workload: await serverWorkload(started.running, scenario, options.signal) } : refused(started.failure);
    }
    case 'function': return startFunctionWorkload(options, target, env);
    case 'command': return { ok: false, reason: 'a command is not profiled' };
  }
}

const refused = ({ message }: TargetFailure): StartedWorkload => ({ ok: false, reason: `with a profiler in it ${message}` });
const withEnvironment = (target: ServerTarget, env: Environment): ServerTarget => ({ ...target, env: { ...target.env, ...env } });

/** A closed loop even for a scenario with a rate: a profile counts CPU time per request, and more requests make more samples. */
async function serverWorkload(running: RunningTarget, asked: Scenario, signal: AbortSignal): Promise<Workload> {
  const { runClosedLoop } = await import('../load/autocannon.ts');
  const { name, load: { connections: usual, timeout } } = asked;
  const loaded = { side: 'head' as const, address: running.address, counters: () => running.counters(), memory: () => null, died: () => running.exit() !== null };
  const through = (connections: number): SideLoad => new SideLoad(loaded, { ...asked, load: { kind: 'connections', connections, pipelining: 1, timeout } }, runClosedLoop, signal);
  const load = through(usual);
  return {
    pid: running.pid,
    counters: () => running.counters(),
    stop: () => running.stop(),
    async warmUp() {
      const wrong = await load.check();
      if (wrong !== null) return wrong.message;
      while (load.warmUp(WARM_UP) === 'going') {
        const failure = await load.warm(Math.max(warmUpWindow(WARM_UP), Math.min(load.p50, WARM_UP.longest)));
        if (failure !== null) return failure.message;
      }
      return null;
    },
    async load(duration, alone) {
      const began = performance.now();
      const cpu = (): number => running.counters()?.cpu ?? Infinity;
      const [until, before] = [began + duration, cpu()];
      const starved = (): boolean => alone && cpu() - before < LEAST_CPU * duration && performance.now() < began + LONGEST * duration;
      const profiled = alone ? through(1) : load;
      let [answered, wrong] = [0, 0];
      do {
        const sliced = await profiled.slice(Math.min(Math.max(SLICE, 2 * load.p50), duration));
        if (!sliced.ok) return sliced.failure.message;
        const { errors } = sliced.slice;
        answered += sliced.slice.answered;
        wrong += errors.status + errors.body + errors.timeout + errors.connection;
      } while (performance.now() < until || starved());
      return wrong > answered / 2 ? `${name} failed under load: ${wrong} requests were not answered right, and ${answered} were answered` : answered;
    },
  };
}

async function startFunctionWorkload(options: TraceOptions & { readonly scenario: string }, target: FunctionTarget, env: Environment): Promise<StartedWorkload> {
  const event = target.events.find(({ name }) => name === options.scenario);
  if (event === undefined) throw new Error(`${target.name} has no event ${options.scenario}`);
  const { startFunction } = await import('../function/function.ts');
  const started = await startFunction({ ...options, target, env });
  if (!started.ok) return refused(started.failure);
  const { running } = started;
  const load = async (duration: number): Promise<number | string> => {
    const until = performance.now() + duration;
    let invoked = 0;
    do {
      const response = await running.invoke(event);
      if (!response.ok) return response.failure.message;
      invoked += 1;
    } while (performance.now() < until && !options.signal.aborted);
    return invoked;
  };
  const warmUp = async (): Promise<string | null> => {
    const warm = await load(WARM_UP.shortest);
    return typeof warm === 'string' ? warm : null;
  };
  return { ok: true, workload: { pid: running.pid, counters: () => running.counters(), stop: () => running.stop(), load, warmUp } };
}
