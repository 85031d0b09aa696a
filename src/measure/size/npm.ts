/** Weighs an npm package by asking npm what it would publish, without running any of its scripts. */
import { execFile } from 'node:child_process';
import { lstat } from 'node:fs/promises';
import { hasCode } from '../../system-error.ts';
import { cannot, shownPath, type Weight } from './weight.ts';

/** ms */
const patience = 120_000;
/** Bytes of output: a list of half a million files. */
const mostOutput = 64 * 1024 * 1024;
/** What npm needs to run and to find its settings: no tokens. */
const passedOn: readonly string[] = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'XDG_CONFIG_HOME', 'NVM_DIR', 'VOLTA_HOME', 'ASDF_DIR', 'ASDF_DATA_DIR', 'npm_config_cache', 'npm_config_userconfig'];
const prepareHint = 'npm must be able to run `npm pack --dry-run --json --ignore-scripts` in that folder.';

interface Ran {
  readonly error: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** `path` is absolute, `shown` how the user named it. Throws the signal's reason. */
export async function weighNpm(path: string, shown: string, signal: AbortSignal): Promise<Weight> {
  if (!(await lstat(path)).isDirectory()) return cannot(`${shown} is a file, not the folder of an npm package`, 'Write `format: file` to weigh a file.');
  const { error, stdout, stderr } = await npmPack(path, signal);
  signal.throwIfAborted();
  if (hasCode(error, 'ENOENT')) return cannot('npm is not installed, or not in PATH', 'Install Node.js with npm, or write `format: directory`.');
  const answer = jsonIn(stdout);
  if (error !== null) return cannot(`npm cannot pack ${shown}: ${reasonOf(error, answer, stderr)}`, prepareHint);
  return weightIn(answer, shown);
}

function npmPack(cwd: string, signal: AbortSignal): Promise<Ran> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => passedOn.includes(name)));
  const options = { cwd, env: { ...env, NO_UPDATE_NOTIFIER: '1' }, signal, timeout: patience, killSignal: 'SIGKILL', maxBuffer: mostOutput, encoding: 'utf8' } as const;
  return new Promise((resolve) => {
    const child = execFile('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], options, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
    child.stdin?.end();
  });
}

/**
 * What npm has listed. Up to npm 11 a list with one package, from npm 12 on an object by package name; older versions let scripts
 * print before it, so it begins at the first line that is JSON.
 */
export function weightIn(answer: unknown, shown: string): Weight {
  const packages = typeof answer === 'object' && answer !== null && !('size' in answer) ? Object.values(answer) : [answer];
  if (packages.length > 1) return cannot(`npm packs ${packages.length} packages in ${shown}`, 'Name the folder of one package; weigh the others as targets of their own.');
  const listed: unknown = packages[0];
  if (typeof listed === 'object' && listed !== null && 'size' in listed && 'unpackedSize' in listed && 'entryCount' in listed) {
    const { size: packed, unpackedSize: unpacked, entryCount: files } = listed;
    if (isCount(packed) && isCount(unpacked) && isCount(files)) return { ok: true, packed, unpacked, files };
  }
  return cannot(`npm did not say what it would pack in ${shown}`, `${prepareHint} It does from npm 7 on.`);
}

/** The JSON in what a command printed: from the first line that begins like it; null when there is none. */
export function jsonIn(output: string): unknown {
  for (const match of output.matchAll(/^[[{]/gm)) {
    try {
      return JSON.parse(output.slice(match.index));
    } catch {
      // Something else that begins with a bracket, such as `[info] building`.
    }
  }
  return null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function reasonOf(error: unknown, answer: unknown, stderr: string): string {
  if (typeof error === 'object' && error !== null && 'killed' in error && error.killed === true) return `it took longer than ${patience / 1000} s, or printed too much`;
  const told = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
  const summary = typeof told === 'object' && told !== null && 'summary' in told && typeof told.summary === 'string' ? told.summary : '';
  const lines = `${summary}\n${stderr.replace(/^npm (ERR!|error) ?/gm, '')}`.split('\n').map((line) => line.trim());
  return shownPath(lines.find((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line)) ?? 'it gave no reason');
}
