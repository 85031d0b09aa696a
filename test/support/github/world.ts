/** What all repositories of the double share: objects, people, tokens, ids and a clock that ticks once a question. */
import { GitObjects, type Person } from './git-objects.ts';
import type { Repository } from './repository.ts';

export type Access = 'none' | 'read' | 'write';
export type Scope = 'actions' | 'checks' | 'contents' | 'issues' | 'pull-requests' | 'statuses';

/** Whom a token speaks for and what it may do in its repository. */
export interface Actor {
  readonly login: string;
  readonly repository: string;
  readonly scopes: Readonly<Record<Scope, Access>>;
}

const SCOPES: readonly Scope[] = ['actions', 'checks', 'contents', 'issues', 'pull-requests', 'statuses'];
const BEGIN = Date.parse('2026-11-20T08:00:00Z');
const BOT = 'github-actions[bot]';
/** The ids that these accounts have on github.com. */
const KNOWN_IDS: Readonly<Record<string, number>> = { [BOT]: 41_898_282, 'dependabot[bot]': 49_699_333 };

export interface TokenSetup {
  /** The Actions token's own, `github-actions[bot]`, unless given; a login that ends with `[bot]` is an app's. */
  readonly login?: string;
  /** What all scopes allow that `scopes` does not name; none unless given. */
  readonly all?: Access;
  readonly scopes?: Readonly<Partial<Record<Scope, Access>>>;
}

export const isApp = (login: string): boolean => login.endsWith('[bot]');

export class World {
  readonly objects = new GitObjects();
  readonly repositories = new Map<string, Repository>();
  readonly actors = new Map<string, Actor>();
  readonly violations: string[] = [];
  /** Where the API is reached, without a slash at the end; known once the server listens. */
  url = '';
  /** Where the bytes of artifacts are served: another origin. */
  storageUrl = '';
  #seconds = 0;
  #id = 1000;
  readonly #people = new Map<string, number>();

  /** ISO 8601 in whole seconds; each call is a second later. */
  now(): string {
    return new Date(BEGIN + 1000 * this.#seconds++).toISOString().replace('.000Z', 'Z');
  }

  id(): number {
    return ++this.#id;
  }

  /** The number of an account: the same each time. */
  accountId(login: string): number {
    const known = KNOWN_IDS[login] ?? this.#people.get(login) ?? this.id();
    this.#people.set(login, known);
    return known;
  }

  person(login: string, date?: string): Person {
    return { name: login, email: `${this.accountId(login)}+${login}@users.noreply.github.com`, date: date ?? this.now() };
  }

  repository(owner: string, name: string): Repository | undefined {
    return this.repositories.get(`${owner}/${name}`.toLowerCase());
  }

  admit(token: string, repository: Repository, { login = BOT, all = 'none', scopes = {} }: TokenSetup): string {
    const every = Object.fromEntries(SCOPES.map((scope) => [scope, scopes[scope] ?? all])) as Record<Scope, Access>;
    this.actors.set(token, { login, repository: repository.fullName, scopes: every });
    return token;
  }
}
