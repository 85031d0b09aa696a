/** This machine -> the programs that count instructions here, or why there is no counting. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '../child.ts';
import { COOKIE } from '../process-tree.ts';
import { startChild } from '../start-child.ts';
import { setupEnvironment } from '../target-environment.ts';
import { Callgrind, type Valgrind } from './callgrind.ts';
import { onPath } from './programs.ts';

/** ms that a trivial program may take to begin under valgrind. */
const BEGINS_WITHIN = 60_000;
const NOT_INSTALLED = 'install it in an earlier step: `sudo apt-get install -y valgrind`';

/** null, or a sentence that says why instructions cannot be counted here and what to do about it. Tries it: takes a second or two. */
export async function instructionsAvailable(searchPath: string = process.env['PATH'] ?? ''): Promise<string | null> {
  const programs = findValgrind(searchPath);
  return typeof programs === 'string' ? programs : tried(programs);
}

/** A text says why there is none. */
export function findValgrind(searchPath: string = process.env['PATH'] ?? ''): Valgrind | string {
  if (process.platform !== 'linux') return `instructions are counted by valgrind, on Linux only, and this is ${process.platform}`;
  const valgrind = onPath('valgrind', searchPath);
  if (valgrind === null) return `instructions are counted by valgrind, and there is none on the PATH; ${NOT_INSTALLED}`;
  const vgdb = onPath('vgdb', searchPath);
  return vgdb === null ? `valgrind is there, but its program vgdb is not on the PATH; ${NOT_INSTALLED}` : { valgrind, vgdb };
}

/** Counts a program that does nothing but wait, which needs all that counting a service needs. */
async function tried(programs: Valgrind): Promise<string | null> {
  const callgrind = new Callgrind(programs);
  const cookie = randomBytes(12).toString('hex');
  const env = setupEnvironment(process.env, {}, cookie);
  const command = [...callgrind.wrap, onPath('sleep') ?? '/bin/sleep', '300'];
  const started = await startChild({ command, cwd: callgrind.folder, env: { ...env, [COOKIE]: cookie }, cookie, where: { port: null, socket: null }, logFile: path.join(callgrind.folder, 'output'), cpus: null });
  if (!started.ok) {
    callgrind.close();
    return `valgrind cannot be started: ${started.message}`;
  }
  const { child } = started;
  try {
    await begun(callgrind, child);
    const total = await callgrind.read();
    if (!total.ok) return total.reason;
    if (child.exit === null && total.instructions > 0) return null;
    const said = callgrind.complaint() ?? child.log.tail(5).at(-1) ?? null;
    return `valgrind does not work here${said === null ? '' : `: ${said}`}; does it fit this system? (Debian and Ubuntu need the package libc6-dbg with it)`;
  } finally {
    await child.stop(0);
    callgrind.close();
  }
}

async function begun(callgrind: Callgrind, child: Child): Promise<void> {
  const began = performance.now();
  while (!callgrind.hasBegun() && child.exit === null && performance.now() - began < BEGINS_WITHIN) await sleep(20);
}
