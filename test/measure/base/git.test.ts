import { describe, expect, test } from '@jest/globals';
import { gitIn } from '../../../src/measure/base/git.ts';
import { scratch } from './repository.ts';

describe('git that is ended', () => {
  /** An alias is run by the shell, and what ends git ends it too. */
  const running = (command: string, timeout?: number) => gitIn(scratch(), new AbortController().signal, {}, timeout)('-c', `alias.x=!${command}`, 'x');

  test('because it takes too long says so', async () => {
    expect(await running('sleep 1234', 60)).toEqual({ ok: false, stdout: '', complaint: 'not done after 0.001 minutes' });
  });

  test('by somebody else says by what', async () => {
    expect(await running('echo all is well >&2; kill -KILL $PPID')).toMatchObject({ ok: false, complaint: 'git was ended by SIGKILL' });
  });

  test('by nobody is told in its own words', async () => {
    expect(await running('echo "fatal: so it is" >&2; exit 3')).toMatchObject({ ok: false, complaint: 'so it is' });
  });
});
