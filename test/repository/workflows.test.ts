import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMap, parse, parseDocument } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const files = readdirSync(folder).map((name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const jobs = files.flatMap(({ name, workflow }) => Object.entries(workflow.jobs).map(([job, content]) => ({ name: `${name} ${job}`, job: content })));
const steps = jobs.flatMap(({ name, job }) => job.steps.map((step, i) => ({ name: `${name} step ${i + 1}`, step })));
const named = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);

test('there are workflows for the tests, for the own gate and for releases, and nothing but workflows', () => {
  expect(named(files)).toEqual(expect.arrayContaining(['ci.yml', 'gate.yml', 'release.yml']));
  expect(named(files).filter((name) => !name.endsWith('.yml'))).toEqual([]);
});

describe('what they use', () => {
  test('is pinned by the whole hash of a commit, or is this repository itself', () => {
    expect(named(steps.filter(({ step }) => step.uses !== undefined && step.uses !== './' && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(step.uses)))).toEqual([]);
  });

  test('has its version beside the hash, one hash for a version and one version of an action', () => {
    const pins = files.flatMap(({ text }) => [...text.matchAll(/uses: ([\w./-]+)@([0-9a-f]{40})(.*)/g)].map(([, action = '', hash = '', rest = '']) => ({ action, pin: `${hash}${rest}` })));
    expect(pins.filter(({ pin }) => !/ # v\d+\.\d+\.\d+$/.test(pin))).toEqual([]);
    for (const action of new Set(pins.map((pin) => pin.action))) expect(new Set(pins.filter((pin) => pin.action === action).map(({ pin }) => pin)).size).toBe(1);
  });

  test('does not leave the token of a checkout behind for the code that is then run', () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(named(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false))).toEqual([]);
  });

  test('exists where it is this repository', () => {
    expect(existsSync('action.yml')).toBe(true);
  });
});

describe('what they may do', () => {
  test('is nothing by default, and each job says what it needs', () => {
    expect(files.filter(({ workflow }) => JSON.stringify(workflow.permissions) !== '{}').map(({ name }) => name)).toEqual([]);
    expect(named(jobs.filter(({ job }) => job.permissions === undefined))).toEqual([]);
  });

  test('is granted with a reason on the same line', () => {
    const bare = files.flatMap(({ name, text }) => [...text.matchAll(/^ +[a-z-]+: (?:read|write)\b(.*)$/gm)].filter(([, rest = '']) => !/^ # \S/.test(rest)).map(([line]) => `${name}: ${line.trim()}`));
    expect(bare).toEqual([]);
  });

  test('is to read, except for the job that publishes a release', () => {
    const writing = jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes('write'));
    expect(named(writing)).toEqual(['release.yml publish']);
  });

  test('never includes a stranger\'s code with a token that can write', () => {
    for (const { workflow } of files) expect(Object.keys(workflow.on)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(pull_request_target|workflow_run)$/)]));
  });
});

describe('how they run', () => {
  test('every job ends in time, on a machine whose image does not change by itself', () => {
    expect(named(jobs.filter(({ job }) => !(Number(job['timeout-minutes']) > 0)))).toEqual([]);
    expect(named(jobs.filter(({ job }) => job['runs-on'] !== 'ubuntu-24.04'))).toEqual([]);
  });

  test('every workflow says what happens to the runs before it', () => {
    expect(named(files.filter(({ workflow }) => workflow.concurrency === undefined))).toEqual([]);
  });

  test('no script is put together from what an event or an input holds', () => {
    expect(named(steps.filter(({ step }) => /\$\{\{/.test(step.run ?? '')))).toEqual([]);
  });

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
    const script = files.find(({ name }) => name === 'ci.yml')?.workflow.jobs['ci-ok']?.steps[0]?.run ?? '';
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
