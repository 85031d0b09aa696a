import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type Connection, type GitHub, type Pace } from '../../src/github/client.ts';
import { refusalOf } from '../../src/github/refusal.ts';
import { toolVersion } from '../../src/version.ts';
import { faults, startGithub, type Double, type FaultAnswer } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

let double: Double;
let github: GitHub;
beforeEach(async () => {
  double = await startGithub();
  github = await client();
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

const client = (pace: Partial<Pace> = {}, more: Partial<Connection> = {}): Promise<GitHub> => connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: { ...NO_PACE, ...pace }, ...more });
const getRef = ({ octokit, owner, repo } = github) => octokit.rest.git.getRef({ owner, repo, ref: 'heads/main' });
const statuses = () => double.requests.map(({ status }) => status);
const isRead = async (of = getRef()): Promise<void> => { expect((await of).data.object.sha).toBe(double.repository.tip('main')); };

async function refused(of: Promise<unknown>): Promise<string> {
  const error = await of.then(() => null, (reason: unknown) => reason);
  const refusal = refusalOf(error);
  if (refusal === null) throw error ?? new Error('it was answered');
  return `${refusal.kind}: ${refusal.message}`;
}

describe('GitHub fails for a moment', () => {
  test.each<readonly [string, FaultAnswer, number | null]>([
    ['500', faults.serverError, 500], ['502', faults.badGateway, 502], ['503', faults.unavailable, 503], ['a dropped connection', 'drop', null], ['half an answer', 'malformed', 200],
  ])('%s is asked again, and again', async (_, answer, status) => {
    double.fault({ times: 2, answer });
    await isRead();
    expect(statuses()).toEqual([status, status, 200]);
  });

  test('a request that is never answered counts as lost, and is asked again', async () => {
    double.fault({ answer: 'hang' });
    await isRead(getRef(await client({ timeout: 100 })));
    expect(statuses()).toEqual([null, 200]);
  });

  test('so is one whose answer stops in the middle', async () => {
    const { url, asked, close } = await aServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"id":');
    });
    expect(await refused(getRef(await client({ timeout: 50 }, { apiUrl: url })))).toBe('unavailable: GitHub gave no answer to GET /repos/acme/shop/git/ref/heads/main: nothing came within 0.05 s');
    expect(asked).toHaveLength(4);
    await close();
  });

  test('what must not happen twice is not asked again', async () => {
    const number = double.repository.issues.open();
    double.fault({ method: 'POST', answer: 'drop-after' });
    const { octokit, owner, repo } = github;
    expect(await refused(octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: 'hi', request: { retries: 0 } }))).toMatch(/^unavailable: GitHub gave no answer to POST/);
    expect(double.repository.issues.commentsOn(number)).toHaveLength(1);
    expect(statuses()).toEqual([null]);
  });

  test('for good: four tries for the first request, one for each of the others, until it is back', async () => {
    double.fault({ times: 6, answer: faults.badGateway });
    expect(await refused(getRef())).toBe('unavailable: GitHub failed (502) at GET /repos/acme/shop/git/ref/heads/main: Server Error');
    expect(await refused(getRef())).toMatch(/^unavailable/);
    expect(statuses()).toEqual([502, 502, 502, 502, 502]);
    expect(await refused(getRef())).toMatch(/^unavailable/);
    await isRead();
    double.fault({ times: 2, answer: faults.badGateway });
    await isRead();
    expect(statuses().slice(5)).toEqual([502, 200, 502, 502, 200]);
  });

  test('a query is asked again as well', async () => {
    double.fault({ path: /graphql/, answer: 'drop' });
    double.fault({ path: /graphql/, answer: faults.badGateway });
    expect(await github.octokit.graphql('query { viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } });
    expect(statuses()).toEqual([null, 502, 200]);
  });
});

test.each([400, 401, 403, 404, 405, 408, 409, 410, 413, 418, 422, 451])('%d is an answer, and not asked again', async (status) => {
  double.fault({ times: 2, answer: { status, body: { message: 'No' } } });
  await refused(getRef());
  expect(statuses()).toEqual([status]);
});

describe('GitHub asks for patience', () => {
  const seconds = 1;
  const pausing = (status: number, headers: Readonly<Record<string, string>>): FaultAnswer => ({ status, headers, body: { message: 'Slow down' } });
  const inSeconds = (count: number): string => String(Math.floor(Date.now() / 1000) + count);

  test.each<readonly [string, FaultAnswer]>([
    ['a secondary limit (403)', faults.secondaryLimit(seconds)], ['a secondary limit (429)', faults.secondaryLimit(seconds, 429)], ['429 in other words', pausing(429, { 'retry-after': '2' })],
    ['429 without a word', pausing(429, {})], ['503 with a pause', pausing(503, { 'retry-after': '1' })], ['the hourly limit, over soon', faults.rateLimited(Math.floor(Date.now() / 1000) + 30)],
    ['a date', pausing(429, { 'retry-after': new Date(Date.now() + 5000).toUTCString() })],
  ])('%s: it is kept, three times', async (_, answer) => {
    double.fault({ times: 3, answer });
    await isRead();
    expect(statuses()).toHaveLength(4);
    expect(statuses().at(-1)).toBe(200);
  });

  test('as long as it asks for', async () => {
    let pauses = 0;
    const begun = Date.now();
    double.fault({ answer: faults.secondaryLimit(40) });
    await getRef(await client({ second: 5 })).then(() => { pauses = Date.now() - begun; });
    expect(pauses).toBeGreaterThanOrEqual(40 * 5 - 5);
  });

  test('for a fourth time: then it is said', async () => {
    double.fault({ times: 9, answer: faults.secondaryLimit(7) });
    expect(await refused(getRef())).toBe("limited: GitHub's rate limit is used up for 7 s: You have exceeded a secondary rate limit. Please wait a few minutes before you try again");
    expect(statuses()).toHaveLength(4);
    await refused(getRef());
    expect(statuses()).toHaveLength(5);
  });

  test.each([
    ['retry-after', faults.secondaryLimit(3600)], ['the hourly limit', faults.rateLimited(Number(inSeconds(3600)))],
  ])('for too long (%s): it is said at once, and until when', async (_, answer) => {
    double.fault({ times: 9, answer });
    expect(await refused(getRef())).toMatch(/^limited: GitHub's rate limit is used up until \d{4}-\d\d-\d\dT\d\d:\d\dZ: /);
    expect(statuses()).toEqual([403]);
  });

  test('for too long, of its own failure: then it is not asked earlier either', async () => {
    double.fault({ times: 9, answer: pausing(503, { 'retry-after': '600' }) });
    expect(await refused(getRef())).toMatch(/^unavailable: GitHub failed \(503\)/);
    expect(statuses()).toEqual([503]);
  });

  test('of a write: a limit means that nothing was done, a failure may mean anything', async () => {
    const number = double.repository.issues.open();
    const { octokit, owner, repo } = github;
    const post = () => octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: 'hi', request: { retries: 0 } });
    double.fault({ method: 'POST', answer: faults.secondaryLimit(1) });
    await post();
    expect(statuses()).toEqual([403, 201]);
    double.fault({ method: 'POST', answer: pausing(503, { 'retry-after': '1' }) });
    expect(await refused(post())).toMatch(/^unavailable/);
    expect(statuses()).toEqual([403, 201, 503]);
  });

  test('by a limit that belongs to nothing: the time that stands in every answer is not one to wait for', async () => {
    double.fault({ answer: pausing(403, { 'x-ratelimit-remaining': '4000', 'x-ratelimit-reset': inSeconds(3000) }) });
    expect(await refused(getRef())).toMatch(/^forbidden/);
  });
});

describe('a stopped job', () => {
  test('has one try left for what must still be said', async () => {
    const stop = new AbortController();
    const stopped = await client({}, { signal: stop.signal });
    stop.abort();
    await isRead(getRef(stopped));
    double.fault({ times: 2, answer: faults.badGateway });
    expect(await refused(getRef(stopped))).toMatch(/^unavailable/);
    expect(statuses()).toEqual([200, 502]);
  });

  test('waits for no limit', async () => {
    const stop = new AbortController();
    double.fault({ times: 9, answer: faults.secondaryLimit(80) });
    const asked = refused(getRef(await client({ second: 1000 }, { signal: stop.signal })));
    while (statuses()[0] !== 403) await new Promise((resolve) => { setImmediate(resolve); });
    stop.abort();
    // By whatever is noticed first.
    expect(await asked).toMatch(/^(?:unavailable|limited): /);
    expect(statuses()).toEqual([403]);
  });

  test('does not wait for what hangs', async () => {
    const stop = new AbortController();
    double.fault({ times: 9, answer: 'hang' });
    const asked = refused(getRef(await client({ timeout: 1000 }, { signal: stop.signal })));
    while (double.requests.length === 0) await new Promise((resolve) => { setImmediate(resolve); });
    stop.abort();
    expect(await asked).toMatch(/^unavailable: .*the job was stopped$/);
    expect(statuses()).toEqual([null]);
  });
});

describe('the token', () => {
  test('goes to no other server that a redirect names', async () => {
    const seen: (string | undefined)[] = [];
    const elsewhere = await aServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"object":{"sha":"elsewhere"}}');
    });
    double.fault({ answer: { status: 302, headers: { location: `${elsewhere.url}/x` }, body: {} } });
    expect((await getRef()).data.object.sha).toBe('elsewhere');
    expect(double.requests[0]?.token).toBe(double.token);
    expect(seen).toEqual([undefined]);
    await elsewhere.close();
  });

  test('may end with a line, as pasted ones do', async () => {
    await isRead(getRef(await client({}, { token: `${double.token}\n` })));
    expect(double.requests[0]?.token).toBe(double.token);
  });

  test('stands in no refusal, not even when it is no token at all', async () => {
    const broken = await client({}, { token: 'ghs_secret\nghs_more' });
    const said = await refused(getRef(broken));
    expect(said).toMatch(/^unavailable: GitHub gave no answer/);
    expect(said).not.toMatch(/secret|more/);
    expect(await refused(getRef(await client({}, { token: 'ghs_stolen' })))).toBe('forbidden: GitHub does not accept the token: Bad credentials');
  });
});

test('says who is asking', async () => {
  await getRef();
  expect(double.requests[0]?.headers['user-agent']).toMatch(new RegExp(`^tailgate/${toolVersion.replaceAll('.', '\\.')} `));
});

test('a server of one\'s own, whatever its path ends with', async () => {
  const enterprise = await startGithub({ prefix: '/api/v3' });
  const connected = await client({}, { token: enterprise.token, apiUrl: `${enterprise.url}/` });
  expect((await getRef(connected)).data.object.sha).toBe(enterprise.repository.tip('main'));
  expect(await connected.octokit.graphql('query { viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } });
  expect(enterprise.violations).toEqual([]);
  await enterprise.close();
});

test('an address that is not the API\'s: no page of it is taken for an answer', async () => {
  const { url, close } = await aServer((_, response) => { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Sign in</h1>'); });
  expect(await refused(getRef(await client({}, { apiUrl: url })))).toBe("unavailable: GitHub gave no answer to GET /repos/acme/shop/git/ref/heads/main: what answers is a web page, not GitHub's API");
  await close();
});

test('an address where nobody listens', async () => {
  const { url, close } = await aServer(() => undefined);
  await close();
  expect(await refused(getRef(await client({}, { apiUrl: url })))).toMatch(/: connect ECONNREFUSED 127\.0\.0\.1:\d+$/);
});

async function aServer(serve: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    serve(request, response);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked,
    close: () => new Promise<void>((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}
