/** Two sides of a function are what their own configs say, and the same code on both is accused of nothing. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { git, write } from '../measure/base/repository.ts';
import { causesOf, cleared, EXAMPLES, failing, folderOfItsOwn, gated, has, run, said, startSink, verdictOf, type Sink } from '../support/gated-function.ts';

let sink: Sink;
beforeAll(async () => { sink = await startSink(); });
afterAll(() => {
  sink.close();
  cleared();
});

test('a handler that a change moves and renames is compared with itself: base is run by its own config', async () => {
  const config = (folder: string, handler: string): string => `version: 1\ntargets:\n  f:\n    type: function\n    path: ${folder}\n    runtime: python\n    handler: ${handler}\n    cold-start: { runs: 4 }\n    invocations: 2\n    events: [{ name: one, json: {} }]\n`;
  const folder = folderOfItsOwn();
  git(folder, 'init', '--quiet', '--initial-branch=main');
  const commit = (): void => {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'one');
  };
  mkdirSync(path.join(folder, 'old'));
  write(folder, { 'tailgate.yml': config('old', 'app.handler'), 'old/app.py': 'def handler(event, context):\n    return 1\n' });
  commit();
  git(folder, 'checkout', '--quiet', '-b', 'change');
  git(folder, 'mv', 'old', 'new');
  git(folder, 'mv', 'new/app.py', 'new/main.py');
  write(folder, { 'tailgate.yml': config('new', 'main.run'), 'new/main.py': 'def run(event, context):\n    return 1\n' });
  commit();
  const of = await run(folder, '--compare', 'side-by-side', '--base', 'main', '--seed', '1', '--time', '10', '--quiet');
  expect({ code: of.code, failures: of.report.failures, said: said(of) }).toMatchObject({ code: 0, failures: [] });
  expect(verdictOf(of, 'init')?.base).toBeGreaterThan(0);
  expect(verdictOf(of, 'size.files')).toMatchObject({ base: 1, head: 1 });
  expect(of.comment).toMatch(/its own tailgate\.yml says, which differs in `?path`?, `?handler/);
});

test('a new function beside another leaves that one to be compared', async () => {
  const folder = folderOfItsOwn();
  git(folder, 'init', '--quiet', '--initial-branch=main');
  const targets = (...names: readonly string[]): string => `version: 1\ntargets:\n${names.map((name) => `  ${name}: { type: function, path: ${name}, runtime: python, handler: app.handler, cold-start: { runs: 4 }, invocations: 2, events: [{ name: one, json: {} }] }\n`).join('')}`;
  const commit = (files: Readonly<Record<string, string>>): void => {
    for (const file of Object.keys(files)) mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    write(folder, files);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'one');
  };
  const handler = 'def handler(event, context):\n    return 1\n';
  commit({ 'tailgate.yml': targets('old', 'broken'), 'old/app.py': handler, 'broken/app.py': `import not_there_at_all\n${handler}` });
  git(folder, 'checkout', '--quiet', '-b', 'change');
  commit({ 'tailgate.yml': targets('old', 'broken', 'fresh'), 'old/app.py': `import time\nuntil = time.process_time() + 0.6\nwhile time.process_time() < until: pass\n${handler}`, 'broken/app.py': handler, 'fresh/app.py': handler });
  const of = await run(folder, '--compare', 'side-by-side', '--base', 'main', '--seed', '1', '--time', '10', '--quiet');
  expect({ code: of.code, outcome: of.report.outcome, said: said(of) }).toMatchObject({ code: 1, outcome: 'fail' });
  const figures = (target: string) => of.report.verdicts.find((one) => one.target === target && one.metric === 'init');
  expect(figures('old')).toMatchObject({ verdict: 'regressed', severity: 'fail' });
  for (const alone of ['broken', 'fresh']) expect(figures(alone)).toMatchObject({ verdict: 'not-compared', base: null, head: expect.any(Number) });
  expect(of.comment).toMatch(/fresh.? is new: base has nothing[\s\S]*broken.? could not be measured on base|broken.? could not be measured on base[\s\S]*fresh.? is new/);
});

describe('the same code on both sides is never accused', () => {
  const examples = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).filter((name) => (name !== 'wordcount' || has('cc')) && (name !== 'greeting' || has('curl')));

  test.each(examples)('%s', async (example) => {
    const of = await gated(example, null, { time: 5, starts: 5, sink });
    expect({ code: of.code, failing: failing(of), failures: of.report.failures, said: said(of) }).toMatchObject({ code: 0, failing: [], failures: [] });
    expect(['pass', 'inconclusive']).toContain(of.report.outcome);
    for (const { metric, verdict } of of.report.verdicts.filter((one) => one.metric.startsWith('size.'))) expect({ metric, verdict }).toEqual({ metric, verdict: 'unchanged' });
    // What is undecided may be looked into, and times differ on a busy machine; but nothing is new or gone, and no size has a reason.
    expect(of.report.explanations.flatMap(({ causes }) => causes).filter(({ changed }) => changed === 'new' || changed === 'gone')).toEqual([]);
    expect(causesOf(of, 'size')).toEqual([]);
  });
});
