/** What `hyperfine --export-json` writes -> the time of each command, with what it took of processor and memory. */
import { entriesOf, isThere, listOf, mapOf, valueOfRun, numbersOf, textOf } from './loose.ts';
import type { Parsed, Printed } from './reading.ts';

export function hyperfine(document: unknown): Parsed {
  const results = listOf(mapOf(document)?.['results']);
  const names = results.map(nameOf);
  return results.length === 0 ? 'is no export of hyperfine: it has no `results`' : results.flatMap((result, i) => resultOf(result, names, i));
}

function resultOf(result: unknown, names: readonly (string | null)[], index: number): readonly Printed[] {
  const map = mapOf(result) ?? {};
  const scenario = scenarioOf(map, names, index);
  const [times, memory, codes] = [numbersOf(map['times']), numbersOf(map['memory_usage_byte']), listOf(map['exit_codes'])];
  const seconds = (name: string, value: unknown, minor: boolean): Printed => ({ scenario, name, value, unit: 's', minor });
  return [
    seconds('time', times === null ? (map['median'] ?? map['mean']) : valueOfRun(times), false),
    ...[
      seconds('time.mean', map['mean'], true), seconds('time.min', map['min'], true), seconds('time.max', map['max'], true),
      seconds('user', map['user'], true), seconds('system', map['system'], true),
      { scenario, name: 'memory', value: memory === null ? null : valueOfRun(memory), unit: 'B' },
    ].filter(isThere),
    // Only with `--ignore-failure` is there anything else than 0; what a signal ended has none.
    ...(codes.length === 0 ? [] : [{ scenario, name: 'failed', value: codes.filter((code) => code !== 0).length / codes.length, unit: 'ratio', better: 'lower' as const }]),
  ];
}

const nameOf = (result: unknown): string | null => textOf(mapOf(result)?.['command']);

/** Commands of one name, told apart by what hyperfine was asked to vary. */
function scenarioOf(map: Readonly<Record<string, unknown>>, names: readonly (string | null)[], index: number): string | null {
  const name = names[index] ?? null;
  const varied = entriesOf(map['parameters']).map(([key, value]) => `${key}=${String(value)}`).join(' ');
  return names.filter((one) => one === name).length > 1 && varied !== '' ? `${name ?? ''} ${varied}` : name;
}
