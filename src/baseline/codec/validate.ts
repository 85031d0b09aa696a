/** Checks a parsed baseline document, value by value, and names the first that is not as it must be. */
import type { AcceptedChange, Fingerprint, Metric, Statistic, StoredEvidence } from '../../model.ts';
import type { SampleGroup } from './encode.ts';
import { amountKindOf } from '../../budget.ts';
import { definitionsOf } from '../../metrics.ts';
import { shown } from './problem.ts';
import type { Path } from './scan.ts';

/** The first thing wrong, and where in the document. */
export interface Defect {
  readonly path: Path;
  readonly message: string;
}

// By hand rather than by a schema library: a million samples in a second, and nothing to load before `--help`.
type Check = (value: unknown) => Defect | null;

const wrong = (message: string): Defect => ({ path: [], message });
const under = (key: string | number, defect: Defect): Defect => ({ path: [key, ...defect.path], message: defect.message });

const when = (holds: (value: unknown) => boolean, expected: string): Check =>
  (value) => (holds(value) ? null : wrong(`must be ${expected}, not ${shown(value)}`));

const orNull = (check: Check): Check => (value) => (value === null ? null : check(value));

const text = when((value) => typeof value === 'string' && value !== '' && value.length <= 1000, 'a text of 1 to 1000 characters');
/** What the machine says of itself may be empty: some processors have no name. */
const anyText = when((value) => typeof value === 'string' && value.length <= 1000, 'a text of at most 1000 characters');
/** A path. */
const longText = when((value) => typeof value === 'string' && value.length <= 5000, 'a text of at most 5000 characters');
const amount = when((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0, 'a finite number that is not negative');
/** A slope may be one downwards. */
const signed = when((value) => typeof value === 'number' && Number.isFinite(value), 'a finite number');
const whole = when((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0, 'a whole number that is not negative');
const flag = when((value) => typeof value === 'boolean', 'true or false');
const time = when(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  'a time such as "2026-01-31T12:00:00Z"',
);
const base64 = when((value) => typeof value === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(value), 'a histogram in base64');

function list(item: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return wrong(`must be a list, not ${shown(value)}`);
    for (let index = 0; index < value.length; index += 1) {
      const defect = item(value[index]);
      if (defect !== null) return under(index, defect);
    }
    return null;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with names of the user's own as keys. */
function mapOf(item: Check): Check {
  return (value) => {
    if (!isObject(value)) return wrong(`must be an object, not ${shown(value)}`);
    for (const key of Object.keys(value)) {
      if (key === '__proto__' || key === '') return under(key, wrong(`${shown(key)} cannot be a name`));
      const defect = item(value[key]);
      if (defect !== null) return under(key, defect);
    }
    return null;
  };
}

/** An object with exactly these keys; those of `optional` may be missing. */
function record(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const needed = Object.entries(required);
  return (value) => {
    if (!isObject(value)) return wrong(`must be an object, not ${shown(value)}`);
    for (const [key, check] of needed) {
      if (!Object.hasOwn(value, key)) return wrong(`${key} is missing`);
      const defect = check(value[key]);
      if (defect !== null) return under(key, defect);
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(required, key)) continue;
      const check = Object.hasOwn(optional, key) ? optional[key] : undefined;
      // A key that is not known would be lost at the next writing: better to stop here.
      const defect = check === undefined ? wrong('is not a key of this format') : check(value[key]);
      if (defect !== null) return under(key, defect);
    }
    return null;
  };
}

const fingerprint = record({
  cpu: anyText, cores: whole, arch: anyText, os: anyText, image: orNull(anyText), runtime: orNull(anyText), pinned: flag, protocol: whole,
});
/** Of the bucket that it was read from. */
const edges = when((value) => Array.isArray(value) && value.length === 2 && value.every((edge) => amount(edge) === null) && value[0] <= value[1], 'two numbers that are not negative, the smaller one first');
const measured = mapOf(record({ point: amount }, { values: list(amount), edges }));
const anyMeasured = mapOf(record({ point: signed }, { values: list(signed), edges }));
/** Apart, so that the many are gone through but once. */
function metricsOf(value: unknown): Defect | null {
  if (!isObject(value)) return measured(value);
  const slopes = Object.keys(value).filter((name) => definitionsOf(name).some(({ statistic }) => statistic === 'slope'));
  if (slopes.length === 0) return measured(value);
  return anyMeasured(value) ?? measured(Object.fromEntries(Object.entries(value).filter(([name]) => !slopes.includes(name))));
}
const group = record({
  scenario: orNull(text), workload: text, metrics: (value) => metricsOf(value),
});
const count = record({ parts: whole, files: whole });
const contents = record({
  parts: list(record({ name: orNull(anyText), version: orNull(anyText), path: longText, layer: orNull(anyText), packed: amount, unpacked: amount, files: whole })),
  files: list(record({ path: longText, layer: orNull(anyText), packed: amount, unpacked: amount })), left: count,
});
const imports = record({
  language: when((value) => value === 'python' || value === 'node', '"python" or "node"'), runs: whole, left: whole,
  modules: list(record({
    name: anyText, dependency: orNull(anyText), kind: when((value) => value === 'own' || value === 'dependency' || value === 'built-in', '"own", "dependency" or "built-in"'),
    parent: orNull(whole), from: orNull(record({ file: longText, line: orNull(whole) })), self: amount, total: amount,
    phase: when((value) => value === 'init' || value === 'first' || value === 'later', '"init", "first" or "later"'), used: orNull(flag),
  })),
});
/** Whoever walks from a module to its importer must come to an end. */
const tree: Check = (value) => {
  const defect = imports(value);
  if (defect !== null) return defect;
  const { modules } = value as NonNullable<StoredEvidence['imports']>; // as it was just checked
  const wrongAt = modules.findIndex(({ parent }, i) => parent !== null && parent >= i);
  return wrongAt < 0 ? null : { path: ['modules', wrongAt, 'parent'], message: 'must be a module before it' };
};
const oneOf = (words: readonly string[]): Check => when((value) => typeof value === 'string' && words.includes(value), `one of ${words.join(', ')}`);
const STATISTICS: Readonly<Record<Statistic, true>> = { 'exact': true, 'mean-of-launches': true, 'median-of-starts': true, 'p90-of-starts': true, 'min-of-starts': true, 'counted': true, 'steady': true, 'slope': true, 'total': true };
const yes = when((value) => value === true, 'true');
const definition = record({ name: text, unit: oneOf(Object.keys(amountKindOf)), better: oneOf(['lower', 'higher']), statistic: oneOf(Object.keys(STATISTICS)) }, { word: anyText, byNameOnly: yes, directionUnknown: yes });
const entry = record({
  id: text, commit: orNull(text), time, tool: anyText, fingerprint, samples: list(group), histograms: mapOf(base64),
}, {
  committed: time, reference: mapOf(amount), evidence: record({ contents: orNull(contents), imports: orNull(tree) }),
  accepted: list(record({ scenario: orNull(text), metric: text, reason: text })), definitions: list(definition),
});
const document = record({ schema: text, target: text, entries: list(entry) });

/** Null when the document, of today's schema, is a baseline. */
export const firstDefect: Check = document;

/** `entries[3].samples[0].metrics["latency.p99"].point` */
export function pathText(path: Path): string {
  return path.map((key, index) => {
    if (typeof key === 'number') return `[${key}]`;
    if (!/^\w+$/.test(key)) return `[${JSON.stringify(key)}]`;
    return index === 0 ? key : `.${key}`;
  }).join('');
}

/** What a document without a defect is. */
export interface BaselineDocument {
  readonly target: string;
  readonly entries: readonly {
    readonly id: string;
    readonly commit: string | null;
    readonly time: string;
    readonly committed?: string;
    readonly tool: string;
    readonly fingerprint: Fingerprint;
    readonly samples: readonly SampleGroup[];
    readonly reference?: Readonly<Record<string, number>>;
    readonly accepted?: readonly AcceptedChange[];
    readonly evidence?: StoredEvidence;
    readonly definitions?: readonly Metric[];
    readonly histograms: Readonly<Record<string, string>>;
  }[];
}

/** Two entries of one id, or two samples of one metric: which of them counts would be a guess. */
export function firstRepeated({ entries }: BaselineDocument): Defect | null {
  const ids = new Map<string, number>();
  for (const [index, { id, samples }] of entries.entries()) {
    const earlier = ids.get(id);
    if (earlier !== undefined) return { path: ['entries', index, 'id'], message: `is that of entries[${earlier}] too: delete one of the two lines` };
    ids.set(id, index);
    const seen = new Set<string>();
    for (const [at, { scenario, metrics }] of samples.entries()) {
      for (const metric of Object.keys(metrics)) {
        const key = `${metric}\n${scenario ?? ''}`; // no scenario is called ''
        if (seen.has(key)) return { path: ['entries', index, 'samples', at, 'metrics', metric], message: 'stands there twice for the same scenario' };
        seen.add(key);
      }
    }
  }
  return null;
}
