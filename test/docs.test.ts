import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseConfig } from '../src/config/parse.ts';
import { optionSpecs } from '../src/options.ts';
import { withInputs, withRegions } from './support/docs.ts';

const readme = readFileSync('README.md', 'utf8');
const action = readFileSync('action.yml', 'utf8');

test('the tables in README.md are the ones in the code (`npm run docs` writes them)', () => {
  expect(readme).toBe(withRegions(readme));
});

test('the inputs in action.yml are the options in the code (`npm run docs` writes them)', () => {
  expect(action).toBe(withInputs(action));
  const parsed = parse(action);
  expect(Object.keys(parsed.inputs)).toEqual(optionSpecs.filter((spec) => spec.on !== 'command line').map((spec) => spec.name));
  expect(parsed.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});

test('the config that the README shows is accepted as it stands', () => {
  const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map((m) => m[1] ?? '').filter((text) => text.startsWith('version: 1'));
  expect(blocks.length).toBeGreaterThan(0);
  for (const text of blocks) expect(parseConfig(text, 'README.md', () => ({ ok: true, value: '{}' }))).toMatchObject({ ok: true });
});

test('the two commands that set everything up stand in the README', () => {
  expect(readme).toContain('node dist/cli/index.js demo');
  expect(readme).toContain('npm ci && npm test');
});
