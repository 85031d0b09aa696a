/** How much is sent at once, and in which shape over time. Rates are requests/s over all connections, durations ms. */

/** A limit that a rate must keep to count as kept. */
export interface KeptLimit {
  readonly metric: 'latency.p50' | 'latency.p90' | 'latency.p99' | 'errors';
  /** ms, or a ratio. */
  readonly most: number;
}

/** The same load for minutes: what only time shows. */
export interface Soak {
  /** ms of load a side. */
  readonly duration: number;
}

interface AnyLoad {
  /** At a rate: the most that are opened. */
  readonly connections: number;
  /** A request without an answer after this time is an error, ms. */
  readonly timeout: number;
  /** How many launches are made; absent: as many as any other scenario has (of a soak: one). */
  readonly launches?: number;
}

interface AtRate extends AnyLoad {
  /** Requests are sent at the times of a schedule, whatever the service does. */
  readonly kind: 'rate' | 'ramp' | 'step' | 'spike' | 'saturate';
}

/** Closed loop: each connection sends its next request when the last is answered. */
export interface ClosedLoad extends AnyLoad {
  readonly kind: 'connections';
  readonly pipelining: number;
  readonly soak?: Soak;
}

/** Constant rate from intended send times. */
export interface RateLoad extends AtRate {
  readonly kind: 'rate';
  readonly rate: number;
  readonly soak?: Soak;
}

/** A rate that rises or falls evenly. */
export interface RampLoad extends AtRate {
  readonly kind: 'ramp';
  readonly from: number;
  readonly to: number;
  readonly duration: number;
}

/** Constant rates, one after the other. */
export interface StepLoad extends AtRate {
  readonly kind: 'step';
  readonly rates: readonly number[];
  readonly each: number;
}

/** A rate, for a while another one that is far higher, and the first again. */
export interface SpikeLoad extends AtRate {
  readonly kind: 'spike';
  readonly rate: number;
  readonly peak: number;
  readonly before: number;
  readonly duration: number;
  readonly after: number;
  /** It has recovered when p99 is at most so much (a ratio) above what it was before. */
  readonly tolerance: number;
}

/** The search for the highest rate that keeps some limits. */
export interface SaturateLoad extends AtRate {
  readonly kind: 'saturate';
  readonly from: number;
  readonly to: number;
  readonly keep: readonly KeptLimit[];
  /** How long each rate is tried. */
  readonly each: number;
  /** The user's own; null: as many as a rate that keeps the limits can use. */
  readonly most: number | null;
}

export type Load = ClosedLoad | RateLoad | RampLoad | StepLoad | SpikeLoad | SaturateLoad;

/** What one stretch of a shape was like, over all launches. */
export interface StageFigures {
  /** Rates at its beginning and its end. */
  readonly from: number;
  readonly to: number;
  /** ms of one launch. */
  readonly duration: number;
  /** Requests that were due, and those that failed. */
  readonly requests: number;
  readonly failed: number;
  /** ms; null without a right answer. */
  readonly p50: number | null;
  readonly p99: number | null;
  /** Of a search: whether the limits were kept at this rate; `generator`: the rate was more than could be sent. */
  readonly kept?: 'kept' | 'broken' | 'generator';
  /** Of a search, where it was not kept; older files have none. */
  readonly why?: WhyNotKept;
  /** Of a search: in which launch, 1 and up; older files have none. */
  readonly launch?: number;
}

/**
 * Why a rate was not kept: a limit; `queue`: answers came later and later, so the service works off less than that; `ended`: it gave nothing but
 * failures. Of the generator: it was busy, it sent too late, or it needed more connections than it opens.
 */
export type WhyNotKept = KeptLimit['metric'] | 'queue' | 'ended' | 'generator-busy' | 'generator-late' | 'connections';


/** The load that a scenario was under, with the figures of its stages; none of a load that is the same all the time. */
export interface AppliedLoad {
  readonly target: string;
  readonly scenario: string;
  readonly side: 'base' | 'head';
  readonly load: Load;
  readonly stages: readonly StageFigures[];
}
