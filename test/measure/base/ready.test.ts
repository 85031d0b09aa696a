import { describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readyBase } from '../../../src/measure/base-ready.ts';
import type { ServerTarget } from '../../../src/model.ts';
import { aTarget, examples, survivors } from '../a-target.ts';
import { scratch, write } from './repository.ts';

/** Two checkouts of the items API. */
function checkouts() {
  const [head, base, logs] = ['head', 'base', 'logs'].map((name) => path.join(scratch(), name));
  if (head === undefined || base === undefined || logs === undefined) throw new Error('three were asked for');
  for (const folder of [head, base]) cpSync(path.join(examples, 'node-http'), folder, { recursive: true });
  const said: string[] = [];
  const ready = (...targets: readonly ServerTarget[]) => readyBase({ targets, added: new Set(['brand-new']), head, base: { directory: base, own: new Map() }, layout: null, logs, signal: new AbortController().signal, progress: (text) => said.push(text) });
  return { head, base, logs, said, ready };
}

const service = (changes: Partial<ServerTarget> = {}): ServerTarget => aTarget({ start: 'node server.js', ready: { path: '/health', status: null, timeout: 20_000 }, ...changes });

describe('making base ready', () => {
  test('sets it up and starts it once, in its own checkout, and leaves nothing running', async () => {
    const { head, base, logs, said, ready } = checkouts();
    expect(await ready(service({ setup: 'touch was-set-up' }))).toEqual({ ok: true, notes: [], unready: new Set() });
    expect([base, head].map((folder) => existsSync(path.join(folder, 'was-set-up')))).toEqual([true, false]);
    expect(readFileSync(path.join(logs, 'api.base.first-start.log'), 'utf8')).toContain('items API listens');
    expect(said).toEqual(['api: touch was-set-up (base)']);
    expect(survivors()).toEqual([]);
  });

  test("says what failed in setup, and does not start what was not set up", async () => {
    const { base, ready } = checkouts();
    expect(await ready(service({ setup: 'echo no such package; exit 7', start: 'touch started' }))).toMatchObject({ ok: false, failure: { target: 'api', kind: 'setup-failed', message: '`setup` ended with exit code 7' } });
    expect(existsSync(path.join(base, 'started'))).toBe(false);
  });

  test('says that it does not start, and why it has no dependencies', async () => {
    const { head, base, ready } = checkouts();
    rmSync(path.join(base, 'items.js'));
    expect(await ready(service())).toMatchObject({ ok: false, failure: { target: 'api', kind: 'start-failed', message: expect.stringContaining('exit code 1'), hint: expect.stringContaining('a module is missing') } });
    write(head, { 'package-lock.json': 'head', 'node_modules/x/index.js': '' });
    expect(await ready(service())).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/exit code 1.*; the dependencies of base are others than head's: give the target a `setup` that installs them$/) } });
  });

  test("gives a target without setup head's dependencies, and starts with them", async () => {
    const { head, base, ready } = checkouts();
    for (const folder of [head, base]) write(folder, { 'package-lock.json': '{}' });
    write(head, { 'node_modules/port/package.json': '{"type":"module","exports":"./index.js"}', 'node_modules/port/index.js': 'export default 1;' });
    write(base, { 'server.js': `import 'port';\n${readFileSync(path.join(base, 'server.js'), 'utf8')}` });
    expect(await ready(service())).toEqual({ ok: true, notes: ["base has no `setup`: head's node_modules was copied, since both name the same dependencies"], unready: new Set() });
  });

  test('sets up a target that is only weighed, and starts nothing', async () => {
    const { base, logs, said, ready } = checkouts();
    expect(await ready(aTarget({ name: 'bundle', setup: 'echo built > bundle.js' }), aTarget({ name: 'other' }))).toEqual({ ok: true, notes: [], unready: new Set() });
    expect(existsSync(path.join(base, 'bundle.js'))).toBe(true);
    expect(existsSync(path.join(logs, 'bundle.base.first-start.log'))).toBe(false);
    expect(said).toEqual(['bundle: echo built > bundle.js (base)']);
  });

  test('leaves the others alone when one cannot be made ready', async () => {
    const { said, ready } = checkouts();
    const answer = await ready(service({ name: 'first', setup: 'false' }), service({ name: 'second' }));
    expect(answer).toEqual({ ok: true, unready: new Set(['first']), notes: ['first could not be measured on base, and has nothing to be compared with: `setup` ended with exit code 1'] });
    expect(said).toEqual(['first: false (base)', 'second: starting (base)']);
  });

  test("has all set up before anything is started: one target's setup may be what another one needs", async () => {
    const { head, base, said, ready } = checkouts();
    write(head, { 'package-lock.json': 'head', 'node_modules/port/index.js': '' });
    write(base, { 'server.js': `import 'port';\n${readFileSync(path.join(base, 'server.js'), 'utf8')}` });
    const setup = `mkdir -p node_modules/port && echo '{"type":"module","exports":"./index.js"}' > node_modules/port/package.json && touch node_modules/port/index.js`;
    expect(await ready(service({ name: 'web' }), service({ setup }))).toEqual({ ok: true, notes: [], unready: new Set() });
    expect(said).toEqual([`api: ${setup} (base)`, 'web: starting (base)']);
  });

  test('does not look for what is new in head, and says so', async () => {
    const { said, ready } = checkouts();
    expect(await ready(service({ name: 'brand-new', start: 'not-there' }), service())).toEqual({ ok: true, unready: new Set(['brand-new']), notes: ['brand-new is new: base has nothing that it could be compared with'] });
    expect(said).toEqual(['api: starting (base)']);
  });
});
