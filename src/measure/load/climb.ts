/** Two rates -> a warm-up that climbs from the lower to the higher one as far as the service follows. */
import { constant } from './schedule.ts';
import type { ScenarioFailure, SideLoad } from './side-load.ts';
import { warmUpWindow, WINDOWS, type WarmUpBounds } from './warm-up.ts';

/** From window to window. */
const STEP = 2;
/** Share of the requests that must be answered right, and in the window itself, for the next one to be higher. */
const FOLLOWS = 0.9;
/** Requests in a window, at least: at 1/s a window of 250 ms has none. */
const REQUESTS = 4;

/**
 * All sides get the same rates, so that all have had as many requests. Goes on for the shortest warm-up, and at least until it
 * has been at the highest rate once, or has had to step back; never beyond the longest. A window that fails at a higher rate than the
 * lowest is no failure: finding that out is what such a load is for.
 */
export async function climb(sides: readonly SideLoad[], rates: { readonly lowest: number; readonly highest: number }, bounds: WarmUpBounds): Promise<ScenarioFailure | null> {
  const began = performance.now();
  const window = warmUpWindow(bounds);
  let [rate, top, rounds] = [rates.lowest, false, 0];
  for (;;) {
    const duration = Math.max(window, (REQUESTS / rate) * 1000);
    let follows = true;
    for (const side of rounds % 2 === 0 ? sides : sides.toReversed()) {
      const sliced = await side.slice(duration, { schedule: constant(rate, duration) });
      if (!sliced.ok) return sliced.failure;
      const { completions, window: took } = sliced.slice;
      follows &&= completions >= FOLLOWS * rate * (duration / 1000) && (completions / took) * 1000 >= FOLLOWS * rate;
      const failure = rate === rates.lowest ? side.tooManyWrong(sliced.slice.answered, sliced.slice.errors) : null;
      if (failure !== null) return failure;
    }
    rounds += 1;
    top ||= !follows || rate >= rates.highest;
    const elapsed = performance.now() - began;
    if (elapsed >= bounds.longest * sides.length || (top && rounds >= WINDOWS && elapsed >= bounds.shortest * sides.length)) return null;
    rate = follows ? Math.min(rates.highest, rate * STEP) : Math.max(rates.lowest, rate / STEP);
  }
}
