/** What a tool printed -> readings in Tailgate's units, and what was left out of them with the reason. */
import { metricName, scenarioName } from './name.ts';
import type { Left, Output, Printed, Reading } from './reading.ts';
import { unitOf } from './unit.ts';

/** Nobody reads more; each is compared, corrected for how many there are, and stored. */
export const MOST_READINGS = 1000;

/** What a saved run may hold of a measurement. */
const [LEAST, MOST] = [1e-12, 1e15];
const MOST_NAMED = 3;
/** Told one by one to whoever looks for them. */
const MOST_LEFT = 50;

const REASONS = {
  'no-number': 'no finite number', negative: 'negative', beyond: `not between ${LEAST} and ${MOST}`, unnamed: 'without a name', twice: 'printed more than once under the same name, each time another', alike: 'printed under names that are one name here, where a hyphen stands for spaces and signs',
  many: `beyond the first ${MOST_READINGS.toLocaleString('en-US')}`,
} as const;

type Reason = keyof typeof REASONS;

/** Of different numbers under one name none stays: which of them is meant is told by none. */
export function collect(printed: readonly Printed[]): Output {
  const readings = new Map<string, Reading>();
  const left = new Map<Reason, { count: number; readonly names: string[] }>();
  const each: Left[] = [];
  const unclear = clashesIn(printed);
  for (const one of printed) {
    const reading = readingOf(one);
    const key = typeof reading === 'string' ? '' : keyOf(reading);
    if (readings.has(key)) continue;
    const reason = typeof reading === 'string' ? reading : unclear.get(key) ?? (readings.size >= MOST_READINGS ? 'many' : null);
    if (reason === null && typeof reading !== 'string') readings.set(key, reading);
    if (reason === null) continue;
    const known = left.get(reason) ?? { count: 0, names: [] };
    left.set(reason, known);
    known.count += 1;
    const name = metricName(one.name);
    if (name !== null && each.length < MOST_LEFT) each.push({ scenario: one.scenario === null ? null : scenarioName(one.scenario), name, reason: REASONS[reason] });
    if (known.names.length < MOST_NAMED) known.names.push(reason === 'alike' ? (scenarioName(one.name) ?? '') : placeOf(one));
  }
  const leftOut = [...left].map(([reason, { count, names }]) => `${count.toLocaleString('en-US')} ${count === 1 ? 'value is' : 'values are'} left out, ${REASONS[reason]}: ${names.join(', ')}${count > names.length ? ' ...' : ''}`);
  if (readings.size > 0) return { ok: true, readings: [...readings.values()], leftOut, left: each };
  return { ok: false, reason: printed.length === 0 ? 'has no numbers in it' : `has no number that can be measured: ${leftOut.join('; ')}` };
}

const keyOf = ({ scenario, name }: Reading): string => JSON.stringify([scenario, name]);

/** The names that stand for more than one number: printed as one name, or as several. */
function clashesIn(printed: readonly Printed[]): ReadonlyMap<string, 'twice' | 'alike'> {
  const firsts = new Map<string, { readonly name: string; readonly value: number }>();
  const unclear = new Map<string, 'twice' | 'alike'>();
  for (const one of printed) {
    const reading = readingOf(one);
    if (typeof reading === 'string') continue;
    const key = keyOf(reading);
    const first = firsts.get(key) ?? { name: one.name, value: reading.value };
    firsts.set(key, first);
    if (first.value !== reading.value && unclear.get(key) !== 'alike') unclear.set(key, first.name === one.name ? 'twice' : 'alike');
  }
  return unclear;
}

function readingOf({ scenario, name, value, unit, better, minor = false }: Printed): Reading | Reason {
  const called = metricName(name);
  const of = scenario === null ? null : scenarioName(scenario);
  if (called === null || (scenario !== null && of === null)) return 'unnamed';
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'no-number';
  if (value < 0) return 'negative';
  const { factor, ...known } = unitOf(unit);
  const inUnit = value * factor;
  if (inUnit !== 0 && (inUnit < LEAST || inUnit > MOST)) return 'beyond';
  return { scenario: of, name: called, value: inUnit, ...known, better: better === undefined ? known.better : better, minor };
}

const placeOf = ({ scenario, name }: Printed): string => [scenario === null ? null : scenarioName(scenario), metricName(name)].filter((part) => part !== null).join(' ') || 'no name';
