/** What a command printed and what its config says of it -> the same numbers, in the units that the tool did not name. */
import { matchesGlob } from '../../glob.ts';
import type { CommandTarget } from '../../model.ts';
import type { Reading } from '../../outputs/reading.ts';
import { unitOf } from '../../outputs/unit.ts';
import type { CommandReading } from './run-command.ts';

/** A unit that the tool names itself stays: it knows. */
export function describedBy({ metrics }: CommandTarget, { readings, ...rest }: CommandReading): CommandReading {
  return { ...rest, readings: readings.map((reading) => inUnit(reading, metrics.find(({ name, unit }) => unit !== null && matchesGlob(name, `command.${reading.name}`))?.unit ?? null)) };
}

function inUnit(reading: Reading, written: string | null): Reading {
  if (written === null || reading.unit !== 'number' || reading.word !== undefined) return reading;
  const { factor, better, ...unit } = unitOf(written);
  return { ...reading, ...unit, value: reading.value * factor, better: reading.better ?? better };
}
