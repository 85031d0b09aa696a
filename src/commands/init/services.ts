/** A repository -> the services in it, each with what it was guessed from. */
import { nodeService, readManifest } from './node.ts';
import { dockerfileStart, otherService, procfileStart } from './others.ts';
import { pythonService } from './python.ts';
import { filesIn, inside, type Repository } from './repository.ts';
import type { Service } from './service.ts';

/** More targets than this are better written by someone who knows them. */
const MOST_SERVICES = 10;
const MARKERS = /^(?:package\.json|requirements\.txt|pyproject\.toml|manage\.py|Procfile|go\.mod|Cargo\.toml|config\.ru|pom\.xml|Dockerfile)$/u;

export interface FoundServices {
  readonly services: readonly Service[];
  readonly guesses: readonly string[];
}

export function findServices(repository: Repository): FoundServices {
  const workspaces = workspaceFolders(repository);
  const servicesIn = (folders: readonly string[]): readonly Service[] => folders.map((folder) => serviceIn(repository, folder)).filter((service) => service !== null);
  const members = servicesIn(workspaces);
  const running = members.filter((service) => service.start !== null);
  if (running.length > 0) return limited(running, workspaces.length);
  const root = serviceIn(repository, '.');
  if (root !== null && root.start !== null) return { services: [root], guesses: [] };
  const below = servicesIn(markedFolders(repository)).filter((service) => service.start !== null);
  if (below.length > 0) return limited(below, 0);
  const weighed = root ?? members[0] ?? null;
  return { services: weighed === null ? [] : [weighed], guesses: [] };
}

function limited(services: readonly Service[], workspaces: number): FoundServices {
  const kept = distinctNames(services.slice(0, MOST_SERVICES));
  const left = services.slice(MOST_SERVICES).map((service) => service.directory);
  return {
    services: kept,
    guesses: [
      ...(workspaces > 0 ? [`${kept.length} of ${workspaces} workspaces start a service: ${kept.map((service) => service.directory).join(', ')}`] : []),
      ...(left.length > 0 ? [`left out, because there are many: ${left.join(', ')}`] : []),
    ],
  };
}

function serviceIn(repository: Repository, directory: string): Service | null {
  const known = nodeService(repository, directory) ?? pythonService(repository, directory) ?? otherService(repository, directory);
  const procfile = procfileStart(repository, directory);
  const name = nameOf(repository, directory);
  // `web: npm start` says no more than the script that it calls.
  if (procfile !== null && (known?.start == null || !/^(?:npm|yarn|pnpm|bun)(?: run)? start\b/u.test(procfile.start))) {
    const rest = known ?? { runtime: 'unknown' as const, setup: null, env: {}, package: null, guesses: [] };
    return { ...rest, name, directory, start: procfile.start, guesses: [procfile.guess, ...rest.guesses.filter((guess) => !/^(?:check )?start:?|^no start script/u.test(guess))] };
  }
  const docker = known?.start == null ? dockerfileStart(repository, directory) : null;
  if (docker !== null) return { ...docker, name, directory };
  return known === null ? null : { ...known, name, directory };
}

/** The folders that package.json or pnpm-workspace.yaml names: `packages/*`, `apps/**`, `tools/cli`. */
function workspaceFolders(repository: Repository): readonly string[] {
  const pnpm = [...(repository.text('pnpm-workspace.yaml') ?? '').matchAll(/^\s*-\s*["']?([^"'#\s]+)["']?/gmu)].map((match) => match[1] ?? '');
  const globs = [...(readManifest(repository, '.')?.workspaces ?? []), ...pnpm].map((glob) => glob.replace(/^\.\//u, '').replace(/\/$/u, ''));
  const folders = repository.files.filter((file) => file.endsWith('/package.json')).map((file) => file.slice(0, -'/package.json'.length));
  return folders.filter((folder) => globs.some((glob) => !glob.startsWith('!') && matches(glob, folder)) && !globs.some((glob) => glob.startsWith('!') && matches(glob.slice(1), folder)));
}

function matches(glob: string, folder: string): boolean {
  const pattern = glob.split('/').map((part) => (part === '**' ? '.*' : part.replace(/[.+^${}()|[\]\\?]/gu, '\\$&').replaceAll('*', '[^/]*'))).join('/');
  return new RegExp(`^${pattern}$`, 'u').test(folder);
}

/** Folders up to two levels down with a file that a service has. */
function markedFolders(repository: Repository): readonly string[] {
  const folders = repository.files.map((file) => file.split('/')).filter((parts) => parts.length > 1 && parts.length <= 3 && MARKERS.test(parts.at(-1) ?? '')).map((parts) => parts.slice(0, -1).join('/'));
  return [...new Set(folders)].filter((folder) => !/(?:^|\/)(?:tests?|examples?|docs?|\.[^/]*|fixtures?)(?:\/|$)/u.test(folder));
}

/** From package.json, else the folder's own name. */
function nameOf(repository: Repository, directory: string): string {
  const written = readManifest(repository, directory)?.name?.replace(/^@[^/]*\//u, '') ?? (directory === '.' ? repository.root : directory).split(/[/\\]/u).filter(Boolean).at(-1) ?? '';
  const plain = written.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+/u, '').slice(0, 64);
  return plain === '' || plain in Object.prototype ? 'app' : plain;
}

/** Names become file names, and some file systems ignore capitals. */
function distinctNames(services: readonly Service[]): readonly Service[] {
  const taken = new Set<string>();
  return services.map((service) => {
    const candidates = [service.name, service.directory.replaceAll('/', '-').replace(/[^A-Za-z0-9._-]+/gu, '-').slice(0, 60), ...services.map((_, i) => `${service.name.slice(0, 60)}-${i + 2}`)];
    const name = candidates.find((candidate) => /^[A-Za-z0-9]/u.test(candidate) && !taken.has(candidate.toLowerCase())) ?? service.name;
    taken.add(name.toLowerCase());
    return { ...service, name };
  });
}

/** Whether a source of the service stands there at all: a start command that names a missing file is worth a word. */
export function missingEntry(repository: Repository, service: Service): string | null {
  const entry = typeof service.start === 'string' ? /^(?:node|python3?) (?!-)(\S+\.(?:[cm]?js|py))(?:\s|$)/u.exec(service.start)?.[1]?.replace(/^\.\//u, '') : undefined;
  return entry === undefined || filesIn(repository, service.directory).includes(entry) || repository.has(inside(service.directory, entry)) ? null : entry;
}
