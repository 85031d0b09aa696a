/** What `pytest --benchmark-json` writes -> the time of each benchmark, and the numbers that it adds itself. Times are seconds there. */
import { entriesOf, isThere, listOf, mapOf, valueOfRun, numbersOf, textOf } from './loose.ts';
import type { Parsed, Printed } from './reading.ts';

export function pytestBenchmark(document: unknown): Parsed {
  const benchmarks = mapOf(document)?.['benchmarks'];
  if (!Array.isArray(benchmarks)) return 'is no file of pytest-benchmark: it has no `benchmarks`';
  return listOf(benchmarks).flatMap((benchmark) => {
    const { fullname, name, stats, extra_info: own } = mapOf(benchmark) ?? {};
    const scenario = textOf(fullname) ?? textOf(name);
    const figures = mapOf(stats) ?? {};
    const rounds = numbersOf(figures['data']);
    const seconds = (called: string, value: unknown, minor: boolean): Printed => ({ scenario, name: called, value, unit: 's', minor });
    return [
      seconds('time', rounds === null ? (figures['median'] ?? figures['mean']) : valueOfRun(rounds), false),
      ...[seconds('time.mean', figures['mean'], true), seconds('time.min', figures['min'], true), seconds('time.max', figures['max'], true)].filter(isThere),
      // Which of them is better is the benchmark's secret.
      ...entriesOf(own).filter(([, value]) => typeof value === 'number').map(([key, value]): Printed => ({ scenario, name: key, value, unit: '', better: null, minor: true })),
    ];
  });
}
