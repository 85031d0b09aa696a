/** The file that a profiler wrote inside a process of the target -> what it says of that process; null for anything else: the file is the target's word. */
import { plainSize, plainText } from './plain-file.ts';

/** What one thread of Node, or one process of Python, did while it was profiled. */
export interface ProfileRecord {
  readonly language: 'python' | 'node';
  /** Folder of the language's standard library; empty where that has a form of its own (`node:`). */
  readonly library: string;
  /** CPU time of the whole process meanwhile, ms. */
  readonly cpu: number;
  readonly functions: readonly SampledFunction[];
}

export interface SampledFunction {
  readonly name: string;
  /** A path, a file: URL, or what the language calls it. */
  readonly file: string;
  readonly line: number | null;
  /** In any unit that is the same for all functions of the record. */
  readonly weight: number;
  /** How many equal samples would be as sure. */
  readonly samples: number;
}

/** bytes; the profilers write at most 1,001 functions. */
const LARGEST = 4 * 1024 * 1024;
const MOST_FUNCTIONS = 2000;

export function readRecord(file: string): ProfileRecord | null {
  const size = plainSize(file);
  const text = size === null || size > LARGEST ? null : plainText(file, LARGEST);
  if (text === null) return null;
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function recordOf(value: unknown): ProfileRecord | null {
  if (typeof value !== 'object' || value === null) return null;
  const { language, library, cpu, functions } = value as Readonly<Record<string, unknown>>;
  if ((language !== 'node' && language !== 'python') || typeof library !== 'string' || !isAmount(cpu) || !Array.isArray(functions)) return null;
  return { language, library, cpu, functions: functions.slice(0, MOST_FUNCTIONS).flatMap((row: unknown) => functionOf(row) ?? []) };
}

function functionOf(row: unknown): SampledFunction | null {
  if (!Array.isArray(row)) return null;
  const [name, file, line, weight, samples] = row as readonly unknown[];
  if (typeof name !== 'string' || typeof file !== 'string' || !isAmount(weight) || !isAmount(samples) || weight === 0 || samples === 0) return null;
  return { name, file, line: typeof line === 'number' && Number.isInteger(line) && line > 0 ? line : null, weight, samples };
}

/** Up to 10^15: sums of many stay finite and exact enough. */
const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1e15;
