/** The schema of a budget: what is wanted, what is allowed, and whether it counts. */
import { z } from 'zod';
import { amount, keyed } from './fields.ts';

/** In the metric's own unit, which only the metric tells; `budget-amounts.ts` reads it. */
const limit = z.union([z.string(), z.number()]);
const share = amount('percentage', '0', '1000%');

export const budgetObject = z.strictObject({
  metric: keyed(z.string(), { title: 'glob, or expression', description: 'Which metric; `*` stands for anything. Or several metrics of the same scenario put together by + - * / and brackets: `latency.p99 / latency.p50`.', example: 'latency.p99' }),
  target: keyed(z.string(), { title: 'glob', description: 'On which targets.', example: 'api' }).prefault('*'),
  scenario: keyed(z.string(), { title: 'glob', description: 'On which scenarios.', example: 'health' }).prefault('*'),
  warn: keyed(limit, { title: 'amount', description: 'What is wanted: a value beyond it warns. For `throughput`, a value below it.', example: '100 ms' }).optional(),
  fail: keyed(limit, { title: 'amount', description: 'What is allowed: a value beyond it fails. For `throughput`, a value below it.', example: '200 ms' }).optional(),
  tolerance: keyed(z.union([share, z.strictObject({
    warn: keyed(share, { title: 'percentage', description: 'A larger change for the worse warns.', example: '5%' }).optional(),
    fail: keyed(share, { title: 'percentage', description: 'A larger change for the worse fails.', example: '10%' }).optional(),
    floor: keyed(limit, { title: 'amount', description: 'Changes smaller than this never count, however large their share.', example: '0.2 ms', otherwise: '0' }).optional(),
  })]), { title: 'map, or a percentage', description: 'The largest accepted change for the worse against the baseline: with `10%`, 110 ms after 100 ms is still accepted. A percentage alone is its `fail`.', example: { warn: '5%', fail: '10%', floor: '0.2 ms' } }).optional(),
  better: keyed(z.enum(['lower', 'higher']), { title: 'word', description: 'Of several metrics put together: in which direction it gets better.', example: 'higher', otherwise: 'as of the first metric in it' }).optional(),
  advisory: keyed(z.boolean(), { title: 'true or false', description: 'With `true` it is said and never counted: what is beyond it shows as "would fail", and the outcome is as if it were not there.', example: true }).prefault(false),
});
