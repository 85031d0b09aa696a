/** Stored baselines -> what `tailgate baseline list` and `show` print. */
import { metricNames } from '../metrics.ts';
import type { Baseline, BaselineEntry, StoredSample, Unit } from '../model.ts';
import { quantile, sorted } from '../stats/sample.ts';
import { plainText } from './escape.ts';
import { amount, percent, plural } from './format.ts';
import { alignedTable, type Column } from './terminal/columns.ts';

const LIST: readonly Column[] = [
  { heading: 'target', align: 'left', leaves: 0 }, { heading: 'entries', align: 'right', leaves: 0 }, { heading: 'oldest', align: 'left', leaves: 2 },
  { heading: 'newest', align: 'left', leaves: 0 }, { heading: 'commit', align: 'left', leaves: 1 }, { heading: 'machine', align: 'left', leaves: 3 },
];

/** One line a target. */
export function baselineList(baselines: readonly Baseline[], width: number): string {
  return `${alignedTable(LIST, baselines.map(({ target, entries }) => {
    const newest = entries.at(-1);
    const machines = new Set(entries.map((entry) => machineName(entry))).size;
    const cells = [target, String(entries.length), day(entries[0]), day(newest), newest?.commit?.slice(0, 10) ?? '', machines > 1 ? `${machines} kinds` : newest === undefined ? '' : machineName(newest)];
    return { cells: cells.map((cell) => plainText(cell)), paint: plain };
  }), width, plain)}\n`;
}

const SHOW: readonly Column[] = [
  { heading: 'metric', align: 'left', leaves: 0 }, { heading: 'newest', align: 'right', leaves: 0 },
  { heading: 'median', align: 'right', leaves: 2 }, { heading: 'varies', align: 'right', leaves: 1 },
];

/** A table a target: the newest value of each metric, the median over the entries, and the spread between the entries. */
export function baselineTable(baselines: readonly Baseline[], width: number, unitOf: (metric: string) => Unit): string {
  return baselines.map(({ target, entries }) => {
    const newest = entries.at(-1);
    if (newest === undefined) return `${plainText(target)}: no entries\n`;
    const rows = inOrder(newest.samples).map((sample) => {
      const points = entries.flatMap((entry) => entry.samples.filter((s) => s.metric === sample.metric && s.scenario === sample.scenario && s.workload === sample.workload)).map((s) => s.point);
      const unit = unitOf(sample.metric);
      const middle = quantile(sorted(points), 0.5);
      const spread = points.length < 2 || middle === 0 ? '' : percent((Math.max(...points) - Math.min(...points)) / middle);
      const name = sample.scenario === null ? sample.metric : `${sample.scenario}  ${sample.metric}`;
      return { cells: [plainText(name), amount(sample.point, unit), amount(middle, unit), spread], paint: plain };
    });
    return `${plainText(target)}: ${plural(entries.length, 'entry', 'entries')}, the newest of ${day(newest)}${newest.commit === null ? '' : `, commit ${newest.commit.slice(0, 10)}`}\n${alignedTable(SHOW, rows, width, plain)}\n`;
  }).join('\n');
}

function inOrder(samples: readonly StoredSample[]): readonly StoredSample[] {
  const rank = (s: StoredSample): number => metricNames.indexOf(s.metric);
  return [...samples].sort((a, b) => (a.scenario ?? '').localeCompare(b.scenario ?? '', 'en') || rank(a) - rank(b));
}

const plain = (text: string): string => text;
/** Of the commit, where it is known: entries stand in that order, also one that was measured again later. */
const day = (entry: BaselineEntry | undefined): string => (entry?.committed ?? entry?.time ?? '').slice(0, 10);
const machineName = ({ fingerprint }: BaselineEntry): string => `${fingerprint.cpu}, ${plural(fingerprint.cores, 'core')}`;
