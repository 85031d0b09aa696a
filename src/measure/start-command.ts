/** What the config says to start -> the program and its arguments, or why there is no such program. */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { fill, type Environment, type Placeholders } from './target-environment.ts';

export type Command = { readonly ok: true; readonly argv: readonly string[] } | { readonly ok: false; readonly message: string; readonly hint: string };

/** Quotes, expansions, redirections, lists, assignments: only a shell understands these. */
const SHELL_SYNTAX = /["'`$\\|&;<>()*?[\]{}~#!\n]|^\s*\w+=/;

/** Words that only a shell knows; no program of that name would do the same. */
const SHELL_WORDS: ReadonlySet<string> = new Set(['.', ':', 'cd', 'command', 'eval', 'exec', 'export', 'set', 'source', 'time', 'trap', 'ulimit', 'umask', 'unset', 'wait', 'if', 'for', 'while', 'until', 'case']);

/**
 * A list is taken as it is; a string goes through `/bin/sh -c` when it needs one and is split at spaces when not: a shell
 * between us and the target costs a process and swallows signals.
 */
export function resolveCommand(start: string | readonly string[], cwd: string, env: Environment, where: Placeholders): Command {
  if (!isDirectory(cwd)) return { ok: false, message: `the directory ${cwd} does not exist`, hint: 'correct `directory` of the target: it is relative to the root of the checkout' };
  const argv = typeof start === 'string' ? split(fill(start, where)) : start.map((word) => fill(word, where));
  const program = argv[0];
  if (program === undefined || program === '') return { ok: false, message: 'the command is empty', hint: 'write the command that starts the target, for example `node server.js`' };
  const found = find(program, cwd, env['PATH'] ?? '');
  if (found === 'found') return { ok: true, argv };
  if (found === 'not executable') return { ok: false, message: `${program} is not executable`, hint: `make it so (\`chmod +x ${program}\`, and commit the mode), or start it through its interpreter` };
  const where_ = program.includes('/') ? `in ${cwd}` : 'on the PATH';
  return { ok: false, message: `there is no program ${program} ${where_}`, hint: program.includes('/') ? 'is it built by `setup`, or is the path meant from another `directory`?' : `install it in an earlier step, or write its path` };
}

function split(line: string): readonly string[] {
  const words = line.trim().split(/\s+/);
  const first = words[0] ?? '';
  return SHELL_SYNTAX.test(line) || SHELL_WORDS.has(first) ? ['/bin/sh', '-c', line] : words;
}

/** As execvp(3) looks for it: relative to the working directory with a slash, else on the PATH of the target. */
function find(program: string, cwd: string, searchPath: string): 'found' | 'not executable' | 'absent' {
  const places = program.includes('/') ? [path.resolve(cwd, program)] : searchPath.split(':').map((folder) => path.resolve(cwd, folder, program));
  const files = places.filter((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
  if (files.length === 0) return 'absent';
  return files.some(isExecutable) ? 'found' : 'not executable';
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDirectory(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
