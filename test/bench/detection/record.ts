/**
 * Records launches of the detection bench.
 *
 *   node build/test/bench/detection/record.js --combo node-http/cpu+5/noisy --launches 60
 *   node build/test/bench/detection/record.js --plan --minutes 120
 *   node build/test/bench/detection/record.js --list | --pack
 *
 * `--plan` goes round the combos of combos.ts, one launch of each in turn, so that every combo sees all times of the day, until
 * each has as many as it wants or the time is over. A combo's file is replaced after every launch: stopped at any moment (SIGINT,
 * SIGTERM, even SIGKILL) it has all finished ones, and the next call adds to them. Real whole runs are recorded by themselves, launch
 * after launch: `--combo node-http/identical/noisy/whole --launches 2200` (some 110 runs of twenty launches). `--pack` compresses
 * the files thoroughly, to be committed, and keeps of whole runs what the product says of each launch. `--corpus DIR` puts them elsewhere; `--only TEXT` takes the combos of the plan whose names contain it.
 */
import { mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { keepApart, type CpuLayout } from '../../../src/measure/cpus.ts';
import { parseCombo, plan, type PlannedCombo } from './combos.ts';
import { corpusFolder, fileOf, readRecording, writeRecording } from './corpus.ts';
import { startNeighbour, type Neighbour } from './neighbour.ts';
import { withoutSlices } from './measured-launch.ts';
import { recordInterleaved, recordQuad, recordSequential, type Place } from './record-launch.ts';
import { continued, nameOf, type Origin, type Recording } from './recording.ts';
import { layOut } from './services.ts';

const { values: options } = parseArgs({
  options: {
    combo: { type: 'string', multiple: true, default: [] }, plan: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, launches: { type: 'string' },
    minutes: { type: 'string', default: '60' }, seconds: { type: 'string', default: '30' }, corpus: { type: 'string', default: corpusFolder },
    list: { type: 'boolean', default: false }, pack: { type: 'boolean', default: false },
  },
});

/** Quads of starts recorded in a row: one takes less than a second. */
const QUADS_AT_ONCE = 5;
/** ms for a neighbour to come into its bursts before a noisy launch begins. */
const SETTLE = 500;
/** A combo that fails this often in a row is left out, loudly. */
const MOST_FAILURES = 3;

const wanted: readonly PlannedCombo[] = [
  ...(options.plan || options.list ? plan.filter(({ combo }) => nameOf(combo).includes(options.only)) : []),
  ...options.combo.map((name) => ({ combo: parseCombo(name), launches: plan.find(({ combo }) => nameOf(combo) === name)?.launches ?? 60 })),
].map((one) => (options.launches === undefined ? one : { ...one, launches: Number(options.launches) }));

const seconds = Number(options.seconds);
const countIn = (recording: Recording, { combo }: PlannedCombo): number => (combo.way === 'starts' ? recording.quads : recording.launches).length;
const recordedOf = ({ combo }: PlannedCombo): Recording => readRecording(fileOf(options.corpus, combo)) ?? { combo, origins: [], launches: [], quads: [] };

function list(): void {
  for (const one of wanted) {
    const have = countIn(recordedOf(one), one);
    console.log(`${String(have).padStart(4)} of ${String(one.launches).padStart(4)}  ${nameOf(one.combo)}`);
  }
}

function pack(): void {
  for (const name of readdirSync(options.corpus).filter((file) => file.endsWith('.br'))) {
    const file = path.join(options.corpus, name);
    const recording = readRecording(file);
    if (recording !== null) writeRecording(file, recording.combo.way === 'whole' ? { ...recording, launches: recording.launches.map(withoutSlices) } : recording, true);
    console.log(name);
  }
}

async function record(): Promise<void> {
  if (wanted.length === 0) throw new Error('nothing to record: give --plan, or --combo SERVICE/VARIANT/quiet|noisy');
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  const until = performance.now() + Number(options.minutes) * 60_000;
  const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-detection-'));
  // Before this process keeps itself to a core: the neighbour is to be everywhere.
  const neighbour = startNeighbour(Date.now() % 2 ** 31);
  const { layout, release } = await keepApart();
  try {
    const combos = wanted.map((planned) => new ComboRecorder(planned, folder, layout, stop.signal));
    for (let open = true; open && !stop.signal.aborted; ) {
      open = false;
      for (const combo of combos) {
        if (stop.signal.aborted || performance.now() > until) return;
        if (combo.done) continue;
        open = true;
        await combo.next(neighbour);
      }
    }
  } finally {
    await release();
    await neighbour.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

class ComboRecorder {
  readonly #planned: PlannedCombo;
  readonly #place: Place;
  readonly #pinned: boolean;
  readonly #file: string;
  #count: number;
  #failures = 0;

  constructor(planned: PlannedCombo, folder: string, layout: CpuLayout | null, signal: AbortSignal) {
    const { combo } = planned;
    this.#planned = planned;
    this.#file = fileOf(options.corpus, combo);
    this.#count = countIn(recordedOf(planned), planned);
    this.#pinned = layout !== null;
    const own = mkdtempSync(path.join(folder, 'c-'));
    const logs = path.join(own, 'logs');
    mkdirSync(logs);
    this.#place = { service: combo.service, builds: layOut(own, combo.service, combo.variant), cpus: layout?.target ?? null, logs, signal };
  }

  get done(): boolean {
    return this.#count >= this.#planned.launches || this.#failures >= MOST_FAILURES;
  }

  async next(neighbour: Neighbour): Promise<void> {
    const { combo, launches } = this.#planned;
    const began = performance.now();
    if (combo.weather === 'noisy') {
      neighbour.set('on');
      await sleep(SETTLE);
    }
    try {
      // Read anew each time: whatever wrote to it meanwhile is kept.
      const before = recordedOf(this.#planned);
      const after = await this.#added(before);
      writeRecording(this.#file, after);
      this.#count = countIn(after, this.#planned);
      this.#failures = 0;
      process.stderr.write(`${nameOf(combo)}: ${this.#count} of ${launches}, ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    } catch (error) {
      if (this.#place.signal.aborted) return;
      this.#failures += 1;
      process.stderr.write(`${nameOf(combo)}: not kept (${error instanceof Error ? error.message : String(error)})${this.done ? '; left out from here on' : ''}\n`);
    } finally {
      neighbour.set('off');
    }
  }

  async #added(all: Recording): Promise<Recording> {
    const { combo } = this.#planned;
    const seed = (this.#count + 1) * 7919;
    const before = { ...all, origins: continued(all.origins, this.#here(countIn(all, this.#planned))) };
    switch (combo.way) {
      case 'interleaved': case 'whole': return { ...before, launches: [...before.launches, await recordInterleaved(this.#place, seed)] };
      case 'sequential': return { ...before, launches: [...before.launches, await recordSequential(this.#place, seed, seconds)] };
      case 'starts': {
        const quads = [...before.quads];
        // As in a run, the first starts are thrown away: they may find the files not in memory.
        await recordQuad(this.#place, 0);
        for (let i = 0; i < QUADS_AT_ONCE; i += 1) quads.push(await recordQuad(this.#place, quads.length));
        return { ...before, quads };
      }
      default: return unknownWay(combo.way);
    }
  }

  #here(from: number): Origin {
    return { from, machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`, node: process.version, pinned: this.#pinned };
  }
}

function unknownWay(way: never): never {
  throw new Error(`there is no way ${String(way)}`);
}

if (options.list) list();
else if (options.pack) pack();
else await record();
