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
  /** Root of the checkout. */
  readonly head: string;
  readonly base: Build;
  readonly layout: CpuLayout | null;
  readonly logs: string;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
}

export type Ready = { readonly ok: true; readonly notes: readonly string[] } | { readonly ok: false; readonly failure: Pick<Failure, 'target' | 'kind' | 'message' | 'hint'> };

/**
 * Before anything is measured, so that a base that cannot be built costs seconds and the stored comparison still has its
 * time. A target without `setup` gets head's dependencies where they are the same.
 */
export async function readyBase({ targets, head, base, layout, logs, signal, progress }: ReadyRequest): Promise<Ready> {
  const notes: string[] = [];
  for (const asked of targets) {
    const target = asBuilt(asked, base);
    if (target.setup !== null || (isStarted(target) && target.kind !== 'command')) progress(`${target.name}: ${target.setup ?? 'starting'} (base)`);
    const inherited = target.setup === null ? await inheritDependencies(head, base.directory, target.directory, signal) : [];
    notes.push(...inherited);
    const logFile = (name: string): string => `${logs}/${target.name}.base.${name}.log`;
    const failure = await runSetup({ target, directory: base.directory, logFile: logFile('setup'), signal }) ?? (!isStarted(target) ? null : await startOnce(target, base.directory, layout, logFile('first-start'), signal));
    if (failure !== null) return { ok: false, failure: { target: target.name, kind: failure.kind, message: [failure.message, ...inherited].join('; '), hint: failure.hint } };
  }
  return { ok: true, notes };
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
