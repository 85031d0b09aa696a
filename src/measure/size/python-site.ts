/** Adds up the files of one folder of installed Python packages by the distribution that put them there. */
import { pythonMetadata } from './manifest.ts';
import { distributionIn, installedPlaces, normalised, placeOf, recordedPlaces, topLevelPlaces } from './python-record.ts';
import { addTo, noFiles, type Sum } from './sum.ts';

/** Held in memory of one folder, however much lies in it. */
const mostPlaces = 20_000;
const mostClaims = 50_000;

export interface SitePart extends Readonly<Sum> {
  /** Null: the target's own. */
  readonly name: string | null;
  readonly version: string | null;
  /** Below the folder; empty for the target's own. */
  readonly path: string;
}

interface Distribution {
  name: string;
  version: string | null;
  /** Its own `dist-info` folder. */
  readonly info: Sum;
}

interface Claim {
  readonly by: string;
  readonly files: number;
}

export class PythonSite {
  private readonly places = new Map<string, Sum>();
  /** By the name of the folder (or file) that describes them. */
  private readonly distributions = new Map<string, Distribution>();
  private readonly claims = new Map<string, Claim>();
  private readonly own = noFiles();
  private readonly onlyPackages: boolean;

  /** `onlyPackages`: nobody writes modules there by hand, so that what no distribution claims is a package by its own name. */
  constructor(onlyPackages: boolean) {
    this.onlyPackages = onlyPackages;
  }

  /** `path` is below the folder. */
  add(path: string, file: Readonly<Sum>): void {
    const info = this.distribution(path.split('/', 1)[0] ?? '');
    if (info !== null) return addTo(info.info, file);
    addTo(this.place(placeOf(path)), file);
  }

  /** One of the files that describe a distribution, as `describes` has asked for. */
  learn(path: string, bytes: Uint8Array): void {
    const [folder = '', file = ''] = path.split('/');
    const distribution = this.distribution(folder);
    if (distribution === null) return;
    const left = Math.max(0, mostClaims - this.claims.size);
    if (file === 'RECORD') this.claim(folder, recordedPlaces(bytes, left));
    else if (file === 'installed-files.txt') this.claim(folder, installedPlaces(bytes, left));
    else if (file === 'top_level.txt') this.claim(folder, topLevelPlaces(bytes, left));
    else {
      const { name, version } = pythonMetadata(bytes);
      distribution.name = name ?? distribution.name;
      distribution.version = version ?? distribution.version;
    }
  }

  parts(): readonly SitePart[] {
    const byName = new Map([...this.distributions].map(([folder, { name }]) => [normalised(name), folder]));
    const owned = new Map<string, Map<string, Sum>>();
    const unclaimed = new Map<string, Sum>();
    const own = { ...this.own };
    for (const [place, sum] of this.places) {
      const owner = this.ownerOf(place, byName);
      if (owner !== null) owned.set(owner, (owned.get(owner) ?? new Map<string, Sum>()).set(place, sum));
      else if (this.onlyPackages) addTo(held(unclaimed, place.split('/', 1)[0] ?? ''), sum);
      else addTo(own, sum);
    }
    const shared = sharedFolders(owned);
    const parts: SitePart[] = [...unclaimed].map(([name, sum]) => ({ name, version: null, path: name, ...sum }));
    for (const [folder, { name, version, info }] of this.distributions) {
      const places = owned.get(folder) ?? new Map<string, Sum>();
      const sum = { ...info };
      for (const of of places.values()) addTo(sum, of);
      parts.push({ name, version, path: pathOf(name, places, shared) ?? folder, ...sum });
    }
    return own.files > 0 ? [...parts, { name: null, version: null, path: '', ...own }] : parts;
  }

  private place(place: string): Sum {
    const room = this.places.has(place) || this.places.size < mostPlaces;
    if (room) return held(this.places, place);
    return this.places.get(place.split('/', 1)[0] ?? '') ?? this.own;
  }

  private distribution(folder: string): Distribution | null {
    const known = this.distributions.get(folder);
    if (known !== undefined) return known;
    const named = distributionIn(folder);
    if (named === null || this.distributions.size >= mostPlaces) return null;
    const fresh: Distribution = { ...named, info: noFiles() };
    this.distributions.set(folder, fresh);
    return fresh;
  }

  /** Where two claim the same folder (`google`), it goes to the one with more files directly in it. */
  private claim(by: string, places: ReadonlyMap<string, number>): void {
    for (const [place, files] of places) {
      if (files > (this.claims.get(place)?.files ?? -1)) this.claims.set(place, { by, files });
    }
  }

  /** By what was recorded, else by its name (`google/cloud/storage` is of `google-cloud-storage`), else by what was only announced. */
  private ownerOf(place: string, byName: ReadonlyMap<string, string>): string | null {
    const folders = foldersAbove(place).toReversed();
    for (const folder of folders) {
      const claim = this.claims.get(folder);
      const owner = claim !== undefined && claim.files > 0 ? claim.by : byName.get(normalised(folder.replaceAll('/', '-')));
      if (owner !== undefined) return owner;
    }
    const announced = folders.map((folder) => this.claims.get(folder)?.by).find((by) => by !== undefined);
    return announced ?? byName.get(normalised((folders.at(-1) ?? '').replace(/\.libs$/, ''))) ?? null;
  }
}

function held(sums: Map<string, Sum>, key: string): Sum {
  const known = sums.get(key);
  if (known !== undefined) return known;
  const fresh = noFiles();
  sums.set(key, fresh);
  return fresh;
}

/** Folders that hold files of more than one distribution. */
function sharedFolders(owned: ReadonlyMap<string, ReadonlyMap<string, Sum>>): ReadonlySet<string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const [owner, places] of owned) {
    for (const place of places.keys()) {
      for (const folder of foldersAbove(place)) {
        if ((owners.get(folder) ?? owner) !== owner) shared.add(folder);
        owners.set(folder, owner);
      }
    }
  }
  return shared;
}

/** Its largest folder, the one that is called as it is first, cut to what no other distribution shares: `numpy`, `google/cloud/storage`. */
function pathOf(name: string, places: ReadonlyMap<string, Sum>, shared: ReadonlySet<string>): string | null {
  const named = (place: string): number => Number(normalised(place.split('/', 1)[0] ?? '') === normalised(name));
  const [largest] = [...places].sort(([a, { unpacked: ofA }], [b, { unpacked: ofB }]) => named(b) - named(a) || ofB - ofA || (a < b ? -1 : 1));
  if (largest === undefined) return null;
  return foldersAbove(largest[0]).find((folder) => !shared.has(folder)) ?? largest[0];
}

/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
function foldersAbove(place: string): readonly string[] {
  const names = place.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
