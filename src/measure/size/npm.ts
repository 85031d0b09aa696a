/** Weighs an npm package by asking npm what it would publish, without running any of its scripts. */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, isSystemError } from '../../system-error.ts';
import { Inventory } from './inventory.ts';
import { mostManifest } from './manifest.ts';
import { cannot, shownPath, type PackageWeight } from './weight.ts';

/** ms */
const patience = 120_000;
/** Bytes of output: a list of half a million files. */
const mostOutput = 64 * 1024 * 1024;
/** What npm needs to run and to find its settings: no tokens. */
const passedOn: readonly string[] = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'XDG_CONFIG_HOME', 'NVM_DIR', 'VOLTA_HOME', 'ASDF_DIR', 'ASDF_DATA_DIR', 'npm_config_cache', 'npm_config_userconfig'];
/** Bundled dependencies whose version is looked up. */
const mostManifests = 1_000;
const prepareHint = 'npm must be able to run `npm pack --dry-run --json --ignore-scripts` in that folder.';

interface Ran {
  readonly error: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** `path` is absolute, `shown` how the user named it. Throws the signal's reason. */
export async function weighNpm(path: string, shown: string, signal: AbortSignal): Promise<PackageWeight> {
  if (!(await lstat(path)).isDirectory()) return cannot(`${shown} is a file, not the folder of an npm package`, 'Write `format: file` to weigh a file.');
  const { error, stdout, stderr } = await npmPack(path, signal);
  signal.throwIfAborted();
  if (hasCode(error, 'ENOENT')) return cannot('npm is not installed, or not in PATH', 'Install Node.js with npm, or write `format: directory`.');
  const answer = jsonIn(stdout);
  if (error !== null) return cannot(`npm cannot pack ${shown}: ${reasonOf(error, answer, stderr)}`, prepareHint);
  const weight = weightIn(answer, shown);
  if (weight.ok) await learnVersions(path, bundledManifests(answer), weight.inventory, signal);
  return weight;
}

/** Of what is bundled: npm lists the files, not which versions they are. */
async function learnVersions(root: string, manifests: readonly string[], inventory: Inventory, signal: AbortSignal): Promise<void> {
  for (const name of manifests) {
    signal.throwIfAborted();
    const bytes = await readManifest(join(root, name));
    if (bytes !== null) inventory.learn(name, bytes);
  }
}

/** Null when it is large, no plain file, or cannot be read: then the version is not known, which is no reason to refuse. */
async function readManifest(path: string): Promise<Buffer | null> {
  try {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await handle.stat();
      return stats.isFile() && stats.size <= mostManifest ? await handle.readFile() : null;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
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
 * What npm has listed. Its files have no packed size of their own, because a tarball is compressed as a whole: it is told as 0, and
 * `packed` of the whole is what this npm on this machine makes of it.
 */
export function weightIn(answer: unknown, shown: string): PackageWeight {
  const packages = packagesIn(answer);
  if (packages.length > 1) return cannot(`npm packs ${packages.length} packages in ${shown}`, 'Name the folder of one package; weigh the others as targets of their own.');
  const [listed] = packages;
  if (typeof listed === 'object' && listed !== null && 'size' in listed && 'unpackedSize' in listed && 'entryCount' in listed) {
    const { size: packed, unpackedSize: unpacked, entryCount: files } = listed;
    if (isCount(packed) && isCount(unpacked) && isCount(files)) {
      const inventory = new Inventory(null);
      for (const file of filesIn(listed)) inventory.add(file.path, 0, file.size);
      return { ok: true, packed, unpacked, files, compressed: null, inventory };
    }
  }
  return cannot(`npm did not say what it would pack in ${shown}`, `${prepareHint} It does from npm 7 on.`);
}

/** Up to npm 11 a list with one package, from npm 12 on an object by package name. */
function packagesIn(answer: unknown): readonly unknown[] {
  return typeof answer === 'object' && answer !== null && !('size' in answer) ? Object.values(answer) : [answer];
}

interface NpmFile {
  readonly path: string;
  /** bytes */
  readonly size: number;
}

function filesIn(listed: object): readonly NpmFile[] {
  const files: readonly unknown[] = 'files' in listed && Array.isArray(listed.files) ? listed.files : [];
  return files.flatMap((file) => (typeof file === 'object' && file !== null && 'path' in file && typeof file.path === 'string'
    && 'size' in file && isCount(file.size) ? [{ path: file.path, size: file.size }] : []));
}

/** Manifests of bundled dependencies below the package's folder. */
function bundledManifests(answer: unknown): readonly string[] {
  const [listed] = packagesIn(answer);
  const paths = typeof listed === 'object' && listed !== null ? filesIn(listed).map(({ path }) => path) : [];
  const inventory = new Inventory(null);
  return paths.filter((path) => !path.split('/').includes('..') && inventory.describes(path)).slice(0, mostManifests);
}

/** The JSON in what a command printed; older versions of npm let scripts print before it, so from the first line that begins like it. */
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
