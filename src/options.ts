/** Every option of the command line and input of the Action, once: parsing, `--help`, action.yml and README come from here. */
import type { Checked, Problem } from './model.ts';

export interface OptionSpec {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'flag' | 'choice';
  /** Shown in help: `--time SECONDS`. */
  readonly placeholder: string;
  readonly choices?: readonly string[];
  /** As the user would write it; null when there is none. */
  readonly default: string | null;
  readonly description: string;
  /** Where it exists. */
  readonly on: 'both' | 'command line' | 'action';
  /** What the whole text must be, and the words for it. */
  readonly pattern?: { readonly is: RegExp; readonly says: string; readonly example: string };
  readonly range?: { readonly least: number; readonly most: number; readonly whole: boolean };
}

const PASS_OR_FAIL = ['pass', 'fail'] as const;

export const optionSpecs = [
  { name: 'config', kind: 'text', placeholder: 'FILE', default: 'tailgate.yml', on: 'both', description: 'The config file. Needed unless `start` or `package` is given.' },
  { name: 'start', kind: 'text', placeholder: 'COMMAND', default: null, on: 'both', description: 'Without a config file: the command that starts the service. It must listen on the port in `PORT` (or `{port}`).' },
  { name: 'url', kind: 'text', placeholder: 'PATH', default: null, on: 'both', description: 'Without a config file: the path to load, such as `/health`; several are separated by commas.' },
  { name: 'package', kind: 'text', placeholder: 'PATH', default: null, on: 'both', description: 'Without a config file: a folder or file to weigh.' },
  { name: 'working-directory', kind: 'text', placeholder: 'DIR', default: '.', on: 'both', description: 'Where to run; every other path is relative to it.' },
  { name: 'baselines', kind: 'text', placeholder: 'DIR', default: 'baselines', on: 'both', description: 'The folder of stored baselines.' },
  { name: 'out', kind: 'text', placeholder: 'DIR', default: '.tailgate', on: 'both', description: 'Where run.json, report.json, report.md, report.html and junit.xml are written.' },
  { name: 'compare', kind: 'choice', placeholder: 'HOW', choices: ['auto', 'stored', 'side-by-side', 'none'], default: 'auto', on: 'both', description: '`stored`: with the baselines; `side-by-side`: with the base commit, built and measured in turn with head; `auto`: stored first, then side by side what is over budget or undecided; `none`: absolute limits only.' },
  { name: 'base', kind: 'text', placeholder: 'REF', default: null, on: 'both', description: 'Branch, tag or commit to compare with side by side: where HEAD left it is checked out and measured. Without it the pull request\'s base, else the default branch.' },
  { name: 'update', kind: 'flag', placeholder: '', default: 'false', on: 'both', description: 'Write this measurement into the baselines when the run is green. The Action does so only on the default branch.' },
  { name: 'time', kind: 'number', placeholder: 'SECONDS', default: '60', on: 'both', range: { least: 1, most: 86400, whole: false }, description: 'Measuring time of each comparison, without warm-up and starts: of the stored one, and of the one side by side where that follows.' },
  { name: 'seed', kind: 'number', placeholder: 'N', default: null, on: 'both', range: { least: 0, most: 2 ** 32 - 1, whole: true }, description: 'Seed of every random choice; drawn and printed when absent.' },
  { name: 'target', kind: 'text', placeholder: 'NAME', default: null, on: 'both', description: 'Measure this target only.' },
  { name: 'scenario', kind: 'text', placeholder: 'NAME', default: null, on: 'both', description: 'Measure this scenario only.' },
  { name: 'shard', kind: 'text', placeholder: 'I/N', default: null, on: 'both', pattern: { is: /^[1-9]\d{0,2}\/[1-9]\d{0,2}$/, says: 'a shard and their number', example: '2/4' }, description: 'Measure the I-th of N shares of the targets and scenarios, to be joined with the others by `merge`: nothing is judged, commented or stored before.' },
  { name: 'on-inconclusive', kind: 'choice', placeholder: 'HOW', choices: PASS_OR_FAIL, default: null, on: 'both', description: 'Whether a run that cannot tell ends with exit code 4 (`fail`) or 0 (`pass`, the default). Overrides the config.' },
  { name: 'on-missing-baseline', kind: 'choice', placeholder: 'HOW', choices: PASS_OR_FAIL, default: null, on: 'both', description: 'Whether a run without a baseline ends with exit code 4 (`fail`) or 0 (`pass`, the default). Overrides the config.' },
  { name: 'mode', kind: 'choice', placeholder: 'MODE', choices: ['auto', 'compare', 'update', 'publish', 'merge'], default: 'auto', on: 'action', description: '`compare` measures and never writes baselines, `update` writes them when the run is green, `publish` posts what another workflow measured, `merge` joins the shards that other jobs measured; `auto` publishes under `workflow_run`, updates on a push to the default branch, and compares otherwise.' },
  { name: 'token', kind: 'text', placeholder: 'TOKEN', default: '${{ github.token }}', on: 'action', description: 'Reads the baselines; writes them, the comment and the check where it may. The measured code never gets it.' },
  { name: 'store', kind: 'choice', placeholder: 'WHERE', choices: ['branch', 'directory'], default: 'branch', on: 'both', description: '`branch`: baselines are kept on a branch of their own, written by pushes to the default branch; until it exists those of the folder are read. `directory`: in the checkout, and `update` changes the files there.' },
  { name: 'baselines-branch', kind: 'text', placeholder: 'BRANCH', default: 'tailgate-baselines', on: 'both', pattern: { is: /^(?!.*(?:\.\.|\/\/|@\{|\.lock$|[./]$))[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$/, says: 'the name of a branch', example: 'tailgate-baselines' }, description: 'The branch of stored baselines; it is made when it is missing.' },
  { name: 'project', kind: 'text', placeholder: 'NAME', default: null, on: 'both', pattern: { is: /^(?!default$)[A-Za-z0-9._-]{1,50}$/, says: 'a name of at most 50 letters, digits, `.`, `_` and `-` (and not `default`)', example: 'storefront' }, description: 'Name of this gate where a repository has several: each has its own comment, check and artifact. Letters, digits, `.`, `_` and `-`.' },
  { name: 'comment', kind: 'choice', placeholder: 'WHEN', choices: ['on-change', 'always', 'never'], default: 'on-change', on: 'both', description: 'When a pull request gets a comment: when there is something to say (and then it is kept up to date), always, or never.' },
  { name: 'check', kind: 'flag', placeholder: '', default: 'true', on: 'both', description: 'Whether a check run of its own is opened and concluded, where the token may.' },
  { name: 'artifact', kind: 'text', placeholder: 'NAME', default: null, on: 'action', description: 'Name under which the workflow uploads the folder `out`, when it is not `tailgate` (with a project `tailgate-PROJECT`): read when another workflow publishes it, and when a label asks for it to be judged again.' },
  { name: 'shards', kind: 'text', placeholder: 'DIR', default: 'shards', on: 'action', description: 'With `mode: merge`: the folder with the run.json of every shard, each in a folder of its own, as `actions/download-artifact` leaves them.' },
  { name: 'quiet', kind: 'flag', placeholder: '', default: 'false', on: 'command line', description: 'No progress on stderr.' },
  { name: 'json', kind: 'flag', placeholder: '', default: 'false', on: 'command line', description: 'Print report.json on stdout instead of the report.' },
] as const satisfies readonly OptionSpec[];

export interface Options {
  readonly config: string | null;
  readonly start: string | null;
  readonly url: string | null;
  readonly package: string | null;
  readonly workingDirectory: string;
  readonly baselines: string;
  readonly out: string;
  readonly compare: 'auto' | 'stored' | 'side-by-side' | 'none';
  readonly base: string | null;
  /** The base of the pull request that this run belongs to; the Action fills it in. */
  readonly pullRequest: { readonly sha: string; readonly branch: string } | null;
  readonly update: boolean;
  readonly time: number;
  readonly seed: number | null;
  readonly target: string | null;
  readonly scenario: string | null;
  readonly onInconclusive: 'pass' | 'fail' | null;
  readonly onMissingBaseline: 'pass' | 'fail' | null;
  readonly mode: 'auto' | 'compare' | 'update' | 'publish' | 'merge';
  /** 1-based; null: everything. */
  readonly shard: { readonly index: number; readonly of: number } | null;
  readonly shards: string;
  readonly store: 'branch' | 'directory';
  readonly baselinesBranch: string;
  readonly project: string | null;
  readonly comment: 'on-change' | 'always' | 'never';
  readonly check: boolean;
  readonly artifact: string;
  readonly quiet: boolean;
  readonly json: boolean;
}

/**
 * What was written -> Options, or every problem at once. `raw` holds the text of each option by name; an absent or empty
 * one takes its default. `label` says how the user knows it: `--time` or `input time`.
 */
export function readOptions(raw: Readonly<Record<string, string | undefined>>, label: (name: string) => string): Checked<Options> {
  const problems: Problem[] = [];
  const read = (name: string): string | null => {
    const spec: OptionSpec | undefined = optionSpecs.find((s) => s.name === name);
    const text = raw[name]?.trim() || spec?.default || null;
    const wrong = spec === undefined || text === null ? null : fault(spec, text);
    if (wrong !== null) problems.push({ file: null, line: null, column: null, path: label(name), ...wrong });
    return text;
  };
  const number = (name: string): number | null => {
    const text = read(name);
    return text === null ? null : Number(text);
  };
  const passOrFail = (name: string): 'pass' | 'fail' | null => {
    const text = read(name);
    return text === 'pass' || text === 'fail' ? text : null;
  };
  const compare = read('compare');
  const mode = read('mode');
  const comment = read('comment');
  const project = read('project');
  const options: Options = {
    config: raw['config']?.trim() || null,
    start: read('start'),
    url: read('url'),
    package: read('package'),
    workingDirectory: read('working-directory') ?? '.',
    baselines: read('baselines') ?? 'baselines',
    out: read('out') ?? '.tailgate',
    compare: compare === 'stored' || compare === 'side-by-side' || compare === 'none' ? compare : 'auto',
    base: read('base'),
    pullRequest: null,
    update: read('update') === 'true',
    time: number('time') ?? 60,
    seed: number('seed'),
    target: read('target'),
    scenario: read('scenario'),
    onInconclusive: passOrFail('on-inconclusive'),
    onMissingBaseline: passOrFail('on-missing-baseline'),
    mode: mode === 'compare' || mode === 'update' || mode === 'publish' || mode === 'merge' ? mode : 'auto',
    shard: shardOf(read('shard'), (message, hint) => problems.push({ file: null, line: null, column: null, path: label('shard'), message, hint })),
    shards: read('shards') ?? 'shards',
    store: read('store') === 'directory' ? 'directory' : 'branch',
    baselinesBranch: read('baselines-branch') ?? 'tailgate-baselines',
    project,
    comment: comment === 'always' || comment === 'never' ? comment : 'on-change',
    check: read('check') === 'true',
    artifact: read('artifact') ?? ['tailgate', ...(project === null ? [] : [project])].join('-'),
    quiet: read('quiet') === 'true',
    json: read('json') === 'true',
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: options };
}

function shardOf(text: string | null, refuse: (message: string, hint: string) => void): Options['shard'] {
  const [index, of] = (text ?? '').split('/').map(Number);
  if (index === undefined || of === undefined || !(index > 0 && of > 0)) return null;
  if (index > of) refuse(`there is no shard ${index} of ${of}`, `write \`1/${of}\` to \`${of}/${of}\``);
  return { index, of };
}

function fault(spec: OptionSpec, text: string): { message: string; hint: string } | null {
  if (spec.kind === 'choice' && !spec.choices?.includes(text)) {
    return { message: `\`${text}\` is not one of its values`, hint: `write ${spec.choices?.map((c) => `\`${c}\``).join(' or ')}` };
  }
  if (spec.pattern?.is.test(text) === false) return { message: `\`${text.slice(0, 60)}\` is not ${spec.pattern.says}`, hint: `write for example \`${spec.pattern.example}\`` };
  if (spec.kind === 'flag' && text !== 'true' && text !== 'false') return { message: `\`${text}\` is neither true nor false`, hint: 'write `true` or `false`' };
  if (spec.kind === 'number' && spec.range !== undefined) {
    const { least, most, whole } = spec.range;
    const value = Number(text);
    if (!Number.isFinite(value) || value < least || value > most || (whole && !Number.isInteger(value))) {
      return { message: `\`${text}\` is not ${whole ? 'a whole number' : 'a number'} from ${least} to ${most}`, hint: `write for example \`${spec.default ?? 7}\`` };
    }
  }
  return null;
}
