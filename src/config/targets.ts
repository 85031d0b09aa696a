/** A target as the schema read it -> a Target with every default filled in. */
import type { Package, Ready, Scenario, ServerTarget, Target } from '../model.ts';
import type { DataFile } from './data-file.ts';
import { commandOf } from './commands.ts';
import { functionOf } from './functions.ts';
import { attachedFrom, resourcesFrom } from './resources.ts';
import { scenarioOf } from './scenarios.ts';
import { serviceMetricsFrom } from './service-metrics.ts';
import type { TargetInput } from './schema.ts';
import type { ReadyInput } from './schema-request.ts';

/** Files that are shipped as they are: archives, and programs that bring everything with them. */
const ARCHIVE = /\.(?:zip|jar|war|whl|tgz|tar|tar\.gz|gz|xz|zst|nupkg|deb|rpm|phar|wasm|exe)$/iu;

/** `bodies` holds the text of each `body-file` and of each file with an event, `data` the files of data. */
export function targetOf(name: string, input: TargetInput, bodies: ReadonlyMap<string, string>, data: ReadonlyMap<string, DataFile> = new Map()): Target {
  if (input.type === 'command') return commandOf(name, input, packageOf(input.package));
  return input.type === 'function' ? functionOf(name, input, bodies) : serverOf(name, input, bodies, data);
}

function serverOf(name: string, input: TargetInput, bodies: ReadonlyMap<string, string>, data: ReadonlyMap<string, DataFile>): ServerTarget {
  const scenarios = Object.entries(input.scenarios).map(([scenario, value]) => scenarioOf(scenario, value, bodies, data));
  const start = input.start ?? null;
  return {
    kind: 'server',
    name,
    directory: input.directory,
    setup: input.setup ?? null,
    start,
    env: { ...input.env },
    listen: input.listen,
    protocol: input.protocol,
    ready: readyOf(input.ready, scenarios, input.attach !== undefined),
    stopTimeout: input['stop-timeout'],
    coldStart: start === null ? null : input['cold-start'],
    package: packageOf(input.package),
    instructions: input.instructions,
    metrics: serviceMetricsFrom(input.metrics === undefined || 'ofCommand' in input.metrics ? undefined : input.metrics),
    resources: resourcesFrom(input.resources),
    attach: null,
    scenarios,
    ...attachedFrom(input.attach),
  };
}

/** A folder, unless the path ends like something that is shipped as one file. */
function packageOf(input: TargetInput['package']): Package | null {
  if (input === undefined) return null;
  const { path, format, ignore } = input;
  return { path, format: format ?? (ARCHIVE.test(path) ? 'file' : 'directory'), ignore };
}

/** What the first scenario asks for is known to be answered; other methods than GET would change something. */
function readyPath(scenarios: readonly Scenario[]): string {
  const first = scenarios[0]?.requests[0];
  return first?.method === 'GET' && !first.fill?.path ? first.path : '/';
}

/** ms. What runs already has its port open, or is started by something that publishes it in a moment. */
const [STARTS_WITHIN, LISTENS_WITHIN] = [30_000, 2000];

function readyOf(input: ReadyInput, scenarios: readonly Scenario[], runsAlready: boolean): Ready {
  const { path, status, timeout } = input;
  const patience = runsAlready && timeout === undefined ? { refused: LISTENS_WITHIN } : {};
  return { path: path ?? readyPath(scenarios), status: status === undefined ? null : [status].flat(), timeout: timeout ?? STARTS_WITHIN, ...patience };
}
