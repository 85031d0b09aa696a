/** Answers GitHub's Git Data API: blobs, trees, commits and references. */
import { created, emptied, found, ok, Refused, type Answer, type Call, type Handlers } from './answer.ts';
import { typeOfMode, type CommitObject, type FileEntry, type Person } from './git-objects.ts';
import { nodeId, UNSIGNED } from './records.ts';
import type { Repository } from './repository.ts';

const parameter = (call: Call, name: string): string => call.parameters[name] ?? '';

function createBlob(call: Call): Answer {
  const { content, encoding = 'utf-8' } = call.body as { content: string; encoding?: string };
  if (encoding !== 'utf-8' && encoding !== 'base64') throw new Refused(422, `Unknown encoding: ${encoding}`);
  const sha = call.repository.objects.putBlob(Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
  return created({ sha, url: `${call.repository.url}/git/blobs/${sha}` });
}

function getBlob(call: Call): Answer {
  const sha = parameter(call, 'file_sha');
  const content = found(call.repository.objects.blob(sha));
  if (call.accept.includes('raw')) return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json' }, raw: content };
  // GitHub breaks its base64 after 60 characters.
  const encoded = content.toString('base64').replace(/.{60}/g, '$&\n');
  return ok({ sha, node_id: nodeId('Blob', sha), size: content.length, url: `${call.repository.url}/git/blobs/${sha}`, content: encoded, encoding: 'base64' });
}

function treeRecord({ objects, url }: Repository, sha: string, recursive: boolean): object {
  const list = (tree: string, under: string): object[] => (objects.tree(tree) ?? []).flatMap((entry) => {
    const type = typeOfMode(entry.mode);
    const size = objects.blob(entry.sha)?.length;
    const own = { path: under + entry.name, mode: entry.mode.padStart(6, '0'), type, sha: entry.sha, ...(size !== undefined && { size }), url: `${url}/git/${type}s/${entry.sha}` };
    return type === 'tree' && recursive ? [own, ...list(entry.sha, `${under}${entry.name}/`)] : [own];
  });
  return { sha, url: `${url}/git/trees/${sha}`, tree: list(sha, ''), truncated: false };
}

function getTree(call: Call): Answer {
  const { objects } = call.repository;
  const asked = parameter(call, 'tree_sha');
  const commit = objects.commit(call.repository.resolve(asked) ?? '');
  const sha = commit?.tree ?? asked;
  found(objects.tree(sha));
  return ok(treeRecord(call.repository, sha, call.query['recursive'] !== undefined));
}

interface TreeChange { readonly path: string; readonly mode: string; readonly type?: string; readonly sha?: string | null; readonly content?: string }

function createTree(call: Call): Answer {
  const { objects } = call.repository;
  const { tree, base_tree: base } = call.body as { tree: readonly TreeChange[]; base_tree?: string };
  if (base !== undefined && objects.tree(base) === undefined) throw new Refused(422, 'base_tree is not a valid tree oid');
  const files: Map<string, FileEntry> = base === undefined ? new Map() : objects.files(base);
  for (const change of tree) {
    if (/^\/|\/$|\/\/|(^|\/)\.{1,2}(\/|$)|(^|\/)\.git(\/|$)/.test(change.path) || change.path === '') throw new Refused(422, 'tree.path contains a malformed path component');
    const replaced = [...files.keys()].filter((path) => path === change.path || path.startsWith(`${change.path}/`));
    for (const path of replaced) files.delete(path);
    if (change.sha === null && replaced.length === 0) throw new Refused(422, 'GitRPC::BadObjectState');
    if (change.sha === null) continue;
    const sha = change.sha ?? objects.putBlob(change.content ?? '');
    if (typeOfMode(change.mode) === 'tree') {
      if (objects.tree(sha) === undefined) throw new Refused(422, `tree.sha ${sha} is not a valid tree`);
      for (const [path, file] of objects.files(sha)) files.set(`${change.path}/${path}`, file);
    } else {
      if (typeOfMode(change.mode) === 'blob' && objects.blob(sha) === undefined) throw new Refused(422, `tree.sha ${sha} is not a valid blob`);
      files.set(change.path, { mode: change.mode, sha });
    }
  }
  return created(treeRecord(call.repository, objects.putFiles(files), false));
}

function commitRecord({ objects, url, htmlUrl }: Repository, sha: string): object {
  const commit = found(objects.commit(sha));
  return {
    sha, node_id: nodeId('Commit', sha), url: `${url}/git/commits/${sha}`, html_url: `${htmlUrl}/commit/${sha}`, author: commit.author, committer: commit.committer,
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` }, message: commit.message,
    parents: commit.parents.map((parent) => ({ sha: parent, url: `${url}/git/commits/${parent}`, html_url: `${htmlUrl}/commit/${parent}` })),
    verification: UNSIGNED,
  };
}

function createCommit(call: Call): Answer {
  const { objects } = call.repository;
  interface Body { readonly message: string; readonly tree: string; readonly parents?: readonly string[]; readonly author?: Partial<Person>; readonly committer?: Partial<Person> }
  const { message, tree, parents = [], author, committer } = call.body as Body;
  if (objects.tree(tree) === undefined) throw new Refused(422, 'Tree SHA does not exist');
  if (parents.some((parent) => objects.commit(parent) === undefined)) throw new Refused(422, 'Parent SHA does not exist or is not a commit object');
  const whole = (person: Partial<Person>): Person => {
    const all = { ...call.world.person(call.actor.login), ...person };
    return { ...all, date: new Date(all.date).toISOString().replace(/\.\d+Z$/, 'Z') };
  };
  const commit: CommitObject = { type: 'commit', tree, parents, author: whole(author ?? {}), committer: whole(committer ?? author ?? {}), message };
  return created(commitRecord(call.repository, objects.put(commit)));
}

const refRecord = ({ url, objects }: Repository, ref: string, sha: string): object =>
  ({ ref, node_id: nodeId('Ref', ref), url: `${url}/git/${ref}`, object: { sha, type: objects.get(sha)?.type ?? 'commit', url: `${url}/git/commits/${sha}` } });

const refOf = (call: Call): string => `refs/${parameter(call, 'ref')}`;

function getRef(call: Call): Answer {
  return ok(refRecord(call.repository, refOf(call), found(call.repository.refs.get(refOf(call)))));
}

function matchingRefs(call: Call): Answer {
  return ok([...call.repository.refs].filter(([ref]) => ref.startsWith(refOf(call))).sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, sha]) => refRecord(call.repository, ref, sha)));
}

function refuseProtected({ repository }: Call, ref: string, creating: boolean): void {
  const how = repository.protectionOf(ref);
  if (how === 'restricted') throw creating ? new Refused(422, 'Reference update failed') : new Refused(403, "You're not authorized to push to this branch.");
  if (how !== 'ruleset') return;
  throw new Refused(422, `Repository rule violations found\n\n${creating ? 'Cannot create ref due to creations being restricted.' : 'Changes must be made through a pull request.'}\n\n`);
}

function createRef(call: Call): Answer {
  const { repository } = call;
  const { ref, sha } = call.body as { ref: string; sha: string };
  if (!/^refs\/[^/]+\/[^\s~^:?*[\\]+$/.test(ref) || ref.includes('..') || ref.endsWith('.lock')) throw new Refused(422, `${ref} is not a valid ref name.`);
  if (repository.objects.commit(sha) === undefined) throw new Refused(422, 'Object does not exist');
  if (repository.refs.has(ref)) throw new Refused(422, 'Reference already exists');
  refuseProtected(call, ref, true);
  repository.refs.set(ref, sha);
  return created(refRecord(repository, ref, sha));
}

function updateRef(call: Call): Answer {
  const { repository } = call;
  const { sha, force = false } = call.body as { sha: string; force?: boolean };
  const ref = refOf(call);
  const before = repository.refs.get(ref);
  if (before === undefined) throw new Refused(422, 'Reference does not exist');
  if (repository.objects.commit(sha) === undefined) throw new Refused(422, 'Object does not exist');
  refuseProtected(call, ref, false);
  if (!force && !repository.objects.descends(sha, before)) throw new Refused(422, 'Update is not a fast forward');
  repository.refs.set(ref, sha);
  return ok(refRecord(repository, ref, sha));
}

function deleteRef(call: Call): Answer {
  refuseProtected(call, refOf(call), false);
  if (!call.repository.refs.delete(refOf(call))) throw new Refused(422, 'Reference does not exist');
  return emptied();
}

/** A repository without any reference answers everything here with a conflict, as GitHub does. */
function inFilledRepository(handlers: Handlers): Handlers {
  return Object.fromEntries(Object.entries(handlers).map(([id, handler]) => [id, (call: Call) => {
    if (call.repository.refs.size === 0) throw new Refused(409, 'Git Repository is empty.');
    return handler(call);
  }]));
}

export const gitDataHandlers: Handlers = inFilledRepository({
  'git/create-blob': createBlob,
  'git/get-blob': getBlob,
  'git/create-tree': createTree,
  'git/get-tree': getTree,
  'git/create-commit': createCommit,
  'git/get-commit': (call) => ok(commitRecord(call.repository, parameter(call, 'commit_sha'))),
  'git/get-ref': getRef,
  'git/list-matching-refs': matchingRefs,
  'git/create-ref': createRef,
  'git/update-ref': updateRef,
  'git/delete-ref': deleteRef,
});
