import { describe, expect, test } from '@jest/globals';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMap, parse, parseDocument } from 'yaml';
import { parseConfig } from '../../src/config/parse.ts';
import { faultsOf, refusedByGithub, type Strictness, type Workflow, type WorkflowFile } from '../support/workflow-rules.ts';

const folder = '.github/workflows';
const files = readdirSync(folder).map((name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const jobs = files.flatMap(({ name, workflow }) => Object.entries(workflow.jobs).map(([job, content]) => ({ name: `${name} ${job}`, job: content })));
const steps = jobs.flatMap(({ name, job }) => (job.steps ?? []).map((step, i) => ({ name: `${name} step ${i + 1}`, step })));
const named = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);

/** The yaml of the README: its workflows under the name that stands in their first line, and the rest. */
const fences = [...readFileSync('README.md', 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
const shown: readonly WorkflowFile[] = fences.filter((text) => /^jobs:/m.test(text)).map((text, i) => ({ name: `README.md, ${/^# (\S+\.yml)/.exec(text)?.[1] ?? `workflow ${i + 1}`}`, text }));

test('there are workflows for the tests, for the own gate and for releases, and nothing but workflows', () => {
  expect(named(files)).toEqual(expect.arrayContaining(['ci.yml', 'codeql.yml', 'gate-publish.yml', 'gate.yml', 'release.yml']));
  expect(named(files).filter((name) => !name.endsWith('.yml'))).toEqual([]);
});

test('action.yml is an action that GitHub takes', () => {
  const { context } = parseAction({ name: 'action.yml', content: readFileSync('action.yml', 'utf8') }, new NoOperationTraceWriter());
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
});

describe('GitHub takes, and our rules let pass,', () => {
  test.each(files)('.github/workflows/$name', async (file) => {
    expect(await refusedByGithub(file)).toEqual([]);
    expect(faultsOf(file, { pins: 'hash' })).toEqual([]);
  });

  test('each workflow that the README shows', async () => {
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const file of shown) {
      expect(await refusedByGithub(file)).toEqual([]);
      // The one that is for repositories whose pull requests are all from people who may push anyway.
      expect(faultsOf(file, { pins: 'tag', trusted: file.text.includes('for trusted repositories') ? ['gate'] : [] })).toEqual([]);
    }
  });

  test('nothing that waits for a workflow which is not there', () => {
    for (const list of [files, shown]) {
      const read = list.map(({ text }) => parse(text) as Workflow);
      const awaited = read.flatMap(({ on }) => (on['workflow_run'] as { readonly workflows: readonly string[] } | undefined)?.workflows ?? []);
      expect(awaited.length).toBeGreaterThan(0);
      expect(awaited.filter((name) => !read.some((workflow) => workflow.name === name))).toEqual([]);
    }
  });
});

describe('every other yaml of the README', () => {
  test('can be read', () => {
    for (const text of fences) expect(parseDocument(text, { uniqueKeys: true }).errors).toEqual([]);
  });

  test('that accepts a regression is part of a config that Tailgate takes', () => {
    const accepting = fences.filter((text) => text.startsWith('accept:'));
    expect(accepting).toHaveLength(1);
    const read = parseConfig(`version: 1\ntargets: { api: { start: node server.js, scenarios: { list: GET /items } } }\n${accepting.join('')}`, 'tailgate.yml', () => ({ ok: true, value: '' }));
    expect(read).toMatchObject({ ok: true });
  });
});

describe('the rules find', () => {
  const good = `name: x
on: { pull_request: {} }
permissions: {}
concurrency: { group: x }
jobs:
  a:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read # to check out
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - uses: tailgate/tailgate@v0
        with: { comment: always }
      - uses: actions/upload-artifact@v7
        if: always()
        with: { path: .tailgate, include-hidden-files: true }
`;
  const publishing = `name: x
on: { workflow_run: { workflows: [x], types: [completed] } }
permissions: {}
concurrency: { group: x }
jobs:
  a:
    if: contains(fromJSON('["pull_request", "merge_group"]'), github.event.workflow_run.event)
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      actions: read # a
      contents: read # b
      pull-requests: write # c
      checks: write # d
    steps:
      - uses: tailgate/tailgate@v0
        with: { mode: publish }
`;
  const faults = (text: string, strictness: Strictness = { pins: 'tag' }): readonly string[] => faultsOf({ name: 'x', text }, strictness);

  test('nothing in what keeps them', async () => {
    for (const text of [good, publishing]) {
      expect(await refusedByGithub({ name: 'x', text })).toEqual([]);
      expect(faults(text)).toEqual([]);
    }
  });

  test.each([
    ['permissions: {}\n', '', /at the top/],
    ['    permissions:\n      contents: read # to check out\n', '', /does not list its permissions/],
    ['read # to check out', 'read', /no reason/],
    ['concurrency: { group: x }\n', '', /runs before/],
    ['pull_request:', 'pull_request_target:', /names pull_request_target/],
    ['comment: always', "start: '${{ secrets.START }}'", /names secrets/],
    ['    timeout-minutes: 5\n', '', /for hours/],
    ['ubuntu-24.04', 'ubuntu-latest', /changes by itself/],
    ['      - uses: tailgate', '      - run: echo ${{ github.head_ref }}\n      - uses: tailgate', /script of job a/],
    ['persist-credentials: false', 'fetch-depth: 0', /leaves the token/],
    ['checkout@v7', 'checkout@main', /neither a version nor a commit/],
    ['contents: read', 'contents: write', /token that can write/],
    ["    permissions:\n      contents: read", "    if: github.event_name == 'push' || always()\n    permissions:\n      contents: write", /token that can write/],
    ['comment: always', 'coment: always', /no input coment/],
    ['comment: always', 'comment: sometimes', /comment: `sometimes`/],
    ['        if: always()\n', '', /does not keep/],
    [', include-hidden-files: true', '', /does not keep/],
    ['pull_request: {}', 'pull_request: { types: [opened, labeled] }', /when a label asks/],
    ['pull_request: {}', 'pull_request: {}, push: {}', /no job may write the baselines/],
  ])('%j in place of %j', (from, to, says) => {
    expect(good).toContain(from);
    expect(faults(good.replace(from, to))).toEqual([expect.stringMatching(says)]);
  });

  test.each([
    ['github.event.workflow_run.event)', "github.event.workflow_run.event) || github.event.workflow_run.event == 'push'", /more than pull requests/],
    ['      - uses: tailgate', '      - run: npm ci\n      - uses: tailgate', /more than publish/],
    ['      - uses: tailgate', "      - uses: actions/checkout@v7\n        with: { persist-credentials: false, ref: '${{ github.event.workflow_run.head_sha }}' }\n      - uses: tailgate", /more than publish/],
    ['tailgate/tailgate@v0', './', /more than publish/],
    ['      actions: read # a\n', '', /without `actions: read`/],
  ])('after a stranger\'s workflow, %j in place of %j', (from, to, says) => {
    expect(publishing).toContain(from);
    expect(faults(publishing.replace(from, to))).toEqual([expect.stringMatching(says)]);
  });

  test('that a tag is no pin of ours', () => {
    expect(faults(good, { pins: 'hash' })).toHaveLength(3);
    expect(faults(good.replace('checkout@v7', `checkout@${'a'.repeat(40)}`), { pins: 'hash' })).toHaveLength(3);
    expect(faults(good.replace('checkout@v7', `checkout@${'a'.repeat(40)} # v7.0.1`), { pins: 'hash' })).toHaveLength(2);
  });

  test.each([
    ['comment: always', 'comment: always }\n        wit: {', /wit/], ['contents: read', 'content: read', /content/], ['always()', 'alwys()', /alwys/],
    ['pull_request: {}', 'pull_request: { types: [open] }', /open/], ['timeout-minutes: 5', "timeout-minutes: '${{ matrx.x }}'", /matrx/], ['    steps', '    needs: a\n    steps', /no dependencies/],
  ])('that GitHub refuses %j as %j', async (from, to, says) => {
    expect(good).toContain(from);
    expect((await refusedByGithub({ name: 'x', text: good.replace(from, to) })).join('\n')).toMatch(says);
  });
});

describe('what ours use', () => {
  test('is one hash for a version and one version of an action, whichever part of it', () => {
    const pins = files.flatMap(({ text }) => [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)[\w./-]*@([0-9a-f]{40})(.*)/g)].map(([, action = '', hash = '', rest = '']) => ({ action, pin: `${hash}${rest}` })));
    expect(pins.length).toBeGreaterThan(10);
    for (const action of new Set(pins.map((pin) => pin.action))) expect({ action, pins: [...new Set(pins.filter((pin) => pin.action === action).map(({ pin }) => pin))] }).toEqual({ action, pins: [expect.any(String)] });
  });

  test('exists where it is this repository', () => {
    expect(existsSync('action.yml')).toBe(true);
  });
});

describe('what ours may write', () => {
  test('is what the job is there for', () => {
    const written = jobs.map(({ name, job }) => ({ name, writes: Object.entries(job.permissions ?? {}).filter(([, level]) => level === 'write').map(([scope]) => scope) })).filter((one) => one.writes.length > 0);
    expect(Object.fromEntries(written.map((one) => [one.name, one.writes.join()]))).toEqual({
      'codeql.yml analyze': 'security-events', 'scorecard.yml scorecard': 'security-events', 'gate.yml baselines': 'contents',
      'gate-publish.yml publish': 'pull-requests,checks', 'release.yml publish': 'contents',
    });
  });
});

describe('how ours run', () => {
  test('no key stands twice, which GitHub refuses and a careless reader overlooks', () => {
    for (const { text } of files) {
      const document = parseDocument(text, { uniqueKeys: true });
      expect({ errors: document.errors, map: isMap(document.contents) }).toEqual({ errors: [], map: true });
    }
  });

  test('scripts are ones that a shell can read', () => {
    for (const { step } of steps) if (step.run !== undefined) execFileSync('bash', ['-n'], { input: step.run });
  });

  test('ci-ok waits for every other job of ci and runs even when one fails: a skipped check would count as passed', () => {
    const ci = files.find(({ name }) => name === 'ci.yml')?.workflow.jobs ?? {};
    expect(ci['ci-ok']?.needs).toEqual(Object.keys(ci).filter((job) => job !== 'ci-ok'));
    expect(ci['ci-ok']?.if).toBe('always()');
  });

  test.each([['success success', 0], ['success failure', 1], ['cancelled success', 1], ['success skipped', 1]])('ci-ok given "%s" ends with %i', (results, code) => {
    const script = files.find(({ name }) => name === 'ci.yml')?.workflow.jobs['ci-ok']?.steps?.[0]?.run ?? '';
    const ended = (): number => {
      try {
        execFileSync('bash', ['-e'], { input: script, env: { PATH: process.env['PATH'], RESULTS: results }, stdio: ['pipe', 'ignore', 'ignore'] });
        return 0;
      } catch {
        return 1;
      }
    };
    expect(ended()).toBe(code);
  });
});

describe('dependabot', () => {
  interface Update { readonly 'package-ecosystem': string; readonly cooldown?: Readonly<Record<string, number>> }
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as { readonly updates: readonly Update[] };

  test('looks after the packages and the actions, and takes nothing that is younger than a week', () => {
    expect(updates.map((update) => update['package-ecosystem']).sort()).toEqual(['github-actions', 'npm']);
    for (const { cooldown } of updates) expect(cooldown?.['default-days']).toBeGreaterThanOrEqual(7);
  });
});
