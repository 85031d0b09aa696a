/** The machine's count of TCP connections that were begun -> how many of them a function opens in each invocation. */
import { readProc } from '../proc-files.ts';

/**
 * Connections that programs of this network namespace began so far (`ActiveOpens` of /proc/net/snmp, RFC 1213); null where that
 * cannot be read. Looking at a process's open sockets instead would miss just the connections that matter here: those that an
 * invocation opens and closes again.
 */
export function machineOpenings(): number | null {
  const [names, values] = (readProc('/proc/net/snmp') ?? '').split('\n').filter((line) => line.startsWith('Tcp:')).map((line) => line.split(/\s+/));
  const at = names?.indexOf('ActiveOpens') ?? -1;
  const value = Number(values?.[at]);
  return at < 0 || !Number.isFinite(value) ? null : value;
}

/** Fewer invocations cannot tell the function's own connections from strangers'. */
const FEWEST = 5;
/** ms; in longer invocations others on the machine open connections as well. */
const LONGEST = 300;

/**
 * How many connections each warm invocation opens. The count is the whole machine's, so the lower quartile over the invocations
 * is taken: a function that opens two each time does so every time, while others' connections fall into some invocations only.
 * What a function opens now and then, it is not accused of. null with fewer than 5 invocations, or where half of them took
 * longer than 300 ms: in that time strangers may well open one each time.
 *
 * @param openings connections begun in each invocation, without those to the Runtime API; null where it cannot be read
 * @param durations of the same invocations, ms
 */
export function openedPerInvocation(openings: readonly (number | null)[], durations: readonly number[]): number | null {
  const counts = openings.filter((count) => count !== null);
  const middle = [...durations].sort((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
  if (counts.length < FEWEST || counts.length < openings.length || middle > LONGEST) return null;
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 4)] ?? null;
}
