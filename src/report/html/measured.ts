/** A run -> how and on what it was measured, what disturbed it, and what the words of the page mean. */
import type { Disturbance, MachineNoise, Run } from '../../model.ts';
import { missingOf } from '../doubts.ts';
import { columnMeaning, verdictKinds, verdictMeaning } from '../glossary.ts';
import { amount, count, percent, plural } from '../format.ts';
import type { ReportInput } from '../input.ts';
import { frequencyText } from '../machine.ts';
import { measuredTables } from '../measured.ts';
import { methodLines } from '../method.ts';
import { noiseCauses } from '../noise-causes.ts';
import { folded, list, section } from '../page/document.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import { table } from '../page/table.ts';
import type { Pen } from '../pen.ts';
import { enumerate, verdictWord } from '../phrases.ts';
import { reproduceCommand, preparation } from '../reproduce.ts';
import { commandBlock } from './findings.ts';

export function howMeasured(input: ReportInput, pen: Pen): Child {
  const { run } = input;
  return section(2, 'method', 'How it was measured',
    list(methodLines(run, pen).map(phrase)), machines(run, pen),
    section(3, 'again-here', 'To measure it again', commandBlock([...preparation(input), reproduceCommand(input)])));
}

/** Of a joined run each shard has a machine of its own. */
function machines(run: Run, pen: Pen): Child {
  const watched = run.shards.length === 0 ? [run] : run.shards;
  const noisy = watched.flatMap(({ machine, environment, shard }) => (machine === null ? [] : [{ machine, fingerprint: Object.values(environment.fingerprints)[0], name: shard === null ? 'this machine' : `shard ${shard.index}` }]));
  if (noisy.length === 0) return null;
  return section(3, 'noise', 'The machine and its noise', noisy.slice(0, MOST_MACHINES).map(({ machine, fingerprint, name }) => together(
    disturbances(machine, name), list(noiseCauses(machine, { cores: fingerprint?.cores ?? 2, pinned: fingerprint?.pinned ?? true }).map(phrase)))), references(run, pen));
}

const MOST_MACHINES = 20;
const MOST_LAUNCHES = 60;

const BAR = { width: 140, height: 12 };

function disturbances(machine: MachineNoise, name: string): Markup {
  const rows = ([['time given to other virtual machines (steal)', machine.steal], ['work that waited for a processor (pressure)', machine.pressure], ['other programs', machine.otherLoad]] as const)
    .flatMap(([what, found]) => (found === null ? [] : [[what, bar(found), percent(found.mean), percent(found.worst), percent(found.limit), percent(found.above)]]));
  const frequency = machine.frequency === null ? [] : [['frequency of the processor', null, frequencyText(machine.frequency), '', '', '']];
  const clock = [['the wall clock was set', null, plural(machine.clockSteps, 'time'), '', '', ''], ['everything stood still', null, plural(machine.pauses, 'time'), '', '', '']];
  return table({ caption: `What disturbed ${name} while load was measured`, columns: [{ heading: 'what' }, { heading: 'share of the time' }, { heading: 'on average', align: 'right' }, { heading: 'at worst', align: 'right' }, { heading: 'bearable', align: 'right' }, { heading: 'time above that', align: 'right' }], rows: [...rows, ...frequency, ...clock] });
}

/** The mean full, the worst outlined, and a line at what a measurement bears. */
function bar({ mean, worst, limit }: Disturbance): Markup {
  const x = (share: number): number => Math.max(0, Math.min(1, share)) * BAR.width;
  return element('svg', { viewBox: `0 0 ${BAR.width} ${BAR.height}`, ...BAR, 'aria-hidden': 'true' },
    element('rect', { class: 'a-panel', width: BAR.width, height: BAR.height }), element('rect', { class: 'ring thin base', x: 0.5, y: 0.5, width: Math.max(0, x(worst) - 1), height: BAR.height - 1 }), element('rect', { class: `mark ${mean > limit ? 'bad' : 'head'}`, y: 2, width: x(mean), height: BAR.height - 4 }),
    element('path', { class: 'line warn', d: `M${x(limit).toFixed(1)},0V${BAR.height}` }));
}

function references({ reference }: Run, pen: Pen): Child {
  if (reference.length === 0) return null;
  return table({
    caption: 'The reference workload: how long this machine took for pieces of work that are always the same', columns: [{ heading: 'kernel' }, { heading: 'usually', align: 'right' }, { heading: `in each launch, ms${reference.some(({ values }) => values.length > MOST_LAUNCHES) ? ` (the first ${MOST_LAUNCHES})` : ''}`, class: 'wide' }],
    rows: reference.map(({ kernel, point, values }) => [phrase(pen.name(kernel)), amount(point, 'ms'), values.slice(0, MOST_LAUNCHES).map((value) => Number(value.toPrecision(3))).join(' ')]),
  });
}

/** The figures to read when nothing is wrong. */
export function whatWasMeasured({ run, judgement }: ReportInput, pen: Pen): Child {
  const tables = measuredTables(run, pen);
  const missing = missingOf(judgement.verdicts, pen);
  if (tables.length === 0 && missing.length === 0) return null;
  return section(2, 'measured', 'What was measured',
    tables.map(([row, made]) => table({ caption: `Figures of this build by ${row}${made.rows.length > MOST_ROWS ? `: the first ${count(MOST_ROWS)} of ${count(made.rows.length)}; report.json has all` : ''}`, columns: [{ heading: row }, ...made.columns.map((heading) => ({ heading, align: 'right' as const }))], rows: made.rows.slice(0, MOST_ROWS).map(({ place, cells }) => [phrase(pen.name(place)), ...cells.map(phrase)]) })),
    missing.length === 0 ? null : section(3, 'not-compared', 'Not compared', list(missing.map(({ figures, text, advice }) => phrase(`${plural(figures, 'figure')}: ${text}. ${advice}`.trimEnd())))));
}

const MOST_ROWS = 300;

/** Explains the words that this page uses. */
export function words({ judgement }: ReportInput): Child {
  const used = verdictKinds.filter((kind) => judgement.verdicts.some(({ verdict }) => verdict === kind));
  if (used.length === 0) return null;
  const entries = [...Object.entries(columnMeaning), ...used.map((kind) => [verdictWord[kind], verdictMeaning[kind]] as const)];
  return section(2, 'words', 'What the words mean', folded(enumerate(entries.map(([word]) => word)), element('dl', {}, entries.map(([word, meaning]) => [element('dt', {}, element('b', {}, word)), element('dd', {}, meaning)]))));
}
