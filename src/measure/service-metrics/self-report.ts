/** One launch of a scenario -> what each side said of itself in it: scrapes and timings, held together. */
import type { LaunchValue } from './launch-value.ts';
import type { Scrapes } from './scrapes.ts';
import type { ServerTimings } from './server-timing.ts';

/** Metric name -> value in this launch. */
export type Said = ReadonlyMap<string, LaunchValue>;

/** What a scenario's load calls, outside of everything that is timed. */
export class SelfReport {
  readonly #scrapes: Scrapes | null;
  readonly #timings: ServerTimings | null;
  readonly #names: readonly string[];

  constructor(scrapes: Scrapes | null, timings: ServerTimings | null, names: readonly string[]) {
    this.#scrapes = scrapes;
    this.#timings = timings;
    this.#names = names;
  }

  /** For the load driver: each response's `Server-Timing`; null where nobody asks. */
  get onServerTiming(): ((header: string | null) => void) | null {
    const timings = this.#timings;
    return timings === null ? null : (header) => timings.add(header);
  }

  async begin(): Promise<void> {
    await this.#scrapes?.begin();
    this.#timings?.begin();
  }

  async between(): Promise<void> {
    await this.#scrapes?.between();
  }

  async end(requests: number): Promise<Said> {
    const said = new Map(await this.#scrapes?.end(requests));
    for (const name of this.#names) {
      said.set(`timing.${name}`, this.#timings?.valueOf(name) ?? { ok: false, reason: 'no response was looked at' });
    }
    return said;
  }
}
