/** Where the commits of this repository can be looked at in a browser, or nowhere. */
import { gitIn } from '../../measure/base/git.ts';
import type { Checked } from '../../model.ts';
import type { World } from '../../world.ts';

/** Servers whose pages of commits are known, and where they stand below a repository. */
const KNOWN: ReadonlyMap<string, string> = new Map([['github.com', '/commit/'], ['codeberg.org', '/commit/'], ['gitlab.com', '/-/commit/'], ['bitbucket.org', '/commits/']]);
/** Where they listen for git beside the usual port. */
const BESIDE: ReadonlyMap<string, string> = new Map([['ssh.github.com', 'github.com'], ['altssh.gitlab.com', 'gitlab.com'], ['altssh.bitbucket.org', 'bitbucket.org']]);

const NAME = /^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/;
const ADDRESS = /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9_.~-]+)+$/;

/**
 * What stands before a commit's name in its address, such as `https://github.com/acme/api/commit/`; null when nobody says. `asked` is
 * OWNER/NAME or an https address; without it the job's own repository counts, then where `origin` points to, if that is a server
 * whose pages are known: a guessed link would lead nowhere, or to a stranger.
 */
export async function commitAddress(asked: string | null, root: string, world: World): Promise<Checked<string | null>> {
  if (asked !== null) {
    const found = NAME.test(asked) ? `${serverOf(world)}/${asked}` : asked.replace(/\/+$/, '').replace(/\.git$/, '');
    if (ADDRESS.test(found) && !isDots(found)) return { ok: true, value: `${found}${KNOWN.get(hostOf(found)) ?? '/commit/'}` };
    return { ok: false, problems: [{ file: null, line: null, column: null, path: '--repository', message: `\`${asked.slice(0, 100)}\` is not a repository`, hint: 'write OWNER/NAME, or its address such as `https://github.com/acme/api`' }] };
  }
  const ofJob = world.env['GITHUB_REPOSITORY'];
  if (ofJob !== undefined && NAME.test(ofJob) && !isDots(ofJob)) return { ok: true, value: `${serverOf(world)}/${ofJob}/commit/` };
  const remote = await gitIn(root, world.signal)('remote', 'get-url', 'origin');
  const found = remote.ok ? addressOf(remote.stdout.trim()) : null;
  const below = found === null ? undefined : (KNOWN.get(hostOf(found)) ?? (found.startsWith(`${serverOf(world)}/`) ? '/commit/' : undefined));
  return { ok: true, value: below === undefined ? null : `${found}${below}` };
}

/** `https://github.com/acme/api/commit/` -> `acme/api`. */
export const repositoryIn = (address: string | null): string | null => (address === null ? null : address.replace(/^https:\/\/[^/]+\//, '').replace(/\/(?:-\/)?commits?\/$/, ''));

/** `git@github.com:acme/api.git`, `ssh://git@host/acme/api`, `https://user:secret@host/acme/api.git` -> `https://host/acme/api`. */
function addressOf(remote: string): string | null {
  const match = /^(?:https?:\/\/(?:[^/@\s]*@)?|ssh:\/\/(?:[^/@\s]*@)?|[\w.-]+@)([A-Za-z0-9.-]+)(?::\d+(?=\/))?[:/]\/?([A-Za-z0-9_.~/-]+?)(?:\.git)?\/?$/.exec(remote);
  const address = match === null ? '' : `https://${BESIDE.get(match[1] ?? '') ?? match[1]}/${match[2]}`;
  return ADDRESS.test(address) && !isDots(address) ? address : null;
}

const hostOf = (address: string): string => /^https:\/\/([^/:]+)/.exec(address)?.[1]?.toLowerCase() ?? '';

const isDots = (text: string): boolean => text.split('/').some((part) => part === '.' || part === '..');

/** GitHub Enterprise names its own. */
function serverOf({ env }: World): string {
  const named = env['GITHUB_SERVER_URL'] ?? '';
  return /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/.test(named) ? named : 'https://github.com';
}
