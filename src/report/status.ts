/** How the targets are -> a line that says so, the worst first. */
import { isShard } from '../part.ts';
import type { StatusReason, TargetStatus } from '../model.ts';
import { count, plural } from './format.ts';
import { assertNever, type ReportInput } from './input.ts';
import type { Pen } from './pen.ts';
import { enumerate } from './phrases.ts';
import { subject } from './row.ts';

/** More names than this are no line any more. */
const MOST_NAMED = 8;

/** Of one target that is healthy nothing is said: the first line says it. '' then, and of a part of a run. */
export function statusLine({ run, judgement: { targets } }: Pick<ReportInput, 'run' | 'judgement'>, pen: Pen): string {
  if (isShard(run)) return '';
  const ill = [...targets.filter(({ status }) => status === 'critical'), ...targets.filter(({ status }) => status === 'warning')];
  const well = targets.filter(({ status }) => status === 'healthy');
  if (ill.length === 0 && targets.length < 2) return '';
  const more = ill.length - MOST_NAMED;
  const told = ill.slice(0, MOST_NAMED).map(({ name, status, because }) => `${pen.name(name)}: ${pen.strong(status)} (${becauseText(because, pen)})`);
  return [...told, ...(more > 0 ? [`${count(more)} more are not healthy`] : []), ...wellText(well, ill.length === 0, pen)].join('; ');
}

function wellText(well: readonly TargetStatus[], all: boolean, pen: Pen): readonly string[] {
  if (well.length === 0) return [];
  if (all) return [`all ${count(well.length)} targets are healthy`];
  return [well.length > MOST_NAMED ? `${count(well.length)} targets are healthy` : `${enumerate(well.map(({ name }) => pen.name(name)))} ${well.length === 1 ? 'is' : 'are'} healthy`];
}

/** One clause. */
export function becauseText(because: StatusReason, pen: Pen): string {
  switch (because.kind) {
    case 'beyond': {
      const { severity, accepted } = because.verdict;
      return `${subject(because.verdict.comparison, pen)} ${accepted !== null ? 'is beyond what is allowed, and accepted' : severity === 'fail' ? 'is beyond what is allowed' : 'is beyond what is wanted'}${others(because.others)}`;
    }
    case 'would-be-beyond': return `${subject(because.verdict.comparison, pen)} would fail an advisory budget${others(because.others)}`;
    case 'undecided-limit': return `${subject(because.verdict.comparison, pen)} may be beyond its limit${others(because.others)}`;
    case 'not-measured': return `${plural(because.failures, 'part of it', 'parts of it')} could not be measured`;
    case 'no-figure': return `${pen.name(because.metric)} has a budget and no figure${others(because.others)}`;
    case 'cut-short': return 'cannot tell: measuring it was cut short';
    case 'within': return `${plural(because.figures, 'figure')} within budget`;
    default: return assertNever(because);
  }
}

const others = (more: number): string => (more === 0 ? '' : `, and ${count(more)} more`);
