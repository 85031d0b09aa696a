import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { actionJob, CURIOUS_SERVER, curiousConfig, type ActionJob } from './support/action-job.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const job = (node: string, config: string): ActionJob => actionJob(node, { 'server.mjs': CURIOUS_SERVER, 'tailgate.yml': config }, (folder) => folders.push(folder));

const node24 = process.env['TAILGATE_TEST_NODE24'];
const nodes: readonly (readonly [string, string])[] = [['this Node', process.execPath], ...(node24 !== undefined && existsSync(node24) ? [['Node 24', node24] as const] : [])];

describe.each(nodes)('the Action under %s', (_, node) => {
  let first: Awaited<ReturnType<ActionJob['run']>>;
  const main: ActionJob = job(node, curiousConfig('5 MB'));
  beforeAll(async () => {
    first = await main.run({ update: 'true' }, { name: 'push', ref: 'refs/heads/trunk', payload: { repository: { default_branch: 'trunk' } } });
  });

  test('a push to the default branch measures, says that nothing was compared, and writes the baseline', () => {
    expect(first.code).toBe(0);
    expect(first.outputs).toMatchObject({ outcome: 'inconclusive', compared: '0', regressions: '0', report: '.tailgate/report.json', 'comment-id': '' });
    expect(readdirSync(path.join(main.workspace, 'baselines'))).toEqual(['api.json']);
    expect(first.summary).toMatch(/nothing was compared/i);
  });

  test('what the target prints cannot speak to the runner, and it sees no token and no input', () => {
    expect(first.stdout).not.toMatch(/^::error::the service speaks/m);
    const logs = path.join(main.workspace, '.tailgate/logs');
    expect(readdirSync(logs).length).toBeGreaterThan(0);
    const report = JSON.parse(readFileSync(path.join(main.workspace, '.tailgate/report.json'), 'utf8'));
    expect(report.failures).toEqual([]);
  });

  test('a pull request compares with it and leaves it as it is', async () => {
    const before = readFileSync(path.join(main.workspace, 'baselines/api.json'), 'utf8');
    const second = await main.run({ update: 'true' });
    expect(Number(second.outputs['compared'])).toBeGreaterThan(5);
    expect(readFileSync(path.join(main.workspace, 'baselines/api.json'), 'utf8')).toBe(before);
  });

  test('a broken budget fails the job with one sentence, an annotation on its line, outputs and a summary', async () => {
    const ended = await job(node, curiousConfig('1 B')).run({});
    expect(ended.code).toBe(1);
    expect(ended.outputs['outcome']).toBe('fail');
    expect(ended.outputs['regressions']).toBe('1');
    expect(ended.stdout).toMatch(/^::error [^\n]*file=tailgate\.yml,[^\n]*line=9/m);
    expect(ended.stdout).toMatch(/^::error::Performance budget exceeded: response\.size of api\/root/m);
    expect(ended.summary).toMatch(/response\.size/);
  });
});

test('a wrong config fails before anything is measured, each mistake annotated', async () => {
  const { workspace, run } = job(process.execPath, 'version: 1\ntargets:\n  api:\n    start: node server.mjs\n    redy: /health\nbudgets:\n  - { metric: latency.p50, fail: soon }\n');
  const ended = await run({});
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/line=5/);
  expect(ended.stdout).toMatch(/line=7/);
  expect(ended.outputs['outcome']).toBe('');
  expect(existsSync(path.join(workspace, '.tailgate/run.json'))).toBe(false);
});

test.each(['pull_request_target', 'workflow_run'])('refuses to measure under %s, whatever the mode', async (name) => {
  const { workspace, run } = job(process.execPath, curiousConfig('5 MB'));
  const ended = await run({ mode: 'compare' }, { name });
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/does not measure under/);
  expect(existsSync(path.join(workspace, '.tailgate'))).toBe(false);
});

test('a feature branch that is pushed updates nothing, even when asked', async () => {
  const { workspace, run } = job(process.execPath, curiousConfig('5 MB'));
  await run({ update: 'true' }, { name: 'push', ref: 'refs/heads/feature', payload: { repository: { default_branch: 'main' } } });
  expect(existsSync(path.join(workspace, 'baselines'))).toBe(false);
});

test('an input that is not one of its values says which there are', async () => {
  const ended = await job(process.execPath, curiousConfig('5 MB')).run({ compare: 'sideways' });
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/input compare.*`stored`/s);
});

test('shards are measured by jobs of their own, and answered together', async () => {
  const two = curiousConfig('5 MB').replace('      root:', '      other: GET /other\n      root:');
  const { workspace, run } = job(process.execPath, two);
  for (const shard of ['1/2', '2/2']) {
    const ended = await run({ shard, compare: 'none', out: `shards/${shard.replace('/', '-of-')}` });
    expect({ code: ended.code, summary: ended.summary }).toEqual({ code: 0, summary: expect.stringMatching(/Shard \d of 2: no verdict before it is joined with the others/) });
  }
  const joined = await run({ mode: 'merge' });
  expect({ code: joined.code, outputs: joined.outputs }).toMatchObject({ code: 0, outputs: { outcome: 'pass', report: '.tailgate/report.json' } });
  const report = JSON.parse(readFileSync(path.join(workspace, '.tailgate/report.json'), 'utf8'));
  expect([...new Set(report.verdicts.map((verdict: { scenario: string | null }) => verdict.scenario))]).toEqual(['other', 'root', null]);
  rmSync(path.join(workspace, 'shards/2-of-2'), { recursive: true });
  const missing = await run({ mode: 'merge' });
  expect({ code: missing.code, stdout: missing.stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/shard 2 of 2 is missing/) });
});
