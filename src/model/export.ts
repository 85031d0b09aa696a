/** Where the figures of a run go besides its reports, as the config says it. Nothing of it is secret, and none of it is kept in a run: `${NAME}` stands as it is written. */

export type Export = FileExport | OtlpExport | WebhookExport;

interface Entry {
  /** Where it stands in the config's list, from 0; absent: the config has no list. */
  readonly place?: number;
}

export interface FileExport extends Entry {
  readonly kind: 'openmetrics' | 'csv' | 'emf';
  /** Relative to the repository, or absolute; null (of `emf` only): standard output. */
  readonly file: string | null;
  /** Of `emf`: CloudWatch's namespace. */
  readonly namespace: string;
}

/** A text with `${NAME}` for what stands in the environment. */
export type EnvText = string;

export interface OtlpExport extends Entry {
  readonly kind: 'otlp';
  /** Of the collector, or of its metrics: `/v1/metrics` is added where it does not end with it. */
  readonly endpoint: EnvText;
  readonly headers: Readonly<Record<string, EnvText>>;
  /** Whether headers from the environment may be sent without encryption to other machines than this one. */
  readonly allowHttp: boolean;
}

export interface WebhookExport extends Entry {
  readonly kind: 'webhook';
  readonly url: EnvText;
  readonly headers: Readonly<Record<string, EnvText>>;
  readonly on: readonly Occasion[];
  /** Globs on the branch that was measured. */
  readonly branches: readonly string[];
  /** Whether it may be told without encryption on other machines than this one. */
  readonly allowHttp: boolean;
}

/** What a webhook is told: `fail` of every run that ends red, what the report says of others, or that nothing fails any more, after a run of the same branch that failed. */
export type Occasion = 'fail' | 'warn' | 'inconclusive' | 'recovery';

/** One quantity of a run, in base units: seconds, bytes, ratios. The points of a family differ in their labels. */
export interface MetricFamily {
  /** Lower case, words parted by `_`, without prefix and unit: `latency`, `cold_start_cpu`. */
  readonly name: string;
  readonly unit: ExportUnit | null;
  readonly help: string;
  readonly points: readonly MetricPoint[];
}

export type ExportUnit =
  | 'seconds' | 'bytes' | 'ratio' | 'requests_per_second' | 'seconds_per_request' | 'bytes_per_request' | 'per_request' | 'usd_per_million_invocations';

export interface MetricPoint {
  /** Names are ours; values are anybody's text. */
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}
