/** A target that Node runs -> one that collects its garbage when it is told to, without knowing how. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GARBAGE_HOOK } from './garbage-hook.ts';

/** ms for one process: a heap of gigabytes takes seconds. */
const WITHIN = 10_000;
/** Processes and threads; a target can put any number of files there. */
const MOST = 256;
const NAME = /^\d{1,10}-\d{1,10}\.sock$/;

/** A folder in which the target's Node processes wait for the word. Make one for each launch. */
export class GarbagePlace {
  readonly #folder: string;
  /** Kept from one collection to the next: a connection is made once, and not seen as a new file again and again. */
  readonly #sockets = new Map<string, net.Socket>();

  /** Throws as the file system does. */
  constructor() {
    this.#folder = mkdtempSync(path.join(tmpdir(), 'tailgate-gc-'));
    // A server that gives up its rights after the start must reach it too; its name is not to be guessed.
    chmodSync(this.#folder, 0o1777);
    writeFileSync(path.join(this.#folder, 'garbage.cjs'), GARBAGE_HOOK);
  }

  /** The target's environment with the hook in it. */
  environment(written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    // In NODE_OPTIONS only double quotes protect a space, and a backslash what stands after it.
    const hook = path.join(this.#folder, 'garbage.cjs').replace(/["\\]/g, '\\$&');
    return { ...written, NODE_OPTIONS: `${written['NODE_OPTIONS'] ?? ''} --require "${hook}"`.trim() };
  }

  /** Has every Node process and worker thread collect, one after the other, and waits for it: how many did. */
  async collect(): Promise<number> {
    let collected = 0;
    for (const name of this.#names()) if (await this.#tell(name)) collected += 1;
    return collected;
  }

  remove(): void {
    for (const socket of this.#sockets.values()) socket.destroy();
    this.#sockets.clear();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #names(): readonly string[] {
    try {
      return readdirSync(this.#folder).filter((name) => NAME.test(name)).slice(0, MOST);
    } catch {
      return [];
    }
  }

  /** False when it is gone, or takes too long. */
  #tell(name: string): Promise<boolean> {
    const socket = this.#sockets.get(name) ?? net.connect(path.join(this.#folder, name));
    this.#sockets.set(name, socket);
    return new Promise((resolve) => {
      const finish = (done: boolean): void => {
        clearTimeout(limit);
        socket.off('data', told).off('error', lost).off('close', lost);
        if (!done) {
          socket.on('error', () => {}).destroy();
          this.#sockets.delete(name);
          // Whoever left it behind has ended: the next round need not try.
          rmSync(path.join(this.#folder, name), { force: true });
        }
        resolve(done);
      };
      const told = (): void => finish(true);
      const lost = (): void => finish(false);
      const limit = setTimeout(lost, WITHIN);
      socket.on('data', told).on('error', lost).on('close', lost);
      socket.write('collect\n');
    });
  }
}
