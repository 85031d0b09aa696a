/** The text of a workflow -> what GitHub would refuse in it, and which of our rules it breaks. For our own, the README's, and those that `init` writes. */
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { ErrorPolicy } from '@actions/workflow-parser/model/convert';
import { parse } from 'yaml';
import { optionSpecs, readOptions } from '../../src/options.ts';

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
export interface Job {
  readonly 'runs-on'?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: unknown;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly steps?: readonly Step[];
}
export interface Workflow {
  readonly name?: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
export interface WorkflowFile {
  readonly name: string;
  readonly text: string;
}

export interface Strictness {
  /** `hash`: ours. `tag`: what people copy, where a hash would grow old unnoticed. */
  readonly pins: 'hash' | 'tag';
  /** Jobs as `job` in which the pull request's code and a token that writes meet on purpose. */
  readonly trusted?: readonly string[];
}

/** The fault of a file, in a sentence. */
type Rule = (file: Read, strictness: Strictness) => readonly string[];
interface Read extends WorkflowFile {
  readonly workflow: Workflow;
  readonly jobs: readonly { readonly name: string; readonly job: Job; readonly steps: readonly Step[] }[];
}

/** What GitHub's own parser says of it: unknown keys, events, permissions and functions, expressions that do not close, jobs that are not there. */
export async function refusedByGithub({ name, text }: WorkflowFile): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value, undefined, { errorPolicy: ErrorPolicy.TryConversion });
  return context.errors.getErrors().map(({ message }) => message);
}

/** The rules that it breaks, each with the place. The text must be one that GitHub takes. */
export function faultsOf(file: WorkflowFile, strictness: Strictness): readonly string[] {
  const workflow = parse(file.text) as Workflow;
  const jobs = Object.entries(workflow.jobs).map(([name, job]) => ({ name, job, steps: job.steps ?? [] }));
  return rules.flatMap((rule) => rule({ ...file, workflow, jobs }, strictness)).map((fault) => `${file.name}: ${fault}`);
}

const OURS = /^(?:\$\/|\.\/|tailgate\/tailgate@)/;
const PUBLISHES = /^(?:\$\/|tailgate\/tailgate@)/;
const isCheckout = (step: Step): boolean => step.uses?.startsWith('actions/checkout@') === true;
const events = ({ workflow }: Read): readonly string[] => (typeof workflow.on === 'string' ? [workflow.on] : Array.isArray(workflow.on) ? (workflow.on as string[]) : Object.keys(workflow.on));
const grants = ({ permissions }: Job): Readonly<Record<string, string>> => (typeof permissions === 'object' && permissions !== null ? (permissions as Record<string, string>) : {});
/** Reports of a scanner are no danger to the repository. */
const writes = (job: Job): boolean => Object.entries(grants(job)).some(([scope, level]) => level === 'write' && scope !== 'security-events');
/** Whether its `if` keeps pull requests out. */
const spared = (job: Job): boolean => /^github\.event_name == '(?:push|workflow_dispatch|schedule)'(?: && [^|]+)?$/.test(job.if ?? '');

const rules: readonly Rule[] = [
  ({ workflow }) => (JSON.stringify(workflow.permissions) === '{}' ? [] : ['`permissions: {}` at the top is missing']),
  ({ jobs }) => jobs.filter(({ job }) => typeof job.permissions !== 'object').map(({ name }) => `job ${name} does not list its permissions`),
  ({ text }) => [...text.matchAll(/^ +[a-z-]+: (?:read|write)\b(.*)$/gm)].filter(([, rest = '']) => !/^ # \S/.test(rest)).map(([line]) => `\`${line.trim()}\` has no reason beside it`),
  ({ workflow }) => (workflow.concurrency === undefined ? ['does not say what happens to the runs before it'] : []),
  ({ text }) => [...text.matchAll(/\bpull_request_target:|\bsecrets\b(?=[.:])/g)].map(([word]) => `names ${word}`),
  ({ jobs }) => jobs.filter(({ job }) => !(Number(job['timeout-minutes']) > 0)).map(({ name }) => `job ${name} may run for hours`),
  ({ jobs }) => jobs.filter(({ job }) => !/^[a-z]+-\d[\d.]*$/.test(String(job['runs-on']))).map(({ name }) => `job ${name} runs on a machine whose image changes by itself`),
  ({ jobs }) => jobs.flatMap(({ name, steps }) => steps.filter(({ run }) => run?.includes('${{') === true).map(() => `a script of job ${name} is put together from an expression`)),
  ({ jobs }) => jobs.flatMap(({ name, steps }) => steps.filter((step) => isCheckout(step) && step.with?.['persist-credentials'] !== false).map(() => `job ${name} leaves the token of its checkout behind`)),
  pinned,
  forksSafe,
  writersApart,
  inputsKnown,
  kept,
  equipped,
];

function pinned({ text }: Read, { pins }: Strictness): readonly string[] {
  return [...text.matchAll(/\buses: *([^\s,}#]+)([^\n]*)/g)].flatMap(([, used = '', rest = '']) => {
    if (/^(?:\$|\.)\//.test(used)) return [];
    if (pins === 'tag') return /@(?:v\d+|[0-9a-f]{40})$/.test(used) ? [] : [`${used} names neither a version nor a commit`];
    return /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(used) && / # v\d+\.\d+\.\d+$/.test(rest) ? [] : [`${used} is not pinned by a whole hash with its version beside it`];
  });
}

const MEASURED = /^contains\(fromJSON\('\["pull_request", "merge_group"\]'\), github\.event\.workflow_run\.event\)$/;

/** What runs after a stranger's workflow has a token that can write: it must touch nothing of theirs but through the Action. */
function forksSafe(file: Read): readonly string[] {
  if (!events(file).includes('workflow_run')) return [];
  return file.jobs.flatMap(({ name, job, steps }) => [
    ...(MEASURED.test(job.if ?? '') ? [] : [`job ${name} answers to more than pull requests and the merge queue`]),
    ...steps.filter((step) => !PUBLISHES.test(step.uses ?? '') || step.with?.['mode'] !== 'publish').map(() => `job ${name} does more than publish`),
    ...(['actions: read', 'contents: read', 'pull-requests: write', 'checks: write'].filter((need) => `${grants(job)[need.split(':')[0] ?? ''] ?? ''}` !== need.split(': ')[1]).map((need) => `job ${name} cannot publish without \`${need}\``)),
  ]);
}

/** Code that nobody has reviewed and a token that can write are not in the same job. */
function writersApart(file: Read, { trusted = [] }: Strictness): readonly string[] {
  if (!events(file).some((event) => event === 'pull_request' || event === 'merge_group')) return [];
  return file.jobs.filter(({ name, job }) => !trusted.includes(name) && !spared(job) && writes(job))
    .map(({ name }) => `job ${name} runs a pull request's code with a token that can write`);
}

/** Inputs that the Action does not have are ignored by GitHub with a warning that nobody reads. */
function inputsKnown({ jobs }: Read): readonly string[] {
  const names: readonly string[] = optionSpecs.filter((spec) => spec.on !== 'command line').map((spec) => spec.name);
  return jobs.flatMap(({ steps }) => steps).filter(({ uses }) => OURS.test(uses ?? '')).flatMap((step) => {
    const given = Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)] as const);
    const unknown = given.filter(([name]) => !names.includes(name)).map(([name]) => `the Action has no input ${name}`);
    const read = readOptions(Object.fromEntries(given.filter(([, value]) => !value.includes('${{'))), (name) => name);
    return [...unknown, ...(read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`))];
  });
}

const measures = ({ steps }: Pick<Read['jobs'][number], 'steps'>): boolean => steps.some(({ uses, with: given }) => OURS.test(uses ?? '') && given?.['mode'] !== 'publish');

/** What was measured is uploaded, however it ended, or there is nothing to publish and nothing to judge again. */
function kept({ jobs }: Read): readonly string[] {
  return jobs.filter(measures).flatMap(({ name, steps }) => {
    const uploads = steps.some(({ uses, if: when, with: given }) => uses?.startsWith('actions/upload-artifact@') === true && when === 'always()' && given?.['include-hidden-files'] === true && String(given['path']).startsWith('.tailgate'));
    return [...(steps.some(isCheckout) ? [] : [`job ${name} measures nothing that is checked out`]), ...(uploads ? [] : [`job ${name} does not keep what it measured`])];
  });
}

/** A permission that is missing is no error anywhere: the label would measure anew, and main would never get baselines. */
function equipped(file: Read): readonly string[] {
  const measuring = file.jobs.filter(measures);
  const labels = JSON.stringify(file.workflow.on['pull_request'] ?? '').includes('labeled');
  const blind = measuring.filter(({ job }) => labels && !spared(job) && grants(job)['actions'] === undefined).map(({ name }) => `job ${name} cannot find what was measured when a label asks for it`);
  const storing = measuring.some(({ job }) => grants(job)['contents'] === 'write' && grants(job)['pull-requests'] !== undefined);
  return [...blind, ...(measuring.length > 0 && events(file).includes('push') && !storing ? ['no job may write the baselines and see the labels of what was merged'] : [])];
}
