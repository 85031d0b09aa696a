/** The response times of a launch, block by block -> how much slower head's tail was than base's, and how sure the launch is of that. */
import type { Side } from '../../model.ts';
import { quantileOf, tailMean, type Counted } from '../../stats/histogram.ts';
import { mean } from '../../stats/mean.ts';
import { SparseHistogram } from '../../stats/sparse-histogram.ts';
import { FEWEST_FOR_ERROR, type LaunchRatio } from './block-ratios.ts';

/** Blocks that follow each other are joined so that there are never more parts; a part has the response times of both sides. */
const MOST_PARTS = 24;

type Sides<Of> = Readonly<Record<Side, Of>>;
type Part = Sides<SparseHistogram>;

const STATISTICS: Readonly<Record<string, (latencies: Counted) => number>> = { 'latency.p99': (latencies) => quantileOf(latencies, 0.99), 'latency.tail': tailMean };

export class TailRatios {
  #parts: readonly Part[] = [];
  /** How many blocks a part has. */
  #stride = 1;

  /** A block's response times of one side, ms. `block` is counted from 0 and never falls. */
  add(block: number, side: Side, latencies: readonly number[]): void {
    while (Math.floor(block / this.#stride) >= MOST_PARTS) this.#coarsen();
    while (this.#parts.length <= Math.floor(block / this.#stride)) this.#parts = [...this.#parts, empty()];
    const recorder = this.#parts.at(-1)?.[side];
    for (const latency of latencies) recorder?.record(latency);
  }

  /**
   * Metric name -> ln(head / base) of all response times together. A burst that falls into one side's slices fills that side's tail and nothing
   * else shows it: the error is that of the delete-one jackknife over the parts (Efron and Stein, Annals of Statistics 9, 1981), which such a part moves.
   * It is too rough for an interval of its own, and good enough to weigh launches by. A launch with too few parts has its ratio all the same: each
   * launch of a run stands in its place. Nothing where a side has no answers.
   */
  ratios(): Readonly<Record<string, LaunchRatio>> {
    const whole = joined(this.#parts);
    if (whole.base.count === 0 || whole.head.count === 0) return {};
    const parts = this.#parts.filter(({ base, head }) => base.count > 0 && head.count > 0);
    const others = parts.length < FEWEST_FOR_ERROR ? [] : parts.map(({ base, head }) => ({ base: whole.base.without(base), head: whole.head.without(head) }));
    return Object.fromEntries(Object.entries(STATISTICS).flatMap(([metric, of]): [string, LaunchRatio][] => {
      const logOf = ({ base, head }: Sides<Counted>): number => Math.log(of(head) / of(base));
      const [logRatio, without] = [logOf(whole), others.map(logOf)];
      return Number.isFinite(logRatio) ? [[metric, { logRatio, error: without.length > 0 && without.every(Number.isFinite) ? jackknife(without) : null, blocks: 0 }]] : [];
    }));
  }

  #coarsen(): void {
    this.#parts = Array.from({ length: Math.ceil(this.#parts.length / 2) }, (_, i) => joined(this.#parts.slice(2 * i, 2 * i + 2)));
    this.#stride *= 2;
  }
}

const empty = (): Part => ({ base: new SparseHistogram(), head: new SparseHistogram() });

function joined(parts: readonly Part[]): Part {
  const all = empty();
  for (const part of parts) {
    all.base.merge(part.base);
    all.head.merge(part.head);
  }
  return all;
}

function jackknife(without: readonly number[]): number {
  const centre = mean(without);
  return Math.sqrt(((without.length - 1) / without.length) * without.reduce((sum, value) => sum + (value - centre) ** 2, 0));
}
