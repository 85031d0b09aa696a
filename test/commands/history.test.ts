import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeBaseline } from '../../src/baseline/codec.ts';
import { updateBaselines } from '../../src/baseline/directory.ts';
import type { BaselineEntry } from '../../src/model.ts';
import { aBaseline, aFingerprint, entryAt } from '../baseline/entries.ts';
import { commandLine, type Printed, type TestWorld } from '../support/command-line.ts';
import { scratch } from '../support/program.ts';

let root: string;
beforeEach(() => { root = scratch(); });
afterEach(() => rmSync(root, { recursive: true, force: true }));

const history = (args: readonly string[] = [], world: Partial<TestWorld> = {}): Promise<Printed> => commandLine(['history', ...args], { cwd: root, ...world });
const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main', ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** `count` entries an hour apart. */
const entries = (count: number, over: (index: number) => Partial<BaselineEntry> = () => ({})): readonly BaselineEntry[] => Array.from({ length: count }, (_, index) => entryAt(index * 60, over(index)));

function store(target: string, list: readonly BaselineEntry[], folder = 'baselines'): void {
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, `${target}.json`), encodeBaseline(aBaseline(list, target)));
}

interface Document {
  readonly schema: string;
  readonly baselines: string;
  readonly repository: string | null;
  readonly notes: readonly string[];
  readonly targets: readonly { readonly target: string; readonly entries: number; readonly series: readonly { readonly metric: string; readonly scenario: string | null; readonly machine: unknown; readonly points: readonly { readonly id: string }[] }[] }[];
}
async function json(args: readonly string[] = [], world: Partial<TestWorld> = {}): Promise<Document> {
  const printed = await history(['--json', ...args], world);
  if (printed.code !== 0) throw new Error(printed.stderr);
  return JSON.parse(printed.stdout) as Document;
}

describe('what is refused, with what to do', () => {
  test('no baselines at all', async () => {
    const printed = await history();
    expect(printed).toMatchObject({ code: 2, stdout: '' });
    expect(printed.stderr).toContain('there are no baselines in baselines/');
    expect(printed.stderr).toContain('--branch tailgate-baselines');
  });

  test('a damaged file: it is named, and nothing is shown of the others', async () => {
    store('api', entries(3));
    writeFileSync(path.join(root, 'baselines', 'web.json'), '{"schema":"tailgate.baseline/1",');
    const printed = await history();
    expect(printed).toMatchObject({ code: 2, stdout: '' });
    expect(printed.stderr).toMatch(/web\.json.*ends in the middle/);
  });

  test('a file of a newer Tailgate', async () => {
    store('api', []);
    writeFileSync(path.join(root, 'baselines', 'api.json'), '{"schema":"tailgate.baseline/9","target":"api","entries":[]}');
    expect((await history()).stderr).toContain('Upgrade Tailgate');
  });

  test('a target, scenario, metric or day that leaves nothing: each says what there is', async () => {
    store('api', entries(3));
    expect((await history(['--target', 'apl'])).stderr).toMatch(/no baseline of `apl`\n.*write one of: api/);
    expect((await history(['--scenario', 'lst'])).stderr).toMatch(/no entry has figures of `lst`\n.*write one of: list/);
    expect((await history(['--metric', 'latncy.*'])).stderr).toMatch(/no metric is called `latncy\.\*`\n.*latency\.p99, size\.unpacked/);
    expect((await history(['--scenario', 'list', '--metric', 'size.*'])).stderr).toContain('that scenario has no such metric');
    expect((await history(['--since', '2030-01-01'])).stderr).toContain('nothing of it was stored since 2030-01-01');
    for (const wrong of ['yesterday', '2026-13-01', '5', '-1d', '2026-01-01; rm']) expect(await history([`--since=${wrong}`])).toMatchObject({ code: 2 });
  });

  test('a repository that is none', async () => {
    store('api', entries(3));
    for (const wrong of ['acme', 'javascript:alert(1)//x', 'https://example.com', 'a/..', 'acme/api?x']) expect(await history(['--repository', wrong])).toMatchObject({ code: 2 });
  });

  test('a config that is wrong, and one that is asked for and is not there', async () => {
    store('api', entries(3));
    expect(await history(['--config', 'other.yml'])).toMatchObject({ code: 2 });
    writeFileSync(path.join(root, 'tailgate.yml'), 'version: 1\ntargets: {}\nhistory: { pin: "a b" }\n');
    expect((await history()).stderr).toContain('history.pin');
  });
});

describe('on the terminal', () => {
  test('a row for each metric: how many entries, their course, the newest value', async () => {
    store('api', entries(12, (index) => ({ samples: [{ scenario: 'list', metric: 'latency.p99', workload: 'w1', point: index < 6 ? 4 : 8, values: [] }] })));
    const { code, stdout } = await history();
    expect(code).toBe(0);
    expect(stdout).toContain('api: 12 entries, the newest of 2026-01-01, commit c0ffeer660');
    expect(stdout).toMatch(/list latency\.p99 +12 +▁▁▁▁▁▁██████ +8\.00 ms/);
  });

  test('says of a short history that it is too short', async () => {
    store('api', entries(4));
    expect((await history()).stdout).toMatch(/latency\.p99 .*4 entries: too few to say/);
    expect((await history()).stdout).not.toMatch(/regressed|improved/);
  });

  test('tells machines apart, and says which is which', async () => {
    store('api', entries(9, (index) => ({ fingerprint: index % 3 === 0 ? { ...aFingerprint, cpu: 'Intel Xeon 8370C' } : aFingerprint })));
    const { stdout } = await history();
    expect(stdout).toMatch(/list latency\.p99 +A +6 /);
    expect(stdout).toMatch(/\n +B +3 /);
    expect(stdout).toContain('A  AMD EPYC 7763, 4 cores');
    expect(stdout).toContain('B  Intel Xeon 8370C, 4 cores');
  });

  test('has characters of ASCII alone where the terminal has no others, colours where there are any', async () => {
    store('api', entries(9, (index) => ({ samples: [{ scenario: 'list', metric: 'latency.p99', workload: 'w1', point: 1 + index, values: [] }] })));
    expect((await history([], { env: { LANG: 'C' } })).stdout).toMatch(/^[\x20-\x7e\n]*$/);
    expect((await history([], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b[');
    expect((await history([], { isTTY: true })).stdout).toContain('\u001b[');
  });

  test.each([40, 60, 80, 200])('fits a terminal of %d columns', async (columns) => {
    store('api', entries(60));
    for (const line of (await history([], { columns })).stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });

  test('shows names that try to be something else as text', async () => {
    store('api', entries(3, () => ({ samples: [{ scenario: '\u001b[31m::error::x', metric: '\u202elatency', workload: 'w', point: 1, values: [] }] })));
    const { stdout } = await history();
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(stdout).not.toMatch(/^\s*::error::/m);
  });

  test('shows nothing older than --since', async () => {
    store('api', entries(48));
    expect((await json(['--since', '2026-01-02'])).targets[0]?.series[0]?.points).toHaveLength(24);
    expect((await json(['--since', '1d'], { now: new Date('2026-01-02T23:30:00Z') })).targets[0]?.series[0]?.points).toHaveLength(24);
  });
});

test('--json has every point of every series, under a schema', async () => {
  store('api', entries(5));
  store('web', entries(2));
  const document = await json();
  expect(document).toMatchObject({ schema: 'tailgate.history/1', baselines: 'baselines/', repository: null, notes: [] });
  expect(document.targets.map(({ target, entries: count }) => [target, count])).toEqual([['api', 5], ['web', 2]]);
  expect(document.targets[0]?.series.map(({ metric, points }) => [metric, points.length])).toEqual([['latency.p99', 5], ['size.unpacked', 5]]);
  expect((await json(['--target', 'web', '--metric', 'size.*'])).targets).toMatchObject([{ target: 'web', series: [{ metric: 'size.unpacked' }] }]);
});

describe('from a branch', () => {
  /** A clone whose origin has a branch of baselines, as the Action leaves it; the checkout itself has none. */
  function publish(list: readonly BaselineEntry[], folder = 'baselines'): void {
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'Start');
    git('checkout', '-q', '--orphan', 'tailgate-baselines');
    store('api', list, folder);
    writeFileSync(path.join(root, 'README.md'), 'what this branch is');
    git('add', '-A');
    git('commit', '-q', '-m', 'Add a measurement');
    git('update-ref', 'refs/remotes/origin/tailgate-baselines', 'HEAD');
    git('checkout', '-q', 'main');
    git('branch', '-q', '-D', 'tailgate-baselines');
  }

  test('reads what origin had when it was fetched, without a checkout and without a token', async () => {
    publish(entries(7));
    expect(readdirSync(root)).toEqual(['.git']);
    expect(await json(['--branch', 'tailgate-baselines'])).toMatchObject({ baselines: 'tailgate-baselines:baselines/', targets: [{ target: 'api', entries: 7 }] });
    expect((await history(['--branch', 'origin/tailgate-baselines'])).code).toBe(0);
  });

  test('also at the top of the branch, and from a folder below the top of the checkout', async () => {
    publish(entries(3), '.');
    expect((await json(['--branch', 'tailgate-baselines', '--baselines', '.'])).targets).toMatchObject([{ entries: 3 }]);
    mkdirSync(path.join(root, 'deeper'));
    expect((await json(['--branch', 'tailgate-baselines', '--baselines', './', '--working-directory', 'deeper'])).targets).toMatchObject([{ entries: 3 }]);
  });

  test('refuses a file that is damaged, of another target, or a link, as a folder does', async () => {
    publish(entries(3));
    const blob = (text: string): string => execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: root, input: text, encoding: 'utf8' }).trim();
    const branchWith = (mode: string, name: string, text: string): void => {
      const tree = execFileSync('git', ['mktree'], { cwd: root, input: `${mode} blob ${blob(text)}\t${name}\n`, encoding: 'utf8' }).trim();
      const top = execFileSync('git', ['mktree'], { cwd: root, input: `040000 tree ${tree}\tbaselines\n`, encoding: 'utf8' }).trim();
      git('update-ref', 'refs/remotes/origin/odd', git('commit-tree', '-m', 'x', top).trim());
    };
    branchWith('100644', 'api.json', '{"schema":');
    expect((await history(['--branch', 'odd'])).stderr).toMatch(/odd:baselines\/api\.json/);
    branchWith('100644', 'web.json', encodeBaseline(aBaseline(entries(2), 'api')));
    expect((await history(['--branch', 'odd'])).stderr).toContain('whose file is api.json');
    branchWith('120000', 'api.json', '/etc/passwd');
    expect((await history(['--branch', 'odd'])).stderr).toContain('there are no baselines in odd:baselines/');
  });

  test('says how to get a branch that is not here, and what is missing where there is no repository', async () => {
    expect((await history(['--branch', 'tailgate-baselines'])).stderr).toContain('in no git repository');
    publish(entries(3));
    expect((await history(['--branch', 'other'])).stderr).toContain('git fetch origin other:refs/remotes/origin/other');
    expect((await history(['--branch', 'tailgate-baselines', '--baselines', '../x'])).stderr).toContain('leads out of the branch');
    expect((await history(['--branch', 'tailgate-baselines', '--baselines', 'elsewhere'])).stderr).toContain('there are no baselines in tailgate-baselines:elsewhere/');
    for (const wrong of ['--upload-pack=x', 'a b', '$(touch x)', '-x']) expect((await history([`--branch=${wrong}`])).code).toBe(2);
    expect(readdirSync(root)).toEqual(['.git']);
  });
});

describe('what thinning took out of the files', () => {
  /** A commit for each of `count` runs, as a pipeline makes them. */
  async function grow(count: number, from = 0): Promise<void> {
    for (let i = from; i < from + count; i += 1) {
      const stored = await updateBaselines(path.join(root, 'baselines'), new Map([['api', [entryAt(i * 60)]]]));
      if (!stored.ok) throw new Error('not stored');
      git('add', '-A');
      git('commit', '-q', '-m', `Run ${i}`);
    }
  }

  test('comes back from their earlier versions in git; a history that was begun anew on purpose stays so', async () => {
    mkdirSync(path.join(root, 'baselines'));
    git('init', '-q');
    await grow(75);
    expect(JSON.parse(readFileSync(path.join(root, 'baselines', 'api.json'), 'utf8')).entries.length).toBeLessThanOrEqual(50);
    const whole = await json();
    expect(whole.targets[0]?.series[0]?.points.map(({ id }) => id)).toEqual(Array.from({ length: 75 }, (_, i) => `r${i * 60}`));
    rmSync(path.join(root, 'baselines', 'api.json'));
    git('commit', '-q', '-a', '-m', 'Begin anew');
    await grow(4, 100);
    expect((await json()).targets[0]?.entries).toBe(4);
  });

  test('says so where a version in between was damaged, and goes on', async () => {
    mkdirSync(path.join(root, 'baselines'));
    git('init', '-q');
    await grow(3);
    const good = readFileSync(path.join(root, 'baselines', 'api.json'));
    for (const damage of ['<<<<<<< HEAD', '=======']) {
      writeFileSync(path.join(root, 'baselines', 'api.json'), damage);
      git('commit', '-q', '-a', '-m', 'A conflict');
    }
    writeFileSync(path.join(root, 'baselines', 'api.json'), good);
    git('commit', '-q', '-a', '-m', 'Mended');
    await grow(1, 3);
    const { targets, notes } = await json();
    expect(targets[0]?.entries).toBe(4);
    expect(notes).toEqual([expect.stringContaining('cannot be read')]);
  });
});

test('what the config accepts is shown with the reason, and a pinned release without a run is told', async () => {
  store('api', entries(30, (index) => ({ commit: index.toString(16).padStart(40, '0'), samples: [{ scenario: null, metric: 'size.packed', workload: 'w', point: index < 12 ? 1e6 : 1.5e6, values: [] }] })));
  git('init', '-q');
  git('commit', '-q', '--allow-empty', '-m', 'Release');
  git('tag', 'v1');
  writeFileSync(path.join(root, 'tailgate.yml'), [
    'version: 1', 'targets: { api: { package: { path: . } } }', 'history: { pin: v1 }',
    'accept: [{ metric: size.packed, reason: new pictures, expires: "2999-12-31" }]', '',
  ].join('\n'));
  const printed = await history();
  expect(printed).toMatchObject({ code: 0, stderr: '' });
  expect(printed.stdout).toMatch(/accepted: new pictures/);
  expect(printed.stdout.replace(/\s+/g, ' ')).toMatch(/Nothing of api is held against the pinned release "v1"/);
});

describe('--html', () => {
  const pages = (folder = 'public'): readonly string[] => readdirSync(path.join(root, folder)).sort();

  test('writes an index and a page for each metric, and nothing on stdout', async () => {
    store('api', entries(3));
    const printed = await history(['--html', 'public']);
    expect(printed).toMatchObject({ code: 0, stdout: '' });
    expect(printed.stderr).toContain('wrote 3 pages');
    expect(pages()).toEqual(['.tailgate-history', expect.stringMatching(/^api-list-latency-p99-/), expect.stringMatching(/^api-size-unpacked-/), 'index.html']);
    expect(readFileSync(path.join(root, 'public', 'index.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  test('replaces its own pages, removes those of metrics that are no more, and leaves what others put beside them', async () => {
    store('api', entries(3));
    store('web', entries(3));
    await history(['--html', 'public']);
    const before = pages().length;
    writeFileSync(path.join(root, 'public', 'CNAME'), 'perf.example.com');
    rmSync(path.join(root, 'baselines', 'web.json'));
    expect(await history(['--html', 'public', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(pages()).toHaveLength(before - 2 + 1);
    expect(pages()).toContain('CNAME');
    expect(pages().join()).not.toContain('web-');
  });

  test('refuses a folder with other people\'s files, and touches nothing there', async () => {
    store('api', entries(3));
    mkdirSync(path.join(root, 'site'));
    writeFileSync(path.join(root, 'site', 'index.html'), 'mine');
    const printed = await history(['--html', 'site']);
    expect(printed).toMatchObject({ code: 2 });
    expect(printed.stderr).toContain('holds files that are not a trend page of Tailgate');
    expect(pages('site')).toEqual(['index.html']);
    writeFileSync(path.join(root, 'file'), 'x');
    expect((await history(['--html', 'file'])).code).toBe(2);
  });

  test('removes nothing but pages, whatever a marker that somebody wrote says', async () => {
    store('api', entries(3));
    mkdirSync(path.join(root, 'public'));
    writeFileSync(path.join(root, 'keep.html'), 'mine');
    writeFileSync(path.join(root, 'public', 'notes.txt'), 'mine');
    writeFileSync(path.join(root, 'public', '.tailgate-history'), JSON.stringify({ files: ['../keep.html', 'notes.txt', '/etc/hostname', '.tailgate-history', 7] }));
    expect((await history(['--html', 'public'])).code).toBe(0);
    expect(readFileSync(path.join(root, 'keep.html'), 'utf8')).toBe('mine');
    expect(readFileSync(path.join(root, 'public', 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('goes on where a writing was killed, and follows no link that stands where a page goes', async () => {
    store('api', entries(3));
    mkdirSync(path.join(root, 'public'));
    writeFileSync(path.join(root, 'public', '.tailgate-0123abcd-999999-0123456789ab.tmp'), 'half');
    expect((await history(['--html', 'public'])).code).toBe(0);
    writeFileSync(path.join(root, 'elsewhere'), 'mine');
    rmSync(path.join(root, 'public', 'index.html'));
    symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'public', 'index.html'));
    expect((await history(['--html', 'public'])).code).toBe(0);
    expect(readFileSync(path.join(root, 'elsewhere'), 'utf8')).toBe('mine');
    expect(readFileSync(path.join(root, 'public', 'index.html'), 'utf8')).toContain('<!doctype html>');
  });

  test('links commits into the repository that is asked for, the job\'s, or origin\'s, without what it is asked with', async () => {
    const full = (index: number): Partial<BaselineEntry> => ({ commit: `${index}`.padStart(40, 'a') });
    store('api', entries(3, full));
    const address = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string | null> => {
      expect((await history(['--html', 'public', '--quiet', ...args], { env })).code).toBe(0);
      const page = pages().find((name) => name.includes('latency')) ?? '';
      return /href="(https:[^"]*)a{39}2"/.exec(readFileSync(path.join(root, 'public', page), 'utf8'))?.[1] ?? null;
    };
    expect(await address([])).toBeNull();
    git('init', '-q');
    git('remote', 'add', 'origin', 'https://x-access-token:s3cret@github.com/acme/api.git');
    expect(await address([])).toBe('https://github.com/acme/api/commit/');
    for (const [remote, found] of [['git@git.example.com:acme/api.git', null], ['https://constructor/acme/api.git', null], ['ssh://git@ssh.github.com:443/acme/api', 'https://github.com/acme/api/commit/'], ['git@gitlab.com:acme/group/api.git', 'https://gitlab.com/acme/group/api/-/commit/'], ['https://bitbucket.org/acme/api', 'https://bitbucket.org/acme/api/commits/'], ['/srv/git/api.git', null], ['file:///srv/api', null], ['javascript:alert(1)', null]] as const) {
      git('remote', 'set-url', 'origin', remote);
      expect(await address([])).toBe(found);
    }
    git('remote', 'set-url', 'origin', 'git@git.example.com:acme/api.git');
    expect(await address([], { GITHUB_SERVER_URL: 'https://git.example.com' })).toBe('https://git.example.com/acme/api/commit/');
    expect(await address([], { GITHUB_REPOSITORY: 'acme/web' })).toBe('https://github.com/acme/web/commit/');
    expect(await address([], { GITHUB_REPOSITORY: 'acme/web', GITHUB_SERVER_URL: 'https://git.example.com' })).toBe('https://git.example.com/acme/web/commit/');
    expect(await address(['--repository', 'acme/other'], { GITHUB_REPOSITORY: 'acme/web' })).toBe('https://github.com/acme/other/commit/');
  });
});
