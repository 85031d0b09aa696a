/** Which branches failed when they were last measured here, in `--out`: how a run on the command line knows that one has recovered. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectory, writeFileAtomic } from '../../atomic-file.ts';
import { fieldOf } from '../../github/payload.ts';
import type { Outcome } from '../../model.ts';
import { isSystemError } from '../../system-error.ts';

const FILE = 'failing.json';
const SCHEMA = 'tailgate.failing/1';
const MOST_BRANCHES = 100;
const LARGEST = 64 * 1024;

/** What cannot be read says nothing: then no branch is known to have failed. `out` is absolute. */
export async function failingIn(out: string): Promise<readonly string[]> {
  try {
    const text = await readFile(path.join(out, FILE), 'utf8');
    const document: unknown = text.length > LARGEST ? null : JSON.parse(text);
    const branches = fieldOf(document, 'branches');
    if (fieldOf(document, 'schema') !== SCHEMA || !Array.isArray(branches)) return [];
    return branches.filter((branch: unknown) => typeof branch === 'string').slice(0, MOST_BRANCHES);
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return [];
    throw error;
  }
}

/** What cannot tell leaves it as it was. Where it cannot be written, a recovery will not be told: that is all. */
export async function keepFailing(out: string, before: readonly string[], branch: string, outcome: Outcome): Promise<void> {
  if (outcome === 'inconclusive') return;
  const others = before.filter((other) => other !== branch);
  const now = outcome === 'fail' ? [branch, ...others].slice(0, MOST_BRANCHES) : others;
  if (now.length === before.length && now.every((one, i) => one === before[i])) return;
  try {
    await makeDirectory(out);
    await writeFileAtomic(path.join(out, FILE), `${JSON.stringify({ schema: SCHEMA, branches: now })}\n`, { durable: false });
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
