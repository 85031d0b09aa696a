import { describe, expect, test } from '@jest/globals';
import { progressTo } from '../../src/commands/progress.ts';
import type { World } from '../../src/world.ts';

function world(terminal: boolean, columns = 60): { readonly world: World; readonly written: () => string } {
  const texts: string[] = [];
  const sink = { write: (text: string) => void texts.push(text), isTTY: terminal, columns };
  const silent = { ...sink, write: () => { throw new Error('progress belongs on stderr'); } };
  return {
    world: { env: {}, cwd: '/', stdout: silent, stderr: sink, signal: new AbortController().signal, now: () => new Date(0) },
    written: () => texts.join(''),
  };
}

const steps = [
  'api: npm ci', 'api: cold start 1 of 11', 'api: cold start 2 of 11', 'api: launch 1 of 5, list', 'api: launch 1 of 5, create',
  'web: launch 1 of 5, home', 'api: cold start 3 of 11', 'api: launch 2 of 5, list',
];

describe('in a log', () => {
  test('each launch is named once, and the cold starts of a target once, however they take turns', () => {
    const { world: ci, written } = world(false);
    const progress = progressTo(ci, false);
    steps.forEach((text, done) => progress.show({ done, steps: steps.length, text }));
    progress.end();
    expect(written()).toBe(['api: npm ci', 'api: 11 cold starts', 'api: launch 1 of 5', 'web: launch 1 of 5', 'api: launch 2 of 5'].map((line) => `tailgate: ${line}\n`).join(''));
  });

  test('a setup of several lines stays one line, and none of them speaks to the runner', () => {
    const { world: ci, written } = world(false);
    progressTo(ci, false).show({ done: 0, steps: 1, text: 'api: npm ci\n::error::no\n' });
    expect(written()).toBe('tailgate: api: npm ci ::error::no\n');
  });
});

describe('on a terminal', () => {
  test('one line is written over again, never wider than the terminal, and cleared at the end', () => {
    const { world: terminal, written } = world(true, 40);
    const progress = progressTo(terminal, false);
    progress.show({ done: 1, steps: 4, text: `api: launch 1 of 5, ${'x'.repeat(100)}` });
    progress.end();
    const clear = '\r\u001b[2K';
    expect(written()).toBe(`${clear}${` 25 %  api: launch 1 of 5, ${'x'.repeat(100)}`.slice(0, 39)}${clear}`);
  });

  test('a run of no steps at all is no division by zero', () => {
    const { world: terminal, written } = world(true);
    progressTo(terminal, false).show({ done: 0, steps: 0, text: 'api: weighing dist' });
    expect(written()).toContain('  0 %  api: weighing dist');
  });
});

test('quiet writes nothing', () => {
  for (const terminal of [true, false]) {
    const { world: any, written } = world(terminal);
    const progress = progressTo(any, true);
    progress.show({ done: 0, steps: 1, text: 'api' });
    progress.end();
    expect(written()).toBe('');
  }
});
