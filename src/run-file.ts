/** run.json <-> Run: written whole, read back only when every field is what it must be. */
import { readFile, stat } from 'node:fs/promises';
import { folded, unfolded } from './join.ts';
import { exceeds } from './json-shape.ts';
import type { Checked, Run } from './model.ts';
import { runSchema } from './run-schema.ts';
import { advice, inWords, isSystemError } from './system-error.ts';

/** A run of 200 scenarios takes some 5 MB; ten times that is not a run. */
const LARGEST = 64 * 1024 * 1024;

/** A sample with its metric, values and warnings lies six deep and is a handful of parts. */
const LARGEST_SHAPE = { depth: 12, containers: 1_000_000 };

export const encodeRun = (run: Run): string => `${JSON.stringify(folded(run))}\n`;

/** Text -> Run, or one problem naming the first field that is wrong. A newer schema is an error, never a guess. */
export function decodeRun(text: string, file: string): Checked<Run> {
  const refuse = (path: string, message: string, hint: string | null): Checked<Run> => ({ ok: false, problems: [{ file, line: null, column: null, path, message, hint }] });
  if (exceeds(text, LARGEST_SHAPE)) return refuse('', 'is nested deeper, or has more parts, than any run', 'give the run.json that `tailgate run` wrote into its --out folder');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    if (!/^\s*\{/u.test(text)) return refuse('', text.trim() === '' ? 'is empty' : 'is no JSON, and so no run of Tailgate', 'give the run.json that `tailgate run` wrote into its --out folder');
    return refuse('', `is not whole JSON (${error instanceof Error ? quoted(error.message) : 'unreadable'})`, 'was the run cut short while it was written or copied? Measure again');
  }
  const schema = typeof document === 'object' && document !== null && 'schema' in document ? document.schema : undefined;
  if (typeof schema === 'string' && /^tailgate\.run\/\d+$/.test(schema) && schema !== 'tailgate.run/1') {
    return refuse('schema', `is \`${quoted(schema)}\`, written by a newer Tailgate; this one reads tailgate.run/1`, 'use the newer version');
  }
  if (schema !== 'tailgate.run/1') return refuse('schema', 'is not a run of Tailgate', 'give the run.json that `tailgate run` wrote into its --out folder');
  const parsed = runSchema.safeParse(document);
  if (parsed.success) return unfolded(parsed.data, file);
  const issue = parsed.error.issues[0];
  return refuse(quoted(issue?.path.join('.') ?? ''), quoted(issue?.message ?? 'is not valid'), 'the file was changed by hand or by another program, or written by a newer Tailgate: use that one, or measure again');
}

const LONGEST_QUOTE = 200;

/** The file's own words: on one line, cut. Whoever shows them escapes them like any other. */
const quoted = (words: string): string => (words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}...` : words).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');

/** Reads and decodes; every reason that it cannot be read is a problem naming the file. */
export async function readRun(path: string, shown: string): Promise<Checked<Run>> {
  const refuse = (message: string, hint: string | null = null): Checked<Run> => ({ ok: false, problems: [{ file: shown, line: null, column: null, path: '', message, hint }] });
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return refuse(`is ${Math.round(size / 1e6)} MB long: no run is`);
    return decodeRun(await readFile(path, 'utf8'), shown);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') return refuse('there is no such file', 'give the run.json that `tailgate run` wrote into its --out folder');
    if (error.code === 'EISDIR') return refuse('is a folder', 'name the run.json in it');
    return refuse(`cannot be read: ${inWords(error)}`, advice(error));
  }
}
