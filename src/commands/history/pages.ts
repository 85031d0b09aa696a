/** Pages -> a folder of their own, each replaced whole; a folder that holds anybody else's files is refused. */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectory, removeLeftovers, stageFile, writeFileAtomic, type StagedFile } from '../../atomic-file.ts';
import type { Checked, Problem } from '../../model.ts';
import { advice, hasCode, inWords, isSystemError } from '../../system-error.ts';

/** Says that the folder is ours, and which files in it. */
const MARKER = '.tailgate-history';
/** What our pages are called: nothing else is ever removed. */
const OURS = /^[a-z0-9][a-z0-9.-]{0,150}\.html$/;

/** What is to be written: a page's text is made when its turn comes, for all of them may be some 100 MB. */
export interface PlannedPage {
  readonly name: string;
  readonly text: () => string;
}

/**
 * First every page is written under another name, so that a full disk changes nothing; then they take their places, the first of
 * `pages` (what leads to the others) last; then pages of earlier writings that are no more are removed. Files that others put beside ours stay.
 */
export async function writePages(directory: string, shown: string, pages: readonly PlannedPage[]): Promise<Checked<{ readonly written: number; readonly removed: number }>> {
  const refused = (message: string, hint: string | null): Checked<never> => ({ ok: false, problems: [problem(shown, message, hint)] });
  const staged: StagedFile[] = [];
  try {
    const before = await ownFiles(directory);
    if (before === null) return refused('holds files that are not a trend page of Tailgate', 'name an empty or a new folder: its pages would be mixed with what is there');
    await makeDirectory(directory);
    await removeLeftovers(directory);
    const names = pages.map(({ name }) => name);
    // What is ours is said before it is there, and until it is gone: a writing that is killed leaves nothing that the next one does not know.
    const order = [markerOf([...before, ...names]), ...pages.slice(1), ...pages.slice(0, 1)];
    for (const { name, text } of order) staged.push(await stageFile(path.join(directory, name), text(), { durable: false }));
    while (staged.length > 0) {
      await staged[0]?.commit();
      staged.shift();
    }
    const gone = before.filter((name) => !names.includes(name));
    for (const name of gone) await rm(path.join(directory, name), { force: true });
    if (gone.length > 0) await writeFileAtomic(path.join(directory, MARKER), markerOf(names).text(), { durable: false });
    return { ok: true, value: { written: pages.length, removed: gone.length } };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refused(`the pages cannot be written: ${inWords(error)}`, advice(error));
  } finally {
    for (const file of staged) await file.discard();
  }
}

const markerOf = (files: readonly string[]): PlannedPage => ({ name: MARKER, text: () => `${JSON.stringify({ schema: 'tailgate.pages/1', files: [...new Set(files)].sort() })}\n` });

/** Pages of ours that are there; none in a new or empty folder; null where the folder is somebody else's. */
async function ownFiles(directory: string): Promise<readonly string[] | null> {
  try {
    const names = await readdir(directory);
    // What a killed writing of ours left behind is nobody's.
    if (names.every((name) => name.startsWith('.tailgate-') && name.endsWith('.tmp'))) return [];
    const known = await marked(directory);
    return known === null ? null : known.filter((name) => names.includes(name));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function marked(directory: string): Promise<readonly string[] | null> {
  try {
    const document: unknown = JSON.parse(await readFile(path.join(directory, MARKER), 'utf8'));
    const files = typeof document === 'object' && document !== null && 'files' in document ? document.files : null;
    return Array.isArray(files) ? files.filter((name): name is string => typeof name === 'string' && OURS.test(name)) : null;
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, 'ENOENT', 'EISDIR')) return null;
    throw error;
  }
}

const problem = (file: string, message: string, hint: string | null): Problem => ({ file, line: null, column: null, path: '', message, hint });
