/** The rules that are held beside each other, by their names. */
import { ours } from './ours.ts';
import { fixedThreshold, interquartile, meanOfLast, otava, type Rule } from './peers.ts';
import type { Alarm } from './score.ts';
import type { MadeSeries } from './series.ts';

const plain = (rule: Rule) => ({ values }: Pick<MadeSeries, 'values'>): readonly Alarm[] => rule(values);
export const RULES: readonly { readonly name: string; readonly says: (series: Pick<MadeSeries, 'values' | 'machines' | 'slower'>) => readonly Alarm[] }[] = [
  { name: 'Tailgate', says: ours },
  { name: 'Apache Otava', says: plain(otava) },
  { name: 'mean of 40 ± 4 SD (Netflix)', says: plain(meanOfLast) },
  { name: 'Q3 + 3 IQR of 30 (rustc-perf)', says: plain(interquartile) },
  { name: '110 % of the run before', says: plain(fixedThreshold(1.1)) },
  { name: '200 % of the run before (github-action-benchmark)', says: plain(fixedThreshold(2)) },
];
