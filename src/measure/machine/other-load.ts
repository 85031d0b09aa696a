/** What the processors did and what was ours -> what others did, on kernels that differ in whom they charge interrupts to. */

/** Sums over one reading, ms of CPU time of all processors together. */
export interface Work {
  readonly total: number;
  readonly busy: number;
  readonly interrupts: number;
  /** CPU time of this process and of the targets, as the kernel charged it to them. */
  readonly own: number;
}

/** Share of `total` by which counting in ticks may be off over a second. */
const ROUNDING = 0.03;

/**
 * Most kernels charge an interrupt to the program that it interrupted, though /proc/stat counts it apart; those that measure
 * interrupts (CONFIG_IRQ_TIME_ACCOUNTING) don't. Under load on the loopback that is an eighth of the machine [measured on two
 * processors]. A kernel of the first kind gives itself away in a quiet moment: we have used more than all programs together.
 * Until it does, its interrupts are not taken for work, which makes others look smaller and never larger than they are.
 */
export class OtherLoad {
  #charged = false;

  /** Share of all processors that others had; a little below 0 by rounding when there were none. */
  share({ total, busy, interrupts, own }: Work): number {
    if (own - busy > Math.max(interrupts / 2, ROUNDING * total)) this.#charged = true;
    return (busy + (this.#charged ? interrupts : 0) - own) / total;
  }
}
