/** The lines that the tracers wrote -> what each traced process imported, as it saw it. All of it is the target's word: untrusted. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainText } from './plain-file.ts';

/** One import as a process saw it; times in ms of the clock that all processes of a machine share. */
export interface SeenImport {
  /** What it is called: of Python the module's name, of Node its file (`/app/a.js`, `node:fs`). One of a kind in its process. */
  readonly key: string;
  /** Where it lies; `<built-in>`, `<namespace>` or empty where there is no file. */
  readonly file: string;
  /** The module that imports it first (Python), and the file in which that import is written; empty where it is the start itself. */
  readonly importer: string;
  readonly importerFile: string;
  /** 1-based; null where it has to be looked for (Node). */
  readonly line: number | null;
  /** As it is written there (Node). */
  readonly specifier: string;
  readonly began: number;
  readonly own: number;
  /** Whether it has functions or classes of its own; counting runs only. */
  readonly functions: boolean;
  /** The module during whose import this one was imported (Python); empty where there is none. */
  readonly within: string;
}

export interface SeenProcess {
  readonly pid: number;
  readonly language: 'python' | 'node';
  /** Folder of Python's standard library; empty otherwise. */
  readonly library: string;
  /** In the order in which they began. */
  readonly imports: readonly SeenImport[];
  /** Keys of what was called from outside of its own loading (Python: of any import), and of what was called perhaps only by it (Node). */
  readonly used: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
  /** Keys of what was called, each with the module that was being imported (Python). */
  readonly calls: readonly (readonly [called: string, during: string])[];
  /** Whether the counting has got over the moment at which it was ready, and whether it came to its end. Python counts all the time. */
  readonly ready: boolean;
  readonly counted: boolean;
}

/** Processes looked at, and bytes of all of them together: what a target with 100,000 imports writes. */
const MOST_FILES = 256;
const MOST_BYTES = 48 * 1024 * 1024;
/** Of one process; the hooks stop long before. */
const MOST_LINES = 500_000;
/** Bytes: finding and opening a file takes as long as reading so much more. */
const SMALLEST_TEXT = 4000;
const NAME = /^(\d{1,10})\.trace$/;

/** Everything that was written in that folder so far. */
export function readProcesses(folder: string): readonly SeenProcess[] {
  const texts = new Map<number, string>();
  let left = MOST_BYTES;
  for (const name of readdirSync(folder)) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || texts.size >= MOST_FILES || left <= 0) continue;
    const text = plainText(path.join(folder, name), left) ?? '';
    left -= text.length;
    texts.set(Number(pid), text);
  }
  return [...texts.keys()].flatMap((pid) => {
    const lines = linesOf(pid, texts, 0);
    const head = lines.find(([kind]) => kind === 'H');
    const language = head?.[1];
    if (language === 'python') return [pythonProcess(pid, head?.[4] ?? '', lines)];
    return language === 'node' ? [nodeProcess(pid, lines, folder)] : [];
  });
}

/** A forked process begins with what its parent had imported by then; a program that replaced another one starts anew. */
function linesOf(pid: number, texts: ReadonlyMap<number, string>, depth: number): readonly (readonly string[])[] {
  const all = (texts.get(pid) ?? '').split('\n', MOST_LINES).slice(0, -1).map((line) => line.split('\t').map(decode));
  const own = all.slice(Math.max(0, all.findLastIndex(([kind]) => kind === 'H' || kind === 'F')));
  const fork = own[0];
  if (fork?.[0] !== 'F' || depth > 8) return own;
  const at = numberOf(fork[2]);
  const inherited = linesOf(Number(fork[1]), texts, depth + 1).filter((line) => line[0] !== 'M' || endOf(line) <= at);
  return [...inherited, ...own];
}

const endOf = (line: readonly string[]): number => numberOf(line[8]);

function pythonProcess(pid: number, library: string, lines: readonly (readonly string[])[]): SeenProcess {
  const imports = new Map<string, SeenImport>();
  for (const [kind, key = '', file = '', importer = '', importerFile = '', line, , began, , own, functions, within = ''] of lines) {
    if (kind !== 'M') continue;
    const known = imports.get(key);
    // A module that was thrown away and imported again costs twice, and is told once.
    if (known !== undefined) imports.set(key, { ...known, own: known.own + numberOf(own) });
    else imports.set(key, { key, file, importer, importerFile, line: lineOf(line), specifier: '', began: numberOf(began), own: numberOf(own), functions: functions === '1', within });
  }
  return { pid, language: 'python', library, imports: inOrder(imports), ...usesOf(lines, (key) => key), calls: lines.flatMap(([kind, called = '', during = '']) => (kind === 'C' ? [[called, during] as const] : [])), ready: true, counted: lines.some(([kind]) => kind === 'U') };
}

function nodeProcess(pid: number, lines: readonly (readonly string[])[], folder: string): SeenProcess {
  const found = new Map<string, { file: string; importerFile: string; specifier: string; began: number; own: number }>();
  const resolved = new Map<string, { readonly parent: string; readonly specifier: string }>();
  const finding = new Map<string, number>();
  const functions = new Set<string>();
  const add = (key: string, began: number, own: number): { importerFile: string; specifier: string } => {
    const one = found.get(key) ?? { file: key, importerFile: '', specifier: '', began, own: 0 };
    found.set(key, { ...one, began: Math.min(one.began, began), own: one.own + own });
    return found.get(key) ?? one;
  };
  for (const line of lines) {
    const key = fileOf(line[0] === 'M' ? line[2] : line[1]);
    const [kind] = line;
    if (key === '' || key.startsWith(`${folder}/`)) continue;
    if (kind === 'R' && !resolved.has(key)) resolved.set(key, { parent: fileOf(line[2]), specifier: line[3] ?? '' });
    if (kind === 'L' && line[2] === '') finding.set(key, (finding.get(key) ?? 0) + numberOf(line[4]));
    if (kind === 'L' && line[2] !== '') add(key, numberOf(line[3]), numberOf(line[4]));
    if (kind === 'B') add(key, numberOf(line[2]), 0);
    if (kind === 'M') {
      const one = add(key, numberOf(line[7]), numberOf(line[9]));
      const parent = fileOf(line[4]);
      if (one.specifier === '' && parent !== '' && parent !== key && !parent.startsWith(`${folder}/`)) Object.assign(one, { importerFile: parent, specifier: line[6] ?? '' });
    }
    if (kind === 'K') functions.add(key);
  }
  const loading = loadingTimes(lines);
  const imports = new Map<string, SeenImport>();
  for (const [key, { file, importerFile, specifier, began, own }] of found) {
    const by = importerFile === '' ? resolved.get(key) : undefined;
    const seen = { key, file, importer: '', line: null, began, own: own + (finding.get(key) ?? 0) + (loading.get(key) ?? 0), functions: functions.has(key), within: '' };
    imports.set(key, { ...seen, importerFile: by?.parent ?? importerFile, specifier: by?.specifier ?? specifier });
  }
  const has = (wanted: string): boolean => lines.some(([kind, how]) => kind === 'A' && how === wanted);
  return { pid, language: 'node', library: '', imports: inOrder(imports), ...usesOf(lines, fileOf), calls: [], ready: has('ready'), counted: has('whole') };
}

/**
 * What Node before 22.15 takes to find, read and compile ES modules, which happens for a whole graph of them before the first is
 * evaluated: from the first question for a module of it to that evaluation, dealt out by the lengths of their texts. Such a
 * line has no time of its own but a length.
 */
function loadingTimes(lines: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  const events: { readonly at: number; readonly url: string | null; readonly weight: number }[] = [];
  for (const line of lines) {
    const [kind, url = ''] = line;
    if (kind === 'R' && line[4] !== undefined && !asked.has(url)) asked.set(url, numberOf(line[4]));
    if (kind === 'L' && line[5] !== undefined) events.push({ at: numberOf(line[3]), url, weight: SMALLEST_TEXT + numberOf(line[5]) * 1e6 });
    if (kind === 'B') events.push({ at: numberOf(line[2]), url: null, weight: 0 });
    if (kind === 'M') events.push({ at: numberOf(line[7]), url: null, weight: 0 });
  }
  const times = new Map<string, number>();
  let graph: typeof events = [];
  for (const event of events.sort((a, b) => a.at - b.at)) {
    const first = graph[0];
    if (event.url !== null) graph.push(event);
    else if (first !== undefined) {
      const whole = Math.max(0, event.at - (asked.get(first.url ?? '') ?? first.at));
      const weights = graph.reduce((sum, { weight }) => sum + weight, 0);
      for (const { url, weight } of graph) times.set(fileOf(url ?? ''), (whole * weight) / weights);
      graph = [];
    }
  }
  return times;
}

function usesOf(lines: readonly (readonly string[])[], keyOf: (name: string | undefined) => string | undefined): Pick<SeenProcess, 'used' | 'perhaps'> {
  const keys = (wanted: string): ReadonlySet<string> => new Set(lines.filter(([kind]) => kind === wanted).map(([, name]) => keyOf(name) ?? ''));
  return { used: keys('U'), perhaps: keys('S') };
}

const inOrder = (imports: ReadonlyMap<string, SeenImport>): readonly SeenImport[] => [...imports.values()].sort((a, b) => a.began - b.began);

/** A URL's file without its query; anything else as it is. */
function fileOf(url: string | undefined): string {
  if (url === undefined || !url.startsWith('file:')) return url ?? '';
  try {
    return fileURLToPath(url.replace(/[?#].*$/s, ''));
  } catch {
    return url;
  }
}

/** ns -> ms; 0 for what is no number. */
function numberOf(text: string | undefined): number {
  const value = Number(text);
  return Number.isFinite(value) ? Math.max(0, value) / 1e6 : 0;
}

function lineOf(text: string | undefined): number | null {
  const line = Number(text);
  return Number.isInteger(line) && line > 0 ? line : null;
}

const decode = (field: string): string => field.replace(/%(25|09|0a|0d)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
