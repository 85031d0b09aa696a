/** A run and its verdicts -> the command that measures the same again, and how whoever reads the report comes to it. */
import { isOfCommand } from '../metrics.ts';
import type { Verdict } from '../model.ts';
import { shellWord } from './escape.ts';
import type { ReportInput } from './input.ts';
import { groupsOf } from './order.ts';

/** How Tailgate is called where a report is read. */
export interface Call {
  /** Typed before anything else, once is enough; null where nothing needs to be installed. */
  readonly install: string | null;
  /** What stands in front of `run`, ready for a shell. */
  readonly command: string;
  /** Flags that this job had and that every other call needs as well, not quoted yet: `['--start', 'node server.js']`. */
  readonly flags?: readonly string[];
}

/** A start command is longer than a name, and cut it starts nothing. */
const LONGEST_FLAG = 1000;

/** On a command line of one's own. */
export const INSTALLED: Call = { install: null, command: 'tailgate' };

/** Where Tailgate comes from, when a job does not tell. */
const HOME = { server: 'https://github.com', repository: 'tailgate/tailgate', ref: 'v0' };

/**
 * For whoever has only the Action: a clone of it runs with Node alone. `ref` is what the workflow names, a tag, a branch or a whole
 * commit. What cannot be a place on a GitHub server is replaced by Tailgate's own. The clone lies in the reader's own folder
 * (in /tmp anybody could have put something there) and is named after `ref`, so that another version gets another one.
 */
export function callFromClone(from: { readonly server?: string | null; readonly repository?: string | null; readonly ref?: string | null }, flags: readonly string[] = []): Call {
  const repository = from.repository ?? '';
  const known = /^[\w-]+\/[\w.-]+$/.test(repository);
  const ref = from.ref ?? '';
  const place = {
    server: known && /^https:\/\/[\w.-]+(:\d+)?$/.test(from.server ?? '') ? (from.server ?? HOME.server) : HOME.server,
    repository: known ? repository : HOME.repository,
    ref: known && /^[\w][\w./-]{0,99}$/.test(ref) ? ref : HOME.ref,
  };
  const address = `${place.server}/${place.repository}`;
  const isCommit = /^[0-9a-f]{40}$/.test(place.ref);
  const folder = `~/.cache/tailgate-${(isCommit ? place.ref.slice(0, 10) : place.ref).replace(/\//g, '-')}`;
  // `--branch` takes no commit.
  const clone = isCommit
    ? `git clone -q --filter=blob:none --no-checkout ${address} ${folder} && git -C ${folder} checkout -q ${place.ref}`
    : `git clone -q --depth 1 --branch ${place.ref} ${address} ${folder}`;
  return { install: `test -d ${folder} || ${isCommit ? `{ ${clone}; }` : clone}`, command: `node ${folder}/dist/cli/index.js`, flags };
}

/** The place that matters most, with the same seed; everything when nothing stands out. */
export function reproduceCommand(input: ReportInput): string {
  if (input.reproduce != null) return input.reproduce;
  const { run, judgement } = input;
  const { command, flags = [] } = input.call ?? INSTALLED;
  const groups = groupsOf(judgement.verdicts);
  const worst: Verdict | undefined = groups.broken[0] ?? groups.inconclusive[0];
  const failure = run.failures.find((f) => f.kind !== 'interrupted');
  const place = worst?.comparison ?? failure ?? null;
  const words = [command, 'run', ...flags.map((flag) => shellWord(flag, LONGEST_FLAG))];
  if (input.configFile != null && input.configFile !== 'tailgate.yml') words.push('--config', shellWord(input.configFile));
  if (place !== null) words.push('--target', shellWord(place.target));
  // What a command measures cannot be asked for one by one.
  const alone = worst === undefined || !isOfCommand(worst.comparison.metric.name);
  if (place !== null && place.scenario !== null && alone) words.push('--scenario', shellWord(place.scenario));
  if (run.compare === 'none') words.push('--compare', 'none');
  if (run.compare === 'side-by-side' || elsewhere(input, worst)) words.push('--compare', 'side-by-side', ...(run.base?.commit == null ? [] : ['--base', shellWord(run.base.commit)]));
  words.push('--seed', String(run.seed));
  return words.join(' ');
}

/** What to type first, so that the command finds the commit that was measured and Tailgate itself. */
export function preparation({ call, reproduce, run }: ReportInput): readonly string[] {
  if (call == null || call.install === null || reproduce != null) return [];
  const { commit } = run.head;
  const checkout = commit !== null && /^[0-9a-f]{40}$/.test(commit) ? [`git fetch -q origin ${commit} && git switch -q --detach FETCH_HEAD`] : [];
  return [...checkout, call.install];
}

/** The stored numbers are of the runner, not of the reader's machine: there only both builds side by side say anything of a change. */
const elsewhere = ({ call, run }: ReportInput, worst: Verdict | undefined): boolean =>
  call != null && run.compare === 'stored' && worst !== undefined && worst.verdict !== 'over-budget';
