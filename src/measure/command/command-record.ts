/** Runs of commands as they come in -> their samples and what is to be said of them, at any moment. */
import type { Absent, CommandTarget, Sample, Side } from '../../model.ts';
import { describedBy } from './described.ts';
import { samplesOfCommand, type CommandSamples } from './command-samples.ts';
import type { CommandReading } from './run-command.ts';

interface Recorded {
  readonly target: CommandTarget;
  readonly runs: Map<Side, CommandReading[]>;
}

export class CommandRecord {
  readonly #targets = new Map<string, Recorded>();

  /** The next run of that side. */
  add(target: CommandTarget, side: Side, reading: CommandReading): void {
    const known = this.#targets.get(target.name) ?? { target, runs: new Map<Side, CommandReading[]>() };
    this.#targets.set(target.name, known);
    const runs = known.runs.get(side) ?? [];
    known.runs.set(side, runs);
    runs.push(describedBy(target, reading));
  }

  /** What it has printed numbers of so far; null among them where some belong to nothing in particular. */
  scenarios(target: string): readonly (string | null)[] {
    const readings = [...(this.#targets.get(target)?.runs.values() ?? [])].flatMap((runs) => runs.flatMap((run) => run.readings));
    return [...new Set(readings.map(({ scenario }) => scenario))];
  }

  samples(): readonly Sample[] {
    return this.#results().flatMap(({ samples }) => samples);
  }

  notes(): readonly string[] {
    return this.#results().flatMap(({ notes }) => notes);
  }

  absent(): readonly Absent[] {
    return this.#results().flatMap(({ absent }) => absent);
  }

  #results(): readonly CommandSamples[] {
    return [...this.#targets.values()].map(({ target, runs }) => samplesOfCommand(target, runs));
  }
}
