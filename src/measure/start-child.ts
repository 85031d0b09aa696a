/** A command of the config -> its running process tree, or the sentence that says why it cannot be run. */
import { Child } from './child.ts';
import { cpusBeforePinning } from './cpus.ts';
import { LogFile } from './log-file.ts';
import { resolveCommand } from './start-command.ts';
import { messageOf } from './system-error.ts';
import type { Environment, Placeholders } from './target-environment.ts';

export interface ChildRequest {
  readonly command: string | readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** The value of TAILGATE_COOKIE in `env`. */
  readonly cookie: string;
  readonly where: Placeholders;
  readonly logFile: string;
  /** Cores, or null for all that we had before we kept ourselves to fewer. */
  readonly cpus: string | null;
  /** Where its standard output goes instead of the log. */
  readonly stdout?: number;
}

export type StartedChild = { readonly ok: true; readonly child: Child } | { readonly ok: false; readonly message: string; readonly hint: string | null };

export async function startChild({ command, cwd, env, cookie, where, logFile, cpus, stdout }: ChildRequest): Promise<StartedChild> {
  const resolved = resolveCommand(command, cwd, env, where);
  if (!resolved.ok) return resolved;
  let log: LogFile;
  try {
    log = new LogFile(logFile);
  } catch (error) {
    return { ok: false, message: `its log cannot be written: ${messageOf(error)}`, hint: 'is the disk full, or the output directory (`--out`) read-only?' };
  }
  const child = await Child.start({ argv: resolved.argv, cwd, env, cookie, log, cpus: cpus ?? cpusBeforePinning(), ...(stdout === undefined ? {} : { stdout }) });
  if (typeof child !== 'string') return { ok: true, child };
  log.close();
  return { ok: false, message: `it cannot be started: ${child}`, hint: null };
}
