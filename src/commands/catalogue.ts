/** Every command with its usage, its own flags and its examples: `--help` and the README are made from this table. */

export interface CommandSpec {
  readonly name: string;
  /** Positional arguments as shown in the usage line. */
  readonly operands: string;
  readonly summary: string;
  /** Names of common options (`src/options.ts`) that it takes. */
  readonly options: readonly string[];
  /** Flags of this command alone: name -> placeholder ('' for a flag) and description. */
  readonly flags: Readonly<Record<string, { readonly placeholder: string; readonly description: string }>>;
  readonly examples: readonly { readonly line: string; readonly says: string }[];
}

const SOURCE = ['config', 'start', 'url', 'package', 'working-directory'];
const MEASURE = [...SOURCE, 'baselines', 'out', 'compare', 'base', 'time', 'seed', 'target', 'scenario', 'shard', 'on-inconclusive', 'on-missing-baseline', 'quiet', 'json'];

export const commands: readonly CommandSpec[] = [
  {
    name: 'run', operands: '', summary: 'Measure, compare, judge and report: what the Action does.', options: [...MEASURE, 'update'], flags: {},
    examples: [
      { line: 'tailgate run', says: 'gate what tailgate.yml describes' },
      { line: "tailgate run --start 'node server.js' --url /health", says: 'gate one path of a service, without a config file' },
      { line: 'tailgate run --target api --scenario list --time 120', says: 'look longer at one scenario' },
    ],
  },
  {
    name: 'baseline', operands: 'update | show | list | prune', summary: 'Write this measurement into the baselines; look at them; shorten them.',
    options: MEASURE,
    flags: {
      run: { placeholder: 'RUN.json', description: 'update: take this saved run instead of measuring' },
      keep: { placeholder: 'N', description: 'prune: keep the newest N entries of each target (default 20)' },
    },
    examples: [
      { line: 'tailgate baseline update', says: 'measure, and write the result into baselines/ when it is green' },
      { line: 'tailgate baseline update --run .tailgate/run.json', says: 'write a run that was saved before' },
      { line: 'tailgate baseline show --target api', says: 'the newest values and how much they vary' },
      { line: 'tailgate baseline prune --keep 10', says: 'forget the oldest entries' },
    ],
  },
  {
    name: 'judge', operands: 'RUN.json', summary: 'Judge a saved run again, with other budgets or another baseline, without measuring.',
    options: ['config', 'baselines', 'out', 'compare', 'working-directory', 'on-inconclusive', 'on-missing-baseline', 'quiet', 'json'], flags: {},
    examples: [{ line: 'tailgate judge .tailgate/run.json --config stricter.yml', says: 'would this run have passed stricter budgets?' }],
  },
  {
    name: 'report', operands: 'RUN.json', summary: 'Render a saved run again.',
    options: ['baselines', 'working-directory'],
    flags: { format: { placeholder: 'FORMAT', description: 'markdown, html, json, junit or terminal (the default)' } },
    examples: [
      { line: 'tailgate report .tailgate/run.json --format markdown', says: 'the report as it stands in the job summary' },
      { line: 'tailgate report .tailgate/run.json --format html > report.html', says: 'the page with the pictures, of any saved run' },
    ],
  },
  {
    name: 'merge', operands: 'A.json B.json ...', summary: 'Join the shards of one run, judge it, and report.',
    options: ['baselines', 'out', 'working-directory', 'on-inconclusive', 'on-missing-baseline', 'quiet', 'json'], flags: {},
    examples: [{ line: 'tailgate merge shard-1/run.json shard-2/run.json', says: 'after tailgate run --shard 1/2 --out shard-1, and the same for 2/2' }],
  },
  {
    name: 'history', operands: '', summary: 'Look at what the baselines hold of the past: how each metric moved, and where it changed for good.',
    options: ['config', 'baselines', 'working-directory', 'quiet'],
    flags: {
      html: { placeholder: 'DIR', description: 'write pages into this folder, new or empty or written by an earlier history --html: index.html and one page a metric, to be opened from disk or published' },
      branch: { placeholder: 'BRANCH', description: 'read the folder of baselines of this branch, as this clone has it and without a token; the Action keeps them on tailgate-baselines' },
      target: { placeholder: 'NAME', description: 'this target only' },
      scenario: { placeholder: 'NAME', description: 'this scenario only' },
      metric: { placeholder: 'GLOB', description: 'these metrics only, such as latency.*' },
      since: { placeholder: 'DAY', description: 'show nothing older, such as 2026-01-31 or 90d; changes are found by all that is stored all the same' },
      repository: { placeholder: 'OWNER/NAME', description: 'commits are links into this repository, or one with that https address (default: GITHUB_REPOSITORY, then where origin points to)' },
      json: { placeholder: '', description: 'print every point, level and change as JSON' },
    },
    examples: [
      { line: 'tailgate history --target api --metric latency.p99', says: 'how the tail moved, and with which commits' },
      { line: 'tailgate history --branch tailgate-baselines --html public', says: 'the trend pages, from the branch that the Action writes' },
    ],
  },
  {
    name: 'publish', operands: 'RUN.json', summary: 'Post a saved run to its pull request on GitHub, from any machine: comment and check.',
    options: ['config', 'working-directory', 'baselines', 'on-inconclusive', 'on-missing-baseline', 'store', 'baselines-branch', 'project', 'comment', 'check'],
    flags: {
      repository: { placeholder: 'OWNER/NAME', description: 'the repository (default: GITHUB_REPOSITORY)' },
      'pull-request': { placeholder: 'N', description: 'the number of the pull request' },
      commit: { placeholder: 'SHA', description: 'the commit of the pull request that was measured, where another one was checked out (a merge of it)' },
    },
    examples: [{ line: 'tailgate publish .tailgate/run.json --repository acme/api --pull-request 12', says: 'where the gate runs on another CI; the token is read from GITHUB_TOKEN' }],
  },
  {
    name: 'noise', operands: '', summary: 'Measure this checkout against itself: what change could this machine see, and what makes it noisy?',
    options: [...SOURCE, 'out', 'time', 'seed', 'target', 'scenario', 'quiet', 'json'], flags: {},
    examples: [{ line: 'tailgate noise --time 60', says: 'what could a pull request hide on this machine?' }],
  },
  {
    name: 'init', operands: '', summary: 'Look at the repository, write tailgate.yml and the workflows, and say what was guessed.',
    options: ['working-directory'],
    flags: {
      'dry-run': { placeholder: '', description: 'print the files instead of writing them' },
      har: { placeholder: 'FILE', description: 'make a scenario of what a browser recorded (network tab, "Save all as HAR"): cookies, tokens and passwords are left out' },
      'har-host': { placeholder: 'HOST', description: 'take the requests to this host (default: the one that was asked most)' },
      'har-static': { placeholder: '', description: 'keep images, scripts and style sheets too' },
    },
    examples: [
      { line: 'tailgate init --dry-run', says: 'see what would be written' },
      { line: 'tailgate init --har visit.har', says: 'with a mix of what a visitor asked for, each request as often as it was sent' },
    ],
  },
  {
    name: 'demo', operands: '', summary: 'Gate a built-in example service twice, clean and with a planted regression, and show both reports.',
    options: ['seed', 'quiet'], flags: { keep: { placeholder: 'DIR', description: 'keep the example and its reports in this new folder' } },
    examples: [{ line: 'tailgate demo', says: 'about a minute; nothing to install' }],
  },
];
