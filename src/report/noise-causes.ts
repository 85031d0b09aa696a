/** What took a machine's time, and how it was used -> what makes it noisy and what would help, a sentence or two each. */
import type { Disturbance, Fingerprint, MachineNoise } from '../model.ts';
import { percent } from './format.ts';
import { clockText, frequencyText } from './machine.ts';

/** Below these nobody needs to look. */
const WORTH_TELLING = { steal: 0.005, otherLoad: 0.03, frequency: 0.03 };

/** The gravest that can be mended come first; at the end what cannot be known here. */
export function noiseCauses(machine: MachineNoise | null, environment: Pick<Fingerprint, 'cores' | 'pinned'>): readonly string[] {
  if (machine === null) return [...placement(environment), 'Nobody watched the machine meanwhile: what made it noisy is not known.'];
  const found = [...placement(environment), ...otherLoad(machine.otherLoad), ...steal(machine.steal), ...pressure(machine), ...frequency(machine.frequency), ...clocks(machine)];
  const quiet = found.length === 0 ? ['Nothing disturbed it that can be read here: what is left is how one launch of the service differs from the next, and more launches average it away.'] : [];
  return [...found, ...quiet, ...unreadable(machine)];
}

function placement({ cores, pinned }: Pick<Fingerprint, 'cores' | 'pinned'>): readonly string[] {
  if (pinned) return [];
  return [cores < 2
    ? 'There is one core for load generator and service: each waits for the other. Two cores would help most.'
    : 'Load generator and service share their cores and get in each other\'s way. It helps to keep them apart, which takes Linux, two cores and `taskset` (package util-linux).'];
}

function otherLoad(found: Disturbance | null): readonly string[] {
  if (found === null || (found.mean < WORTH_TELLING.otherLoad && found.above === 0)) return [];
  const bursts = found.above > 0 && found.above <= 0.5 ? ` It came in bursts: ${percent(found.above)} of the time it was more than ${percent(found.limit)}.` : '';
  return [`Other programs took ${percent(found.mean)} of the processors, ${percent(found.worst)} at worst.${bursts} End them, or measure where nothing else runs; a database of the service is one of them, unless the target's own \`start\` command starts it.`];
}

function steal(found: Disturbance | null): readonly string[] {
  if (found === null || (found.mean < WORTH_TELLING.steal && found.above === 0)) return [];
  return [`The host gave ${percent(found.mean)} of the processors' time to other virtual machines, ${percent(found.worst)} at worst. A larger or a dedicated runner would help; interleaving already takes out most of it.`];
}

/** A service that has more threads than cores waits for itself, which is nobody's noise. */
function pressure({ pressure: found, otherLoad: others }: MachineNoise): readonly string[] {
  if (found === null || found.above <= 0.5) return [];
  const whose = others !== null && others.mean < WORTH_TELLING.otherLoad ? ' As no other program was at work, it was the service\'s own threads: it has more of them than cores.' : ' More cores would help.';
  return [`For ${percent(found.mean)} of the time something that could run waited for a processor.${whose}`];
}

function frequency(range: MachineNoise['frequency']): readonly string[] {
  if (range === null || range.highest / range.lowest - 1 < WORTH_TELLING.frequency) return [];
  return [`The processor's clock went from ${frequencyText(range)}. A fixed frequency (the governor \`performance\`, no turbo, mains power) would help.`];
}

function clocks({ clockSteps, pauses }: MachineNoise): readonly string[] {
  if (clockSteps + pauses === 0) return [];
  const text = clockText(clockSteps, pauses);
  return [`${text.charAt(0).toUpperCase()}${text.slice(1)}: figures taken meanwhile mean little, so run this again.`];
}

function unreadable({ steal: stolen, otherLoad: others }: MachineNoise): readonly string[] {
  if (stolen === null && others === null) return ['What other programs and other virtual machines took cannot be read on this system.'];
  return stolen !== null && stolen.worst === 0 ? ['No time was reported as stolen by other virtual machines, which proves little: many hosts do not tell.'] : [];
}
