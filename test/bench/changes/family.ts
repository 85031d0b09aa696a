/**
 * Made series as one of so many metrics of a target, of which it alone changes -> family.md: what it costs to be right about all of them. By hand:
 * `npm run compile && node build/test/bench/changes/family.js [seeds]`, a minute.
 */
import { writeFileSync } from 'node:fs';
import { minimumOf } from '../../../src/history/minimum.ts';
import { pointsOf } from '../../../src/history/points.ts';
import { matters } from '../../../src/history/scale.ts';
import { seriesOf } from '../../../src/history/series.ts';
import { ChangeDetector, STRONG } from '../../../src/stats/change-points.ts';
import { quantile, sorted } from '../../../src/stats/sample.ts';
import { baselineOf } from './ours.ts';
import { scoreOf, sum, type Alarm, type Score } from './score.ts';
import { KINDS, makeSeries, type MadeSeries } from './series.ts';

const SEEDS = Number(process.argv[2] ?? 40);
const METRICS = [1, 4, 10, 20] as const;
/** A change is told once, though its place moves and several kinds of machine see it. */
const SAME = 15;

type Sight = Alarm & { readonly place: number; readonly p: number };

/** Everything that was seen, entry by entry. */
function seenIn(made: MadeSeries): readonly Sight[] {
  const baseline = baselineOf(made);
  const places = new Map(baseline.entries.map(({ id }, i) => [id, i]));
  return seriesOf(baseline, []).flatMap((raw) => {
    const minimum = minimumOf(raw.metric);
    const detector = new ChangeDetector((before, after) => matters(Math.exp(before), Math.exp(after), minimum));
    const points = pointsOf(raw).map(({ id, normalised }) => ({ at: places.get(id) ?? 0, normalised }));
    return points.flatMap(({ at, normalised }) => {
      detector.append(Math.log(normalised));
      return detector.changes().map(({ index, difference, scanned }): Sight => ({ at, direction: Math.sign(difference), place: points[index]?.at ?? 0, p: scanned }));
    });
  }).toSorted((a, b) => a.at - b.at);
}

/** By Benjamini and Hochberg the p of the only one that changed among so many counts as often. */
function told(seen: readonly Sight[], metrics: number): readonly Alarm[] {
  const before: Sight[] = [];
  return seen.filter((one) => {
    if (one.p * metrics >= STRONG || before.some(({ direction, place }) => direction === one.direction && Math.abs(place - one.place) <= SAME)) return false;
    before.push(one);
    return true;
  });
}

const scores = METRICS.map(() => ({ changing: [] as Score[], still: [] as Score[] }));
for (const kind of KINDS) {
  for (let i = 0; i < SEEDS; i += 1) {
    const made = makeSeries(kind, 2 * i + 1);
    const seen = seenIn(made);
    for (const [at, metrics] of METRICS.entries()) scores[at]?.[kind.sizes.length === 0 ? 'still' : 'changing'].push(scoreOf(made, told(seen, metrics)));
  }
}

const percent = (part: number, of: number): string => `${Math.round((100 * part) / of)} %`;
const rows = METRICS.map((metrics, at) => {
  const [changing, still] = [sum(scores[at]?.changing ?? []), sum(scores[at]?.still ?? [])];
  const rate = (1000 * still.false) / still.entries;
  const delays = sorted(changing.delays);
  return `| ${metrics} | ${percent(changing.found, changing.alarms)} | ${percent(changing.found, changing.changes)} | ${Math.round(quantile(delays, 0.5))}, ${Math.round(quantile(delays, 0.9))} | ${rate.toFixed(2)} | ${(rate * metrics).toFixed(1)} |`;
});
writeFileSync('test/bench/changes/family.md', `# One metric of many

The series of result.md (${SEEDS} of each kind), each as one of so many metrics of a target of which no other changes: what Tailgate then asks of it is p < ${STRONG} divided by their number.
Where several metrics change with the same commits less is asked, so that this is the worst case. False alarms are of a metric in which nothing changes, and of all of them together if they erred apart from each other.

| metrics | precision | recall | entries until it is told: median, 9 in 10 | false alarms in 1,000 entries, of one metric | of all |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`);
