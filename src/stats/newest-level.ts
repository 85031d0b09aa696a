/** A history in time order and a new run -> where its newest runs are better than those before them, how far the new one is from these alone. */
import { mean } from './mean.ts';
import { deviation, type Deviation, type History, type NewRun } from './prediction.ts';
import { median } from './sample.ts';
import { studentUpperTail } from './student.ts';

/** What became better longer ago than this has widened the spread by itself: a lost improvement is then within nothing [test/judge/newest-level.test.ts]. */
const NEWEST = 3;
/** Runs before them, without which there is no level that they could have left. */
const BEFORE = 5;

export interface FromNewest extends Deviation {
  /** How many runs are on the newest level. */
  readonly runs: number;
}

/**
 * The median of a whole history is the old level until half of its runs are on a new one. So the mean of the last one, two and three is
 * tested against the runs before, one-sided at `error` each; the clearest of these tests counts. The new level then goes as far
 * back as single runs lie nearer to it than to the old one, and the new run's deviation is that from its median, with the
 * spread that the runs of both levels have around their own. null: no sign of a new level, or the history is too short
 * to have one. `better`: 1 where a smaller point is better, -1 where a larger one is.
 */
export function fromNewestLevel(history: History, run: NewRun, better: 1 | -1, error: number): FromNewest | null {
  const { points, weight = 1, fitted = 0 } = history;
  // What is no better than the median of all is hardly better than that of the runs before, and by no test: most histories end here.
  const all = median(points);
  const starts = Array.from({ length: NEWEST }, (_, i) => points.length - 1 - i).filter((from) => from >= BEFORE && better * (mean(points.slice(from)) - all) < 0);
  const tests = starts.map((from) => ({ from, p: pOfBetter(history, from, better) }));
  const clearest = tests.toSorted((a, b) => a.p - b.p)[0];
  if (clearest === undefined || clearest.p > error) return null;
  const from = beginOf(points, clearest.from);
  const [old, centre] = [median(points.slice(0, from)), median(points.slice(from))];
  const runs = points.length - from;
  const { leverage, classSpread } = run.apart ?? { leverage: 0, classSpread: 0 };
  const { standardError, df } = deviation(
    { ...history, points: points.map((point, i) => (i < from ? point - old + centre : point)), fitted: fitted + 1 },
    { ...run, apart: { leverage: leverage + 1 / (weight * runs) - 1 / (weight * points.length), classSpread } },
  );
  return { centre, difference: run.point - centre, standardError, df, runs };
}

/** One-sided p that the mean of the runs since `from` is no better than those before. */
function pOfBetter(history: History, from: number, better: 1 | -1): number {
  const { points, weight = 1 } = history;
  // A mean varies less than the single run that a deviation is made for.
  const apart = { leverage: 1 / (weight * (points.length - from)) - 1, classSpread: 0 };
  const { difference, standardError, df } = deviation({ ...history, points: points.slice(0, from) }, { point: mean(points.slice(from)), standardError: 0, df: 1, apart });
  const gain = -better * difference;
  return standardError > 0 ? studentUpperTail(gain / standardError, df) : gain > 0 ? 0 : 1;
}

function beginOf(points: readonly number[], from: number): number {
  const [old, now] = [median(points.slice(0, from)), mean(points.slice(from))];
  let begin = from;
  while (begin > BEFORE && Math.abs((points[begin - 1] ?? old) - now) < Math.abs((points[begin - 1] ?? old) - old)) begin -= 1;
  return begin;
}
