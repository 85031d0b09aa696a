/** What no single key of `requests` can say: which keys go together, and what a mix or a capture cannot do. Reads the plain document. */
import { entriesOf, mapOf, type Loose } from './loose.ts';
import { asMeant } from './meant-keys.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';
import { SOURCE_NAME } from './placeholders.ts';

type Map = NonNullable<Loose>;

/** One request of a flow, with the path at which it is written. */
export interface LooseStep {
  readonly request: Map;
  readonly path: Path;
}

export interface LooseFlow {
  readonly steps: readonly LooseStep[];
}

/** A longer cycle would never be sent whole in a launch, and shares are exact over a cycle only. */
export const LONGEST_CYCLE = 1000;

export const isMix = (entries: readonly unknown[]): boolean => entries.some((entry) => mapOf(entry)?.['weight'] !== undefined || mapOf(entry)?.['steps'] !== undefined);

/** The requests as they are sent in one pass: all of them, or in a mix those of one entry. */
export function flowsOf(scenario: Map, path: Path): readonly LooseFlow[] {
  const requests = scenario['requests'];
  if (!Array.isArray(requests)) return [{ steps: stepOf(scenario['request'], [...path, 'request']) }];
  const entries = requests.map((entry: unknown, i): LooseFlow => {
    const at = [...path, 'requests', i];
    const steps = mapOf(entry)?.['steps'];
    return { steps: Array.isArray(steps) ? steps.flatMap((step: unknown, k) => stepOf(step, [...at, 'steps', k])) : stepOf(entry, at) };
  });
  return isMix(requests) ? entries : [{ steps: entries.flatMap(({ steps }) => steps) }];
}

function stepOf(request: unknown, path: Path): readonly LooseStep[] {
  if (typeof request === 'string') return [{ request: { path: request.trim().replace(/^[A-Za-z-]+\s+/u, '') }, path }];
  const map = mapOf(request);
  return map === null ? [] : [{ request: map, path }];
}

/** A request or steps, and weights that make a cycle. */
export function mixFindings(scenario: Map, path: Path): readonly Finding[] {
  const requests = scenario['requests'];
  if (!Array.isArray(requests)) return [];
  const found = requests.flatMap((entry: unknown, i): readonly Finding[] => {
    const at = [...path, 'requests', i];
    const map = asMeant(entry, at);
    if (map === null) return [];
    if (map['steps'] === undefined) return map['path'] === undefined ? [onKey(at, 'has neither `path` nor `steps`', 'write for example `path: /health`')] : [];
    return Object.keys(map).filter((key) => OF_REQUESTS.includes(key)).map((key) => onKey([...at, key], 'stands beside `steps`', 'keep one of the two; each step is a request of its own'));
  });
  if (!isMix(requests)) return found;
  const weights = requests.map((entry: unknown) => mapOf(entry)?.['weight'] ?? 1).filter((weight): weight is number => Number.isInteger(weight));
  const cycle = cycleOf(weights);
  return cycle <= LONGEST_CYCLE ? found : [...found, onValue([...path, 'requests'], `the weights repeat only after ${cycle} entries`, `write smaller ones: at most ${LONGEST_CYCLE} together, so that every launch sends them in their proportion`)];
}

const OF_REQUESTS = ['path', 'method', 'headers', 'body', 'body-file', 'expect', 'capture'];

/** After how many entries the weights' shares are exact. */
export function cycleOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0) / commonDivisor(weights);
}

export function commonDivisor(weights: readonly number[]): number {
  return weights.reduce((a, b) => {
    let [x, y] = [a, b];
    while (y > 0) [x, y] = [y, x % y];
    return x;
  }, 0) || 1;
}

export function captureFindings(flows: readonly LooseFlow[], scenario: Map, path: Path): readonly Finding[] {
  const steps = flows.flatMap((flow) => flow.steps).filter(({ request }) => mapOf(request['capture']) !== null);
  const pipelining = mapOf(scenario['load'])?.['pipelining'];
  const ahead = steps.length > 0 && typeof pipelining === 'number' && pipelining > 1 ? [onKey([...path, 'load', 'pipelining'], 'sends requests before the answers are there that they take values from', 'leave it out')] : [];
  return [...ahead, ...steps.flatMap((step) => entriesOf(step.request['capture']).flatMap(([name, from]) => ofCapture(name, mapOf(from), step)))];
}

function ofCapture(name: string, from: Loose, { request, path }: LooseStep): readonly Finding[] {
  const at = [...path, 'capture', name];
  const found: Finding[] = [];
  if (!new RegExp(SOURCE_NAME, 'u').test(name) || name in Object.prototype) found.push(onKey(at, `\`${name.slice(0, 60)}\` cannot be the name of what is captured`, 'write letters, digits, `-` and `_`, such as `token`'));
  if (from === null) return found;
  const { json, header, regex } = { json: from['json'], header: from['header'], regex: from['regex'] };
  if (json === undefined && header === undefined && regex === undefined) found.push(onKey(at, 'does not say where the value stands', 'write `json: $.id`, `header: location` or `regex: ...`'));
  if (json !== undefined && (header !== undefined || regex !== undefined)) found.push(onKey([...at, header === undefined ? 'regex' : 'header'], 'stands beside `json`', 'keep one of the two'));
  const method = request['method'];
  if (header === undefined && typeof method === 'string' && method.toUpperCase() === 'HEAD') found.push(onKey(at, 'can never be found: the answer to HEAD has no body', 'write `header: ...`, or use GET'));
  return found;
}
