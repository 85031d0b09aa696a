/** What the kernel says of its processors' clocks -> the slowest and the fastest that the busy one was seen at. */
import type { MachineNoise } from '../../model.ts';
import type { MachineSources } from './sources.ts';

/** Reading it may interrupt every processor: of a large machine a few tell enough. */
const MOST_PROCESSORS = 8;

/**
 * Of each reading only the fastest processor counts: the one that works, while idle ones are slowed down on purpose. Most
 * virtual machines have no cpufreq, and the MHz of /proc/cpuinfo is what was promised once and never varies.
 */
export class FrequencyWatch {
  readonly #read: MachineSources['read'];
  #lowest = Infinity;
  #highest = 0;

  constructor(read: MachineSources['read']) {
    this.#read = read;
  }

  look(): void {
    const fastest = Math.max(0, ...(this.#scaled() ?? this.#listed()));
    if (fastest === 0) return;
    this.#lowest = Math.min(this.#lowest, fastest);
    this.#highest = Math.max(this.#highest, fastest);
  }

  /** MHz; null when it cannot be read or was always the same. */
  range(): MachineNoise['frequency'] {
    return this.#lowest < this.#highest ? { lowest: this.#lowest, highest: this.#highest } : null;
  }

  #scaled(): readonly number[] | null {
    const all: number[] = [];
    for (let cpu = 0; cpu < MOST_PROCESSORS; cpu += 1) {
      const kilohertz = Number.parseInt(this.#read(`/sys/devices/system/cpu/cpu${cpu}/cpufreq/scaling_cur_freq`) ?? '', 10);
      if (Number.isNaN(kilohertz)) break;
      all.push(kilohertz / 1000);
    }
    return all.length === 0 ? null : all;
  }

  #listed(): readonly number[] {
    return [...(this.#read('/proc/cpuinfo') ?? '').matchAll(/^cpu MHz\s*:\s*([\d.]+)$/gm)].map((match) => Number(match[1]));
  }
}
