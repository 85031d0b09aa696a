/** The inputs `start`, `url` and `package` -> the Config that a file would have held. */
import type { Checked, Config, Problem } from '../model.ts';
import { commandText, requestPathFault, insidePathFault } from './fields.ts';
import { historyOfConfig } from './history.ts';
import { configSchema } from './schema.ts';
import { targetOf } from './targets.ts';

export interface Inputs {
  /** The command that starts the service; null when there is none. */
  readonly start: string | null;
  /** Paths to load, separated by commas or line breaks. */
  readonly url: string | null;
  /** A folder or file to weigh. */
  readonly package: string | null;
  /** Whether `package` is known to be a file; else its name tells. */
  readonly packageIsFile?: boolean;
  /** Asked for until the service answers; the first path of `url` when absent. */
  readonly readyPath?: string | null;
  readonly onInconclusive: 'pass' | 'fail';
  readonly onMissingBaseline: 'pass' | 'fail';
}

/** What the one target of such a config is called. */
const TARGET = 'app';

/** Makes a config with one target `app` and a scenario for each path, or gives every problem at once. Its `file` is null. */
export function configFromInputs(inputs: Inputs): Checked<Config> {
  const problems: Problem[] = [];
  const refuse = (flag: string, message: string, hint: string): void => { problems.push({ file: null, line: null, column: null, path: flag, message, hint }); };
  const paths = (inputs.url ?? '').split(/[,\n]/u).map((path) => path.trim()).filter((path) => path !== '');
  if (inputs.start === null && inputs.package === null) {
    refuse('--start', inputs.url === null ? 'nothing to measure was given' : 'is missing: `--url` needs a service', 'write for example `--start "node server.js"`');
  } else if (inputs.start === null && inputs.url !== null) {
    refuse('--url', 'needs a service to load', 'write for example `--start "node server.js"` beside it');
  }
  if (inputs.start !== null && !commandText.safeParse(inputs.start).success) refuse('--start', 'is not a command', 'write for example `--start "node server.js"`');
  if (inputs.url !== null && paths.length === 0) refuse('--url', 'is empty', 'write a path such as `/health`');
  for (const path of paths) {
    const fault = requestPathFault(path);
    if (fault !== null) refuse('--url', fault.message, fault.hint);
  }
  for (const twice of new Set(paths.filter((path, i) => paths.indexOf(path) !== i))) refuse('--url', `\`${twice}\` is given twice`, 'give it once');
  const readyFault = inputs.readyPath ? requestPathFault(inputs.readyPath) : null;
  if (readyFault !== null) refuse('--ready-path', readyFault.message, readyFault.hint);
  const packageFault = inputs.package === null ? null : insidePathFault(inputs.package);
  if (packageFault !== null) refuse('--package', packageFault.message, packageFault.hint);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: configOf(inputs, paths) };
}

function configOf(inputs: Inputs, paths: readonly string[]): Config {
  const names = scenarioNames(paths);
  const target = {
    ...(inputs.start === null ? {} : { start: inputs.start }),
    ...(inputs.package === null ? {} : { package: inputs.packageIsFile === true ? { path: inputs.package, format: 'file' as const } : inputs.package }),
    ...(inputs.readyPath ? { ready: inputs.readyPath } : {}),
    scenarios: Object.fromEntries(paths.map((path, i) => [names[i] ?? '', { request: { path } }])),
  };
  const read = configSchema.parse({ version: 1, targets: { [TARGET]: target } });
  return {
    version: 1,
    file: null,
    targets: Object.entries(read.targets).map(([name, input]) => targetOf(name, input, new Map())),
    budgets: [],
    accept: [],
    policy: { onInconclusive: inputs.onInconclusive, onMissingBaseline: inputs.onMissingBaseline },
    advice: { off: [], messages: {} },
    history: historyOfConfig(read.history),
  };
}

/** `/api/items?limit=2` -> `api-items-limit-2`, `/` -> `root`; two that come out alike are numbered. */
export function scenarioNames(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const plain = path.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/gu, '').slice(0, 60) || 'root';
    const base = plain in Object.prototype ? `${plain}-path` : plain;
    let name = base;
    for (let i = 2; taken.has(name); i += 1) name = `${base}-${i}`;
    taken.add(name);
    return name;
  });
}
