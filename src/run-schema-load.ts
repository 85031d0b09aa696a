/** What the loads of a saved run must be. */
import { z } from 'zod';
import { list } from './fail-fast.ts';

const name = z.string().max(200);
/** Rates, times, ratios: as large as a config may have them. */
const amount = z.number().nonnegative().max(1e12);
const number = z.number().refine((value) => Number.isSafeInteger(value) && value >= 0, 'must be a whole number, 0 or more');

const any = { connections: number, timeout: amount, launches: number.exactOptional() };
const soak = z.strictObject({ duration: amount }).exactOptional();

const load = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('connections'), pipelining: number, soak, ...any }),
  z.strictObject({ kind: z.literal('rate'), rate: amount, soak, ...any }),
  z.strictObject({ kind: z.literal('ramp'), from: amount, to: amount, duration: amount, ...any }),
  z.strictObject({ kind: z.literal('step'), rates: list(amount, 100), each: amount, ...any }),
  z.strictObject({ kind: z.literal('spike'), rate: amount, peak: amount, before: amount, duration: amount, after: amount, tolerance: amount, ...any }),
  z.strictObject({
    kind: z.literal('saturate'), from: amount, to: amount, each: amount, most: number.nullable(), ...any,
    keep: list(z.strictObject({ metric: z.enum(['latency.p50', 'latency.p90', 'latency.p99', 'errors']), most: amount }), 10),
  }),
]);

/** Older files have none. */
export const loads = list(z.strictObject({
  target: name, scenario: name, side: z.enum(['base', 'head']), load,
  stages: list(z.strictObject({
    from: amount, to: amount, duration: amount, requests: number, failed: number, p50: amount.nullable(), p99: amount.nullable(),
    kept: z.enum(['kept', 'broken', 'generator']).exactOptional(),
    why: z.enum(['latency.p50', 'latency.p90', 'latency.p99', 'errors', 'queue', 'ended', 'generator-busy', 'generator-late', 'connections']).exactOptional(), launch: number.exactOptional(),
  }), 5000),
}), 10_000).default([]);

export const loadWarnings = [
  z.strictObject({ kind: z.literal('at-least'), side: z.enum(['base', 'head']), why: z.enum(['searched', 'generator', 'load-ended']) }),
  z.strictObject({ kind: z.literal('at-most'), side: z.enum(['base', 'head']) }),
  z.strictObject({ kind: z.literal('unsteady-limit'), trials: number }),
] as const;
