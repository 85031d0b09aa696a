/** Keeps git objects under the ids that git itself would give them, and walks histories. */
import { createHash } from 'node:crypto';

export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly sha: string;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  /** ISO 8601; git keeps whole seconds. */
  readonly date: string;
}

export interface CommitObject {
  readonly type: 'commit';
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

export type GitObject =
  | { readonly type: 'blob'; readonly content: Buffer }
  | { readonly type: 'tree'; readonly entries: readonly TreeEntry[] }
  | CommitObject;

/** A file of a tree by its whole path; folders are not listed. */
export interface FileEntry {
  readonly mode: string;
  readonly sha: string;
}

const FOLDER = '40000';
const SUBMODULE = '160000';

export const typeOfMode = (mode: string): 'blob' | 'tree' | 'commit' => (Number(mode) === Number(FOLDER) ? 'tree' : mode === SUBMODULE ? 'commit' : 'blob');

const person = ({ name, email, date }: Person): string => `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;

/** git sorts folders as if their names ended with a slash. */
const sortKey = (entry: TreeEntry): Buffer => Buffer.from(entry.mode === FOLDER ? `${entry.name}/` : entry.name);

function encoded(object: GitObject): Buffer {
  switch (object.type) {
    case 'blob': return object.content;
    case 'tree': return Buffer.concat(object.entries.flatMap((entry) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.sha, 'hex')]));
    case 'commit': return Buffer.from([
      `tree ${object.tree}`,
      ...object.parents.map((parent) => `parent ${parent}`),
      `author ${person(object.author)}`,
      `committer ${person(object.committer)}`,
      '', object.message,
    ].join('\n'));
  }
}

function idOf(object: GitObject): string {
  const body = encoded(object);
  return createHash('sha1').update(`${object.type} ${body.length}\0`).update(body).digest('hex');
}

export class GitObjects {
  readonly #objects = new Map<string, GitObject>();

  put(object: GitObject): string {
    const sha = idOf(object);
    this.#objects.set(sha, object);
    return sha;
  }

  putBlob(content: string | Buffer): string {
    return this.put({ type: 'blob', content: Buffer.from(content) });
  }

  get(sha: string): GitObject | undefined {
    return this.#objects.get(sha);
  }

  blob(sha: string): Buffer | undefined {
    const object = this.#objects.get(sha);
    return object?.type === 'blob' ? object.content : undefined;
  }

  tree(sha: string): readonly TreeEntry[] | undefined {
    const object = this.#objects.get(sha);
    return object?.type === 'tree' ? object.entries : undefined;
  }

  commit(sha: string): CommitObject | undefined {
    const object = this.#objects.get(sha);
    return object?.type === 'commit' ? object : undefined;
  }

  /** Every file below a tree. */
  files(tree: string, under = ''): Map<string, FileEntry> {
    const files = new Map<string, FileEntry>();
    for (const entry of this.tree(tree) ?? []) {
      const path = under + entry.name;
      if (entry.mode === FOLDER) for (const [below, file] of this.files(entry.sha, `${path}/`)) files.set(below, file);
      else files.set(path, { mode: entry.mode, sha: entry.sha });
    }
    return files;
  }

  /** Writes the trees for these files and answers with the topmost. */
  putFiles(files: ReadonlyMap<string, FileEntry>): string {
    const entries: TreeEntry[] = [];
    const folders = new Map<string, Map<string, FileEntry>>();
    for (const [path, file] of files) {
      const slash = path.indexOf('/');
      if (slash < 0) { entries.push({ name: path, ...file }); continue; }
      const folder = path.slice(0, slash);
      folders.set(folder, (folders.get(folder) ?? new Map<string, FileEntry>()).set(path.slice(slash + 1), file));
    }
    for (const [name, below] of folders) entries.push({ mode: FOLDER, name, sha: this.putFiles(below) });
    return this.put({ type: 'tree', entries: entries.sort((a, b) => Buffer.compare(sortKey(a), sortKey(b))) });
  }

  /** The commit itself and everything before it, from child to parent. */
  *#walk(sha: string): Generator<string> {
    const seen = new Set<string>();
    const waiting = [sha];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      yield next;
      waiting.push(...(this.commit(next)?.parents ?? []));
    }
  }

  ancestors(sha: string): Set<string> {
    return new Set(this.#walk(sha));
  }

  /** Whether `from` is this commit or one before it. */
  descends(sha: string, from: string): boolean {
    for (const before of this.#walk(sha)) if (before === from) return true;
    return false;
  }

  /** Newest first by the committer's date, but never a commit before one of its children; without what `except` holds. */
  log(tip: string, except: ReadonlySet<string> = new Set()): string[] {
    const wanted = [...this.ancestors(tip)].filter((sha) => !except.has(sha));
    const children = new Map<string, number>(wanted.map((sha) => [sha, 0]));
    for (const sha of wanted) for (const parent of this.commit(sha)?.parents ?? []) if (children.has(parent)) children.set(parent, (children.get(parent) ?? 0) + 1);
    const time = (sha: string): number => Date.parse(this.commit(sha)?.committer.date ?? '');
    const ready = wanted.filter((sha) => children.get(sha) === 0);
    const order: string[] = [];
    while (ready.length > 0) {
      ready.sort((a, b) => time(a) - time(b));
      const next = ready.pop() ?? '';
      order.push(next);
      for (const parent of this.commit(next)?.parents ?? []) {
        if (!children.has(parent)) continue;
        children.set(parent, (children.get(parent) ?? 0) - 1);
        if (children.get(parent) === 0) ready.push(parent);
      }
    }
    return order;
  }

  /** The newest of the best common ancestors; children come first in the log, so none of the others descends from it. */
  mergeBase(a: string, b: string): string | null {
    const ofB = this.ancestors(b);
    return this.log(a).find((sha) => ofB.has(sha)) ?? null;
  }
}
