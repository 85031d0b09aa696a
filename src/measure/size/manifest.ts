/** Reads name and version out of the manifests that installers leave behind; whatever they hold, it does no harm. */

export interface Manifest {
  readonly name: string | null;
  readonly version: string | null;
}

/** Bytes of a manifest that are looked at. */
export const mostManifest = 256 * 1024;
/** Bytes of a list of files (RECORD): of the largest packages it is longer than their other manifests. */
export const mostRecord = 4 * 1024 * 1024;
const longestName = 214; // npm's own limit
const longestVersion = 100;
const unknown: Manifest = { name: null, version: null };

/** Of package.json; nulls where it is damaged, too large, or says something else than text. */
export function packageJson(bytes: Uint8Array): Manifest {
  if (bytes.length > mostManifest) return unknown;
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8').replace(/^\ufeff/, ''));
    if (typeof value !== 'object' || value === null) return unknown;
    return {
      name: 'name' in value ? short(value.name, longestName) : null,
      version: 'version' in value ? short(value.version, longestVersion) : null,
    };
  } catch {
    return unknown;
  }
}

/** Of METADATA or PKG-INFO: the headers before the first empty line. */
export function pythonMetadata(bytes: Uint8Array): Manifest {
  const head = (Buffer.from(bytes.subarray(0, mostManifest)).toString('utf8').split(/\r?\n\r?\n/, 1)[0] ?? '').split(/\r?\n/);
  const of = (key: string): string | undefined => head.find((line) => line.startsWith(key))?.slice(key.length).trim();
  return { name: short(of('Name:'), longestName), version: short(of('Version:'), longestVersion) };
}

/** Text on one line that could be a name or version, else null. */
function short(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value !== '' && value.length <= longest && !/[\p{C}\s]/u.test(value) ? value : null;
}
