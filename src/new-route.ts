/** A failure -> whether it is one: what the change under test adds, a route or an event of a function, base cannot know. */
import type { Failure, Run } from './model.ts';

/** There is nothing to compare then, and nothing wrong. Whoever measures finds it out: base knew it from the first request on as little as at any later one. */
export const isAddedByHead = ({ added }: Failure): boolean => added === true;

/** Whatever could not be measured of the run, and of the one that came before it in `auto`. */
export const failuresOf = (run: Run): readonly Failure[] => [...(run.screening?.failures ?? []), ...run.failures].filter((failure) => !isAddedByHead(failure));
