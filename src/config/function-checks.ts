/** What only a function must have, or must not: between its keys, and in the files of its events. Reads the plain document. */
import { insidePathFault, nameFault } from './fields.ts';
import { eventName } from './functions.ts';
import { inexactNumber } from './inexact-number.ts';
import { mapOf, type Loose } from './loose.ts';
import { parseQuantity } from './units.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';

type Map = NonNullable<Loose>;
type ReadEvent = (file: string, path: Path) => readonly Finding[];

const OF_SERVERS: Readonly<Record<string, string>> = {
  start: '`runtime` and `handler` say what is run', listen: 'it is asked through the Runtime API', protocol: 'it is asked through the Runtime API',
  ready: 'it is ready when it asks for its first event', 'stop-timeout': 'it is stopped when its last event is answered', scenarios: 'write `events` instead', resources: 'its memory is read in any case', attach: 'it is started anew for each sample', metrics: 'it has no address that could be asked', directory: 'write `path` instead',
};
const OF_FUNCTIONS = ['runtime', 'handler', 'path', 'interpreter', 'layers', 'memory', 'timeout', 'events', 'invocations', 'price'];

/** Keys of a function in a server: most likely `type` was forgotten. */
export function misplacedKeys(target: Map, path: Path): readonly Finding[] {
  return OF_FUNCTIONS.filter((key) => target[key] !== undefined).map((key) => onKey([...path, key], 'belongs to a function, and this target is a server', key === 'path' ? 'write `directory`, or `type: function`' : 'write `type: function`, or leave it out'));
}

/** ms */
const LONGEST_INVOCATION = 15 * 60 * 1000;

/** `read` reads a file once and tells what is wrong with it; `texts` has what was read. */
export function functionFindings(target: Map, path: Path, read: ReadEvent, texts: ReadonlyMap<string, string>): readonly Finding[] {
  const found: Finding[] = Object.entries(OF_SERVERS).flatMap(([key, hint]) => (target[key] === undefined ? [] : [onKey([...path, key], 'belongs to a server, and this target is a function', hint)]));
  const { runtime, handler, events, layers } = target;
  if (runtime === undefined) found.push(onKey(path, 'has no `runtime`', 'write `runtime: python`, `node` or `bootstrap`'));
  if (handler === undefined && runtime !== 'bootstrap') found.push(onKey(path, 'has no `handler`', runtime === 'node' ? 'write for example `handler: index.handler`' : 'write for example `handler: lambda_function.lambda_handler`'));
  else if (typeof handler === 'string' && runtime !== 'bootstrap' && !handler.slice(1).includes('.')) found.push(onValue([...path, 'handler'], `\`${handler}\` names no function of a module`, `write \`${handler || 'index'}.handler\`: the module, a point, and the function`));
  if (runtime === 'bootstrap' && target['interpreter'] !== undefined) found.push(onKey([...path, 'interpreter'], 'has no effect: a `bootstrap` is a program itself', 'leave it out; its first line (`#!`) names what runs it'));
  const timeout = parseQuantity(target['timeout'], 'duration');
  if (timeout.ok && timeout.value > LONGEST_INVOCATION) found.push(onValue([...path, 'timeout'], 'is more than the 15 minutes that Lambda allows', 'write an amount from `1 ms` to `15m`'));
  if (target['cold-start'] === false) found.push(onValue([...path, 'cold-start'], 'a function cannot be measured without starting it', 'leave it out, or write `cold-start: { runs: 5 }`'));
  if (events === undefined || (Array.isArray(events) && events.length === 0)) found.push(onKey(path, 'has no event to be invoked with', 'write for example `events: [events/create.json]`, or `events: [{ name: create, json: { id: 1 } }]`'));
  if (Array.isArray(layers)) found.push(...layerFindings(layers, [...path, 'layers']));
  if (Array.isArray(events)) found.push(...eventFindings(events, [...path, 'events'], read, texts));
  return found;
}

/** Lambda takes no more. */
const MOST_LAYERS = 5;

function layerFindings(layers: readonly unknown[], path: Path): readonly Finding[] {
  const folders = layers.map((layer) => (typeof layer === 'string' ? layer.replace(/^(?:\.\/)+|\/+$/gu, '') : layer));
  const twice = folders.flatMap((folder, i) => (folders.indexOf(folder) < i ? [onValue([...path, i], `is the same layer as layers[${folders.indexOf(folder)}]`, 'leave one of them out')] : []));
  return layers.length > MOST_LAYERS ? [...twice, onValue(path, `has ${layers.length} layers, and Lambda takes ${MOST_LAYERS} at most`, 'put what belongs together into one layer')] : twice;
}

function eventFindings(events: readonly unknown[], path: Path, read: ReadEvent, texts: ReadonlyMap<string, string>): readonly Finding[] {
  const seen = new Map<string, number>();
  return events.flatMap((event, i) => {
    const map = typeof event === 'string' ? { file: event } : mapOf(event);
    if (map === null) return [];
    const at = [...path, i];
    const { name, file, json } = map as Readonly<Record<string, unknown>>;
    const found: Finding[] = [];
    const where = typeof event === 'string' ? at : [...at, 'file'];
    if (file === undefined && json === undefined) found.push(onKey(at, 'has no event', 'write `file: events/create.json`, or the event itself under `json`'));
    if (file !== undefined && json !== undefined) found.push(onKey([...at, 'json'], 'stands beside `file`', 'keep one of the two'));
    if (typeof file === 'string' && insidePathFault(file) === null) found.push(...fileFindings(file, where, read, texts));
    const inexact = json === undefined ? null : inexactNumber(json, [...at, 'json']);
    if (inexact !== null) found.push(inexact);
    found.push(...expectFindings(mapOf(map['expect' as keyof typeof map]) ?? {}, [...at, 'expect']));
    const called = eventName({ ...(typeof name === 'string' ? { name } : {}), ...(typeof file === 'string' ? { file } : {}) }, i);
    const fault = nameFault(called);
    if (fault !== null) found.push(typeof name === 'string' ? onValue([...at, 'name'], fault.message, fault.hint) : onValue(where, fault.message, 'write `{ name: ..., file: ... }`'));
    const other = seen.get(called);
    if (other !== undefined) found.push(onValue(at, `is called \`${called}\`, as events[${other}] is`, 'give it another `name`'));
    seen.set(called, other ?? i);
    return found;
  });
}

/** Lambda takes 6 MB, and hands over nothing but JSON. */
const LARGEST_EVENT = 6 * 1024 * 1024;

function fileFindings(file: string, where: Path, read: ReadEvent, texts: ReadonlyMap<string, string>): readonly Finding[] {
  const found = read(file, where);
  const text = texts.get(file);
  if (found.length > 0 || text === undefined) return found;
  if (Buffer.byteLength(text) > LARGEST_EVENT) return [onValue(where, `\`${file}\` is larger than the 6 MB that Lambda takes`, 'write a smaller event')];
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [onValue(where, `\`${file}\` is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : 'it cannot be read'}`, 'an event is JSON, as Lambda hands it over')];
  }
}

function expectFindings(expect: Map, path: Path): readonly Finding[] {
  const bodies = ['body', 'contains', 'json'].filter((key) => expect[key] !== undefined);
  return bodies.slice(1).map((key) => onKey([...path, key], `stands beside \`${bodies[0] ?? ''}\``, 'keep one of `body`, `contains` and `json`'));
}
