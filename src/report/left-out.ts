/** What a service or a tool said, and no figure could be made of -> lines with the names, how many they are, where, and why. */
import { isUserMade } from '../budget.ts';
import type { Absent } from '../model.ts';
import type { ReportInput } from './input.ts';
import { openRules } from './missing.ts';
import type { Pen } from './pen.ts';
import { placeName } from './row.ts';

const MOST_NAMES = 5;

/** Only of names that the user or his tools gave: what a machine cannot read is no news to its owner. What a rule lacks is told with the rule. */
export function leftOutLines({ run, judgement }: Pick<ReportInput, 'run' | 'judgement'>, pen: Pen): readonly string[] {
  const told = new Set(openRules(judgement).map(({ missing }) => missing.metric));
  const groups = new Map<string, { readonly reason: string; readonly side: Absent['side']; readonly names: Set<string>; readonly places: Set<string> }>();
  for (const { metric, reason, side, target, scenario } of [...run.absent, ...(run.screening?.absent ?? [])]) {
    if (!isUserMade(metric) || told.has(metric)) continue;
    const key = JSON.stringify([reason, side === 'base']);
    const group = groups.get(key) ?? { reason, side, names: new Set(), places: new Set() };
    groups.set(key, group);
    group.names.add(metric);
    if (target !== undefined) group.places.add(placeName(target, scenario ?? null));
  }
  return [...groups.values()].map(({ reason, side, names, places }) => `${listed(names, pen)}${side === 'base' ? ' on base' : ''}${places.size === 0 ? '' : ` (${listed(places, pen)})`}: ${pen.text(reason)}`);
}

function listed(names: ReadonlySet<string>, pen: Pen): string {
  const shown = [...names].slice(0, MOST_NAMES).map((name) => pen.name(name)).join(', ');
  return names.size > MOST_NAMES ? `${shown} and ${names.size - MOST_NAMES} more` : shown;
}
