/** A name or a commit that this clone lacks -> fetched from origin, without moving a branch of the user's. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Git, GitAnswer } from './git.ts';

export interface Fetched {
  readonly commit: string | null;
  readonly complaint: string;
  /** Whether origin was asked and has no such thing; false when it could not be asked. */
  readonly unknown: boolean;
}

export const NO_TRACES = ['--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-gc', '--quiet', '--refmap='];

/** A colon or a star would make a rule for several references of origin's, an empty name is its HEAD. */
export const isName = (what: string): boolean => what !== '' && !/^[-^+]|[:*?[\\\s~\x00-\x1f]/.test(what);

/** Into `own`, a reference of ours. A shallow clone gets no more than that commit, a full clone stays one. */
export async function fetchFrom(git: Git, what: string, own: string): Promise<Fetched> {
  if (!isName(what)) return { commit: null, complaint: 'not a name', unknown: true };
  const shallow = await isShallow(git);
  // What is here already would have the history cut at it.
  const known = shallow ? await hereAlready(git, what) : null;
  if (known !== null) return { commit: known, complaint: '', unknown: false };
  const depth = shallow ? ['--depth=1'] : [];
  const answer = await patiently(() => git('fetch', ...NO_TRACES, ...depth, 'origin', `+${what}:${own}`));
  const unknown = !answer.ok && /couldn't find remote ref|not our ref|no such ref|invalid refspec|'origin' does not appear to be a git repository/i.test(answer.complaint);
  return { commit: answer.ok ? await commitOf(git, own) : null, complaint: answer.complaint, unknown };
}

/** The commit that a branch or tag of origin's points to, where this clone has it. */
async function hereAlready(git: Git, name: string): Promise<string | null> {
  const wanted = [name, `refs/tags/${name}`, `refs/heads/${name}`];
  const lines = (await git('ls-remote', '--quiet', 'origin', ...wanted)).stdout.split('\n').map((line) => line.split('\t'));
  const [object] = wanted.flatMap((reference) => lines.find((line) => line[1] === reference) ?? []);
  return object === undefined ? null : commitOf(git, object);
}

const MOST_NAMES = 5000;

/** Branches and tags, without `refs/heads/`; none when origin cannot be asked. */
export async function namesAtOrigin(git: Git): Promise<readonly string[]> {
  const { stdout } = await git('ls-remote', '--quiet', '--refs', '--heads', '--tags', 'origin');
  return stdout.split('\n').slice(0, MOST_NAMES).flatMap((line) => /\trefs\/(?:heads|tags)\/(.+)$/.exec(line)?.[1] ?? []);
}

/** By how many commits a shallow clone is deepened at a time. */
const DEEPER = ['--deepen=50', '--deepen=200', '--deepen=1000', '--unshallow'];

/** Deepens what these commits descend from until `done` says something; null when all of it is there and it does not. */
export async function deepenUntil<T>(git: Git, commits: readonly string[], done: () => Promise<T | null>): Promise<{ readonly found: T | null } | { readonly complaint: string }> {
  for (const deeper of DEEPER) {
    const cut = await cutOff(git, commits);
    if (cut.length === 0) return { found: null };
    const answer = await patiently(() => git('fetch', ...NO_TRACES, deeper, 'origin', ...cut));
    if (!answer.ok) return { complaint: answer.complaint };
    const found = await done();
    if (found !== null) return { found };
  }
  return { found: null };
}

/** Where the history of these commits was cut off. Those commits came from origin; head itself may be the user's alone. */
async function cutOff(git: Git, commits: readonly string[]): Promise<readonly string[]> {
  const roots = (await git('rev-list', '--max-parents=0', ...commits, '--')).stdout.split('\n').filter((line) => line !== '');
  const cut = await Promise.all(roots.map(async (root) => ((await parentsOf(git, root)).length > 0 ? [root] : [])));
  return cut.flat();
}

/** As the commit itself says, also where a shallow clone hides them. */
export async function parentsOf(git: Git, commit: string): Promise<readonly string[]> {
  const { stdout } = await git('cat-file', '-p', commit);
  const header = stdout.split('\n\n')[0] ?? '';
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}

/** null: there is no such commit here. */
export async function commitOf(git: Git, name: string): Promise<string | null> {
  // `--end-of-options` would say so as well, to a git of 2.30 or newer.
  if (name.startsWith('-')) return null;
  const answer = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  return answer.ok && /^[0-9a-f]{40,64}$/.test(answer.stdout) ? answer.stdout : null;
}

export async function isShallow(git: Git): Promise<boolean> {
  return (await git('rev-parse', '--is-shallow-repository')).stdout === 'true';
}

const ATTEMPTS = 20;
const PAUSE = 250;

/** Two runs at the same time may want to write the same file of git's, which the later one is refused. */
async function patiently(attempt: () => Promise<GitAnswer>): Promise<GitAnswer> {
  for (let n = 1; ; n += 1) {
    const answer = await attempt();
    const taken = !answer.ok && /\.lock': File exists|shallow file has changed|cannot lock ref/.test(answer.complaint);
    if (!taken || n === ATTEMPTS) return answer;
    await sleep(PAUSE);
  }
}
