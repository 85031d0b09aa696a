/** Our runtimes' programs -> files in a folder of their own under the system's temporary one, gone when we are. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NODE_RUNTIME } from './node-runtime.ts';
import { PYTHON_RUNTIME } from './python-runtime.ts';

export interface RuntimeFolder {
  /** Stands where the platform has /var/runtime. */
  readonly folder: string;
  readonly python: string;
  readonly node: string;
  /** Where Python keeps compiled modules, instead of beside their sources. */
  readonly byteCode: string;
}

let made: RuntimeFolder | null = null;

/**
 * Made once and kept: a path that changes from start to start would be compiled, and counted, anew. Throws as `mkdtemp` and
 * `writeFile` do: a full disk, a read-only folder.
 *
 * Python's byte code is kept here for both sides alike. Beside the sources it would be there on the side whose tests ran before
 * and not on the other, which makes five times the start, and it would be weighed with the package. So the first start after
 * ours compiles everything: it is to be thrown away.
 */
export function runtimeFolder(): RuntimeFolder {
  if (made !== null) return made;
  const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-runtime-'));
  const found = { folder, python: path.join(folder, 'bootstrap.py'), node: path.join(folder, 'bootstrap.cjs'), byteCode: path.join(folder, 'byte-code') };
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(found.python, PYTHON_RUNTIME);
  writeFileSync(found.node, NODE_RUNTIME);
  mkdirSync(found.byteCode);
  made = found;
  return found;
}
