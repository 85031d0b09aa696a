/** What the services need -> the two workflows: one measures and may not write, one runs nothing of the pull request's and posts. */
import { flow } from './compose.ts';
import type { Service } from './service.ts';

/** Steps that put the runtime in place, by what the services need. */
export interface WorkflowNeeds {
  /** The default branch. */
  readonly branch: string;
  readonly runtimes: ReadonlySet<Service['runtime']>;
  readonly packageTools: ReadonlySet<string>;
  /** A file that names the version of Node (`.nvmrc`), or null. */
  readonly nodeVersionFile: string | null;
  readonly pythonVersionFile: string | null;
}

export const MEASURING = '.github/workflows/tailgate.yml';
export const PUBLISHING = '.github/workflows/tailgate-publish.yml';

/** Tags, not hashes: a hash in a file that is written once would grow old unnoticed. */
export function measuringText(needs: WorkflowNeeds): string {
  const prepare = `      - uses: actions/checkout@v7 # pin to commits if your policy asks for it
        with: { persist-credentials: false, fetch-depth: 0 } # the whole history: pull requests are measured side by side with the commit they branched from
${setupSteps(needs).map((step) => `      - ${step}\n`).join('')}      - uses: tailgate/tailgate@v0`;
  return `# Stops performance regressions before they merge. Written by \`tailgate init\`; tailgate-publish.yml is the other half.
name: tailgate
on:
  pull_request:
    types: [opened, synchronize, reopened, labeled, unlabeled] # the label perf-accepted accepts a regression, without measuring again
  push:
    branches: [${flow(needs.branch)}]
  merge_group:
permissions: {}
concurrency: # a newer push ends the run of the older one; a label waits for the measurement that it is about
  group: tailgate-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event.action == 'synchronize' }}
jobs:
  gate: # the check to require
    if: github.event_name != 'push'
    runs-on: ubuntu-24.04 # not -latest: a new image changes the numbers
    timeout-minutes: 20
    permissions:
      contents: read # it runs the pull request's code, so it may write nothing
      actions: read # to find what was measured, when a label asks for it to be judged again
      pull-requests: read # to see in a merge queue whether a regression was accepted by a label
    steps:
${prepare}
        with: { comment: never, check: false } # tailgate-publish.yml posts both
      - uses: actions/upload-artifact@v7
        if: always()
        with: { name: tailgate, path: .tailgate, include-hidden-files: true }

  baselines: # what was merged is what the next pull requests are compared with
    if: github.event_name == 'push'
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: write # to keep the baselines on the branch tailgate-baselines
      pull-requests: read # to see whether a regression was accepted by a label
      checks: write # the check, by which the next run knows what failed
    steps:
${prepare}
      - uses: actions/upload-artifact@v7
        if: always()
        with: { name: tailgate-baselines, path: .tailgate, include-hidden-files: true }
`;
}

/** It is about the workflow that `measuringText` writes: its name and its artifact. */
export function publishingText(): string {
  return `# Posts what tailgate.yml measured: the comment and the check, for forks and Dependabot too, whose own jobs may not.
# Nothing of the pull request may run here: no checkout, no script. GitHub takes this file from the default branch.
name: tailgate-publish
on:
  workflow_run: { workflows: [tailgate], types: [completed] }
permissions: {}
concurrency:
  group: tailgate-publish-\${{ github.event.workflow_run.head_repository.full_name }}-\${{ github.event.workflow_run.head_branch }}
  cancel-in-progress: false # cut short, it would leave its check open
jobs:
  publish:
    if: contains(fromJSON('["pull_request", "merge_group"]'), github.event.workflow_run.event)
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      actions: read # to download what was measured
      contents: read # to read the baselines and the rules
      pull-requests: write # the comment
      checks: write # the check
    steps:
      - uses: tailgate/tailgate@v0
        with: { mode: publish }
`;
}

function setupSteps(needs: WorkflowNeeds): readonly string[] {
  const node = needs.nodeVersionFile === null ? "{ node-version: '24' }" : `{ node-version-file: ${flow(needs.nodeVersionFile)} }`;
  const python = needs.pythonVersionFile === null ? "{ python-version: '3.13' }" : `{ python-version-file: ${flow(needs.pythonVersionFile)} }`;
  return [
    ...(needs.packageTools.has('pnpm') ? ['uses: pnpm/action-setup@v4'] : []),
    ...(needs.packageTools.has('bun') ? ['uses: oven-sh/setup-bun@v2'] : []),
    ...(needs.packageTools.has('uv') ? ['uses: astral-sh/setup-uv@v7'] : []),
    ...(needs.runtimes.has('node') ? [`uses: actions/setup-node@v7\n        with: ${node}`] : []),
    ...(needs.runtimes.has('python') ? [`uses: actions/setup-python@v6\n        with: ${python}`] : []),
    ...(needs.packageTools.has('poetry') || needs.packageTools.has('pipenv') ? ['run: python3 -m pip install poetry pipenv'] : []),
    ...(needs.runtimes.has('go') ? ['uses: actions/setup-go@v6'] : []),
    ...(needs.runtimes.has('java') ? ["uses: actions/setup-java@v5\n        with: { distribution: temurin, java-version: '21' }"] : []),
    ...(needs.runtimes.has('ruby') ? ['uses: ruby/setup-ruby@v1'] : []),
  ];
}
