/** A failure -> whether it is one: base answers wrongly where head answers right when the change under test added the route, or the event of a function. */
import type { Failure, Run } from './model.ts';

/** There is nothing to compare then, and nothing wrong. */
export const isAddedByHead = ({ side, kind, scenario }: Failure): boolean => side === 'base' && (kind === 'wrong-answers' || (kind === 'handler-failed' && scenario !== null));

/** Whatever could not be measured of the run, and of the one that came before it in `auto`. */
export const failuresOf = (run: Run): readonly Failure[] => [...(run.screening?.failures ?? []), ...run.failures].filter((failure) => !isAddedByHead(failure));
