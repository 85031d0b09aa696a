/** `--har FILE` -> the scenario in it and what to say about it, or why there is none. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Checked } from '../../model.ts';
import { advice, inWords, isSystemError } from '../../system-error.ts';
import { LARGEST_HAR, readHar } from './har.ts';
import { recordedScenario } from './har-scenario.ts';
import { harFiles, type HarFiles } from './har-text.ts';

/** `files`: those of its bodies that are not there yet. */
export interface Recording extends HarFiles {
  readonly name: string;
  /** The config has this scenario already, and its files are as they would be written. */
  readonly isThere: boolean;
  readonly told: readonly string[];
}

export interface HarFlags {
  readonly har?: string;
  readonly 'har-host'?: string;
  readonly 'har-static'?: string;
}

/** null: none was asked for. `root`: what the path is relative to. */
export async function recordingOf(flags: HarFlags, root: string): Promise<Checked<Recording | null>> {
  const file = flags.har;
  if (file === undefined) {
    const alone = flags['har-host'] !== undefined ? '--har-host' : flags['har-static'] !== undefined ? '--har-static' : null;
    return alone === null ? { ok: true, value: null } : refuse(null, alone, 'is given without --har', 'write for example `--har visit.har`');
  }
  const text = await textOf(path.resolve(root, file), file);
  if (!text.ok) return text;
  const har = readHar(text.value, file);
  if (!har.ok) return har;
  const recorded = recordedScenario(har.value, { host: flags['har-host'] ?? null, assets: flags['har-static'] !== undefined });
  if (typeof recorded === 'string') return refuse(file, '', recorded, 'choose the host with --har-host, or record the visit again');
  const placed = await placeOf(root, (name) => harFiles(recorded, name));
  const sent = recorded.requests.reduce((sum, { times }) => sum + times, 0);
  const found = `scenario: ${sent} requests to ${recorded.host}, ${recorded.requests.length} of them different, from ${file}`;
  return { ok: true, value: { ...placed, told: [found, ...recorded.told] } };
}

/** More recordings than this have no names of their own. */
const MOST_NAMES = 1000;

/** The first name that neither a scenario of the config nor another recording's file has. */
async function placeOf(root: string, filesOf: (name: string) => HarFiles): Promise<Omit<Recording, 'told'>> {
  const config = await readFile(path.join(root, 'tailgate.yml'), 'utf8').catch(() => '');
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? 'recorded' : `recorded-${i}`;
    const made = filesOf(name);
    const found = await Promise.all(made.files.map(async (file) => ({ file, text: await readFile(path.join(root, file.path), 'utf8').catch(() => null) })));
    const isNamed = new RegExp(`^\\s*["']?${name}["']?\\s*:`, 'mu').test(config);
    const isThere = isNamed && squeezed(config).includes(squeezed(made.scenario.slice(made.scenario.indexOf('\n') + 1))) && found.every(({ file, text }) => text === file.text);
    const isFree = !isNamed && found.every(({ file, text }) => text === null || text === file.text);
    if (isThere || isFree || i === MOST_NAMES) return { ...made, files: found.filter(({ text }) => text === null).map(({ file }) => file), name, isThere };
  }
}

/** It stands further in under `scenarios:`. */
const squeezed = (text: string): string => text.replaceAll(/^[ \t]+|[ \t]+$/gmu, '').replaceAll(/\n+/gu, '\n').trim();

async function textOf(place: string, file: string): Promise<Checked<string>> {
  try {
    const found = await stat(place);
    if (!found.isFile()) return refuse(file, '', 'is no file', 'name a HAR file');
    if (found.size > LARGEST_HAR) return refuse(file, '', `is ${Math.round(found.size / 1e6)} MB long`, `at most ${LARGEST_HAR / 1024 / 1024} MiB are read: record a shorter visit, or save it without the contents of the answers`);
    const text = decoded(await readFile(place));
    return text === null ? refuse(file, '', 'is not UTF-8 text', 'save it again from the browser') : { ok: true, value: text };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse(file, '', `cannot be read: ${inWords(error)}`, advice(error));
  }
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const refuse = (file: string | null, where: string, message: string, hint: string | null): Checked<never> => ({ ok: false, problems: [{ file, line: null, column: null, path: where, message, hint }] });
