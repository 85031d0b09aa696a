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
 * are looked at ten times a second. Of one process the kernel remembers the largest resident set
 * (VmHWM): a peak between two looks is seen at the next one, only the function lives that much longer. Of several, which share
 * pages, the sum of their proportional sets at the moment of a look counts: what a child has that ends before is missed.
 */
export class MemoryWatch {
  readonly #tree: ProcessTree;
  readonly #witnesses: Witnesses;
  readonly #limit: number;
  readonly #onExceeded: (used: number) => void;
  readonly #timer: NodeJS.Timeout | null;
  #peak = 0;
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
    const used = this.#used();
    return used > this.#limit ? used : null;
  }

  /** What it had at its peak so far, bytes, by the same rule as the limit. What lived in other processes between two looks is missing. */
  peak(): number {
    this.#used();
    return this.#peak;
  }

  #used(): number {
    const running = this.#tree.refresh().filter((p) => !p.zombie);
    const [only] = running;
    const used = running.length === 1 && only !== undefined
      ? 1024 * (numberAfter(readProc(`/proc/${only.pid}/status`) ?? '', 'VmHWM') ?? 0)
      : (this.#witnesses.readMemory()?.current ?? 0);
    this.#peak = Math.max(this.#peak, used);
    return used;
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
