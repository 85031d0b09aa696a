/** The job of a commit of main, once its run is stored -> what it says of main's history; against the double of GitHub. */
import { pinOf, tellHistory } from '../../src/commands/action/history.ts';
import type { Job } from '../../src/commands/action/job.ts';
import { connect } from '../../src/github/client.ts';
import { readEvent } from '../../src/github/event.ts';
import type { HistorySettings, Run } from '../../src/model.ts';
import { readOptions } from '../../src/options.ts';
import { aRun, aSample, HISTORY } from './builders.ts';
import type { Double } from './github/double.ts';
import { NO_PACE } from './github/pace.ts';

export interface HistoryJob {
  readonly double: Double;
  readonly folder: string;
  /** Of main, oldest first: the newest was measured, as `run-N`. */
  readonly commits: readonly string[];
  readonly say: (line: string) => void;
}

export interface Around {
  readonly token?: string;
  readonly ref?: string;
  readonly accept?: Run['accept'];
}

/** The sentence to fail with, or null. */
export async function tellAs({ double, folder, commits, say }: HistoryJob, history: Partial<HistorySettings> = {}, { token = double.token, ref = 'refs/heads/main', accept = [] }: Around = {}): Promise<string | null> {
  const read = readOptions({}, (name) => name);
  if (!read.ok) throw new Error('no options');
  const tellLine = (line: string | Error): void => say(String(line));
  const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/shop', GITHUB_REF: ref, GITHUB_SHA: commits.at(-1), GITHUB_EVENT_NAME: 'push' };
  const event = { ...await readEvent(env), defaultBranch: 'main', onDefaultBranch: ref === 'refs/heads/main' };
  const job: Job = {
    core: { info: tellLine, notice: tellLine, warning: tellLine, error: tellLine, setOutput: () => undefined, setSecret: () => undefined, startGroup: () => undefined, endGroup: () => undefined },
    world: { env, cwd: folder, stdout: { write: say, isTTY: false, columns: 120 }, stderr: { write: say, isTTY: false, columns: 120 }, signal: new AbortController().signal, now: () => new Date('2026-11-01T00:00:00Z') },
    event, options: read.value, root: folder, github: await connect({ token, repository: 'acme/shop', apiUrl: double.url, pace: NO_PACE }),
  };
  const head = { commit: commits.at(-1) ?? null, branch: 'main', dirty: false, time: null };
  const run = aRun({ id: `run-${commits.length - 1}`, head, accept, samples: [aSample({ metric: 'latency.p50', values: [10] })], history: { ...HISTORY, ...history } });
  return tellHistory(job, { run, judgement: { verdicts: [] } } as unknown as Parameters<typeof tellHistory>[1], await pinOf(job, run.history.pin));
}
