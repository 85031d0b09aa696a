/** What was guessed -> the text of tailgate.yml and of the workflow. */
import { stringify } from 'yaml';
import type { Route } from './routes.ts';
import type { Service } from './service.ts';

export interface PlannedTarget {
  readonly service: Service;
  /** What is loaded, and waited for; null for a target that is only weighed. */
  readonly path: string | null;
  /** Other paths that it seems to answer, as suggestions. */
  readonly others: readonly Route[];
}

export function configText(targets: readonly PlannedTarget[]): string {
  return `# What Tailgate measures. Written by \`tailgate init\`, which guessed: read it once. Every key is in Tailgate's README.
version: 1
targets:
${targets.map(targetText).join('\n')}
# Absolute limits and tolerances. What no rule here matches has a default, so none is needed to begin with.
# budgets:
#   - { metric: latency.p99, warn: 100 ms, fail: 200 ms }
#   - { metric: latency.*, tolerance: { warn: 5%, fail: 10%, floor: 0.2 ms } }
`;
}

function targetText({ service, path, others }: PlannedTarget): string {
  const lines = [
    ...(service.directory === '.' ? [] : [`directory: ${scalar(service.directory)}`]),
    ...(service.setup === null ? [] : [`setup: ${scalar(service.setup)} # once per checkout`]),
    ...(service.start === null ? [] : [`start: ${typeof service.start === 'string' ? scalar(service.start) : flowList(service.start)} # PORT is set; {port} is replaced by it`]),
    ...(service.start === null || Object.keys(service.env).length === 0 ? [] : ['env:', ...Object.entries(service.env).map(([key, value]) => `  ${scalar(key)}: ${scalar(value)}`)]),
    ...(path === null ? [] : [`ready: { path: ${flow(path)}, timeout: 30s }`]),
    ...(service.package === null ? [] : [`package: { path: ${flow(service.package.path)}, format: ${service.package.format} }`]),
    ...(path === null ? [] : ['scenarios:', `  ${path === '/' ? 'root' : scenarioName(path)}: { request: { path: ${flow(path)} } }`, ...others.map((route) => `  # ${scenarioName(route.path)}: { request: { path: ${flow(route.path)} } } # found in ${oneLine(route.file)}`)]),
  ];
  return [`  ${scalar(service.name)}:`, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

/** The same rule as for `--url`: `/api/items` -> `api-items`. */
function scenarioName(path: string): string {
  const plain = path.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/gu, '').slice(0, 60);
  return plain === '' || plain in Object.prototype ? 'root' : plain;
}

/** A text as a plain or quoted YAML scalar on one line, in a block and in `{ }`. */
const scalar = (text: string): string => (/[\r\n]/u.test(text) ? JSON.stringify(text) : stringify(text, { lineWidth: 0 }).trim());
const flow = (text: string): string => (/^[\w./-]+$/u.test(text) ? scalar(text) : JSON.stringify(text));
const flowList = (items: readonly string[]): string => `[${items.map(flow).join(', ')}]`;
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '?');

/** Steps that put the runtime in place, by what the services need. */
export interface WorkflowNeeds {
  readonly branch: string;
  readonly runtimes: ReadonlySet<Service['runtime']>;
  readonly packageTools: ReadonlySet<string>;
  /** A file that names the version of Node (`.nvmrc`), or null. */
  readonly nodeVersionFile: string | null;
  readonly pythonVersionFile: string | null;
}

export function workflowText(needs: WorkflowNeeds): string {
  return `# Stops performance regressions before they merge. Written by \`tailgate init\`.
name: Tailgate
on:
  pull_request:
  push:
    branches: [${flow(needs.branch)}]
permissions:
  contents: read # the measuring job runs the pull request's code: it gets nothing else
concurrency: # one run for each branch; a newer push replaces the older run of a pull request
  group: tailgate-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  tailgate:
    runs-on: ubuntu-24.04 # not -latest: a new image changes the numbers
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v7 # pin to a commit if your policy asks for it
        with: { persist-credentials: false, fetch-depth: 0 } # the whole history: pull requests are measured side by side with the commit they branched from
${setupSteps(needs).map((step) => `      - ${step}\n`).join('')}      - uses: tailgate/tailgate@v0
        # reads tailgate.yml; with baselines/ committed (\`tailgate baseline update\`) only what these cannot decide is measured side by side
`;
}

function setupSteps(needs: WorkflowNeeds): readonly string[] {
  const node = needs.nodeVersionFile === null ? "{ node-version: '24' }" : `{ node-version-file: ${flow(needs.nodeVersionFile)} }`;
  const python = needs.pythonVersionFile === null ? "{ python-version: '3.13' }" : `{ python-version-file: ${flow(needs.pythonVersionFile)} }`;
  return [
    ...(needs.packageTools.has('pnpm') ? ['uses: pnpm/action-setup@v4'] : []),
    ...(needs.packageTools.has('bun') ? ['uses: oven-sh/setup-bun@v2'] : []),
    ...(needs.packageTools.has('uv') ? ['uses: astral-sh/setup-uv@v7'] : []),
    ...(needs.runtimes.has('node') ? [`uses: actions/setup-node@v6\n        with: ${node}`] : []),
    ...(needs.runtimes.has('python') ? [`uses: actions/setup-python@v6\n        with: ${python}`] : []),
    ...(needs.packageTools.has('poetry') || needs.packageTools.has('pipenv') ? ['run: python3 -m pip install poetry pipenv'] : []),
    ...(needs.runtimes.has('go') ? ['uses: actions/setup-go@v6'] : []),
    ...(needs.runtimes.has('java') ? ["uses: actions/setup-java@v5\n        with: { distribution: temurin, java-version: '21' }"] : []),
    ...(needs.runtimes.has('ruby') ? ['uses: ruby/setup-ruby@v1'] : []),
  ];
}
