import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { annotate, clearOutputs, setOutputs, writeSummary, SUMMARY_LIMIT, type ActionCore, type ShownAnnotation } from '../../src/publish/action.ts';
import { aJudgement, aRun, aVerdict, notCompared } from '../support/builders.ts';

interface Recorded {
  readonly core: ActionCore;
  readonly calls: (readonly unknown[])[];
}

function recorder(): Recorded {
  const calls: (readonly unknown[])[] = [];
  const record = (name: string) => (...args: readonly unknown[]): void => void calls.push([name, ...args]);
  return { calls, core: { error: record('error'), warning: record('warning'), setOutput: record('setOutput') } };
}

let directory: string;
beforeEach(async () => { directory = await mkdtemp(path.join(tmpdir(), 'tailgate-action-')); });
afterEach(async () => { await rm(directory, { recursive: true, force: true }); });

describe('the job summary', () => {
  test('is appended to the file that the runner names, cut at its limit', async () => {
    const file = path.join(directory, 'summary.md');
    await writeFile(file, 'before\n');
    const limits: number[] = [];
    const { core, calls } = recorder();
    await writeSummary(core, { GITHUB_STEP_SUMMARY: file }, { markdown: (limit) => { limits.push(limit); return '### report\n'; } });
    expect(await readFile(file, 'utf8')).toBe('before\n### report\n');
    expect(limits).toEqual([SUMMARY_LIMIT]);
    expect(SUMMARY_LIMIT).toBeLessThan(1024 * 1024);
    expect(calls).toEqual([]);
  });

  test.each([[{}], [{ GITHUB_STEP_SUMMARY: '' }]])('is silently left out where there is none: %j', async (env) => {
    const { core, calls } = recorder();
    await writeSummary(core, env, { markdown: () => { throw new Error('nothing is rendered for nobody'); } });
    expect(calls).toEqual([]);
  });

  test('that cannot be written is a warning, never a failed job', async () => {
    const { core, calls } = recorder();
    await writeSummary(core, { GITHUB_STEP_SUMMARY: path.join(directory, 'missing', 'summary.md') }, { markdown: () => 'x' });
    expect(calls).toEqual([['warning', expect.stringContaining('ENOENT'), { title: 'Tailgate' }]]);
  });
});

const annotation = (level: 'error' | 'warning', i: number): ShownAnnotation => ({ level, title: `title ${i}`, message: `message ${i}`, line: i % 2 === 0 ? i : null });

describe('annotations', () => {
  test('stand on the line of the config where there is one', () => {
    const { core, calls } = recorder();
    annotate(core, [annotation('error', 12), annotation('warning', 3)], 'perf/tailgate.yml');
    expect(calls).toEqual([
      ['error', 'message 12', { title: 'title 12', file: 'perf/tailgate.yml', startLine: 12 }],
      ['warning', 'message 3', { title: 'title 3' }],
    ]);
  });

  test('are ten of each level at most, the last of which counts the others', () => {
    const { core, calls } = recorder();
    annotate(core, Array.from({ length: 30 }, (_, i) => annotation(i < 25 ? 'error' : 'warning', i)), 'tailgate.yml');
    expect(calls.filter(([level]) => level === 'error')).toHaveLength(10);
    expect(calls.filter(([level]) => level === 'warning')).toHaveLength(5);
    expect(calls[9]?.slice(0, 2)).toEqual(['error', '16 more: see the job summary.']);
  });
});

test('outputs are set before anything happens, and again with the result', () => {
  const { core, calls } = recorder();
  clearOutputs(core);
  const cleared = calls.splice(0);
  setOutputs(core, { run: aRun(), judgement: aJudgement([aVerdict({ verdict: 'regressed', severity: 'fail' }), aVerdict({ verdict: 'over-budget', severity: 'warn' }), aVerdict(), aVerdict({ comparison: notCompared({ kind: 'no-baseline' }) })]) }, '.tailgate');
  expect(cleared.map(([, name]) => name)).toEqual(['outcome', 'report', 'regressions', 'compared', 'comment-id']);
  expect(calls).toEqual([
    ['setOutput', 'outcome', 'fail'], ['setOutput', 'report', path.join('.tailgate', 'report.json')], ['setOutput', 'regressions', '2'], ['setOutput', 'compared', '3'],
  ]);
});

test('with the real @actions/core, what is hostile in a message stays one annotation', async () => {
  const module = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../src/publish/action.js');
  const script = `
    const core = await import('@actions/core');
    const { annotate, clearOutputs } = await import(${JSON.stringify(module)});
    clearOutputs(core);
    annotate(core, [{ level: 'error', title: 'a,b::c', message: 'x\\n::set-output name=y::z', line: 4 }], 'tailgate.yml');`;
  const output = path.join(directory, 'output');
  await writeFile(output, '');
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: { PATH: process.env['PATH'], GITHUB_OUTPUT: output } });
  expect(stdout.trimEnd().split('\n')).toEqual(['::error title=a%2Cb%3A%3Ac,file=tailgate.yml,line=4::x%0A::set-output name=y::z']);
  expect((await readFile(output, 'utf8')).match(/^(outcome|report|regressions|compared|comment-id)<</gm)).toHaveLength(5);
});
