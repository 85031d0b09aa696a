/** Check runs: opened, changed and concluded, with the annotations they gather. */
import { created, found, ok, page, Refused, type Answer, type Call, type Handlers } from './answer.ts';
import { resolved } from './commits.ts';
import { minimalPullRecord } from './pulls.ts';
import { nodeId, userRecord } from './records.ts';
import { isApp } from './world.ts';
import type { JsonObject } from './description.ts';
import type { Repository } from './repository.ts';

export interface Output {
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
}

export interface CheckRun {
  readonly id: number;
  readonly app: string;
  readonly headSha: string;
  name: string;
  status: string;
  conclusion: string | null;
  started: string;
  completed: string | null;
  detailsUrl: string | null;
  externalId: string;
  output: Output;
  /** Each request adds its own. */
  readonly annotations: JsonObject[];
}

export class Checks {
  readonly repository: Repository;
  /** Oldest first. */
  readonly all: CheckRun[] = [];

  constructor(repository: Repository) {
    this.repository = repository;
  }

  on(sha: string): CheckRun[] {
    return this.all.filter((run) => run.headSha === sha);
  }
}

interface Body {
  readonly name?: string; readonly head_sha?: string; readonly status?: string; readonly conclusion?: string;
  readonly started_at?: string; readonly completed_at?: string; readonly details_url?: string; readonly external_id?: string;
  readonly output?: Output & { readonly annotations?: readonly JsonObject[] };
}

const ACTIONS_APP = 15_368;

function appRecord(repository: Repository, login: string): object {
  const slug = login.replace('[bot]', '');
  return {
    id: ACTIONS_APP, slug, node_id: nodeId('App', ACTIONS_APP), owner: userRecord(repository.world, 'github'), name: 'GitHub Actions', description: null, external_url: 'https://help.github.com/en/actions',
    html_url: `https://github.com/apps/${slug}`, created_at: '2018-07-30T09:30:17Z', updated_at: '2026-01-01T00:00:00Z', permissions: { checks: 'write', contents: 'write' }, events: [],
  };
}

function checkRecord(repository: Repository, run: CheckRun): object {
  const url = `${repository.url}/check-runs/${run.id}`;
  const { title = null, summary = null, text = null } = run.output;
  return {
    id: run.id, node_id: nodeId('CheckRun', run.id), name: run.name, head_sha: run.headSha, external_id: run.externalId, url, html_url: `${repository.htmlUrl}/runs/${run.id}`,
    details_url: run.detailsUrl, status: run.status, conclusion: run.conclusion, started_at: run.started, completed_at: run.completed,
    output: { title, summary, text, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: ACTIONS_APP + repository.id }, app: appRecord(repository, run.app),
    pull_requests: repository.pulls.all.filter((pull) => pull.headSha === run.headSha && pull.from === repository).map((pull) => minimalPullRecord(repository, pull)),
  };
}

/** A conclusion completes a run; completing one without a conclusion is refused. */
function apply(call: Call, run: CheckRun, body: Body): void {
  if (body.status === 'completed' && body.conclusion === undefined) throw new Refused(422, 'Validation Failed', [{ resource: 'CheckRun', code: 'missing_field', field: 'conclusion' }]);
  if (body.output !== undefined && body.output.title === undefined && run.output.title === undefined) throw new Refused(422, 'Validation Failed', [{ resource: 'CheckRun', code: 'missing_field', field: 'title' }]);
  run.name = body.name ?? run.name;
  run.status = body.conclusion === undefined ? (body.status ?? run.status) : 'completed';
  run.conclusion = body.conclusion ?? (run.status === 'completed' ? run.conclusion : null);
  run.started = body.started_at ?? run.started;
  run.completed = run.status === 'completed' ? (body.completed_at ?? run.completed ?? call.world.now()) : null;
  run.detailsUrl = body.details_url ?? run.detailsUrl;
  run.externalId = body.external_id ?? run.externalId;
  if (body.output === undefined) return;
  const { annotations = [], ...output } = body.output;
  run.output = { ...run.output, ...output };
  run.annotations.push(...annotations);
}

function refuseUsers({ actor }: Call): void {
  if (!isApp(actor.login)) throw new Refused(403, 'You must authenticate via a GitHub App.');
}

function createCheck(call: Call): Answer {
  refuseUsers(call);
  const { repository, world } = call;
  const body = call.body as Body;
  const headSha = body.head_sha ?? '';
  if (repository.objects.commit(headSha) === undefined) throw new Refused(422, `No commit found for SHA: ${headSha}`);
  const run: CheckRun = { id: world.id(), app: call.actor.login, headSha, name: '', status: 'queued', conclusion: null, started: world.now(), completed: null, detailsUrl: null, externalId: '', output: {}, annotations: [] };
  apply(call, run, body);
  repository.checks.all.push(run);
  return created(checkRecord(repository, run));
}

const checkOf = ({ repository, parameters }: Call): CheckRun => found(repository.checks.all.find(({ id }) => id === Number(parameters['check_run_id'])));

function updateCheck(call: Call): Answer {
  refuseUsers(call);
  const run = checkOf(call);
  if (run.app !== call.actor.login) throw new Refused(403, 'Invalid app_id - check run can only be modified by the GitHub App that created it.');
  apply(call, run, call.body as Body);
  return ok(checkRecord(call.repository, run));
}

function listChecks(call: Call): Answer {
  const { repository, query } = call;
  const onCommit = repository.checks.on(resolved(repository, call.parameters['ref'] ?? '')).reverse();
  const latest = query['filter'] === 'all' ? onCommit : onCommit.filter((run, at) => onCommit.findIndex((other) => other.name === run.name && other.app === run.app) === at);
  const wanted = latest.filter((run) => run.name === (query['check_name'] ?? run.name) && run.status === (query['status'] ?? run.status));
  return page(call, wanted, (runs) => ({ total_count: wanted.length, check_runs: runs.map((run) => checkRecord(repository, run)) }));
}

export const checkHandlers: Handlers = {
  'checks/create': createCheck,
  'checks/update': updateCheck,
  'checks/get': (call) => ok(checkRecord(call.repository, checkOf(call))),
  'checks/list-for-ref': listChecks,
};
