/** Of a saved run that is judged here: the exporters of the config that stands in this checkout now. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../config/read.ts';
import type { Checked, Export } from '../model.ts';
import { isSystemError } from '../system-error.ts';

/** `config` is the run's own word for it. None where there is no such file, as in a job that checks nothing out; one that cannot be read is a problem. */
export async function exportsIn(config: string | null, root: string): Promise<Checked<readonly Export[]>> {
  if (config === null || !await isThere(path.resolve(root, config))) return { ok: true, value: [] };
  const read = await readConfig({ config, start: null, url: null, package: null, onInconclusive: null, onMissingBaseline: null }, root);
  return read.ok ? { ok: true, value: read.value.exports ?? [] } : read;
}

async function isThere(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}
