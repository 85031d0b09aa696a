/** A pull request -> the rules of the branch that it goes into, and what it would change of them. Read through the API: nothing of it is run. */
import { ruleChanges } from '../../config/rule-changes.ts';
import { readRules, type Rules } from '../../config/rules.ts';
import type { GitHub } from '../../github/client.ts';
import { refusalOf } from '../../github/refusal.ts';

/** A config beyond this is none. */
const LARGEST = 1024 * 1024;

export interface RulesOfPullRequest {
  /** Those of base and of head; the defaults where there is no config that can be read. */
  readonly base: Rules;
  readonly head: Rules;
  /** In sentences; empty when the pull request leaves them as they are. */
  readonly changes: readonly string[];
  /** What could not be read, for the log. */
  readonly remarks: readonly string[];
}

interface Place {
  /** The config's path in the repository. */
  readonly file: string;
  /** Commits, `base` perhaps a branch. `fork`: where head left base; null when it is not known. */
  readonly base: string;
  readonly head: string;
  readonly fork: string | null;
  /** What was checked out, mostly a merge of head into base; null when it is not known. */
  readonly measured: string | null;
}

const DEFAULTS: Rules = { budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' } };

/** Or a sentence that says why base's rules cannot be known: then nothing may be judged by them. */
export async function rulesOfPullRequest(github: GitHub, { file, base, head, fork, measured }: Place): Promise<RulesOfPullRequest | string> {
  const [ofBase, ofHead] = [await rulesAt(github, file, base), await rulesAt(github, file, head)];
  if (ofBase.kind === 'unreadable') return `The rules of the base branch cannot be read: ${ofBase.says}`;
  if (ofHead.kind === 'unreadable') return `The rules of the pull request cannot be read: ${ofHead.says}`;
  // What base changed since the pull request left is not the pull request's doing.
  const left = fork === null || fork === base ? ofBase : await rulesAt(github, file, fork);
  const before = left.kind === 'unreadable' ? ofBase : left;
  // GitHub may have forgotten an old merge, or never have known one that was made elsewhere.
  const ofMerge = measured === null || measured === head ? ofHead : await rulesAt(github, file, measured);
  const remarks = ofBase.kind === 'broken' ? [`${file} of the base branch has mistakes (${ofBase.says}): where it counts, the default budgets are used.`] : [];
  return { base: rulesIn(ofBase), head: rulesIn(ofMerge.kind === 'rules' ? ofMerge : ofHead), changes: changesBetween(before, ofHead, file), remarks };
}

type Found =
  | { readonly kind: 'rules'; readonly rules: Rules }
  | { readonly kind: 'absent' }
  | { readonly kind: 'broken'; readonly says: string }
  | { readonly kind: 'unreadable'; readonly says: string };

const rulesIn = (found: Found): Rules => (found.kind === 'rules' ? found.rules : DEFAULTS);

async function rulesAt(github: GitHub, file: string, commit: string): Promise<Found> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path: file, ref: commit, mediaType: { format: 'raw' } });
    const text: unknown = data;
    if (typeof text !== 'string') return { kind: 'broken', says: 'it is not a file' };
    if (text.length > LARGEST) return { kind: 'broken', says: 'it is longer than 1 MiB' };
    const read = readRules(text, file);
    return read.ok ? { kind: 'rules', rules: read.value } : { kind: 'broken', says: read.problems[0]?.message ?? 'it cannot be read' };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal.kind === 'missing' ? { kind: 'absent' } : { kind: 'unreadable', says: refusal.message };
  }
}

function changesBetween(base: Found, head: Found, file: string): readonly string[] {
  if (head.kind === 'rules') {
    const changes = ruleChanges(rulesIn(base), head.rules);
    return base.kind === 'absent' ? [`base has no ${file} yet`, ...changes] : changes;
  }
  if (base.kind !== 'rules') return [];
  return [head.kind === 'absent' ? `it removes ${file}` : `${file} cannot be read in it`];
}
