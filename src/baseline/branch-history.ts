/** The branch that baselines are kept on -> baselines as deep as a job may read them: thinned entries come back from earlier commits of the branch. */
import { fieldOf } from '../github/payload.ts';
import type { Baseline, Checked, Pin } from '../model.ts';
import { listIn, shaIn, textIn, whyRefused } from './branch-answer.ts';
import { named, pathOf, placeOn, type BranchPlace } from './branch-place.ts';
import { branchStore, type BranchWhere } from './branch.ts';
import { decodeBaseline, mergeBaselines } from './codec.ts';
import { deepen, READS, wholeFrom, type Deep, type DeepBaseline, type Versions } from './deepen.ts';
import type { GitHub } from '../github/client.ts';

/** Of all targets together: the token of a job has a thousand requests an hour, for all jobs of the repository. */
const READS_IN_ALL = 60;
const FEWEST_READS = 3;
/** Versions in one listing, and the listings that a pinned release is looked for in. */
const PAGE = 100;
const MOST_PAGES = 10;
/** Versions after the one with a release: by then it has runs on both sides, and none of them was thinned. */
const AFTER_RELEASE = 10;

/** What GitHub refuses of earlier versions costs only them: what the files hold now is there. */
export async function readDeep(github: GitHub, where: BranchWhere, targets: readonly string[], pin: Pin | null): Promise<Checked<Deep>> {
  const stored = await branchStore(github, where).read(targets);
  const place = placeOn(github, where.branch, where.folder);
  if (!stored.ok || place === null) return stored.ok ? { ok: true, value: { baselines: [], notes: [] } } : stored;
  const most = Math.max(FEWEST_READS, Math.min(READS, Math.floor(READS_IN_ALL / Math.max(1, stored.value.size))));
  const baselines: DeepBaseline[] = [];
  const notes: string[] = [];
  for (const baseline of stored.value.values()) {
    const { note, ...deep } = await deepOne(place, baseline, pin, most);
    baselines.push(deep);
    if (note !== null) notes.push(note);
  }
  return { ok: true, value: { baselines, notes } };
}

async function deepOne(place: BranchPlace, newest: Baseline, pin: Pin | null, most: number): Promise<DeepBaseline & { readonly note: string | null }> {
  const { target } = newest;
  try {
    const versions = new FileVersions(place, newest);
    const { baseline, wholeFrom: from, next } = await deepen(newest, versions, most);
    const whole = pin === null || next === null || holds(baseline, pin) ? baseline : await withRelease(versions, baseline, pin, next);
    const note = next === null ? null : `Change points of ${target} are looked for in ${whole.entries.length} of its entries: older ones are only in earlier versions of the file on the branch ${place.branch}, and \`tailgate history --branch ${place.branch}\` shows them all.`;
    return { baseline: whole, wholeFrom: from, note };
  } catch (error) {
    const refusal = whyRefused(error);
    if (refusal === null) throw error;
    return { baseline: newest, wholeFrom: wholeFrom(newest), note: `Change points of ${target} are only looked for in the ${newest.entries.length} entries that its file holds: earlier versions of it could not be read (${refusal.message}).` };
  }
}

/** With its very commit; one before it stands for it where that was never measured. */
const holds = ({ entries }: Baseline, { commits }: Pin): boolean => entries.some(({ commit }) => commit !== null && commit === commits[0]);

/** The release and the runs beside it, where they are older than what was read. */
async function withRelease(versions: FileVersions, baseline: Baseline, { time }: Pin, next: number): Promise<Baseline> {
  const at = time === undefined ? null : await versions.firstSince(time);
  if (at === null || at - AFTER_RELEASE < next) return baseline;
  const read = await versions.read(at - AFTER_RELEASE);
  return typeof read === 'string' ? baseline : mergeBaselines(read, baseline);
}

/** The commits of the branch that changed one file, listed as far as they are asked for. */
class FileVersions implements Versions {
  readonly #place: BranchPlace;
  readonly #newest: Baseline;
  readonly #path: string;
  readonly #listed: { readonly commit: string; readonly time: number }[] = [];
  #pages = 0;
  #all = false;

  constructor(place: BranchPlace, newest: Baseline) {
    this.#place = place;
    this.#newest = newest;
    this.#path = pathOf(place, newest.target);
  }

  async count(atLeast: number): Promise<number> {
    while (!this.#all && this.#listed.length < atLeast) await this.#list();
    return this.#listed.length;
  }

  async read(at: number): Promise<Baseline | 'unreadable' | 'gone'> {
    if (at === 0) return this.#newest;
    const { github: { octokit, owner, repo } } = this.#place;
    try {
      const { data } = await octokit.rest.repos.getContent({ owner, repo, path: this.#path, ref: this.#listed[at]?.commit ?? '' });
      const read = decodeBaseline(Buffer.from(textIn(data, 'content'), 'base64').toString('utf8'), named(this.#place, this.#path), this.#newest.target);
      return read.ok ? read.value : 'unreadable';
    } catch (error) {
      if (whyRefused(error)?.kind === 'missing') return 'gone';
      throw error;
    }
  }

  /** The oldest version that was made at that time (ISO 8601) or later; null: it is not among those that are listed. */
  async firstSince(time: string): Promise<number | null> {
    const from = Date.parse(time);
    const oldest = (): number => this.#listed.at(-1)?.time ?? Infinity;
    while (!this.#all && this.#pages < MOST_PAGES && oldest() >= from) await this.#list();
    if (!this.#all && oldest() >= from) return null;
    const at = this.#listed.findLastIndex((version) => version.time >= from);
    return at < 0 ? null : at;
  }

  async #list(): Promise<void> {
    const { github: { octokit, owner, repo }, branch } = this.#place;
    this.#pages += 1;
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: branch, path: this.#path, per_page: PAGE, page: this.#pages });
    const commits = listIn(data);
    this.#listed.push(...commits.map((commit) => ({ commit: shaIn(commit, 'sha'), time: timeIn(commit) })));
    this.#all = commits.length < PAGE;
  }
}

/** GitHub leaves it out of no commit; without it a version counts as the oldest. */
function timeIn(commit: unknown): number {
  const time = Date.parse(String(fieldOf(commit, 'commit', 'committer', 'date')));
  return Number.isNaN(time) ? -Infinity : time;
}
