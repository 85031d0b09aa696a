/** A target -> the same target running, with its scenarios or events ready to be sent one by one. */
import type { FunctionTarget, Scenario, ServerTarget, Target } from '../../model.ts';
import type { TargetFailure } from '../failure.ts';
import { startFunction } from '../function/function.ts';
import { isRefused } from '../load/driver.ts';
import { requestStreams } from '../load/request-stream.ts';
import { startTarget } from '../target.ts';
import { Asking } from './asking.ts';

export interface SubjectOptions {
  readonly target: Target;
  /** Root of the checkout. */
  readonly directory: string;
  /** Cores for the target, a list as `taskset -c` takes it; null for all. */
  readonly cpus: string | null;
  /** Emptied first. */
  readonly logFile: string;
  /** An abort stops the target. */
  readonly signal: AbortSignal;
}

/** A started target that has given its first response. */
export interface Subject {
  readonly workloads: readonly Workload[];
  /** Ends all its processes. Never rejects. */
  stop(): Promise<void>;
}

/** A scenario, or an event. */
export interface Workload {
  readonly name: string;
  /** Requests (invocations) in a round. */
  readonly requests: number;
  /** Sends them once. null, or why an answer will not do. */
  round(): Promise<string | null>;
}

export type StartedSubject = { readonly ok: true; readonly subject: Subject } | { readonly ok: false; readonly reason: string };

/** Valgrind makes programs about 50 times slower; ms. */
const SLOWER = 60;
const LONGEST_WAIT = 300_000;
export const patient = (timeout: number): number => Math.max(timeout, Math.min(SLOWER * timeout, LONGEST_WAIT));

/** What makes two starts of the same program execute the same; what the user has set stays. */
const DETERMINISTIC = { PYTHONHASHSEED: '0' };

/** `wrap`: goes in front of the command; empty for a start as always. */
export function startSubject(options: SubjectOptions, wrap: readonly string[]): Promise<StartedSubject> {
  const { target } = options;
  const env = { ...DETERMINISTIC, ...target.env };
  switch (target.kind) {
    case 'server': return startServer({ ...options, target: { ...target, env } }, wrap);
    case 'function': return startEvents({ ...options, target: { ...target, env } }, wrap);
    case 'command': return Promise.resolve({ ok: false, reason: 'a command measures by itself' });
  }
}

const refused = ({ message }: TargetFailure): StartedSubject => ({ ok: false, reason: message });

async function startServer(options: SubjectOptions & { readonly target: ServerTarget }, wrap: readonly string[]): Promise<StartedSubject> {
  const { target } = options;
  if (target.start === null) return { ok: false, reason: 'the target has no start command' };
  const slow = wrap.length > 0;
  const words = typeof target.start === 'string' ? ['/bin/sh', '-c', target.start] : target.start;
  const started = await startTarget({
    ...options,
    target: slow ? { ...target, start: [...wrap, ...words], ready: { ...target.ready, timeout: patient(target.ready.timeout) }, stopTimeout: 0 } : target,
  });
  if (!started.ok) return refused(started.failure);
  const { running } = started;
  const asking = new Asking(running.address);
  const workloads: Workload[] = [];
  for (const scenario of target.scenarios) {
    // The same seed for both sides, and one connection: the same requests in the same order.
    const streams = requestStreams(scenario, running.address, 1, 0);
    if (isRefused(streams)) {
      await running.stop();
      return { ok: false, reason: streams.refused };
    }
    const stream = streams.stream(0);
    const requests = requestsOfCycle(scenario);
    const round = async (): Promise<string | null> => {
      for (let sent = 0; sent < requests; sent += 1) {
        const wrong = await asking.ask(stream.next(), patient(scenario.load.timeout));
        if (wrong !== null) return wrong;
      }
      return null;
    };
    workloads.push({ name: scenario.name, requests, round });
  }
  const stop = async (): Promise<void> => {
    asking.close();
    await running.stop();
  };
  return { ok: true, subject: { workloads, stop } };
}

/** Each request once, or as often as the weights of a mix say. */
const requestsOfCycle = ({ requests, feed }: Scenario): number => feed?.flows.reduce((sum, flow) => sum + flow.weight * flow.requests.length, 0) ?? requests.length;

async function startEvents(options: SubjectOptions & { readonly target: FunctionTarget }, wrap: readonly string[]): Promise<StartedSubject> {
  const { target } = options;
  // Nothing that its end does is of interest: an abort hurries it.
  const hurry = new AbortController();
  const signal = AbortSignal.any([options.signal, hurry.signal]);
  const started = await startFunction({ ...options, signal, ...(wrap.length > 0 ? { wrap } : {}) });
  if (!started.ok) return refused(started.failure);
  const { running } = started;
  const stop = async (): Promise<void> => {
    hurry.abort();
    await running.stop();
  };
  const workloads = target.events.map((event) => ({
    name: event.name, requests: 1,
    round: async (): Promise<string | null> => {
      const invoked = await running.invoke(event);
      return invoked.ok ? null : invoked.failure.message;
    },
  }));
  const wrong = await workloads[0]?.round() ?? null;
  if (wrong === null) return { ok: true, subject: { workloads, stop } };
  await stop();
  return { ok: false, reason: wrong };
}
