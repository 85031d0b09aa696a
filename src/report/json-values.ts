/** Numbers, and what the machine did, as every JSON report writes them. */
import type { Disturbance, MachineNoise } from '../model.ts';
import type { ReportDisturbance, ReportMachine } from './document.ts';

/** Six significant digits are more than was measured, and the same on every machine; whole numbers stay whole. JSON has no infinity: null. */
export function finite(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(6));
}

export function machineDocument({ steal, pressure, otherLoad, frequency, clockSteps, pauses }: MachineNoise): ReportMachine {
  return { steal: rounded(steal), pressure: rounded(pressure), 'other-load': rounded(otherLoad), frequency, 'clock-steps': clockSteps, pauses };
}

function rounded(found: Disturbance | null): ReportDisturbance | null {
  return found === null ? null : { mean: finite(found.mean), worst: finite(found.worst), limit: found.limit, above: finite(found.above) };
}
