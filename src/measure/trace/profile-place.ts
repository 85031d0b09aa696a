/** A folder of our own in which the profilers lie, hear when to begin and end, and leave what they saw. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NODE_HOOK } from './profile-node-hook.ts';
import { PYTHON_HOOK } from './profile-python-hook.ts';
import { readRecord, type ProfileRecord } from './profile-record.ts';

/** ms: how long processes may take to begin, and to write. They look every 20 ms, but a busy one gets to it only between two requests. */
const BEGIN_WITHIN = 3000;
const WRITE_WITHIN = 10_000;
/** After the first one has begun, others that can are on their way. */
const OTHERS_WITHIN = 250;
const LOOK_EVERY = 10;
/** Processes and threads that are looked at; a target can put any number of files there. */
const MOST_RECORDS = 256;
const NAME = /^(\d{1,10})-(\d{1,10})\.on$/;

export interface ProcessRecord extends ProfileRecord {
  readonly pid: number;
}

export class ProfilePlace {
  readonly #folder: string;

  /** Throws as the file system does. */
  constructor() {
    this.#folder = mkdtempSync(path.join(tmpdir(), 'tailgate-profile-'));
    // A server that gives up its rights after the start (a worker of another user) must reach it too; its name is not to be guessed.
    chmodSync(this.#folder, 0o1777);
    writeFileSync(path.join(this.#folder, 'profile.cjs'), NODE_HOOK);
    writeFileSync(path.join(this.#folder, 'sitecustomize.py'), PYTHON_HOOK);
  }

  /** What a target with `written` in its environment gets besides, so that each of its Node and Python processes loads a profiler. */
  environment(written: Readonly<Record<string, string>>, own: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
    const node = written['NODE_OPTIONS'] ?? '';
    const python = written['PYTHONPATH'] ?? own['PYTHONPATH'] ?? '';
    // In NODE_OPTIONS only double quotes protect a space, and a backslash what stands after it.
    const hook = path.join(this.#folder, 'profile.cjs').replace(/["\\]/g, '\\$&');
    return {
      NODE_OPTIONS: `${node} --require "${hook}"`.trim(),
      PYTHONPATH: python === '' ? this.#folder : `${this.#folder}${path.delimiter}${python}`,
    };
  }

  /** Lets all profilers sample. False when no process of the target has one. */
  async begin(signal: AbortSignal): Promise<boolean> {
    writeFileSync(path.join(this.#folder, 'begin'), '');
    const asked = performance.now();
    while (this.#begun().length === 0) {
      if (signal.aborted || performance.now() - asked > BEGIN_WITHIN) return false;
      await sleep(LOOK_EVERY);
    }
    await sleep(OTHERS_WITHIN);
    return true;
  }

  /** Ends it and waits for what each process that began and still runs has to say. Processes that say nothing are left out. */
  async end(signal: AbortSignal): Promise<readonly ProcessRecord[]> {
    writeFileSync(path.join(this.#folder, 'end'), '');
    const asked = performance.now();
    const records = new Map<string, ProcessRecord | null>();
    for (;;) {
      const begun = this.#begun();
      const late = performance.now() - asked > WRITE_WITHIN || signal.aborted;
      const written = new Set(readdirSync(this.#folder));
      for (const { id, pid } of begun) {
        if (records.has(id)) continue;
        if (written.has(`${id}.json`)) {
          const record = readRecord(path.join(this.#folder, `${id}.json`));
          records.set(id, record === null ? null : { ...record, pid });
        } else if (late || !runs(pid)) records.set(id, null);
      }
      if (begun.every(({ id }) => records.has(id))) return [...records.values()].filter((record) => record !== null);
      await sleep(LOOK_EVERY);
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }

  #begun(): readonly { readonly id: string; readonly pid: number }[] {
    return readdirSync(this.#folder).flatMap((name) => {
      const pid = NAME.exec(name)?.[1];
      return pid === undefined ? [] : [{ id: name.slice(0, -'.on'.length), pid: Number(pid) }];
    }).slice(0, MOST_RECORDS);
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process runs as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
