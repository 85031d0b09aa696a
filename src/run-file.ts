/** run.json <-> Run: written whole, read back only when every field is what it must be. */
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Checked, Run } from './model.ts';
import { advice, inWords, isSystemError } from './system-error.ts';

/** A run of 200 scenarios takes some 5 MB; ten times that is not a run. */
const LARGEST = 64 * 1024 * 1024;

/** Messages quote commands and request paths, which have no limit of their own. */
const text = z.string().max(65_536);
const name = z.string().max(200);
const number = z.number();
const positive = z.number().nonnegative();
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable();
const side = z.enum(['base', 'head']);
const tiers = { warn: maybe(number), fail: maybe(number) };

const warning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('few-launches'), launches: positive, needed: positive }),
  z.strictObject({ kind: z.literal('few-requests'), requests: positive, needed: positive }),
  z.strictObject({ kind: z.literal('generator-saturated'), busy: positive }),
  z.strictObject({ kind: z.literal('generator-late'), share: positive, worst: positive }),
  z.strictObject({ kind: z.literal('reconnects'), share: positive }),
  z.strictObject({ kind: z.literal('not-settled'), seconds: positive }),
  z.strictObject({ kind: z.literal('short-history'), entries: positive, needed: positive, beyond: positive }),
  z.strictObject({ kind: z.literal('near-limit'), limit: number, lower: number, upper: number }),
  z.strictObject({ kind: z.literal('machine-busy'), what: z.enum(['steal', 'pressure', 'other-load']), share: positive, limit: positive }),
  z.strictObject({ kind: z.literal('clock-stepped'), steps: positive, pauses: positive }),
  z.strictObject({ kind: z.literal('side-fails'), side, share: positive, allowed: positive }),
  z.strictObject({ kind: z.literal('tests-disagree'), t: positive, signFlip: positive }),
  z.strictObject({ kind: z.literal('witnesses-agree'), largest: number }),
  z.strictObject({ kind: z.literal('normalised'), slower: number }),
  z.strictObject({ kind: z.literal('other-class'), entries: positive, spread: positive }),
  z.strictObject({ kind: z.literal('entries-left-out'), entries: positive, reason: z.enum(['machine', 'workload']) }),
]);

const metric = z.strictObject({
  name,
  unit: z.enum(['ms', 'bytes', 'ratio', 'count', 'requests/s', 'ms/request', 'bytes/request', 'count/request', 'bytes/1000 requests']),
  better: z.enum(['lower', 'higher']),
  statistic: z.enum(['exact', 'mean-of-launches', 'median-of-starts', 'p90-of-starts', 'min-of-starts', 'total']),
});

const checkout = z.strictObject({ commit: maybe(text), branch: maybe(text), dirty: z.boolean(), time: maybe(name) });

const fingerprint = z.strictObject({
  cpu: text, cores: positive, arch: text, os: text, image: maybe(text), runtime: maybe(text), pinned: z.boolean(), protocol: positive,
});

const errors = z.strictObject({ status: positive, timeout: positive, connection: positive, body: positive });

const budget = z.strictObject({
  target: name, scenario: name, metric: name,
  limit: maybe(z.strictObject(tiers)), tolerance: maybe(z.strictObject({ ...tiers, floor: positive })),
  origin: z.enum(['config', 'default']), line: maybe(positive),
});

const failureKinds = ['setup-failed', 'start-failed', 'not-ready', 'foreign-listener', 'died', 'wrong-answers', 'no-answers', 'not-measurable', 'package', 'interrupted'] as const;

const disturbance = maybe(z.strictObject({ mean: positive, worst: positive, limit: positive, above: positive }));

const runFields = {
  schema: z.literal('tailgate.run/1'),
  id: name,
  started: name,
  seed: number,
  compare: z.enum(['stored', 'side-by-side', 'none']),
  complete: z.boolean(),
  head: checkout,
  base: maybe(checkout),
  environment: z.strictObject({ tool: text, node: text, kernel: text, memory: positive, fingerprints: z.record(name, fingerprint) }),
  time: z.strictObject({ load: positive, warmUp: positive, coldStarts: positive, startAndStop: positive, total: positive }),
  launches: positive,
  samples: z.array(z.strictObject({
    target: name, scenario: maybe(name), side, metric, workload: name, values: z.array(positive).min(1).max(10_000), point: positive, warnings: z.array(warning).max(50),
  })).max(100_000),
  histograms: z.array(z.strictObject({ target: name, scenario: name, side, encoded: z.string().max(1_000_000), requests: positive })).max(10_000),
  requests: z.array(z.strictObject({ target: name, scenario: name, side, answered: positive, errors })).max(10_000),
  failures: z.array(z.strictObject({ target: name, scenario: maybe(name), side, kind: z.enum(failureKinds), message: text, hint: maybe(text), log: z.array(text).max(100) })).max(1000),
  absent: z.array(z.strictObject({ metric: name, reason: text })).max(1000),
  pairs: z.array(z.strictObject({
    target: name, scenario: maybe(name), metric: name, logRatios: z.array(number).min(1).max(10_000), blocks: z.array(positive).min(1).max(10_000),
  })).max(100_000),
  looks: z.array(z.strictObject({ target: name, scenario: maybe(name), launches: positive, share: positive.max(1) })).max(10_000),
  reference: z.array(z.strictObject({ kernel: name, values: z.array(positive).min(1).max(10_000), point: positive })).max(100),
  machine: maybe(z.strictObject({
    steal: disturbance, pressure: disturbance, otherLoad: disturbance,
    frequency: maybe(z.strictObject({ lowest: positive, highest: positive })), clockSteps: positive, pauses: positive,
  })),
  baseMissing: maybe(text),
  notes: z.array(text).max(100),
  config: maybe(text),
  budgets: z.array(budget).max(10_000),
  accept: z.array(z.strictObject({ target: name, scenario: name, metric: name, reason: text, expires: maybe(name), origin: z.enum(['config', 'label']), line: maybe(positive) })).max(1000),
  policy: z.strictObject({ onInconclusive: z.enum(['pass', 'fail']), onMissingBaseline: z.enum(['pass', 'fail']) }),
};

/** Later looks at the same part have seen more: whoever judges a saved run again relies on it. */
const looksAscend = ({ looks }: Pick<Run, 'looks'>): boolean => {
  const last = new Map<string, Run['looks'][number]>();
  return looks.every((look) => {
    const key = JSON.stringify([look.target, look.scenario]);
    const before = last.get(key);
    last.set(key, look);
    return look.launches > (before?.launches ?? 0) && look.share > (before?.share ?? 0);
  });
};
const ascending = { message: 'must ascend for each scenario, in launches and in share', path: ['looks'] };

/** What came first in `auto` was itself a run, and nothing came before that. */
const runSchema: z.ZodType<Run> = z.strictObject({ ...runFields, screening: maybe(z.strictObject({ ...runFields, screening: z.null() }).refine(looksAscend, ascending)) }).refine(looksAscend, ascending);

export const encodeRun = (run: Run): string => `${JSON.stringify(run)}\n`;

/** Text -> Run, or one problem naming the first field that is wrong. A newer schema is an error, never a guess. */
export function decodeRun(text: string, file: string): Checked<Run> {
  const refuse = (path: string, message: string, hint: string | null): Checked<Run> => ({ ok: false, problems: [{ file, line: null, column: null, path, message, hint }] });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return refuse('', `is not whole JSON (${error instanceof Error ? error.message : 'unreadable'})`, 'was the run cut short while it was written or copied? Measure again');
  }
  const schema = typeof document === 'object' && document !== null && 'schema' in document ? document.schema : undefined;
  if (typeof schema === 'string' && /^tailgate\.run\/\d+$/.test(schema) && schema !== 'tailgate.run/1') {
    return refuse('schema', `is \`${schema}\`, written by a newer Tailgate; this one reads tailgate.run/1`, 'use the newer version');
  }
  if (schema !== 'tailgate.run/1') return refuse('schema', 'is not a run of Tailgate', 'give the run.json that `tailgate run` wrote into its --out folder');
  const parsed = runSchema.safeParse(document);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return refuse(issue?.path.join('.') ?? '', issue?.message ?? 'is not valid', 'the file was changed by hand or by another program; measure again');
}

/** Reads and decodes; every reason that it cannot be read is a problem naming the file. */
export async function readRun(path: string, shown: string): Promise<Checked<Run>> {
  const refuse = (message: string, hint: string | null = null): Checked<Run> => ({ ok: false, problems: [{ file: shown, line: null, column: null, path: '', message, hint }] });
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return refuse(`is ${Math.round(size / 1e6)} MB long: no run is`);
    return decodeRun(await readFile(path, 'utf8'), shown);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') return refuse('there is no such file', 'give the run.json that `tailgate run` wrote into its --out folder');
    if (error.code === 'EISDIR') return refuse('is a folder', 'name the run.json in it');
    return refuse(`cannot be read: ${inWords(error)}`, advice(error));
  }
}
