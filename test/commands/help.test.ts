import { describe, expect, test } from '@jest/globals';
import { commands } from '../../src/commands/catalogue.ts';
import { commandHelp, generalHelp } from '../../src/commands/help.ts';
import * as exitCodes from '../../src/exit-codes.ts';
import { optionSpecs } from '../../src/options.ts';

const texts: readonly (readonly [string, string])[] = [['tailgate', generalHelp()], ...commands.map((c) => [c.name, commandHelp(c)] as const)];

describe('every help', () => {
  test.each(texts)('of %s is at most 100 wide, ends with one newline and has no trailing space', (_name, text) => {
    const lines = text.split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test.each(texts)('of %s is plain text: no backticks of the README outside of the exit codes, nothing undefined', (_name, text) => {
    expect(text).not.toMatch(/undefined|\[object/);
    expect(text.split('Exit codes:')[0]).not.toContain('`');
  });
});

test('the general help names every command and every exit code', () => {
  const text = generalHelp();
  for (const { name, summary } of commands) {
    expect(text).toContain(`  ${name} `);
    expect(text.replace(/\s+/g, ' ')).toContain(summary);
  }
  for (const code of Object.values(exitCodes).filter((value) => typeof value === 'number')) expect(text).toMatch(new RegExp(`^  ${code}  `, 'm'));
});

test.each(commands.map((c) => [c.name, c] as const))('the help of %s has its usage, each of its flags and its examples', (name, command) => {
  const text = commandHelp(command);
  expect(text).toContain(`Usage: tailgate ${name}`);
  for (const flag of [...command.options, ...Object.keys(command.flags)]) expect(text).toMatch(new RegExp(`^  --${flag}( |$)`, 'm'));
  for (const { line, says } of command.examples) expect(text).toContain(`  ${line}\n      ${says}\n`);
});

test('an option shows its values or placeholder, and its default', () => {
  const run = commands.find((c) => c.name === 'run');
  if (run === undefined) throw new Error('no run');
  const text = commandHelp(run).replace(/\n {32}/g, ' ');
  expect(text).toMatch(/--compare auto\|stored\|side-by-side\|none .*\[default: auto\]/);
  expect(text).toMatch(/--time SECONDS .*\[default: 60\]/);
  expect(text).toMatch(/--working-directory DIR .*\[default: \.\]/);
  expect(text).toMatch(/--quiet +No progress on stderr\.\n/);
});

test('an option of the Action alone is not offered on the command line', () => {
  const action = optionSpecs.filter((spec) => spec.on === 'action').map((spec) => spec.name);
  expect(action.length).toBeGreaterThan(0);
  for (const [, text] of texts) for (const name of action) expect(text).not.toContain(`--${name} `);
});
