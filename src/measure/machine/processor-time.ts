/** /proc/stat and /proc/pressure/cpu -> what all processors together have done since the machine started. */

/** ms, summed over all processors. */
export interface ProcessorTime {
  /** Whatever they did, idling included. */
  readonly total: number;
  /** Programs and the system calls they made. */
  readonly busy: number;
  /** Interrupts and what was left to do after them: under load mostly our own packets on the loopback. */
  readonly interrupts: number;
  /** A processor of this virtual machine was to run and the host gave it to another machine. Many hosts never say so. */
  readonly stolen: number;
}

/** USER_HZ is 100 on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * The first line of /proc/stat (proc(5)); null when there is none. In a container the figures are the host's, so that other
 * containers are others, too, as they should be.
 */
export function parseProcessorTime(text: string | null): ProcessorTime | null {
  const line = text === null ? undefined : /^cpu +(.+)$/m.exec(text)?.[1];
  if (line === undefined) return null;
  // guest and guest_nice come after these and are part of user and nice already.
  const ticks = line.split(' ').slice(0, 8).map(Number);
  const [user = 0, nice = 0, system = 0, , , hard = 0, soft = 0, steal = 0] = ticks;
  const total = ticks.reduce((sum, one) => sum + one, 0);
  if (!Number.isFinite(total)) return null;
  return { total: total * TICK_MS, busy: (user + nice + system) * TICK_MS, interrupts: (hard + soft) * TICK_MS, stolen: steal * TICK_MS };
}

/**
 * Time in which at least one thread that could run had to wait for a processor, ms, from the line `some` of
 * /proc/pressure/cpu; null where the kernel does not count it (before 4.20, or without psi=1).
 */
export function parseWaiting(text: string | null): number | null {
  const microseconds = text === null ? undefined : /^some .*\btotal=(\d+)/m.exec(text)?.[1];
  return microseconds === undefined ? null : Number(microseconds) / 1000;
}
