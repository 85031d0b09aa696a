import { afterEach, expect, test } from '@jest/globals';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseConfig } from '../../../src/config/parse.ts';
import { startSubject } from '../../../src/measure/instructions/subject.ts';
import { serverIn } from '../../support/config.ts';
import { scratch } from '../../support/program.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const SERVER = `
const { appendFileSync } = require('node:fs');
let tokens = 0;
require('node:http').createServer((request, response) => {
  if (request.url === '/') return response.end('ready');
  appendFileSync('seen', request.url + '\\n');
  response.end(request.url.startsWith('/login') ? JSON.stringify(process.env.GIVES === 'no' ? {} : { token: 't' + ++tokens }) : 'ok');
}).listen(process.env.PORT);
`;

async function subjectOf(env: string): Promise<{ readonly folder: string; readonly started: Awaited<ReturnType<typeof startSubject>> }> {
  const folder = scratch();
  folders.push(folder);
  writeFileSync(path.join(folder, 'server.js'), SERVER);
  const read = parseConfig(`version: 1
targets:
  api:
    start: node server.js
    env: { GIVES: "${env}" }
    ready: /
    scenarios:
      visit:
        data: { u: u.csv }
        requests:
          - { weight: 2, path: "/items/{{u.id}}" }
          - steps: [{ path: "/login/{{u.id}}", capture: { token: { json: $.token } } }, { path: "/use/{{token}}" }]
`, 'tailgate.yml', () => ({ ok: true, value: 'id\n1\n2\n3\n' }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const started = await startSubject({ target: serverIn(read.value), directory: folder, cpus: null, logFile: path.join(folder, 'log'), signal: new AbortController().signal }, []);
  return { folder, started };
}

test('a round of a mix is its whole cycle, with the next rows and the values of its own answers', async () => {
  const { folder, started } = await subjectOf('yes');
  if (!started.ok) throw new Error(started.reason);
  const [workload] = started.subject.workloads;
  expect(workload?.requests).toBe(4);
  expect([await workload?.round(), await workload?.round()]).toEqual([null, null]);
  await started.subject.stop();
  const seen = readFileSync(path.join(folder, 'seen'), 'utf8').trim().split('\n');
  expect(seen).toHaveLength(8);
  const count = (kind: string): number => seen.filter((url) => url.startsWith(kind)).length;
  expect([count('/items/'), count('/login/'), count('/use/t')]).toEqual([4, 2, 2]);
  const rows = seen.flatMap((url) => /^\/(?:items|login)\/(\d)$/.exec(url)?.[1] ?? []).map(Number);
  rows.slice(1).forEach((row, i) => expect(row).toBe(((rows[i] ?? 0) % 3) + 1));
});

test('a round whose answer has not what is captured says so', async () => {
  const { started } = await subjectOf('no');
  if (!started.ok) throw new Error(started.reason);
  expect(await started.subject.workloads[0]?.round()).toMatch(/^GET \/login\/\d was answered with another body than expected, or without what is captured from it$/);
  await started.subject.stop();
});
