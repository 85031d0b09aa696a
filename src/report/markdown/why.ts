/** Why figures moved, and what to try -> the lists under the table: open where something is beyond its budget, folded elsewhere. */
import { besideOf, placeOf, type Beside } from '../advice.ts';
import { startWitnesses } from '../beside.ts';
import { count, plural } from '../format.ts';
import { isBroken, type ReportInput } from '../input.ts';
import type { Pen } from '../pen.ts';
import { inOrder, tryText } from '../what-to-try.ts';
import { whysOf, type Why } from '../why.ts';
import { folded } from './details.ts';
import { listSections } from './list.ts';
import type { Section } from './section.ts';

/** More than these are read by nobody who asked what broke; the others are a click away. */
const MOST_OPEN = 4;
const MOST_CAUSES = 5;
const MOST_TO_TRY = 5;
/** Of what is folded; report.json has all. */
const MOST_FOLDED = 20;

export interface WhySections {
  /** Of what is beyond its budget: these end in a list. */
  readonly open: readonly Section[];
  readonly folded: readonly Section[];
}

export function whySections(input: ReportInput, pen: Pen): WhySections {
  const whys = whysOf(input, pen);
  const open = whys.filter(({ worst }) => worst !== null).slice(0, MOST_OPEN);
  const beside = open.length === 0 ? null : besideOf(input.judgement.verdicts);
  const others = whys.filter((why) => !open.includes(why));
  return {
    open: open.flatMap((why, index) => {
      const witnesses = witnessLines(why, beside, pen);
      const lines = [...why.lines.slice(0, MOST_CAUSES), ...witnesses, ...why.lines.slice(MOST_CAUSES)];
      return listSections({ title: 'a cause', weight: 84 - index / MOST_OPEN, heading: headingOf(why), lines, most: MOST_CAUSES + witnesses.length, others: 'causes' });
    }),
    folded: [folded('other causes', 34, `What stands behind ${plural(others.length, 'other change')}`, '', others.slice(0, MOST_FOLDED).flatMap(foldedRows))],
  };
}

/** The quiet witnesses of a start bear out what its import tree says, and no clock is needed for them. */
function witnessLines({ worst }: Why, beside: Beside | null, pen: Pen): readonly string[] {
  const witnesses = worst === null || beside === null ? null : startWitnesses(worst, placeOf(worst, beside), pen);
  return witnesses === null ? [] : [`beside it, ${witnesses}`];
}

const foldedRows = ({ about, lines }: Why): readonly string[] =>
  [...lines.slice(0, MOST_CAUSES).map((line) => `- ${about}: ${line}`), ...(lines.length > MOST_CAUSES ? [`- ${about}: ${plural(lines.length - MOST_CAUSES, 'more cause')}`] : [])];

const headingOf = ({ about, against }: Why): string => `**Why.** What stands behind ${about}${against === '' ? '' : ` (${against})`}:`;

/** Advice is open where it is urgent, or about what broke: else it is no answer to the pull request. */
export function trySections({ advice, judgement }: ReportInput, pen: Pen): readonly Section[] {
  const broken = new Set(judgement.verdicts.filter(isBroken).map(({ comparison }) => comparison.target));
  const ordered = inOrder(advice);
  const open = ordered.filter(({ severity, target }) => severity === 'warning' || broken.has(target));
  const quiet = ordered.filter((one) => !open.includes(one));
  return [
    ...listSections({ title: 'what to try', weight: 78, heading: '**What to try.**', lines: open.map((one) => tryText(one, pen)), most: MOST_TO_TRY, others: 'things to try' }),
    folded('other things to try', 32, `${count(quiet.length)} more ${quiet.length === 1 ? 'thing' : 'things'} to try`, '', quiet.map((one) => `- ${tryText(one, pen)}`)),
  ];
}
