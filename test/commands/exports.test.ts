import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asksForRecovery, exportRun, isExported, type Surroundings } from '../../src/commands/exports.ts';
import { conclude, filesOf, type Conclusion } from '../../src/conclude.ts';
import { NOTHING_EARLIER, type Earlier } from '../../src/publish/earlier.ts';
import type { Export, Run, WebhookExport } from '../../src/model.ts';
import { aBudget, aRun, aSample, tiers } from '../support/builders.ts';
import { FAULTS, Receiver, type Answering } from '../publish/exporters/receiver.ts';

const HURRIED = { timeout: 400, second: 5 };
const open: Receiver[] = [];
let root = '';
beforeEach(async () => { root = await mkdtemp(path.join(tmpdir(), 'tailgate-exports-')); });
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
  await rm(root, { recursive: true, force: true });
});

async function receiver(answer?: Answering): Promise<Receiver> {
  const made = await Receiver.start(answer);
  open.push(made);
  return made;
}

/** One figure that is over its limit when it is beyond 1000. */
function concluded(bytes: number, over: Partial<Run> = {}): Conclusion {
  const budget = aBudget({ metric: 'response.size', limit: tiers(1000), tolerance: null, amounts: 'size', origin: 'config' });
  return conclude(aRun({ compare: 'none', samples: [aSample({ metric: 'response.size', values: [bytes, bytes, bytes, bytes, bytes] })], budgets: [budget], head: { commit: 'c'.repeat(40), branch: 'main', dirty: false, time: null }, ...over }), new Map());
}

const around = (exports: readonly Export[], { earlier = NOTHING_EARLIER, ...over }: Partial<Omit<Surroundings, 'earlier'>> & { readonly earlier?: Earlier } = {}): Surroundings => ({
  exports, env: {}, root, project: null, repository: null, branch: 'main', commit: 'c'.repeat(40), pullRequest: null, url: null, source: 'default', worse: null, earlier: () => earlier, print: null, signal: new AbortController().signal, pace: HURRIED, ...over,
});
const toFile = (kind: 'csv' | 'emf' | 'openmetrics', file: string | null): Export => ({ kind, file, namespace: 'Tailgate' });
const hook = (over: Partial<WebhookExport> = {}): WebhookExport => ({ kind: 'webhook', url: '${HOOK}', headers: {}, on: ['fail', 'recovery'], branches: ['*'], allowHttp: false, ...over });
const messagesOf = (troubles: readonly { readonly path: string; readonly message: string }[]): readonly string[] => troubles.map(({ path: where, message }) => `${where}: ${message}`);
const textsOf = (at: Receiver): readonly string[] => at.received.map(({ body }) => (JSON.parse(body.toString('utf8')) as { text: string }).text);

describe('files', () => {
  test('are written into folders that need not be there, and replaced whole', async () => {
    const exports = [toFile('openmetrics', 'out/a/metrics.prom'), toFile('csv', path.join(root, 'b.csv')), toFile('emf', 'c.jsonl')];
    expect(await exportRun(concluded(500), around(exports))).toEqual([]);
    expect(await readFile(path.join(root, 'out/a/metrics.prom'), 'utf8')).toContain('tailgate_response_size_bytes{source="default",target="api",scenario="list",side="head"} 500\n');
    expect(await exportRun(concluded(700), around(exports))).toEqual([]);
    expect(await readFile(path.join(root, 'out/a/metrics.prom'), 'utf8')).toMatch(/side="head"\} 700\n[\s\S]*# EOF\n$/);
    expect(await readFile(path.join(root, 'b.csv'), 'utf8')).toContain(',response.size,bytes,lower,700,');
    expect((await readFile(path.join(root, 'c.jsonl'), 'utf8')).split('\n')).toHaveLength(3);
    expect((await readdir(path.join(root, 'out/a')))).toEqual(['metrics.prom']);
  });

  test('lines for a program go to standard output, unless a report for a program stands there', async () => {
    const printed: string[] = [];
    expect(await exportRun(concluded(500), around([toFile('emf', null)], { print: (text) => printed.push(text) }))).toEqual([]);
    expect(printed.join('').split('\n').map((line) => line.slice(0, 8))).toEqual(['{"_aws":', '{"_aws":', '']);
    expect(messagesOf(await exportRun(concluded(500), around([toFile('emf', null)])))).toEqual(['export.emf: standard output has report.json (`--json`): nothing was written there; name a file']);
  });

  test('what cannot be written costs only itself', async () => {
    await writeFile(path.join(root, 'file'), '');
    await mkdir(path.join(root, 'folder.csv'));
    await symlink('/proc', path.join(root, 'readonly'));
    const troubles = await exportRun(concluded(500), around([toFile('csv', 'file/a.csv'), toFile('csv', 'folder.csv'), toFile('openmetrics', 'readonly/a.prom'), toFile('emf', 'c.jsonl')]));
    expect(messagesOf(troubles)).toEqual([
      expect.stringMatching(/^export\.csv: file\/a\.csv cannot be written: .* \(E(?:EXIST|NOTDIR)\)/),
      expect.stringMatching(/^export\.csv: folder\.csv cannot be written: it is a directory, not a file \(EISDIR\); move it away/),
      expect.stringMatching(/^export\.openmetrics: readonly\/a\.prom cannot be written: .+ \(E[A-Z]+\)/),
    ]);
    expect(await readFile(path.join(root, 'c.jsonl'), 'utf8')).not.toBe('');
  });

  test('a full disk leaves the file of before, and nothing half', async () => {
    await writeFile(path.join(root, 'a.csv'), 'run,started,project,before');
    const module = JSON.stringify(new URL('../../src/publish/exporters/file.js', import.meta.url).href);
    const script = `import { writeExport } from ${module}; console.log(JSON.stringify(await writeExport({ kind: 'csv', file: 'a.csv' }, ${JSON.stringify(path.join(root, 'a.csv'))}, 'n'.repeat(100_000))));`;
    // The limit on the size of a file stands in for the end of the disk.
    const said: unknown = JSON.parse(execFileSync('/bin/sh', ['-c', 'ulimit -f 16; exec "$0" --input-type=module -e "$1"', process.execPath, script], { encoding: 'utf8' }));
    expect(said).toEqual({ path: 'export.csv', missing: [], message: 'a.csv cannot be written: the file is larger than this system allows (EFBIG); raise the limit on the size of files (`ulimit -f`)' });
    expect(await readFile(path.join(root, 'a.csv'), 'utf8')).toBe('run,started,project,before');
    expect(await readdir(root)).toEqual(['a.csv']);
  });
});

test('a pipe and a device stay what they are, and a link stays a link', async () => {
  execFileSync('mkfifo', [path.join(root, 'pipe.csv')]);
  await symlink('/dev/full', path.join(root, 'full.csv'));
  await symlink(path.join(root, 'nowhere'), path.join(root, 'loose.csv'));
  await writeFile(path.join(root, 'real.csv'), '');
  await symlink('real.csv', path.join(root, 'link.csv'));
  const left = 'it is left as it is; write another name, or move it away';
  expect(messagesOf(await exportRun(concluded(500), around(['pipe.csv', 'full.csv', 'loose.csv', 'link.csv'].map((file) => toFile('csv', file)))))).toEqual([
    `export.csv: pipe.csv is there already, and is no file: ${left}`, `export.csv: full.csv is there already, and is no file: ${left}`, `export.csv: loose.csv is a link that leads nowhere: ${left}`,
  ]);
  expect(['pipe.csv', 'full.csv', 'loose.csv', 'link.csv'].map((file) => lstatSync(path.join(root, file))).map((found) => [found.isFIFO(), found.isSymbolicLink()])).toEqual([[true, false], [false, true], [false, true], [false, true]]);
  expect(await readFile(path.join(root, 'real.csv'), 'utf8')).toContain('response.size');
});

test.each([['csv', 'users.csv', 'id,name\n'], ['openmetrics', 'requirements.prom', 'flask==3.0\n'], ['emf', 'app.log', 'started\n']] as const)('a file that is somebody\'s is left as it is (%s)', async (kind, name, text) => {
  await writeFile(path.join(root, name), text);
  expect(messagesOf(await exportRun(concluded(500), around([toFile(kind, name)])))).toEqual([`export.${kind}: ${name} is there already, and is nothing that Tailgate exports: it is left as it is; write another name, or move it away`]);
  expect(await readFile(path.join(root, name), 'utf8')).toBe(text);
  await writeFile(path.join(root, name), '');
  expect(await exportRun(concluded(500), around([toFile(kind, name)]))).toEqual([]);
  expect(await exportRun(concluded(700), around([toFile(kind, name)]))).toEqual([]);
});

describe('webhooks', () => {
  test('are told nothing that was said of the commit already, nor what a later run has overtaken', async () => {
    const at = await receiver();
    const env = { HOOK: at.url };
    for (const earlier of [{ failing: true, said: 'fail', late: false }, { failing: false, said: null, late: true }] as const) expect(await exportRun(concluded(5000), around([hook()], { env, earlier }))).toEqual([]);
    expect(await exportRun(concluded(500), around([hook()], { env, earlier: { failing: true, said: null, late: true } }))).toEqual([]);
    expect(at.received).toEqual([]);
    expect(await exportRun(concluded(5000), around([hook()], { env, earlier: { failing: true, said: 'inconclusive', late: false } }))).toEqual([]);
    expect(textsOf(at)).toEqual([expect.stringContaining('Fail on `main`')]);
  });

  test('of named branches say so where the checkout is on none', async () => {
    const at = await receiver();
    const env = { HOOK: at.url };
    expect(messagesOf(await exportRun(concluded(5000), around([hook({ branches: ['main'] })], { env, branch: null })))).toEqual([expect.stringMatching(/^export\.webhook: the checkout is on no branch \(a detached HEAD\).*nothing was told; check the branch out by its name, or write `branches: \["\*"\]`/)]);
    expect(at.received).toEqual([]);
    expect(await exportRun(concluded(5000), around([hook()], { env, branch: null }))).toEqual([]);
    expect(textsOf(at)).toEqual([expect.stringMatching(/^:x: Tailgate: Fail: /)]);
  });

  test('of `main` hear nothing of a fork\'s', async () => {
    const at = await receiver();
    await exportRun(concluded(5000), around([hook({ branches: ['main'] })], { env: { HOOK: at.url }, branch: 'evil:main' }));
    expect(at.received).toEqual([]);
  });

  test('are told of a failure, and of the first run that is over it; of other passes nothing', async () => {
    const at = await receiver();
    const env = { HOOK: at.url };
    expect(await exportRun(concluded(5000), around([hook()], { env }))).toEqual([]);
    expect(await exportRun(concluded(500), around([hook()], { env, earlier: { ...NOTHING_EARLIER, failing: true } }))).toEqual([]);
    expect(await exportRun(concluded(500), around([hook()], { env }))).toEqual([]);
    expect(await exportRun(concluded(500, { partial: true }), around([hook()], { env, earlier: { ...NOTHING_EARLIER, failing: true } }))).toEqual([]);
    expect(textsOf(at)).toEqual([expect.stringMatching(/^:x: Tailgate: Fail on `main`: response\.size of api\/list: 5\.00 kB/), expect.stringMatching(/^:white_check_mark: Tailgate: Recovered on `main`/)]);
    expect(at.received[0]?.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  test('hear of what they want to, and of their branches only', async () => {
    const at = await receiver();
    const env = { HOOK: at.url };
    await exportRun(concluded(5000), around([hook({ branches: ['release/*'] })], { env }));
    await exportRun(concluded(5000), around([hook({ on: ['inconclusive'] })], { env }));
    expect(at.received).toEqual([]);
    await exportRun(concluded(5000), around([hook({ branches: ['release/*'] })], { env, branch: 'release/1' }));
    const failure = { target: 'api', scenario: null, side: 'head', kind: 'died', message: 'it died', hint: null, log: [] } as const;
    await exportRun(concluded(500, { failures: [failure] }), around([hook({ on: ['inconclusive'] })], { env }));
    expect(textsOf(at).map((text) => text.slice(0, 60))).toEqual([expect.stringContaining('Fail on `release/1`'), expect.stringContaining('Inconclusive on `main`')]);
  });

  const died = { target: 'api', scenario: null, side: 'head', kind: 'died', message: 'it died', hint: null, log: [] } as const;
  const red: readonly (readonly [string, Conclusion, string | null, RegExp])[] = [
    ['a service that no longer starts', concluded(500, { failures: [died] }), null, /Fail on `main`: could not measure api: it died/],
    ['a baseline that is missing where one must be there', concluded(500, { compare: 'stored', policy: { onInconclusive: 'pass', onMissingBaseline: 'fail' } }), null, /Fail on `main`: not decided, and the policy asks for a decision: /],
    ['a change in main\'s history', concluded(500), 'Main got worse', /Fail on `main`: Main got worse$/],
  ];
  test.each(red)('whatever ends red is a fail to all of them, and no recovery: %s', async (_, conclusion, worse, text) => {
    const at = await receiver();
    const env = { HOOK: at.url };
    const exports = [hook(), toFile('openmetrics', 'a.prom'), toFile('csv', 'a.csv'), toFile('emf', 'a.jsonl')];
    for (const failing of [false, true]) expect(await exportRun(conclusion, around(exports, { env, worse, earlier: { ...NOTHING_EARLIER, failing } }))).toEqual([]);
    expect(textsOf(at)).toEqual([expect.stringMatching(text), expect.stringMatching(text)]);
    expect(await readFile(path.join(root, 'a.prom'), 'utf8')).toContain('tailgate_outcome{source="default",outcome="fail"} 1\n');
    expect((await readFile(path.join(root, 'a.csv'), 'utf8')).split('\r\n').slice(1, -1).every((row) => row.includes(',fail,'))).toBe(true);
    expect(JSON.parse((await readFile(path.join(root, 'a.jsonl'), 'utf8')).split('\n')[0] ?? '')).toMatchObject({ 'run.failed': 1, outcome: 'fail' });
  });

  test('who asks for what the report says of it is told that', async () => {
    const at = await receiver();
    await exportRun(concluded(500, { failures: [died] }), around([hook({ on: ['inconclusive'] })], { env: { HOOK: at.url } }));
    expect(textsOf(at)).toEqual([expect.stringContaining('Inconclusive on `main`')]);
  });

  test('what makes a run red besides its budgets is told with them', async () => {
    const at = await receiver();
    await exportRun(concluded(5000), around([hook()], { env: { HOOK: at.url }, worse: 'Main got worse' }));
    expect(at.received[0]?.body.toString('utf8')).toMatch(/"• Main got worse\\n• response\.size/);
    expect(textsOf(at)).toEqual([expect.stringContaining('Fail on `main`: response.size of api/list')]);
  });

  test('of a list are told apart by their place in it', async () => {
    expect(messagesOf(await exportRun(concluded(500), around([hook({ place: 0 }), hook({ place: 3, url: '${OTHER}' })])))).toEqual([expect.stringMatching(/^export\[0\]\.webhook: `HOOK` is not/), expect.stringMatching(/^export\[3\]\.webhook: `OTHER` is not/)]);
  });

  test('one whose secret is missing is told of even where there was nothing to tell it', async () => {
    expect(await exportRun(concluded(500), around([hook()]))).toEqual([expect.objectContaining({ path: 'export.webhook', missing: ['HOOK'] })]);
    expect(await exportRun(concluded(500), around([hook({ branches: ['other'] })]))).toEqual([]);
  });

  test.each(Object.entries(FAULTS))('one that %s is one line without its address', async (_, { answer, why }) => {
    const at = await receiver(answer);
    const [told, ...more] = await exportRun(concluded(5000), around([hook({ headers: { authorization: '${KEY}' } })], { env: { HOOK: `${at.url}/hunter2`, KEY: 'hunter3' } }));
    expect(more).toEqual([]);
    expect(told?.message).toMatch(why);
    expect(told?.message).not.toMatch(/hunter|127\.0\.0\.1/);
  });

  test('one that cannot be reached tells of a proxy that Node was not told to use', async () => {
    const at = await receiver();
    const { url } = at;
    await at.stop();
    open.pop();
    const saidWith = async (env: Readonly<Record<string, string>>): Promise<readonly string[]> => messagesOf(await exportRun(concluded(5000), around([hook()], { env: { HOOK: url, ...env } })));
    const refused = 'export.webhook: nothing was told: the connection was refused (ECONNREFUSED)';
    expect(await saidWith({})).toEqual([refused]);
    expect(await saidWith({ HTTPS_PROXY: 'http://me:hunter2@proxy:3128' })).toEqual([`${refused}; \`HTTPS_PROXY\` is used only with \`NODE_USE_ENV_PROXY=1\` in the environment too, from Node 24.5 on`]);
    expect(await saidWith({ HTTPS_PROXY: 'http://proxy:3128', NODE_USE_ENV_PROXY: '1' })).toEqual([refused]);
  });

  test('a redirect to another host gets nothing', async () => {
    const other = await receiver();
    const at = await receiver((response) => { response.writeHead(302, { location: `${other.url}/steal` }).end(); });
    await exportRun(concluded(5000), around([hook()], { env: { HOOK: at.url } }));
    expect([at.received.length, other.received.length]).toEqual([1, 0]);
  });
});

test('all of them fail at once: each has its line, and the run is what it was', async () => {
  const at = await receiver(() => undefined);
  const conclusion = concluded(5000);
  const before = JSON.stringify(filesOf(conclusion));
  const troubles = await exportRun(conclusion, around([toFile('csv', '/proc/a.csv'), { kind: 'otlp', endpoint: at.url, headers: {}, allowHttp: false }, hook(), hook({ url: '${NONE}' })], { env: { HOOK: at.url } }));
  expect(troubles.map((one) => one.path)).toEqual(['export.csv', 'export.otlp', 'export.webhook', 'export.webhook']);
  expect([conclusion.exitCode, JSON.stringify(filesOf(conclusion))]).toEqual([1, before]);
});

test('a part of a run, and one that was cut short, are not exported', async () => {
  const at = await receiver();
  const exports = [toFile('csv', 'a.csv'), hook()];
  const cut = concluded(5000, { complete: false });
  const part = concluded(5000, { shard: { index: 1, of: 2, parts: [0], whole: [{ target: 'api', scenario: 'list' }, { target: 'web', scenario: null }], config: null, changes: null } });
  for (const one of [cut, part]) {
    expect(isExported(one)).toBe(false);
    expect(await exportRun(one, around(exports, { env: { HOOK: at.url } }))).toEqual([]);
  }
  expect(await readdir(root)).toEqual([]);
  expect(at.received).toEqual([]);
});

test('what came before is asked for only where somebody wants to hear of a recovery', () => {
  expect(asksForRecovery([hook({ on: ['fail'] }), toFile('csv', 'a.csv')])).toBe(false);
  expect(asksForRecovery([hook({ on: ['fail'] }), hook()])).toBe(true);
});
