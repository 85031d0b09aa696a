/** A question that more of something answers -> how many would do. */

/**
 * The fewest whole number in [from, to] for which `enough` holds, if it holds for all larger ones; null when it does not
 * even hold for `to`. Where `enough` wavers the answer is still one for which it holds.
 */
export function fewest(from: number, to: number, enough: (count: number) => boolean): number | null {
  if (from > to || !enough(to)) return null;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
