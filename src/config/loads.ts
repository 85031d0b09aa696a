/** A load as the schema read it -> what is sent at once, with defaults filled in. */
import type { KeptLimit, Load } from '../model.ts';
import type { LoadInput } from './schema-load.ts';

/** Closed loop: few connections keep queues short, and differences between two builds visible. */
const CONNECTIONS = 8;
/** At a rate: a cap that a service that keeps up never reaches. */
const MOST_CONNECTIONS = 50;

/** ms; ratio. */
const DEFAULTS = { ramp: 30_000, step: 10_000, peak: 5000, before: 5000, after: 20_000, tolerance: 1, errors: 0.01 };

/** A rate is tried for two seconds, and at least so many times as long as the longest latency allowed: a queue hides in a shorter trial. */
const TRIAL = { shortest: 2000, longest: 30_000, limits: 20, requests: 100 };

/** Only after `loadFindings` found nothing wrong. */
export function loadOf(input: LoadInput): Load {
  const { shape, connections: written, pipelining, rate = 0, timeout, duration, launches } = input;
  const connections = written ?? (input.rate === undefined && (shape === undefined || shape === 'soak') ? CONNECTIONS : MOST_CONNECTIONS);
  const all = { connections, timeout, ...(shape === undefined || launches === undefined ? {} : { launches }) };
  switch (shape) {
    case undefined: case 'soak': {
      const soak = shape === 'soak' ? { soak: { duration: duration ?? 0 } } : {};
      return input.rate === undefined ? { kind: 'connections', pipelining: pipelining ?? 1, ...all, ...soak } : { kind: 'rate', rate, ...all, ...soak };
    }
    case 'ramp': return { kind: 'ramp', from: input.from ?? 0, to: input.to ?? 0, duration: duration ?? DEFAULTS.ramp, ...all };
    case 'step': return { kind: 'step', rates: input.rates ?? [], each: input.each ?? DEFAULTS.step, ...all };
    case 'spike': return {
      kind: 'spike', rate, peak: input.peak ?? 0, before: input.before ?? DEFAULTS.before, duration: duration ?? DEFAULTS.peak, after: input.after ?? DEFAULTS.after,
      tolerance: input.tolerance ?? DEFAULTS.tolerance, ...all,
    };
    case 'saturate': {
      const { from = 0, to = 0 } = input;
      const keep = limitsOf(input.keep);
      return { kind: 'saturate', from, to, keep, each: input.each ?? trialFor(from, keep), ...all, most: written ?? null };
    }
  }
}

const LIMITED = ['latency.p50', 'latency.p90', 'latency.p99', 'errors'] as const;

function limitsOf(keep: LoadInput['keep']): readonly KeptLimit[] {
  return LIMITED.flatMap((metric) => {
    const most = keep?.[metric] ?? (metric === 'errors' ? DEFAULTS.errors : undefined);
    return most === undefined ? [] : [{ metric, most }];
  });
}

/** ms; long enough for a hundred requests at the lowest rate. */
function trialFor(from: number, keep: readonly KeptLimit[]): number {
  const latencies = keep.flatMap(({ metric, most }) => (metric === 'errors' ? [] : [most]));
  return Math.min(TRIAL.longest, Math.max(TRIAL.shortest, TRIAL.limits * Math.max(0, ...latencies), (TRIAL.requests / from) * 1000));
}
