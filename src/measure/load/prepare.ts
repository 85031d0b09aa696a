/** The sides of a launch before they are measured: each request is checked once, then all are warmed up with equally many. */
import type { Load } from '../../model.ts';
import { climb } from './climb.ts';
import { isScheduled, warmUpRates } from './shapes.ts';
import type { ScenarioFailure, SideLoad } from './side-load.ts';
import { sliceLength } from './slice-length.ts';
import { warmUpWindow, WINDOWS, type WarmUpBounds } from './warm-up.ts';

/** The sides' warm-up requests may differ by this share, and the rest is made up for in so many slices at most. */
const unequal = 0.02;
const mostTopUps = 6;
/** ms; longest slice to make up for missing warm-up requests. */
const longestTopUp = 2000;

/** null: they are ready to be measured. */
export async function prepare(sides: readonly SideLoad[], load: Load, bounds: WarmUpBounds): Promise<ScenarioFailure | null> {
  const wrong = await check(sides);
  if (wrong !== null) return wrong;
  if (load.kind === 'saturate' || isScheduled(load)) return climb(sides, warmUpRates(load), bounds);
  return (await windows(sides, bounds)) ?? topUp(sides);
}

async function check(sides: readonly SideLoad[]): Promise<ScenarioFailure | null> {
  for (const side of sides) {
    const failure = await side.check();
    if (failure !== null) return failure;
  }
  return null;
}

/** Slices that are thrown away, the sides in turn, until the mean response times of all are flat. */
async function windows(sides: readonly SideLoad[], bounds: WarmUpBounds): Promise<ScenarioFailure | null> {
  const window = warmUpWindow(bounds);
  for (let round = 0; sides.some((side) => side.warmUp(bounds) === 'going'); round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      const failure = await side.warm(Math.max(window, Math.min(side.p50, bounds.longest)));
      if (failure !== null) return failure;
    }
  }
  // A service too slow for that many windows has not been seen to change: no ground for a doubt.
  for (const side of sides) side.record.settled = side.warmUp(bounds) === 'settled' || side.windows < WINDOWS;
  return null;
}

/** A compiler or a cache warms up by requests, not by time: both sides start measuring after equally many. */
async function topUp([one, other]: readonly SideLoad[]): Promise<ScenarioFailure | null> {
  if (one === undefined || other === undefined) return null;
  for (let i = 0; i < mostTopUps; i += 1) {
    const [behind, ahead] = one.served < other.served ? [one, other] : [other, one];
    const missing = ahead.served - behind.served;
    if (missing <= unequal * ahead.served || behind.rate === 0) return null;
    const sliced = await behind.slice(Math.min(longestTopUp, Math.max(sliceLength(behind.rate, behind.p50), (missing / behind.rate) * 1000)));
    if (!sliced.ok) return sliced.failure;
  }
  return null;
}
