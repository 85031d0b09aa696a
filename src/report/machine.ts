/** What took the machine's time while load was measured -> words. */
import type { Disturbance, MachineNoise } from '../model.ts';
import { percent } from './format.ts';

/** `steal 0.1 %, pressure 12 %, other load 3 % (31 % at worst), 2.9 to 3.4 GHz`; '' when nothing could be read. */
export function machineText(noise: MachineNoise): string {
  const { steal, pressure, otherLoad, frequency, clockSteps, pauses } = noise;
  return [
    ...shareText('steal', steal), ...shareText('pressure', pressure), ...shareText('other load', otherLoad),
    ...(frequency === null ? [] : [frequencyText(frequency)]),
    ...(clockSteps + pauses === 0 ? [] : [clockText(clockSteps, pauses)]),
  ].join(', ');
}

/** The worst second is told where it lies beyond what a measurement bears. */
function shareText(what: string, found: Disturbance | null): readonly string[] {
  if (found === null) return [];
  const worst = found.worst > found.limit ? ` (${percent(found.worst)} at worst)` : '';
  return [`${what} ${percent(found.mean)}${worst}`];
}

export function frequencyText({ lowest, highest }: { readonly lowest: number; readonly highest: number }): string {
  const [low, high] = [(lowest / 1000).toFixed(1), (highest / 1000).toFixed(1)];
  return low === high ? `${high} GHz` : `${low} to ${high} GHz`;
}

/** `the wall clock was set once and the machine stood still twice`; at least one of the two is not 0. */
export function clockText(steps: number, pauses: number): string {
  const parts = [...(steps === 0 ? [] : [`the wall clock was set ${times(steps)}`]), ...(pauses === 0 ? [] : [`the machine stood still ${times(pauses)}`])];
  return parts.join(' and ');
}

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}
