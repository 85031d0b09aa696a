/** What a package holds and what was seen to be loaded -> the dependencies that were certainly never loaded. */
import type { HotPath, ImportTree, PackageContents, PackagePart } from '../model.ts';
import { ownerOf, ownersOf } from './owners.ts';

export interface Unused {
  readonly name: string;
  /** bytes, of all its copies in the package */
  readonly unpacked: number;
}

/** Less is not worth a word: bytes, and share of the package. */
const WORTH = { unpacked: 100_000, share: 0.01 } as const;

/** Libraries that the system's linker loads, programs, and data: read in ways that no import shows. */
const UNSEEN = /(^|\/)(lib[^/]*\.so[.\d]*|[^/]+\.(node|wasm|dylib|dll|exe|bin|dat|data|db|mmdb|jar))$|(^|\/)bin\/[^/]*$/;
/** Builds for one platform, libraries of graphics processors, type stubs, transports that run in a thread of their own, and the platform's runtime itself. */
const UNTOLD = /(^|[-/@_])(linux|linuxmusl|darwin|win32|x64|arm64|musl|cuda|nvidia)([-/_]|$)|^@types\/|^types-|-stubs$|^pino-|^(tzdata|awslambdaric|aws-lambda-ric|triton)$/i;
/** Folders around the packages of Python. */
const AROUND = /^(python(3(\.\d+)?)?|lib|lib64|site-packages|dist-packages|\.venv|venv|vendor|)$/;

/** As pip compares the names of distributions (PEP 503). */
export const normalisedName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/**
 * Most bytes first; of the package itself, since layers serve other functions as well. Nobody is accused where it could be otherwise: the tree must be whole, the package must be the one that
 * ran (something of it was loaded), and what may be loaded unseen is left out. A distribution of Python counts as loaded when a module by its name,
 * or by any of the folders it lies in, was.
 */
export function neverLoaded(contents: PackageContents, tree: ImportTree, hotPaths: readonly HotPath[]): readonly Unused[] {
  if (tree.left > 0 || contents.left.parts > 0) return [];
  const loaded = loadedNames(tree, hotPaths);
  const parts = contents.parts.filter((part) => part.name !== null && isOfLanguage(part, tree));
  if (!parts.some((part) => isLoaded(part, tree, loaded)) && !holdsOwnModule(contents, tree)) return [];
  const unseen = partsLoadedUnseen(contents);
  const least = Math.max(WORTH.unpacked, WORTH.share * contents.parts.reduce((sum, { unpacked }) => sum + unpacked, 0));
  const bytes = new Map<string, number>();
  const spared = new Set<string>();
  for (const part of parts) {
    const { name, layer, unpacked } = part;
    if (name === null) continue;
    if (isLoaded(part, tree, loaded) || unseen.has(part) || isUntold(part)) spared.add(name);
    else if (layer === null) bytes.set(name, (bytes.get(name) ?? 0) + unpacked);
  }
  return [...bytes].filter(([name, unpacked]) => unpacked >= least && !spared.has(name))
    .map(([name, unpacked]) => ({ name, unpacked }))
    .sort((a, b) => b.unpacked - a.unpacked || (a.name < b.name ? -1 : 1));
}

function loadedNames({ modules, language, target }: ImportTree, hotPaths: readonly HotPath[]): ReadonlySet<string> {
  const hot = hotPaths.filter((path) => path.target === target && path.language === language).flatMap(({ functions }) => functions.map(({ dependency }) => dependency));
  const dependencies = [...modules.map(({ dependency }) => dependency), ...hot].filter((name) => name !== null);
  if (language === 'node') return new Set(dependencies);
  return new Set([...dependencies, ...modules.map(({ name }) => name.split('.', 1)[0] ?? '')].map(normalisedName));
}

const isOfLanguage = ({ path }: PackagePart, { language }: ImportTree): boolean => /(^|\/)(node_modules|\.store)\//.test(path) === (language === 'node');

function isLoaded({ name, path }: PackagePart, { language }: ImportTree, loaded: ReadonlySet<string>): boolean {
  if (name === null || language === 'node') return name === null || loaded.has(name);
  const folders = path.split('/').filter((folder) => !AROUND.test(folder));
  return [name, ...folders].some((one) => loaded.has(normalisedName(one)) || loaded.has(normalisedName(`_${one}`)));
}

/** Of a distribution that is described by its libraries (`pillow.libs`) or by nothing else than its description, the name of its modules is not known. */
function isUntold({ name, path }: PackagePart): boolean {
  return UNTOLD.test(name ?? '') || UNSEEN.test(path) || path === '' || /\.(libs|dist-info|egg-info|data|whl|egg|zip)(\/|$)|(^|\/)\.(bin|cache)(\/|$)/.test(path);
}

function partsLoadedUnseen({ parts, files }: PackageContents): ReadonlySet<PackagePart> {
  const owners = ownersOf(parts);
  return new Set(files.filter(({ path }) => UNSEEN.test(path)).flatMap((file) => ownerOf(file, owners) ?? []));
}

/** Whether one of the modules that ran is a file of this package. */
function holdsOwnModule({ files }: PackageContents, { modules, language }: ImportTree): boolean {
  const paths = new Set(files.filter(({ layer }) => layer === null).map(({ path }) => path));
  return modules.some(({ kind, name }) => {
    if (kind !== 'own') return false;
    const path = name.replaceAll('.', '/');
    return language === 'node' ? paths.has(name) : paths.has(`${path}.py`) || paths.has(`${path}/__init__.py`);
  });
}
