import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runSetup, type SetupOptions } from '../../src/measure/setup.ts';
import { aTarget, folder, survivors, until } from './a-target.ts';

const setup = (command: string | null, changes: Partial<SetupOptions> = {}) => runSetup({
  target: aTarget({ setup: command, env: { FLAVOUR: 'sweet' } }), directory: folder(), logFile: path.join(folder(), 'logs', 'setup.log'), signal: new AbortController().signal, ...changes,
});

describe('setup', () => {
  test('runs once in the checkout, in the environment of the target but without a port', async () => {
    expect(await setup('echo "$FLAVOUR ${PORT-none}" >> result')).toBeNull();
    expect(readFileSync(path.join(folder(), 'result'), 'utf8')).toBe('sweet none\n');
  });

  test('that there is none of is fine', async () => {
    expect(await setup(null)).toBeNull();
  });

  test('that fails is told with its exit code and its last lines', async () => {
    expect(await setup('echo fetching; echo "npm error 404" >&2; exit 5')).toMatchObject({
      kind: 'setup-failed', message: '`setup` ended with exit code 5', hint: 'the last lines of its log are below', log: ['fetching', 'npm error 404'],
    });
    expect(await setup('no-such-program')).toMatchObject({ kind: 'setup-failed', message: '`setup` cannot be run: there is no program no-such-program on the PATH' });
  });

  test('that does not end is killed with everything it started', async () => {
    const failure = await setup('sleep 1000 & setsid sleep 1001 & echo waiting; sleep 1002', { timeout: 300 });
    expect(failure).toMatchObject({ kind: 'setup-failed', message: '`setup` was not done after 300 ms', log: ['waiting'] });
    expect(survivors()).toEqual([]);
  });

  test('is stopped by an abort', async () => {
    const abort = new AbortController();
    const done = setup('sleep 1000; true', { signal: abort.signal });
    await until(() => survivors().length === 2);
    abort.abort();
    expect(await done).toMatchObject({ kind: 'interrupted' });
    expect(survivors()).toEqual([]);
    expect(await setup('touch never', { signal: abort.signal })).toMatchObject({ kind: 'interrupted' });
  });

  test('whose log cannot be written says so', async () => {
    writeFileSync(path.join(folder(), 'logs'), '');
    expect(await setup('true')).toMatchObject({ kind: 'setup-failed', message: expect.stringContaining('`setup` cannot be run: its log cannot be written: ') });
  });
});
