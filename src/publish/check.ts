/** The gate's own check run: opened before anything is measured, concluded with the outcome; all of it as far as the token may. */
import type { GitHub } from '../github/client.ts';
import type { ShownAnnotation } from './action.ts';
import { ask, type Asked } from './asked.ts';

export interface CheckRequest {
  readonly name: string;
  /** The commit that it stands beside. */
  readonly sha: string;
  readonly run: { readonly id: number; readonly attempt: number };
  readonly detailsUrl: string | null;
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
  /** The file that the annotations' lines are of; null: there is none, and they are left out. */
  readonly file: string | null;
}

/** GitHub takes 65,535 characters of summary, and 50 annotations at a time; a title is for one line. */
const SUMMARY_LIMIT = 65_000;
const MOST_ANNOTATIONS = 50;
const LONGEST_TITLE = 250;
/** Of an annotation: 64 KB of message, 255 characters of title. */
const LONGEST_MESSAGE = 4000;

/** The one that an earlier attempt of the same run left open is taken up again. */
export async function openCheck(github: GitHub, request: CheckRequest): Promise<Asked<OpenedCheck>> {
  const { octokit, owner, repo } = github;
  const { name, sha, run, detailsUrl } = request;
  return ask(async () => {
    const left = await leftOpen(github, request);
    if (left !== null) return { id: left };
    const { data } = await octokit.rest.checks.create({
      owner, repo, name, head_sha: sha, status: 'in_progress', external_id: `${run.id}/${run.attempt}`, ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
      // Without an answer it may have been made all the same: a check too few is better than one that never ends.
      request: { retries: 0 },
    });
    return { id: data.id };
  });
}

async function leftOpen({ octokit, owner, repo }: GitHub, { name, sha, run }: CheckRequest): Promise<number | null> {
  const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, status: 'in_progress', per_page: 100 });
  return data.check_runs.find(({ external_id: id }) => id?.startsWith(`${run.id}/`) === true)?.id ?? null;
}

export async function concludeCheck({ octokit, owner, repo }: GitHub, { id }: OpenedCheck, { conclusion, title, summary, annotations, file }: CheckAnswer): Promise<Asked<null>> {
  return ask(async () => {
    await octokit.rest.checks.update({
      owner, repo, check_run_id: id, status: 'completed', conclusion,
      output: {
        title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title, summary: summary(SUMMARY_LIMIT),
        ...(file === null ? {} : { annotations: annotations.slice(0, MOST_ANNOTATIONS).map((annotation) => annotationOf(annotation, file)) }),
      },
    });
    return null;
  });
}

/** What belongs to no line is shown at the first one. */
function annotationOf({ level, title, message, line }: ShownAnnotation, path: string) {
  return {
    path, start_line: line ?? 1, end_line: line ?? 1, annotation_level: level === 'error' ? 'failure' as const : 'warning' as const,
    title: title.slice(0, 255), message: message.slice(0, LONGEST_MESSAGE),
  };
}
