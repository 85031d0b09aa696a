/** Adds up the slices of one launch and says its value of every metric, with the doubts about them. */
import type { ErrorCounts, Uncertainty, Warning } from '../../model.ts';
import type { LongerBy } from '../../own-time.ts';
import { LatencyRecorder, tailMean } from '../../stats/histogram.ts';
import { COLLECTED, growthOf, keepsRising, UNCOLLECTED, type Growth } from '../../stats/growth.ts';
import { difference, NOTHING, plus, type Counters, type Handles, type Memory } from '../witnesses.ts';
import type { SliceResult } from './driver.ts';

/** Requests in a launch below which its p99 hangs on a handful of responses. */
const neededForP99 = 2000;
/** Share of a slice in which the generator was at work, above which its own queue is in the latencies. */
const saturated = 0.9;
/** Share of requests sent more than 1 ms late, above which a constant rate was not constant. */
const mostLate = 0.01;
/** Share of responses with a new connection, above which connecting is part of what is measured. */
const mostReconnects = 0.001;

/** Share of the time that goes into reading answers for what later requests need, above which other answers wait for it. */
const mostReading = 0.05;

export class LaunchRecord {
  readonly histogram = new LatencyRecorder();
  /** Whether the warm-up ended because the service had settled. */
  settled = true;
  /** Whether the target collected its garbage before its memory was read. */
  collected = false;
  /** ms under load. */
  time = 0;
  #slices: SliceResult[] = [];
  #counters = NOTHING;
  /** Responses in slices whose counters could be read. */
  #counted = 0;
  #memory: (Memory & { readonly requests: number })[] = [];
  #handles: (Handles & { readonly requests: number })[] = [];

  /** `spent`: how long it took, ms. */
  addSlice(slice: SliceResult, spent: number): void {
    for (const latency of slice.latencies) this.histogram.record(latency);
    // What was measured is kept in the histogram; a launch of minutes would else hold every single response.
    this.#slices.push({ ...slice, latencies: [] });
    this.time += spent;
  }

  /** What the target used for `answered` responses, from the readings before and after them. Returns it; null where there are none. */
  addCounters(before: Counters | null, after: Counters | null, answered: number): Counters | null {
    if (before === null || after === null) return null;
    const used = difference(after, before);
    this.#counted += answered;
    this.#counters = plus(this.#counters, used);
    return used;
  }

  /** Readings in their order; `requests`: how many had been answered by then, since the launch began. */
  addMemory(memory: Memory, requests: number): void {
    this.#memory.push({ ...memory, requests });
  }

  addHandles(handles: Handles, requests: number): void {
    this.#handles.push({ ...handles, requests });
  }

  /** Metric name -> how sure this launch is of its own value; only of those that it worked out from many readings. */
  within(): Readonly<Record<string, Uncertainty>> {
    const growth = this.#growth();
    return growth === null ? {} : { 'memory.growth': growth.within };
  }

  get answered(): number {
    return this.#sum((slice) => slice.answered);
  }

  get errors(): ErrorCounts {
    return {
      status: this.#sum((slice) => slice.errors.status), timeout: this.#sum((slice) => slice.errors.timeout),
      connection: this.#sum((slice) => slice.errors.connection), body: this.#sum((slice) => slice.errors.body),
    };
  }

  /** Metric name -> value; only those that can be said. */
  values(): Readonly<Record<string, number>> {
    return { ...this.#latency(), ...this.#errorRatio(), ...this.#resources() };
  }

  /** `warmUp`: how long it took, ms; `longer`: the key that makes its load longer, where that is not the time of the run. */
  warnings(warmUp: number, longer: LongerBy | null = null): readonly Warning[] {
    const warnings: Warning[] = [];
    const busy = this.#slices.map((slice) => slice.generatorBusy);
    const worst = Math.max(...busy);
    if (busy.filter((share) => share > saturated).length > busy.length / 2) warnings.push({ kind: 'generator-saturated', busy: worst });
    if (this.histogram.count < neededForP99) warnings.push({ kind: 'few-requests', requests: this.histogram.count, needed: neededForP99, ...(longer === null ? {} : { longerBy: longer }) });
    const reconnects = this.#sum((slice) => slice.reconnects) / Math.max(1, this.answered);
    if (reconnects > mostReconnects) warnings.push({ kind: 'reconnects', share: Math.min(1, reconnects) });
    const skipped = this.#sum((slice) => slice.skipped?.requests ?? 0);
    const capture = this.#slices.find((slice) => slice.skipped?.capture != null)?.skipped?.capture ?? '';
    if (skipped > 0) warnings.push({ kind: 'requests-skipped', requests: skipped, share: skipped / (skipped + this.answered), capture });
    const reading = this.#sum((slice) => slice.skipped?.reading ?? 0) / Math.max(1, this.time);
    if (reading > mostReading) warnings.push({ kind: 'slow-captures', share: Math.min(1, reading) });
    if (!this.settled) warnings.push({ kind: 'not-settled', seconds: warmUp / 1000 });
    const late = this.#slices.flatMap((slice) => slice.lateness ?? []).toSorted((a, b) => b.share - a.share)[0];
    if (late !== undefined && late.share > mostLate) warnings.push({ kind: 'generator-late', share: late.share, worst: late.worst });
    return warnings;
  }

  #latency(): Record<string, number> {
    const { histogram } = this;
    if (histogram.count === 0) return {};
    const window = this.#sum((slice) => slice.window);
    return {
      'latency.p10': histogram.quantile(0.1), 'latency.p50': histogram.quantile(0.5), 'latency.p90': histogram.quantile(0.9),
      'latency.p99': histogram.quantile(0.99), 'latency.tail': tailMean(histogram), 'latency.max': histogram.max,
      throughput: (this.#sum((slice) => slice.completions) / window) * 1000,
    };
  }

  #errorRatio(): Record<string, number> {
    const { status, timeout, connection, body } = this.errors;
    const requests = this.answered + timeout + connection;
    return requests === 0 ? {} : { errors: (status + timeout + connection + body) / requests };
  }

  #resources(): Record<string, number> {
    const values: Record<string, number> = {};
    if (this.answered > 0) values['response.size'] = this.#sum((slice) => slice.bytes) / this.answered;
    if (this.#memory.length > 0) {
      values['memory.mean'] = this.#memory.reduce((sum, { current }) => sum + current, 0) / this.#memory.length;
      values['memory.peak'] = this.#memory.reduce((most, { peak }) => Math.max(most, peak), 0);
      const growth = this.#growth();
      if (growth !== null) values['memory.growth'] = growth.slope;
    }
    const last = this.#handles.at(-1);
    if (last !== undefined) {
      values['threads'] = last.threads;
      if (last.fds !== null) values['fds'] = last.fds;
    }
    if (this.#counted === 0) return values;
    const { cpu, reads, writes, read, write, faults } = this.#counters;
    const totals = { cpu, 'io.reads': reads, 'io.writes': writes, 'io.read': read, 'io.write': write, faults };
    for (const [metric, total] of Object.entries(totals)) values[metric] = Math.max(0, total) / this.#counted;
    return values;
  }

  #growth(): Growth | null {
    return growthOf(this.#memory.map(({ current: bytes, requests }) => ({ requests, bytes })), this.collected ? COLLECTED : UNCOLLECTED);
  }

  /** Of `fds` and `threads`: nobody needs ever more of them. */
  risingHandles(): Readonly<Record<string, Warning>> {
    const requests = (this.#handles.at(-1)?.requests ?? 0) - (this.#handles[0]?.requests ?? 0);
    const of = (name: string, counts: readonly number[]): Record<string, Warning> => {
      const rising = keepsRising(counts);
      return rising === null ? {} : { [name]: { kind: 'keeps-rising', ...rising, requests } };
    };
    return { ...of('fds', this.#handles.flatMap(({ fds }) => fds ?? [])), ...of('threads', this.#handles.map(({ threads }) => threads)) };
  }

  #sum(of: (slice: SliceResult) => number): number {
    return this.#slices.reduce((sum, slice) => sum + of(slice), 0);
  }
}
