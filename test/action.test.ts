import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ACTION, program, scratch, type Ended } from './support/program.ts';

const SERVER = `import { createServer } from 'node:http';
createServer((request, response) => {
  console.log('::error::the service speaks for the runner');
  response.end(JSON.stringify({ token: process.env.GITHUB_TOKEN ?? null, inputs: Object.keys(process.env).filter((k) => k.startsWith('INPUT_')) }));
}).listen(process.env.PORT, '127.0.0.1');
`;

const CONFIG = (limit: string): string => `version: 1
targets:
  api:
    start: node server.mjs
    cold-start: { runs: 2 }
    scenarios:
      root: { request: { path: /, expect: { json: { token: null, inputs: [] } } } }
budgets:
  - { metric: response.size, fail: ${limit} }
`;

interface Job {
  readonly workspace: string;
  readonly run: (inputs: Readonly<Record<string, string>>, event?: { readonly name: string; readonly payload?: unknown; readonly ref?: string }) => Promise<Ended & { readonly outputs: Readonly<Record<string, string>>; readonly summary: string }>;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A workspace and the files that the runner gives a step. */
function job(node: string, config: string): Job {
  const workspace = scratch();
  folders.push(workspace);
  writeFileSync(path.join(workspace, 'server.mjs'), SERVER);
  writeFileSync(path.join(workspace, 'tailgate.yml'), config);
  return {
    workspace,
    run: async (inputs, event = { name: 'pull_request' }) => {
      const files = scratch();
      folders.push(files);
      for (const name of ['output', 'summary', 'event.json']) writeFileSync(path.join(files, name), '');
      writeFileSync(path.join(files, 'event.json'), JSON.stringify(event.payload ?? {}));
      const env = {
        GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, GITHUB_EVENT_NAME: event.name, GITHUB_EVENT_PATH: path.join(files, 'event.json'), GITHUB_REF: event.ref ?? 'refs/pull/1/merge',
        GITHUB_OUTPUT: path.join(files, 'output'), GITHUB_STEP_SUMMARY: path.join(files, 'summary'), GITHUB_TOKEN: 'ghs_secret',
        ...Object.fromEntries(Object.entries({ time: '2.5', ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      };
      const ended = await program(ACTION, [], { cwd: workspace, env, node });
      return { ...ended, outputs: parseOutputs(readFileSync(path.join(files, 'output'), 'utf8')), summary: readFileSync(path.join(files, 'summary'), 'utf8') };
    },
  };
}

/** `name<<delimiter`, lines, `delimiter`; the last one written counts. */
function parseOutputs(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)].map((m) => [m[1] ?? '', m[3] ?? '']));
}

const node24 = process.env['TAILGATE_TEST_NODE24'];
const nodes: readonly (readonly [string, string])[] = [['this Node', process.execPath], ...(node24 !== undefined && existsSync(node24) ? [['Node 24', node24] as const] : [])];

describe.each(nodes)('the Action under %s', (_, node) => {
  let first: Awaited<ReturnType<Job['run']>>;
  const main: Job = job(node, CONFIG('5 MB'));
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
    const ended = await job(node, CONFIG('1 B')).run({});
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

test.each(['pull_request_target', 'workflow_run'])('refuses to measure under %s', async (name) => {
  const { workspace, run } = job(process.execPath, CONFIG('5 MB'));
  const ended = await run({}, { name });
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/does not measure under/);
  expect(existsSync(path.join(workspace, '.tailgate'))).toBe(false);
});

test('a feature branch that is pushed updates nothing, even when asked', async () => {
  const { workspace, run } = job(process.execPath, CONFIG('5 MB'));
  await run({ update: 'true' }, { name: 'push', ref: 'refs/heads/feature', payload: { repository: { default_branch: 'main' } } });
  expect(existsSync(path.join(workspace, 'baselines'))).toBe(false);
});

test('an input that is not one of its values says which there are', async () => {
  const ended = await job(process.execPath, CONFIG('5 MB')).run({ compare: 'sideways' });
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/input compare.*`stored`/s);
});
