/** A folder of our own in which the import tracers lie and write down what they see. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOADER, NODE_TRACER } from './import-node-hook.ts';
import { PYTHON_FIRST, PYTHON_TRACER } from './import-python-hook.ts';
import { readProcesses, type SeenProcess } from './import-records.ts';

/** ms for the counting to be written down. */
const WRITE_WITHIN = 3000;

/** One start's. */
export class ImportFolder {
  readonly #folder: string;

  /** `counting`: not for times, but for what is used of each module. Throws as the file system does. */
  constructor(counting: boolean) {
    this.#folder = mkdtempSync(path.join(tmpdir(), 'tailgate-imports-'));
    // A server that gives up its rights after the start must reach it too; its name is not to be guessed.
    chmodSync(this.#folder, 0o1777);
    const files = { 'imports.cjs': NODE_TRACER, 'loader.mjs': LOADER, 'sitecustomize.py': PYTHON_FIRST, 'imports.txt': PYTHON_TRACER, ...(counting ? { count: '' } : {}) };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(this.#folder, name), text);
  }

  /** What a target with `written` in its environment gets besides, so that each of its Node and Python processes loads a tracer. */
  environment(written: Readonly<Record<string, string>>, own: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
    const node = written['NODE_OPTIONS'] ?? '';
    const python = written['PYTHONPATH'] ?? own['PYTHONPATH'] ?? '';
    // In NODE_OPTIONS only double quotes protect a space, and a backslash what stands after it.
    const hook = path.join(this.#folder, 'imports.cjs').replace(/["\\]/g, '\\$&');
    return {
      // First, so that what the target itself preloads is seen.
      NODE_OPTIONS: `--require "${hook}" ${node}`.trim(),
      PYTHONPATH: python === '' ? this.#folder : `${this.#folder}${path.delimiter}${python}`,
    };
  }

  /** What all processes have written so far. */
  read(): readonly SeenProcess[] {
    return readProcesses(this.#folder);
  }

  /** Once these processes are at rest, before they are asked for anything: what they call from now on is for the first request. */
  ready(pids: readonly number[], signal: AbortSignal): Promise<void> {
    return this.#tell('ready', (one) => one.ready || !pids.includes(one.pid), signal);
  }

  /** Ends the counting; afterwards that process has written down what it called, or will not. */
  finish(pid: number, signal: AbortSignal): Promise<void> {
    return this.#tell('finish', (one) => one.counted || one.pid !== pid, signal);
  }

  /** Lays a file there for Node's tracer, which looks every 10 ms; a busy process gets to it late. Python writes as it goes. */
  async #tell(name: string, done: (process: SeenProcess) => boolean, signal: AbortSignal): Promise<void> {
    writeFileSync(path.join(this.#folder, name), '');
    const asked = performance.now();
    while (!signal.aborted && performance.now() - asked < WRITE_WITHIN && !this.read().every((one) => one.language === 'python' || done(one))) await sleep(20);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
