/** A checkout of base -> set up and started once, or the reason why it cannot be measured. */
import type { Failure, Target } from '../model.ts';
import { isStarted } from '../targets.ts';
import { asBuilt, type Build } from './build.ts';
import { inheritDependencies } from './base/dependencies.ts';
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
 * time. A target without `setup` gets head's dependencies where they are the same. What is wrong with one target leaves the
 * others alone; where none of them is left, the first failure speaks for all.
 */
export async function readyBase(request: ReadyRequest): Promise<Ready> {
  const { targets, added } = request;
  const notes: string[] = [];
  const unready = new Set<string>();
  const failures: Extract<Ready, { ok: false }>['failure'][] = [];
  for (const target of targets) {
    if (added.has(target.name)) {
      notes.push(`${target.name} is new: base has nothing that it could be compared with`);
      unready.add(target.name);
      continue;
    }
    const { failure, inherited } = await readyTarget(asBuilt(target, request.base), request);
    notes.push(...inherited);
    if (failure === null) continue;
    failures.push({ target: target.name, kind: failure.kind, message: [failure.message, ...inherited].join('; '), hint: failure.hint });
    notes.push(`${target.name} could not be measured on base, and has nothing to be compared with: ${failure.message}`);
    unready.add(target.name);
  }
  const [first] = failures;
  return first !== undefined && unready.size === targets.length ? { ok: false, failure: first } : { ok: true, notes, unready };
}

async function readyTarget(target: Target, { head, base, layout, logs, signal, progress }: ReadyRequest): Promise<{ readonly failure: TargetFailure | null; readonly inherited: readonly string[] }> {
  if (target.setup !== null || (isStarted(target) && target.kind !== 'command')) progress(`${target.name}: ${target.setup ?? 'starting'} (base)`);
  const inherited = target.setup === null ? await inheritDependencies(head, base.directory, target.directory, signal) : [];
  const logFile = (name: string): string => `${logs}/${target.name}.base.${name}.log`;
  const failure = await runSetup({ target, directory: base.directory, logFile: logFile('setup'), signal }) ?? (!isStarted(target) ? null : await startOnce(target, base.directory, layout, logFile('first-start'), signal));
  return { failure, inherited };
}

async function startOnce(target: Target, directory: string, layout: CpuLayout | null, logFile: string, signal: AbortSignal): Promise<TargetFailure | null> {
  // One run of a command may take minutes, and its first one tells as much.
  if (target.kind === 'command') return null;
  if (target.kind === 'function') {
    const invoked = await probeFunction({ target, directory, cpus: layout?.target ?? null, logFile, signal, warm: new Map() });
    return invoked.ok ? null : invoked.failure;
  }
  const started = await startTarget({ target, directory, cpus: layout?.target ?? null, logFile, signal });
  if (!started.ok) return started.failure;
  await started.running.stop();
  return null;
}
