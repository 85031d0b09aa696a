/** How sure a comparison is, and among how many -> the smallest true change for the worse that it would have found. */
import type { Better, Resolution } from '../model.ts';
import { repeatedLevel } from './spending.ts';
import { studentQuantile } from './student.ts';

/** One-sided, of all accusations of a run together. */
export const ERROR_RATE = 0.01;
/** The chance that a change as large as the noise floor is found. */
export const POWER = 0.9;

/**
 * As a ratio: (t_c + t_.90) standard errors, t_c being what an accusation takes where `asked` (1 or more) share the error rate, so that each is
 * held to ERROR_RATE / asked (Bonferroni; Holm, Scandinavian Journal of Statistics 6, 1979, asks as much of the first of them). Infinity
 * where the looks have spent everything.
 */
export function noiseFloor({ scale, standardError, df, looks, least }: Resolution, better: Better, asked: number): number {
  const error = ERROR_RATE / Math.max(1, asked);
  const level = looks.length === 0 ? error : repeatedLevel(looks, error);
  const reach = (studentQuantile(POWER, df) - studentQuantile(level, df)) * standardError;
  const back = (change: number): number => (scale === 'log' ? Math.expm1(change) : Math.max(-1, change));
  return Math.max(least, better === 'lower' ? back(reach) : -back(-reach));
}
