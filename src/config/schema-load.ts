/** The schema of how much is sent at once, and in which shape. */
import { z } from 'zod';
import { amount, keyed } from './fields.ts';

const rate = () => amount('rate', '0.1/s', '1000000/s');
const time = (least: string, most: string) => amount('duration', least, most);

/** In the metric's own unit; `loads.ts` reads it. */
const limit = (metric: string, least: string, most: string, example: string) =>
  keyed(amount(metric === 'errors' ? 'percentage' : 'duration', least, most), { title: metric === 'errors' ? 'percentage' : 'duration', description: `The most that \`${metric}\` may be at a rate that counts as kept.`, example, ...(metric === 'errors' ? { otherwise: '1%' } : {}) }).optional();

const keepSchema = z.strictObject({
  'latency.p50': limit('latency.p50', '0.1 ms', '10m', '20 ms'),
  'latency.p90': limit('latency.p90', '0.1 ms', '10m', '50 ms'),
  'latency.p99': limit('latency.p99', '0.1 ms', '10m', '100 ms'),
  errors: limit('errors', '0', '50%', '1%'),
});

export const loadSchema = z.strictObject({
  connections: keyed(z.int().min(1).max(10_000), { title: 'number', description: 'Connections in parallel. Without a rate, each sends its next request when the last is answered; with one, it is the most that are opened.', example: 10, otherwise: '8; 50 with `rate`; more for `saturate`, as it needs them' }).optional(),
  pipelining: keyed(z.int().min(1).max(1000), { title: 'number', description: 'Requests sent on a connection before the first is answered. Not at a rate.', example: 1, otherwise: '1' }).optional(),
  rate: keyed(rate(), { title: 'rate', description: 'A constant rate over all connections; times count from when a request should have been sent. Of a `spike`: what comes before and after it.', example: '200/s' }).optional(),
  timeout: keyed(time('1 ms', '1h'), { title: 'duration', description: 'A request without an answer after this time is an error.', example: '10s' }).prefault('10s'),
  shape: keyed(z.enum(['ramp', 'step', 'soak', 'saturate', 'spike']), { title: 'word', description: '`ramp`: a rate that changes evenly; `step`: rates one after the other; `soak`: the same load for minutes; `saturate`: searches the highest rate that keeps `keep`; `spike`: a rate, a far higher one for a while, and the first again. Left out: the same load all the time.', example: 'saturate', otherwise: 'none' }).optional(),
  from: keyed(rate(), { title: 'rate', description: 'Of a `ramp`: the rate at its beginning; of `saturate`: the lowest rate that is tried.', example: '50/s' }).optional(),
  to: keyed(rate(), { title: 'rate', description: 'Of a `ramp`: the rate at its end; of `saturate`: the highest rate that is tried.', example: '2000/s' }).optional(),
  rates: keyed(z.array(rate()).min(2).max(50), { title: 'list of rates', description: 'Of `step`: the rates, one after the other.', example: ['50/s', '100/s', '200/s'] }).optional(),
  each: keyed(time('100 ms', '1h'), { title: 'duration', description: 'Of `step` and `saturate`: how long each rate is held.', example: '10s', otherwise: '10s of a `step`; of `saturate` 2s, more where the limits or low rates need it' }).optional(),
  duration: keyed(time('100 ms', '24h'), { title: 'duration', description: 'How long a `ramp` or a `soak` takes, or the peak of a `spike`.', example: '10m', otherwise: '30s of a `ramp`, 5s of a `spike`; a `soak` must say' }).optional(),
  peak: keyed(rate(), { title: 'rate', description: 'Of a `spike`: its rate.', example: '1000/s' }).optional(),
  before: keyed(time('1s', '1h'), { title: 'duration', description: 'Of a `spike`: how long its `rate` is held before it.', example: '5s', otherwise: '5s' }).optional(),
  after: keyed(time('1s', '1h'), { title: 'duration', description: 'Of a `spike`: how long its `rate` is held after it, in which it must recover.', example: '20s', otherwise: '20s' }).optional(),
  tolerance: keyed(amount('percentage', '1%', '1000%'), { title: 'percentage', description: 'Of a `spike`: it has recovered when p99 is at most so much above what it was before, or 5 ms above.', example: '100%', otherwise: '100%' }).optional(),
  keep: keyed(keepSchema, { title: 'map of metric to amount', description: 'Of `saturate`: the limits that a rate must keep; one of them a latency.', example: { 'latency.p99': '100 ms', errors: '1%' } }).optional(),
  launches: keyed(z.int().min(1).max(50), { title: 'number', description: 'Of a shape: how many launches are made.', example: 5, otherwise: '5; 1 for a `soak`' }).optional(),
});

export type LoadInput = z.output<typeof loadSchema>;
