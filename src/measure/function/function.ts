/** A function's handler -> a process that has done its init and takes events, or the reason why it does not. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { FunctionEvent, FunctionTarget } from '../../model.ts';
import type { TargetFailure } from '../failure.ts';
import { startChild } from '../start-child.ts';
import { messageOf } from '../system-error.ts';
import type { Counters, Memory } from '../witnesses.ts';
import { runtimeCommand } from './command.ts';
import { functionEnvironment, functionName, plainEnvironment, REGION } from './environment.ts';
import { failureOf, interrupted } from './function-failure.ts';
import { interpreterOf } from './interpreter.ts';
import { isFolder, layerPaths } from './layers.ts';
import { limitsOf } from './limits.ts';
import { Running } from './running.ts';
import { RuntimeApi } from './runtime-api.ts';
import { runtimeFolder, type RuntimeFolder } from './runtime-folder.ts';

export interface FunctionOptions {
  readonly target: FunctionTarget;
  /** Root of the checkout; the deployed folder is the target's directory below it. */
  readonly directory: string;
  /** Cores, a list as `taskset -c` takes it; null for all. */
  readonly cpus: string | null;
  /** Emptied first. Not the same file for two functions that run at the same time. */
  readonly logFile: string;
  /** An abort stops the function, also one that is running already. */
  readonly signal: AbortSignal;
  /** For tracing: goes before the target's. The memory limit is then not enforced, times are more generous, and the process may end by itself. */
  readonly env?: Readonly<Record<string, string>>;
  /** A command in front of the runtime's: valgrind and its flags. As for `env`; limits of time are a hundredfold. */
  readonly wrap?: readonly string[];
}

export type StartedFunction = { readonly ok: true; readonly running: RunningFunction } | { readonly ok: false; readonly failure: TargetFailure };

export type Invoked =
  | {
    readonly ok: true;
    /** From the event's being handed out to the end of the response, ms. */
    readonly time: number;
    /** The end of the response, `performance.now()`. */
    readonly done: number;
    readonly response: Buffer;
  }
  | { readonly ok: false; readonly failure: TargetFailure };

export interface RunningFunction {
  readonly pid: number;
  /** From just before the first process was made to its first request for an event, ms. */
  readonly initTime: number;
  /** `performance.now()` just before the first process was made. */
  readonly spawned: number;
  /**
   * One event, one response; not two at a time. `atResponse` is called when the response is complete and the function has not
   * yet been told so: it does nothing but wait then. After a failure the function is to be stopped.
   */
  invoke(event: FunctionEvent, atResponse?: () => void): Promise<Invoked>;
  /** Settles with null once it waits for an event: what came after the last response is done. */
  idle(): Promise<TargetFailure | null>;
  /** `performance.now()` of its request for the next event; null while it has not asked for one. */
  asked(): number | null;
  counters(): Counters | null;
  /** Takes about 1 ms per process and holds it up: not while it is timed. */
  memory(): Memory | null;
  /**
   * Connections to services that were begun since the start, until it last asked for an event: our runtimes for
   * Python and Node count them. Those of C libraries and of other processes than the first are not seen. null for a bootstrap:
   * what the system tells misses short connections (sockets that are open now) or takes in those of strangers (a count for the
   * whole machine).
   */
  connections(): number | null;
  /** Files below the deployed folder that were made or changed since the start, ten at most: the platform's is read-only. Looks through the folder. */
  wrote(): readonly string[];
  logTail(lines: number): readonly string[];
  /** Ends all its processes, closes the API, removes its temporary folder. May be called more than once; never rejects. */
  stop(): Promise<void>;
}

/**
 * Settled when it asks for its first event: init is done. Never rejects for anything the function does; afterwards a function
 * that did not start has left no process and no folder behind.
 */
export async function startFunction(options: FunctionOptions): Promise<StartedFunction> {
  const { target, directory, cpus, logFile, signal, env: more = {}, wrap = [] } = options;
  const none = { target, event: null, log: [], refused: null };
  const refuse = (message: string, hint: string | null): StartedFunction => ({ ok: false, failure: failureOf(none, 'start-failed', message, hint) });
  if (signal.aborted) return { ok: false, failure: interrupted(none) };
  const root = path.resolve(directory, target.directory);
  if (!isFolder(root)) return refuse(`the folder ${target.directory} does not exist`, 'correct `path` of the target: it is relative to the root of the checkout');
  const layers = target.layers.map((folder) => path.resolve(directory, folder));
  const missing = target.layers.find((_, i) => !isFolder(layers[i] ?? ''));
  if (missing !== undefined) return refuse(`the layer ${missing} does not exist`, 'correct `layers` of the target: folders relative to the root of the checkout, each with what the platform would unpack into /opt');
  let runtime: RuntimeFolder;
  let temporary: string;
  try {
    runtime = runtimeFolder();
    // Below the runtimes' folder, which goes when we go, however that happens.
    temporary = mkdtempSync(path.join(runtime.folder, 'tmp-'));
  } catch (error) {
    return refuse(`no temporary folder can be made: ${messageOf(error)}`, 'is the disk full?');
  }
  const clear = (): void => rmSync(temporary, { recursive: true, force: true });
  const cookie = randomBytes(12).toString('hex');
  const interpreter = target.runtime === 'bootstrap' ? { program: 'bootstrap', version: null } : await interpreterOf(target.runtime, target.interpreter ?? INTERPRETER[target.runtime], root, plainEnvironment(target, cookie));
  const command = runtimeCommand(target, interpreter, runtime, root, layers);
  const api = command.ok ? await RuntimeApi.open(`arn:aws:lambda:${REGION}:123456789012:function:${functionName(target)}`) : null;
  if (!command.ok || api === null || typeof api === 'string') {
    clear();
    return command.ok ? refuse(`no port of 127.0.0.1 can be listened on: ${api ?? ''}`, null) : refuse(command.message, command.hint);
  }
  const env = functionEnvironment({ target, root, interpreter, layers: layerPaths(layers, interpreter.version), runtime, api: api.address, temporary, cookie, more });
  const since = Date.now();
  const started = await startChild({ command: [...wrap, ...command.argv], cwd: root, env, cookie, where: { port: null, socket: null }, logFile, cpus });
  if (!started.ok) {
    await api.close();
    clear();
    return refuse(started.message, target.runtime === 'bootstrap' ? started.hint : `${started.hint ?? ''}${started.hint === null ? '' : '; '}\`interpreter\` of the target names another one`);
  }
  const running = new Running({ child: started.child, api, target, root, since, signal, limits: limitsOf(target, { env: Object.keys(more).length > 0, wrapped: wrap.length > 0, compiles: target.runtime === 'python' && !compiled.has(root) }), clear });
  const failure = await running.untilInitialized();
  compiled.add(root);
  if (failure === null) return { ok: true, running };
  await running.stop();
  return { ok: false, failure };
}

/** Deployed folders of which a start has left its byte code behind. */
const compiled = new Set<string>();

/** The first ones in PATH. */
const INTERPRETER = { python: 'python3', node: 'node' };
