/**
 * Records cold starts of a Python and a Node function against copies of themselves that do 0, 5, 10 and 20 % more counted work.
 *
 *   node build/test/bench/cold-start/record.js --minutes 1 [--weather noisy]   # nothing else may run meanwhile; repeat
 *   node build/test/bench/cold-start/record.js --instructions                  # counts by valgrind; others may run
 *
 * `noisy` starts a neighbour that computes in bursts. It goes round functions and variants, two quads of each in turn, so that all see the same weather, and adds what it has to
 * recording.json at the end. The first call finds out how long a start and a round of work take; `--begin` does so anew and
 * forgets what was recorded. `--file FILE` puts it elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { probeFunction } from '../../../src/measure/function/probe.ts';
import type { StartReading } from '../../../src/measure/cold-start.ts';
import { keepApart } from '../../../src/measure/cpus.ts';
import { quantile, sorted } from '../../../src/stats/sample.ts';
import { startNeighbour } from '../detection/neighbour.ts';
import { layOut, layOutSides, roundsOf, targetOf } from './functions.ts';
import { functionNames, readRecording, recordingFile, sidesOf, variantNames, weathers, writeRecording, type Calibration, type FunctionName, type OfFunction, type Quad, type Recording, type Variant, type Weather } from './recording.ts';

const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, begin: { type: 'boolean', default: false }, weather: { type: 'string', default: 'quiet' }, instructions: { type: 'boolean', default: false }, counted: { type: 'string', default: '3' }, file: { type: 'string', default: recordingFile } },
});

/** Recorded of one function and variant before it is the next one's turn. */
const QUADS_AT_ONCE = 2;
/** Starts of each kind for the calibration. */
const CALIBRATING = 15;
/** Rounds that the calibration adds, as a multiple of those that every start does. */
const STRETCH = 4;

const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-starts-'));
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
let cores: string | null = null;

const optionsFor = (name: FunctionName, directory: string) => ({ target: targetOf(name), directory, cpus: cores, logFile: path.join(folder, 'log'), signal: stop.signal });

async function start(name: FunctionName, directory: string): Promise<StartReading> {
  const probed = await probeFunction({ ...optionsFor(name, directory), warm: new Map() });
  if (!probed.ok) throw new Error(`${name}: ${probed.failure.message}\n${probed.failure.log.join('\n')}`);
  const { cold, cpu, read, reads, faults, memory } = probed.reading;
  return { time: cold, cpu, read, reads, faults, memory };
}

const median = (values: readonly number[]): number => quantile(sorted(values), 0.5);

async function calibrate(name: FunctionName): Promise<Calibration> {
  const usual = roundsOf(name, 0);
  const [less, more] = [layOut(path.join(folder, name, 'less'), name, usual), layOut(path.join(folder, name, 'more'), name, usual * (1 + STRETCH))];
  const times: Record<string, number[]> = { [less]: [], [more]: [] };
  for (let i = 0; i < CALIBRATING; i += 1) for (const build of i % 2 === 0 ? [less, more] : [more, less]) times[build]?.push((await start(name, build)).time);
  const [short, long] = [median(times[less] ?? []), median(times[more] ?? [])];
  return { start: short, perRound: (long - short) / (usual * STRETCH) };
}

const versionOf = (program: string): string => execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();

async function begin(): Promise<Recording> {
  const functions: Partial<Record<FunctionName, OfFunction>> = {};
  for (const name of functionNames) functions[name] = { calibration: await calibrate(name), quads: { quiet: {}, noisy: {} }, instructions: {} };
  const today = new Date().toISOString().slice(0, 10);
  return { machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`, runtimes: { python: versionOf(targetOf('python').interpreter ?? 'python3'), node: `Node ${process.version}` }, from: today, to: today, functions };
}

/** The combos in turn until the time is over; a turn that was begun is finished. */
async function addQuads(recording: Recording, weather: Weather, until: number): Promise<Recording> {
  const combos = functionNames.flatMap((name) => variantNames.map((variant) => ({ name, variant, builds: layOutSides(path.join(folder, name, variant), name, variant, ofFunction(recording, name).calibration) })));
  // As in a run, the first start of each side is thrown away.
  for (const { name, builds } of combos) for (const build of Object.values(builds)) await start(name, build);
  const added = new Map(combos.map(({ name, variant }) => [`${name} ${variant}`, [] as Quad[]]));
  for (let turn = 0; performance.now() < until && !stop.signal.aborted; turn += 1) {
    for (const { name, variant, builds } of combos) {
      for (let i = 0; i < QUADS_AT_ONCE; i += 1) {
        const outer = (turn + i) % 2 === 0 ? 'base' : 'head';
        const starts: StartReading[] = [];
        for (const side of sidesOf({ outer })) starts.push(await start(name, builds[side]));
        added.get(`${name} ${variant}`)?.push({ outer, starts });
      }
    }
  }
  return changed(recording, (of, name) => {
    const before = of.quads[weather];
    return { ...of, quads: { ...of.quads, [weather]: Object.fromEntries(variantNames.map((variant) => [variant, [...(before[variant] ?? []), ...(added.get(`${name} ${variant}`) ?? [])]])) } };
  });
}

/** Each is kept as soon as it is counted: valgrind takes minutes. What has been counted so often already is left as it is. */
async function addInstructions(recording: Recording, runs: number): Promise<Recording> {
  let all = recording;
  for (const name of functionNames) {
    for (const variant of variantNames) {
      const before = ofFunction(all, name).instructions[variant] ?? [];
      const { head } = layOutSides(path.join(folder, name, variant), name, variant, ofFunction(all, name).calibration);
      const counts = [...before];
      while (counts.length < runs) counts.push(await instructions(name, head));
      all = changed(all, (of, changing) => (changing === name ? { ...of, instructions: { ...of.instructions, [variant]: counts } } : of));
      writeRecording(all, options.file);
      process.stderr.write(`${name} ${variant}: ${counts.map((count) => count.toFixed(2)).join(', ')} million instructions\n`);
    }
  }
  return all;
}

/** Millions of a start, to a thousand. */
async function instructions(name: FunctionName, directory: string): Promise<number> {
  const { countInstructions } = await import('../../../src/measure/instructions/count.ts');
  const counted = await countInstructions(optionsFor(name, directory));
  if (!counted.ok) throw new Error(`${name}: ${counted.reason}`);
  return Math.round(counted.start / 1000) / 1000;
}

const changed = (recording: Recording, change: (of: OfFunction, name: FunctionName) => OfFunction): Recording =>
  ({ ...recording, to: new Date().toISOString().slice(0, 10), functions: Object.fromEntries(functionNames.map((name) => [name, change(ofFunction(recording, name), name)])) });

function ofFunction(recording: Recording, name: FunctionName): OfFunction {
  const of = recording.functions[name];
  if (of === undefined) throw new Error(`${name} was never calibrated: begin a new recording with --begin`);
  return of;
}

const weather = weathers.find((one) => one === options.weather);
if (weather === undefined) throw new Error(`the weather is quiet or noisy, not ${options.weather}`);
const until = performance.now() + Number(options.minutes) * 60_000;
// Before this process keeps itself to a core: the neighbour is to be everywhere.
const neighbour = startNeighbour(Date.now() % 2 ** 31);
const { layout, release } = await keepApart();
cores = layout?.target ?? null;
try {
  const before = (options.begin ? null : readRecording(options.file)) ?? (await begin());
  neighbour.set(weather === 'noisy' ? 'on' : 'off');
  const after = options.instructions ? await addInstructions(before, Number(options.counted)) : await addQuads(before, weather, until);
  writeRecording(after, options.file);
  for (const name of functionNames) process.stderr.write(`${name}: ${variantNames.map((variant: Variant) => `${after.functions[name]?.quads[weather][variant]?.length ?? 0} ${weather} quads ${variant}`).join(', ')}\n`);
} finally {
  await neighbour.stop();
  await release();
  rmSync(folder, { recursive: true, force: true });
}
