/** What the slices of a saved run must be. */
import { z } from 'zod';
import { list, numbers } from './fail-fast.ts';

const name = z.string().max(200);
/** Of one series. A run has some thousands in all. */
const MOST = 20_000;
/** ms: ten years. */
const LATEST = 3.2e11;

const isWhole = (most: number) => (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;
const whole = (most: number) => numbers({ allowed: isWhole(most), says: `a whole number from 0 to ${most}` }, MOST);
const times = numbers({ allowed: (value) => value === 0 || (value >= 1e-12 && value <= 1e15), says: '0 or a number from 1e-12 to 1e15' }, MOST);

/** Older files have none. */
export const slices = list(z.strictObject({
  target: name, scenario: name, side: z.enum(['base', 'head']), launch: whole(10_000), start: whole(LATEST), requests: whole(4e9), p50: times, cpu: times.exactOptional(),
  together: z.number().int().min(2).max(4e9).exactOptional(), left: z.number().int().min(1).max(4e9).exactOptional(),
}), 20_000).default([]);
