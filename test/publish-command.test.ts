import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeRun } from '../src/run-file.ts';
import { aBudget, aRun, aSample, tiers } from './support/builders.ts';
import { startGithub, type Double, type Pull } from './support/github/double.ts';
import { cli, scratch, type Ended } from './support/program.ts';

let double: Double;
let pull: Pull;
const folder = scratch();

beforeAll(async () => {
  double = await startGithub({ files: { 'tailgate.yml': 'version: 1\ntargets: { api: { start: node server.js, scenarios: { list: GET /list } } }\nbudgets:\n  - { metric: latency.p99, fail: 2 ms }\n' } });
  double.repository.branch('slow');
  double.repository.commit('slow', { 'a.js': '1' });
  pull = double.repository.pulls.open({ head: 'slow' });
});
afterAll(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A run of 4.1 ms at p99, of that commit, measured under laxer rules than those of the repository. */
function saved(commit: string | null): string {
  const run = aRun({ compare: 'none', samples: [aSample({})], budgets: [aBudget({ metric: 'latency.p99', limit: tiers(100), tolerance: null, origin: 'config' })] });
  writeFileSync(path.join(folder, 'run.json'), encodeRun({ ...run, head: { ...run.head, commit } }));
  return 'run.json';
}

const publish = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  cli(['publish', ...args], { cwd: folder, env: { GITHUB_API_URL: double.url, GITHUB_TOKEN: double.token, ...env } });

test('posts the comment and the check of a pull request, judged by the rules that the repository has', async () => {
  const ended = await publish([saved(pull.headSha), '--repository', double.repository.fullName, '--pull-request', String(pull.number)]);
  expect({ code: ended.code, stderr: ended.stderr.replace(/https?:\S+/, 'URL') }).toEqual({ code: 0, stderr: 'tailgate: comment created: URL\n' });
  expect(double.repository.issues.commentsOn(pull.number).map(({ body }) => body)).toEqual([expect.stringMatching(/outcome=fail[^\n]*\n### ❌ Fail.*`latency\.p99` of `api\/list`: \*\*4\.10 ms\*\*/)]);
  expect(double.repository.checks.on(pull.headSha).map(({ name, conclusion }) => ({ name, conclusion }))).toEqual([{ name: 'tailgate', conclusion: 'failure' }]);
});

test('refuses a run of another commit, unless told that this is what was measured', async () => {
  const other = [saved('0'.repeat(40)), '--repository', double.repository.fullName, '--pull-request', String(pull.number)];
  const refused = await publish(other);
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/--commit: 0000000000 was measured, and pull request \d+ is at [0-9a-f]{10}/);
  expect((await publish([...other, '--commit', pull.headSha])).code).toBe(0);
});

test('names all that is missing at once, and asks GitHub nothing', async () => {
  const asked = double.requests.length;
  const ended = await publish([saved(null)], { GITHUB_TOKEN: '' });
  expect(ended.code).toBe(2);
  expect(ended.stderr).toMatch(/GITHUB_TOKEN[\s\S]*--repository[\s\S]*--pull-request/);
  expect(double.requests.length).toBe(asked);
});

test('says what GitHub says of a pull request that is not there, and of a token that may not write', async () => {
  const file = saved(pull.headSha);
  const missing = await publish([file, '--repository', double.repository.fullName, '--pull-request', '4711']);
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringMatching(/--pull-request: .*pulls\/4711/)]);
  const readOnly = await publish([file, '--repository', double.repository.fullName, '--pull-request', String(pull.number)], { GITHUB_TOKEN: double.issueToken({ all: 'read' }) });
  expect([readOnly.code, readOnly.stderr]).toEqual([2, expect.stringMatching(/pull-requests: write|checks: write/)]);
});
