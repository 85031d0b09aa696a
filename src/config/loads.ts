/** A load as the schema read it -> what is sent at once, with defaults filled in. */
import type { Load } from '../model.ts';
import type { LoadInput } from './schema-load.ts';

/** Closed loop: few connections keep queues short, and differences between two builds visible. */
const CONNECTIONS = 8;
/** Constant rate: a cap that a service that keeps up never reaches. */
const MOST_CONNECTIONS = 50;

export function loadOf(input: LoadInput): Load {
  const { connections, pipelining, rate, timeout } = input;
  return rate === undefined
    ? { kind: 'connections', connections: connections ?? CONNECTIONS, pipelining: pipelining ?? 1, timeout }
    : { kind: 'rate', rate, connections: connections ?? MOST_CONNECTIONS, timeout };
}
