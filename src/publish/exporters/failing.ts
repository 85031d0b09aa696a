/** What each webhook was told last of a branch, kept in `--out`: how a run on the command line knows what is news, and what has recovered. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectory, writeFileAtomic } from '../../atomic-file.ts';
import { fieldOf } from '../../github/payload.ts';
import type { Outcome, WebhookExport } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import { isSystemError } from '../../system-error.ts';
import { isOutcome } from '../marker.ts';

const FILE = 'failing.json';
const SCHEMA = 'tailgate.failing/1';
const MOST = 100;
const LARGEST = 256 * 1024;

export interface Known {
  readonly webhook: string;
  /** null: a detached HEAD, of which only the commit is known. */
  readonly branch: string | null;
  /** Whether something fails there, as the last run that could tell left it. */
  readonly failing: boolean;
  /** Of which commit something was said last. */
  readonly commit: string | null;
  readonly said: Outcome;
}

/** Which one it is: of what stands in the config, where no secret is. */
export const identOf = ({ url, headers }: WebhookExport): string => shortHash(JSON.stringify([url, headers]));

/** What cannot be read says nothing: then nothing is known to have failed. `out` is absolute. */
export async function knownIn(out: string): Promise<readonly Known[]> {
  try {
    const text = await readFile(path.join(out, FILE), 'utf8');
    const document: unknown = text.length > LARGEST ? null : JSON.parse(text);
    const told = fieldOf(document, 'told');
    return fieldOf(document, 'schema') === SCHEMA && Array.isArray(told) ? told.flatMap(knownFrom).slice(0, MOST) : [];
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return [];
    throw error;
  }
}

function knownFrom(one: unknown): readonly Known[] {
  const [webhook, branch, failing, commit, said] = ['webhook', 'branch', 'failing', 'commit', 'said'].map((name) => fieldOf(one, name));
  const fits = typeof webhook === 'string' && isTextOrNull(branch) && typeof failing === 'boolean' && isTextOrNull(commit) && typeof said === 'string' && isOutcome(said);
  return fits ? [{ webhook, branch, failing, commit, said }] : [];
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** `now` takes the place of what was known of the same webhooks and branch. Where it cannot be written, a recovery will not be told: that is all. */
export async function keepKnown(out: string, before: readonly Known[], now: readonly Known[]): Promise<void> {
  const renewed = new Set(now.map(keyOf));
  const kept = [...now.filter(isTelling), ...before.filter((one) => !renewed.has(keyOf(one)))].slice(0, MOST);
  if (JSON.stringify(kept) === JSON.stringify(before)) return;
  try {
    await makeDirectory(out);
    await writeFileAtomic(path.join(out, FILE), `${JSON.stringify({ schema: SCHEMA, told: kept })}\n`, { durable: false });
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

const keyOf = ({ webhook, branch }: Known): string => JSON.stringify([webhook, branch]);

/** That something passes where nothing fails is what is taken of whatever is not known. */
const isTelling = ({ failing, said }: Known): boolean => failing || said !== 'pass';
