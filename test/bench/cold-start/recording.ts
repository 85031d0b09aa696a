/** What is recorded of cold starts: the words of the recording as types, and the small JSON file that it is kept in. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StartReading } from '../../../src/measure/cold-start.ts';
import type { Side } from '../../../src/model.ts';

export const functionNames = ['python', 'node'] as const;
export type FunctionName = (typeof functionNames)[number];

/** How much more counted work head's start does, as a share of base's whole start. */
export const variants = { identical: 0, '+5 %': 0.05, '+10 %': 0.1, '+20 %': 0.2 } as const;
export type Variant = keyof typeof variants;
export const variantNames = Object.keys(variants).filter((name): name is Variant => name in variants);

/** `noisy`: beside a neighbour that computes in bursts, as shared machines have them. */
export const weathers = ['quiet', 'noisy'] as const;
export type Weather = (typeof weathers)[number];

/** Four starts in balanced order, two of each side. */
export interface Quad {
  /** Which side came first and last; the other had the two in between. */
  readonly outer: Side;
  readonly starts: readonly StartReading[];
}

/** Rounds of counted work, found before the recording began and kept through all of it. */
export interface Calibration {
  /** Base's start without more work than it always does, ms. */
  readonly start: number;
  /** ms */
  readonly perRound: number;
}

/** Instructions (millions) of counted starts: valgrind, which no neighbour disturbs. */
export type Counts = readonly number[];

type Quads<Q> = Readonly<Partial<Record<Variant, readonly Q[]>>>;

/** `Q`: a quad, or how it is stored. */
export interface OfFunction<Q = Quad> {
  readonly calibration: Calibration;
  readonly quads: Readonly<Record<Weather, Quads<Q>>>;
  readonly instructions: Readonly<Partial<Record<Variant, Counts>>>;
}

export interface Recording<Q = Quad> {
  readonly machine: string;
  readonly runtimes: Readonly<Record<FunctionName, string>>;
  /** ISO 8601, UTC: the first and the last day of it. */
  readonly from: string;
  readonly to: string;
  readonly functions: Readonly<Partial<Record<FunctionName, OfFunction<Q>>>>;
}

/** The committed one, seen from the compiled bench. */
export const recordingFile = path.join(fileURLToPath(new URL('../../../../', import.meta.url)), 'test/bench/cold-start/recording.json');

const ORDER = ['time', 'cpu', 'read', 'reads', 'faults', 'memory'] as const;

/** A quad as a row: b or h, then the six figures of each start. */
type Row = readonly ['b' | 'h', ...(number | null)[]];

/** null: there is none yet. */
export function readRecording(file = recordingFile): Recording | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  return mapQuads(JSON.parse(text) as Recording<Row>, quadOf);
}

/** One quad a line, so that a difference shows what was added. Throws when it grows beyond what may be committed. */
export function writeRecording(recording: Recording, file = recordingFile): void {
  const text = `${JSON.stringify(mapQuads(recording, rowOf)).replaceAll('],["', '],\n["').replaceAll('":{', '":\n{')}\n`;
  if (text.length > LARGEST) throw new Error(`the recording has ${text.length} bytes, more than ${LARGEST}: begin a new one`);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

const LARGEST = 300_000;

function mapQuads<Q, R>(recording: Recording<Q>, map: (quad: Q) => R): Recording<R> {
  const mapped = (quads: Quads<Q>): Quads<R> => Object.fromEntries(Object.entries(quads).map(([variant, of]) => [variant, of.map(map)]));
  const functions = Object.entries(recording.functions).map(([name, of]) => [name, { ...of, quads: { quiet: mapped(of.quads.quiet), noisy: mapped(of.quads.noisy) } }] as const);
  return { ...recording, functions: Object.fromEntries(functions) };
}

const tenth = (value: number | null, digits: number): number | null => (value === null ? null : Number(value.toFixed(digits)));

function rowOf({ outer, starts }: Quad): Row {
  return [outer === 'base' ? 'b' : 'h', ...starts.flatMap((start) => [tenth(start.time, 2), tenth(start.cpu, 2), start.read, start.reads, start.faults, start.memory])];
}

function quadOf([first, ...figures]: Row): Quad {
  const starts = Array.from({ length: figures.length / ORDER.length }, (_, i): StartReading => {
    const [time = null, cpu = null, read = null, reads = null, faults = null, memory = null] = figures.slice(i * ORDER.length, (i + 1) * ORDER.length);
    return { time: time ?? Number.NaN, cpu, read, reads, faults, memory };
  });
  return { outer: first === 'b' ? 'base' : 'head', starts };
}

export const sidesOf = ({ outer }: Pick<Quad, 'outer'>): readonly Side[] => (outer === 'base' ? ['base', 'head', 'head', 'base'] : ['head', 'base', 'base', 'head']);

/** The times of one side, in their order. */
export const timesOf = (quads: readonly Quad[], side: Side): readonly number[] =>
  quads.flatMap((quad) => quad.starts.filter((_, i) => sidesOf(quad)[i] === side).map(({ time }) => time));
