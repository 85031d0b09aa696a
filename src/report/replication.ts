/** A comparison -> how often it was measured, in words: launches, blocks, and the fresh launches that confirm it. */
import type { Comparison, Run } from '../model.ts';
import { change, plural } from './format.ts';

/**
 * `20 launches of both builds, 312 blocks of slices; the 2 launches made to confirm it said +13 %`; of cold starts `24 blocks of
 * four starts`; '' unless measured side by side.
 */
export function replicationText({ method, scenario, launches, blocks, confirmation }: Comparison): string {
  if (method !== 'side-by-side' || launches === 0) return '';
  const done = scenario === null ? startsText(launches) : launchesText(launches, blocks);
  if (confirmation === null) return done;
  const fresh = scenario === null ? startsText(confirmation.launches) : plural(confirmation.launches, 'launch', 'launches');
  return `${done}; the ${fresh} made to confirm it said ${change(confirmation.change)}`;
}

export const launchesText = (launches: number, blocks: number): string =>
  `${plural(launches, 'launch', 'launches')} of both builds${blocks === 0 ? '' : `, ${plural(blocks, 'block')} of slices`}`;
export const startsText = (blocks: number): string => `${plural(blocks, 'block')} of four starts`;

/** What a verdict on this comparison could draw on: what would have settled it is said beside it. */
export interface Had {
  readonly launches: number;
  readonly entries: number;
  /** Whether `launches` counts blocks of four starts. */
  readonly starts: boolean;
}

export function hadBy({ method, scenario, launches, entries }: Comparison, run: Pick<Run, 'launches'>): Had {
  const paired = method === 'side-by-side';
  return { launches: paired ? launches : run.launches, entries, starts: paired && scenario === null };
}
