/** A metric -> the quantity that it is of: a name, the statistic read of it, and a base unit. */
import { metricNames } from '../metrics.ts';
import type { ExportUnit, Metric, Unit } from '../model.ts';

export interface Quantity {
  readonly name: string;
  /** What tells it from others of its name; never `quantile`, which belongs to summaries alone. */
  readonly labels: Readonly<Record<string, string>>;
  readonly unit: ExportUnit | null;
  /** A value of the metric in `unit`. */
  readonly inUnit: (value: number) => number;
}

/** Last parts of names that are statistics of what stands before them. */
const STATISTICS: readonly string[] = ['p10', 'p50', 'p90', 'p99', 'tail', 'max', 'min', 'mean', 'peak'];

const UNITS: Readonly<Record<Unit, readonly [ExportUnit | null, number]>> = {
  'ms': ['seconds', 1000], 'ms/request': ['seconds_per_request', 1000], 'bytes': ['bytes', 1], 'bytes/request': ['bytes_per_request', 1], 'bytes/1000 requests': ['bytes_per_request', 1000],
  'ratio': ['ratio', 1], 'requests/s': ['requests_per_second', 1], 'count': [null, 1], 'count/request': ['per_request', 1], 'USD/million': ['usd_per_million_invocations', 1],
  'number': [null, 1], 'number/request': ['per_request', 1],
};

/**
 * Names are made of the catalogue's alone. What a service, a tool or a rule named is a label of `custom`: any text may be one, and
 * nobody's spelling makes a name that means something else.
 */
export function quantityOf({ name, unit, word }: Metric): Quantity {
  const [base, divisor] = UNITS[unit];
  const in_ = { unit: base, inUnit: (value: number): number => (divisor === 1 ? value : tidy(value / divisor)) };
  if (!metricNames.includes(name)) return { name: 'custom', labels: { metric: name, ...(word === undefined ? {} : { unit: word }) }, ...in_ };
  const { stem, statistic } = parted(name);
  return { name: stem.replace(/[^a-z0-9]+/gu, '_'), labels: statistic === null ? {} : { statistic }, ...in_ };
}

/** `init` stands beside `init.min`: it is the median of the same starts. */
function parted(name: string): { readonly stem: string; readonly statistic: string | null } {
  const dot = name.lastIndexOf('.');
  const last = name.slice(dot + 1);
  if (dot > 0 && STATISTICS.includes(last)) return { stem: name.slice(0, dot), statistic: last };
  const beside = metricNames.some((other) => other.startsWith(`${name}.`) && STATISTICS.includes(other.slice(name.length + 1)));
  return { stem: name, statistic: beside ? 'p50' : null };
}

/** 4.1 / 1000 is 0.0041, whatever binary fractions make of it. */
const tidy = (value: number): number => Number(value.toPrecision(15));
