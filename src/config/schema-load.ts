/** The schema of how much is sent at once, and in which shape. */
import { z } from 'zod';
import { amount, keyed } from './fields.ts';

export const loadSchema = z.strictObject({
  connections: keyed(z.int().min(1).max(10_000), { title: 'number', description: 'Connections in parallel. Without `rate`, each sends its next request when the last is answered; with `rate`, it is the most that are opened.', example: 10, otherwise: '8; 50 with `rate`' }).optional(),
  pipelining: keyed(z.int().min(1).max(1000), { title: 'number', description: 'Requests sent on a connection before the first is answered. Not with `rate`.', example: 1, otherwise: '1' }).optional(),
  rate: keyed(amount('rate', '0.1/s', '1000000/s'), { title: 'rate', description: 'A constant rate over all connections; times count from when a request should have been sent.', example: '200/s' }).optional(),
  timeout: keyed(amount('duration', '1 ms', '1h'), { title: 'duration', description: 'A request without an answer after this time is an error.', example: '10s' }).prefault('10s'),
});

export type LoadInput = z.output<typeof loadSchema>;
