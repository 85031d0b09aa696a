/** Advice -> a line that says what to try, with the figure that it stands on. */
import type { Advice, Evidence } from '../model.ts';
import { sourceText } from './causes.ts';
import { amount, percent, plural } from './format.ts';
import { ofMemory } from './figure.ts';
import type { Pen } from './pen.ts';
import { placeName } from './row.ts';
import { underLoadText } from './under-load.ts';

/** Files in one sentence. */
const MOST_NAMED = 3;

/** The more urgent first, otherwise as it comes. */
export function inOrder(advice: readonly Advice[]): readonly Advice[] {
  return [...advice.filter(({ severity }) => severity === 'warning'), ...advice.filter(({ severity }) => severity === 'notice')];
}

/** `collector: import pandas where it is used: ...`, and what the user has to say of it. */
export const tryText = ({ target, scenario, about, message }: Advice, pen: Pen): string =>
  `${pen.name(placeName(target, scenario))}: ${evidenceText(about, pen)}${message === null ? '' : `; ${pen.text(message)}`}`;

/** A clause that asks for something, and the figures after it. */
export function evidenceText(about: Evidence, pen: Pen): string {
  switch (about.kind) {
    case 'lazy-import':
      return `import ${pen.name(about.name)} only where it is needed${about.from === null ? '' : sourceText(about.from, ', not in ', pen)}: it takes ${part(about.time, about.of, 'ms')} of a start, and nothing of it ran before the first response`;
    case 'never-loaded':
      return `leave ${pen.name(about.name)} out of the package if nothing else needs it: no start and no event loaded it, and it is ${part(about.unpacked, about.of, 'bytes')}`;
    case 'layer':
      return `move ${pen.name(about.name)} to a layer: it is ${part(about.packed, about.of, 'bytes')} packed, and an upload may have ${amount(about.limit, 'bytes')}`;
    case 'smaller-dependency':
      return `try ${about.instead.includes(' ') ? pen.text(about.instead) : pen.name(about.instead)} instead of ${pen.name(about.name)}, which takes ${amount(about.unpacked, 'bytes')} of the package${about.time === null ? '' : ` and ${amount(about.time, 'ms')} of a start`}`;
    case 'duplicate':
      return `agree on one version of ${pen.name(about.name)}: ${plural(about.copies, 'copy is', 'copies are')} in the package, of which ${amount(about.wasted, 'bytes')} could go`;
    case 'memory': return memoryText(about);
    case 'connections':
      return `keep connections from one invocation to the next, in a client that is made outside of the handler: a warm invocation of ${pen.name(about.event)} opens ${plural(about.perInvocation, 'new one', 'new ones')}`;
    case 'writes-package':
      return `write below /tmp instead of beside the code: it wrote ${namesText(about.files, pen)}, and on Lambda the folder of the code is read-only`;
    default: return underLoadText(about, pen);
  }
}

/** `a.db, b.db and 3 more` */
function namesText(names: readonly string[], pen: Pen): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => pen.name(name)).join(', ');
  return names.length > MOST_NAMED ? `${shown} and ${names.length - MOST_NAMED} more` : shown;
}

/** `480 ms of the 820 ms (59 %)` */
function part(some: number, all: number, unit: 'ms' | 'bytes'): string {
  return `${amount(some, unit)} of the ${amount(all, unit)}${all > 0 ? ` (${percent(some / all)})` : ''}`;
}

function memoryText({ peak, memory, direction, to }: Extract<Evidence, { kind: 'memory' }>): string {
  const used = `it had ${ofMemory(peak, memory)} at its peak (${percent(peak / memory)})`;
  const wanted = `${amount(to / 2 ** 20, 'count')} MiB of memory`;
  return direction === 'raise'
    ? `give it ${wanted}: ${used}`
    : `try ${wanted}: ${used}; Lambda gives less processor time with less memory, so compare the times`;
}
