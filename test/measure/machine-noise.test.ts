import { afterEach, describe, expect, test } from '@jest/globals';
import { MachineWatch } from '../../src/measure/machine-noise.ts';
import { parseProcessorTime, parseWaiting } from '../../src/measure/machine/processor-time.ts';
import type { MachineSources } from '../../src/measure/machine/sources.ts';

/** A machine of two processors whose time passes only when the test says so. */
class AMachine {
  time = 5000;
  wallAhead = 1.7e12;
  cpu = 0;
  /** ticks of 10 ms */
  user = 100;
  idle = 100;
  softirq = 0;
  steal = 0;
  waiting: number | null = 0;
  files: Record<string, string> = {};
  beats = new Set<() => void>();
  /** ms that pass between reading the two clocks, so often. */
  interruptions: number[] = [];

  readonly sources: MachineSources = {
    read: (file) => this.#file(file),
    wall: () => {
      this.time += this.interruptions.shift() ?? 0;
      return this.wallAhead + this.time;
    },
    monotonic: () => this.time,
    ownCpu: () => this.cpu,
    every: (_, beat) => {
      this.beats.add(beat);
      return () => this.beats.delete(beat);
    },
  };

  /** `ms` pass, with the heart beating: shares (0-1) of both processors, and of the time for `waiting`. */
  pass(ms: number, { busy = 0, own = 0, steal = 0, softirq = 0, waiting = 0 }: { busy?: number; own?: number; steal?: number; softirq?: number; waiting?: number } = {}): void {
    for (let left = ms; left > 0; left -= 100) {
      const step = Math.min(100, left);
      const ticks = (2 * step) / 10;
      this.time += step;
      this.user += busy * ticks;
      this.steal += steal * ticks;
      this.softirq += softirq * ticks;
      this.idle += (1 - busy - steal - softirq) * ticks;
      this.cpu += own * 2 * step;
      if (this.waiting !== null) this.waiting += waiting * step * 1000;
      for (const beat of this.beats) beat();
    }
  }

  #file(file: string): string | null {
    if (file === '/proc/stat') return `cpu  ${this.user} 0 0 ${this.idle} 0 0 ${this.softirq} ${this.steal} 7 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n`;
    if (file === '/proc/pressure/cpu') return this.waiting === null ? null : `some avg10=0.00 avg60=0.00 avg300=0.41 total=${Math.round(this.waiting)}\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=9\n`;
    return this.files[file] ?? null;
  }
}

/** Seconds of load in blocks of 250 ms. */
function load(machine: AMachine, watch: MachineWatch, seconds: number, shares: Parameters<AMachine['pass']>[1] & { targets?: number | null } = {}): void {
  const { targets = 0 } = shares;
  for (let i = 0; i < seconds * 4; i += 1) {
    machine.pass(250, shares);
    watch.sample(targets === null ? null : { cpu: targets * 500 });
  }
}

describe('the processors', () => {
  test('are read from the first line of /proc/stat, interrupts apart', () => {
    expect(parseProcessorTime('cpu  100 20 30 800 5 3 2 40 10 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n')).toEqual({ total: 10_000, busy: 1500, interrupts: 50, stolen: 400 });
    expect([parseProcessorTime(null), parseProcessorTime('intr 5\n'), parseProcessorTime('cpu  a b\n')]).toEqual([null, null, null]);
    expect([parseWaiting('some avg10=0.00 avg60=0.00 avg300=0.00 total=2500\nfull total=1\n'), parseWaiting('nothing'), parseWaiting(null)]).toEqual([2.5, null, null]);
  });

  test('what the targets and this process used is not the load of others', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    load(machine, watch, 4, { busy: 0.6, own: 0.25, targets: 0.15, softirq: 0.1 });
    const { otherLoad } = watch.noise();
    expect(otherLoad?.mean).toBeCloseTo(0.2, 9);
    expect(otherLoad).toMatchObject({ limit: 0.125, above: 1 });
  });

  test('where the kernel charges interrupts to us, they are known as ours after one quiet second', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    load(machine, watch, 1, { busy: 0.7, softirq: 0.1, own: 0.5, targets: 0.3 });
    load(machine, watch, 3, { busy: 0.7, softirq: 0.1, own: 0.3, targets: 0.3 });
    const { otherLoad } = watch.noise();
    expect([otherLoad?.mean, otherLoad?.worst].map((share) => share?.toFixed(6))).toEqual(['0.150000', '0.200000']);
  });

  test('where it does not, they are nobody\'s', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    load(machine, watch, 4, { busy: 0.7, softirq: 0.2, own: 0.4, targets: 0.3 });
    expect(watch.noise().otherLoad?.worst).toBeLessThan(1e-9);
  });

  test('a share of the readings lies above the limit, and the worst one is kept', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    load(machine, watch, 6, { busy: 0.2, targets: 0.2, steal: 0.01 });
    load(machine, watch, 2, { busy: 0.5, targets: 0.2, steal: 0.3, waiting: 0.9 });
    const { steal, otherLoad, pressure } = watch.noise();
    expect([steal?.above, otherLoad?.above, pressure?.above]).toEqual([0.25, 0.25, 0.25]);
    expect([steal?.worst, otherLoad?.worst, pressure?.worst].map((share) => share?.toFixed(6))).toEqual(['0.300000', '0.300000', '0.900000']);
    expect(steal?.mean).toBeCloseTo(0.0825, 9);
  });

  test('what happens before load begins counts for nothing', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    for (let launch = 0; launch < 5; launch += 1) {
      machine.pass(3000, { busy: 1, waiting: 1, steal: 0.5 });
      watch.begin();
      load(machine, watch, 1, { busy: 0.3, targets: 0.3 });
    }
    const { steal, otherLoad, pressure } = watch.noise();
    expect([steal?.worst, pressure?.worst]).toEqual([0, 0]);
    expect(otherLoad?.worst).toBeLessThan(1e-9);
  });

  test.each([20, 180, 199])('stretches of %i ms that are each looked at on their own add up to readings', (ms) => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    for (let start = 0; start < 300; start += 1) {
      machine.pass(300, { busy: 1, steal: 0, waiting: 1 });
      watch.begin();
      machine.pass(ms, { busy: 0.5, own: 0.05, steal: 0.3, waiting: 0.6 });
      watch.end({ cpu: 0.2 * ms });
    }
    const { steal, otherLoad, pressure } = watch.noise();
    expect([steal?.mean, otherLoad?.mean, pressure?.mean].map((share) => share?.toFixed(3))).toEqual(['0.300', '0.350', '0.600']);
    expect([steal?.above, otherLoad?.above, pressure?.above]).toEqual([1, 1, 0]);
  });

  test('counters in whole ticks make no disturbance of short stretches on a machine that has hardly any', () => {
    const machine = new AMachine();
    const ticks = (text: string | null): string | null => text?.replace(/\d+\.\d+/g, (number) => String(Math.floor(Number(number)))) ?? null;
    const watch = new MachineWatch({ ...machine.sources, read: (file) => ticks(machine.sources.read(file)) });
    for (let start = 0; start < 300; start += 1) {
      machine.pass(37, { busy: 0.1 });
      watch.begin();
      machine.pass(83, { busy: 0.5, own: 0.1, steal: 0.01 });
      watch.end({ cpu: 0.7 * 83 });
    }
    const { steal, otherLoad } = watch.noise();
    expect([steal?.mean, otherLoad?.mean].map((share) => share?.toFixed(2))).toEqual(['0.01', '0.05']);
    expect([steal?.above, otherLoad?.above]).toEqual([0, 0]);
  });

  test('a target whose CPU time cannot be read makes the load of others unknown, not large', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    load(machine, watch, 3, { busy: 0.9, targets: null, steal: 0.02 });
    expect(watch.noise()).toMatchObject({ otherLoad: null, steal: { above: 0 } });
  });

  test('a run of less than a second says what it saw', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    load(machine, watch, 0.5, { steal: 0.5 });
    expect(watch.noise().steal).toEqual({ mean: 0.5, worst: 0.5, limit: 0.05, above: 1 });
  });

  test('are not looked at after every slice: a look in 200 ms is enough', () => {
    const machine = new AMachine();
    let reads = 0;
    const watch = new MachineWatch({ ...machine.sources, read: (file) => { reads += file === '/proc/stat' ? 1 : 0; return machine.sources.read(file); } });
    for (let i = 0; i < 100; i += 1) {
      machine.pass(20, { busy: 0.5 });
      watch.sample({ cpu: 10 });
    }
    expect(reads).toBe(11);
    expect(watch.noise().otherLoad?.mean).toBeCloseTo(0.25, 9);
  });

  test('a kernel that does not count waiting leaves the pressure unknown', () => {
    const machine = new AMachine();
    machine.waiting = null;
    const watch = new MachineWatch(machine.sources);
    load(machine, watch, 2);
    expect(watch.noise()).toMatchObject({ pressure: null, steal: { mean: 0 } });
  });
});

test('a machine without /proc has no noise that can be read, and that is no error', () => {
  const machine = new AMachine();
  const watch = new MachineWatch({ ...machine.sources, read: () => null });
  load(machine, watch, 3);
  expect(watch.noise()).toEqual({ steal: null, pressure: null, otherLoad: null, frequency: null, clockSteps: 0, pauses: 0 });
});

describe('the frequency', () => {
  const FIRST = '/sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq';
  const SECOND = '/sys/devices/system/cpu/cpu1/cpufreq/scaling_cur_freq';

  test('is that of the fastest processor, the one that works', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    for (const [idle, busy] of [[800_000, 3_400_000], [900_000, 2_900_000], [800_000, 3_100_000]] as const) {
      machine.files = { [FIRST]: `${idle}\n`, [SECOND]: `${busy}\n` };
      load(machine, watch, 5);
    }
    expect(watch.noise().frequency).toEqual({ lowest: 2900, highest: 3400 });
  });

  test('that never varies says nothing', () => {
    const machine = new AMachine();
    machine.files = { '/proc/cpuinfo': 'processor\t: 0\ncpu MHz\t\t: 2596.134\nprocessor\t: 1\ncpu MHz\t\t: 2596.134\n' };
    const watch = new MachineWatch(machine.sources);
    load(machine, watch, 12);
    expect(watch.noise().frequency).toBeNull();
  });
});

describe('the clocks', () => {
  test('a wall clock that is set while load is measured has stepped, forwards or backwards', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    load(machine, watch, 1);
    machine.wallAhead += 60;
    load(machine, watch, 1);
    machine.wallAhead -= 3_600_000;
    load(machine, watch, 1);
    expect(watch.noise()).toMatchObject({ clockSteps: 2, pauses: 0 });
  });

  test('small corrections are none, nor is one that came before the load began', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    machine.wallAhead += 86_400_000;
    machine.pass(1000);
    watch.begin();
    machine.wallAhead += 40;
    load(machine, watch, 1);
    expect(watch.noise()).toMatchObject({ clockSteps: 0, pauses: 0 });
  });

  test('set in a stretch of less than a look it has stepped too, and before the stretch it has not', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    for (let start = 0; start < 3; start += 1) {
      machine.wallAhead += 5000;
      watch.begin();
      machine.pass(90);
      machine.wallAhead += 5000;
      machine.pass(90);
      watch.end({ cpu: 0 });
    }
    expect(watch.noise().clockSteps).toBe(3);
  });

  test('being interrupted between reading the two clocks is no step', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    machine.interruptions = [80];
    load(machine, watch, 1);
    machine.interruptions = [80, 80, 80, 80, 80];
    load(machine, watch, 1);
    expect([machine.interruptions, watch.noise().clockSteps]).toEqual([[], 0]);
  });

  test('two seconds without a heartbeat and without work of ours are a pause', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    machine.time += 2000;
    load(machine, watch, 1);
    expect(watch.noise()).toMatchObject({ pauses: 1, clockSteps: 0 });
  });

  test('neither work of ours that takes two seconds nor a target that does not answer for ten is one', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    machine.time += 2000;
    machine.cpu += 1900;
    watch.sample({ cpu: 0 });
    machine.pass(10_000);
    watch.sample({ cpu: 0 });
    expect(watch.noise()).toMatchObject({ pauses: 0, clockSteps: 0 });
  });

  test('the heart stops with the watch', () => {
    const machine = new AMachine();
    const watch = new MachineWatch(machine.sources);
    expect(machine.beats.size).toBe(1);
    watch.close();
    expect(machine.beats.size).toBe(0);
  });
});

describe('this machine', () => {
  const watches: MachineWatch[] = [];
  afterEach(() => watches.splice(0).forEach((watch) => watch.close()));

  test('can be watched: what it says are shares, and its own work is its own', () => {
    const watch = new MachineWatch();
    watches.push(watch);
    const until = performance.now() + 1300;
    watch.begin();
    while (performance.now() < until) watch.sample({ cpu: 0 });
    const noise = watch.noise();
    for (const one of [noise.steal, noise.pressure, noise.otherLoad]) {
      if (one === null) continue;
      expect([one.mean, one.worst, one.above].every((share) => share >= 0 && share <= 1)).toBe(true);
    }
    if (process.platform === 'linux') expect(noise.steal).not.toBeNull();
  });
});
