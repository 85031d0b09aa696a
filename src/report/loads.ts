/** The loads of a run -> words for what was applied, and a table of what came of each stage. */
import type { AppliedLoad, KeptLimit, Load, Run, StageFigures } from '../model.ts';
import { amount, count, duration, percent, plural, written } from './format.ts';
import { assertNever } from './input.ts';
import type { MeasuredTable } from './measured.ts';
import { enumerate } from './phrases.ts';
import { placeName } from './row.ts';

/** `a ramp from 50/s to 400/s over 30 s` */
export function loadText(load: Load): string {
  switch (load.kind) {
    case 'connections': {
      const each = load.pipelining === 1 ? 'each sending its next request when the last is answered' : `each with ${plural(load.pipelining, 'request')} under way`;
      return `${plural(load.connections, 'connection')}, ${each}${soakText(load)}`;
    }
    case 'rate': return `a constant ${rate(load.rate)}${soakText(load)}`;
    case 'ramp': return `a ramp from ${rate(load.from)} to ${rate(load.to)} over ${duration(load.duration)}`;
    case 'step': return `steps of ${duration(load.each)} at ${enumerate(load.rates.map(rate))}`;
    case 'spike': return `a spike to ${rate(load.peak)} for ${duration(load.duration)}, after ${duration(load.before)} and before ${duration(load.after)} at ${rate(load.rate)}`;
    case 'saturate': return `a search between ${rate(load.from)} and ${rate(load.to)} for the highest rate that keeps ${enumerate(load.keep.map(({ metric, most }) => `${metric} within ${written(most, metric === 'errors' ? 'ratio' : 'ms')}`))}, each held for ${duration(load.each)}`;
    default: return assertNever(load);
  }
}

const soakText = ({ soak }: Extract<Load, { kind: 'connections' | 'rate' }>): string => (soak === undefined ? '' : `, for ${duration(soak.duration)}`);

const rate = (value: number): string => written(value, 'requests/s');

/** Each load once, with the places that were under it. */
export function loadLines({ loads }: Pick<Run, 'loads'>, nameOf: (place: string) => string): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const { target, scenario, load } of loads) {
    const text = loadText(load);
    places.set(text, (places.get(text) ?? new Set()).add(nameOf(placeName(target, scenario))));
  }
  return [...places].map(([text, names]) => `${enumerate(shortened([...names]))}: ${text}`);
}

const MOST_NAMES = 5;
const shortened = (names: readonly string[]): readonly string[] => (names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), `${count(names.length - MOST_NAMES + 1)} more`] : names);

/** A search with many launches has more trials than anybody reads. */
const MOST_ROWS = 40;

/** Of each load that has stages, side by side with both sides. `place` is not quoted yet. */
export function stageTables({ loads }: Pick<Run, 'loads'>): readonly { readonly place: string; readonly load: string; readonly table: MeasuredTable }[] {
  return loads.filter(({ stages }) => stages.length > 0).map((applied) => {
    const both = loads.some(({ target, scenario, side }) => target === applied.target && scenario === applied.scenario && side !== applied.side);
    const { length } = applied.stages;
    return {
      place: `${placeName(applied.target, applied.scenario)}${both ? ` (${applied.side})` : ''}`,
      load: `${loadText(applied.load)}${length > MOST_ROWS ? `; the first ${count(MOST_ROWS)} of ${count(length)} ${applied.load.kind === 'saturate' ? 'trials' : 'stages'}` : ''}`, table: tableOf(applied),
    };
  });
}

/** A search goes over the same rates in each of its launches, and finds another end in each: its trials stand by launch, in the order of their rates. */
function tableOf({ load, stages }: AppliedLoad): MeasuredTable {
  const search = load.kind === 'saturate';
  const shown = (search ? stages.toSorted((a, b) => (a.launch ?? 0) - (b.launch ?? 0) || a.from - b.from) : stages).slice(0, MOST_ROWS);
  const launches = new Set(stages.map(({ launch }) => launch)).size > 1;
  return {
    columns: ['requests', 'p50', 'p99', 'failed', ...(search && launches ? ['launch'] : []), ...(search ? ['limits'] : [])],
    rows: shown.map((stage) => ({
      place: stageText(stage),
      cells: [
        count(stage.requests), time(stage.p50), time(stage.p99), percent(stage.requests === 0 ? 0 : stage.failed / stage.requests),
        ...(search && launches ? [stage.launch === undefined ? '' : count(stage.launch)] : []), ...(search ? [keptText(stage, load.keep)] : []),
      ],
    })),
  };
}

/** `50/s`, `50/s to 120/s`; of a search the rates are not what anybody wrote: three digits. */
function stageText({ from, to, kept }: StageFigures): string {
  const text = (value: number): string => (kept === undefined ? rate(value) : amount(value, 'requests/s'));
  return from === to ? text(from) : `${text(from)} to ${text(to)}`;
}

const KEPT: Readonly<Record<NonNullable<StageFigures['kept']>, string>> = { kept: 'kept', broken: 'not kept', generator: 'could not be sent on time' };

/** With the reason, where it is known. */
function keptText({ kept = 'kept', why }: StageFigures, keep: readonly KeptLimit[]): string {
  if (why === undefined) return KEPT[kept];
  switch (why) {
    case 'latency.p50': case 'latency.p90': case 'latency.p99': case 'errors': {
      const limit = keep.find(({ metric }) => metric === why);
      return `not kept: ${why} over ${limit === undefined ? 'its limit' : written(limit.most, why === 'errors' ? 'ratio' : 'ms')}`;
    }
    case 'queue': return 'not kept: answers came later and later, so the rate was not reached';
    case 'ended': return 'not kept: nothing but failures';
    case 'generator-busy': return 'could not be sent on time: the load generator was busy';
    case 'generator-late': return 'could not be sent on time: the load generator was late';
    case 'connections': return 'could not be sent: it takes more connections than are opened';
    default: return assertNever(why);
  }
}

const time = (value: number | null): string => (value === null ? '' : amount(value, 'ms'));
