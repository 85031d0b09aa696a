/** What the profilers of a target's processes wrote -> its functions by CPU time per request. */
import type { HotFunction } from '../../model.ts';
import { dependencyOf, filePath, type Places } from './profile-path.ts';
import type { ProcessRecord } from './profile-place.ts';
import type { SampledFunction } from './profile-record.ts';

/** Functions that are kept, and the length of their names and paths. */
const MOST_FUNCTIONS = 200;
const LONGEST = 200;
/** Below this share of the tree's CPU time, what no profiler has counted is rounding, and shared out among the functions. */
const NEGLIGIBLE = 0.05;
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

export interface SharedTime {
  readonly functions: readonly HotFunction[];
  readonly samples: number;
  /** Share (0-1) of the CPU time that was used by processes without a profiler, or with that of another language. */
  readonly elsewhere: number;
}

/**
 * Each process's CPU time is shared out by its samples, so the sum is the CPU time of the whole tree. That includes the threads
 * that no profiler sees (garbage collection, compilers, file access): they are thought to work for what runs at that time.
 *
 * @param records of one language
 * @param cpu of the whole process tree meanwhile, ms; null where it cannot be read
 * @param requests more than 0
 */
export function shareOut(records: readonly ProcessRecord[], cpu: number | null, requests: number, places: Omit<Places, 'library'>): SharedTime {
  const processes = byProcess(records);
  const told = processes.reduce((sum, process) => sum + process.cpu, 0);
  const whole = cpu ?? told;
  const rest = Math.max(0, whole - told);
  const elsewhere = whole > 0 ? rest / whole : 0;
  const scale = told === 0 ? 0 : (elsewhere < NEGLIGIBLE ? whole : told) / told / requests;
  const sums = new Map<string, HotFunction>();
  for (const { cpu: used, weight, functions } of processes) {
    for (const { sampled, library } of functions) add(sums, named(sampled, { ...places, library }), (sampled.weight / weight) * used * scale, sampled.samples);
  }
  const samples = [...sums.values()].reduce((sum, one) => sum + one.samples, 0);
  // Not sampled, but known as well as what was: as if it had been.
  if (elsewhere >= NEGLIGIBLE && told > 0) add(sums, { name: '(other processes)', file: '', line: null, dependency: null }, rest / requests, (samples * rest) / told);
  return { functions: capped([...sums.values()]), samples: Math.round(samples), elsewhere };
}

interface OneProcess {
  readonly cpu: number;
  readonly weight: number;
  readonly functions: readonly { readonly sampled: SampledFunction; readonly library: string }[];
}

/** Threads of a process tell the same CPU time: that of all of them together. */
function byProcess(records: readonly ProcessRecord[]): readonly OneProcess[] {
  const pids = [...new Set(records.map(({ pid }) => pid))];
  return pids.flatMap((pid) => {
    const threads = records.filter((record) => record.pid === pid);
    const functions = threads.flatMap(({ functions: of, library }) => of.map((sampled) => ({ sampled, library })));
    const weight = functions.reduce((sum, { sampled }) => sum + sampled.weight, 0);
    return weight === 0 ? [] : [{ cpu: Math.max(...threads.map(({ cpu }) => cpu)), weight, functions }];
  });
}

type Identity = Pick<HotFunction, 'name' | 'file' | 'line' | 'dependency'>;

function named({ name, file, line }: SampledFunction, places: Places): Identity {
  const told = filePath(file, places);
  return { name: shown(name.trim() === '' ? '(anonymous)' : name), file: shown(told, 'end'), line, dependency: capLength(dependencyOf(told)) };
}

function add(sums: Map<string, HotFunction>, identity: Identity, self: number, samples: number): void {
  const key = JSON.stringify([identity.name, identity.file, identity.line]);
  const known = sums.get(key);
  sums.set(key, { ...identity, self: self + (known?.self ?? 0), samples: samples + (known?.samples ?? 0) });
}

/** Most time first; beyond the cap they are summed up. */
function capped(functions: readonly HotFunction[]): readonly HotFunction[] {
  const sorted = functions.toSorted((a, b) => b.self - a.self);
  const given = sorted.filter(isOther);
  const kept = sorted.filter((one) => !isOther(one));
  const rest = [...kept.slice(MOST_FUNCTIONS), ...given];
  const other: HotFunction = { name: '(other)', file: '', line: null, dependency: null, self: total(rest, 'self'), samples: total(rest, 'samples') };
  const rounded = (one: HotFunction): HotFunction => ({ ...one, samples: Math.max(1, Math.round(one.samples)) });
  return [...kept.slice(0, MOST_FUNCTIONS), ...(rest.length > 0 ? [other] : [])].map(rounded);
}

const isOther = ({ name, file }: HotFunction): boolean => name === '(other)' && file === '';
const total = (functions: readonly HotFunction[], of: 'self' | 'samples'): number => functions.reduce((sum, one) => sum + one[of], 0);
const capLength = (text: string | null): string | null => (text === null ? null : shown(text));

/** The target's words, fit to be shown: on one line and not too long. Of a path the end tells most. */
function shown(text: string, keep: 'begin' | 'end' = 'begin'): string {
  const line = [...text.replace(CONTROL, ' ')];
  if (line.length <= LONGEST) return line.join('');
  return keep === 'begin' ? `${line.slice(0, LONGEST - 1).join('')}…` : `…${line.slice(1 - LONGEST).join('')}`;
}
