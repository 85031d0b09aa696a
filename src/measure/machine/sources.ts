/** Where the watch of the machine looks: files of the kernel and clocks; a test passes its own. */
import { readProc } from '../proc-files.ts';

export interface MachineSources {
  /** Text of a file under /proc or /sys; null when it is not there or cannot be read. */
  readonly read: (file: string) => string | null;
  /** The wall clock, ms. */
  readonly wall: () => number;
  /** A clock that nobody sets, ms. */
  readonly monotonic: () => number;
  /** CPU time of this process so far, all its threads, ms. */
  readonly ownCpu: () => number;
  /** Calls `beat` every `ms` until the function it returns is called. Must not keep the process alive. */
  readonly every: (ms: number, beat: () => void) => () => void;
}

export const realSources: MachineSources = {
  // Elsewhere there may be a file of that name, but not one of Linux.
  read: (file) => (process.platform === 'linux' ? readProc(file) : null),
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  ownCpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  every: (ms, beat) => {
    const timer = setInterval(beat, ms).unref();
    return () => clearInterval(timer);
  },
};
