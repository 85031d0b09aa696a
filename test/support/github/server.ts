/** Turns HTTP requests into calls of handlers: recorded, held against GitHub's description, refused, or made to fail as ordered. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { actionHandlers } from './actions.ts';
import { notFound, ok, Refused, type Answer, type Handlers } from './answer.ts';
import { checkHandlers } from './checks.ts';
import { commitCommentHandlers } from './commit-comments.ts';
import { commitHandlers } from './commits.ts';
import { description, type Json, type Matched } from './description.ts';
import { gitDataHandlers } from './git-data.ts';
import { issueHandlers } from './issues.ts';
import { authorize, identify } from './permissions.ts';
import { pullHandlers } from './pulls.ts';
import { trackerHandlers } from './tracker.ts';
import type { Faults } from './faults.ts';
import type { World } from './world.ts';

/** One request as it came, and how it went. */
export interface Seen {
  readonly method: string;
  /** Decoded, with the query, below the API's address. */
  readonly path: string;
  /** GitHub's name for it, `git/update-ref`; null when there is none. */
  readonly operation: string | null;
  /** null: never answered, or the answer was cut off. */
  readonly status: number | null;
  readonly token: string | null;
  readonly body: Json | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const HOURLY = 5000;
const resources = (reset: number): object => {
  const limit = { limit: HOURLY, remaining: HOURLY, reset, used: 0 };
  return { resources: { core: limit, search: limit, graphql: limit }, rate: limit };
};

const GRAPHQL = 'graphql';

const HANDLERS: Handlers = {
  ...gitDataHandlers, ...commitHandlers, ...pullHandlers, ...issueHandlers, ...checkHandlers, ...actionHandlers, ...commitCommentHandlers, ...trackerHandlers,
  'rate-limit/get': () => ok(resources(Math.floor(Date.now() / 1000) + 3600)),
};

/** What GitHub itself sees of a request. */
interface Asked {
  readonly seen: Mutable<Seen>;
  readonly address: URL;
  readonly pathname: string;
  readonly matched: Matched | null;
  readonly accept: string;
  readonly authorization: string | undefined;
  readonly malformed: boolean;
}

export class ApiServer {
  readonly #world: World;
  readonly #faults: Faults;
  readonly #prefix: string;
  readonly requests: Seen[] = [];

  /** `prefix` is what stands before every path: '' on github.com, '/api/v3' on GitHub Enterprise Server. */
  constructor(world: World, faults: Faults, prefix: string) {
    this.#world = world;
    this.#faults = faults;
    this.#prefix = prefix;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await this.#read(request);
    const problems = this.#requestProblems(asked, request);
    const { seen } = asked;
    this.#world.violations.push(...problems.map((problem) => `${seen.method} ${seen.path}: ${problem}`));
    const fault = this.#faults.meet(seen.method, seen.path);
    if (fault === 'hang') return;
    if (fault === 'drop') { request.socket.destroy(); return; }
    if (fault !== null && typeof fault === 'object' && 'status' in fault) { this.#send(seen, response, fault); return; }
    const answer = problems.length > 0 ? new Refused(422, `Invalid request.\n\n${problems.join('\n')}`).answer : this.#answer(asked);
    if (fault === 'drop-after') { request.socket.destroy(); return; }
    if (fault !== null && typeof fault === 'object') await sleep(fault.delay, undefined, { ref: false });
    this.#send(seen, response, fault === 'malformed' ? { ...answer, raw: Buffer.from('{"id": 1, "body": "brok') } : answer);
  }

  async #read(request: IncomingMessage): Promise<Asked> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    let body: Json | undefined;
    let malformed = false;
    try {
      body = text === '' ? undefined : (JSON.parse(text) as Json);
    } catch {
      malformed = true;
    }
    const method = request.method ?? 'GET';
    const address = new URL(request.url ?? '/', this.#world.url);
    const pathname = address.pathname.startsWith(this.#prefix) ? address.pathname.slice(this.#prefix.length) : address.pathname;
    const graphql = method === 'POST' && /^(\/api)?\/graphql$/.test(address.pathname);
    const matched = graphql ? null : description().match(method, pathname, (id) => id in HANDLERS);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const token = /^(?:Bearer|token) (.+)$/i.exec(headers['authorization'] ?? '')?.[1] ?? null;
    const seen: Mutable<Seen> = { method, path: decodeURIComponent(pathname) + decodeURIComponent(address.search), operation: graphql ? GRAPHQL : (matched?.operation.id ?? null), status: null, token, body, headers };
    this.requests.push(seen);
    return { seen, address, pathname, matched, accept: headers['accept'] ?? '', authorization: headers['authorization'], malformed };
  }

  #requestProblems({ seen, address, matched, malformed }: Asked, request: IncomingMessage): string[] {
    if (malformed) return ['the body is not JSON'];
    if (request.headers['user-agent'] === undefined) return ['there is no User-Agent'];
    if (seen.operation === GRAPHQL) return [];
    if (matched === null) return ['no such operation'];
    if (!(matched.operation.id in HANDLERS)) return [`the double does not play ${matched.operation.id}`];
    return description().requestProblems(matched, Object.fromEntries(address.searchParams), seen.body);
  }

  #answer(asked: Asked): Answer {
    const answer = this.#refusable(asked);
    const { seen, matched } = asked;
    if (matched !== null && answer.raw === undefined) {
      const problems = description().answerProblems(matched.operation, answer.status, answer.body);
      this.#world.violations.push(...problems.map((problem) => `the double's answer ${answer.status} to ${seen.method} ${seen.path}: ${problem}`));
    }
    return answer;
  }

  #refusable(asked: Asked): Answer {
    try {
      return this.#handled(asked);
    } catch (error) {
      if (error instanceof Refused) return error.answer;
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#world.violations.push(`the double broke at ${asked.seen.method} ${asked.seen.path}: ${words}`);
      return new Refused(500, 'Server Error').answer;
    }
  }

  #handled({ seen, address, matched, accept, authorization }: Asked): Answer {
    const actor = identify(this.#world, authorization);
    if (matched === null) return this.#viewer(actor.login, seen.body);
    const { operation, parameters } = matched;
    const handler = HANDLERS[operation.id];
    if (handler === undefined) throw notFound();
    const [home = ''] = [...this.#world.repositories.keys()];
    const repository = 'owner' in parameters ? this.#world.repository(parameters['owner'] ?? '', parameters['repo'] ?? '') : this.#world.repositories.get(home);
    if (repository === undefined) throw notFound();
    if ('owner' in parameters) authorize(actor, repository, operation.id, operation.method);
    return handler({ world: this.#world, repository, actor, accept, parameters, query: Object.fromEntries(address.searchParams), body: seen.body ?? null, address });
  }

  #viewer(login: string, body: Json | undefined): Answer {
    const query = typeof body === 'object' && body !== null && 'query' in body ? String(body['query']) : '';
    if (!/^\s*(query\s*\w*\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)) {
      this.#world.violations.push(`the double does not play this GraphQL query: ${query}`);
      return ok({ errors: [{ message: 'unknown query' }] });
    }
    return ok({ data: { viewer: { login } } });
  }

  #send(seen: Mutable<Seen>, response: ServerResponse, answer: Answer): void {
    seen.status = answer.status;
    const used = this.requests.length;
    const limits = { 'x-ratelimit-limit': HOURLY, 'x-ratelimit-remaining': HOURLY - used, 'x-ratelimit-used': used, 'x-ratelimit-reset': Math.floor(Date.now() / 1000) + 3600, 'x-ratelimit-resource': 'core' };
    const content = answer.raw ?? (answer.body === undefined ? undefined : Buffer.from(JSON.stringify(answer.body)));
    const type = content === undefined ? {} : { 'content-type': 'application/json; charset=utf-8', 'content-length': content.length };
    response.writeHead(answer.status, { ...limits, 'x-github-request-id': `DOUBLE:${used}`, ...type, ...answer.headers });
    response.end(content);
  }
}
