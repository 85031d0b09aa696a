import { describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand, type CommandRun } from '../../../src/measure/command/run-command.ts';
import type { CommandTarget } from '../../../src/model.ts';
import { aCommand } from '../../support/config.ts';
import { folder, mark, survivors, until } from '../a-target.ts';

const run = (changes: Partial<CommandTarget>, signal = new AbortController().signal): Promise<CommandRun> =>
  runCommand({ target: aCommand({ ...changes, env: { TEST_MARK: mark, ...changes.env } }), directory: folder(), logFile: path.join(folder(), 'logs', 'bench.log'), signal });

async function numbers(changes: Partial<CommandTarget>): Promise<Readonly<Record<string, number>>> {
  const ended = await run(changes);
  if (!ended.ok) throw new Error(ended.failure.message);
  return Object.fromEntries(ended.reading.readings.map(({ name, value }) => [name, value]));
}

async function failure(changes: Partial<CommandTarget>, signal?: AbortSignal) {
  const ended = await run(changes, signal);
  if (ended.ok) throw new Error('it went well');
  return ended.failure;
}

const leftovers = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('tailgate-output-'));

describe('what a command measured is read', () => {
  test('from what it prints, whatever stands around it', async () => {
    expect(await numbers({ command: 'echo "> bench"; echo \'{"loop": 4}\'; echo noise >&2' })).toEqual({ loop: 4 });
  });

  test('from the file that {out} names, in a line or in a list of words', async () => {
    expect(await numbers({ command: 'echo starting; echo \'{"loop": 5}\' > {out}' })).toEqual({ loop: 5 });
    expect(await numbers({ command: ['sh', '-c', 'echo "{\\"loop\\": 6}" > "$1"', 'sh', '{out}'] })).toEqual({ loop: 6 });
  });

  test('from the file that TAILGATE_OUTPUT names, even where only the program knows of it', async () => {
    writeFileSync(path.join(folder(), 'bench.mjs'), 'import { writeFileSync } from "node:fs"; console.log("{ \\"printed\\": 1 }"); writeFileSync(process.env.TAILGATE_OUTPUT, "{\\"written\\": 2}");');
    expect(await numbers({ command: 'node bench.mjs' })).toEqual({ written: 2 });
  });

  test('from a file of its own, in the directory of the target', async () => {
    mkdirSync(path.join(folder(), 'perf'));
    expect(await numbers({ command: 'echo \'{"loop": 7}\' > result.json', directory: 'perf', output: 'result.json' })).toEqual({ loop: 7 });
    expect(existsSync(path.join(folder(), 'perf', 'result.json'))).toBe(true);
  });

  test('runs in its directory, with the environment of the config and without that of the job', async () => {
    process.env['SOME_TOKEN'] = 'secret';
    try {
      expect(await numbers({ command: 'echo "{\\"users\\": $USERS, \\"token\\": ${#SOME_TOKEN}, \\"port\\": ${#PORT}}"', env: { USERS: '12' } })).toEqual({ users: 12, token: 0, port: 0 });
    } finally {
      delete process.env['SOME_TOKEN'];
    }
  });
});

describe('a file of an earlier run is never read as new', () => {
  test('where the command does not write it', async () => {
    writeFileSync(path.join(folder(), 'result.json'), '{"loop": 1}');
    expect(await failure({ command: 'true', output: 'result.json' })).toMatchObject({ kind: 'unreadable-output', message: '`result.json` was not written: it is as it was before the run' });
  });

  test('where it is written anew with the same content, it counts', async () => {
    const changes = { command: 'echo \'{"loop": 3}\' > result.json', output: 'result.json' };
    expect([await numbers(changes), await numbers(changes), await numbers(changes)]).toEqual([{ loop: 3 }, { loop: 3 }, { loop: 3 }]);
  });

  test('nor is one that is not there, or that is no plain file', async () => {
    expect(await failure({ command: 'true', output: 'result.json' })).toMatchObject({ kind: 'unreadable-output', message: '`result.json` was not written' });
    expect(await failure({ command: 'mkfifo pipe', output: 'pipe' })).toMatchObject({ kind: 'unreadable-output', message: '`pipe` is not a plain file' });
    symlinkSync('/dev/zero', path.join(folder(), 'endless'));
    expect(await failure({ command: 'true', output: 'endless' })).toMatchObject({ kind: 'unreadable-output' });
    expect(await failure({ command: 'echo {out} > /dev/null' })).toMatchObject({ kind: 'unreadable-output', message: '`{out}` was not written' });
  });
});

describe('a command that fails', () => {
  test('is told with its exit code, what it printed and its log', async () => {
    expect(await failure({ command: 'echo half way; echo "no such host" >&2; exit 3' })).toMatchObject({
      kind: 'command-failed', message: 'the command ended with exit code 3', hint: 'the last lines of its log are below', log: ['no such host', 'half way'],
    });
    expect(await failure({ command: 'no-such-tool --json' })).toMatchObject({ kind: 'command-failed', message: 'the command cannot be run: there is no program no-such-tool on the PATH' });
    expect(await failure({ command: 'kill -SEGV $$' })).toMatchObject({ message: 'the command ended with signal SIGSEGV' });
  });

  test('by a threshold of k6 is told what to do about it', async () => {
    expect((await failure({ command: 'sh -c "exit 99"', format: 'k6' })).hint).toMatch(/thresholds/u);
  });

  test('whose output cannot be read is told what the matter is', async () => {
    expect(await failure({ command: 'echo done' })).toMatchObject({ kind: 'unreadable-output', message: 'its output is not JSON, and no text of Go benchmarks', log: ['done'] });
    expect(await failure({ command: 'echo "{}"', format: 'oha' })).toMatchObject({ message: 'its output is no output of oha: it has no `summary` with `requestsPerSec`', hint: 'make it write the report that `format: oha` reads (or leave `format` out, if it is another tool), to standard output or to `{out}`' });
  });

  test('that does not end is killed with everything that it started', async () => {
    expect(await failure({ command: 'sleep 1000 & setsid sleep 1001 & echo waiting >&2; sleep 1002', timeout: 300 })).toMatchObject({ kind: 'timed-out', message: 'the command was not done after 300 ms', log: ['waiting'] });
    expect(survivors()).toEqual([]);
  });

  test('that prints without end is stopped', async () => {
    expect(await failure({ command: 'yes "0123456789012345678901234567890123456789"' })).toMatchObject({ kind: 'command-failed', message: 'what it printed has more than 32 MiB' });
    expect(survivors()).toEqual([]);
  });

  test('that is interrupted leaves nothing behind', async () => {
    const abort = new AbortController();
    const done = failure({ command: 'sleep 1000; true' }, abort.signal);
    await until(() => survivors().length === 2);
    abort.abort();
    expect(await done).toMatchObject({ kind: 'interrupted' });
    expect(survivors()).toEqual([]);
  });
});

test('what a good command leaves running is ended, and its folder is gone', async () => {
  const before = leftovers();
  expect(await numbers({ command: 'setsid sleep 1000 & echo \'{"loop": 1}\'' })).toEqual({ loop: 1 });
  expect(survivors()).toEqual([]);
  expect(leftovers()).toEqual(before);
});
