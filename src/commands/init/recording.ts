/** `--har FILE` -> the scenario in it and what to say about it, or why there is none. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Checked } from '../../model.ts';
import { advice, inWords, isSystemError } from '../../system-error.ts';
import { LARGEST_HAR, readHar } from './har.ts';
import { recordedScenario } from './har-scenario.ts';
import { harFiles, type HarFiles } from './har-text.ts';

export interface Recording extends HarFiles {
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
  const files = harFiles(recorded);
  const sent = recorded.requests.reduce((sum, { times }) => sum + times, 0);
  const found = `scenario: ${sent} requests to ${recorded.host}, ${recorded.requests.length} of them different, from ${file}`;
  return { ok: true, value: { ...files, told: [found, ...recorded.told] } };
}

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
