/** How fast a service answers -> how long a slice of load should be. */

/** A slice's quantiles need about this many requests. */
const requests = 80;
/** ms */
const shortest = 20;
const longest = 250;
/** A slice shorter than this many response times would be all beginning and end. */
const responseTimes = 10;

/**
 * ms. `rate` in requests/s over all connections, `p50` in ms; both as last observed. As short as 80 requests allow, because
 * machine noise comes in bursts of 0.1-5 s and short slices share a burst between both sides: 20 to 250 ms, but never
 * under 10 response times.
 */
export function sliceLength(rate: number, p50: number): number {
  const forRequests = rate > 0 ? (requests / rate) * 1000 : longest;
  return Math.max(Math.min(Math.max(forRequests, shortest), longest), responseTimes * p50);
}

/** A soak is read so often; ms of a slice. */
const READINGS = 60;
const SOAK = { shortest: 1000, longest: 5000 };

/**
 * ms. Slices of a soak are long: connections are made anew less often, and a constant rate is hardly ever interrupted. `duration`: of
 * the whole soak; `slice`: what a slice would else be; both in ms.
 */
export function soakSlice(duration: number, slice: number): number {
  return Math.max(slice, SOAK.shortest, Math.min(SOAK.longest, duration / READINGS));
}
