/** A command as the schema read it -> a CommandTarget with every default filled in; what is wrong with it; and which of its numbers are known before it runs. */
import { matchesGlob } from '../glob.ts';
import type { CommandFormat, CommandTarget, Package } from '../model.ts';
import { unitOf } from '../outputs/unit.ts';
import { entriesOf, mapOf, type Loose } from './loose.ts';
import type { OwnMetric, OwnMetrics } from './own-metrics.ts';
import { onKey, type Finding, type Path } from './place.ts';
import type { TargetInput } from './schema.ts';

const RUNS = 5;
/** ms */
const TEN_MINUTES = 600_000;

/** `pack`: what is weighed beside it, if anything is. */
export function commandOf(name: string, input: TargetInput, pack: Package | null): CommandTarget {
  const { metrics } = input;
  return {
    kind: 'command',
    name,
    directory: input.directory,
    setup: input.setup ?? null,
    env: { ...input.env },
    package: pack,
    instructions: null,
    command: input.command ?? '',
    format: input.format ?? 'auto',
    output: input.output ?? null,
    runs: input.runs ?? RUNS,
    timeout: input.timeout ?? TEN_MINUTES,
    metrics: metrics !== undefined && 'ofCommand' in metrics ? metrics.ofCommand : [],
  };
}

const OF_OTHERS: Readonly<Record<string, string>> = {
  start: 'write `command`: it is run, not kept running', listen: 'it starts what it measures itself', protocol: 'it starts what it measures itself', ready: 'it is done when it ends',
  'stop-timeout': 'it is done when it ends; `timeout` says how long it may take', 'cold-start': '`runs` says how often it is run', scenarios: 'what it measures is its own affair',
  attach: 'it finds what it measures by itself', resources: 'its processes are not watched', instructions: 'its instructions are not counted',
  runtime: 'leave it out', handler: 'write `command`', path: 'write `directory`', interpreter: 'write it in `command`', layers: 'leave it out', memory: 'leave it out', events: 'leave it out', invocations: 'write `runs`', price: 'leave it out',
};

/** Of a target with `type: command`. */
export function commandFindings(target: NonNullable<Loose>, path: Path): readonly Finding[] {
  const { command, output, metrics } = target;
  const found: Finding[] = Object.entries(OF_OTHERS).flatMap(([key, hint]) => (target[key] === undefined ? [] : [onKey([...path, key], 'does not belong to a command', hint)]));
  if (command === undefined) found.push(onKey(path, 'has no `command`', 'write for example `command: hyperfine --export-json {out} ./build/tool`'));
  if (Array.isArray(command) && command[0] === '') found.push(onKey([...path, 'command'], 'is empty', 'write the program to run'));
  const words: readonly unknown[] = Array.isArray(command) ? command : [command];
  if (output !== undefined && words.some((word) => typeof word === 'string' && word.includes('{out}'))) found.push(onKey([...path, 'output'], 'stands beside `{out}` in the command', 'keep one of the two: which of the files is read would be a guess'));
  if (mapOf(metrics) !== null && entriesOf(metrics).every(([name]) => !name.startsWith('command.'))) found.push(onKey([...path, 'metrics'], 'has no name of a number that a command prints', 'write for example `metrics: { "command.*": { better: higher } }`'));
  return found;
}

/** Keys of a command in a target of another type: most likely `type` was forgotten. */
export function misplacedCommandKeys(target: NonNullable<Loose>, path: Path): readonly Finding[] {
  return ['command', 'format', 'output', 'runs'].filter((key) => target[key] !== undefined).map((key) => onKey([...path, key], 'belongs to a command, and this target is none', 'write `type: command`, or leave it out'));
}

/** What some tools always print, whatever they measure. The names of the others are the scripts' own. */
const PRINTED: Readonly<Partial<Record<CommandFormat, readonly OwnMetric[]>>> = {
  hyperfine: times('time', 'time.mean', 'time.min', 'time.max', 'user', 'system'),
  'pytest-benchmark': times('time', 'time.mean', 'time.min', 'time.max'),
  go: [...times('time'), { name: 'command.memory', unit: 'bytes', better: 'lower' }],
  oha: ofLoad('latency.mean', 'latency.p50', 'latency.p90', 'latency.p95', 'latency.p99', 'latency.max'),
  vegeta: ofLoad('latency.mean', 'latency.p50', 'latency.p90', 'latency.p95', 'latency.p99', 'latency.max'),
  k6: [
    ...times(...['avg', 'med', 'p90', 'p95', 'max'].map((statistic) => `http_req_duration.${statistic}`)),
    { name: 'command.http_reqs.rate', unit: 'requests/s', better: 'higher' }, { name: 'command.http_req_failed', unit: 'ratio', better: 'lower' }, { name: 'command.checks', unit: 'ratio', better: 'higher' },
  ],
  artillery: [...times(...['mean', 'p50', 'p95', 'p99', 'max'].map((statistic) => `http.response_time.${statistic}`)), { name: 'command.errors', unit: 'ratio', better: 'lower' }],
  lighthouse: [...times('first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index'), { name: 'command.performance', unit: 'ratio', better: 'higher' }],
};

function times(...names: readonly string[]): readonly OwnMetric[] {
  return names.map((name) => ({ name: `command.${name}`, unit: 'ms', better: 'lower' }));
}

function ofLoad(...latencies: readonly string[]): readonly OwnMetric[] {
  return [...times(...latencies), { name: 'command.throughput', unit: 'requests/s', better: 'higher' }, { name: 'command.errors', unit: 'ratio', better: 'lower' }];
}

/** Names, units and directions that a config knows before anything is run. Others may turn up: a name that is not here is no mistake. */
export function commandMetricsOf(target: Loose): OwnMetrics {
  const written = entriesOf(target?.['metrics']).flatMap(([name, value]): readonly (OwnMetric & { readonly unit: OwnMetric['unit'] })[] => {
    const { unit, better } = mapOf(value) ?? {};
    return [{ name, unit: typeof unit === 'string' ? unitOf(unit).unit : null, better: better === 'lower' || better === 'higher' ? better : null }];
  });
  const format = target?.['format'];
  const printed = Object.entries(PRINTED).find(([tool]) => tool === format)?.[1] ?? [];
  const own = written.filter(({ name }) => !name.includes('*'));
  const known = printed.map((one) => written.find(({ name, better }) => better !== null && matchesGlob(name, one.name)) ?? one).map((one, i) => ({ ...(printed[i] ?? one), better: one.better }));
  return { named: [...own, ...known.filter(({ name }) => !own.some((one) => one.name === name))], open: ['command.'] };
}
