import { afterEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Run } from '../src/model.ts';
import { program, scratch, type Ended } from './support/program.ts';

const CLI = fileURLToPath(new URL('../src/cli.js', import.meta.url));

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Logs in by name and password, and tells those who they are that bring a token it gave out. Anything else is an error. */
const SERVICE = `
const http = require('node:http');
const { appendFileSync } = require('node:fs');
const users = { ann: 'a"1', 'Bob, Jr.': 'b\\\\2' };
const tokens = new Map();
let logins = 0;
http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const say = (status, text) => { response.statusCode = status; response.end(text); };
    if (request.url === '/health' || request.url === '/items') return say(200, 'ok');
    if (request.url === '/login') {
      const { name, password } = JSON.parse(body);
      if (users[name] !== password) return say(403, 'wrong password');
      logins += 1;
      if (process.env.FORGETS === 'yes' && logins > 20 && logins % 10 === 0) return say(200, '{}');
      const token = 't' + logins;
      tokens.set(token, name);
      return say(200, JSON.stringify({ auth: { token } }));
    }
    const name = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
    if (name === undefined) return say(401, 'who are you?');
    return request.url === '/me/' + encodeURIComponent(name) ? say(200, name) : say(404, 'not you');
  });
}).listen(process.env.PORT);
`;

const CONFIG = `version: 1
targets:
  api:
    start: node server.js
    ready: /health
    cold-start: false
    env: { FORGETS: "no" }
    scenarios:
      visit:
        data: { user: perf/users.csv }
        requests:
          - weight: 4
            path: /items
          - steps:
              - path: /login
                body: { name: "{{user.name}}", password: "{{user.password}}" }
                capture: { token: { json: $.auth.token } }
              - path: "/me/{{user.name}}"
                headers: { authorization: "Bearer {{token}}" }
`;
const USERS = 'id,name,password\n1,ann,"a""1"\n2,"Bob, Jr.",b\\2\n';

function repository(config: string, users = USERS): string {
  const folder = scratch();
  folders.push(folder);
  mkdirSync(path.join(folder, 'perf'));
  const git = (...args: readonly string[]): void => void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder, stdio: 'ignore' });
  writeFileSync(path.join(folder, 'server.js'), SERVICE);
  writeFileSync(path.join(folder, 'tailgate.yml'), config);
  writeFileSync(path.join(folder, 'perf/users.csv'), users);
  git('init', '-b', 'main');
  git('add', '-A');
  git('commit', '-m', 'base');
  git('commit', '--allow-empty', '-m', 'head');
  return folder;
}

const tailgate = (folder: string, ...args: readonly string[]): Promise<Ended> => program(CLI, ['run', '--seed', '1', '--time', '1', ...args], { cwd: folder });
const runIn = (folder: string): Run => JSON.parse(readFileSync(path.join(folder, '.tailgate/run.json'), 'utf8')) as Run;

test('a visitor logs in with a row of a file and uses the token that he is given, on both sides', async () => {
  const folder = repository(CONFIG);
  const ended = await tailgate(folder, '--compare', 'side-by-side', '--base', 'HEAD~1');
  expect([0, 4]).toContain(ended.code);
  const run = runIn(folder);
  expect(run.failures).toEqual([]);
  expect(run.requests.map(({ side, errors }) => [side, errors])).toEqual(expect.arrayContaining(['base', 'head'].map((side) => [side, { status: 0, timeout: 0, connection: 0, body: 0 }])));
  expect(run.requests.every(({ answered }) => answered > 50)).toBe(true);
  expect(run.pairs.some(({ metric }) => metric === 'throughput')).toBe(true);
});

test('at a rate too, and the workload is another one when a value is', async () => {
  const rated = `${CONFIG}        load: { rate: 200/s }\n`;
  const workloads = (folder: string): ReadonlySet<string> => new Set(runIn(folder).samples.filter(({ metric }) => metric.name === 'throughput').map(({ workload }) => workload));
  const [one, other] = [repository(rated), repository(rated, USERS.replace('2,"Bob, Jr.",b\\2\n', ''))];
  for (const folder of [one, other]) {
    await tailgate(folder, '--compare', 'none');
    expect(runIn(folder)).toMatchObject({ failures: [], requests: [{ errors: { status: 0, timeout: 0, connection: 0, body: 0 } }] });
  }
  expect(workloads(one)).not.toEqual(workloads(other));
});

test('an answer without the token is an error, and the report says how many requests that left out', async () => {
  const folder = repository(CONFIG.replace('FORGETS: "no"', 'FORGETS: "yes"'));
  const ended = await tailgate(folder, '--compare', 'none');
  expect(ended.stdout.replace(/\s+/g, ' ')).toContain('not sent, because an earlier answer had no `token` for them');
  const [counts] = runIn(folder).requests;
  expect(counts?.errors).toMatchObject({ status: 0, connection: 0 });
  expect(counts?.errors.body).toBeGreaterThan(0);
});

test('a row that the service does not take fails before anything is measured, and a wrong file before anything is started', async () => {
  const folder = repository(CONFIG, 'id,name,password\n1,ann,guess\n');
  const wrong = await tailgate(folder, '--compare', 'none');
  expect(wrong.code).toBe(3);
  expect(wrong.stdout).toMatch(/POST \/login answered 403, expected 200-299/);
  writeFileSync(path.join(folder, 'perf/users.csv'), 'id,name,password\n1,ann\n');
  const ragged = await tailgate(folder, '--compare', 'none');
  expect(ragged.code).toBe(2);
  expect(ragged.stderr).toContain('perf/users.csv:2: has 2 values, and the first line names 3 columns');
});
