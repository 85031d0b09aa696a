/** A file and the parts of its package -> which of them it belongs to, as far as its path tells. */
import type { PackageFile, PackagePart } from '../model.ts';

/** Layer -> path -> the dependency that lies there. */
export type Owners = ReadonlyMap<string | null, ReadonlyMap<string, PackagePart>>;

export function ownersOf(parts: readonly PackagePart[]): Owners {
  const owners = new Map<string | null, Map<string, PackagePart>>();
  for (const part of parts) {
    if (part.name === null || part.path === '') continue;
    const paths = owners.get(part.layer) ?? new Map<string, PackagePart>();
    owners.set(part.layer, paths.set(part.path, part));
  }
  return owners;
}

/** The innermost dependency around a file: its folder, the file itself, the module `six` of `six.py`, or `numpy` of `numpy.libs/`. */
export function ownerOf({ path, layer }: Pick<PackageFile, 'path' | 'layer'>, owners: Owners): PackagePart | null {
  const paths = owners.get(layer);
  if (paths === undefined) return null;
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    const owner = paths.get(folder) ?? paths.get(withoutSuffix(folder));
    if (owner !== undefined) return owner;
  }
  return null;
}

/** Certainly the target's own: in no dependency, not beside them in `node_modules`, and not what an installer wrote about one. */
export function isOwnFile(file: Pick<PackageFile, 'path' | 'layer'>, owners: Owners): boolean {
  return !/(^|\/)(node_modules|[^/]*\.(dist-info|egg-info|data))\//.test(file.path) && ownerOf(file, owners) === null;
}

function withoutSuffix(path: string): string {
  const dot = path.indexOf('.', path.lastIndexOf('/') + 2);
  return dot < 0 ? path : path.slice(0, dot);
}
