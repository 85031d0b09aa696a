/** What can be asked of a target of any kind. */
import type { Target } from './model.ts';

/** Whether it is run at all, and not only weighed. */
export function isStarted(target: Target): boolean {
  switch (target.kind) {
    case 'server': return target.start !== null || target.attach !== null;
    case 'function': return target.events.length > 0;
    case 'command': return true;
  }
}

/** Whether somebody else has started it. */
export const isAttached = (target: Target): boolean => target.kind === 'server' && target.attach !== null;

/** Its scenarios; of a function its events, which stand in their place in samples and reports. Those of a command are known when it has run. */
export function scenarioNames(target: Target): readonly string[] {
  switch (target.kind) {
    case 'server': return target.scenarios.map(({ name }) => name);
    case 'function': return target.events.map(({ name }) => name);
    case 'command': return [];
  }
}

/** Whether the first start of each side is thrown away: it warms the file cache. A command warms up what it measures by itself. */
export const discardsFirst = ({ kind }: Target): boolean => kind !== 'command';
