/** One traced start of a server or a function -> what its process imported, and when it was ready and had first answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FunctionTarget, ServerTarget } from '../../model.ts';
import { checkAnswers } from '../load/check.ts';
import { listNumbers, readStat, type ProcessStat } from '../proc-files.ts';
import { messageOf } from '../system-error.ts';
import { ImportFolder } from './import-folder.ts';
import type { SeenProcess } from './import-records.ts';
import { servingProcess } from './import-serving.ts';
import { sharedNow, startServer } from './import-server.ts';
import type { TraceOptions } from './options.ts';
import type { Places } from './profile-path.ts';
import { busiestProgram } from './profile-program.ts';

export interface TracedStart {
  readonly process: SeenProcess;
  /** ms of the clock that the imports are timed by. */
  readonly init: number;
  readonly first: number;
}

/** `hopeless`: another start would be no different. */
export type Traced = { readonly ok: true; readonly start: TracedStart } | { readonly ok: false; readonly reason: string; readonly hopeless?: true };

type Folders = Omit<Places, 'library'>;

/** ms for what was written when the last import ended to reach its file: that happens in the next turn of an event loop. */
const WRITTEN_WITHIN = 50;

/** `counting`: up to the first response alone, and slower; its times are not to be used. Never rejects for what the target does. */
export async function traceStart(options: TraceOptions, folders: Folders, counting: boolean): Promise<Traced> {
  let folder: ImportFolder;
  try {
    folder = new ImportFolder(counting);
  } catch (error) {
    return { ok: false, reason: `the folder for what it imports cannot be made: ${messageOf(error)}` };
  }
  const env = folder.environment(options.target.env, process.env);
  try {
    switch (options.target.kind) {
      case 'server': return await traceServer({ ...options, target: options.target }, env, folder, folders, counting);
      case 'function': return await traceFunction(options, options.target, env, folder, folders, counting);
      case 'command': return { ok: false, reason: 'a command is not traced', hopeless: true };
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { ok: false, reason: `what it imports cannot be read: ${messageOf(error)}` };
    throw error;
  } finally {
    folder.remove();
  }
}

type Environment = Readonly<Record<string, string>>;

async function traceServer(options: TraceOptions & { readonly target: ServerTarget }, env: Environment, folder: ImportFolder, folders: Folders, counting: boolean): Promise<Traced> {
  const atRest = async (pids: readonly number[]): Promise<void> => {
    if (counting) await folder.ready(pids, options.signal);
  };
  const started = await startServer({ ...options, atRest }, env);
  if (!started.ok) return { ok: false, reason: `with a tracer in it ${started.reason}` };
  const { server } = started;
  try {
    await sleep(WRITTEN_WITHIN);
    const [members, listening] = [server.processes(), server.listening()];
    const serving = (): SeenProcess | null => servingProcess(folder.read(), members, listening, folders);
    const found = serving();
    if (found === null) return { ok: false, reason: untraceable(busiestProgram(listening[0] ?? server.pid)), hopeless: true };
    if (counting) await folder.finish(found.pid, options.signal);
    else for (const scenario of options.target.scenarios) await checkAnswers(server.address, scenario, options.signal);
    await sleep(WRITTEN_WITHIN);
    const { init, first } = server;
    return { ok: true, start: { process: again(folder, found), init, first } };
  } finally {
    await server.stop();
  }
}

async function traceFunction(options: TraceOptions, target: FunctionTarget, env: Environment, folder: ImportFolder, folders: Folders, counting: boolean): Promise<Traced> {
  const [event, ...others] = target.events;
  if (event === undefined) return { ok: false, reason: 'it has no events' };
  const { startFunction } = await import('../function/function.ts');
  const started = await startFunction({ ...options, target, env });
  if (!started.ok) return { ok: false, reason: `with a tracer in it ${started.failure.message}` };
  const { running } = started;
  try {
    if (counting) await folder.ready(familyOf(running.pid).map(({ pid }) => pid), options.signal);
    const init = sharedNow();
    const invoked = await running.invoke(event);
    const first = sharedNow();
    if (!invoked.ok) return { ok: false, reason: `with a tracer in it ${invoked.failure.message}` };
    await sleep(WRITTEN_WITHIN);
    const members = familyOf(running.pid);
    const found = servingProcess(folder.read(), members, [], folders);
    if (found === null) return { ok: false, reason: untraceable(busiestProgram(running.pid)), hopeless: true };
    if (counting) await folder.finish(found.pid, options.signal);
    else for (const other of others) if (!(await running.invoke(other)).ok) break;
    await sleep(WRITTEN_WITHIN);
    return { ok: true, start: { process: again(folder, found), init, first } };
  } finally {
    await running.stop();
  }
}

/** What the same process has written by now. */
function again(folder: ImportFolder, found: SeenProcess): SeenProcess {
  return folder.read().find(({ pid }) => pid === found.pid) ?? found;
}

/** The processes of its session, and their children. */
function familyOf(pid: number): readonly ProcessStat[] {
  const all = (listNumbers('/proc') ?? []).flatMap((one) => readStat(one) ?? []);
  const members = new Map(all.filter((p) => p.pid === pid || p.session === pid).map((p) => [p.pid, p]));
  for (let size = -1; size !== members.size; ) {
    size = members.size;
    for (const p of all) if (members.has(p.parent)) members.set(p.pid, p);
  }
  return [...members.values()].filter((p) => !p.zombie);
}

function untraceable(program: string | null): string {
  if (program === null) return 'it runs neither Node nor Python, and only their imports can be traced';
  if (/^node(js)?$/.test(program)) return 'its Node did not load the tracer: is NODE_OPTIONS emptied or refused on the way to it?';
  if (/^(python|pypy)[\d.]*$/.test(program)) return 'its Python did not load the tracer: is it older than 3.8, or started with -I, -E or -S, or without PYTHONPATH?';
  return `it is run by ${program}: only the imports of Node and Python can be traced`;
}
