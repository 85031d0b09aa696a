/** A function that cannot be measured, that does what Lambda would not let it do, or whose config is wrong: each its sentence and exit code. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { write } from '../measure/base/repository.ts';
import { adviceAbout, cleared, folderOfItsOwn, run, said } from '../support/gated-function.ts';

afterAll(cleared);

/** A function that is measured by itself, and what belongs to its target in the config. */
function lone(files: Readonly<Record<string, string>>, target: string): string {
  const folder = folderOfItsOwn();
  mkdirSync(path.join(folder, 'function'));
  write(folder, { 'tailgate.yml': `version: 1\ntargets:\n  lone:\n    type: function\n    path: function\n    cold-start: { runs: 1 }\n${target.trim().split('\n').map((line) => `    ${line.trim()}\n`).join('')}`, ...files });
  return folder;
}

const PYTHON = 'invocations: 2\nruntime: python\nhandler: app.handler\nevents: [{ name: one, json: { id: 1 } }]';
const NODE = 'invocations: 2\nruntime: node\nhandler: index.handler\nevents: [{ name: one, json: { id: 1 } }]';

/** Pids whose environment or command line names the folder: what a run left behind. */
function leftBehind(folder: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).filter((pid) => {
    try {
      const alive = !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
      return alive && [readFileSync(`/proc/${pid}/environ`, 'utf8'), readFileSync(`/proc/${pid}/cmdline`, 'utf8')].some((text) => text.includes(folder));
    } catch {
      return false;
    }
  });
}

describe('a function that cannot be measured ends with 3, the reason, and nothing left behind', () => {
  test.each([
    ['whose handler is not in its module', { 'function/app.py': 'def other(event, context):\n    return 1\n' }, PYTHON, 'init-failed', /handler/],
    ['whose module is not there', { 'function/other.mjs': 'export const handler = () => 1;\n' }, NODE, 'init-failed', /index/],
    ['with a syntax error, in Python', { 'function/app.py': 'def handler(event, context)\n    return 1\n' }, PYTHON, 'init-failed', /not valid Python[\s\S]*app\.py, line 1/],
    ['with a syntax error, in Node', { 'function/index.mjs': 'export const handler = (event => 1;\n' }, NODE, 'init-failed', /not valid JavaScript[\s\S]*Unexpected token/],
    ['that imports what is not installed', { 'function/app.py': 'import numpy_of_another_planet\ndef handler(event, context):\n    return 1\n' }, PYTHON, 'init-failed', /numpy_of_another_planet/],
    ['that throws', { 'function/index.mjs': 'export const handler = async () => { throw new TypeError("no such customer"); };\n' }, NODE, 'handler-failed', /TypeError[\s\S]*no such customer/],
    ['whose response is larger than 6 MB', { 'function/app.py': 'def handler(event, context):\n    return "x" * (6 * 1024 * 1024 + 200)\n' }, PYTHON, 'wrong-answers', /6 MB|6 MiB|6[ ,.]?291[ ,.]?556/],
    ['that exits', { 'function/index.mjs': 'export const handler = async () => { process.exit(7); };\n' }, NODE, 'died', /\b7\b/],
    ['that exits before its first event', { 'function/app.py': 'import sys\nprint("no licence")\nsys.exit(4)\n' }, PYTHON, 'init-failed', /\b4\b[\s\S]*no licence/],
    ['that prints without end', { 'function/app.py': 'def handler(event, context):\n    while True:\n        print("still here " * 100)\n' }, `${PYTHON}\ntimeout: 1s`, 'timed-out', /1 s/],
    ['that needs more memory than it is given', { 'function/app.py': 'def handler(event, context):\n    return len(bytearray(300 * 1024 * 1024))\n' }, `${PYTHON}\nmemory: 64 MB`, 'out-of-memory', /64 MiB/],
    ['that answers wrongly', { 'function/app.py': 'def handler(event, context):\n    return {"statusCode": 500}\n' }, 'runtime: python\nhandler: app.handler\nevents: [{ name: one, json: {}, expect: { contains: \'"statusCode": 200\' } }]', 'wrong-answers', /statusCode/],
    ['that is no program', { 'function/readme.txt': 'nothing here\n' }, 'runtime: bootstrap\nevents: [{ name: one, json: {} }]', 'start-failed', /bootstrap/],
  ])('one %s', async (_, files: Readonly<Record<string, string>>, target, kind, message) => {
    const of = await run(lone(files, target), '--compare', 'none');
    expect({ code: of.code, kinds: of.report.failures?.map((failure) => failure.kind), said: said(of) }).toMatchObject({ code: 3, kinds: expect.arrayContaining([kind]) });
    expect(of.stdout).toMatch(message);
    expect(of.stdout).not.toMatch(/regress/i);
    expect(leftBehind(of.folder)).toEqual([]);
  });

  test('one whose init never returns is waited for as long as the platform waits', async () => {
    const of = await run(lone({ 'function/app.py': 'import time\ntime.sleep(3600)\n' }, PYTHON), '--compare', 'none');
    expect({ code: of.code, kinds: of.report.failures?.map((failure) => failure.kind), said: said(of) }).toMatchObject({ code: 3, kinds: ['init-failed'] });
    expect(of.stdout).toMatch(/10 s/);
    expect(leftBehind(of.folder)).toEqual([]);
  });

  test('one whose package is not there', async () => {
    const of = await run(lone({ 'function/app.py': 'def handler(event, context):\n    return 1\n' }, `${PYTHON}\npackage: { path: dist/nowhere }`), '--compare', 'none');
    expect({ code: of.code, kinds: of.report.failures?.map((failure) => failure.kind), said: said(of) }).toMatchObject({ code: 3, kinds: ['package'] });
    expect(of.stdout).toMatch(/dist\/nowhere/);
  });
});

describe('a function that does what Lambda would not let it do', () => {
  test('may leave processes: they are cleared away', async () => {
    const of = await run(lone({ 'function/app.py': 'import subprocess\ndef handler(event, context):\n    subprocess.Popen(["sleep", "1000"], start_new_session=True)\n    return 1\n' }, PYTHON), '--compare', 'none');
    expect({ code: of.code, said: said(of) }).toMatchObject({ code: 0 });
    expect(leftBehind(of.folder)).toEqual([]);
  });

  test('may not write beside /tmp, and the file is named', async () => {
    const of = await run(lone({ 'function/app.py': 'import os\ndef handler(event, context):\n    with open(os.path.join(os.environ["LAMBDA_TASK_ROOT"], "cache.db"), "w") as file:\n        file.write("x")\n    return 1\n' }, PYTHON), '--compare', 'none');
    expect({ code: of.code, said: said(of) }).toMatchObject({ code: 0 });
    expect(adviceAbout(of, 'writes-package')).toMatchObject({ kind: 'writes-package', files: ['cache.db'] });
    expect(of.stdout).toMatch(/cache\.db[\s\S]*read-only/);
  });

  test('has a /tmp of its own', async () => {
    const of = await run(lone({ 'function/app.py': 'import os, tempfile\ndef handler(event, context):\n    with open(os.path.join(tempfile.gettempdir(), "once.txt"), "x") as file:\n        file.write("x")\n    return 1\n' }, PYTHON.replace('invocations: 2', 'invocations: 0')), '--compare', 'none');
    expect({ code: of.code, said: said(of) }).toMatchObject({ code: 0 });
  });
});

describe('a mistake in the config of a function ends with 2, its line, and what to write instead', () => {
  test.each([
    ['a handler without a function', 'runtime: python\nhandler: app\nevents: [{ json: {} }]', /tailgate\.yml:8:.*names no function[\s\S]*app\.handler/],
    ['no runtime', 'handler: app.handler\nevents: [{ json: {} }]', /runtime: python/],
    ['no events', 'runtime: python\nhandler: app.handler', /no event to be invoked with/],
    ['an event that is not there', 'runtime: python\nhandler: app.handler\nevents: [events/none.json]', /events\/none\.json/],
    ['an event that is no JSON', 'runtime: python\nhandler: app.handler\nevents: [function/app.py]', /app\.py.*is not JSON/],
    ['what belongs to a server', 'runtime: python\nhandler: app.handler\nevents: [{ json: {} }]\nstart: python3 app.py', /belongs to a server/],
    ['a runtime that nobody has', 'runtime: pyhton\nhandler: app.handler\nevents: [{ json: {} }]', /python/],
  ])('%s', async (_, target, message) => {
    const of = await run(lone({ 'function/app.py': 'def handler(event, context):\n    return 1\n' }, target));
    expect({ code: of.code, stderr: of.stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    expect(existsSync(path.join(of.folder, '.tailgate'))).toBe(false);
  });
});
