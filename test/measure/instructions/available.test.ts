import { expect, test } from '@jest/globals';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { instructionsAvailable } from '../../../src/measure/instructions/available.ts';
import { onPath } from '../../../src/measure/instructions/programs.ts';
import { folder } from '../a-target.ts';
import { withValgrind } from './counted.ts';

function program(name: string, text: string): void {
  writeFileSync(path.join(folder(), name), text);
  chmodSync(path.join(folder(), name), 0o755);
}

test('without valgrind the reason says which package to install', async () => {
  expect(await instructionsAvailable(folder())).toMatch(/^instructions are counted by valgrind, and there is none on the PATH; install it .*apt-get install -y valgrind/);
});

test('without vgdb, which comes with valgrind, the reason names it', async () => {
  program('valgrind', '#!/bin/sh\n');
  expect(await instructionsAvailable(folder())).toMatch(/vgdb is not on the PATH/);
});

test('a valgrind that does not fit the system is found out, and what it says is shown', async () => {
  program('valgrind', '#!/bin/sh\necho "valgrind:  Fatal error at startup: a function redirection" >&2\nexit 1\n');
  program('vgdb', '#!/bin/sh\nexit 1\n');
  expect(await instructionsAvailable(folder())).toMatch(/^valgrind does not work here: valgrind: +Fatal error at startup: a function redirection; .*libc6-dbg/);
});

withValgrind('where valgrind is installed', () => {
  test('there is nothing in the way', async () => {
    expect(await instructionsAvailable()).toBeNull();
  });

  test('a vgdb that may not look into a process is found out', async () => {
    symlinkSync(onPath('valgrind') ?? '', path.join(folder(), 'valgrind'));
    symlinkSync(onPath('valgrind.bin') ?? '/', path.join(folder(), 'valgrind.bin'));
    program('vgdb', '#!/bin/sh\necho "PTRACE_ATTACH: Operation not permitted" >&2\nexit 1\n');
    expect(await instructionsAvailable(folder())).toMatch(/it needs ptrace, which this machine or container does not allow/);
  });
});
