/** One side of a target -> what its start imports, with the time of each module; taken apart from all measuring. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { ImportTree } from '../../model.ts';
import { traceStart, type TracedStart } from './import-start.ts';
import { importTree } from './import-tree.ts';
import type { TraceOptions } from './options.ts';

/** `reason`: a sentence why there is no tree. */
export type TracedImports = { readonly ok: true; readonly tree: Omit<ImportTree, 'side'> } | { readonly ok: false; readonly reason: string };

/**
 * Starts the target `runs` times with a tracer in it, after one start that counts calls (and fills caches of compiled code).
 * Each start is followed to its first response, then by one more request of each scenario, or each other event. Times are
 * medians over the starts. What is timed: of Python the import as `-X importtime` has it; of Node each CommonJS file, JSON,
 * add-on and built-in module from finding to evaluation, and ES modules likewise from 22.15 on; before that finding and compiling
 * are measured for a whole graph of them and dealt out by length, and built-in modules that they import count as one of these.
 * What was loaded before the tracer (the interpreter's own start) is not in the tree. The start of a program itself is no import:
 * its main file is in the tree of Node only. Never rejects for anything the target does.
 */
export async function traceImports(options: TraceOptions): Promise<TracedImports> {
  const { target, directory, runs, signal } = options;
  if (target.kind === 'server' && target.start === null) return { ok: false, reason: 'it is never started here' };
  const root = path.resolve(directory);
  const folder = path.resolve(root, target.directory);
  const folders = { folders: [folder, resolved(folder)], roots: [root, resolved(root)] };
  const interrupted = { ok: false, reason: 'interrupted while its imports were traced' } as const;
  if (signal.aborted) return interrupted;
  const counting = await traceStart(options, folders, true);
  if (!counting.ok && counting.hopeless) return { ok: false, reason: counting.reason };
  const starts: TracedStart[] = [];
  for (let run = 0; run < Math.max(1, runs); run += 1) {
    if (signal.aborted) return interrupted;
    const traced = await traceStart(options, folders, false);
    if (traced.ok) starts.push(traced.start);
    // One start in several may fail for reasons of its own; the first one tells whether it can be traced at all.
    else if (starts.length === 0) return signal.aborted ? interrupted : { ok: false, reason: traced.reason };
  }
  const [first, ...others] = starts;
  if (first === undefined) return interrupted;
  const same = others.filter(({ process }) => process.language === first.process.language);
  const counted = counting.ok && counting.start.process.language === first.process.language ? counting.start.process : null;
  return { ok: true, tree: { target: target.name, ...importTree([first, ...same], counted, folders) } };
}

function resolved(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
