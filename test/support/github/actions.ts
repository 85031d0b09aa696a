/** Workflow runs and their artifacts, as the Actions API shows them. */
import { found, ok, page, Refused, type Answer, type Call, type Handlers } from './answer.ts';
import { minimalPullRecord } from './pulls.ts';
import { minimalRepositoryRecord, nodeId, userRecord } from './records.ts';
import type { Repository } from './repository.ts';

export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly from: Repository;
  readonly event: string;
  readonly attempt: number;
  readonly status: string;
  readonly conclusion: string | null;
  readonly name: string;
  readonly path: string;
  readonly actor: string;
  readonly created: string;
}

export interface RunSetup extends Partial<Omit<WorkflowRun, 'number' | 'created'>> {
  readonly headSha: string;
}

/** How the storage behaves that serves an artifact's bytes. */
export interface Storage {
  /** What it says the length is; null says nothing. The truth unless given. */
  readonly contentLength?: number | null;
  /** Cut the connection after so many bytes. */
  readonly dropAfter?: number;
  /** Pause between chunks of 64 KiB, in milliseconds. */
  readonly pause?: number;
  /** Answer this instead of 200, without the bytes. */
  readonly status?: number;
  /** Send the bytes so many times over. */
  readonly repeat?: number;
}

export interface Artifact {
  readonly id: number;
  readonly run: WorkflowRun;
  readonly name: string;
  readonly bytes: Buffer;
  /** What the API says; the truth unless given. */
  readonly size: number;
  readonly expired: boolean;
  readonly storage: Storage;
  readonly created: string;
  /** How often its bytes were asked for. */
  downloads: number;
}

export interface ArtifactSetup {
  readonly run: WorkflowRun;
  readonly name: string;
  /** The whole zip file. */
  readonly bytes: Uint8Array;
  readonly size?: number;
  readonly expired?: boolean;
  readonly storage?: Storage;
}

export class Actions {
  readonly repository: Repository;
  readonly runs: WorkflowRun[] = [];
  readonly artifacts: Artifact[] = [];

  constructor(repository: Repository) {
    this.repository = repository;
  }

  run(setup: RunSetup): WorkflowRun {
    const { world } = this.repository;
    const usual = { id: world.id(), headBranch: null, from: this.repository, event: 'pull_request', attempt: 1, status: 'completed', conclusion: 'success', name: 'performance', path: '.github/workflows/performance.yml', actor: 'author' };
    const run = { ...usual, ...setup, number: this.runs.length + 1, created: world.now() };
    this.runs.push(run);
    return run;
  }

  artifact({ run, name, bytes, size = bytes.length, expired = false, storage = {} }: ArtifactSetup): Artifact {
    const { world } = this.repository;
    const artifact = { id: world.id(), run, name, bytes: Buffer.from(bytes), size, expired, storage, created: world.now(), downloads: 0 };
    this.artifacts.push(artifact);
    return artifact;
  }
}

function runRecord(repository: Repository, run: WorkflowRun): object {
  const { world, objects } = repository;
  const url = `${repository.url}/actions/runs/${run.id}`;
  const commit = objects.commit(run.headSha);
  const named = ({ name, email }: { name: string; email: string }): object => ({ name, email });
  return {
    id: run.id, node_id: nodeId('WorkflowRun', run.id), name: run.name, path: run.path, display_title: run.name, event: run.event, status: run.status, conclusion: run.conclusion, run_number: run.number, run_attempt: run.attempt,
    head_branch: run.headBranch, head_sha: run.headSha, workflow_id: world.accountId(`workflow ${run.path}`), check_suite_id: run.id, check_suite_node_id: nodeId('CheckSuite', run.id),
    url, html_url: `${repository.htmlUrl}/actions/runs/${run.id}`, created_at: run.created, updated_at: run.created, run_started_at: run.created,
    // GitHub leaves this empty for pull requests from forks.
    pull_requests: run.from === repository ? repository.pulls.all.filter((pull) => pull.state === 'open' && pull.from === repository && pull.headSha === run.headSha).map((pull) => minimalPullRecord(repository, pull)) : [],
    actor: userRecord(world, run.actor), triggering_actor: userRecord(world, run.actor), repository: minimalRepositoryRecord(repository), head_repository: run.from.deleted ? null : minimalRepositoryRecord(run.from),
    head_commit: commit === undefined ? null : { id: run.headSha, tree_id: commit.tree, message: commit.message, timestamp: commit.committer.date, author: named(commit.author), committer: named(commit.committer) },
    jobs_url: `${url}/jobs`, logs_url: `${url}/logs`, artifacts_url: `${url}/artifacts`, cancel_url: `${url}/cancel`, rerun_url: `${url}/rerun`, check_suite_url: `${repository.url}/check-suites/${run.id}`,
    workflow_url: `${repository.url}/actions/workflows/${encodeURIComponent(run.path)}`, previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
  };
}

/** The payload of a `workflow_run` event about this run, as the runner writes it to `GITHUB_EVENT_PATH`. */
export function workflowRunEvent(repository: Repository, run: WorkflowRun): object {
  return { action: 'completed', workflow_run: runRecord(repository, run), repository: minimalRepositoryRecord(repository), sender: userRecord(repository.world, run.actor) };
}

function artifactRecord(repository: Repository, artifact: Artifact): object {
  const { id, name, run, created } = artifact;
  const url = `${repository.url}/actions/artifacts/${id}`;
  return {
    id, node_id: nodeId('Artifact', id), name, size_in_bytes: artifact.size, url, archive_download_url: `${url}/zip`, expired: artifact.expired, created_at: created, updated_at: created, expires_at: '2027-02-18T08:00:00Z',
    workflow_run: { id: run.id, repository_id: repository.id, head_repository_id: run.from.id, head_branch: run.headBranch ?? '', head_sha: run.headSha },
  };
}

const runOf = ({ repository, parameters }: Call): WorkflowRun => found(repository.actions.runs.find(({ id }) => id === Number(parameters['run_id'])));

/** Newest first. */
function listArtifacts(call: Call, of: (artifact: Artifact) => boolean): Answer {
  const { repository, query } = call;
  const wanted = repository.actions.artifacts.filter((artifact) => of(artifact) && artifact.name === (query['name'] ?? artifact.name)).reverse();
  return page(call, wanted, (artifacts) => ({ total_count: wanted.length, artifacts: artifacts.map((artifact) => artifactRecord(repository, artifact)) }));
}

function artifactOf({ repository, parameters }: Call): Artifact {
  return found(repository.actions.artifacts.find(({ id }) => id === Number(parameters['artifact_id'])));
}

function download(call: Call): Answer {
  if (call.parameters['archive_format'] !== 'zip') throw new Refused(404, 'Not Found');
  const artifact = artifactOf(call);
  if (artifact.expired) throw new Refused(410, 'Artifact has expired');
  return { status: 302, headers: { location: `${call.world.storageUrl}/artifacts/${artifact.id}.zip?sig=signed` } };
}

export const actionHandlers: Handlers = {
  'actions/get-workflow-run': (call) => ok(runRecord(call.repository, runOf(call))),
  'actions/list-workflow-run-artifacts': (call) => {
    const run = runOf(call);
    return listArtifacts(call, (artifact) => artifact.run.id === run.id);
  },
  'actions/list-artifacts-for-repo': (call) => listArtifacts(call, () => true),
  'actions/get-artifact': (call) => ok(artifactRecord(call.repository, artifactOf(call))),
  'actions/download-artifact': download,
};
