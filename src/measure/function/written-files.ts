/** A folder and a moment -> the files below it that were made or changed since. */
import { lstatSync, opendirSync, type Stats } from 'node:fs';
import path from 'node:path';

/** A larger folder is looked at in part: it takes about 0.1 s for as many. */
const MOST_LOOKED_AT = 20_000;
const MOST_NAMED = 10;
/** Git's, and the byte code that Python keeps where it can. */
const OTHERS: ReadonlySet<string> = new Set(['.git', '__pycache__']);

/**
 * Paths relative to the folder, the first ten found. By the time of change of the inode, which no program can set back. Links
 * are not followed, and what cannot be read is left out.
 *
 * @param since ms since 1970
 * @param apart a folder that is not looked into: our own output
 */
export function writtenSince(folder: string, since: number, apart: string): readonly string[] {
  const found: string[] = [];
  const left = [folder];
  for (let looked = 0, at = left.pop(); at !== undefined && looked < MOST_LOOKED_AT && found.length < MOST_NAMED; at = left.pop()) {
    for (const name of list(at)) {
      looked += 1;
      const file = path.join(at, name);
      const stat = statOf(file);
      if (stat === null) continue;
      if (stat.isDirectory()) {
        if (file !== apart && !OTHERS.has(name)) left.push(file);
      } else if (stat.ctimeMs >= since) found.push(path.relative(folder, file));
    }
  }
  return found.slice(0, MOST_NAMED).sort();
}

/** null: gone meanwhile, in a folder that may not be searched, or with a name that is too long. */
function statOf(file: string): Stats | null {
  try {
    return lstatSync(file);
  } catch {
    return null;
  }
}

function list(folder: string): readonly string[] {
  const names: string[] = [];
  try {
    const open = opendirSync(folder);
    try {
      for (let entry = open.readSync(); entry !== null && names.length < MOST_LOOKED_AT; entry = open.readSync()) names.push(entry.name);
    } finally {
      open.closeSync();
    }
  } catch {
    // Gone meanwhile, or not ours to read.
  }
  return names;
}
