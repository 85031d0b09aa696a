/**
 * Runs every rule over made series with known changes and writes result.md. By hand:
 * `npm run compile && node build/test/bench/changes/changes.js [seeds]`, some minutes.
 * Constants of the detector were chosen on even seeds; what is reported is of odd ones.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { historyOf } from '../../../src/history/history.ts';
import { quantile, sorted } from '../../../src/stats/sample.ts';
import { makeDrift } from './drift.ts';
import { baselineOf, seenOf } from './ours.ts';
import { RULES } from './rules.ts';
import { scoreOf, sum, type Score } from './score.ts';
import { KINDS, makeSeries, NOISE } from './series.ts';

const SEEDS = Number(process.argv[2] ?? 40);
const seeds = Array.from({ length: SEEDS }, (_, i) => 2 * i + 1);

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * part) / of)} %`);
const middle = (values: readonly number[], p: number): string => (values.length === 0 ? '–' : String(Math.round(quantile(sorted(values), p))));
const perThousand = (score: Score): string => ((1000 * score.false) / score.entries).toFixed(2);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const scores = RULES.map(({ name, says }) => ({
  name,
  byKind: KINDS.map((kind) => sum(seeds.map((seed) => { const made = makeSeries(kind, seed); return scoreOf(made, says(made)); }))),
}));
const quiet = KINDS.map(({ sizes }) => sizes.length === 0);
const pick = (byKind: readonly Score[], which: boolean): Score => sum(byKind.filter((_, i) => quiet[i] === which));

const summary = table(['rule', 'precision', 'recall', 'entries until it is told: median, 9 in 10', 'false alarms in 1,000 entries with changes', 'without any change'], scores.map(({ name, byKind }) => {
  const [changing, still] = [pick(byKind, false), pick(byKind, true)];
  return [name, percent(changing.found, changing.alarms), percent(changing.found, changing.changes), `${middle(changing.delays, 0.5)}, ${middle(changing.delays, 0.9)}`, perThousand(changing), perThousand(still)];
}));
const recall = table(['series', ...RULES.map(({ name }) => name)], KINDS.flatMap(({ name, sizes }, i) => (sizes.length === 0 ? [] : [[name, ...scores.map(({ byKind }) => {
  const score = byKind[i];
  return score === undefined ? '' : `${percent(score.found, score.changes)}, ${percent(score.found, score.alarms)}`;
})]])));
const falseAlarms = table(['series', ...RULES.map(({ name }) => name)], KINDS.flatMap(({ name, sizes }, i) => (sizes.length > 0 ? [] : [[name, ...scores.map(({ byKind }) => perThousand(byKind[i] ?? sum([])))]])));

/** Entries from the first step on at which a rule had told the drift, if it did at all. */
const drifts = [10, 25, 50].map((every) => {
  const made = seeds.slice(0, Math.ceil(SEEDS / 2)).map((seed) => makeDrift(every, seed));
  const found = made.map((one) => {
    const whole = baselineOf(one.series);
    for (let at = one.from; at <= one.series.values.length; at += 10) {
      const { findings } = historyOf(seenOf(whole, at));
      const creep = findings.find(({ kind }) => kind === 'creep');
      if (creep !== undefined) return { at: at - one.from, size: creep.what.change?.point ?? 0 };
    }
    return null;
  }).flatMap((one) => one ?? []);
  const ends = made.flatMap(({ series }) => historyOf(seenOf(baselineOf(series), series.values.length)).findings.filter(({ kind }) => kind === 'creep').slice(0, 1).map(({ what }) => what.change?.point ?? 0));
  const others = RULES.map(({ says }) => made.filter(({ series, from, to }) => says(series).some(({ at, direction }) => at >= from && at <= to + 60 && direction > 0)).length);
  return [`20 × 0.9 %, one in ${every} entries`, percent(found.length, made.length), `${middle(found.map(({ at }) => at), 0.5)}`, ends.length === 0 ? '–' : `+${(100 * quantile(sorted(ends), 0.5)).toFixed(1)} %`, ...others.map((count) => percent(count, made.length))];
});
const still = seeds.flatMap((seed) => KINDS.filter(({ sizes }) => sizes.length === 0).map((kind) => historyOf(seenOf(baselineOf(makeSeries(kind, seed)), makeSeries(kind, seed).values.length)).findings.some(({ kind: what }) => what === 'creep')));
const driftTable = table(['drift', 'told by the creep guard', 'entries since its beginning, median', 'size told at the end, median', ...RULES.map(({ name }) => `any alarm upwards: ${name}`)], drifts);

const all = scores[0] === undefined ? 0 : sum(scores[0].byKind).entries;
writeFileSync('test/bench/changes/result.md', `# Change points: what is found, what is missed, what is imagined

${SEEDS} series of 400 entries of each of ${KINDS.length} kinds (${all.toLocaleString('en')} entries, ${sum(scores[0]?.byKind ?? []).changes.toLocaleString('en')} changes), odd seeds from 1; the detector's constants were chosen on even seeds. One run varies by ${100 * NOISE} % (SD on logs).
${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}. Made with \`node build/test/bench/changes/changes.js ${SEEDS}\`; nothing in it depends on the machine.

Every rule sees one entry after the other and speaks when it would have spoken then; Tailgate sees what its job on main sees, with the baseline file thinned and read again from earlier versions as far as a job does, and tells each change once. A change counts as found when an alarm of its direction comes within 60 entries and, where the rule tells a place, at most 15 entries off;
an alarm is false when it is of no such change. Rules that compare with the run before or with a mean say the same of a change in several entries: that is not held against them. None of the peers tells kinds of machine apart or knows a reference
workload, so that on \`hosted\` they see what their users would. The smallest change that Tailgate tells is 2 %: half a standard deviation is 2.5 % here, and a step of it that is told 20 entries off is counted as false and as missed.

What the same rules say of series that others published stands in [published.md](published.md).

${summary}

## By kind of series: recall, precision

${recall}

## False alarms in 1,000 entries in which nothing changed

${falseAlarms}

## Drifts

No step of a drift can be told from noise. The creep guard holds the newest level against the best one that lasted; asked after every tenth entry. On ${still.length} series of 400 entries in which nothing changed it spoke in ${still.filter(Boolean).length}.

${driftTable}
`);
