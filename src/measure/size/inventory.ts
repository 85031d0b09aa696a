/** Sorts the files of a package, or of a layer, by the dependency they belong to, in whatever order they come. */
import type { PackageFile, PackagePart } from '../../model.ts';
import { largerFile, Largest } from './largest.ts';
import { nodeDependency, vendored, type Dependency } from './dependency.ts';
import { packageJson } from './manifest.ts';
import { distributionIn, infoIn, onlyPackages } from './python-record.ts';
import { PythonSite } from './python-site.ts';
import { addTo, noFiles, type Sum } from './sum.ts';

/** What is told of. */
export const mostFiles = 100;
/** Held in memory before that, so that no package, however it is made, needs more; what comes later is only counted. */
const mostUnits = 50_000;
const mostSites = 100;
/** No file system has longer ones: only an archive that somebody made up. */
const longestPath = 4096;

interface Unit {
  name: string;
  version: string | null;
  readonly path: string;
  readonly sum: Sum;
}

export class Inventory {
  private readonly layer: string | null;
  private readonly units = new Map<string, Unit>();
  /** Folders of installed Python packages; the root is the empty path. */
  private readonly sites = new Map<string, PythonSite>();
  private readonly own = noFiles();
  private readonly largest = new Largest<PackageFile>(mostFiles, largerFile);
  private added = 0;
  private uncounted = 0;
  private lastUncounted: string | null = null;
  private last: { readonly folder: string; readonly site: string | null } | null = null;

  /** `layer` is how the user named it; null: the package itself. */
  constructor(layer: string | null) {
    this.layer = layer;
  }

  /** A folder and the names in it, before any file below it is added: only so is it known where Python packages were installed. */
  enter(folder: string, names: Iterable<string>): void {
    if (onlyPackages(folder)) return this.site(folder, true);
    for (const name of names) {
      if (name.endsWith('-info') && distributionIn(name) !== null) return this.site(folder, false);
    }
    // Without any description (some tools strip them) it is a layer's folder of packages all the same.
    if (this.layer !== null && folder === 'python') this.site(folder, true);
  }

  /** Instead of `enter`, where only files are listed: this path may tell of a folder of installed packages. */
  expect(path: string): void {
    if (path.length > longestPath || !/-info(?:\/|$)|(?:site|dist)-packages\//.test(path)) return;
    for (let at = path; at !== ''; at = folderOf(at)) {
      if (at !== path && onlyPackages(at)) this.site(at, true);
      else if (distributionIn(at.slice(at.lastIndexOf('/') + 1)) !== null) this.site(folderOf(at), false);
    }
  }

  /** `path` is below the root, with `/` between names; `packed` and `unpacked` in bytes. */
  add(path: string, packed: number, unpacked: number): void {
    this.added += 1;
    this.largest.add({ path, layer: this.layer, packed, unpacked });
    const sum = { packed, unpacked, files: 1 };
    if (path.length > longestPath) addTo(this.own, sum);
    else this.sort(path, folderOf(path), sum);
  }

  /** Whether this file says what a dependency is called and holds, so that `learn` wants to read it. */
  describes(path: string): boolean {
    if (path.length > longestPath) return false;
    return path.endsWith('/package.json') ? nodeDependency(path)?.path === folderOf(path) : infoIn(path) !== null;
  }

  /** The beginning of a file that `describes` asked for. */
  learn(path: string, bytes: Uint8Array): void {
    const info = infoIn(path);
    if (info !== null) {
      this.site(info.site, false);
      return this.sites.get(info.site)?.learn(info.path, bytes);
    }
    const dependency = nodeDependency(path);
    const unit = dependency === null ? null : this.unit(dependency);
    if (unit === null) return;
    const { name, version } = packageJson(bytes);
    unit.version = version ?? unit.version;
    // Elsewhere the folder's name is what the code imports; Yarn's slug does not tell where the scope ends.
    if (unit.path.endsWith('/package')) unit.name = name ?? unit.name;
  }

  /** Once, when all is added: every part, in no order, the largest files, and how many of both are left out. */
  finish(): { readonly parts: readonly PackagePart[]; readonly files: readonly PackageFile[]; readonly left: { readonly parts: number; readonly files: number } } {
    const { layer } = this;
    const parts: PackagePart[] = [];
    // The deepest first: what is in a folder of Python packages but in no package belongs to whatever is around the folder.
    for (const [folder, site] of [...this.sites].sort(([a], [b]) => b.length - a.length)) {
      for (const { name, version, path, ...sum } of site.parts()) {
        if (name !== null) parts.push({ name, version, path: folder === '' ? path : `${folder}/${path}`, layer, ...sum });
        else if (folder === '') addTo(this.own, sum);
        else this.sort(`${folder}/`, folderOf(folder), sum);
      }
    }
    for (const { name, version, path, sum } of this.units.values()) {
      if (sum.files > 0) parts.push({ name, version, path, layer, ...sum });
    }
    if (this.own.files > 0) parts.push({ name: null, version: null, path: '', layer, ...this.own });
    const files = this.largest.sorted();
    return { parts, files, left: { parts: this.uncounted, files: this.added - files.length } };
  }

  /** Python packages are looked for in `folder` and above: whichever is further in, they or a node dependency, has the files. */
  private sort(path: string, folder: string, sum: Readonly<Sum>): void {
    const site = this.siteAround(folder);
    const installed = nodeDependency(path);
    if (site !== null && site.length > (installed?.path.length ?? -1)) {
      return this.sites.get(site)?.add(site === '' ? path : path.slice(site.length + 1), sum);
    }
    const dependency = installed ?? vendored(path);
    addTo((dependency === null ? this.own : this.unit(dependency)?.sum) ?? noFiles(), sum);
  }

  /** Null when there are too many to hold. */
  private unit({ name, version, path }: Dependency): Unit | null {
    const known = this.units.get(path);
    if (known !== undefined) return known;
    if (this.units.size >= mostUnits) {
      if (this.lastUncounted !== path) this.uncounted += 1;
      this.lastUncounted = path;
      return null;
    }
    const fresh: Unit = { name, version, path, sum: noFiles() };
    this.units.set(path, fresh);
    return fresh;
  }

  private site(folder: string, packagesOnly: boolean): void {
    if (this.sites.has(folder) || this.sites.size >= mostSites) return;
    this.sites.set(folder, new PythonSite(packagesOnly || onlyPackages(folder)));
    this.last = null;
  }

  private siteAround(folder: string): string | null {
    if (this.sites.size === 0) return null;
    if (this.last?.folder !== folder) {
      let site: string | null = folder;
      while (site !== null && !this.sites.has(site)) site = site === '' ? null : folderOf(site);
      this.last = { folder, site };
    }
    return this.last.site;
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
