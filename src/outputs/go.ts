/** The text of `go test -bench`, or of `go test -json -bench`, -> the numbers of each benchmark. */
import { mapOf, valueOfRun, textOf } from './loose.ts';
import type { Parsed, Printed } from './reading.ts';

interface Line {
  readonly pkg: string | null;
  /** Without `Benchmark`, with the number of processors that Go puts behind it. */
  readonly name: string;
  /** Unit -> value. */
  readonly values: readonly (readonly [unit: string, value: number])[];
}

/** https://go.googlesource.com/proposal/+/master/design/14313-benchmark-format.md: name, iterations, then pairs of a value and its unit. */
const BENCHMARK = /^Benchmark(\S*)\s+\d+\s+(.+)$/u;
/** A name of Go without any numbers behind it: what the benchmark printed itself stands between them. */
const STARTED = /^Benchmark([\p{Lu}\d_]\S*)(?:\s|$)/u;
const SKIPPED = /^\s*--- SKIP: Benchmark(\S+)/u;
const PROCESSORS = /-(\d+)$/u;

/** What Go prints by itself, and how it is called here; what a benchmark reports keeps its unit as its name. */
const NAMES: ReadonlyMap<string, string> = new Map([['ns/op', 'time'], ['B/op', 'memory'], ['allocs/op', 'allocations'], ['MB/s', 'speed']]);

export const looksLikeGo = (text: string): boolean => linesOf(text).some((line) => BENCHMARK.test(line));

export function go(text: string): Parsed {
  const lines = benchmarksIn(text);
  if (lines.length === 0) return 'has no line of a Go benchmark in it (`BenchmarkName 100 12.3 ns/op`)';
  const packages = new Set(lines.map(({ pkg }) => pkg));
  const processors = new Set(lines.map(({ name }) => PROCESSORS.exec(name)?.[1]));
  // With `-cpu 1,4` the number tells benchmarks apart; else it is the machine's, and the same benchmark has another name elsewhere.
  const called = ({ pkg, name }: Line): string => `${packages.size > 1 && pkg !== null ? `${pkg}.` : ''}${processors.size > 1 ? name : name.replace(PROCESSORS, '')}`;
  const repeats = new Map<string, { readonly scenario: string; readonly unit: string; readonly values: number[] }>();
  for (const line of lines) {
    const scenario = called(line);
    for (const [unit, value] of line.values) {
      const key = JSON.stringify([scenario, unit]);
      const known = repeats.get(key) ?? { scenario, unit, values: [] };
      repeats.set(key, known);
      known.values.push(value);
    }
  }
  // With `-count` a benchmark is printed several times.
  const numbers = [...repeats.values()].map(({ scenario, unit, values }): Printed => ({ scenario, name: NAMES.get(unit) ?? unit, value: valueOfRun(values), unit: unit.endsWith('-ns') ? 'ns' : unit, minor: unit === 'MB/s' }));
  return [...numbers, ...unmeasuredIn(text, lines).map((scenario): Printed => ({ scenario, name: 'time', value: null, unit: 'ns/op' }))];
}

/** Benchmarks that began and have no line of numbers: they are left out, and told. With `-v` each is named before it, and its parents are. */
function unmeasuredIn(text: string, measured: readonly Line[]): readonly string[] {
  const bare = (name: string): string => name.replace(PROCESSORS, '');
  const all = linesOf(text);
  const known = [...measured.map(({ name }) => bare(name)), ...all.flatMap((line) => SKIPPED.exec(line)?.[1] ?? []).map(bare)];
  const names = new Set(all.flatMap((line) => (BENCHMARK.test(line) ? [] : (STARTED.exec(line)?.[1] ?? []))).map(bare));
  const parents = new Set([...known, ...names].flatMap((name) => [...name.matchAll(/\//gu)].map(({ index }) => name.slice(0, index))));
  const done = new Set(known);
  return [...names].filter((name) => !done.has(name) && !parents.has(name));
}

function benchmarksIn(text: string): readonly Line[] {
  let pkg: string | null = null;
  return linesOf(text).flatMap((line): readonly Line[] => {
    pkg = /^pkg:\s*(\S+)/u.exec(line)?.[1] ?? pkg;
    const [, name, rest] = BENCHMARK.exec(line) ?? [];
    if (name === undefined || rest === undefined) return [];
    const words = rest.trim().split(/\s+/u);
    const values = words.flatMap((unit, i): readonly (readonly [string, number])[] => {
      const value = i % 2 === 1 ? Number(words[i - 1]) : NaN;
      return Number.isFinite(value) ? [[unit, value]] : [];
    });
    return [{ pkg, name, values }];
  });
}

/** `-json` wraps each piece of output in an event of its own; a line may be cut into several. */
function linesOf(text: string): readonly string[] {
  if (!/^\s*\{"(?:Time|Action|ImportPath)"/u.test(text)) return text.split(/\r?\n/u);
  const pieces = text.split('\n').map((line) => {
    try {
      const event = line.trim() === '' ? null : mapOf(JSON.parse(line));
      return textOf(event?.['Output']) ?? '';
    } catch {
      return '';
    }
  });
  return pieces.join('').split(/\r?\n/u);
}
