import { afterAll, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeRun } from '../../../src/run-file.ts';
import { aPicturedRun } from '../../support/pictured-run.ts';
import { program, scratch } from '../../support/program.ts';
import { intrusionsIn } from './markup-check.ts';

const CLI = fileURLToPath(new URL('../../../src/cli.js', import.meta.url));
const folders: string[] = [];
const folder = (): string => {
  const made = scratch();
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

test('`report --format html` draws a saved run, also one that was written before slices were kept', async () => {
  const cwd = folder();
  const { slices: _, ...older } = JSON.parse(encodeRun(aPicturedRun({ scenarios: 1, launches: 3 }))) as Record<string, unknown>;
  writeFileSync(path.join(cwd, 'run.json'), encodeRun(aPicturedRun({ scenarios: 1, launches: 3 })));
  writeFileSync(path.join(cwd, 'older.json'), JSON.stringify(older));
  for (const [file, drawn] of [['run.json', true], ['older.json', false]] as const) {
    const { code, stdout } = await program(CLI, ['report', file, '--format', 'html'], { cwd });
    expect(code).toBe(0);
    expect(stdout.startsWith('<!doctype html>')).toBe(true);
    expect(intrusionsIn(stdout)).toEqual([]);
    expect(stdout.includes('Median response time of api/scenario-01 in each slice')).toBe(drawn);
  }
});

test('`run` writes report.html beside the other reports', async () => {
  const cwd = folder();
  writeFileSync(path.join(cwd, 'data.json'), '{}');
  writeFileSync(path.join(cwd, 'tailgate.yml'), 'version: 1\ntargets:\n  lib:\n    type: server\n    package: { path: data.json, format: file }\n');
  const { code } = await program(CLI, ['run', '--compare', 'none'], { cwd });
  expect(code).toBe(0);
  expect(readdirSync(path.join(cwd, '.tailgate')).sort()).toEqual(expect.arrayContaining(['junit.xml', 'report.html', 'report.json', 'report.md', 'run.json']));
  expect(existsSync(path.join(cwd, '.tailgate', 'report.html'))).toBe(true);
  expect(readFileSync(path.join(cwd, '.tailgate', 'report.html'), 'utf8')).toContain('<code>lib</code>');
});
