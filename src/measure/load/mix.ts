/** Weights -> the order in which a mix is sent. */

/**
 * Smooth weighted round robin: over the whole cycle each index comes exactly as often as its weight says, and is spread as evenly
 * as can be. Weights are whole numbers from 1.
 */
export function mixCycle(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const credit = weights.map(() => 0);
  return Array.from({ length: total }, () => {
    let best = 0;
    for (const [i, weight] of weights.entries()) {
      credit[i] = (credit[i] ?? 0) + weight;
      if ((credit[i] ?? 0) > (credit[best] ?? 0)) best = i;
    }
    credit[best] = (credit[best] ?? 0) - total;
    return best;
  });
}
