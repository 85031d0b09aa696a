/** Options and a checkout -> Config: from the file, or from `--start`, `--url` and `--package` where there is none. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Checked, Config, Problem } from '../model.ts';
import { configFromInputs } from './inputs.ts';
import { parseConfig } from './parse.ts';

export interface ConfigSource {
  readonly config: string | null;
  readonly start: string | null;
  readonly url: string | null;
  readonly package: string | null;
  readonly onInconclusive: 'pass' | 'fail' | null;
  readonly onMissingBaseline: 'pass' | 'fail' | null;
}

const DEFAULT_FILE = 'tailgate.yml';
/** A body or a config beyond this is a mistake. */
const LARGEST = 16 * 1024 * 1024;

/** Whether there is one to be read, so that what can do without one knows. */
export function hasConfig({ config }: Pick<ConfigSource, 'config'>, root: string): boolean {
  return config !== null || isFile(root, DEFAULT_FILE);
}

export async function readConfig(source: ConfigSource, root: string): Promise<Checked<Config>> {
  const inputs = source.start !== null || source.url !== null || source.package !== null;
  if (inputs && source.config !== null) return refuse('--config', 'a config file and `start`, `url` or `package` are given together', 'put everything into the config file, or leave --config out');
  if (inputs) {
    return configFromInputs({
      start: source.start, url: source.url, package: source.package, packageIsFile: source.package !== null && isFile(root, source.package),
      onInconclusive: source.onInconclusive ?? 'pass', onMissingBaseline: source.onMissingBaseline ?? 'pass',
    });
  }
  const file = source.config ?? DEFAULT_FILE;
  const text = readInside(root, file, source.config !== null);
  if (!text.ok) return text;
  const parsed = parseConfig(text.value, file, (name) => readInside(root, name, false));
  if (!parsed.ok) return parsed;
  const { policy } = parsed.value;
  return {
    ok: true,
    value: { ...parsed.value, policy: { onInconclusive: source.onInconclusive ?? policy.onInconclusive, onMissingBaseline: source.onMissingBaseline ?? policy.onMissingBaseline } },
  };
}

/** False also for what cannot be looked at: weighing it says why. */
function isFile(root: string, name: string): boolean {
  try {
    return statSync(path.resolve(root, name)).isFile();
  } catch {
    return false;
  }
}

/** A text file of the checkout; only a path that the user gave on the command line may lie outside of it. */
function readInside(root: string, name: string, anywhere: boolean): Checked<string> {
  const file = path.resolve(root, name);
  const hint = name === DEFAULT_FILE ? 'write one with `tailgate init`, or give `--start` and `--url`' : 'check the path; it is relative to the repository';
  try {
    const real = realpathSync(file);
    if (!anywhere && !`${real}${path.sep}`.startsWith(`${realpathSync(root)}${path.sep}`)) return refuse(name, 'lies outside of the repository', 'copy it into the repository');
    const found = statSync(real);
    if (!found.isFile() && !found.isDirectory()) return refuse(name, 'is no plain file', 'name a file with the text in it');
    const { size } = found;
    if (size > LARGEST) return refuse(name, `is ${Math.round(size / 1e6)} MB long`, `at most ${LARGEST / 1024 / 1024} MiB are read`);
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return refuse(name, 'there is no such file', hint);
    if (code === 'EISDIR') return refuse(name, 'is a folder, not a file', hint);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return refuse(name, 'is not UTF-8 text', 'save it as UTF-8');
    return refuse(name, `cannot be read (${code ?? String(error)})`, hint);
  }
}

function refuse(file: string, message: string, hint: string): Checked<never> {
  const problem: Problem = file.startsWith('--')
    ? { file: null, line: null, column: null, path: file, message, hint }
    : { file, line: null, column: null, path: '', message, hint };
  return { ok: false, problems: [problem] };
}
