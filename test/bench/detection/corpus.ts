/** The files of the corpus: one for each combo, replaced as a whole after every launch, so that what was recorded is never lost. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeRecording, encodeRecording } from './codec.ts';
import { nameOf, type Combo, type Recording } from './recording.ts';

/** In the repository, seen from the compiled bench. */
export const corpusFolder = fileURLToPath(new URL('../../../../test/bench/detection/corpus/', import.meta.url));

const EXTENSION = '.br';

export const fileOf = (folder: string, combo: Combo): string => path.join(folder, `${nameOf(combo).replaceAll('/', '.')}${EXTENSION}`);

/** null when nothing is recorded yet. A damaged file throws: it is never taken for an empty one. */
export function readRecording(file: string): Recording | null {
  if (!existsSync(file)) return null;
  try {
    return decodeRecording(readFileSync(file));
  } catch (cause) {
    throw new Error(`${file} cannot be read`, { cause });
  }
}

export function writeRecording(file: string, recording: Recording, thorough = false): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(aside, encodeRecording(recording, thorough));
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

export function readCorpus(folder: string): readonly Recording[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(EXTENSION)).sort();
  return files.flatMap((name) => readRecording(path.join(folder, name)) ?? []);
}
