/** A checkout of base -> set up and started once, or the reason why it cannot be measured. */
import type { Failure, Target } from '../model.ts';
import { isStarted } from '../targets.ts';
import { asBuilt, type Build } from './build.ts';
import { inheritDependencies, lackingDependencies } from './base/dependencies.ts';
import type { CpuLayout } from './cpus.ts';
import { probeFunction } from './function/probe.ts';
import { runSetup } from './setup.ts';
import { startTarget, type TargetFailure } from './target.ts';

export interface ReadyRequest {
  readonly targets: readonly Target[];
  /** Those that base's own config does not know: there is nothing of them that could be measured. */
  readonly added: ReadonlySet<string>;
  /** Root of the checkout. */
  readonly head: string;
  readonly base: Build;
  readonly layout: CpuLayout | null;
  readonly logs: string;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
}

/** `unready`: targets of which only head can be measured; `notes` say why. */
export type Ready =
  | { readonly ok: true; readonly notes: readonly string[]; readonly unready: ReadonlySet<string> }
  | { readonly ok: false; readonly failure: Pick<Failure, 'target' | 'kind' | 'message' | 'hint'> };

/**
 * Before anything is measured, so that a base that cannot be built costs seconds and the stored comparison still has its
 * time. A target without `setup` gets head's dependencies where they are the same. All that is to be set up is, before
 * anything is started: as in head, one target's `setup` may be what another one needs. What is wrong with one target leaves
 * the others alone; where none of them is left, the first failure speaks for all.
 */
export async function readyBase(request: ReadyRequest): Promise<Ready> {
  const { targets, added, base } = request;
  const unready = new Set(targets.map(({ name }) => name).filter((name) => added.has(name)));
  const notes = [...unready].map((name) => `${name} is new: base has nothing that it could be compared with`);
  const builds: Built[] = [];
  for (const target of targets) if (!added.has(target.name)) builds.push(await build(asBuilt(target, base), request));
  const failures: Extract<Ready, { ok: false }>['failure'][] = [];
  for (const { target, failure: unbuilt, copied } of builds) {
    const told = [...copied, ...(target.setup === null ? lackingDependencies(request.head, base.directory, target.directory) : [])];
    notes.push(...told);
    const failure = unbuilt ?? (await startOnce(target, request));
    if (failure === null) continue;
    failures.push({ target: target.name, kind: failure.kind, message: [failure.message, ...told].join('; '), hint: failure.hint });
    notes.push(`${target.name} could not be measured on base, and has nothing to be compared with: ${failure.message}`);
    unready.add(target.name);
  }
  const [first] = failures;
  return first !== undefined && unready.size === targets.length ? { ok: false, failure: first } : { ok: true, notes, unready };
}

interface Built {
  readonly target: Target;
  readonly failure: TargetFailure | null;
  readonly copied: readonly string[];
}

async function build(target: Target, request: ReadyRequest): Promise<Built> {
  const { head, base: { directory }, signal, progress } = request;
  if (target.setup === null) return { target, failure: null, copied: await inheritDependencies(head, directory, target.directory, signal) };
  progress(`${target.name}: ${target.setup} (base)`);
  return { target, failure: await runSetup({ target, directory, logFile: logFile(target, 'setup', request), signal }), copied: [] };
}

const logFile = ({ name }: Target, what: string, { logs }: ReadyRequest): string => `${logs}/${name}.base.${what}.log`;

async function startOnce(target: Target, request: ReadyRequest): Promise<TargetFailure | null> {
  // One run of a command may take minutes, and its first one tells as much.
  if (!isStarted(target) || target.kind === 'command') return null;
  const { base, layout, signal, progress } = request;
  if (target.setup === null) progress(`${target.name}: starting (base)`);
  const where = { directory: base.directory, cpus: layout?.target ?? null, logFile: logFile(target, 'first-start', request), signal };
  if (target.kind === 'function') {
    const invoked = await probeFunction({ target, ...where, warm: new Map() });
    return invoked.ok ? null : invoked.failure;
  }
  const started = await startTarget({ target, ...where });
  if (!started.ok) return started.failure;
  await started.running.stop();
  return null;
}
