/** What base measured against itself -> the smallest change that this machine could detect, in how long, and why no smaller one. */
import type { Fingerprint, MachineNoise } from '../model.ts';
import { plainText } from './escape.ts';
import { count, duration, percent, plural } from './format.ts';
import { finite, machineDocument } from './json-values.ts';
import { noiseCauses } from './noise-causes.ts';
import { plainPen } from './pen.ts';
import { asSentence } from './phrases.ts';
import { placeName } from './row.ts';
import { alignedTable, type Column } from './terminal/columns.ts';
import { paintFor } from './terminal/paint.ts';
import type { TerminalOptions } from './terminal.ts';
import { wrap } from './width.ts';

/** What makes more launches of a metric: `--time`, or a key of the config. */
export type MoreBy = 'time' | 'cold-start' | 'instructions' | 'runs' | 'load';

export interface NoiseInput {
  /** What `--time` is asked to be, s: 30, 60, 120. */
  readonly seconds: readonly number[];
  /** In the order in which they are shown. */
  readonly rows: readonly NoiseRow[];
  readonly machine: MachineNoise | null;
  readonly environment: Pick<Fingerprint, 'cpu' | 'cores' | 'pinned'>;
  /** Launches and cold starts of the two copies, and how long all of it took, ms. */
  readonly launches: number;
  readonly starts: number;
  readonly total: number;
  /** What could not be measured, in sentences that the target may have chosen. */
  readonly problems: readonly string[];
}

export interface NoiseRow {
  readonly target: string;
  /** null for cold starts. */
  readonly scenario: string | null;
  readonly metric: string;
  /** Standard deviation of ln(one copy / the other) from launch to launch (of cold starts: block to block). */
  readonly spread: number;
  /** How many launches or blocks it comes from. */
  readonly launches: number;
  readonly more: MoreBy;
  /** Of `--time`, what one more launch of every scenario takes, s; null where it makes no more of them. */
  readonly secondsEach: number | null;
  /** For each of `seconds`: the smallest change for the worse that is caught nine times in ten, as a ratio; null: none, there are too few launches. */
  readonly detectable: readonly (number | null)[];
  /** What the budget allows, as a ratio; null when nothing gates it. */
  readonly allowed: number | null;
}

const KEEP = 0;

/** For a terminal or a log. */
export function noiseText(input: NoiseInput, { columns = 100, colour = false }: TerminalOptions = {}): string {
  const width = Math.max(40, columns);
  const paint = paintFor(colour);
  const { environment: { cpu, cores, pinned }, rows, seconds } = input;
  const heads: readonly Column[] = [
    { heading: 'metric', align: 'left', leaves: KEEP }, ...seconds.map((s): Column => ({ heading: `in ${inSeconds(s)}`, align: 'right', leaves: KEEP })),
    { heading: 'allowed', align: 'right', leaves: 2 }, { heading: 'launch to launch', align: 'right', leaves: 1 },
  ];
  const lines = rows.map((row) => ({
    cells: [subjectOf(row), ...seconds.map((_, i) => ratioText(row.detectable[i] ?? null)), row.allowed === null ? '' : percent(row.allowed), percent(row.spread)],
    paint: isGated(row) && !isSeen(row, row.detectable.at(-1) ?? null) ? paint.doubtful : (text: string): string => text,
  }));
  const said = [reachText(input), ...noiseCauses(input.machine, input.environment), ...input.problems.map((problem) => asSentence(plainPen.text(problem)))];
  const parts = [
    paint.bold(wrap(titleOf(input), width)),
    alignedTable(heads, lines, width, paint.faint),
    said.filter((text) => text !== '').map((text) => wrap(`- ${text}`, width, '  ')).join('\n'),
    paint.faint(wrap(`${plainText(cpu)}, ${plural(cores, 'core')}${pinned ? ', generator and target kept apart' : ''}; ${madeOf(input)} of the same build against itself in ${duration(input.total)}`, width)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const madeOf = ({ launches, starts }: NoiseInput): string => (launches === 0 && starts > 0 ? plural(starts, 'cold start') : plural(launches, 'launch', 'launches'));

function titleOf({ rows }: NoiseInput): string {
  return rows.length === 0 ? 'Nothing could be measured.' : 'The smallest change for the worse that is caught nine times in ten, by measuring time (`--time`)';
}

/** What the budgets ask for and the machine cannot give, or that it gives all of it; then the quietest figure. */
function reachText({ rows, seconds }: NoiseInput): string {
  const [gated, longest] = [rows.filter(isGated), seconds.at(-1)];
  if (rows.length === 0 || longest === undefined) return '';
  const blind = gated.filter((row) => !isSeen(row, row.detectable.at(-1) ?? null));
  const reach = gated.length === 0 ? '' : blind.length === 0
    ? `${inSeconds(longest)} are enough for every budget here. `
    : `${blind.some(({ more }) => more === 'time') ? `Even ${inSeconds(longest)} are too short` : 'This machine is too noisy'} for ${count(blind.length)} of ${plural(gated.length, 'budget')}, the hardest being ${subjectOf(hardest(blind))}: allow more, or ${MORE[hardest(blind).more]}. `;
  const at = Math.min(1, seconds.length - 1);
  const quietest = rows.toSorted((a, b) => (a.detectable[at] ?? Infinity) - (b.detectable[at] ?? Infinity))[0];
  const seen = quietest?.detectable[at] ?? null;
  return `${reach}${quietest === undefined || seen === null ? '' : `The quietest is ${subjectOf(quietest)}: ${percent(seen)} in ${inSeconds(seconds[at] ?? 0)}.`}`.trim();
}

const MORE: Readonly<Record<MoreBy, string>> = {
  'time': 'give it more time (`--time`)', 'cold-start': 'ask for more starts (`cold-start: { runs: N }`; `--time` makes no more of them)', 'instructions': 'count more runs (`instructions: { runs: N }`)',
  'runs': 'run it more often (`runs: N`; `--time` makes no more of them)', 'load': 'give its load more `launches` (`--time` makes no more of them)',
};

/** As it is given to `--time`, not in minutes. */
const inSeconds = (s: number): string => `${count(s)} s`;
const isGated = (row: NoiseRow): boolean => row.allowed !== null;
const isSeen = ({ allowed }: NoiseRow, detectable: number | null): boolean => allowed !== null && detectable !== null && detectable <= allowed;
const subjectOf = ({ metric, target, scenario }: NoiseRow): string => `${plainPen.name(metric)} of ${plainPen.name(placeName(target, scenario))}`;
const ratioText = (ratio: number | null): string => (ratio === null || !Number.isFinite(ratio) ? 'too short' : percent(ratio));

function hardest(rows: readonly NoiseRow[]): NoiseRow {
  const missing = ({ detectable, allowed }: NoiseRow): number => (detectable.at(-1) ?? Infinity) / (allowed ?? Infinity);
  return rows.reduce((worst, row) => (missing(row) > missing(worst) ? row : worst));
}

/** For other programs. Keys are kebab-case, ratios ratios, times seconds. */
export function noiseJson({ seconds, rows, machine, environment, launches, starts, total, problems }: NoiseInput): string {
  const row = ({ target, scenario, metric, spread, launches: behind, more, secondsEach, detectable, allowed }: NoiseRow): object => ({
    target, scenario, metric, spread: finite(spread), launches: behind, 'more-by': more, 'seconds-each': secondsEach === null ? null : finite(secondsEach), allowed,
    detectable: seconds.map((s, i) => ({ seconds: s, change: finite(detectable[i] ?? Infinity) })),
  });
  const document = {
    schema: 'tailgate.noise/2', launches, starts, seconds: finite(total / 1000), environment,
    machine: machine === null ? null : machineDocument(machine),
    causes: noiseCauses(machine, environment), problems, rows: rows.map(row),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
