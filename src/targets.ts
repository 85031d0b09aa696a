/** What can be asked of a target of any kind. */
import type { Target } from './model.ts';

/** Whether it is run at all, and not only weighed. */
export const isStarted = (target: Target): boolean => (target.kind === 'function' ? target.events.length > 0 : target.start !== null);

/** Its scenarios; of a function its events, which stand in their place in samples and reports. */
export const scenarioNames = (target: Target): readonly string[] => (target.kind === 'function' ? target.events : target.scenarios).map(({ name }) => name);
