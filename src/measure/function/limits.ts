/** What the platform gives a function -> how long we wait for it and what it may use. */
import type { FunctionTarget } from '../../model.ts';

export interface Limits {
  /** Of init, ms. */
  readonly init: number;
  /** Of one invocation, ms. */
  readonly invocation: number;
  /** bytes; infinite where a tracer's own memory would count. */
  readonly memory: number;
  /** How long it may take to end by itself before it is killed, ms. The platform kills at once; a tracer has to write its result. */
  readonly grace: number;
}

/** The platform's limit of an init on demand, ms. */
export const INIT_LIMIT = 10_000;
/** Valgrind makes programs about 50 times slower. */
const SLOWER = 100;

export interface Conditions {
  /** Whether a tracer is told to work by the environment, or stands in front of the runtime. */
  readonly env: boolean;
  readonly wrapped: boolean;
  /** Whether byte code is still to be made of everything that is imported, which takes several times as long as running it. */
  readonly compiles: boolean;
}

export function limitsOf(target: FunctionTarget, { env, wrapped, compiles }: Conditions): Limits {
  const traced = env || wrapped;
  const times = wrapped ? SLOWER : traced ? 3 : 1;
  return {
    init: INIT_LIMIT * (compiles ? Math.max(3, times) : times),
    invocation: target.timeout * times,
    memory: traced ? Number.POSITIVE_INFINITY : target.memory,
    grace: traced ? 10_000 : 0,
  };
}
