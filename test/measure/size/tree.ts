/** A folder of its own for a test of weighing, gone afterwards. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Package } from '../../../src/model.ts';
import { weigh } from '../../../src/measure/size/weigh.ts';
import type { Weight } from '../../../src/measure/size/weight.ts';

export class Tree {
  root = '';

  async make(): Promise<void> {
    this.root = await mkdtemp(join(tmpdir(), 'tailgate-size-'));
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }

  at(path: string): string {
    return join(this.root, path);
  }

  async put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(this.at(name)), { recursive: true });
      await writeFile(this.at(name), content);
    }
  }

  weigh(path: string, { format = 'directory', ignore = [], layers = [], signal = new AbortController().signal }: Asked = {}): Promise<Weight> {
    return weigh({ path, format, ignore }, this.root, signal, this.root, layers);
  }
}

export interface Asked {
  readonly format?: Package['format'];
  readonly ignore?: readonly string[];
  readonly layers?: readonly string[];
  readonly signal?: AbortSignal;
}

/** What `weigh` must have answered, else the test ends with its reason. */
export function weighed(weight: Weight): Extract<Weight, { ok: true }> {
  if (!weight.ok) throw new Error(weight.message);
  return weight;
}
