/** A list of which only the largest were kept -> the size from which on what is missing in it was not there. */

/**
 * Between two jobs the same code takes up to 26 % more or less time (fast_mail_parser#128): held against times that another
 * job stored, only what moved further has changed. New and gone needs no clock.
 */
export const OTHER_JOB = 0.3;

/** `left`: how many were left out. What is missing and no larger than this may be one of them; 0 where nothing was left out. */
export const cutOff = (left: number, kept: readonly number[]): number => (left === 0 ? 0 : kept.reduce((least, size) => Math.min(least, size), Infinity));
