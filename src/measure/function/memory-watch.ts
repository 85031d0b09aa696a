/** A process tree and its limit of memory -> an end of it as soon as it is seen to use more. */
import { numberAfter, readProc } from '../proc-files.ts';
import { hasProc, type ProcessTree } from '../process-tree.ts';
import type { Witnesses } from '../witnesses.ts';

/** ms; one look takes about 0.2 ms. */
const LOOK_EVERY = 100;
/** ms; a shorter invocation is not looked into while it runs, so that its time stays its own. */
const UNDISTURBED = 200;

/** Whether there is anything to watch by; elsewhere the limit of memory is not enforced. */
export const memoryIsEnforced: boolean = hasProc;

/**
 * A limit that the kernel keeps (a control group) would need a group of our own, which neither hosted runners nor their
 * containers give without root's rights; an address-space limit (RLIMIT_AS) would count what Node only reserves. So processes
 * are looked at ten times a second. Nothing is missed by that: the kernel remembers the largest resident set of each
 * (VmHWM), so a peak between two looks is seen at the next one, only the function lives that much longer. Of one process that
 * peak counts; of several, which share pages, the sum of their proportional sets at the moment of the look.
 */
export class MemoryWatch {
  readonly #tree: ProcessTree;
  readonly #witnesses: Witnesses;
  readonly #limit: number;
  readonly #onExceeded: (used: number) => void;
  readonly #timer: NodeJS.Timeout | null;
  #busySince: number | null = null;
  #due = false;

  /** @param limit bytes */
  constructor(tree: ProcessTree, witnesses: Witnesses, limit: number, onExceeded: (used: number) => void) {
    this.#tree = tree;
    this.#witnesses = witnesses;
    this.#limit = limit;
    this.#onExceeded = onExceeded;
    this.#timer = memoryIsEnforced && Number.isFinite(limit) ? setInterval(() => this.#tick(), LOOK_EVERY) : null;
    this.#timer?.unref();
  }

  /** An invocation begins; what was put off for the one before is done first. */
  begin(): void {
    if (this.#due) this.#look();
    this.#busySince = performance.now();
  }

  /** An invocation has ended. */
  end(): void {
    this.#busySince = null;
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /** bytes; null while it stays below the limit. */
  exceeded(): number | null {
    if (this.#timer === null) return null;
    const running = this.#tree.refresh().filter((p) => !p.zombie);
    const [only] = running;
    if (running.length === 1 && only !== undefined) {
      const peak = 1024 * (numberAfter(readProc(`/proc/${only.pid}/status`) ?? '', 'VmHWM') ?? 0);
      return peak > this.#limit ? peak : null;
    }
    const resident = running.map((p) => 1024 * (numberAfter(readProc(`/proc/${p.pid}/status`) ?? '', 'VmRSS') ?? 0));
    if (resident.reduce((sum, one) => sum + one, 0) <= this.#limit) return null;
    const proportional = this.#witnesses.readMemory()?.current ?? 0;
    return proportional > this.#limit ? proportional : null;
  }

  #tick(): void {
    if (this.#busySince !== null && performance.now() - this.#busySince < UNDISTURBED) this.#due = true;
    else this.#look();
  }

  #look(): void {
    this.#due = false;
    const used = this.exceeded();
    if (used === null) return;
    this.stop();
    this.#onExceeded(used);
  }
}
