/** A target and its planned cold starts -> what makes them: starts of a server, or of a function with its invocations; runs of a command. */
import { asBuilt, type Build } from './build.ts';
import { ColdStarts, type ColdStartsOptions, type Probed } from './cold-start-blocks.ts';
import { probeStart } from './cold-start.ts';
import { runCommand } from './command/run-command.ts';
import { probeFunction, type FunctionReading } from './function/probe.ts';
import { Invocations } from './invocations.ts';
import type { Side } from '../model.ts';
import type { Surroundings } from './surroundings.ts';

export interface StartsOptions extends Pick<ColdStartsOptions<never>, 'plan' | 'rounds' | 'record' | 'parts' | 'givenUp' | 'progress'> {
  /** Where a side's target is started, and with what. */
  readonly where: (side: Side) => { readonly directory: string; readonly cpus: string | null; readonly logFile: string; readonly signal: AbortSignal };
  /** How a side builds and starts it. */
  readonly as: (side: Side) => Build;
  /** null: nobody watches the machine. */
  readonly surroundings: Surroundings | null;
}

/** Makes a share of the starts in each round. */
export interface Starts {
  round(round: number): Promise<void>;
}

export function startsOf({ where, as, surroundings, ...options }: StartsOptions): Starts {
  const { plan: { target }, record } = options;
  if (target.kind === 'server') return new ColdStarts({ ...options, probe: (side) => probeStart({ target: asBuilt(target, as(side)), ...where(side) }), add: (side, reading) => record.addStart(target, side, reading) });
  if (target.kind === 'command') {
    return new ColdStarts({ ...options, probe: (side) => runCommand({ target: asBuilt(target, as(side)), ...where(side) }), add: (side, reading) => record.commands.add(target, side, reading) });
  }
  const invocations = new Invocations(target);
  let looked = false;
  const probe = async (side: Side): Promise<Probed<FunctionReading>> => {
    const probed = await probeFunction({ target: asBuilt(target, as(side)), ...where(side), warm: invocations.warm(side), apart: invocations.added, looksForWrites: side === 'head' && !looked });
    if (side === 'head' && probed.ok && !looked) {
      looked = true;
      record.addWritten(target, probed.reading.wrote);
    }
    if (probed.ok || !invocations.isAdded(side, probed.failure)) return probed;
    record.addFailure({ ...probed.failure, side, added: true });
    return probe(side);
  };
  return new ColdStarts({
    ...options,
    probe: surroundings === null ? probe : (side) => watched(surroundings, () => probe(side)),
    first: (_, reading) => invocations.learn(reading),
    add: (side, reading) => {
      invocations.count();
      record.addInvoked(target, side, reading);
    },
  });
}

async function watched(surroundings: Surroundings, probe: () => Promise<Probed<FunctionReading>>): Promise<Probed<FunctionReading>> {
  let probed: Probed<FunctionReading> | null = null;
  await surroundings.around(async () => {
    probed = await probe();
    return probed.ok ? cpuOf(probed.reading) : null;
  });
  if (probed === null) throw new Error('the start was never made');
  return probed;
}

/** ms of all its work, as far as it was counted; null where it was not. */
function cpuOf({ cpu, events }: FunctionReading): number | null {
  if (cpu === null) return null;
  return [...events.values()].reduce((sum, event) => sum + (event.cpu ?? 0) * event.durations.length, cpu);
}
