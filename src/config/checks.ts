/** What no single key can say: names, contradictions, bodies in files. Reads the plain document, however wrong the rest of it is. */
import type { Checked, Problem } from '../model.ts';
import { DataFiles } from './data-checks.ts';
import type { DataFile } from './data-file.ts';
import { feedFindings } from './feed-checks.ts';
import { headerNameFault, insidePathFault, nameFault, type Fault } from './fields.ts';
import { commandFindings, misplacedCommandKeys } from './commands.ts';
import { functionFindings, misplacedKeys } from './function-checks.ts';
import { inexactNumber } from './inexact-number.ts';
import { loadFindings } from './load-checks.ts';
import { entriesOf, mapOf, type Loose } from './loose.ts';
import { scenarioAsMeant, targetAsMeant } from './meant-keys.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';
import { attachFindings } from './resources.ts';
import { serviceMetricFindings } from './service-metrics.ts';

export interface CheckedDocument {
  readonly findings: readonly Finding[];
  /** Body files by the path that the config has for them. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Files of data, likewise, and what is wrong inside of them. */
  readonly data: ReadonlyMap<string, DataFile>;
  readonly inFiles: readonly Problem[];
}

/** Everything wrong between keys, and the text of every body file. */
export function checkDocument(document: unknown, readFile: (path: string) => Checked<string>): CheckedDocument {
  const bodies = new Map<string, string>();
  const files = new DataFiles(readFile);
  const targets = mapOf(document)?.['targets'];
  const findings = entriesOf(targets).flatMap(([name, target]) => [
    ...named(nameFault(name), ['targets', name]),
    ...targetFindings(targetAsMeant(target), ['targets', name], (file, at) => readBody(file, at, readFile, bodies), bodies),
    ...entriesOf(mapOf(target)?.['scenarios']).flatMap(([scenario, value]) => {
      const path = ['targets', name, 'scenarios', scenario];
      return [...named(nameFault(scenario), path), ...scenarioFindings(scenarioAsMeant(value), path, (file, at) => readBody(file, at, readFile, bodies)), ...feedFindings(scenarioAsMeant(value), path, files, bodies)];
    }),
  ]);
  const none = mapOf(targets) !== null && entriesOf(targets).length === 0 ? [onValue(['targets'], 'has no target', 'write one under it: `api: { start: node server.js }`')] : [];
  return { findings: [...none, ...findings, ...sameFileName(targets)], bodies, data: files.read, inFiles: files.problems };
}

/** Two names that differ in capitals only would share a file where the file system ignores them. */
function sameFileName(targets: unknown): readonly Finding[] {
  const seen = new Map<string, string>();
  return entriesOf(targets).flatMap(([name]) => {
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    return other === undefined ? [] : [onKey(['targets', name], `\`${name}\` and \`${other}\` differ in capitals only`, 'names become file names: write another one')];
  });
}

function targetFindings(target: Loose, path: Path, readFile: ReadBody, texts: ReadonlyMap<string, string>): readonly Finding[] {
  // Of another type, or with the key misspelt, the rest would be judged by the wrong rules; and what is no map has no keys to judge.
  if (target === null) return [];
  if (target['type'] !== undefined && target['type'] !== 'server' && target['type'] !== 'function' && target['type'] !== 'command') return [];
  const env = entriesOf(target['env']).flatMap(([name]) => (/^[^=\0\s]+$/u.test(name) && !(name in Object.prototype) ? [] : [onKey([...path, 'env', name], `\`${name}\` cannot be the name of an environment variable`, 'write letters, digits and `_`')]));
  const own = target['type'] === 'command' ? commandFindings(target, path) : target['type'] === 'function' ? [...misplacedCommandKeys(target, path), ...functionFindings(target, path, readFile, texts)] : [...misplacedCommandKeys(target, path), ...misplacedKeys(target, path), ...(target['attach'] === undefined ? purposeFindings : attachFindings)(target, path), ...serviceMetricFindings(target, path)];
  return [...env, ...packageFindings(target, path), ...own];
}

/** A target must have something to measure. */
function purposeFindings(target: Readonly<Record<string, unknown>>, path: Path): readonly Finding[] {
  const scenarios = entriesOf(target['scenarios']).length > 0;
  const cold = target['cold-start'];
  const start = target['start'];
  if (Array.isArray(start) && start[0] === '') return [onValue([...path, 'start', 0], 'is empty', 'write the program to run')];
  if (start !== undefined) {
    if (scenarios || cold !== false || target['package'] !== undefined) return [];
    return [onKey(path, 'has nothing to measure: no scenarios, no cold starts, no package', 'write for example `scenarios: { health: GET /health }`')];
  }
  const needsStart = [...(scenarios ? ['scenarios'] : []), ...(cold !== undefined && cold !== false ? ['cold-start'] : [])];
  if (needsStart.length > 0) return needsStart.map((key) => onKey([...path, key], 'needs a command that starts the target', 'write `start: ...` beside it'));
  return target['package'] === undefined ? [onKey(path, 'has neither `start` nor `package`', 'write `start: node server.js` to measure a service, or `package: dist` to weigh something')] : [];
}

function packageFindings(target: Readonly<Record<string, unknown>>, path: Path): readonly Finding[] {
  const written = target['package'];
  const map = mapOf(written);
  const at = [...path, 'package', ...(map === null ? [] : ['path'])];
  const value = map === null ? written : map['path'];
  const directory = target[target['type'] === 'function' ? 'path' : 'directory'] ?? '.';
  const found: Finding[] = [];
  if (typeof value === 'string' && typeof directory === 'string' && value.trim() !== '' && insidePathFault(directory) === null) {
    // It may leave the target's own folder (`../../dist/api.zip`), but not the repository.
    const joined = /^(?:\/|[A-Za-z]:|~|.*\\)/u.test(value) ? value : joinInside(directory, value);
    const fault = joined === null ? { message: `\`${value}\` leaves the repository with \`..\``, hint: 'write a path inside the repository' } : insidePathFault(joined);
    if (fault !== null) found.push(onValue(at, fault.message, fault.hint));
  }
  const format = map?.['format'];
  if (map?.['ignore'] !== undefined && (format === 'file' || format === 'npm')) found.push(onKey([...path, 'package', 'ignore'], `has no effect with \`format: ${format}\``, format === 'npm' ? 'leave it out; `files` in package.json or .npmignore decide' : 'leave it out'));
  return found;
}

/** `a/b` and `../c` -> `a/c`; null when it ends up outside. */
function joinInside(directory: string, inner: string): string | null {
  const parts: string[] = [];
  for (const part of `${directory}/${inner}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/') || '.';
}

export type ReadBody = (file: string, path: Path) => readonly Finding[];

function scenarioFindings(scenario: Loose, path: Path, readBody: ReadBody): readonly Finding[] {
  if (scenario === null) return [];
  const { request, requests, load } = { request: scenario['request'], requests: scenario['requests'], load: mapOf(scenario['load']) };
  const found: Finding[] = [];
  if (request === undefined && requests === undefined) found.push(onKey(path, 'has no request', 'write for example `request: { path: /health }`'));
  if (request !== undefined && requests !== undefined) found.push(onKey([...path, 'requests'], 'stands beside `request`', 'keep one of the two; `requests` is a list'));
  found.push(...loadFindings(load, [...path, 'load']));
  const all: readonly (readonly [unknown, Path])[] = [
    ...(request === undefined ? [] : [[request, [...path, 'request']] as const]),
    ...(Array.isArray(requests) ? requests.flatMap((one: unknown, i) => withSteps(one, [...path, 'requests', i])) : []),
  ];
  return [...found, ...all.flatMap(([one, at]) => requestFindings(mapOf(one), at, readBody))];
}

/** An entry of `requests`, and in place of one that has steps each of them. */
function withSteps(entry: unknown, path: Path): readonly (readonly [unknown, Path])[] {
  const steps = mapOf(entry)?.['steps'];
  return Array.isArray(steps) ? steps.map((step: unknown, k) => [step, [...path, 'steps', k]] as const) : [[entry, path]];
}

function requestFindings(request: Loose, path: Path, readBody: ReadBody): readonly Finding[] {
  if (request === null) return [];
  const found: Finding[] = [];
  const file = request['body-file'];
  if (request['body'] !== undefined && file !== undefined) found.push(onKey([...path, 'body-file'], 'stands beside `body`', 'keep one of the two'));
  if (typeof file === 'string' && insidePathFault(file) === null) found.push(...readBody(file, [...path, 'body-file']));
  const inexact = request['body'] === undefined || typeof request['body'] === 'string' ? null : inexactNumber(request['body'], [...path, 'body']);
  if (inexact !== null) found.push(inexact);
  const names = new Map<string, string>();
  for (const [name] of entriesOf(request['headers'])) {
    const at = [...path, 'headers', name];
    const fault = headerNameFault(name);
    if (fault !== null) found.push(onKey(at, fault.message, fault.hint));
    else if (names.has(name.toLowerCase())) found.push(onKey(at, `is the same header as \`${names.get(name.toLowerCase())}\``, 'keep one of the two'));
    names.set(name.toLowerCase(), name);
  }
  const expect = mapOf(request['expect']) ?? {};
  const bodies = ['body', 'contains', 'json'].filter((key) => expect[key] !== undefined);
  for (const key of bodies.slice(1)) found.push(onKey([...path, 'expect', key], `stands beside \`${bodies[0]}\``, 'keep one of `body`, `contains` and `json`'));
  if (bodies[0] !== undefined && typeof request['method'] === 'string' && request['method'].toUpperCase() === 'HEAD') found.push(onKey([...path, 'expect', bodies[0]], 'can never be met: the answer to HEAD has no body', 'leave it out, or use GET'));
  return found;
}

function readBody(file: string, path: Path, readFile: (path: string) => Checked<string>, bodies: Map<string, string>): readonly Finding[] {
  if (bodies.has(file)) return [];
  const read = readFile(file);
  if (read.ok) {
    bodies.set(file, read.value);
    return [];
  }
  return read.problems.map((problem) => onValue(path, `\`${file}\`: ${problem.message}`, problem.hint));
}

const named = (fault: Fault | null, path: Path): readonly Finding[] => (fault === null ? [] : [onKey(path, fault.message, fault.hint)]);
