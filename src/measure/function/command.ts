/** A function's runtime -> the command that runs it, or why there is none. */
import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FunctionTarget } from '../../model.ts';
import { memoryMiB } from './environment.ts';
import type { Interpreter } from './interpreter.ts';
import type { RuntimeFolder } from './runtime-folder.ts';

export type RuntimeCommand = { readonly ok: true; readonly argv: readonly string[] } | { readonly ok: false; readonly message: string; readonly hint: string };

export function runtimeCommand(target: FunctionTarget, interpreter: Interpreter, runtime: RuntimeFolder, root: string, layers: readonly string[]): RuntimeCommand {
  switch (target.runtime) {
    case 'python': return { ok: true, argv: [interpreter.program, runtime.python] };
    // The platform's Node gets nine tenths of the memory for its old generation and a twentieth for each half of the young one.
    case 'node': return { ok: true, argv: [interpreter.program, `--max-old-space-size=${share(target, 0.9)}`, `--max-semi-space-size=${share(target, 0.05)}`, runtime.node] };
    case 'bootstrap': return bootstrapOf(target, root, layers);
  }
}

function share(target: FunctionTarget, part: number): number {
  return Math.max(1, Math.floor(memoryMiB(target) * part));
}

/** The deployed folder goes before the layers, of which the last one lies on top. */
function bootstrapOf(target: FunctionTarget, root: string, layers: readonly string[]): RuntimeCommand {
  const places = [root, ...[...layers].reverse()].map((folder) => path.join(folder, 'bootstrap'));
  const found = places.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  if (found === undefined) {
    const where = layers.length === 0 ? target.directory : `${target.directory} or in one of its layers`;
    return { ok: false, message: `there is no program called bootstrap in ${where}`, hint: 'build it in `setup` and give it that very name, or correct `path` of the target' };
  }
  try {
    accessSync(found, constants.X_OK | constants.R_OK);
  } catch {
    return { ok: false, message: `${found} is not executable`, hint: 'make it so (`chmod +x bootstrap`) and commit the mode' };
  }
  if (!isExecutable(found)) return { ok: false, message: `${found} is no program: it starts neither with \`#!\` nor as a compiled one does`, hint: 'a script names what runs it in its first line (`#!/bin/sh`); without it the platform cannot execute it either' };
  return { ok: true, argv: [found] };
}

/** A shell would run any text; the kernel, which is all that Lambda has, does not. */
function isExecutable(file: string): boolean {
  const start = Buffer.alloc(4);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, start, 0, 4, 0);
  } finally {
    closeSync(descriptor);
  }
  return start.toString('latin1').startsWith('#!') || start.equals(ELF);
}

const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
