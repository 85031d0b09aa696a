/** One side of a target and a scenario -> where its CPU time goes under that load, by function; taken apart from all measuring. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { HotPath } from '../../model.ts';
import { messageOf } from '../system-error.ts';
import type { TraceOptions } from './options.ts';
import { shareOut } from './profile-functions.ts';
import { ProfilePlace, type ProcessRecord } from './profile-place.ts';
import type { Places } from './profile-path.ts';
import { busiestProgram } from './profile-program.ts';
import { startWorkload, type Workload } from './profile-workload.ts';

export interface ProfileOptions extends TraceOptions {
  /** Name of the scenario, or of the event. */
  readonly scenario: string;
  /** Under load, profiled. */
  readonly seconds: number;
}

/** `reason`: a sentence why there is no profile. */
export type ProfiledPath = { readonly ok: true; readonly path: Omit<HotPath, 'side'> } | { readonly ok: false; readonly reason: string };

/** With more of the CPU time than this outside of Node and Python, a profile of these would explain little. */
const MOSTLY = 0.5;

/**
 * Starts the target with a profiler in each of its Node and Python processes, warms it up, profiles it under load for `seconds`,
 * and stops it. `self` of all functions together is the CPU time of the process tree per request. Slows the target while it
 * profiles (a few percent), so nothing of it may be compared with what was measured without.
 * Python gets one request at a time: with more its threads wait in line for the interpreter's lock, and hand it on where they read or write, so
 * that nearly a third of the time was told there of a service that spends 3 % of it so.
 * Never rejects for what the target does; takes at most its start, three seconds to warm up, `seconds` (Python: three times), and 13 s to hear of it.
 */
export async function traceHotPath(options: ProfileOptions): Promise<ProfiledPath> {
  let place: ProfilePlace | null = null;
  try {
    place = new ProfilePlace();
    const started = await startWorkload(options, place.environment(options.target.env, process.env));
    if (!started.ok) return started;
    try {
      return await profile(started.workload, place, options);
    } finally {
      await started.workload.stop();
    }
  } catch (error) {
    if (place !== null && !(error instanceof Error && 'code' in error)) throw error;
    return { ok: false, reason: `the folder for its profile cannot be used: ${messageOf(error)}` };
  } finally {
    place?.remove();
  }
}

async function profile(workload: Workload, place: ProfilePlace, options: ProfileOptions): Promise<ProfiledPath> {
  const { target, scenario, signal, seconds } = options;
  const refuse = (reason: string): ProfiledPath => ({ ok: false, reason: signal.aborted ? `interrupted while ${scenario} was profiled` : reason });
  const cold = await workload.warmUp();
  if (cold !== null) return refuse(cold);
  if (!(await place.begin(signal))) return refuse(noProfiler(busiestProgram(workload.pid)));
  const before = workload.counters();
  const requests = await workload.load(seconds * 1000, /^(python|pypy)/.test(busiestProgram(workload.pid) ?? ''));
  const after = workload.counters();
  if (typeof requests === 'string') return refuse(requests);
  const program = busiestProgram(workload.pid);
  const records = await place.end(signal);
  const language = busiestLanguage(records);
  if (language === null || requests === 0) return refuse('the profiler in it saw nothing: no process that was profiled under load wrote down what it did');
  const cpu = before === null || after === null ? null : after.cpu - before.cpu;
  const shared = shareOut(records.filter((record) => record.language === language), cpu, requests, placesOf(options));
  if (shared.elsewhere > MOSTLY || shared.functions.length === 0) return refuse(noProfiler(program));
  return { ok: true, path: { target: target.name, scenario, language, requests, samples: shared.samples, functions: shared.functions } };
}

/** By CPU time of the processes that did anything. */
function busiestLanguage(records: readonly ProcessRecord[]): 'python' | 'node' | null {
  const cpuOf = (language: string): number => records.filter((record) => record.language === language && record.functions.length > 0).reduce((sum, { cpu }) => sum + cpu, 0);
  const [node, python] = [cpuOf('node'), cpuOf('python')];
  if (node === 0 && python === 0) return null;
  return python > node ? 'python' : 'node';
}

function noProfiler(program: string | null): string {
  if (program === null) return 'it runs neither Node nor Python, and only these can be profiled';
  if (/^node(js)?$/.test(program)) return 'its Node did not load the profiler: is NODE_OPTIONS emptied or refused on the way to it?';
  if (/^(python|pypy)[\d.]*$/.test(program)) return 'its Python did not load the profiler: is it started with -I, -E or -S, or without PYTHONPATH?';
  return `most of its work is done by ${program}: only Node and Python can be profiled`;
}

function placesOf({ target, directory }: ProfileOptions): Omit<Places, 'library'> {
  const root = path.resolve(directory);
  const folder = path.resolve(root, target.directory);
  return { folders: [folder, resolved(folder)], roots: [root, resolved(root)] };
}

function resolved(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
