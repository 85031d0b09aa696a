/** Weighs a Lambda layer: a folder that is laid over `/opt` and counts with the package that uses it. */
import { lstat } from 'node:fs/promises';
import { readFolder, type Folder } from './folder.ts';
import { ignoredBy } from './ignore.ts';
import { placeInside } from './place.ts';
import { refusalOf } from './refusal.ts';
import { cannot, shownPath, type Refusal } from './weight.ts';

/** `path` is relative to the checkout, in which it must stay. Throws the signal's reason. */
export async function weighLayer(path: string, checkout: string, signal: AbortSignal): Promise<Folder | Refusal> {
  const shown = `the layer ${shownPath(path)}`;
  try {
    const place = await placeInside({ path, from: checkout, fromCalled: 'the checkout', shown }, checkout);
    if (typeof place !== 'string') return place;
    if (!(await lstat(place)).isDirectory()) return cannot(`${shown} is not a folder`, 'Name the folder that is laid over /opt, as it is before it is zipped.');
    const patterns = ignoredBy(['__pycache__/']);
    if (!patterns.ok) return patterns;
    const folder = await readFolder(place, patterns.ignored, path, signal);
    return folder.zip.files === 0 ? cannot(`${shown} holds no files to weigh`, 'Check that `setup` builds it.') : folder;
  } catch (error) {
    if (signal.aborted) throw error;
    return refusalOf(error, shown, false);
  }
}
