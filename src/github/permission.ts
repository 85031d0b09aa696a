/** A request that GitHub forbids -> what the token may not do, and the line that a workflow's job lacks. */
import { fieldOf } from './payload.ts';

/** The first that fits: what is asked for, and the permission that has to do with it. */
const THINGS: readonly (readonly [RegExp, string, string])[] = [
  [/\/(?:issues|pulls)\/(?:\d+\/)?comments/, 'comments', 'pull-requests'],
  [/\/commits\/[^/]+\/comments|^(?:\/api\/v3)?\/repos\/[^/]+\/[^/]+\/comments/, 'comments on commits', 'contents'],
  [/\/labels/, 'labels', 'pull-requests'],
  [/\/check-(?:runs|suites)/, 'checks', 'checks'],
  [/\/issues(?:\/\d+)?$/, 'issues', 'issues'],
  [/\/pulls(?:\/|$)/, 'pull requests', 'pull-requests'],
  [/\/actions\//, 'runs and their artifacts', 'actions'],
  [/\/(?:git|contents|commits|compare|branches)(?:\/|$)/, 'the contents of the repository', 'contents'],
];

/** Said by GitHub where a permission is what is missing, and not, say, that an issue is locked. */
const NOT_PERMITTED = /not accessible by/i;

/** `write comments (the job needs `permissions: pull-requests: write`)`; null when another reason is given, or nobody knows. */
export function permissionFor({ method, path }: { readonly method: string; readonly path: string }, headers: unknown, says: string): string | null {
  const found = THINGS.find(([pattern]) => pattern.test(path));
  if (found === undefined || !NOT_PERMITTED.test(says)) return null;
  const [, thing, usual] = found;
  const access = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  const needed = toldBy(fieldOf(headers, 'x-accepted-github-permissions'), usual) ?? `${usual}: ${access}`;
  return `${access} ${thing} (the job needs \`permissions: ${needed}\`)`;
}

/** `issues=write; pull_requests=write` has two ways, each maybe of several permissions, `a=write,b=read`. The usual one is preferred. */
function toldBy(header: unknown, usual: string): string | null {
  if (typeof header !== 'string' || !/^[a-z_]+=(?:read|write)(?:[,;] ?[a-z_]+=(?:read|write))*$/.test(header)) return null;
  const ways = header.split(';').map((way) => way.trim().replaceAll('_', '-').replaceAll('=', ': ').replace(/, ?/g, ', '));
  return ways.find((way) => way.startsWith(`${usual}:`)) ?? ways[0] ?? null;
}
