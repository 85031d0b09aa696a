/** A judged run -> a table as RFC 4180 has it: a header row, then one row a figure, in Tailgate's own units. */
import type { Run, Verdict } from '../model.ts';
import { figuresOf, machineOf, type Exported } from './exported.ts';

type Cell = string | number | null | undefined;

/** Names of columns; a new one comes last, so that whoever reads them by their place goes on reading. */
const COLUMNS = [
  'run', 'started', 'project', 'commit', 'branch', 'base_commit', 'compare', 'seed', 'machine', 'outcome',
  'target', 'scenario', 'metric', 'unit', 'better', 'head', 'head_lower', 'head_upper', 'base', 'change', 'change_lower', 'change_upper', 'difference', 'difference_lower', 'difference_upper', 'level', 'noise_floor',
  'method', 'limit_warn', 'limit_fail', 'tolerance_warn', 'tolerance_fail', 'tolerance_floor', 'room', 'verdict', 'severity', 'source',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], Cell>>>;

export function csv(exported: Exported): string {
  const common = runCells(exported);
  const rows = figuresOf(exported.judgement).verdicts.map((verdict) => ({ ...common, ...figureCells(verdict) }));
  return [COLUMNS.join(','), ...rows.map((row: Row) => COLUMNS.map((column) => cell(row[column])).join(','))].map((line) => `${line}\r\n`).join('');
}

function runCells({ run, project, outcome, source }: Exported): Row {
  const { id, started, head, base, compare, seed }: Run = run;
  return { run: id, started, project, commit: head.commit, branch: head.branch, base_commit: base?.commit, compare, seed, machine: machineOf(run), outcome, source };
}

function figureCells({ comparison, budget, room, verdict, severity }: Verdict): Row {
  const { target, scenario, metric, head, base, change, difference, noiseFloor, method } = comparison;
  return {
    target, scenario, metric: metric.name, unit: metric.word ?? metric.unit, better: metric.better, head: head.point, head_lower: head.interval.lower, head_upper: head.interval.upper, base,
    change: change?.point, change_lower: change?.interval.lower, change_upper: change?.interval.upper,
    difference: difference?.point, difference_lower: difference?.interval.lower, difference_upper: difference?.interval.upper, level: (change ?? difference)?.interval.level, noise_floor: noiseFloor,
    method, limit_warn: budget?.limit?.warn, limit_fail: budget?.limit?.fail, tolerance_warn: budget?.tolerance?.warn, tolerance_fail: budget?.tolerance?.fail, tolerance_floor: budget?.tolerance?.floor,
    room, verdict, severity,
  };
}

/** An unbounded end is empty, as what there is not. */
function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value + 0) : '';
  return quoted(unlikeFormula(value));
}

/** A spreadsheet takes such a beginning for a formula, and runs it; it shows the apostrophe to nobody. */
const unlikeFormula = (text: string): string => (/^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text) ? `'${text}` : text);

/** Half a surrogate pair is no UTF-8. */
function quoted(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd');
  return /[",\r\n]/u.test(whole) ? `"${whole.replace(/"/gu, '""')}"` : whole;
}
