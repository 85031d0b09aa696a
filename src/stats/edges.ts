/** Two values that are known only to lie between two edges each -> the changes that are possible between them. */

/** `lower` <= the true value <= `upper`, in the metric's unit; not below 0. */
export interface Edges {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Relative to base: from head at its lowest and base at its highest to the other way round. Where base may be 0 the largest possible
 * difference is told as a share of `point`, what base was taken to be (more than 0): there is no ratio of 0.
 */
export function possibleChange(head: Edges, base: Edges, point: number): Edges {
  const of = (now: number, then: number): number => (then > 0 ? now / then - 1 : (now - then) / point);
  return { lower: of(head.lower, base.upper), upper: of(head.upper, base.lower) };
}

/** In one and the same bucket: nothing says that they differ. */
export const mayBeEqual = (head: Edges, base: Edges): boolean => head.lower <= base.upper && base.lower <= head.upper;
