/** The joining job: the shards that other jobs measured -> one run, and everything that a measuring job does with it. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { conclude } from '../../conclude.ts';
import type { Checked, Run } from '../../model.ts';
import type { GateResult } from '../../gate.ts';
import { advice, inWords, isSystemError } from '../../system-error.ts';
import { exportsIn } from '../exports-in.ts';
import { targetsOf } from '../judge.ts';
import { readShards } from '../merge.ts';
import type { Job } from './job.ts';
import { answerWith, optionsOf, type Measured } from './measure.ts';
import { keep } from './saved-run.ts';

/** The sentence to fail the job with, or null. */
export function mergeJob(job: Job): Promise<string | null> {
  return answerWith(job, optionsOf(job), (around) => joinAndJudge(job, around));
}

async function joinAndJudge(job: Job, { store, rules, accept = [], shown = {} }: Measured): Promise<Checked<GateResult>> {
  const { options, root, world } = job;
  const found = await shardsIn(path.resolve(root, options.shards), options.shards);
  if (!found.ok) return found;
  const joined = await readShards(found.value);
  if (!joined.ok) return joined;
  const saved = joined.value;
  const judgedBy = rules ?? saved;
  const policy = { onInconclusive: options.onInconclusive ?? judgedBy.policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? judgedBy.policy.onMissingBaseline };
  const run: Run = { ...saved, budgets: judgedBy.budgets, accept: [...judgedBy.accept, ...accept], policy };
  const baselines = await store.read(targetsOf(run));
  if (!baselines.ok) return baselines;
  const conclusion = conclude(run, baselines.value, { today: world.now().toISOString().slice(0, 10) }, shown);
  await keep(job, conclusion);
  const exports = rules === null ? await exportsIn(saved.config, root) : { ok: true as const, value: rules.exports ?? [] };
  return { ok: true, value: { ...conclusion, problems: exports.ok ? [] : exports.problems, exports: exports.ok ? exports.value : [] } };
}

const RUN = 'run.json';
/** Folder of the artifacts, folder of one, and once more for whoever uploaded the folder itself. */
const DEEPEST = 3;

/** Every run.json below the folder. */
async function shardsIn(folder: string, shown: string): Promise<Checked<readonly { readonly file: string; readonly where: string }[]>> {
  const refuse = (message: string, hint: string | null): Checked<never> => ({ ok: false, problems: [{ file: null, line: null, column: null, path: 'input shards', message, hint }] });
  const hint = 'download the artifact of each shard into it: `actions/download-artifact` with `pattern` and `path`';
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name === RUN).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).filter((file) => file.split(path.sep).length <= DEEPEST).sort();
    if (files.length === 0) return refuse(`there is no ${RUN} below \`${shown}\``, hint);
    return { ok: true, value: files.map((file) => ({ file: path.join(shown, file), where: path.join(folder, file) })) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse(error.code === 'ENOENT' ? `there is no folder \`${shown}\`` : `\`${shown}\` cannot be read: ${inWords(error)}`, error.code === 'ENOENT' ? hint : advice(error));
  }
}
