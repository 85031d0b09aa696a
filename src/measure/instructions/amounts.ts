/** What a request costs -> how many of them are sent before counting, and how many are counted. */

/** Both in rounds: a round is one invocation, or each of a scenario's requests once. */
export interface Amounts {
  readonly warm: number;
  readonly counted: number;
}

/**
 * Rounds that are sent first: some to be forgotten, because caches are filled and code is read by them, then some to see what one
 * costs. They are still dearer than the later ones, so the estimate errs on the safe side.
 */
export const LOOK = { forgotten: 5, rounds: 5 } as const;

/**
 * Instructions for all scenarios of a target together. Valgrind executes some 50 to 100 million a second, so this is about a
 * minute. An amount of instructions, not of time: time would give the two sides different amounts on a busy machine, and with
 * them code that is compiled further on one side than on the other.
 */
export const MOST_INSTRUCTIONS = 4e9;

/**
 * A service in Node takes its shape in steps: over six windows of 100 requests one took 1.60, 1.08, 1.05, 0.71, 0.70 and 0.75
 * million instructions a request, and in further starts the same in each window within 0.5 %. So it matters less that it has
 * settled than that both sides are counted over the same stretch: an amount is a step, not what just fits, and a side that is a
 * little dearer than the other gets the same. 600 requests of a Python server took 40 s.
 */
const WARM = [200, 100, 50, 20];
const FEWEST = LOOK.forgotten + LOOK.rounds;
const COUNTED_PER_WARM = 2;

/** @param each instructions per round, looked at; @param scenarios of the target, which share what there is */
export function amounts(each: number, scenarios: number): Amounts {
  const affordable = MOST_INSTRUCTIONS / scenarios / Math.max(1, each) / (1 + COUNTED_PER_WARM);
  const warm = WARM.find((step) => step <= affordable) ?? FEWEST;
  return { warm, counted: COUNTED_PER_WARM * warm };
}
