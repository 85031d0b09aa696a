/** A command target -> one run of it: the numbers that it printed or wrote, or why there are none. */
import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandTarget } from '../../model.ts';
import { readOutput } from '../../outputs/read.ts';
import type { Left, Reading } from '../../outputs/reading.ts';
import { quotedWord } from '../../shell-word.ts';
import type { Child, Exit } from '../child.ts';
import { HURRIED_MS } from '../child.ts';
import { failureOf, hintForExit, howItEnded, LOG_LINES, seconds, type TargetFailure } from '../failure.ts';
import { lastLines } from '../log-file.ts';
import { startChild } from '../start-child.ts';
import { setupEnvironment } from '../target-environment.ts';
import { freshFolder, isWritten, LARGEST_OUTPUT, lookBefore, readText, readWritten, tooLarge, type FreshFolder, type ReadText } from './output-file.ts';

export interface CommandRunOptions {
  readonly target: CommandTarget;
  /** Root of the checkout. */
  readonly directory: string;
  readonly logFile: string;
  /** An abort ends the command. */
  readonly signal: AbortSignal;
}

/** What one run printed. */
export interface CommandReading {
  readonly readings: readonly Reading[];
  /** Sentences about what cannot be taken, and the first of it one by one. */
  readonly leftOut: readonly string[];
  readonly left: readonly Left[];
}

export type CommandRun = { readonly ok: true; readonly reading: CommandReading } | { readonly ok: false; readonly failure: TargetFailure };

/** How its numbers' place is named to a command. */
const PLACE = 'TAILGATE_OUTPUT';
/** How often it is looked at how much it has printed, ms. */
const LOOK_EVERY = 100;
/** Lines of its standard output that stand in a failure, behind the log. */
const PRINTED_LINES = 8;

/** Runs it once, with whatever it starts ended afterwards. Never rejects for what the command does. */
export async function runCommand(options: CommandRunOptions): Promise<CommandRun> {
  const folder = await freshFolder();
  try {
    return await runInto(options, folder);
  } finally {
    await folder.remove();
  }
}

async function runInto({ target, directory, logFile, signal }: CommandRunOptions, folder: FreshFolder): Promise<CommandRun> {
  const cwd = path.resolve(directory, target.directory);
  const cookie = randomBytes(12).toString('hex');
  const env = { ...setupEnvironment(process.env, target.env, cookie), [PLACE]: folder.file };
  const written = target.output === null ? null : path.resolve(cwd, target.output);
  const before = written === null ? null : await lookBefore(written);
  const printed = openSync(folder.printed, 'wx', 0o600);
  try {
    const refuse = (kind: TargetFailure['kind'], message: string, hint: string | null, log: readonly string[]): CommandRun => ({ ok: false, failure: failureOf(target, kind, message, hint, log) });
    // It has all cores: what it puts load on, and what it puts it on, are its own affair.
    const started = await startChild({ command: placed(target.command, folder.file), cwd, env, cookie, where: { port: null, socket: null }, logFile, cpus: null, stdout: printed });
    if (!started.ok) return refuse('command-failed', `the command cannot be run: ${started.message}`, started.hint, []);
    const { child } = started;
    const how = await ending(child, target.timeout, printed, signal);
    await child.stop(HURRIED_MS, signal.aborted);
    const log = await logOf(child, folder);
    if (signal.aborted) return refuse('interrupted', 'the run was interrupted while the command ran', null, log);
    if (how === 'late') return refuse('timed-out', `the command was not done after ${seconds(target.timeout)}`, 'allow it more time in `timeout`; a server that it starts has to be ended by it', log);
    if (how === 'floods') return refuse('command-failed', tooLarge('what it printed'), 'let it write its report to a file (`{out}`), and print less', log);
    if (how.code !== 0) return refuse('command-failed', `the command ended with ${howItEnded(how)}`, hintOf(how, target, log), log);
    const text = await textOf(target, folder, written === null ? null : () => readWritten(written, `\`${target.output ?? ''}\``, before));
    if (!text.ok) return refuse('unreadable-output', text.reason, 'write its path in `output`, relative to `directory`, or `{out}` in the command where the tool takes the name of a file', log);
    const output = readOutput(text.text, target.format);
    if (!output.ok) return refuse('unreadable-output', `its output ${output.reason}`, hintForOutput(target), log);
    return { ok: true, reading: { readings: output.readings, leftOut: output.leftOut, left: output.left } };
  } finally {
    closeSync(printed);
  }
}

/** A list is taken word by word; in a line for the shell the path is quoted where it must be. */
function placed(command: CommandTarget['command'], file: string): CommandTarget['command'] {
  if (typeof command !== 'string') return command.map((word) => word.replaceAll('{out}', () => file));
  return command.replaceAll('{out}', () => quotedWord(file));
}

async function ending(child: Child, timeout: number, printed: number, signal: AbortSignal): Promise<Exit | 'late' | 'floods'> {
  const done = new AbortController();
  const stopped = AbortSignal.any([signal, done.signal]);
  try {
    return await Promise.race([child.ended, late(timeout, stopped), flood(printed, stopped)]);
  } finally {
    done.abort();
  }
}

const late = (timeout: number, signal: AbortSignal): Promise<'late'> => sleep(timeout, 'late' as const, { signal, ref: false }).catch(() => 'late' as const);

/** Settles when it has printed more than can be read; after an abort the caller looks at the signal first. */
async function flood(fd: number, signal: AbortSignal): Promise<'floods'> {
  while (!signal.aborted && fstatSync(fd).size <= LARGEST_OUTPUT) await sleep(LOOK_EVERY, undefined, { signal, ref: false }).catch(() => undefined);
  return 'floods';
}

/** The file that it was told, the one that it was given, or what it printed. */
async function textOf(target: CommandTarget, folder: FreshFolder, written: (() => Promise<ReadText>) | null): Promise<ReadText> {
  if (written !== null) return written();
  const asked = [target.command].flat().some((word) => word.includes('{out}') || word.includes(PLACE));
  return asked || await isWritten(folder.file) ? readWritten(folder.file, '`{out}`', null) : readText(folder.printed, 'what it printed');
}

async function logOf(child: Child, folder: FreshFolder): Promise<readonly string[]> {
  const log = child.log.tail(LOG_LINES);
  const printed = await readText(folder.printed, 'what it printed');
  return [...log, ...(printed.ok ? lastLines(printed.text.slice(-16_384)).slice(-PRINTED_LINES) : [])].slice(-LOG_LINES);
}

/** k6 and others end so when a limit of their own is crossed: what they measured is then thrown away. */
function hintOf(how: Exit, target: CommandTarget, log: readonly string[]): string {
  const isK6 = target.format === 'k6' || [target.command].flat().some((word) => /\bk6\b/u.test(word));
  return isK6 && how.code === 99 ? 'k6 ends with 99 when one of its own `thresholds` is crossed: leave them to `budgets`, or run it without (`--no-thresholds`)' : hintForExit({ ...how, code: how.code === 0 ? null : how.code }, log);
}

function hintForOutput({ format, output, command }: CommandTarget): string {
  if (format === 'go') return 'run `go test -run ^$ -bench .`, and let it print to standard output';
  const elsewhere = output === null && ![command].flat().some((word) => word.includes('{out}'));
  const report = format === 'auto' ? 'name the tool in `format`, and make it write its report as JSON' : `make it write the report that \`format: ${format}\` reads (or leave \`format\` out, if it is another tool)`;
  return elsewhere ? `${report}, to standard output or to \`{out}\`` : report;
}
