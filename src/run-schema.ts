/**
 * What each field of a saved run must be: the boundary against files that a stranger wrote. Whatever passes can be compared, judged
 * and rendered without an exception, in bounded time and memory.
 */
import { z } from 'zod';
import { dictionary, list, numbers } from './fail-fast.ts';
import type { Run } from './model.ts';
import { contradictionIn } from './run-contradictions.ts';
import { loads, loadWarnings } from './run-schema-load.ts';
import { slices } from './run-schema-slices.ts';

/** Messages quote commands and request paths, which have no limit of their own. */
const text = z.string().max(65_536);
/** Names, and what a machine or git says of itself. */
const name = z.string().max(200);
const words = z.string().max(1000);
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable();
const side = z.enum(['base', 'head']);

/**
 * A measurement, and what is derived from some: 0 or from a billionth of a millisecond to 10^15 (a petabyte). Ratios of two of them
 * and sums of squares are then finite too.
 */
const [LEAST, MOST] = [1e-12, 1e15];
const isMeasured = (value: number): boolean => value === 0 || (value >= LEAST && value <= MOST);
const measured = z.number().refine(isMeasured, `must be 0 or from ${LEAST} to ${MOST}`);
const measurements = numbers({ allowed: isMeasured, says: `0 or a number from ${LEAST} to ${MOST}` }, 10_000);
/** A slope may be one downwards: that the others are not is a contradiction (run-contradictions.ts). */
const isSigned = (value: number): boolean => isMeasured(Math.abs(value));
const signed = z.number().refine(isSigned, `must be 0 or from ${LEAST} to ${MOST}, above or below 0`);
const signedMeasurements = numbers({ allowed: isSigned, says: `0 or a number from ${LEAST} to ${MOST}, above or below 0` }, 10_000);
/** ln(head / base) of two measurements. */
const LARGEST_LOG = Math.log(MOST / LEAST);
const logRatios = numbers({ allowed: (value) => Math.abs(value) <= LARGEST_LOG, says: `a number from -${LARGEST_LOG.toFixed(1)} to ${LARGEST_LOG.toFixed(1)}` }, 10_000);
const errorsOfLogs = numbers({ allowed: (value) => value >= 0 && value <= 10 * LARGEST_LOG, says: `a number from 0 to ${(10 * LARGEST_LOG).toFixed(1)}` }, 10_000);
const isCount = (most: number) => (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;
const counts = numbers({ allowed: isCount(1_000_000), says: 'a whole number from 0 to 1000000' }, 10_000);
/** Requests: two days at 20,000 a second. The exact tests of their failures converge for as many. */
const requests = z.number().refine(isCount(4e9), 'must be a whole number from 0 to 4000000000');
const whole = z.number().refine(isCount(Number.MAX_SAFE_INTEGER), 'must be a whole number, 0 or more');
/** Launches, blocks: as many as a sample may have values. */
const launches = z.number().refine(isCount(10_000), 'must be a whole number from 0 to 10000');
const positive = z.number().nonnegative().max(MOST);
const share = z.number().nonnegative().max(1);
/** A limit that a user wrote. */
const limit = z.number().min(-1e100).max(1e100);
const tiers = { warn: maybe(limit), fail: maybe(limit) };
const moment = z.iso.datetime({ offset: false }).max(40);

const warning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('few-launches'), launches: whole, needed: launches }),
  z.strictObject({ kind: z.literal('few-requests'), requests: positive, needed: positive, longerBy: z.enum(['duration', 'each']).exactOptional() }),
  z.strictObject({ kind: z.literal('generator-saturated'), busy: positive }),
  z.strictObject({ kind: z.literal('generator-late'), share: positive, worst: positive }),
  z.strictObject({ kind: z.literal('reconnects'), share: positive }),
  z.strictObject({ kind: z.literal('requests-skipped'), requests: whole, share, capture: text }),
  z.strictObject({ kind: z.literal('slow-captures'), share }),
  z.strictObject({ kind: z.literal('not-settled'), seconds: positive }),
  z.strictObject({ kind: z.literal('keeps-rising'), from: positive, to: positive, requests: whole }),
  z.strictObject({ kind: z.literal('bucketed'), lower: positive, upper: positive, base: z.strictObject({ lower: positive, upper: positive }).exactOptional() }),
  z.strictObject({ kind: z.literal('ticks'), perSecond: positive, share }),
  z.strictObject({ kind: z.literal('unrest'), launches: whole, seconds: positive }),
  z.strictObject({ kind: z.literal('more-series'), before: whole, after: whole, requests: whole, name: text }),
  z.strictObject({ kind: z.literal('only-grew'), name: text }),
  z.strictObject({ kind: z.literal('no-durations'), entries: whole, of: whole, example: text }),
  z.strictObject({ kind: z.literal('unread'), launches: whole, reason: text }),
  z.strictObject({ kind: z.literal('short-history'), entries: whole, needed: whole, beyond: positive }),
  z.strictObject({ kind: z.literal('near-limit'), limit, lower: limit, upper: limit }),
  z.strictObject({ kind: z.literal('machine-busy'), what: z.enum(['steal', 'pressure', 'other-load']), share: positive, limit: positive }),
  z.strictObject({ kind: z.literal('clock-stepped'), steps: whole, pauses: whole }),
  z.strictObject({ kind: z.literal('side-fails'), side, share: positive, allowed: positive }),
  z.strictObject({ kind: z.literal('tests-disagree'), t: positive, signFlip: positive }),
  z.strictObject({ kind: z.literal('witnesses-agree'), largest: limit }),
  z.strictObject({ kind: z.literal('normalised'), slower: limit }),
  z.strictObject({ kind: z.literal('other-class'), entries: whole, spread: positive }),
  ...loadWarnings,
  z.strictObject({ kind: z.literal('entries-left-out'), entries: whole, reason: z.enum(['machine', 'workload']) }),
]);

const metric = z.strictObject({
  name,
  unit: z.enum(['ms', 'bytes', 'ratio', 'count', 'requests/s', 'ms/request', 'bytes/request', 'count/request', 'bytes/1000 requests', 'USD/million', 'number', 'number/request']),
  better: z.enum(['lower', 'higher']),
  statistic: z.enum(['exact', 'mean-of-launches', 'median-of-starts', 'p90-of-starts', 'min-of-starts', 'counted', 'total', 'steady', 'slope']),
  word: name.exactOptional(),
  byNameOnly: z.literal(true).exactOptional(),
  directionUnknown: z.literal(true).exactOptional(),
});

const checkout = z.strictObject({ commit: maybe(name), branch: maybe(words), dirty: z.boolean(), time: maybe(name).default(null) });

const fingerprint = z.strictObject({
  cpu: words, cores: positive, arch: words, os: words, image: maybe(words), runtime: maybe(words), pinned: z.boolean(), protocol: positive,
});

const errors = z.strictObject({ status: requests, timeout: requests, connection: requests, body: requests });

const budget = z.strictObject({
  target: name, scenario: name, metric: name,
  limit: maybe(z.strictObject(tiers)), tolerance: maybe(z.strictObject({ ...tiers, floor: limit.nonnegative() })),
  // Older files have none of these.
  amounts: maybe(z.enum(['duration', 'size', 'rate', 'percentage', 'count'])).default(null), better: maybe(z.enum(['lower', 'higher'])).default(null), advisory: z.boolean().default(false), certain: z.boolean().default(false),
  origin: z.enum(['config', 'default']), line: maybe(whole),
});

const acceptance = z.strictObject({ target: name, scenario: name, metric: name, reason: text, expires: maybe(name), origin: z.enum(['config', 'label']), line: maybe(whole) });

const failureKinds = ['setup-failed', 'start-failed', 'not-ready', 'foreign-listener', 'died', 'wrong-answers', 'no-answers', 'init-failed', 'handler-failed', 'timed-out', 'out-of-memory', 'not-measurable', 'package', 'interrupted', 'command-failed', 'unreadable-output'] as const;

const disturbance = maybe(z.strictObject({ mean: positive, worst: positive, limit: positive, above: positive }));

const place = maybe(z.strictObject({ file: text, line: maybe(whole) }));
const long = z.string().max(1000);

/** What was looked at to say why. Older files have none of it. */
const evidence = {
  contents: list(z.strictObject({
    target: name, side, left: z.strictObject({ parts: whole, files: whole }),
    parts: list(z.strictObject({ name: maybe(long), version: maybe(long), path: text, layer: maybe(words), packed: positive, unpacked: positive, files: whole }), 500),
    files: list(z.strictObject({ path: text, layer: maybe(words), packed: positive, unpacked: positive }), 200),
  }), 1000).default([]),
  imports: list(z.strictObject({
    target: name, side, language: z.enum(['python', 'node']), runs: whole, left: whole,
    modules: list(z.strictObject({
      name: long, dependency: maybe(long), kind: z.enum(['own', 'dependency', 'built-in']), parent: maybe(whole), from: place, self: positive, total: positive,
      phase: z.enum(['init', 'first', 'later']), used: maybe(z.boolean()),
    }), 2000),
  }), 20).default([]),
  hotPaths: list(z.strictObject({
    target: name, scenario: name, side, language: z.enum(['python', 'node']), requests: positive, samples: positive,
    functions: list(z.strictObject({ name: long, file: text, line: maybe(whole), dependency: maybe(long), self: positive, samples: positive }), 500),
  }), 40).default([]),
  functions: list(z.strictObject({ target: name, memory: positive, peak: maybe(positive), connections: list(z.strictObject({ event: name, perInvocation: positive }), 100), wrote: list(text, 10).default([]) }), 1000).default([]),
};

/** What advice stands on and how it is told. Older files have none of it. */
const advice = {
  asked: list(z.strictObject({
    target: name, scenario: name, atOnce: maybe(positive), cores: maybe(positive), requests: name,
    numbers: list(z.strictObject({ name, value: positive, rest: name }), 20),
  }), 10_000).default([]),
  advice: z.strictObject({ off: list(name, 100), messages: dictionary(name, long, 100) }).default({ off: [], messages: {} }),
};

/** What is told of main's history. Older files do not say: then what the config's defaults say. */
const history = {
  history: z.strictObject({ onChange: z.enum(['comment', 'issue', 'none']), fail: z.boolean(), pin: maybe(name), minimum: maybe(positive), metrics: list(name, 100) })
    .default({ onChange: 'comment', fail: false, pin: null, minimum: null, metrics: ['*'] }),
};

/** As many as a config may reasonably have, and ten times that. */
const MOST_PARTS = 10_000;
const MOST_RULES = 2000;

const runFields = {
  schema: z.literal('tailgate.run/1'),
  id: name,
  started: moment,
  seed: z.number(),
  compare: z.enum(['stored', 'side-by-side', 'none']),
  complete: z.boolean(),
  head: checkout,
  base: maybe(checkout),
  environment: z.strictObject({ tool: words, node: words, kernel: words, memory: positive, fingerprints: dictionary(name, fingerprint, MOST_PARTS) }),
  time: z.strictObject({ load: positive, warmUp: positive, coldStarts: positive, startAndStop: positive, commands: positive.exactOptional(), shaped: positive.exactOptional(), total: positive }),
  launches: whole,
  samples: list(z.strictObject({
    target: name, scenario: maybe(name), side, metric, workload: name, values: signedMeasurements, point: signed, warnings: list(warning, 50),
    within: list(z.strictObject({ standardError: positive, df: z.number().positive().max(1e6), slack: positive }), 10_000).exactOptional(), missed: list(whole, 10_000).exactOptional(),
  }), 4 * MOST_PARTS),
  histograms: list(z.strictObject({ target: name, scenario: name, side, encoded: z.string().max(300_000).regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'), requests }), MOST_PARTS),
  requests: list(z.strictObject({ target: name, scenario: name, side, answered: requests, errors }), MOST_PARTS),
  failures: list(z.strictObject({ target: name, scenario: maybe(name), side, kind: z.enum(failureKinds), message: text, hint: maybe(text), log: list(text, 100), added: z.literal(true).exactOptional() }), 1000),
  absent: list(z.strictObject({ metric: name, reason: text, target: name.exactOptional(), scenario: name.exactOptional(), side: side.exactOptional() }), 1000),
  // The first files measured one side, and nobody watched the machine.
  pairs: list(z.strictObject({ target: name, scenario: maybe(name), metric: name, logRatios, errors: errorsOfLogs.exactOptional(), blocks: counts, missed: list(whole, 10_000).exactOptional() }), 2 * MOST_PARTS).default([]),
  looks: list(z.strictObject({ target: name, scenario: maybe(name), launches, share }), 20_000).default([]),
  reference: list(z.strictObject({ kernel: name, values: measurements, point: measured }), 100).default([]),
  machine: maybe(z.strictObject({
    steal: disturbance, pressure: disturbance, otherLoad: disturbance,
    frequency: maybe(z.strictObject({ lowest: positive, highest: positive })), clockSteps: whole, pauses: whole,
  })).default(null),
  ...evidence,
  loads,
  slices,
  ...advice,
  ...history,
  // Older files do not say.
  partial: z.boolean().default(true),
  baseMissing: maybe(text).default(null),
  notes: list(text, 100).default([]),
  config: maybe(words),
  budgets: list(budget, MOST_RULES),
  accept: list(acceptance, 1000).default([]),
  policy: z.strictObject({ onInconclusive: z.enum(['pass', 'fail']), onMissingBaseline: z.enum(['pass', 'fail']) }),
};

type Fields = Omit<Run, 'screening'>;

const shard = z.strictObject({
  index: whole, of: z.int().min(1).max(999), parts: list(whole, MOST_PARTS),
  whole: list(z.strictObject({ target: name, scenario: maybe(name) }), MOST_PARTS),
  // Older files do not say.
  config: maybe(name).default(null), changes: maybe(name).default(null),
});
// Older files have no shards; those of a joined run have none of their own.
const alone = { shard: maybe(shard).default(null), shards: list(z.never(), 0).default([]) };

function withoutContradictions<T extends Fields>(run: T, context: z.RefinementCtx<T>): void {
  const found = contradictionIn(run);
  if (found !== null) context.addIssue({ code: 'custom', message: found.message, path: [...found.path] });
}

/** What came first in `auto` was itself a run, and nothing came before that. */
const screening = maybe(z.strictObject({ ...runFields, ...alone, screening: z.null().default(null) }).superRefine(withoutContradictions)).default(null);

const single = z.strictObject({ ...runFields, ...alone, screening }).superRefine(withoutContradictions);

export const runSchema: z.ZodType<Run> = z.strictObject({ ...runFields, ...alone, screening, shards: list(single, 999).default([]) }).superRefine(withoutContradictions);
