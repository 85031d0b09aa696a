/** The runs of a command on both sides -> a sample for each number that it printed, and what there is to say of the others. */
import type { Absent, Better, CommandTarget, Metric, Sample, Side } from '../../model.ts';
import { meant, meantText } from '../../nearest.ts';
import type { Reading } from '../../outputs/reading.ts';
import { matchesGlob } from '../../glob.ts';
import { sampleOf, workloadOf } from '../sample.ts';
import type { CommandReading } from './run-command.ts';

/** The runs of one side, in the order of the pairs that they were made in. */
export type RunsOfSides = ReadonlyMap<Side, readonly CommandReading[]>;

export interface CommandSamples {
  readonly samples: readonly Sample[];
  /** Sentences for the report. */
  readonly notes: readonly string[];
  /** Numbers that were printed and cannot be taken, with why. */
  readonly absent: readonly Absent[];
}

const MOST_NAMED = 5;
const MOST_NOTES = 12;
const MOST_ABSENT = 50;

/** One number, in all the runs that printed it. */
interface Series {
  readonly scenario: string | null;
  readonly name: string;
  readonly sides: Map<Side, Map<number, Reading>>;
}

/**
 * Run i of base and run i of head stand next to each other in time and are compared with each other: a number that one of the
 * two lacks is left out of both, and told. One that a side never prints is that side's own.
 */
export function samplesOfCommand(target: CommandTarget, runs: RunsOfSides): CommandSamples {
  const said = new Map<string, string[]>();
  const say = (about: string, name: string): void => void said.set(about, [...(said.get(about) ?? []), name]);
  const samples = seriesOf(runs).flatMap((series) => samplesOf(target, series, runs, say));
  const leftOut = [...runs].flatMap(([side, of]) => [...new Set(of.flatMap((run) => run.leftOut))].map((text) => `${target.name}${runs.size > 1 ? ` (${side})` : ''}: ${text}`));
  const notes = [...said].map(([about, names]) => `${target.name}: ${about}: ${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''}`);
  return { samples, notes: [...leftOut, ...notes].slice(0, MOST_NOTES), absent: absentOf(target, runs, samples) };
}

/** Of head, whatever has no value at all. */
function absentOf(target: CommandTarget, runs: RunsOfSides, samples: readonly Sample[]): readonly Absent[] {
  const key = (scenario: string | null, name: string): string => JSON.stringify([scenario, name]);
  const found = new Map<string, Absent>();
  const say = (scenario: string | null, name: string, reason: string): void => {
    const known = samples.some((sample) => sample.side === 'head' && sample.scenario === scenario && sample.metric.name === `command.${name}`);
    if (!known && found.size < MOST_ABSENT && !found.has(key(scenario, name))) found.set(key(scenario, name), { metric: `command.${name}`, reason, target: target.name, ...(scenario === null ? {} : { scenario }), side: 'head' });
  };
  const head = runs.get('head') ?? [];
  for (const { metric, reason } of unprinted(target, head)) found.set(metric, { metric, reason, target: target.name, side: 'head' });
  for (const { scenario, name, reason } of head.flatMap(({ left }) => left)) say(scenario, name, `what ${target.name} printed for it was left out: ${reason}`);
  for (const { scenario, name } of head.flatMap(({ readings }) => readings)) say(scenario, name, `${target.name} printed it in other units from run to run, or never in the same run on both sides`);
  if (head.length > 0) for (const { scenario, name } of (runs.get('base') ?? []).flatMap(({ readings }) => readings)) say(scenario, name, `${target.name} printed it on base and no more on head`);
  return [...found.values()];
}

/** What the config says of a number that was never printed: most likely its name is misspelt. */
function unprinted({ name: target, metrics }: CommandTarget, head: readonly CommandReading[]): readonly { readonly metric: string; readonly reason: string }[] {
  const printed = [...new Set(head.flatMap(({ readings, left }) => [...readings, ...left]).map(({ name }) => `command.${name}`))];
  if (printed.length === 0) return [];
  return metrics.filter(({ name }) => !printed.some((one) => matchesGlob(name, one))).map(({ name }) => {
    const others = `${printed.slice(0, MOST_NAMED).join(', ')}${printed.length > MOST_NAMED ? ` and ${printed.length - MOST_NAMED} more` : ''}`;
    return { metric: name, reason: `\`metrics\` names it, and ${target} printed no such number; ${meantText(meant(name, printed), (one) => one) ?? `it printed ${others}`}` };
  });
}

function seriesOf(runs: RunsOfSides): readonly Series[] {
  const all = new Map<string, Series>();
  // Head's order first: it is what the report is about.
  for (const side of ['head', 'base'] as const) {
    for (const [i, { readings }] of (runs.get(side) ?? []).entries()) {
      for (const reading of readings) {
        const key = JSON.stringify([reading.scenario, reading.name]);
        const series = all.get(key) ?? { scenario: reading.scenario, name: reading.name, sides: new Map() };
        all.set(key, series);
        const of = series.sides.get(side) ?? new Map<number, Reading>();
        series.sides.set(side, of.set(i, reading));
      }
    }
  }
  return [...all.values()];
}

function samplesOf(target: CommandTarget, { scenario, name, sides }: Series, runs: RunsOfSides, say: (about: string, name: string) => void): readonly Sample[] {
  const called = `${scenario === null ? '' : `${scenario} `}command.${name}`;
  const units = new Set([...sides.values()].flatMap((of) => [...of.values()].map(({ unit, word }) => `${unit} ${word ?? ''}`)));
  const [first] = [...sides.values()].flatMap((of) => [...of.values()]);
  if (first === undefined) return [];
  if (units.size > 1) {
    say('left out, because its unit is not the same in all runs', called);
    return [];
  }
  const { metric, isGuessed } = metricOf(target, first);
  if (isGuessed) say('shown, and held to no budget, because nothing says whether more or less of it is better (write `metrics: { "command.<name>": { better: lower } }`, or `higher`)', `command.${name}`);
  if (runs.size > 1 && !sides.has('head') && (runs.get('head') ?? []).length > 0) say('printed on base and no more on head', called);
  const lengthOf = (side: Side): number => runs.get(side)?.length ?? 0;
  const most = Math.max(...[...sides.keys()].map(lengthOf));
  // A side that was given up has made fewer runs: what it has not made it does not lack.
  const complete = Array.from({ length: most }, (_, i) => i).filter((i) => [...sides].every(([side, of]) => i >= lengthOf(side) || of.has(i)));
  const reason = [...runs.values()].flat().flatMap(({ left }) => left).find((one) => one.scenario === scenario && one.name === name)?.reason;
  if (complete.length < most) say(`printed in ${complete.length} of ${most} runs only${reason === undefined ? '' : ` (else ${reason})`}`, called);
  const missed = Array.from({ length: most }, (_, i) => i).filter((i) => !complete.includes(i));
  const workload = workloadOf('command', target.command, target.env, metric.unit, metric.word ?? null);
  return [...sides].flatMap(([side, of]) => {
    const values = complete.flatMap((i) => of.get(i)?.value ?? []);
    return values.length === 0 ? [] : [{
      ...sampleOf({ target: target.name, scenario, side }, metric, workload, values, missed.length > 0 ? [{ kind: 'unread', launches: missed.length, reason: reason ?? 'it was not printed' }] : []),
      ...(missed.length === 0 ? {} : { missed }),
    }];
  });
}

/** `isGuessed`: which way is better is said neither by the tool nor by the config. */
function metricOf(target: CommandTarget, { name: printed, unit, word, better, minor }: Reading): { readonly metric: Metric; readonly isGuessed: boolean } {
  const name = `command.${printed}`;
  const written = target.metrics.filter((one) => matchesGlob(one.name, name));
  const way: Better | null = written.find((one) => one.better !== null)?.better ?? better;
  // A time that is the same in every run was rounded by the tool: it is as noisy as any other.
  const statistic = unit === 'ms' || unit === 'requests/s' ? 'mean-of-launches' : 'steady';
  const own = written.length > 0;
  const metric: Metric = { name, unit, better: way ?? 'lower', statistic, ...(word === undefined ? {} : { word }), ...((minor && !own) || way === null ? { byNameOnly: true as const } : {}), ...(way === null ? { directionUnknown: true as const } : {}) };
  return { metric, isGuessed: way === null && !minor };
}
