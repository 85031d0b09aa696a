/** Weighs a folder: the files in it, and the zip they make. */
import { lstat } from 'node:fs/promises';
import { readFolder } from './folder.ts';
import { ignoredBy } from './ignore.ts';
import { cannot, nothingIn, type PackageWeight } from './weight.ts';

/**
 * `path` is absolute, `shown` how the user named it. Links count as the text they hold and are not followed; `packed` is the
 * size of a zip with sorted names, the same on every machine. Formats `directory` and `zip` weigh alike. Throws system errors,
 * `Unweighable`, and the signal's reason.
 */
export async function weighDirectory(path: string, shown: string, ignore: readonly string[], signal: AbortSignal): Promise<PackageWeight> {
  const patterns = ignoredBy(ignore);
  if (!patterns.ok) return patterns;
  if (!(await lstat(path)).isDirectory()) {
    return cannot(`${shown} is a file, not a folder`, 'Write `format: file` to weigh a file.');
  }
  const { zip, inventory } = await readFolder(path, patterns.ignored, null, signal);
  if (zip.files === 0) return nothingIn(shown);
  return { ok: true, packed: zip.packed, unpacked: zip.unpacked, files: zip.files, compressed: null, inventory };
}
