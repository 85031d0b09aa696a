import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planInit, writeInit } from '../../src/commands/init.ts';
import { readHar } from '../../src/commands/init/har.ts';
import { recordedScenario, type Recorded } from '../../src/commands/init/har-scenario.ts';
import { harFiles } from '../../src/commands/init/har-text.ts';
import { recordingOf, type HarFlags, type Recording } from '../../src/commands/init/recording.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { Scenario } from '../../src/model.ts';
import { serverIn } from '../support/config.ts';
import { fc } from '../support/properties.ts';

interface Entry { readonly method?: string; readonly url?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string; readonly type?: string; readonly status?: number; readonly answer?: string }

const entryOf = ({ method = 'GET', url = 'http://shop.test/', headers = {}, body, type = 'application/json', status = 200, answer = 'application/json' }: Entry): object => ({
  request: { method, url, headers: Object.entries(headers).map(([name, value]) => ({ name, value })), ...(body === undefined ? {} : { postData: { mimeType: type, text: body } }) },
  response: { status, content: { mimeType: answer } },
});
const harOf = (...entries: readonly Entry[]): string => JSON.stringify({ log: { entries: entries.map(entryOf) } });

function recorded(text: string, host: string | null = null, assets = false): Recorded {
  const har = readHar(text, 'visit.har');
  if (!har.ok) throw new Error(JSON.stringify(har.problems));
  const found = recordedScenario(har.value, { host, assets });
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** As the config reads what was written. */
function scenarioOf(found: Recorded): Scenario {
  const { scenario, files } = harFiles(found);
  const texts = new Map(files.map(({ path: file, text }) => [file, text]));
  const config = `version: 1\ntargets:\n  api:\n    start: x\n    scenarios:\n${scenario.split('\n').map((line) => `      ${line}`).join('\n')}\n`;
  const read = parseConfig(config, 'tailgate.yml', (file) => ({ ok: true, value: texts.get(file) ?? '' }));
  if (!read.ok) throw new Error(`${JSON.stringify(read.problems, null, 1)}\n${config}`);
  const only = serverIn(read.value).scenarios[0];
  if (only === undefined) throw new Error('no scenario');
  return only;
}

describe('a recorded visit', () => {
  test('becomes a mix of what the host was asked, each as often as it was sent', () => {
    const found = recorded(harOf({ url: 'http://shop.test/items?page=1' }, { url: 'http://shop.test/items?page=1', status: 304 }, { url: 'http://shop.test/cart', method: 'PUT', body: '{"n":1}' }, { url: 'https://ads.test/x' }));
    expect(found.host).toBe('shop.test');
    expect(found.told).toEqual(['left out: those to other hosts, ads.test (1)']);
    expect(scenarioOf(found)).toMatchObject({
      requests: [{ method: 'GET', path: '/items?page=1' }, { method: 'PUT', path: '/cart', body: '{"n":1}', headers: { 'content-type': 'application/json' } }],
      feed: { flows: [{ weight: 2, requests: [0] }, { weight: 1, requests: [1] }] },
    });
  });

  test('in which nothing was sent twice stays in its order', () => {
    const sent = scenarioOf(recorded(harOf({ url: 'http://shop.test/a' }, { url: 'http://shop.test/b', method: 'DELETE' }, { url: 'http://shop.test/c', status: 302 })));
    expect(sent.feed).toBeUndefined();
    expect(sent.requests.map(({ method, path: sentTo, expect: { status } }) => [method, sentTo, status])).toEqual([['GET', '/a', null], ['DELETE', '/b', null], ['GET', '/c', [302]]]);
  });

  test('is of the host that is asked most, or is named', () => {
    const text = harOf({ url: 'http://a.test/1' }, { url: 'http://b.test:81/1' }, { url: 'http://b.test:81/2' }, { url: 'http://a.test/x.png' }, { url: 'http://a.test/y.png', answer: 'image/png' });
    expect(recorded(text).host).toBe('b.test:81');
    expect(recorded(text, 'A.test').requests.map(({ path: sentTo }) => sentTo)).toEqual(['/1']);
    expect(recorded(text, 'a.test', true).requests.map(({ path: sentTo }) => sentTo)).toEqual(['/1', '/x.png', '/y.png']);
    expect(() => recorded(text, 'c.test')).toThrow('has no request to c.test: it has b.test:81 (2), a.test (1)');
  });

  test('leaves out what cannot be sent again', () => {
    const found = recorded(harOf({ url: 'http://shop.test/a' }, { method: 'OPTIONS' }, { status: 0 }, { status: 500 }, { status: 401 }, { url: 'ws://shop.test/', status: 101 }, { url: 'data:text/plain,x' }));
    expect(found.requests.map(({ path: sentTo }) => sentTo)).toEqual(['/a']);
    expect(found.told).toEqual(['left out: 2 that are no requests over HTTP (data URLs, web sockets)', 'left out: 1 with which the browser only asked for permission (OPTIONS)', 'left out: 1 without an answer', 'left out: 2 answered with an error']);
  });

  test('leaves no secret in the files, and says so', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
    const found = recorded(harOf(
      { url: `http://shop.test/reset/${token}?api_key=s3cr3t&page=2`, headers: { Cookie: 'sid=s3cr3t', Authorization: 'Bearer s3cr3t', 'X-Api-Key': 's3cr3t', 'X-Company': 's3cr3t', Accept: 'application/json', 'Sec-Fetch-Mode': 'cors' } },
      { url: 'http://ann:s3cr3t@shop.test/notes', method: 'POST', body: '{"name":"ann","password":"s3cr3t","author":"me","deep":[{"refreshToken":"s3cr3t","max_tokens":5,"note":"s3cr3t-less"}],"pin":1234}'.replace('s3cr3t-less', token) },
      { url: 'http://shop.test/form', method: 'POST', type: 'application/x-www-form-urlencoded', body: 'user=ann&password=s3cr3t' },
      { url: 'http://shop.test/text', method: 'POST', type: 'text/plain', body: `hello ${token}` },
    ));
    const { scenario, files } = harFiles(found);
    const written = [scenario, ...files.map(({ text }) => text)].join('\n');
    expect(written).not.toMatch(/s3cr3t|eyJ|1234/);
    expect(written).toContain('author: me');
    expect(found.told.join('\n')).toBe(`left out of the requests, because they are secrets: cookie (1), authorization (1), x-api-key (1), user and password in the address (1); take them from a login with \`capture\`, or from a file of test users with \`data\`
left out too, the headers x-company; write those that the service needs
the path /reset/REMOVED had a token: REMOVED stands there now, put in a value for tests
the query of /reset/REMOVED had api_key: REMOVED stands there now, put in a value for tests
the body of /notes had password, refreshToken, note, pin: REMOVED stands there now, put in a value for tests
the body of /form had password: REMOVED stands there now, put in a value for tests
the body of /text had a token: REMOVED stands there now, put in a value for tests`);
    expect(scenarioOf(found).requests.map(({ body }) => body)).toEqual([null, expect.stringContaining('"max_tokens":5'), 'user=ann&password=REMOVED', 'hello REMOVED']);
  });

  test('puts long bodies into files, and those with numbers that JavaScript rounds as they were', () => {
    const long = JSON.stringify({ text: 'x'.repeat(2000) });
    const found = recorded(harOf({ method: 'POST', body: long }, { method: 'POST', body: '{"id": 12345678901234567890}' }, { method: 'POST', body: 'a\r\nb', type: 'text/plain' }));
    expect(harFiles(found).files.map(({ path: file }) => file)).toEqual(['perf/recorded/01.json', 'perf/recorded/02.txt']);
    expect(scenarioOf(found).requests.map(({ body }) => body)).toEqual([JSON.stringify(JSON.parse(long), null, 2) + '\n', '{"id": 12345678901234567890}', 'a\r\nb']);
  });

  test('of thousands of requests keeps proportions that the config takes, and the most frequent ones', () => {
    const entries = Array.from({ length: 3000 }, (_, i): Entry => ({ url: `http://shop.test/${i % 10 === 0 ? i : 'often'}` }));
    const found = recorded(harOf(...entries));
    expect(found.told).toEqual(['of 301 different requests the 100 that were sent most are taken']);
    const { feed } = scenarioOf(found);
    expect(feed?.flows).toHaveLength(100);
    expect(Math.max(...(feed?.flows.map(({ weight }) => weight) ?? []))).toBeGreaterThan(800);
  });

  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('{{a}}', '{{a.b}}', "'", '"', '\n', '---', '&a *a', '!x', '#'));
  const entry = fc.record({
    method: fc.constantFrom('GET', 'POST', 'put', 'PURGE'), url: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), text.map((one) => `http://shop.test/${one}`), text.map((one) => `http://shop.test/?${one}`), text),
    headers: fc.dictionary(fc.constantFrom('accept', 'content-type', 'prefer', 'range', 'x'), text), body: fc.oneof(text, fc.json()), type: fc.oneof(fc.constantFrom('application/json', 'text/plain', 'application/x-www-form-urlencoded', ''), text), status: fc.constantFrom(200, 302, 404),
  });
  test('of any kind makes a config that is read as it was meant', () => {
    fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
      const har = readHar(harOf(...entries), 'visit.har');
      const found = har.ok ? recordedScenario(har.value, { host: null, assets: true }) : '';
      if (typeof found === 'string') return;
      expect(scenarioOf(found).requests.map(({ path: sentTo }) => sentTo)).toEqual(found.requests.map(({ path: sentTo }) => sentTo));
    }));
  });
});

describe('a file that is no record of requests', () => {
  test.each([
    ['', 'is not JSON'], ['{"log":', 'is not JSON'], ['[]', 'is JSON, but no HAR'], ['{"log":{"entries":{}}}', 'is JSON, but no HAR'],
    ['{"log":{"entries":[]}}', 'has no request over HTTP'], ['{"log":{"entries":[null,1,{"request":{"method":"GET","url":"http:///"}}]}}', 'has no request over HTTP'],
  ])('is refused: %s', (text, message) => {
    expect(readHar(text, 'visit.har')).toMatchObject({ ok: false, problems: [{ file: 'visit.har', message: expect.stringContaining(message), hint: expect.any(String) }] });
  });

  test('is refused or read, whatever it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      for (const whole of [value, { log: { entries: value } }, { log: { entries: [{ request: value, response: value }] } }]) {
        const har = readHar(JSON.stringify(whole), 'x');
        if (har.ok) recordedScenario(har.value, { host: null, assets: false });
      }
    }));
  });

  test('may be nested as deep as it likes', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(scenarioOf(recorded(harOf({ method: 'POST', body: deep }))).requests[0]?.body).toBe(deep);
  });
});

describe('init --har', () => {
  const folders: string[] = [];
  afterEach(async () => { await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))); });
  async function repository(files: Readonly<Record<string, string>>): Promise<string> {
    const root = await mkdtemp(path.join(tmpdir(), 'tailgate-har-'));
    folders.push(root);
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text);
    return root;
  }
  async function recordingIn(root: string, flags: HarFlags): Promise<Recording> {
    const read = await recordingOf(flags, root);
    if (!read.ok || read.value === null) throw new Error(JSON.stringify(read));
    return read.value;
  }
  const visit = harOf({ url: 'http://shop.test/items' }, { url: 'http://shop.test/items' }, { url: 'http://shop.test/cart', method: 'POST', body: JSON.stringify({ text: 'x'.repeat(2000) }) });
  const service = { 'package.json': '{"scripts":{"start":"node server.js"}}', 'server.js': "app.get('/health', ok); app.listen(process.env.PORT);" };

  test('writes the scenario into a new config, its bodies beside it', async () => {
    const root = await repository({ ...service, 'visit.har': visit });
    const recording = await recordingIn(root, { har: 'visit.har' });
    expect((await planInit(root, recording)).unplaced).toBeNull();
    const written = await writeInit(root, recording);
    expect(written).toMatchObject({ ok: true, value: expect.arrayContaining(['tailgate.yml', 'perf/recorded/01.json']) });
    const body = await readFile(path.join(root, 'perf/recorded/01.json'), 'utf8');
    const read = parseConfig(await readFile(path.join(root, 'tailgate.yml'), 'utf8'), 'tailgate.yml', () => ({ ok: true, value: body }));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(serverIn(read.value).scenarios).toMatchObject([{ name: 'health' }, { name: 'recorded', requests: [{ path: '/items' }, { path: '/cart', body }] }]);
  });

  test('leaves a config that is there alone, and says what to put into it', async () => {
    const root = await repository({ ...service, 'visit.har': visit, 'tailgate.yml': 'version: 1\n' });
    const plan = await planInit(root, await recordingIn(root, { har: 'visit.har' }));
    expect(plan.files.map((file) => file.path)).toEqual(['perf/recorded/01.json']);
    expect(plan.unplaced).toContain('recorded:\n  requests:\n    - weight: 2\n      path: /items\n');
  });

  test('a second time finds what it wrote, and writes another recording beside it', async () => {
    const other = harOf({ url: 'http://shop.test/cart', method: 'POST', body: JSON.stringify({ text: 'y'.repeat(2000) }) });
    const root = await repository({ ...service, 'visit.har': visit, 'other.har': other });
    await writeInit(root, await recordingIn(root, { har: 'visit.har' }));
    const again = await planInit(root, await recordingIn(root, { har: 'visit.har' }));
    expect(again).toEqual({ files: [], guesses: ['tailgate.yml has this scenario already, as `recorded`: nothing is to be done'], problems: [], unplaced: null });
    const recording = await recordingIn(root, { har: 'other.har' });
    const second = await planInit(root, recording);
    expect([second.files.map((file) => file.path), second.unplaced?.split('\n')[1]]).toEqual([['perf/recorded-2/01.json'], 'recorded-2:']);
    expect(await writeInit(root, recording)).toEqual({ ok: true, value: ['perf/recorded-2/01.json'] });
    // Until it stands in the config, it is the same one.
    expect((await planInit(root, await recordingIn(root, { har: 'other.har' })))).toMatchObject({ files: [], unplaced: expect.stringContaining('recorded-2:\n') });
  });

  test('never writes over a body of another recording, also where the config is gone', async () => {
    const root = await repository({ ...service, 'visit.har': visit });
    await writeInit(root, await recordingIn(root, { har: 'visit.har' }));
    await rm(path.join(root, 'tailgate.yml'));
    await writeFile(path.join(root, 'perf/recorded/01.json'), 'mine');
    expect((await planInit(root, await recordingIn(root, { har: 'visit.har' }))).files.map((file) => file.path)).toContain('perf/recorded-2/01.json');
    expect(await readFile(path.join(root, 'perf/recorded/01.json'), 'utf8')).toBe('mine');
  });

  test('writes nothing where no service was recognised, and says what to do first', async () => {
    const root = await repository({ 'visit.har': visit });
    const recording = await recordingIn(root, { har: 'visit.har' });
    expect(await planInit(root, recording)).toEqual({ files: [], guesses: [], unplaced: null, problems: [expect.objectContaining({ file: 'tailgate.yml', hint: expect.stringMatching(/^write it yourself.*; then call this again, and it says where the recorded scenario goes$/) })] });
    expect(await writeInit(root, recording)).toMatchObject({ ok: false });
    expect(await readdir(root)).toEqual(['visit.har']);
    await writeFile(path.join(root, 'tailgate.yml'), 'version: 1\n');
    expect((await planInit(root, await recordingIn(root, { har: 'visit.har' }))).files).toHaveLength(1);
  });

  test('leaves nothing behind where one of the files cannot be written', async () => {
    const root = await repository({ ...service, 'visit.har': visit, perf: 'a file' });
    const before = (await readdir(root)).sort();
    expect(await writeInit(root, await recordingIn(root, { har: 'visit.har' }))).toMatchObject({ ok: false, problems: [{ file: 'perf/recorded/01.json', message: expect.stringContaining('cannot be written') }] });
    expect((await readdir(root)).sort()).toEqual(before);
  });

  test('refuses files that are not there, too long or not text', async () => {
    const root = await repository({ 'long.har': '' });
    await truncate(path.join(root, 'long.har'), 65 * 1024 * 1024);
    await writeFile(path.join(root, 'odd.har'), Buffer.from([0xff, 0xfe, 0x00]));
    const messageOf = async (flags: HarFlags): Promise<string> => {
      const read = await recordingOf(flags, root);
      return read.ok ? '' : (read.problems[0]?.message ?? '');
    };
    expect(await messageOf({ har: 'no.har' })).toContain('cannot be read');
    expect(await messageOf({ har: '.' })).toBe('is no file');
    expect(await messageOf({ har: 'long.har' })).toBe('is 68 MB long');
    expect(await messageOf({ har: 'odd.har' })).toBe('is not UTF-8 text');
    expect(await messageOf({ 'har-host': 'x' })).toBe('is given without --har');
    expect(await recordingOf({}, root)).toEqual({ ok: true, value: null });
  });
});
