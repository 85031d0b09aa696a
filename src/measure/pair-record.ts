/** The launches' changes in paired blocks -> one paired sample for each scenario and metric. */
import type { PairedSample } from '../model.ts';
import { median } from '../stats/sample.ts';
import type { LaunchRatio } from './load/block-ratios.ts';

interface Growing {
  readonly target: string;
  readonly scenario: string;
  readonly metric: string;
  readonly logRatios: number[];
  readonly errors: (number | null)[];
  readonly blocks: number[];
  readonly missed: number[];
}

export class PairRecord {
  readonly #samples = new Map<string, Growing>();
  /** Launches of each scenario so far. */
  readonly #launches = new Map<string, number>();

  /** A launch of that scenario: metric name -> its change. */
  add(target: string, scenario: string, ratios: Readonly<Record<string, LaunchRatio>>): void {
    const place = JSON.stringify([target, scenario]);
    const before = this.#launches.get(place) ?? 0;
    this.#launches.set(place, before + 1);
    for (const [metric, { logRatio, error, blocks }] of Object.entries(ratios)) {
      const key = JSON.stringify([target, scenario, metric]);
      const sample = this.#samples.get(key) ?? { target, scenario, metric, logRatios: [], errors: [], blocks: [], missed: [] };
      this.#samples.set(key, sample);
      while (sample.logRatios.length + sample.missed.length < before) sample.missed.push(sample.logRatios.length + sample.missed.length);
      sample.logRatios.push(logRatio);
      sample.errors.push(error);
      sample.blocks.push(blocks);
    }
  }

  samples(): readonly PairedSample[] {
    return [...this.#samples.values()].map(({ logRatios, errors, blocks, missed, ...place }) => {
      const within = errorsOfAll(errors);
      return { ...place, logRatios: [...logRatios], ...(within === null ? {} : { errors: within }), blocks: [...blocks], ...(missed.length === 0 ? {} : { missed: [...missed] }) };
    });
  }
}

/** Each launch's standard error within itself; one that had a block too few to know its own counts as a middle one. null where no more than half know it. */
export function errorsOfAll(errors: readonly (number | null)[]): readonly number[] | null {
  const known = errors.filter((error) => error !== null);
  return 2 * known.length > errors.length ? errors.map((error) => error ?? median(known)) : null;
}
