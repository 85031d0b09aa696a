/** What pip and others write beside the packages they install: which folders and modules a distribution has put there. */

/** `NAME-VERSION.dist-info`, `NAME-VERSION-py3.11.egg-info`. Without a version it is the `egg-info` of a source tree, where nothing was installed. */
const infoName = /^(?<name>.+?)-(?<version>\d[^-]*)(?:-.+)?\.(?:dist-info|egg-info)$/u;
/** A `dist-info` folder holds some of these; an `egg-info` is either such a folder or one file. */
const describing = /^(?:(?<site>.+)\/)?(?<below>(?<info>[^/]+-info)(?:\/(?:METADATA|PKG-INFO|RECORD|top_level\.txt|installed-files\.txt)|(?<=\.egg-info)))$/su;
/** Names of nested folders that tell `google/cloud/storage` from `google/protobuf`. */
const deepest = 3;

export function distributionIn(name: string): { readonly name: string; readonly version: string } | null {
  const { name: distribution, version } = infoName.exec(name)?.groups ?? {};
  return distribution === undefined || version === undefined ? null : { name: distribution, version };
}

/** Folders into which only installers write. */
export function onlyPackages(folder: string): boolean {
  return /(?:^|\/)(?:site|dist)-packages$/.test(folder);
}

/** A file that describes a distribution: the folder it was installed into, and the path below that; null for any other file. */
export function infoIn(path: string): { readonly site: string; readonly path: string } | null {
  if (!path.includes('-info')) return null; // nearly every file, quickly
  const { site = '', below = '', info = '' } = describing.exec(path)?.groups ?? {};
  return distributionIn(info) === null ? null : { site, path: below };
}

/** Where a file belongs, by its path below the folder of the packages: up to three folders, or the module that it is (`six`). */
export function placeOf(path: string): string {
  const names = path.split('/');
  const folders = names.slice(0, -1).filter((name) => name !== '__pycache__').slice(0, deepest);
  return folders.length > 0 ? folders.join('/') : (names.at(-1) ?? '').split('.', 1)[0] ?? '';
}

/** The places that RECORD lists, each with its number of files. Every line is `PATH,HASH,SIZE`, the path quoted where it holds a comma. */
export function recordedPlaces(record: Uint8Array, most: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const line of lines(record)) {
    count(places, line.startsWith('"') ? line.slice(1, line.indexOf('"', 1)) : line.split(',', 1)[0] ?? '', most);
  }
  return places;
}

/** The same from installed-files.txt, whose paths begin at the `egg-info` folder. */
export function installedPlaces(list: Uint8Array, most: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const line of lines(list)) {
    if (line.startsWith('../')) count(places, line.slice('../'.length), most);
  }
  return places;
}

/** The modules that top_level.txt names. */
export function topLevelPlaces(list: Uint8Array, most: number): ReadonlyMap<string, number> {
  return new Map([...lines(list)].slice(0, most).map((line) => [line.trim(), 0]));
}

/** Names as pip compares them (PEP 503). */
export function normalised(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function lines(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes).toString('utf8').split(/\r?\n/).filter((line) => line.trim() !== '');
}

function count(places: Map<string, number>, path: string, most: number): void {
  if (path === '' || path.startsWith('..') || path.startsWith('/')) return;
  const place = placeOf(path);
  if (places.has(place) || places.size < most) places.set(place, (places.get(place) ?? 0) + 1);
}
