/** The run over time: how each side did in each short stretch of load, so that a burst can be seen. */
import type { Side } from './plan.ts';

/**
 * The slices of one scenario on one side, in their order: one number a slice in each list. Long ones are told in parts, and where there
 * are very many, neighbours of a launch are told together. Numbers have four digits.
 */
export interface SliceSeries {
  readonly target: string;
  readonly scenario: string;
  readonly side: Side;
  /** Which launch of the scenario, from 0. */
  readonly launch: readonly number[];
  /** ms since measuring began; whole ones. */
  readonly start: readonly number[];
  /** Right answers that were timed. */
  readonly requests: readonly number[];
  /** ms */
  readonly p50: readonly number[];
  /** More than 1: so many neighbouring slices of a launch at most are one here, whose medians and CPU times are the means of theirs. Absent: each slice by itself. */
  readonly together?: number;
  /** Launches of which nothing is kept, since there are very many; absent: none. */
  readonly left?: number;
  /** CPU time per request, ms, of the block that the slice belongs to; absent where it cannot be read. */
  readonly cpu?: readonly number[];
}
