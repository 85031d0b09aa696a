/** The scenarios of a run -> that memory was read too seldom in them for a slope. */
import type { Absent, Scenario } from '../model.ts';
import { longerBy } from '../own-time.ts';
import { FEWEST_READINGS } from '../stats/growth.ts';

/** Of the first; a launch may be too short for it. */
export function withoutGrowth(scenarios: readonly { readonly scenario: Scenario; readonly values: ReadonlyMap<string, unknown> }[]): readonly Absent[] {
  const short = scenarios.filter(({ values }) => values.has('memory.mean') && !values.has('memory.growth'));
  return short.slice(0, 1).map(({ scenario: { name, load } }) => ({ metric: 'memory.growth', reason: `a launch of ${name} reads memory fewer than ${FEWEST_READINGS} times: give it ${longerBy(load) === null ? '`shape: soak` with `duration: 60s` or more (`--time` buys more launches rather than longer ones)' : `a longer \`${longerBy(load) ?? ''}\`, of \`60s\` or more`}` }));
}
