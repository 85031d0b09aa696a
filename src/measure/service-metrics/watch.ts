/** How long the counters of a service are waited for. */

/** ms between two readings that wait for something to come. */
export const PAUSE = 100;
/** So long nothing may move before a counter is at rest, and it is watched for that so long at most, once for each side, ms. */
export const WATCH = { quiet: 1000, longest: 2500 };
/** What is known to come late is waited for so long, and for twice what it took before where that is more, ms. */
export const WAIT = 1500;
/** Once, where launches vary, so long for something that comes later than the watch lasted, ms. */
export const LOOK = 3000;
