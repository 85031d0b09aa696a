/** A range on the scale of logs -> how often it must be halved. */

/** The two ends of a search are at last no further apart than this, as a ratio. */
export const RESOLUTION = 0.03;

/** How often the distance between two positive numbers, `from` below `to`, is halved until they are within the resolution. */
export const halvings = (from: number, to: number): number => Math.max(0, Math.ceil(Math.log2(Math.log(to / from) / Math.log1p(RESOLUTION))));

/** About so many full trials a search takes: the lowest rate, the halvings, and more of both ends; what is clearly too much is soon left. */
export const trialsOf = (from: number, to: number): number => halvings(from, to) + 6;
