/** The sources of a service -> the path that tells its health, other paths it answers to, and whether it knows PORT. */
import { filesIn, inside, type Repository } from './repository.ts';

export interface Routes {
  readonly health: Route | null;
  /** GET routes without parameters, of the application itself. */
  readonly others: readonly Route[];
  /** The first source that mentions PORT; null when none does. */
  readonly port: string | null;
}

export interface Route {
  readonly path: string;
  /** Where it was found. */
  readonly file: string;
}

/** In order of preference: cheap ones first, those that ask a database later. */
const HEALTH = ['/health', '/healthz', '/health/', '/_health', '/livez', '/live', '/ping', '/up', '/api/health', '/api/healthz', '/api/v1/health', '/api/ping', '/health/live', '/readyz', '/ready', '/status', '/api/status'];
const SOURCE = /\.(?:[cm]?js|jsx|[cm]?ts|tsx|py|go|rb|php|java|kt|rs)$/u;
const NOT_SERVED = /(?:^|\/)(?:tests?|__tests__|spec|e2e|migrations|scripts|examples?)\/|\.(?:test|spec)\.|\.min\.|\.d\.[cm]?ts$|(?:^|\/)(?:test_|conftest)/u;
const MOST_SOURCES = 400;

const LITERAL = /(["'`])(\/[A-Za-z0-9_\-./]{0,60})\1/gu;
const DJANGO = /\bpath\(\s*["']([A-Za-z0-9_\-/]{0,60})["']/gu;
/** Only routes of the application: those of a router may stand under a prefix. */
const GET = [
  /\b(?:app|server|fastify|api)\.get\(\s*["'`](\/[^"'`:{}<>*()\s]{0,80})["'`]/gu,
  /@(?:app|api|application)\.(?:get|route)\(\s*["'](\/[^"'<{\s]{0,80})["']/gu,
  /\b(?:HandleFunc|Handle|GET|Get)\(\s*"(?:GET )?(\/[^"{:*\s]{0,80})"/gu,
  /\b(?:url|pathname|path|req\.url)\s*={2,3}\s*["'`](\/[^"'`{}\s]{0,80})["'`]/gu,
];

export function findRoutes(repository: Repository, directory: string): Routes {
  const literals = new Map<string, string>();
  const gets = new Map<string, string>();
  let port: string | null = null;
  const sources = filesIn(repository, directory).filter((file) => SOURCE.test(file) && !NOT_SERVED.test(file)).slice(0, MOST_SOURCES);
  for (const file of sources) {
    const text = repository.text(inside(directory, file)) ?? '';
    if (port === null && /\bPORT\b/u.test(text)) port = file;
    for (const match of text.matchAll(LITERAL)) note(literals, match[2], file);
    if (file.endsWith('urls.py')) for (const match of text.matchAll(DJANGO)) note(gets, `/${match[1] ?? ''}`, file);
    for (const pattern of GET) for (const match of text.matchAll(pattern)) note(gets, match[1], file);
  }
  // A route is better evidence than a text that looks like one.
  const health = HEALTH.find((path) => gets.has(path)) ?? HEALTH.find((path) => literals.has(path));
  const file = health === undefined ? undefined : (gets.get(health) ?? literals.get(health));
  const others = [...gets].filter(([path]) => path !== health && sendable(path)).map(([path, where]) => ({ path, file: where }));
  return { health: health === undefined || file === undefined ? null : { path: health, file }, others, port };
}

function note(found: Map<string, string>, path: string | undefined, file: string): void {
  if (path !== undefined && !found.has(path)) found.set(path, file);
}

const sendable = (path: string): boolean => /^\/[\x21-\x7e]*$/u.test(path) && !/[#[\]\\^$|?]/u.test(path);
