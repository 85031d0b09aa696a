/** One repository's state: references, protection, and what is open in it; with the moves by which tests set it up. */
import { Actions } from './actions.ts';
import { Checks } from './checks.ts';
import { CommitComments } from './commit-comments.ts';
import { Issues } from './issues.ts';
import { Pulls } from './pulls.ts';
import type { GitObjects } from './git-objects.ts';
import type { World } from './world.ts';

export interface CommitSetup {
  readonly message?: string;
  readonly author?: string;
  /** ISO 8601, of author and committer alike. */
  readonly date?: string;
  /** Instead of the branch's tip. */
  readonly parents?: readonly string[];
}

/** How GitHub guards a branch: by a ruleset, or by the older branch protection that only admits some people. */
export type Protection = 'ruleset' | 'restricted';

export interface RepositorySetup {
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  readonly parent?: Repository;
}

export class Repository {
  readonly world: World;
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  readonly private: boolean;
  readonly parent: Repository | null;
  defaultBranch: string;
  /** By the full name: `refs/heads/main` -> commit. */
  readonly refs = new Map<string, string>();
  readonly pulls: Pulls;
  readonly issues: Issues;
  readonly checks: Checks;
  readonly actions: Actions;
  readonly commitComments: CommitComments;
  /** Then it can be read, and nothing else. */
  archived = false;
  hasIssues = true;
  readonly #protected: { readonly pattern: RegExp; readonly how: Protection }[] = [];
  #number = 0;

  constructor(world: World, setup: RepositorySetup) {
    this.world = world;
    this.owner = setup.owner;
    this.name = setup.name;
    this.id = world.id();
    this.private = setup.private;
    this.parent = setup.parent ?? null;
    this.defaultBranch = setup.defaultBranch;
    this.pulls = new Pulls(this);
    this.issues = new Issues(this);
    this.checks = new Checks(this);
    this.actions = new Actions(this);
    this.commitComments = new CommitComments(this);
    world.repositories.set(this.fullName.toLowerCase(), this);
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  get objects(): GitObjects {
    return this.world.objects;
  }

  /** The address of this repository in the API. */
  get url(): string {
    return `${this.world.url}/repos/${this.fullName}`;
  }

  get htmlUrl(): string {
    return `https://github.com/${this.fullName}`;
  }

  /** The next number of an issue or a pull request. */
  number(): number {
    return ++this.#number;
  }

  tip(branch: string): string | null {
    return this.refs.get(`refs/heads/${branch}`) ?? null;
  }

  /** A commit by its id (also one of a fork's: they share their objects), branch or tag. */
  resolve(ref: string): string | null {
    if (/^[0-9a-f]{40}$/.test(ref)) return this.objects.commit(ref) === undefined ? null : ref;
    return ['', 'refs/', 'refs/heads/', 'refs/tags/'].map((prefix) => this.refs.get(prefix + ref)).find((sha) => sha !== undefined) ?? null;
  }

  /** Lets a branch point to a commit; from the default branch's tip unless told. */
  branch(name: string, at = this.tip(this.defaultBranch)): string {
    if (at === null) throw new Error(`nothing for branch ${name} to point to`);
    this.refs.set(`refs/heads/${name}`, at);
    return at;
  }

  /** Commits files (null removes one) onto a branch, which begins at the default branch's tip when it is new. */
  commit(branch: string, files: Readonly<Record<string, string | Buffer | null>>, { message = 'Change files', author = this.owner, date, parents }: CommitSetup = {}): string {
    const above = parents ?? [this.tip(branch) ?? this.tip(this.defaultBranch)].filter((sha) => sha !== null);
    const before = above[0] === undefined ? undefined : this.objects.commit(above[0]);
    const content = before === undefined ? new Map<string, { mode: string; sha: string }>() : this.objects.files(before.tree);
    for (const [path, text] of Object.entries(files)) {
      if (text === null) content.delete(path);
      else content.set(path, { mode: '100644', sha: this.objects.putBlob(text) });
    }
    const person = this.world.person(author, date);
    const sha = this.objects.put({ type: 'commit', tree: this.objects.putFiles(content), parents: above, author: person, committer: person, message });
    return this.branch(branch, sha);
  }

  /** Merges a commit into a branch with a merge commit that has both sides' files, the other side's where both have one. */
  merge(branch: string, other: string, setup: CommitSetup = {}): string {
    const into = this.tip(branch);
    const theirs = this.objects.commit(other);
    if (into === null || theirs === undefined) throw new Error(`cannot merge ${other} into ${branch}`);
    const files = Object.fromEntries([...this.objects.files(theirs.tree)].map(([path, file]) => [path, this.objects.blob(file.sha) ?? '']));
    return this.commit(branch, files, { message: `Merge ${other}`, ...setup, parents: [into, other] });
  }

  /** A file's text on a branch or at a commit; null where there is none. */
  read(ref: string, path: string): string | null {
    const commit = this.objects.commit(this.resolve(ref) ?? '');
    const file = commit === undefined ? undefined : this.objects.files(commit.tree).get(path);
    return file === undefined ? null : (this.objects.blob(file.sha)?.toString('utf8') ?? null);
  }

  /** Paths of all files on a branch or at a commit. */
  files(ref: string): string[] {
    const commit = this.objects.commit(this.resolve(ref) ?? '');
    return commit === undefined ? [] : [...this.objects.files(commit.tree).keys()];
  }

  /** Refuses writes by the API to the branches whose names match. */
  protect(pattern: RegExp, how: Protection = 'ruleset'): void {
    this.#protected.push({ pattern, how });
  }

  /** As when somebody deletes their fork: it is not found any more, but its commits stay in the network. */
  delete(): void {
    this.world.repositories.delete(this.fullName.toLowerCase());
  }

  get deleted(): boolean {
    return this.world.repositories.get(this.fullName.toLowerCase()) !== this;
  }

  protectionOf(ref: string): Protection | null {
    return this.#protected.find(({ pattern }) => pattern.test(ref.replace(/^refs\/heads\//, '')))?.how ?? null;
  }
}
