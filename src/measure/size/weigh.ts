/** Weighs the package of a target, in whichever of its formats, with its layers, or says why it cannot. */
import type { Package } from '../../model.ts';
import { contentsOf } from './contents.ts';
import { weighDirectory } from './directory.ts';
import { weighFile } from './file.ts';
import type { Folder } from './folder.ts';
import { weighLayer } from './layer.ts';
import { weighNpm } from './npm.ts';
import { placeInside } from './place.ts';
import { refusalOf } from './refusal.ts';
import { weighWeb } from './web.ts';
import { cannot, shownPath, type PackageWeight, type Weight } from './weight.ts';

/**
 * `directory` is the target's folder, from which the package's path counts; `checkout` is the folder that no path may leave, by
 * `..` or through a link; `layers` are folders relative to it. Never throws for what it finds there.
 */
export async function weigh(pack: Package, directory: string, signal: AbortSignal, checkout: string = directory, layers: readonly string[] = []): Promise<Weight> {
  try {
    const weight = await weighPackage(pack, directory, checkout, signal);
    if (!weight.ok) return weight;
    const folders: Folder[] = [];
    for (const path of layers) {
      const layer = await weighLayer(path, checkout, signal);
      if ('ok' in layer) return layer;
      folders.push(layer);
    }
    const { inventory, ...measured } = weight;
    return {
      ...measured,
      unpacked: folders.reduce((sum, { zip }) => sum + zip.unpacked, measured.unpacked),
      files: folders.reduce((sum, { zip }) => sum + zip.files, measured.files),
      contents: contentsOf([inventory, ...folders.map((folder) => folder.inventory)]),
    };
  } catch (error) {
    if (signal.aborted) return cannot('weighing was interrupted');
    throw error;
  }
}

async function weighPackage(pack: Package, directory: string, checkout: string, signal: AbortSignal): Promise<PackageWeight> {
  const shown = shownPath(pack.path);
  try {
    const path = await placeInside({ path: pack.path, from: directory, fromCalled: 'the target\'s folder', shown }, checkout);
    return typeof path === 'string' ? await weighAs(pack, path, shown, signal) : path;
  } catch (error) {
    if (signal.aborted) throw error;
    return refusalOf(error, shown, true);
  }
}

async function weighAs(pack: Package, path: string, shown: string, signal: AbortSignal): Promise<PackageWeight> {
  signal.throwIfAborted();
  switch (pack.format) {
    case 'directory':
    case 'zip': return weighDirectory(path, shown, pack.ignore, signal);
    case 'web': return weighWeb(path, shown, pack.ignore, signal);
    case 'file': return weighFile(path, shown, signal);
    case 'npm': return weighNpm(path, shown, signal);
  }
}
