/** The schema of `metrics`: where a service says what it did, and which numbers of it are read. */
import { z } from 'zod';
import { describedMetrics } from './schema-command.ts';
import { alsoNumbers, amount, headerValue, keyed, NAME, requestPath, textThat } from './fields.ts';

const expressionText = textThat((text) => (text.trim() === '' ? { message: 'is empty', hint: 'write for example `db_queries_total per request`' } : null), '\\S');

const LONGEST_UNIT = 30;
const unitText = textThat((text) => {
  if (text.trim() === '') return { message: 'is empty', hint: 'write a unit such as `ms`, or leave the key out' };
  return text.length > LONGEST_UNIT || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) ? { message: `is longer than ${LONGEST_UNIT} characters, or has a line break`, hint: 'write a short word' } : null;
}, `^[^\\n]{1,${LONGEST_UNIT}}$`);

const valueObject = z.strictObject({
  value: keyed(expressionText, { title: 'expression', description: 'What is worked out: names of series, numbers, + - * / and brackets; `per request`; `sum`, `max`, `min`, `avg` over series; `growth`, `mean`, `last`; `histogram_quantile`.', example: 'cache_hits / (cache_hits + cache_misses)' }),
  unit: keyed(unitText, { title: 'text', description: 'What the service measures it in. Times (`s`, `ms`, `us`), sizes (`bytes`, `MiB`), `ratio` and `%` are understood, every other word is shown as it is.', example: 'ms', otherwise: 'by the end of its name: `_seconds`, `_bytes`, `_ratio`' }).optional(),
  better: keyed(z.enum(['lower', 'higher']), { title: 'word', description: 'In which direction it gets better.', example: 'higher', otherwise: '`lower` for times, sizes and what is counted per request; of anything else it must be written' }).optional(),
});
const valueShort = expressionText.transform((value): z.output<typeof valueObject> => ({ value }));

const MOST_VALUES = 100;
const MOST_TIMINGS = 20;

/** The names of RFC 9110's tokens that a metric can be called. */
const TIMING = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';
const isTiming = new RegExp(TIMING, 'u');
const timingName = textThat((text) => (isTiming.test(text) ? null : { message: 'is no name of an entry in `Server-Timing`', hint: 'write what stands before the first `;` of the entry, such as `db`: letters, digits, `.`, `_` and `-`, 64 at most' }), TIMING);

const metricsObject = z.strictObject({
  path: keyed(requestPath, { title: 'path', description: 'What is asked for before and after the load of each scenario, never during a slice.', example: '/metrics', otherwise: '/metrics' }).optional(),
  format: keyed(z.enum(['prometheus', 'json']), { title: 'word', description: '`prometheus`: Prometheus text or OpenMetrics, whichever it answers in; `json`: a document, whose numbers are named by dotted paths (`cache.hits`) or JSON pointers in quotation marks (`"/cache/hits"`).', example: 'json' }).prefault('prometheus'),
  headers: keyed(z.record(z.string(), headerValue.meta(alsoNumbers)), { title: 'map of header to text', description: 'Headers to ask with.', example: { authorization: 'Bearer test' } }).prefault({}),
  timeout: keyed(amount('duration', '1 ms', '30s'), { title: 'duration', description: 'How long an answer may take. What takes longer is told, and its metrics are absent.', example: '2s' }).prefault('2s'),
  values: keyed(z.record(z.string().meta({ pattern: NAME }), z.union([valueShort, valueObject])).refine((values) => Object.keys(values).length <= MOST_VALUES, `has more than ${MOST_VALUES} metrics`), { title: 'map of name to expression', description: 'The metrics, `metrics.<name>` in budgets and reports.', example: { queries: 'db_queries_total per request', 'hit-rate': { value: 'cache_hits / (cache_hits + cache_misses)', better: 'higher' } } }).prefault({}),
  'server-timing': keyed(z.array(timingName).max(MOST_TIMINGS), { title: 'list of names', description: 'Entries of the `Server-Timing` header of responses: each is a metric `timing.<name>`, its mean ms per response.', example: ['db', 'cache'] }).prefault([]),
});

export const metricsKeys = {
  metrics: keyed(z.union([describedMetrics, metricsObject]), { title: 'map', description: 'What a server says of itself, as metrics with budgets and baselines: queries per request, hit rates, pool sizes. Of a command: what its tool does not say of its numbers, by their names (`command.*`): `unit`, and whether `lower` or `higher` is `better`.', example: { path: '/metrics', values: { queries: 'db_queries_total per request' } } }).optional(),
};

export type MetricsInput = z.output<typeof metricsObject>;
