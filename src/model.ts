/**
 * The words of Tailgate as types, and nothing that behaves. Every stage imports this file; the glossary in
 * `.github/CONTRIBUTING.md` explains the words. Units everywhere: time in milliseconds, size in bytes, a ratio as a
 * ratio (0.05 is five per cent). Text such as "5 %" exists only where a report is written.
 */

// ---------------------------------------------------------------------------------------------- problems and warnings

/** Something the user can put right: what is wrong, where, and what to write instead. Refusals are values, not throws. */
export interface Problem {
  /** The file it stands in, as the user named it; null for a command-line flag or an Action input. */
  readonly file: string | null;
  /** 1-based line and column in that file, when known. */
  readonly line: number | null;
  readonly column: number | null;
  /** The path inside the document or the flag's name: `targets.api.scenarios.list.request.path`, `--time`. */
  readonly path: string;
  /** A sentence: what is wrong. */
  readonly message: string;
  /** What to write instead; null when the message already says it. */
  readonly hint: string | null;
}

/** The answer of everything that may refuse: a value, or all problems at once. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Statistical or practical doubt, as data: it stands beside the number it is about and is phrased in `report/`. */
export type Warning =
  /** Fewer launches than an honest interval needs. */
  | { readonly kind: 'few-launches'; readonly launches: number; readonly needed: number }
  /** Fewer requests in a launch than the quantile needs (2,000 for p99). */
  | { readonly kind: 'few-requests'; readonly requests: number; readonly needed: number }
  /** The load generator was busy for this share of its core: latencies contain its own queueing. */
  | { readonly kind: 'generator-saturated'; readonly busy: number }
  /** A constant rate was asked for and the generator sent late: share of requests later than 1 ms, worst lateness in ms. */
  | { readonly kind: 'generator-late'; readonly share: number; readonly worst: number }
  /** The service closes connections: each of these responses includes making a new one. */
  | { readonly kind: 'reconnects'; readonly share: number }
  /** The warm-up ended at its longest without settling. */
  | { readonly kind: 'not-settled'; readonly seconds: number }
  /** History shorter than what an accusation needs; below it only changes beyond `beyond` (ratio) are called. */
  | { readonly kind: 'short-history'; readonly entries: number; readonly needed: number; readonly beyond: number }
  /** The value lies so near its absolute limit that this run cannot say on which side. */
  | { readonly kind: 'near-limit'; readonly limit: number; readonly lower: number; readonly upper: number }
  /** Baseline entries left out of a comparison because they are of another machine or another workload. */
  | { readonly kind: 'entries-left-out'; readonly entries: number; readonly reason: 'machine' | 'workload' };

// ---------------------------------------------------------------------------------------------------------- metrics

export type Unit =
  | 'ms' | 'bytes' | 'ratio' | 'count' | 'requests/s'
  | 'ms/request' | 'bytes/request' | 'count/request' | 'bytes/1000 requests';

export type Better = 'lower' | 'higher';

/**
 * How a sample's values become its point, and so how its standard error is found.
 * - `exact`: one noise-free number; compared exactly.
 * - `mean-of-launches`: one value a launch; the point is their geometric mean (arithmetic when a value is 0).
 * - `median-of-starts`, `p90-of-starts`, `min-of-starts`: one value a start; the point is that quantile.
 * - `total`: counted over the whole run (errors): judged as it stands.
 */
export type Statistic = 'exact' | 'mean-of-launches' | 'median-of-starts' | 'p90-of-starts' | 'min-of-starts' | 'total';

/** What is read, with its statistic, dotted: `latency.p99`. `src/metrics.ts` has the catalogue. */
export interface Metric {
  readonly name: string;
  readonly unit: Unit;
  readonly better: Better;
  readonly statistic: Statistic;
}

// ----------------------------------------------------------------------------------------------------------- config

/** What the user wrote, checked, with defaults filled in and units parsed. */
export interface Config {
  readonly version: 1;
  /** Where it was read from, for messages; null when it was made from flags or inputs. */
  readonly file: string | null;
  readonly targets: readonly Target[];
  /** The user's rules, top to bottom; the defaults of `judge/defaults.ts` come after them. */
  readonly budgets: readonly Budget[];
  readonly policy: Policy;
}

export interface Policy {
  readonly onInconclusive: 'pass' | 'fail';
  readonly onMissingBaseline: 'pass' | 'fail';
}

/** What is under test. Functions and commands are kinds of their own and join this union. */
export type Target = ServerTarget;

export interface ServerTarget {
  readonly kind: 'server';
  readonly name: string;
  /** Working directory, relative to the checkout. */
  readonly directory: string;
  /** Run once per checkout before anything is measured; null when there is nothing to do. */
  readonly setup: string | null;
  /** The command that starts it; null for a target that is only weighed. A string goes through `/bin/sh` when it needs one. */
  readonly start: string | readonly string[] | null;
  readonly env: Readonly<Record<string, string>>;
  /** A TCP port on 127.0.0.1 (`PORT`, `{port}`), or a Unix socket (`PORT`, `{socket}`: its path). */
  readonly listen: 'port' | 'socket';
  readonly protocol: 'http' | 'https';
  readonly ready: Ready;
  /** How long it may take to end after SIGTERM, ms. */
  readonly stopTimeout: number;
  readonly coldStart: ColdStart | null;
  readonly package: Package | null;
  readonly scenarios: readonly Scenario[];
}

/** When the target counts as started: the first response with a fitting status (and body) to a GET of `path`. */
export interface Ready {
  readonly path: string;
  /** Accepted status codes; null accepts 200-399. */
  readonly status: readonly number[] | null;
  /** ms */
  readonly timeout: number;
}

export interface ColdStart {
  /** Fresh processes measured; one more is started first and thrown away. */
  readonly runs: number;
}

export interface Package {
  readonly path: string;
  readonly format: 'directory' | 'file' | 'npm' | 'zip';
  /** Glob patterns left out (directory and zip). */
  readonly ignore: readonly string[];
}

/** A named workload on a target, with its load shape. */
export interface Scenario {
  readonly name: string;
  /** One or more; several are sent in turn on each connection. */
  readonly requests: readonly Request[];
  readonly load: Load;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Exactly the bytes to send as UTF-8 text; null for none. Files are read and JSON is written out by `config/`. */
  readonly body: string | null;
  readonly expect: Expectation;
}

export interface Expectation {
  /** Accepted status codes; null accepts 200-299. */
  readonly status: readonly number[] | null;
  /** What the body must be: the exact text, a text it contains, or JSON that is deeply equal; null accepts any. */
  readonly body: { readonly kind: 'text' | 'contains'; readonly value: string } | { readonly kind: 'json'; readonly value: unknown } | null;
}

export type Load =
  /** Closed loop: each connection sends its next request when the last is answered. */
  | { readonly kind: 'connections'; readonly connections: number; readonly pipelining: number; readonly timeout: number }
  /** Constant rate (requests/s over all connections) from intended send times. */
  | { readonly kind: 'rate'; readonly rate: number; readonly connections: number; readonly timeout: number };

/** A rule on a metric. `target`, `scenario` and `metric` are globs (`*`); the first rule that matches is the only one. */
export interface Budget {
  readonly target: string;
  readonly scenario: string;
  readonly metric: string;
  /** Absolute, in the metric's unit. For a `higher` metric the value must not fall below it. */
  readonly limit: Tiers | null;
  /** Largest accepted relative change for the worse, as a ratio; changes smaller than `floor` (absolute) never count. */
  readonly tolerance: (Tiers & { readonly floor: number }) | null;
  readonly origin: 'config' | 'default';
  /** 1-based line in the config, for annotations. */
  readonly line: number | null;
}

/** What is wanted and what is allowed; at least one is set. */
export interface Tiers {
  readonly warn: number | null;
  readonly fail: number | null;
}

// ------------------------------------------------------------------------------------------------------------- plan

/** One of the two builds. */
export type Side = 'base' | 'head';

/** `none`: absolute limits only. `side-by-side` measures two builds in turn. */
export type CompareMode = 'stored' | 'side-by-side' | 'none';

/** What to measure, in which order: seeded, decided before anything starts. */
export interface Plan {
  readonly seed: number;
  readonly compare: CompareMode;
  readonly targets: readonly TargetPlan[];
}

export interface TargetPlan {
  readonly target: Target;
  readonly sides: readonly Side[];
  /** Single starts in order; the first of each side is thrown away. Empty when cold starts are not asked for. */
  readonly coldStarts: readonly Side[];
  readonly launches: readonly LaunchPlan[];
}

/** One start-to-stop life of each side's process; the unit of replication. */
export interface LaunchPlan {
  readonly index: number;
  /** Which side is started first. */
  readonly order: readonly Side[];
  readonly scenarios: readonly ScenarioPlan[];
}

export interface ScenarioPlan {
  readonly scenario: Scenario;
  /** Measuring time a side, ms. */
  readonly measure: number;
  /** Shortest and longest warm-up a side, ms. */
  readonly warmUp: { readonly shortest: number; readonly longest: number };
  /** Orders of the blocks' four slices are drawn from this. */
  readonly seed: number;
}

// -------------------------------------------------------------------------------------------------------------- run

/** All the measurements of one metric on one side. */
export interface Sample {
  readonly target: string;
  /** null for what belongs to the target as a whole: cold starts, package. */
  readonly scenario: string | null;
  readonly side: Side;
  readonly metric: Metric;
  /** Hash of what was done to get it (requests, load, probe settings): unequal hashes are never compared. */
  readonly workload: string;
  /** One per launch, per start, or a single one: see `Statistic`. Finite, never negative. */
  readonly values: readonly number[];
  readonly point: number;
  readonly warnings: readonly Warning[];
}

/** Responses of one scenario on one side, merged over the launches. */
export interface LatencyHistogram {
  readonly target: string;
  readonly scenario: string;
  readonly side: Side;
  /** HDR histogram of microseconds, V2 compressed, base64; merges by addition. */
  readonly encoded: string;
  readonly requests: number;
}

/** How requests failed, each counted apart. */
export interface ErrorCounts {
  readonly status: number;
  readonly timeout: number;
  readonly connection: number;
  readonly body: number;
}

/** The four ways to fail and the requests they were counted over, per scenario and side. */
export interface RequestCounts {
  readonly target: string;
  readonly scenario: string;
  readonly side: Side;
  readonly answered: number;
  readonly errors: ErrorCounts;
}

/** Why a target or scenario could not be measured. Never a regression, always told. */
export interface Failure {
  readonly target: string;
  readonly scenario: string | null;
  readonly side: Side;
  readonly kind:
    | 'setup-failed' | 'start-failed' | 'not-ready' | 'foreign-listener' | 'died' | 'wrong-answers' | 'no-answers'
    | 'not-measurable' | 'package' | 'interrupted';
  /** One sentence with the figures. */
  readonly message: string;
  readonly hint: string | null;
  /** The last lines of the target's log, as it wrote them: untrusted. */
  readonly log: readonly string[];
}

/** A metric that this machine cannot give, and why (no /proc, no taskset ...). */
export interface Absent {
  readonly metric: string;
  readonly reason: string;
}

/** What two measurements must share to be compared as numbers. */
export interface Fingerprint {
  readonly cpu: string;
  readonly cores: number;
  readonly arch: string;
  readonly os: string;
  /** Name of the hosted runner's image without its version, or null. */
  readonly image: string | null;
  /** What runs the target, when its start command tells (`node 24`, `python 3.11`), else null. */
  readonly runtime: string | null;
  /** Whether generator and target were kept on different cores. */
  readonly pinned: boolean;
  /** Goes up when Tailgate measures in another way. */
  readonly protocol: number;
}

/** Where a run took place: for people and, as a fingerprint, for comparing. */
export interface Environment {
  readonly tool: string;
  readonly node: string;
  readonly kernel: string;
  /** bytes */
  readonly memory: number;
  readonly fingerprints: Readonly<Record<string, Fingerprint>>;
}

export interface Checkout {
  readonly commit: string | null;
  readonly branch: string | null;
  readonly dirty: boolean;
}

/** Where the time went, ms. */
export interface TimeSpent {
  readonly load: number;
  readonly warmUp: number;
  readonly coldStarts: number;
  readonly startAndStop: number;
  readonly total: number;
}

/** Everything measured: enough to judge and to render again. Saved as `run.json`. */
export interface Run {
  readonly schema: 'tailgate.run/1';
  /** Unique; a baseline entry keeps it so that merging twice changes nothing. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly seed: number;
  readonly compare: CompareMode;
  /** False until the last measurement is in: a cancelled run stays false. */
  readonly complete: boolean;
  readonly head: Checkout;
  readonly base: Checkout | null;
  readonly environment: Environment;
  readonly time: TimeSpent;
  readonly launches: number;
  readonly samples: readonly Sample[];
  readonly histograms: readonly LatencyHistogram[];
  readonly requests: readonly RequestCounts[];
  readonly failures: readonly Failure[];
  readonly absent: readonly Absent[];
  /** The rules it was measured under, so that `judge` needs no config. */
  readonly budgets: readonly Budget[];
  readonly policy: Policy;
}

// --------------------------------------------------------------------------------------------------------- baseline

/** A stored sample and where it came from, one per run of the default branch. */
export interface BaselineEntry {
  readonly id: string;
  readonly commit: string | null;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly tool: string;
  readonly fingerprint: Fingerprint;
  readonly samples: readonly StoredSample[];
  /** Scenario name -> encoded histogram; dropped from the oldest entries first. */
  readonly histograms: Readonly<Record<string, string>>;
}

export interface StoredSample {
  readonly scenario: string | null;
  readonly metric: string;
  readonly workload: string;
  readonly point: number;
  /** Per launch or start; empty once thinned. */
  readonly values: readonly number[];
}

export interface Baseline {
  readonly target: string;
  /** Oldest first. */
  readonly entries: readonly BaselineEntry[];
}

// ------------------------------------------------------------------------------------------------------- comparison

export interface Interval {
  /** Two-sided confidence, 0-1: 0.98 leaves 1 % on each side. */
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Estimate {
  readonly point: number;
  readonly standardError: number;
  readonly interval: Interval;
}

export type NotComparedReason =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'no-baseline' }
  | { readonly kind: 'new-metric' }
  | { readonly kind: 'other-machine'; readonly differs: readonly { readonly field: string; readonly then: string; readonly now: string }[] }
  | { readonly kind: 'other-workload' };

/** The change between two samples, or why there is none. */
export interface Comparison {
  readonly target: string;
  readonly scenario: string | null;
  readonly metric: Metric;
  readonly head: Estimate;
  /** The other side's point: the median of the history, or base's own. null when not compared. */
  readonly base: number | null;
  /** Relative change head/base - 1; null when not compared or base is 0. Its interval is for the true change. */
  readonly change: Estimate | null;
  /** One-sided p: how likely a change for the worse this large is without a true one. null when exact or not compared. */
  readonly p: number | null;
  /** The smallest true change for the worse that this comparison would have caught nine times in ten, as a ratio. */
  readonly noiseFloor: number | null;
  readonly method: 'exact' | 'stored' | 'side-by-side' | 'none';
  readonly notCompared: NotComparedReason | null;
  /** Baseline entries used. */
  readonly entries: number;
  readonly warnings: readonly Warning[];
}

// ---------------------------------------------------------------------------------------------------------- verdict

export type VerdictKind = 'improved' | 'unchanged' | 'regressed' | 'over-budget' | 'inconclusive' | 'not-compared';
export type Severity = 'none' | 'warn' | 'fail';
export type Outcome = 'pass' | 'warn' | 'inconclusive' | 'fail';

export interface Verdict {
  readonly comparison: Comparison;
  /** null: shown, not gated. */
  readonly budget: Budget | null;
  readonly verdict: VerdictKind;
  readonly severity: Severity;
  /** What is missing before an inconclusive one could be decided; null otherwise. */
  readonly settle: Settle | null;
  readonly warnings: readonly Warning[];
}

/** What would settle an inconclusive verdict, as far as it can be computed. */
export type Settle =
  | { readonly kind: 'launches'; readonly launches: number }
  | { readonly kind: 'entries'; readonly entries: number }
  /** The spread from run to run is larger than the tolerance: stored numbers cannot decide it. */
  | { readonly kind: 'beyond-stored'; readonly noiseFloor: number }
  | { readonly kind: 'load'; readonly busy: number };

/** What the gate says of a run, before it is put into words. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
  readonly counts: Readonly<Record<VerdictKind | 'compared', number>>;
}
