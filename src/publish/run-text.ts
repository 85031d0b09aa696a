/** The bytes of an artifact's archive -> the text of the run.json in it; what the text says is for `decodeRun` to judge. */
import type { Buffer } from 'node:buffer';
import { refuse, type Found } from './found.ts';
import { unzipOne } from './unzip.ts';
import { shownName } from './zip.ts';

/** A run of 200 scenarios takes some 5 MB. */
export const LARGEST_RUN = 32 * 1024 * 1024;
const RUN_FILE = 'run.json';

/** `name`: of the artifact, for the refusal. `most`: bytes of the text. */
export function runTextOf(archive: Buffer, name: string, most = LARGEST_RUN): Found<string> {
  const rejected = (why: string): Found<string> => refuse('rejected', `The artifact ${shownName(name)} ${why}. Nothing of it is published.`);
  const file = unzipOne(archive, RUN_FILE, most);
  if (!file.ok) return rejected(file.why);
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(file.value) };
  } catch {
    return rejected(`holds a ${RUN_FILE} that is not UTF-8`);
  }
}
