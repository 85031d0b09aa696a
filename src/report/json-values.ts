/** Numbers, and what the machine did, as every JSON report writes them. */
import type { Disturbance, Evidence, MachineNoise, Settle, SourcePlace, Warning } from '../model.ts';
import type { ReportDisturbance, ReportMachine } from './document.ts';

/** Six significant digits are more than was measured, and the same on every machine; whole numbers stay whole. JSON has no infinity: null. */
export function finite(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(6));
}

/** The figures and words of a tagged value under kebab-case keys. */
export function kebab(value: Settle | Warning | Evidence): Record<string, string | number | SourcePlace | null> {
  return Object.fromEntries(Object.entries(value).map(([key, figure]: [string, string | number | SourcePlace | null]) =>
    [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), typeof figure === 'number' ? finite(figure) : figure]));
}

export function machineDocument({ steal, pressure, otherLoad, frequency, clockSteps, pauses }: MachineNoise): ReportMachine {
  return { steal: rounded(steal), pressure: rounded(pressure), 'other-load': rounded(otherLoad), frequency, 'clock-steps': clockSteps, pauses };
}

function rounded(found: Disturbance | null): ReportDisturbance | null {
  return found === null ? null : { mean: finite(found.mean), worst: finite(found.worst), limit: found.limit, above: finite(found.above) };
}
