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
  /** Then head's file is a stranger's, and is only read where that is quick. */
  readonly fromFork: boolean;
}

const DEFAULTS: Rules = { budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} } };

/** Or a sentence that says why base's rules cannot be known: then nothing may be judged by them. */
export async function rulesOfPullRequest(github: GitHub, { file, base, head, fork, measured, fromFork }: Place): Promise<RulesOfPullRequest | string> {
  const [ofBase, ofHead] = [await rulesAt(github, file, base), await rulesAt(github, file, head, fromFork)];
  if (ofBase.kind === 'unreadable') return `The rules of the base branch cannot be read: ${ofBase.says}`;
  // Falling back to the defaults would be falling back to laxer rules.
  if (ofBase.kind === 'broken') return `The rules of the base branch cannot be read: ${ofBase.says}`;
  if (ofHead.kind === 'unreadable') return `The rules of the pull request cannot be read: ${ofHead.says}`;
  // What base changed since the pull request left is not the pull request's doing.
  const left = fork === null || fork === base ? ofBase : await rulesAt(github, file, fork);
  const before = left.kind === 'unreadable' ? ofBase : left;
  // GitHub may have forgotten an old merge, or never have known one that was made elsewhere.
  const ofMerge = measured === null || measured === head ? ofHead : await rulesAt(github, file, measured);
  return { base: rulesIn(ofBase), head: rulesIn(ofMerge.kind === 'rules' ? ofMerge : ofHead), changes: changesBetween(before, ofHead, file) };
}

type Found =
  | { readonly kind: 'rules'; readonly rules: Rules }
  | { readonly kind: 'absent' }
  | { readonly kind: 'broken'; readonly says: string }
  | { readonly kind: 'unreadable'; readonly says: string };

const rulesIn = (found: Found): Rules => (found.kind === 'rules' ? found.rules : DEFAULTS);

async function rulesAt(github: GitHub, file: string, commit: string, strange = false): Promise<Found> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path: file, ref: commit, mediaType: { format: 'raw' } });
    const text: unknown = data;
    if (typeof text !== 'string') return { kind: 'broken', says: 'it is not a file' };
    if (text.length > LARGEST) return { kind: 'broken', says: 'it is longer than 1 MiB' };
    if (strange && isTangled(text)) return { kind: 'broken', says: 'it is longer or more entangled than a config is' };
    const read = readRules(text, file);
    return read.ok ? { kind: 'rules', rules: read.value } : { kind: 'broken', says: read.problems[0]?.message ?? 'it cannot be read' };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    if (refusal.kind !== 'missing') return { kind: 'unreadable', says: refusal.message };
    return await isAbsent(github, file, commit) ? { kind: 'absent' } : { kind: 'unreadable', says: refusal.message };
  }
}

/** GitHub also says 404 of what it does not show: only a listing without it says that it is not there. */
async function isAbsent({ octokit, owner, repo }: GitHub, file: string, commit: string): Promise<boolean> {
  try {
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: commit, ...(file.includes('/') ? { recursive: 'true' } : {}) });
    return !data.truncated && !data.tree.some(({ path }) => path === file);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return false;
  }
}

const LONGEST_STRANGE = 64 * 1024;
const LONGEST_LINE = 1000;

/** Aliases and deep flows take a YAML reader minutes: a stranger's file may have neither, and is short. */
function isTangled(text: string): boolean {
  return text.length > LONGEST_STRANGE || text.split('\n').some((line) => line.length > LONGEST_LINE) || /(?:^|[\s[{,:?-])[&*][^\s"']/m.test(text) || (text.match(/[[{?]/g)?.length ?? 0) > 2000;
}

function changesBetween(base: Found, head: Found, file: string): readonly string[] {
  if (head.kind === 'rules') {
    const changes = ruleChanges(rulesIn(base), head.rules);
    return base.kind === 'absent' ? [`base has no ${file} yet`, ...changes] : changes;
  }
  if (base.kind !== 'rules') return [];
  return [head.kind === 'absent' ? `it removes ${file}` : `${file} cannot be read in it`];
}
