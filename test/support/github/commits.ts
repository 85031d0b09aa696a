/** Answers questions about histories: commits, comparisons across forks, and the files at a commit. */
import { found, notFound, ok, page, Refused, type Answer, type Call, type Handlers } from './answer.ts';
import { typeOfMode, type FileEntry, type TreeEntry } from './git-objects.ts';
import { nodeId, repositoryRecord, UNSIGNED, userRecord } from './records.ts';
import type { Repository } from './repository.ts';

/** The Contents API gives no content of files above this. */
const MOST_CONTENT = 1024 * 1024;
const COMPARED_AT_ONCE = 250;

/** A commit's author as an account: ours write their login as their name. */
const accountOf = (repository: Repository, name: string): object => userRecord(repository.world, name);

export function commitRecord(repository: Repository, sha: string): object {
  const { objects, url, htmlUrl } = repository;
  const commit = found(objects.commit(sha));
  const linked = (parent: string): object => ({ sha: parent, url: `${url}/commits/${parent}`, html_url: `${htmlUrl}/commit/${parent}` });
  return {
    ...linked(sha), node_id: nodeId('Commit', sha), comments_url: `${url}/commits/${sha}/comments`,
    commit: {
      url: `${url}/git/commits/${sha}`, author: commit.author, committer: commit.committer, message: commit.message, comment_count: 0,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      verification: UNSIGNED,
    },
    author: accountOf(repository, commit.author.name), committer: accountOf(repository, commit.committer.name), parents: commit.parents.map(linked),
  };
}

const linesOf = ({ objects }: Repository, file: FileEntry | undefined): string[] =>
  (file === undefined ? '' : (objects.blob(file.sha)?.toString('utf8') ?? '')).split('\n').slice(0, -1);

/** Lines left over when the equal ones at both ends are taken away. */
function changedLines(before: readonly string[], after: readonly string[]): { additions: number; deletions: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { additions: after.length - start - end, deletions: before.length - start - end };
}

/** What differs between two commits (null: the empty tree), by path. */
export function differences(repository: Repository, from: string | null, to: string): object[] {
  const { objects, url, htmlUrl } = repository;
  const files = (sha: string | null): Map<string, FileEntry> => {
    const commit = sha === null ? undefined : objects.commit(sha);
    return commit === undefined ? new Map() : objects.files(commit.tree);
  };
  const [before, after] = [files(from), files(to)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((filename) => {
    const [old, now] = [before.get(filename), after.get(filename)];
    if (old?.sha === now?.sha) return [];
    const lines = changedLines(linesOf(repository, old), linesOf(repository, now));
    const at = encodeURI(filename);
    return [{
      sha: now?.sha ?? old?.sha ?? null, filename, status: old === undefined ? 'added' : now === undefined ? 'removed' : 'modified', ...lines,
      changes: lines.additions + lines.deletions, blob_url: `${htmlUrl}/blob/${to}/${at}`, raw_url: `${htmlUrl}/raw/${to}/${at}`, contents_url: `${url}/contents/${at}?ref=${to}`,
    }];
  });
}

/** A commit by its id, branch or tag, or GitHub's refusal. */
export function resolved(repository: Repository, ref: string): string {
  const sha = repository.resolve(ref);
  if (sha === null) throw new Refused(422, `No commit found for SHA: ${ref}`);
  return sha;
}

function getCommit(call: Call): Answer {
  const { repository } = call;
  const sha = resolved(repository, call.parameters['ref'] ?? '');
  const files = differences(repository, repository.objects.commit(sha)?.parents[0] ?? null, sha) as { additions: number; deletions: number }[];
  const [additions, deletions] = [files.reduce((sum, file) => sum + file.additions, 0), files.reduce((sum, file) => sum + file.deletions, 0)];
  return ok({ ...commitRecord(repository, sha), stats: { additions, deletions, total: additions + deletions }, files });
}

function listCommits(call: Call): Answer {
  const { repository, query } = call;
  if (repository.refs.size === 0) throw new Refused(409, 'Git Repository is empty.');
  const tip = found(repository.resolve(query['sha'] ?? repository.defaultBranch));
  const at = (sha: string, path: string): string => {
    const commit = repository.objects.commit(sha);
    return commit === undefined ? '' : [...repository.objects.files(commit.tree)].filter(([name]) => name === path || name.startsWith(`${path}/`)).map(([name, file]) => name + file.sha).join();
  };
  const path = query['path'];
  const commits = repository.objects.log(tip).filter((sha) => {
    const commit = repository.objects.commit(sha);
    const time = Date.parse(commit?.committer.date ?? '');
    if (time < Date.parse(query['since'] ?? '') || time > Date.parse(query['until'] ?? '')) return false;
    return path === undefined || at(sha, path) !== at(commit?.parents[0] ?? '', path);
  });
  return page(call, commits, (shas) => shas.map((sha) => commitRecord(repository, sha)));
}

/** `ref`, `owner:ref` or `owner:repository:ref`, in the network of this repository. */
function inNetwork(repository: Repository, text: string): string {
  const parts = text.split(':');
  const ref = parts.pop() ?? '';
  const [owner, name] = parts;
  const root = repository.parent ?? repository;
  const network = [...repository.world.repositories.values()].filter((other) => other === root || other.parent === root);
  const where = owner === undefined ? repository : network.find((other) => other.owner === owner && (name === undefined || other.name === name));
  return found(where?.resolve(ref));
}

function compare(call: Call): Answer {
  const { repository } = call;
  const { objects } = repository;
  const [baseText, headText, ...more] = (call.parameters['basehead'] ?? '').split('...');
  if (baseText === undefined || headText === undefined || more.length > 0) throw notFound();
  const [base, head] = [inNetwork(repository, baseText), inNetwork(repository, headText)];
  const mergeBase = objects.mergeBase(base, head);
  if (mergeBase === null) throw new Refused(404, `No common ancestor between ${baseText} and ${headText}.`);
  const ahead = objects.log(head, objects.ancestors(base)).reverse();
  const behind = objects.log(base, objects.ancestors(head));
  const status = ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical';
  const htmlUrl = `${repository.htmlUrl}/compare/${baseText}...${headText}`;
  return page(call, ahead, (shas) => ({
    url: `${repository.url}/compare/${baseText}...${headText}`, html_url: htmlUrl, permalink_url: htmlUrl, diff_url: `${htmlUrl}.diff`, patch_url: `${htmlUrl}.patch`,
    base_commit: commitRecord(repository, base), merge_base_commit: commitRecord(repository, mergeBase), status, ahead_by: ahead.length, behind_by: behind.length,
    total_commits: ahead.length, commits: shas.map((sha) => commitRecord(repository, sha)), files: differences(repository, mergeBase, head),
  }), COMPARED_AT_ONCE);
}

function contentRecord({ url, htmlUrl, objects }: Repository, { mode, sha }: TreeEntry, path: string, ref: string): object {
  const kind = typeOfMode(mode);
  const at = encodeURI(path);
  const self = `${url}/contents/${at}?ref=${ref}`;
  const git = `${url}/git/${kind}s/${sha}`;
  const html = `${htmlUrl}/${kind}/${ref}/${at}`;
  const size = objects.blob(sha)?.length ?? 0;
  const type = kind === 'tree' ? 'dir' : kind === 'commit' ? 'submodule' : 'file';
  const download = type === 'file' ? `https://raw.githubusercontent.com/${ref}/${at}` : null;
  return { name: path.split('/').at(-1) ?? '', path, sha, size, url: self, html_url: html, git_url: git, download_url: download, type, _links: { self, git, html } };
}

function getContent(call: Call): Answer {
  const { repository } = call;
  const { objects } = repository;
  const ref = call.query['ref'] ?? repository.defaultBranch;
  const sha = repository.resolve(ref);
  if (sha === null) throw new Refused(404, `No commit found for the ref ${ref}`);
  const path = (call.parameters['path'] ?? '').replace(/\/+$/, '');
  let entry: TreeEntry = { mode: '40000', name: '', sha: found(objects.commit(sha)).tree };
  for (const part of path.split('/')) entry = found(objects.tree(entry.sha)?.find((each) => each.name === part));
  const below = objects.tree(entry.sha);
  if (below !== undefined) return ok(below.map((each) => contentRecord(repository, each, `${path}/${each.name}`, ref)));
  const content = found(objects.blob(entry.sha));
  if (call.accept.includes('raw')) return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }, raw: content };
  const record = contentRecord(repository, entry, path, ref);
  if (content.length > MOST_CONTENT) return ok({ ...record, content: '', encoding: 'none' });
  return ok({ ...record, content: content.toString('base64').replace(/.{60}/g, '$&\n'), encoding: 'base64' });
}

export const commitHandlers: Handlers = {
  'repos/get': (call) => ok(repositoryRecord(call.repository)),
  'repos/get-commit': getCommit,
  'repos/list-commits': listCommits,
  'repos/compare-commits-with-basehead': compare,
  'repos/get-content': getContent,
};
