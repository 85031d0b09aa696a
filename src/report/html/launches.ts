/** The changes of the single launches of a metric -> the small points below its interval, and all of them in figures. */
import type { PairedSample } from '../../model.ts';
import { dots } from '../page/chart.ts';
import { folded } from '../page/document.ts';
import { element, type Child } from '../page/markup.ts';
import { table } from '../page/table.ts';
import { repeatsText, type Repeat } from '../replication.ts';
import type { PercentAxis } from './percent-axis.ts';

export interface Launches {
  /** Changes as ratios, in their order: of the first of them, where there are very many. */
  readonly changes: readonly number[];
  /** How many there are in all. */
  readonly all: number;
}

/** Points in a row. */
const MOST_LAUNCHES = 100;

/** Changes of the launches of one metric: in paired blocks where these were measured. What has no ratio is no launch of this list. */
export function launchChanges(metric: string, pairs: readonly PairedSample[]): Launches {
  const all = pairs.find((pair) => pair.metric === metric)?.logRatios.map(Math.expm1).filter(Number.isFinite) ?? [];
  return { changes: all.slice(0, MOST_LAUNCHES), all: all.length };
}

export const NO_LAUNCHES: Launches = { changes: [], all: 0 };

/** Where the points stand in their row. */
const LINE = 22;

/** Those beyond the axis are one arrow at its end. */
export function launchMarks({ changes }: Launches, axis: PercentAxis): Child {
  const inside = changes.filter((ratio) => Math.abs(ratio) <= axis.most);
  const beyond = (out: 1 | -1): Child => {
    const x = axis.of(out * axis.most);
    return changes.some((ratio) => ratio * out > axis.most) ? element('path', { class: 'mark muted', d: `M${x - out * 4},${LINE - 3}l${out * 4},3l${out * -4},3z` }) : null;
  };
  return [inside.length === 0 ? null : dots(inside.map((ratio) => [Math.round(axis.of(ratio)), LINE] as const), 'tiny muted'), beyond(-1), beyond(1)];
}

export interface LaunchRow extends Launches {
  /** What the row is about. */
  readonly what: Child;
  readonly repeat: Repeat;
}

/** As many numbers as `launchMarks` has drawn; nothing where it has drawn none. */
export function launchTable(caption: string, rows: readonly LaunchRow[]): Child {
  const drawn = rows.filter(({ changes }) => changes.length > 0);
  if (drawn.length === 0) return null;
  const counted = ({ repeat, changes, all }: LaunchRow): string => `${all > changes.length ? `the first ${changes.length} of ` : ''}${repeatsText(repeat, all)}`;
  return folded('The grey points in figures', table({
    caption, columns: [{ heading: 'metric' }, { heading: 'measured in' }, { heading: 'change in each, in their order, %', class: 'wide' }],
    rows: drawn.map((row) => [row.what, counted(row), row.changes.map((ratio) => Number((ratio * 100).toPrecision(3))).join(' ')]),
  }));
}
