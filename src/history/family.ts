/** What changed in all metrics of a target -> the changes that chance explains as well, since so many metrics were looked at. */
import type { Baseline, Series } from '../model.ts';
import { STRONG } from '../stats/change-points.ts';
import { benjaminiHochberg } from '../stats/multiplicity.ts';

/** Points without which no change can be found. */
const FEWEST = 8;

/** A change that has a p; `from` and `to` are places among all entries. */
interface Sight {
  readonly key: string;
  readonly figure: string;
  readonly index: number;
  readonly p: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Twenty metrics, each told when p < 0.001, are wrong twenty times as often as one. So the metrics of a commit are a family: of those whose
 * change may have come with the same commits, p is adjusted by Benjamini and Hochberg among all that were looked at. What one metric
 * alone shows has to be surer; what several show together hardly. By series, the indices of what is left to chance.
 */
export function chanceIn(baseline: Baseline, series: readonly Series[]): ReadonlyMap<string, ReadonlySet<number>> {
  const looked = new Set(series.filter(({ current, metric, points }) => current && metric.statistic !== 'exact' && points.length >= FEWEST).map(figureOf));
  const sights = sightsOf(baseline, series);
  const chance = new Map<string, Set<number>>();
  for (const { key, figure, index, p, from, to } of sights) {
    const family = new Map([[figure, p]]);
    for (const other of sights) {
      // What two kinds of machine see of a metric is seen of one metric.
      if (other.key !== key && other.from < to && from < other.to) family.set(other.figure, Math.min(other.p, family.get(other.figure) ?? 1));
    }
    const others = Math.max(0, looked.size - family.size);
    const [adjusted = 1] = benjaminiHochberg([...family.values(), ...Array.from({ length: others }, () => 1)]);
    if (adjusted >= STRONG) chance.set(key, (chance.get(key) ?? new Set<number>()).add(index));
  }
  return chance;
}

function sightsOf({ entries }: Baseline, series: readonly Series[]): readonly Sight[] {
  const order = new Map(entries.map(({ id }, i) => [id, i]));
  return series.flatMap((one) => one.changes.flatMap(({ index, p, state, range: { after, upTo } }): readonly Sight[] => {
    const place = (at: number): number => order.get(one.points[at]?.id ?? '') ?? 0;
    return p === null || state === 'weak' ? [] : [{ key: one.key, figure: figureOf(one), index, p, from: place(after.index), to: place(upTo.index) }];
  }));
}

const figureOf = ({ scenario, metric }: Pick<Series, 'scenario' | 'metric'>): string => JSON.stringify([scenario, metric.name]);
