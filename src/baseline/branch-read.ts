/** Reads baselines from a branch: its tip, the folder's tree and the files' blobs, whatever their size. */
import { fieldOf } from '../github/payload.ts';
import type { Checked, Problem } from '../model.ts';
import { listIn, shaIn, textIn, whyRefused } from './branch-answer.ts';
import { branchHint, named, onBranch, pathOf, type BranchPlace } from './branch-place.ts';
import { decodeBytes, tooLarge, type StoredBaseline } from './codec.ts';
import { accept, problem, refuse } from './codec/problem.ts';
import { fileNameOf } from './file.ts';

/** The commit that a branch points to. */
export interface Tip {
  readonly commit: string;
  readonly tree: string;
}

/** Null when there is no such branch; throws what GitHub refuses, also where it only pretends that there is nothing. */
export async function readTip(place: BranchPlace): Promise<Tip | null> {
  const { octokit, owner, repo } = place.github;
  const commit = await readRef(place);
  if (commit === null) return null;
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
  return { commit, tree: shaIn(data, 'tree', 'sha') };
}

async function readRef({ github: { octokit, owner, repo }, branch }: BranchPlace): Promise<string | null> {
  const ref = `heads/${branch}`;
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref });
    return shaIn(data, 'object', 'sha');
  } catch (error) {
    if (whyRefused(error)?.kind !== 'missing') throw error;
    // The same 404 hides a repository from a token that may not see it. To such a token a listing is refused too, not empty.
    const { data } = await octokit.rest.git.listMatchingRefs({ owner, repo, ref });
    const found = listIn(data).find((one) => fieldOf(one, 'ref') === `refs/${ref}`);
    return found === undefined ? null : shaIn(found, 'object', 'sha');
  }
}

/** The files of these targets at a commit; a target without a file is not in the map. All problems at once; throws what GitHub refuses. */
export async function readFiles(place: BranchPlace, tip: Tip, targets: readonly string[]): Promise<Checked<Map<string, StoredBaseline>>> {
  const listing = await readFolder(place, tip.tree);
  if (!listing.ok) return listing;
  const stored = new Map<string, StoredBaseline>();
  const problems: Problem[] = [];
  for (const target of new Set(targets)) {
    const found = await readFile(place, listing.value, target);
    if (!found.ok) problems.push(...found.problems);
    else if (found.value !== null) stored.set(target, found.value);
  }
  return problems.length > 0 ? refuse(...problems) : accept(stored);
}

interface Entry {
  readonly sha: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** bytes */
  readonly size: number | null;
}

/** What a folder holds, by name. */
interface Listing {
  readonly entries: ReadonlyMap<string, Entry>;
  /** GitHub lists no more than 100,000 entries, or 7 MB of them: then what is not in the list may still be there. */
  readonly truncated: boolean;
}

const EMPTY: Listing = { entries: new Map(), truncated: false };

/** The innermost folder; an empty one where it, or one that leads to it, does not exist. */
async function readFolder(place: BranchPlace, root: string): Promise<Checked<Listing>> {
  let listing = await listTree(place, root);
  for (const [depth, name] of place.folders.entries()) {
    const path = place.folders.slice(0, depth + 1).join('/');
    const entry = listing.entries.get(name);
    if (entry === undefined) return listing.truncated ? refuse(unlisted(place, path)) : accept(EMPTY);
    if (entry.kind !== 'folder') return refuse(problem(named(place, path), 'this is not a folder, but the baselines should be in it', branchHint(place, path)));
    listing = await listTree(place, entry.sha);
  }
  return accept(listing);
}

const MODES: Readonly<Record<string, Entry['kind']>> = { '100644': 'file', '100755': 'file', '040000': 'folder' };

async function listTree({ github: { octokit, owner, repo } }: BranchPlace, sha: string): Promise<Listing> {
  const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: sha });
  return { entries: new Map(listIn(data, 'tree').map((entry) => [textIn(entry, 'path'), entryFrom(entry)])), truncated: data.truncated === true };
}

function entryFrom(entry: unknown): Entry {
  const size = fieldOf(entry, 'size');
  return { sha: shaIn(entry, 'sha'), kind: MODES[textIn(entry, 'mode')] ?? 'other', size: typeof size === 'number' ? size : null };
}

async function readFile(place: BranchPlace, { entries, truncated }: Listing, target: string): Promise<Checked<StoredBaseline | null>> {
  const path = pathOf(place, target);
  const file = named(place, path);
  const entry = entries.get(fileNameOf(target));
  if (entry === undefined) return truncated ? refuse(unlisted(place, path)) : accept(null);
  if (entry.kind !== 'file') return refuse(problem(file, `this is ${entry.kind === 'folder' ? 'a folder' : 'not a plain file'}, not a baseline`, branchHint(place, path)));
  const large = entry.size === null ? null : tooLarge(entry.size, file);
  if (large !== null) return refuse(onBranch(place, path, large));
  const bytes = await readBlob(place, entry.sha, file);
  if (!bytes.ok) return bytes;
  const decoded = decodeBytes(bytes.value, file, target);
  return decoded.ok ? decoded : refuse(...decoded.problems.map((found) => onBranch(place, path, found)));
}

async function readBlob({ github: { octokit, owner, repo } }: BranchPlace, sha: string, file: string): Promise<Checked<Uint8Array>> {
  const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: sha });
  const bytes = Buffer.from(textIn(data, 'content'), data.encoding === 'utf-8' ? 'utf8' : 'base64');
  if (bytes.length === (data.size ?? bytes.length)) return accept(bytes);
  return refuse(problem(file, `GitHub gave ${bytes.length} of its ${data.size} bytes`, 'Run the job again.'));
}

function unlisted(place: BranchPlace, path: string): Problem {
  return problem(named(place, path), 'the branch has so many files that GitHub does not list them all, so that nobody can tell whether this one is there',
    `Take other files off the branch \`${place.branch}\`: it is for baselines alone.`);
}
