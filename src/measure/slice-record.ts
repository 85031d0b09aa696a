/** The slices of every launch as they end -> the run over time, a few numbers for each of them and at most so many in all. */
import type { Scenario, Side, SliceSeries } from '../model.ts';
import { quantile, sorted } from '../stats/sample.ts';
import type { ObservedSlice, Observer } from './load/scenario.ts';
import { scheduleOf, type Schedule } from './load/schedule.ts';
import { isScheduled, stretchesOf } from './load/shapes.ts';

/** Rows of a run that are kept: a picture has no more room. */
const MOST = 4000;
/** Rows that are held before neighbours are put together. */
const MOST_HELD = 40_000;
/** A slice of more than this is told in parts, each of about half of it, ms. */
const LONG = 500;
/** Of one slice. */
const MOST_PARTS = 40;

interface Row {
  readonly launch: number;
  readonly start: number;
  readonly requests: number;
  readonly p50: number;
  readonly cpu: number | null;
}

interface Growing {
  readonly target: string;
  readonly scenario: string;
  readonly side: Side;
  rows: readonly Row[];
  /** Slices that are one row, at most. */
  together: number;
}

type Observed = Pick<ObservedSlice, 'side' | 'began'> & { readonly result: Pick<ObservedSlice['result'], 'latencies' | 'window'> };

export class SliceRecord {
  readonly #began: number;
  readonly #series = new Map<string, Growing>();
  readonly #launches = new Map<string, number>();
  /** Of the launch that is being measured: nothing of one that fails is kept. */
  #open = new Map<Side, Row[]>();
  #block: { readonly side: Side; readonly row: Row }[] = [];
  #held = 0;

  /** `began`: when measuring began, by `performance.now()`. */
  constructor(began = performance.now()) {
    this.#began = began;
  }

  /** Watches a launch. What it is told takes a sort of a slice's responses, between two slices. */
  watch(target: string, { name: scenario, load }: Pick<Scenario, 'name' | 'load'>): Observer {
    const launch = this.#launches.get(keyOf(target, scenario)) ?? 0;
    const schedule = isScheduled(load) ? scheduleOf(stretchesOf(load)) : null;
    this.#open = new Map();
    this.#block = [];
    return {
      slice: (slice) => void this.#block.push(...this.#rowsOf(slice, launch, schedule).map((row) => ({ side: slice.side, row }))),
      block: ({ cpu, answered }) => {
        for (const { side, row } of this.#block) {
          const [time, requests] = [cpu[side] ?? null, answered[side] ?? 0];
          const rows = this.#open.get(side) ?? [];
          this.#open.set(side, rows);
          rows.push({ ...row, cpu: time === null || requests === 0 ? null : Math.max(0, time) / requests });
        }
        this.#block = [];
      },
    };
  }

  /** The launch that was watched counts. */
  keep(target: string, scenario: string): void {
    const place = keyOf(target, scenario);
    this.#launches.set(place, (this.#launches.get(place) ?? 0) + 1);
    for (const [side, rows] of this.#open) {
      const key = keyOf(target, scenario, side);
      const series = this.#series.get(key) ?? { target, scenario, side, rows: [], together: 1 };
      this.#series.set(key, series);
      series.rows = [...series.rows, ...rows];
      this.#held += rows.length;
    }
    this.#open = new Map();
    if (this.#held > MOST_HELD) this.#putTogether();
  }

  series(): readonly SliceSeries[] {
    const all = [...this.#series.values()].filter(({ rows }) => rows.length > 0);
    return thinned(all, MOST).map((series) => seriesOf(series, this.#launches.get(keyOf(series.target, series.scenario)) ?? 0));
  }

  #putTogether(): void {
    for (const series of this.#series.values()) {
      series.rows = inGroups(series.rows, 2);
      series.together *= 2;
    }
    this.#held = [...this.#series.values()].reduce((sum, { rows }) => sum + rows.length, 0);
  }

  /** Responses come in the order in which they ended, so that parts of their list are parts of the time: even ones, but where there is a schedule. */
  #rowsOf({ began, result: { latencies, window } }: Observed, launch: number, schedule: Schedule | null): readonly Row[] {
    const parts = window > LONG ? Math.min(MOST_PARTS, Math.floor((window * 2) / LONG), latencies.length) : 1;
    const at = (index: number): number => schedule?.at(index) ?? (window * index) / latencies.length;
    return Array.from({ length: parts }, (_, part): readonly Row[] => {
      const [from, to] = [part, part + 1].map((one) => Math.floor((latencies.length * one) / parts));
      const own = latencies.slice(from, to);
      return own.length === 0 ? [] : [{ launch, start: began - this.#began + at(from ?? 0), requests: own.length, p50: quantile(sorted(own), 0.5), cpu: null }];
    }).flat();
  }
}

/** At most `most` rows, or one of each series: neighbours of a launch first, then launches. */
export function thinned<T extends { readonly rows: readonly Row[]; readonly together: number }>(series: readonly T[], most: number): readonly T[] {
  let thin = series;
  const count = (): number => thin.reduce((sum, { rows }) => sum + rows.length, 0);
  const longest = Math.max(0, ...series.map(({ rows }) => rows.length));
  for (let size = Math.ceil(count() / most); size > 1 && count() > most; size *= 2) {
    thin = series.map((one) => ({ ...one, rows: inGroups(one.rows, size), together: one.together * size }));
    if (size > longest) break;
  }
  for (let every = 2; count() > most && thin.some(({ rows }) => rows.length > 1); every *= 2) {
    thin = thin.map((one) => ({ ...one, rows: one.rows.filter((_, i) => i % 2 === 0) }));
  }
  return thin;
}

/** `size` neighbours of the same launch become one. */
function inGroups(rows: readonly Row[], size: number): readonly Row[] {
  const grouped: Row[][] = [];
  for (const row of rows) {
    const last = grouped.at(-1);
    if (last !== undefined && last.length < size && last[0]?.launch === row.launch) last.push(row);
    else grouped.push([row]);
  }
  return grouped.map(together);
}

function together(rows: readonly Row[]): Row {
  const [first] = rows;
  if (first === undefined) throw new Error('a group has at least one row');
  if (rows.length === 1) return first;
  const requests = rows.reduce((sum, row) => sum + row.requests, 0);
  const weighted = (of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row) * row.requests, 0) / requests;
  const known = rows.every(({ cpu }) => cpu !== null);
  return { launch: first.launch, start: first.start, requests, p50: weighted(({ p50 }) => p50), cpu: known ? weighted(({ cpu }) => cpu ?? 0) : null };
}

function seriesOf({ target, scenario, side, rows, together: size }: Growing, launches: number): SliceSeries {
  const left = launches - new Set(rows.map(({ launch }) => launch)).size;
  const known = rows.every(({ cpu }) => cpu !== null);
  return {
    target, scenario, side, launch: rows.map(({ launch }) => launch), start: rows.map(({ start }) => Math.max(0, Math.round(start))),
    requests: rows.map(({ requests }) => requests), p50: rows.map(({ p50 }) => short(p50)), ...(known ? { cpu: rows.map(({ cpu }) => short(cpu ?? 0)) } : {}),
    ...(size > 1 ? { together: size } : {}), ...(left > 0 ? { left } : {}),
  };
}

const short = (value: number): number => Number(value.toPrecision(4));

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);
