/** The gate's own check run: opened before anything is measured, concluded with the outcome; all of it as far as the token may. */
import type { GitHub } from '../github/client.ts';
import { refusalOf } from '../github/refusal.ts';
import type { ShownAnnotation } from './action.ts';
import { annotationsOf, cut } from './annotation.ts';
import { ask, type Asked } from './asked.ts';
import { isLater } from './marker.ts';
import { runIn, traceId, type RunId, type Trace } from './said.ts';
import { shedding } from './shedding.ts';

export interface CheckRequest {
  readonly name: string;
  /** The commit that it stands beside. */
  readonly sha: string;
  readonly run: RunId;
  readonly detailsUrl: string | null;
  /** No other job of this run has a check of this name: one that this attempt has left open is taken up too. */
  readonly sole?: boolean;
}

export interface OpenedCheck {
  readonly id: number;
}

export type CheckConclusion = 'success' | 'neutral' | 'failure' | 'cancelled';

export interface CheckAnswer {
  readonly conclusion: CheckConclusion;
  readonly title: string;
  /** Markdown of at most so many bytes. */
  readonly summary: (limit: number) => string;
  readonly annotations: readonly ShownAnnotation[];
  /** The file that the annotations' lines are of, from the top of the repository; null: there is none, and they are left out. */
  readonly file: string | null;
  /** For the runs after it. */
  readonly trace?: Trace;
}

/** Without an answer a check may have been made all the same: it is looked for, and asked for again, so many times in all. */
const MOST_TRIES = 3;
const LONGEST_TITLE = 250;

/** The one that a killed attempt of the same run left open is taken up again: nobody else would ever conclude it. */
export async function openCheck(github: GitHub, request: CheckRequest): Promise<Asked<OpenedCheck>> {
  return ask(async () => {
    const left = request.run.attempt > 1 || request.sole === true ? await leftOpen(github, request) : null;
    return left === null ? create(github, request, { status: 'in_progress' }) : takeUp(github, request, left);
  });
}

/** `where` that was never opened is made and concluded in one go: pointless where opening it was forbidden. */
export async function concludeCheck(github: GitHub, where: OpenedCheck | CheckRequest, { conclusion, title, summary, annotations, file, trace }: CheckAnswer): Promise<Asked<null>> {
  const marks = file === null ? [] : annotationsOf(annotations, file);
  const shownTitle = cut(title.trim() === '' ? conclusion : title, LONGEST_TITLE);
  const concluded = (text: string, withMarks: boolean): Concluded => ({
    status: 'completed', conclusion, ...(trace === undefined ? {} : { external_id: traceId(trace) }), output: { title: shownTitle, summary: text, ...(withMarks && marks.length > 0 ? { annotations: marks } : {}) },
  });
  return ask(async () => {
    await shedding(summary, async (text) => {
      if (!('id' in where)) return create(github, where, concluded(text, true));
      return update(github, where, concluded(text, true), concluded(text, false));
    });
    return null;
  });
}

interface Concluded {
  readonly status: 'completed';
  readonly conclusion: CheckConclusion;
  readonly external_id?: string;
  readonly output: { title: string; summary: string; annotations?: ReturnType<typeof annotationsOf> };
}

async function create(github: GitHub, { name, sha, run, detailsUrl }: CheckRequest, state: Concluded | { readonly status: 'in_progress' }): Promise<OpenedCheck> {
  const { octokit, owner, repo } = github;
  const externalId = ('external_id' in state ? state.external_id : undefined) ?? traceId({ run, said: null });
  for (let tries = 1; ; tries += 1) {
    try {
      const { data } = await octokit.rest.checks.create({
        owner, repo, name, head_sha: sha, ...(detailsUrl === null ? {} : { details_url: detailsUrl }), ...state, external_id: externalId, request: { retries: 0 },
      });
      return { id: data.id };
    } catch (error) {
      if (tries === MOST_TRIES || refusalOf(error)?.kind !== 'unavailable') throw error;
      const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, filter: 'all', per_page: 100 });
      const made = data.check_runs.find(({ external_id: id }) => id === externalId);
      if (made !== undefined) return { id: made.id };
    }
  }
}

/** Annotations are added by each request, so that one that has them is not repeated: they also stand in the summary. */
async function update({ octokit, owner, repo }: GitHub, { id }: OpenedCheck, whole: Concluded, plain: Concluded): Promise<void> {
  const check = { owner, repo, check_run_id: id };
  try {
    await octokit.rest.checks.update({ ...check, ...whole, request: { retries: 0 } });
  } catch (error) {
    const kind = refusalOf(error)?.kind;
    if (kind !== 'unavailable' && kind !== 'invalid') throw error;
    await octokit.rest.checks.update({ ...check, ...plain });
  }
}

async function leftOpen({ octokit, owner, repo }: GitHub, { name, sha, run, sole = false }: CheckRequest): Promise<OpenedCheck | null> {
  const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, status: 'in_progress', filter: 'all', per_page: 100 });
  const left = data.check_runs.filter(({ external_id: id }) => {
    const by = runIn(id);
    return by?.run === run.id && (by.attempt < run.attempt || (sole && by.attempt === run.attempt));
  });
  return left.reduce<OpenedCheck | null>((newest, { id }) => (newest === null || id > newest.id ? { id } : newest), null);
}

/** From now on it is this attempt's. */
async function takeUp({ octokit, owner, repo }: GitHub, { run, detailsUrl }: CheckRequest, { id }: OpenedCheck): Promise<OpenedCheck> {
  await octokit.rest.checks.update({ owner, repo, check_run_id: id, status: 'in_progress', external_id: traceId({ run, said: null }), ...(detailsUrl === null ? {} : { details_url: detailsUrl }) });
  return { id };
}

/** Whether a later run has such a check on this commit: the newest of a name counts, whoever made it. What cannot be asked is not. */
export async function isOvertaken({ octokit, owner, repo }: GitHub, { name, sha, run }: CheckRequest): Promise<boolean> {
  const found = await ask(async () => (await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, per_page: 100 })).data.check_runs);
  return found.ok && found.value.some(({ external_id: id }) => {
    const by = runIn(id);
    return by !== null && !isLater({ run: run.id, attempt: run.attempt }, by);
  });
}
