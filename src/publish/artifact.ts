/** A workflow run, or a commit, and the name of an artifact -> the text of the run.json in it, which a stranger may have written. */
import type { GitHub } from '../github/client.ts';
import { fieldOf, idOf, shaOf } from '../github/payload.ts';
import { ask } from './asked.ts';
import { download, type Limits } from './download.ts';
import { refuse, type Artifact, type Found } from './found.ts';
import { runTextOf } from './run-text.ts';
import { shownName } from './zip.ts';

export type { Artifact, ArtifactRefusal, Found } from './found.ts';

/** `run`: what this run uploaded, in whichever attempt. `commit`: what any run of that commit of that repository uploaded. */
export type ArtifactOf =
  | { readonly kind: 'run'; readonly runId: number; readonly headSha: string }
  | { readonly kind: 'commit'; readonly headSha: string; readonly headRepositoryId: number };

/** The folder `out` with the logs of its targets is a few megabytes. */
export const LARGEST_ARCHIVE = 64 * 1024 * 1024;
const PER_PAGE = 100;
/** Of a repository's artifacts of one name: the newest thousand. */
const MOST_PAGES = 10;

interface Listed extends Artifact {
  readonly expired: boolean;
  readonly created: string;
  readonly headSha: string | null;
  readonly headRepositoryId: number | null;
}

/** The newest one of exactly that name that is still kept. GitHub lists the newest first, so that a page which has one ends the search. */
export async function findArtifact(github: GitHub, name: string, of: ArtifactOf): Promise<Found<Artifact>> {
  const listed = await ask(() => listArtifacts(github, name, of));
  if (!listed.ok) return listed;
  const kept = listed.value.filter(({ expired }) => !expired).sort((a, b) => (a.created === b.created ? b.id - a.id : a.created < b.created ? 1 : -1));
  const [newest] = kept;
  if (newest !== undefined) return { ok: true, value: { id: newest.id, name: newest.name, bytes: newest.bytes, runId: newest.runId, digest: newest.digest } };
  const where = of.kind === 'run' ? `the workflow run ${of.runId}` : `commit ${of.headSha.slice(0, 12)}`;
  return listed.value.length > 0
    ? refuse('expired', `The artifact ${shownName(name)} of ${where} has expired: measure again.`)
    : refuse('absent', `There is no artifact ${shownName(name)} of ${where}: the job that measures uploads it with actions/upload-artifact (\`include-hidden-files: true\`, for \`.tailgate\` is a hidden folder).`);
}

async function listArtifacts({ octokit, owner, repo }: GitHub, name: string, of: ArtifactOf): Promise<readonly Listed[]> {
  const matches = (artifact: Listed): boolean => artifact.name === name && (of.kind === 'run'
    ? (artifact.runId ?? of.runId) === of.runId && (artifact.headSha ?? of.headSha) === of.headSha
    : artifact.headSha === of.headSha && artifact.headRepositoryId === of.headRepositoryId);
  const pages = of.kind === 'run'
    ? octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, { owner, repo, run_id: of.runId, name, per_page: PER_PAGE })
    : octokit.paginate.iterator(octokit.rest.actions.listArtifactsForRepo, { owner, repo, name, per_page: PER_PAGE });
  let page = 0;
  const found: Listed[] = [];
  for await (const { data } of pages) {
    found.push(...data.flatMap((one: unknown) => listedFrom(one) ?? []).filter(matches));
    page += 1;
    if (found.some(({ expired }) => !expired) || page >= MOST_PAGES) break;
  }
  return found;
}

function listedFrom(artifact: unknown): Listed | null {
  const [id, name, bytes, created, digest] = [idOf(fieldOf(artifact, 'id')), fieldOf(artifact, 'name'), fieldOf(artifact, 'size_in_bytes'), fieldOf(artifact, 'created_at'), fieldOf(artifact, 'digest')];
  if (id === null || typeof name !== 'string' || typeof bytes !== 'number') return null;
  return {
    id, name, bytes, expired: fieldOf(artifact, 'expired') === true, created: typeof created === 'string' ? created : '',
    digest: typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : null,
    runId: idOf(fieldOf(artifact, 'workflow_run', 'id')), headSha: shaOf(fieldOf(artifact, 'workflow_run', 'head_sha')), headRepositoryId: idOf(fieldOf(artifact, 'workflow_run', 'head_repository_id')),
  };
}

/** Downloads and unpacks in memory; nothing is written anywhere. The text is UTF-8 and of bounded length, and nothing else is known of it. */
export async function readArtifact(github: GitHub, artifact: Artifact, limits: Partial<Limits> = {}): Promise<Found<string>> {
  const downloaded = await download(github, artifact, { bytes: LARGEST_ARCHIVE, ...limits });
  return downloaded.ok ? runTextOf(downloaded.value, artifact.name) : downloaded;
}
