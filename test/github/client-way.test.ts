import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { connect as connectSocket, type AddressInfo, type Socket } from 'node:net';
import { connect, type Connection, type GitHub } from '../../src/github/client.ts';
import { refusalOf } from '../../src/github/refusal.ts';
import { faults, startGithub, type Double } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

const WHERE = { owner: 'acme', repo: 'shop' };

let double: Double;
let pull: number;
beforeEach(async () => {
  double = await startGithub();
  double.repository.commit('change', { 'a.js': '1' });
  pull = double.repository.pulls.open({ head: 'change' }).number;
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});

const connected = (changes: Partial<Connection> = {}): Promise<GitHub> => connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE, ...changes });
const read = ({ octokit }: GitHub): Promise<unknown> => octokit.rest.pulls.get({ ...WHERE, pull_number: pull });
const comments = ({ octokit }: GitHub): Promise<readonly unknown[]> => octokit.paginate(octokit.rest.issues.listComments, { ...WHERE, issue_number: pull, per_page: 100 });
const statuses = (): readonly (number | null)[] => double.requests.map(({ status }) => status);
const kindOf = (asked: Promise<unknown>): Promise<unknown> => asked.then(() => 'answered', (error: unknown) => refusalOf(error)?.kind ?? error);

describe('lists', () => {
  test('are read to their end, where a page fails or comes broken', async () => {
    double.repository.issues.chatter(pull, 250);
    double.fault({ path: /page=2/, answer: 'malformed' });
    double.fault({ path: /page=3/, answer: 'drop' });
    expect(await comments(await connected())).toHaveLength(250);
    expect(double.requests).toHaveLength(5);
  });

  test('are not taken for shorter than they are', async () => {
    double.repository.issues.chatter(pull, 250);
    double.fault({ path: /page=2/, answer: { status: 200, headers: { 'content-type': 'application/json', 'content-length': '0' } }, times: Infinity });
    expect(await kindOf(comments(await connected()))).toBe('unavailable');
  });
});

describe('waits', () => {
  test('of one request do not make those of the next longer', async () => {
    const github = await connected();
    const begun: unknown[] = [];
    github.octokit.hook.before('request', (options) => { begun.push(options.request?.['retryCount'] ?? 0); });
    double.fault({ answer: faults.serverError, times: 3 });
    await read(github);
    await read(github);
    expect(begun).toEqual([0, 0]);
    expect(statuses()).toEqual([500, 500, 500, 200, 200]);
  });

  test('are not asked for by nonsense', async () => {
    const github = await connected();
    for (const nonsense of ['', 'soon', '-5', '1e400', 'NaN', 'Mon, nonsense']) {
      double.fault({ answer: { status: 403, headers: { 'retry-after': nonsense }, body: { message: 'Resource not accessible by integration' } } });
      expect([nonsense, await kindOf(read(github))]).toEqual([nonsense, 'forbidden']);
    }
    double.fault({ answer: { status: 403, headers: { 'retry-after': '9'.repeat(400) }, body: { message: 'Slow down' } } });
    expect(await kindOf(read(github))).not.toBe('answered');
    double.fault({ answer: faults.rateLimited(1e15) });
    expect(await kindOf(read(github))).toBe('limited');
    expect(double.requests).toHaveLength(8);
  });

  test('a failure that announces one says for how long', async () => {
    double.fault({ answer: { status: 503, headers: { 'retry-after': '119' }, body: { message: 'Maintenance' } } });
    const error = await read(await connected()).catch((reason: unknown) => reason);
    expect(refusalOf(error)?.message).toBe(`GitHub failed (503) at GET /repos/acme/shop/pulls/${pull} and is not to be asked for 119 s: Maintenance`);
  });
});

test('without a token it is GitHub that refuses', async () => {
  expect(await kindOf(read(await connected({ token: ' \n' })))).toBe('forbidden');
  double.fault({ answer: 'drop', times: Infinity });
  const error = await read(await connected({ token: '' })).catch((reason: unknown) => reason);
  expect(refusalOf(error)?.message).not.toContain('*');
});

describe('a stopped job', () => {
  test.each([['hangs', 'hang'], ['fails', faults.serverError]] as const)('does not ask again later for what %s', async (_, answer) => {
    double.fault({ answer, times: Infinity });
    const stop = new AbortController();
    const asked = kindOf(read(await connected({ signal: stop.signal, pace: { ...NO_PACE, timeout: 200, second: 50 } })));
    while (double.requests[0] === undefined || (answer !== 'hang' && double.requests[0].status === null)) await new Promise((resolve) => { setTimeout(resolve, 1); });
    stop.abort(new Error('for whatever reason'));
    expect(await asked).toBe('unavailable');
    // All the waits before the tries that are left out.
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect(double.requests).toHaveLength(1);
  });
});

describe('the token never reaches another server', () => {
  let other: Double;
  beforeEach(async () => { other = await startGithub(); });
  afterEach(async () => { await other.close(); });

  test('by the link to the next page', async () => {
    const elsewhere = `${other.url}/repos/acme/shop/issues/1/comments?page=2`;
    double.fault({ path: /comments/, answer: { status: 200, headers: { link: `<${elsewhere}>; rel="next"` }, body: [] } });
    expect(await kindOf(comments(await connected()))).toBe('forbidden');
    expect(double.requests).toMatchObject([{ token: double.token }]);
    expect(other.requests.map(({ headers }) => headers['authorization'])).toEqual([undefined]);
  });

  test('by a redirect, not even of a write', async () => {
    double.fault({ answer: { status: 307, headers: { location: `${other.url}/repos/acme/shop/issues/${pull}/comments` } } });
    const { octokit } = await connected();
    expect(await kindOf(octokit.rest.issues.createComment({ ...WHERE, issue_number: pull, body: 'hello', request: { retries: 0 } }))).toBe('forbidden');
    expect(other.requests.map(({ method, headers }) => [method, headers['authorization']])).toEqual([['POST', undefined]]);
  });

  test('but a redirect within GitHub is followed with it, as from a repository that was renamed', async () => {
    double.fault({ answer: { status: 301, headers: { location: `${double.url}/repos/acme/shop/pulls/${pull}` }, body: { message: 'Moved Permanently' } } });
    await read(await connected());
    expect(double.requests).toMatchObject([{ status: 301, token: double.token }, { status: 200, token: double.token }]);
  });
});

const CLIENT = new URL('../../src/github/client.js', import.meta.url).href;

/** Asks for the branch `main`, so many times at once; what it says on its streams. */
async function childWith(env: Readonly<Record<string, string>>, times = 1): Promise<string> {
  const script = `const { connect } = await import(process.env.CLIENT);
    const { octokit } = await connect({ token: process.env.TOKEN, repository: 'acme/shop', apiUrl: process.env.GITHUB_API_URL, signal: new AbortController().signal });
    const answers = await Promise.all(Array.from({ length: ${times} }, () => octokit.rest.git.getRef({ owner: 'acme', repo: 'shop', ref: 'heads/main' })));
    console.log(answers[0].data.ref);`;
  const child = spawn('/bin/sh', ['-c', 'exec "$0" --input-type=module -e "$1" 2>&1', process.execPath, script], { env: { CLIENT, TOKEN: double.token, GITHUB_API_URL: double.url, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout) said += String(chunk);
  return said.trim();
}

test('many requests at once of a job that can be stopped warn of nothing', async () => {
  expect(await childWith({}, 30)).toBe('refs/heads/main');
  expect(double.requests).toHaveLength(30);
});

describe('a proxy', () => {
  /** Not 127.0.0.1, for which there is never a proxy; it leads here all the same. */
  const here = (): string => double.url.replace('127.0.0.1', '0.0.0.0');
  let proxy: Proxy;
  beforeEach(async () => { proxy = await startProxy(); });
  afterEach(async () => { await proxy.close(); });

  test('is passed through, and is not told the token', async () => {
    expect(await childWith({ GITHUB_API_URL: here(), http_proxy: proxy.url })).toBe('refs/heads/main');
    expect(proxy.asked).toEqual([`CONNECT ${new URL(here()).host}`]);
    expect(proxy.headers.join('\n')).not.toContain(double.token);
    expect(double.requests).toMatchObject([{ token: double.token, status: 200 }]);
  });

  test('is passed by for hosts in no_proxy', async () => {
    expect(await childWith({ GITHUB_API_URL: here(), http_proxy: proxy.url, no_proxy: 'example.com,0.0.0.0' })).toBe('refs/heads/main');
    expect(proxy.asked).toEqual([]);
    expect(double.requests).toMatchObject([{ token: double.token, status: 200 }]);
  });
});

interface Proxy {
  readonly url: string;
  readonly asked: readonly string[];
  readonly headers: readonly string[];
  readonly close: () => Promise<void>;
}

/** It makes tunnels, as a proxy for GitHub must, and notes what it is told. */
async function startProxy(): Promise<Proxy> {
  const [asked, headers]: [string[], string[]] = [[], []];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(501).end();
  });
  server.on('connect', (request, socket: Socket, head) => {
    asked.push(`CONNECT ${request.url ?? ''}`);
    headers.push(JSON.stringify(request.headers));
    const { hostname, port } = new URL(`http://${request.url ?? ''}`);
    const beyond = connectSocket(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      beyond.write(head);
      beyond.pipe(socket).pipe(beyond);
    });
    for (const end of [socket, beyond]) {
      sockets.add(end);
      end.on('error', () => { socket.destroy(); beyond.destroy(); });
    }
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const close = (): Promise<void> => new Promise((resolve) => {
    for (const socket of sockets) socket.destroy();
    server.close(() => { resolve(); });
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, headers, close };
}
